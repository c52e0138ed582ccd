"""参考答案: what is right on each person's paper, in that paper's own letters, for the officers."""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.documents.paper_wording import PaperPress, load_wording
from inspector_app.documents.style import DocumentStyle
from inspector_app.documents.type.press import DocumentInfo, print_sheets
from inspector_app.documents.type.sheet import A4
from inspector_app.documents.type.structure import FOOTER
from inspector_app.documents.type.tables import Cell, Column, Table
from inspector_app.documents.type.writer import Writer
from inspector_app.domain.answer_sheet import GRID_TYPES, shown_code
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.printed_papers import PaperSet, PrintedPaper, key_text

_TO_A_ROW = 10
_HEAD_WIDTH, _WIDTH = 1.4, 1.0
_KEPT_TOGETHER = 90.0
_FOOTER_Y = 30.0


def render_keys(papers: PaperSet, style: DocumentStyle) -> bytes:
    """The PDF with everyone's keys: choices in a table, the rest with what counts as right."""
    style.fonts.refresh()
    press = PaperPress(papers, style, load_wording(style.shelf))
    words, writer = press.wording.keys, Writer(press.frame)
    writer.heading(words.title, press.title)
    writer.heading(words.warning, press.strong)
    facts = words.facts.format(
        enterprise=papers.enterprise_name,
        plan=papers.plan.title,
        mark=papers.plan.pass_mark,
        time=f"{papers.printed_at:%Y-%m-%d %H:%M}",
    )
    writer.paragraph(facts, press.small)
    for paper in papers.papers:
        _person(press, writer, paper)
    for number, sheet in enumerate(writer.sheets, start=1):
        text = words.footer.format(page=number, pages=len(writer.sheets))
        sheet.centred((A4[0] / 2, _FOOTER_Y), text, press.small, FOOTER)
    info = DocumentInfo(words.title, papers.bureau_name, words.warning, made_at=papers.printed_at)
    return print_sheets(writer.sheets, style.fonts, info)


def _person(press: PaperPress, writer: Writer, paper: PrintedPaper) -> None:
    words, person = press.wording.keys, paper.person
    writer.skip(8)
    writer.ensure(_KEPT_TOGETHER)
    text = words.person.format(
        name=person.name,
        number=person.number,
        post=person.post,
        code=shown_code(paper.attempt_id),
    )
    writer.paragraph(text, press.strong)
    choices = [item for item in paper.items if item.question.type in GRID_TYPES]
    for start in range(0, len(choices), _TO_A_ROW):
        _table(press, writer, choices[start : start + _TO_A_ROW])
    for item in paper.items:
        if item.question.type not in GRID_TYPES:
            _written(press, writer, item)


def _table(press: PaperPress, writer: Writer, items: Sequence[PaperQuestion]) -> None:
    words, types = press.wording.keys, press.style.types
    empty = [""] * (_TO_A_ROW - len(items))
    columns = [
        Column(title, _WIDTH if number else _HEAD_WIDTH, centred=True)
        for number, title in enumerate(
            [words.numbers, *(str(item.position) for item in items), *empty]
        )
    ]
    rows: list[list[Cell]] = [
        [words.answers, *(key_text(item) for item in items), *empty],
        [words.points, *(str(item.points) for item in items), *empty],
    ]
    Table(columns, types.strong, types.strong).draw(writer, rows)
    writer.skip(3)


def _written(press: PaperPress, writer: Writer, item: PaperQuestion) -> None:
    words, question = press.wording.keys, item.question
    text = words.written.format(
        n=item.position,
        type=press.kind(question.type.value),
        points=item.points,
        stem=question.stem,
    )
    writer.paragraph(text, press.small)
    if accepted := key_text(item):
        writer.paragraph(words.accepted.format(text=accepted), press.small, left=12)
    for line in question.rubric:
        writer.paragraph(
            words.rubric.format(point=line.point, score=line.score), press.small, left=12
        )
