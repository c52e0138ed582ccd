"""答题卡 on paper: corner marks, QR code and boxes exactly where `domain.answer_sheet` says."""

from __future__ import annotations

from inspector_app.documents.paper_wording import PaperPress
from inspector_app.documents.type.codes import put_code
from inspector_app.documents.type.sheet import A4, HAIR, Sheet, Type
from inspector_app.domain.answer_sheet import (
    CORNER_MARKS,
    GRID,
    QR_PLACE,
    Rect,
    SheetPage,
    SheetRow,
    qr_text,
    sheet_pages,
    shown_code,
)
from inspector_app.domain.printed_papers import PrintedPaper

_POINTS = 72 / 254
"""Points to a tenth of a millimetre."""
_LEFT, _TITLE_Y = 240, 215
_FACT_TOP, _FACT_PITCH, _FACT_INDENT = 310, 66, 190
_HOW_TOP, _HOW_PITCH = 690, 58
_SIGN_Y = 2690
_GREY = 0.45
"""Letters in the boxes: plain to read, and much lighter than a pen."""


def draw_answer_sheet(press: PaperPress, paper: PrintedPaper) -> list[Sheet]:
    """The answer sheet's pages for one person."""
    pages = sheet_pages(paper.items)
    return [_page(press, paper, page, len(pages)) for page in pages]


def _page(press: PaperPress, paper: PrintedPaper, page: SheetPage, pages: int) -> Sheet:
    sheet, words = Sheet(), press.wording.sheet
    for mark in CORNER_MARKS:
        sheet.squares.append(_square(mark))
    with sheet.figure(words.title + shown_code(paper.attempt_id)):
        code = qr_text(paper.attempt_id, page.number)
        put_code(sheet, _at(QR_PLACE.x, QR_PLACE.y), QR_PLACE.width * _POINTS, code)
    sheet.centred(_at(1050, _TITLE_Y), words.title, press.title)
    _facts(press, sheet, paper)
    _how_to(press, sheet)
    for row in page.rows:
        _row(press, sheet, row)
    if not page.rows:
        sheet.text(_at(GRID.x, GRID.y + 60), words.nothing, press.strong)
    left = GRID.x + GRID.width - 900
    sheet.text(_at(left, _SIGN_Y), words.sign, press.strong)
    start = left + press.strong.width(words.sign) / _POINTS
    sheet.rule(_at(int(start), _SIGN_Y + 10), _at(GRID.x + GRID.width, _SIGN_Y + 10), HAIR)
    if pages > 1:
        text = words.page.format(page=page.number, pages=pages)
        sheet.centred(_at(1050, 2850), text, press.small)
    return sheet


def _facts(press: PaperPress, sheet: Sheet, paper: PrintedPaper) -> None:
    words, names = press.wording.sheet, press.wording.sheet.names
    person = paper.person
    facts = (
        (names.enterprise, press.papers.enterprise_name),
        (names.name, words.person.format(name=person.name, number=person.number)),
        (names.post, person.post),
        (names.time, words.time_blank),
        (names.code, shown_code(paper.attempt_id)),
    )
    text = Type(press.style.fonts.song, 11, 18)
    label = Type(press.style.fonts.hei, 11, 18)
    room = (QR_PLACE.x - 60 - _LEFT - _FACT_INDENT) * _POINTS
    for number, (name, value) in enumerate(facts):
        y = _FACT_TOP + number * _FACT_PITCH
        sheet.text(_at(_LEFT, y), name, label)
        fitting = value
        while fitting and text.width(fitting) > room:
            fitting = fitting[:-1]
        sheet.text(_at(_LEFT + _FACT_INDENT, y), fitting, text)
    code = Type(press.style.fonts.hei, 10, 14)
    middle, below = QR_PLACE.centre[0], QR_PLACE.y + QR_PLACE.height + 55
    sheet.centred(_at(int(middle), below), shown_code(paper.attempt_id), code)


def _how_to(press: PaperPress, sheet: Sheet) -> None:
    words = press.wording.sheet
    for number, line in enumerate(words.how):
        sheet.text(_at(_LEFT, _HOW_TOP + number * _HOW_PITCH), line, press.small)
    left = 1560
    sheet.text(_at(left, _HOW_TOP + 2 * _HOW_PITCH), words.sample, press.small)
    start = left + int(press.small.width(words.sample) / _POINTS) + 12
    for number, filled in enumerate((False, True, False)):
        box = Rect(start + number * 70, _HOW_TOP + 2 * _HOW_PITCH - 36, 50, 42)
        if filled:
            sheet.squares.append(_square(box))
        _frame(sheet, box)


def _row(press: PaperPress, sheet: Sheet, row: SheetRow) -> None:
    number = Type(press.style.fonts.hei, 10.5, 14)
    letter = Type(press.style.fonts.hei, 8.5, 12, grey=_GREY)
    sign = Type(press.style.fonts.song, 6.5, 9, grey=_GREY)
    base = row.number.y + row.number.height - 14
    right = row.number.x + row.number.width - 12
    sheet.right(_at(right, base), str(row.position), number)
    for cell in row.cells:
        _frame(sheet, cell.rect)
        _inside(sheet, cell.rect, cell.label, letter)
    _frame(sheet, row.corrected)
    _inside(sheet, row.corrected, press.wording.sheet.corrected, sign)


def _inside(sheet: Sheet, box: Rect, text: str, type_: Type) -> None:
    x, y = box.centre
    left, base = _at(int(x), int(y))
    sheet.centred((left, base - type_.size * 0.36), text, type_)


def _frame(sheet: Sheet, box: Rect) -> None:
    left, top = _at(box.x, box.y)
    right, bottom = _at(box.x + box.width, box.y + box.height)
    for start, end in (
        ((left, top), (right, top)),
        ((right, top), (right, bottom)),
        ((right, bottom), (left, bottom)),
        ((left, bottom), (left, top)),
    ):
        sheet.rule(start, end, HAIR)


def _square(rect: Rect) -> tuple[float, float, float, float]:
    x, y = _at(rect.x, rect.y + rect.height)
    return x, y, rect.width * _POINTS, rect.height * _POINTS


def _at(x: float, y: float) -> tuple[float, float]:
    """A place on the sheet in the printer's points, whose origin is the lower left corner."""
    return x * _POINTS, A4[1] - y * _POINTS
