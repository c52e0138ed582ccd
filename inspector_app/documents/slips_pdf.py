"""Slips to cut apart: whom the code is for, the QR code, the code, and how to use it."""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.documents.style import DocumentStyle
from inspector_app.documents.type.press import DocumentInfo, print_sheets
from inspector_app.documents.type.sheet import A4, HAIR, Sheet, Type
from inspector_app.domain.phones import Slip, entry_address

_COLUMNS, _ROWS = 2, 5
_MARGIN = 28.0
_WIDTH = (A4[0] - 2 * _MARGIN) / _COLUMNS
_HEIGHT = (A4[1] - 2 * _MARGIN) / _ROWS
_PADDING = 14.0
_QR_SIZE = 104.0
_QUIET = 4
_TITLE = "手机答题"
_HINTS = (
    "1. 手机连上执法人员说的 Wi-Fi",
    "2. 用微信扫码，或在浏览器输入网址",
    "3. 输入号码，核对姓名后开始",
)
_ONCE = "号码只能在一部手机上使用"


def render_slips(slips: Sequence[Slip], style: DocumentStyle) -> bytes:
    """The PDF, ten slips to an A4 page with lines to cut along."""
    style.fonts.refresh()
    sheets: list[Sheet] = []
    for index, slip in enumerate(slips):
        place = index % (_COLUMNS * _ROWS)
        if place == 0:
            sheets.append(_lined_sheet())
        row, column = divmod(place, _COLUMNS)
        left = _MARGIN + column * _WIDTH
        _draw(sheets[-1], (left, A4[1] - _MARGIN - row * _HEIGHT), slip, style)
    return print_sheets(
        sheets or [Sheet()], style.fonts, DocumentInfo(title=_TITLE, author="", subject="")
    )


def _lined_sheet() -> Sheet:
    sheet = Sheet()
    for row in range(_ROWS + 1):
        y = _MARGIN + row * _HEIGHT
        sheet.rule((_MARGIN, y), (A4[0] - _MARGIN, y), HAIR)
    for column in range(_COLUMNS + 1):
        x = _MARGIN + column * _WIDTH
        sheet.rule((x, _MARGIN), (x, A4[1] - _MARGIN), HAIR)
    return sheet


def _draw(sheet: Sheet, corner: tuple[float, float], slip: Slip, style: DocumentStyle) -> None:
    fonts = style.fonts
    name = Type(fonts.hei, 15, 20)
    code = Type(fonts.hei, 24, 30, bold=True)
    text = Type(fonts.song, 8, 11)
    left, top = corner[0] + _PADDING, corner[1] - _PADDING
    room = _WIDTH - _QR_SIZE - 2 * _PADDING - 6
    y = top - name.size
    sheet.text((left, y), _fitting(slip.name, name, room), name)
    y -= text.leading + 3
    sheet.text((left, y), _fitting(f"{slip.number}　{slip.post}", text, room), text)
    y -= code.leading + 2
    sheet.text((left, y), f"{slip.code[:3]} {slip.code[3:]}", code)
    y -= text.leading + 5
    for line in (*_HINTS, _ONCE):
        sheet.text((left, y), _fitting(line, text, room), text)
        y -= text.leading
    sheet.text((left, corner[1] - _HEIGHT + _PADDING - 4), slip.address, text)
    with sheet.figure(f"{slip.name}的二维码"):
        place = corner[0] + _WIDTH - _QR_SIZE - 6, top
        _qr_code(sheet, place, entry_address(slip.address, slip.code))


def _fitting(text: str, type_: Type, room: float) -> str:
    while text and type_.width(text) > room:
        text = text[:-1]
    return text


def _qr_code(sheet: Sheet, corner: tuple[float, float], text: str) -> None:
    import segno  # noqa: PLC0415 - loaded when first needed

    code = segno.make_qr(text, error="m", boost_error=False)
    size = _QR_SIZE / code.symbol_size(border=_QUIET)[0]
    left, top = corner[0] + _QUIET * size, corner[1] - _QUIET * size
    for row_number, row in enumerate(code.matrix):
        y = top - (row_number + 1) * size
        for column, dark in enumerate(row):
            if dark:
                place = (round(left + column * size, 3), round(y, 3))
                sheet.squares.append((*place, round(size, 3), round(size, 3)))
