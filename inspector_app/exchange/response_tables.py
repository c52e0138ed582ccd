"""Tables of marks from any test: one row per answer, columns attempt, item, mark, max_mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from inspector_app.domain.errors import AppError, Problem
from inspector_app.exchange.delimited import Rows, decode, split

COLUMNS = ("attempt", "item", "mark", "max_mark")
_MOST_DECIMALS = 12
_LARGEST = Decimal(10) ** 12


@dataclass(frozen=True, slots=True)
class ResponseTable:
    """`papers` by attempt, each its answers as (item, mark, greatest mark).

    Marks are whole numbers: `unit` of them are one mark of the file. `items` in the file's order.
    """

    items: tuple[str, ...]
    papers: tuple[tuple[tuple[str, int, int], ...], ...]
    unit: int


def read_responses(path: Path) -> ResponseTable:
    """The table of a delimited file, in any usual encoding; other columns are left alone.

    Raises AppError: FILE_NOT_FOUND, FILE_NOT_READABLE, FILE_EMPTY, FILE_ENCODING_UNKNOWN,
    RESPONSES_COLUMN_MISSING(file, column), RESPONSES_ROW_WRONG(file, row, column, value): the
    first wrong row, counted as a spreadsheet does.
    """
    rows = _rows(path)
    places = _places(rows[0], path)
    papers: dict[str, dict[str, tuple[Decimal, Decimal]]] = {}
    items: dict[str, None] = {}
    for attempt, item, mark, full in _answers(rows, places, path):
        items[item] = None
        papers.setdefault(attempt, {})[item] = mark, full
    decimals = max(
        (
            _decimals(number)
            for paper in papers.values()
            for pair in paper.values()
            for number in pair
        ),
        default=0,
    )
    unit = 10**decimals
    return ResponseTable(
        tuple(items),
        tuple(
            tuple(
                (item, int(mark * unit), int(full * unit)) for item, (mark, full) in paper.items()
            )
            for paper in papers.values()
        ),
        unit,
    )


def _rows(path: Path) -> Rows:
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise AppError(Problem.FILE_NOT_FOUND, path=str(path)) from error
    except OSError as error:
        raise AppError(Problem.FILE_NOT_READABLE, file=str(path)) from error
    text = decode(content)
    if text is None:
        raise AppError(Problem.FILE_ENCODING_UNKNOWN, file=str(path))
    rows = split(text)
    if not rows:
        raise AppError(Problem.FILE_EMPTY, file=str(path))
    return rows


def _places(titles: Sequence[str], path: Path) -> tuple[int, ...]:
    names = [title.strip().lower() for title in titles]
    for column in COLUMNS:
        if column not in names:
            raise AppError(Problem.RESPONSES_COLUMN_MISSING, file=str(path), column=column)
    return tuple(names.index(column) for column in COLUMNS)


def _answers(
    rows: Rows, places: tuple[int, ...], path: Path
) -> Iterator[tuple[str, str, Decimal, Decimal]]:
    seen: set[tuple[str, str]] = set()
    for number, row in enumerate(rows[1:], start=2):
        if not any(cell.strip() for cell in row):
            continue
        cells = [row[place].strip() if place < len(row) else "" for place in places]
        wrong = _wrong_column(cells, seen)
        if wrong is not None:
            column, value = COLUMNS[wrong], cells[wrong]
            raise AppError(
                Problem.RESPONSES_ROW_WRONG, file=str(path), row=number, column=column, value=value
            )
        seen.add((cells[0], cells[1]))
        yield cells[0], cells[1], Decimal(cells[2]), Decimal(cells[3])


def _wrong_column(cells: Sequence[str], seen: set[tuple[str, str]]) -> int | None:
    """The place of the first cell that cannot be right, None if the row is good."""
    attempt, item, mark_text, full_text = cells
    if not attempt:
        return 0
    if not item or (attempt, item) in seen:
        return 1
    mark, full = _number(mark_text), _number(full_text)
    if mark is None:
        return 2
    if full is None or full < 0:
        return 3
    return 2 if abs(mark) > full else None


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    if not number.is_finite() or abs(number) > _LARGEST or _decimals(number) > _MOST_DECIMALS:
        return None
    return number


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
