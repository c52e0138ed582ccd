"""Cells and pages of a worksheet."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from inspector_app.documents.workbooks.tables import Value

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_TEXT_LIMIT = 32_767
_PAPER_A4 = 9


def put_value(sheet: Worksheet, at: tuple[int, int], value: Value, form: Format) -> None:
    """Write a value of its own type; text is never taken for a formula."""
    row, column = at
    if value is None or value == "":
        sheet.write_blank(row, column, None, form)
    elif isinstance(value, str):
        sheet.write_string(row, column, fitting(value), form)
    elif isinstance(value, datetime):
        sheet.write_datetime(row, column, value.replace(tzinfo=None), form)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, _midnight(value), form)
    else:
        sheet.write_number(row, column, value, form)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - cells hold no time zones


def fitting(text: str) -> str:
    """The text as far as a cell can hold it."""
    return text if len(text) <= _TEXT_LIMIT else text[: _TEXT_LIMIT - 1] + "…"


def set_up_printing(sheet: Any, *, landscape: bool) -> None:  # noqa: ANN401 - its class is untyped
    """A4, one page wide, with page numbers."""
    if landscape:
        sheet.set_landscape()
    sheet.set_paper(_PAPER_A4)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&R第 &P 页，共 &N 页")
