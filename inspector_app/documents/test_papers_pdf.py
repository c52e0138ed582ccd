"""试卷: everyone's own paper, each with its answer sheet in front, ready for the printer."""

from __future__ import annotations

from itertools import groupby

from inspector_app.documents.answer_sheet_pdf import draw_answer_sheet
from inspector_app.documents.paper_wording import PaperPress, load_wording
from inspector_app.documents.style import DocumentStyle
from inspector_app.documents.type.codes import put_code
from inspector_app.documents.type.press import DocumentInfo, print_sheets
from inspector_app.documents.type.setting import Line, wrap
from inspector_app.documents.type.sheet import A4, HAIR, Sheet
from inspector_app.documents.type.structure import FOOTER
from inspector_app.documents.type.writer import Writer
from inspector_app.domain.answer_sheet import LETTERS, SCAN_START, paper_code, shown_code
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.printed_papers import PaperSet, PrintedPaper
from inspector_app.domain.questions import QuestionType

_INDENT = 1.7
"""Of options under their question, in ems."""
_QR_SIZE = 42.0
_FOOTER_Y = 30.0
_BLANK = "____"


def render_papers(papers: PaperSet, style: DocumentStyle) -> bytes:
    """The PDF: for each person the answer sheet, then the questions as drawn for them.

    Everyone begins on an odd page, so that two-sided printing keeps papers apart.
    """
    style.fonts.refresh()
    press = PaperPress(papers, style, load_wording(style.shelf))
    words = press.wording.paper
    sheets: list[Sheet] = []
    for paper in papers.papers:
        theirs = [*draw_answer_sheet(press, paper), *_questions(press, paper)]
        if len(theirs) % 2 and len(papers.papers) > 1:
            empty = Sheet()
            empty.centred((A4[0] / 2, A4[1] / 2), words.empty, press.small)
            theirs.append(empty)
        sheets += theirs
    info = DocumentInfo(words.title, papers.bureau_name, words.subject, made_at=papers.printed_at)
    return print_sheets(sheets, style.fonts, info)


def _questions(press: PaperPress, paper: PrintedPaper) -> list[Sheet]:
    writer = Writer(press.frame)
    _head(press, writer, paper)
    by_type = groupby(paper.items, key=lambda item: item.question.type)
    for ordinal, (type_, items) in enumerate(by_type):
        _section(press, writer, ordinal, type_)
        for item in items:
            _question(press, writer, item)
    words, pages = press.wording.paper, len(writer.sheets)
    for number, sheet in enumerate(writer.sheets, start=1):
        text = words.footer.format(
            name=paper.person.name, code=shown_code(paper.attempt_id), page=number, pages=pages
        )
        sheet.centred((A4[0] / 2, _FOOTER_Y), text, press.small, FOOTER)
    return writer.sheets


def _head(press: PaperPress, writer: Writer, paper: PrintedPaper) -> None:
    words, plan, person = press.wording.paper, press.papers.plan, paper.person
    at = (writer.frame.right - _QR_SIZE, A4[1] - 34)
    with writer.sheet.figure(words.title + shown_code(paper.attempt_id)):
        put_code(writer.sheet, at, _QR_SIZE, f"{SCAN_START}{paper_code(paper.attempt_id)}")
    writer.heading(words.title, press.title)
    writer.skip(4)
    facts = words.facts.format(
        enterprise=press.papers.enterprise_name,
        name=person.name,
        number=person.number,
        post=person.post,
    )
    writer.paragraph(facts, press.strong)
    line = words.plan.format(
        count=len(paper.items),
        full=sum(item.points for item in paper.items),
        mark=plan.pass_mark,
        minutes=plan.minutes,
    )
    writer.paragraph(line, press.body)
    writer.paragraph(words.how, press.small)
    writer.skip(4)
    writer.sheet.rule((writer.frame.left, writer.y), (writer.frame.right, writer.y), HAIR)


def _section(press: PaperPress, writer: Writer, ordinal: int, type_: QuestionType) -> None:
    words = press.wording.paper
    writer.skip(press.body.size * 0.6)
    writer.ensure(press.strong.leading + 4 * press.body.leading)
    text = words.section.format(
        numeral=words.numerals[ordinal % len(words.numerals)],
        type=press.kind(type_.value),
        rule=words.rules.get(type_.value, ""),
    )
    writer.paragraph(text, press.strong)


def _question(press: PaperPress, writer: Writer, item: PaperQuestion) -> None:
    """One question with its options and room, on one page where a page can hold it."""
    words, body = press.wording.paper, press.body
    stem = item.question.stem.replace(_BLANK, words.blank)
    text = words.stem.format(n=item.position, stem=stem, points=item.points)
    left = _INDENT * body.size
    stem_lines = wrap(body, text, writer.frame.width)
    options, gap = _options(press, item, writer.frame.width - left)
    room = words.answer_lines * body.leading * 1.3
    written = item.question.type is QuestionType.SHORT
    height = (len(stem_lines) + sum(len(row[0]) for row in options)) * body.leading + (
        room if written else 0
    )
    writer.ensure(height)
    writer.lines(stem_lines, body)
    for row in options:
        writer.lines(row[0], body, left)
        base = writer.y + (body.leading - body.size) / 2 + 0.12 * body.size
        for number, following in enumerate(row[1:], start=1):
            x = writer.frame.left + left + number * gap
            writer.sheet.text((x, base), following[0].text, body)
    if written:
        for _ in range(words.answer_lines):
            writer.skip(body.leading * 1.3)
            writer.sheet.rule(
                (writer.frame.left + left, writer.y), (writer.frame.right, writer.y), HAIR
            )
    writer.skip(body.size * 0.35)


def _options(
    press: PaperPress, item: PaperQuestion, width: float
) -> tuple[list[list[list[Line]]], float]:
    """Rows of set options in this person's order, and how far apart: side by side if short."""
    texts = {option.key: option.text for option in item.question.options}
    lines = [
        press.wording.paper.option.format(letter=letter, text=texts[key])
        for letter, key in zip(LETTERS, item.option_order, strict=False)
    ]
    widest = max((press.body.width(line) for line in lines), default=0.0) + press.body.size
    columns = next((n for n in (4, 2) if n * widest <= width and len(lines) > 1), 1)
    set_lines = [wrap(press.body, line, width) for line in lines]
    rows = [set_lines[start : start + columns] for start in range(0, len(lines), columns)]
    return rows, width / columns
