"""答题卡: where everything stands on the printed answer sheet, for the printer and the camera.

Lengths are tenths of a millimetre on A4, the origin is the page's upper left corner. The layout
follows from the paper alone, so that whoever knows the paper can read its sheet.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.questions import QuestionType

PAGE_WIDTH, PAGE_HEIGHT = 2100, 2970
LETTERS = "ABCDEFGH"
SCAN_START = "*"
ROWS_PER_COLUMN, COLUMNS = 20, 3
_FEWEST_ROWS = 10
"""Before a second column is begun."""
GRID_TYPES = frozenset({QuestionType.SINGLE, QuestionType.MULTIPLE, QuestionType.TRUE_FALSE})

_MARK, _MARK_EDGE = 80, 100
_QR_SIZE = 300
_GRID_LEFT, _GRID_TOP = 130, 900
_COLUMN_PITCH, _ROW_PITCH = 622, 82
_NUMBER_WIDTH = 74
_USUAL_OPTIONS = 6
_WIDE, _NARROW = (74, 54), (57, 43)
"""Pitch and width of the boxes: of up to six options to a question, and of more."""
_BOX_HEIGHT = 52
_CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LENGTH = 8
_MISREAD = str.maketrans("OIL", "011")


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle by its upper left corner."""

    x: int
    y: int
    width: int
    height: int

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A box to fill in: `value` is the option's key, or True and False for 对 and 错."""

    value: str | bool
    label: str
    rect: Rect


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A question's boxes; the person fills `corrected` too after changing an answer."""

    position: int
    type: QuestionType
    number: Rect
    cells: tuple[Cell, ...]
    corrected: Rect


@dataclass(frozen=True, slots=True)
class SheetPage:
    """One page of an answer sheet; `number` counts from 1 and is in the QR code."""

    number: int
    rows: tuple[SheetRow, ...]


CORNER_MARKS = tuple(
    Rect(x, y, _MARK, _MARK)
    for y in (_MARK_EDGE, PAGE_HEIGHT - _MARK_EDGE - _MARK)
    for x in (_MARK_EDGE, PAGE_WIDTH - _MARK_EDGE - _MARK)
)
"""Filled squares: upper left, upper right, lower left, lower right."""

QR_PLACE = Rect(PAGE_WIDTH - 180 - _QR_SIZE, 250, _QR_SIZE, _QR_SIZE)
"""The QR code's modules without their quiet zone; it shows which way is up."""

GRID = Rect(
    _GRID_LEFT,
    _GRID_TOP,
    (COLUMNS - 1) * _COLUMN_PITCH + _NUMBER_WIDTH + (_USUAL_OPTIONS + 1) * _WIDE[0],
    ROWS_PER_COLUMN * _ROW_PITCH,
)
"""The part of the page in which every box lies."""


def sheet_pages(paper: Sequence[PaperQuestion]) -> tuple[SheetPage, ...]:
    """The answer sheet of a paper: one page, more for a paper of over sixty choices.

    Without a question to be answered in boxes it is one page without rows.
    """
    items = [item for item in paper if item.question.type in GRID_TYPES]
    most = max((len(item.option_order) for item in items), default=0)
    pitch = _WIDE if most <= _USUAL_OPTIONS else _NARROW
    on_page = ROWS_PER_COLUMN * COLUMNS
    height = min(max(-(-len(items) // COLUMNS), _FEWEST_ROWS), ROWS_PER_COLUMN)
    starts = range(0, max(len(items), 1), on_page)
    return tuple(
        SheetPage(
            number,
            tuple(
                _row(item, divmod(place, height), pitch)
                for place, item in enumerate(items[start : start + on_page])
            ),
        )
        for number, start in enumerate(starts, start=1)
    )


def paper_code(attempt_id: str) -> str:
    """The eight signs by which a printed paper is found; they say nothing about the person.

    Crockford's base 32 of the random end of the attempt's UUIDv7: 40 bits.
    """
    value = UUID(attempt_id).int
    signs = [_CODE_ALPHABET[value >> shift & 31] for shift in range(0, 5 * _CODE_LENGTH, 5)]
    return "".join(reversed(signs))


def qr_text(attempt_id: str, page: int) -> str:
    """What an answer sheet's QR code holds: paper code and page, as `*7M3Q9ZTA-1`.

    A scanner types it; the star is no answer's key, so that it is known from one anywhere.
    """
    return f"{SCAN_START}{paper_code(attempt_id)}-{page}"


def shown_code(attempt_id: str) -> str:
    """The paper code as people read and type it: `7M3Q 9ZTA`."""
    code = paper_code(attempt_id)
    return f"{code[:4]} {code[4:]}"


def read_code(text: str) -> tuple[str, int] | None:
    """Paper code and page from a scanned or typed text, None if it is none; page 1 if unsaid.

    Case, spaces, full-width signs and O, I, L for 0, 1, 1 do not matter.
    """
    plain = unicodedata.normalize("NFKC", text).upper().translate(_MISREAD)
    signs = "".join(each for each in plain if each.isalnum())
    code, page = signs[:_CODE_LENGTH], signs[_CODE_LENGTH:] or "1"
    if len(code) < _CODE_LENGTH or set(code) - set(_CODE_ALPHABET):
        return None
    return (code, int(page)) if page in set("0123456789") else None


def _row(item: PaperQuestion, place: tuple[int, int], pitch: tuple[int, int]) -> SheetRow:
    column, line = place
    left, top = _GRID_LEFT + column * _COLUMN_PITCH, _GRID_TOP + line * _ROW_PITCH
    step, width = pitch
    inset = (_ROW_PITCH - _BOX_HEIGHT) // 2
    values: list[tuple[str | bool, str]] = [(True, "对"), (False, "错")]
    if item.question.type is not QuestionType.TRUE_FALSE:
        values = list(zip(item.option_order, LETTERS, strict=False))

    def box(number: int) -> Rect:
        return Rect(left + _NUMBER_WIDTH + number * step, top + inset, width, _BOX_HEIGHT)

    last = _USUAL_OPTIONS if pitch == _WIDE else len(LETTERS)
    return SheetRow(
        position=item.position,
        type=item.question.type,
        number=Rect(left, top + inset, _NUMBER_WIDTH, _BOX_HEIGHT),
        cells=tuple(
            Cell(value, label, box(number)) for number, (value, label) in enumerate(values)
        ),
        corrected=box(last),
    )
