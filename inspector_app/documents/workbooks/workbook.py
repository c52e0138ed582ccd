"""Workbooks that people keep: filters, frozen heads, number formats, native charts, print set-up.

Text is always written as text, so that a name beginning with “=” stays a name.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from inspector_app.documents.workbooks.cells import fitting, put_value, set_up_printing
from inspector_app.documents.workbooks.charts import BELOW_AT_MOST, add_charts
from inspector_app.documents.workbooks.tables import Column, Form, Page, Table, Value
from inspector_app.documents.workbooks.whole import whole_workbook

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_000_000
"""Data rows of a sheet; Excel ends at 1,048,576. A longer table goes on in the next sheet."""
_FACE = "等线"
_HEAD_ROW = 2
_STEP = 5_000

Progress: TypeAlias = Callable[[int], None]
"""Takes the number of rows written; may raise to stop."""


def write_workbook(
    path: Path, sheets: Sequence[Page | Table], author: str, progress: Progress | None = None
) -> Path:
    """Write the sheets to `path`, which appears whole or not at all.

    Raises OSError where nothing can be written.
    """
    with whole_workbook(path, constant_memory=True) as workbook:
        workbook.set_properties({"author": author, "title": sheets[0].heading if sheets else ""})
        writer = _Writer(workbook, progress)
        for sheet in sheets:
            writer.write(sheet)
    return path


class _Formats:
    """The workbook's cell formats, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        base = {"font_name": _FACE, "font_size": 11, "valign": "vcenter"}
        self.heading = workbook.add_format({**base, "bold": True, "font_size": 15})
        self.note = workbook.add_format({**base, "font_color": "#555555"})
        self.paragraph = workbook.add_format({**base, "text_wrap": True, "valign": "top"})
        self.head = workbook.add_format(
            {**base, "bold": True, "bg_color": "#DCE6F1", "border": 1, "text_wrap": True}
        )
        formats: dict[Form, dict[str, Any]] = {
            Form.TEXT: {},
            Form.LONG_TEXT: {"text_wrap": True},
            Form.WHOLE: {"num_format": "#,##0"},
            Form.DECIMAL: {"num_format": "#,##0.00"},
            Form.SHARE: {"num_format": "0.0%"},
            Form.DAY: {"num_format": "yyyy-mm-dd"},
            Form.MOMENT: {"num_format": "yyyy-mm-dd hh:mm"},
        }
        self.of: dict[Form, Format] = {
            form: workbook.add_format({**base, "border": 4, **extra})
            for form, extra in formats.items()
        }


class _Writer:
    def __init__(self, workbook: Workbook, progress: Progress | None) -> None:
        self._workbook = workbook
        self._formats = _Formats(workbook)
        self._progress = progress
        self._written = 0
        self._names: set[str] = set()

    def write(self, sheet: Page | Table) -> None:
        if isinstance(sheet, Page):
            self._page(sheet)
        else:
            self._table(sheet)

    def _page(self, page: Page) -> None:
        sheet = self._new_sheet(page.name)
        columns = max((len(table.columns) for table in page.tables), default=6)
        sheet.set_column(0, max(columns - 1, 5), 16)
        set_up_printing(sheet, landscape=False)
        sheet.write_string(0, 0, page.heading, self._formats.heading)
        row = 2
        for text in page.paragraphs:
            sheet.set_row(row, 18 * (1 + len(text) // 44))
            sheet.merge_range(row, 0, row, 5, "", self._formats.paragraph)
            sheet.write_string(row, 0, fitting(text), self._formats.paragraph)
            row += 1
        for table in page.tables:
            row += 1
            sheet.write_string(row, 0, table.heading, self._formats.head)
            first = row + 1
            row = self._rows(sheet, table.columns, first, iter(table.rows))

    def _table(self, table: Table) -> None:
        rows = iter(table.rows)
        for number in itertools.count(1):
            some = list(itertools.islice(rows, 1))
            if number > 1 and not some:
                return
            name = table.name if number == 1 else f"{table.name}（{number}）"
            self._part(table, name, itertools.chain(some, itertools.islice(rows, MOST_ROWS - 1)))

    def _part(self, table: Table, name: str, rows: Iterator[tuple[Value, ...]]) -> None:
        sheet = self._new_sheet(name)
        last = len(table.columns) - 1
        for index, column in enumerate(table.columns):
            sheet.set_column(index, index, column.characters)
        set_up_printing(sheet, landscape=True)
        sheet.repeat_rows(_HEAD_ROW)
        sheet.freeze_panes(_HEAD_ROW + 1, 1)
        sheet.write_string(0, 0, table.heading, self._formats.heading)
        if table.note:
            sheet.write_string(1, 0, fitting(table.note), self._formats.note)
        end = self._rows(sheet, table.columns, _HEAD_ROW, rows)
        sheet.autofilter(_HEAD_ROW, 0, max(end - 1, _HEAD_ROW), last)
        add_charts(self._workbook, sheet, table, (_HEAD_ROW, end - 1))
        if end - _HEAD_ROW > BELOW_AT_MOST:
            sheet.print_area(0, 0, end - 1, last)

    def _rows(
        self,
        sheet: Worksheet,
        columns: Sequence[Column],
        head: int,
        rows: Iterator[tuple[Value, ...]],
    ) -> int:
        """Write the head and the rows; the row after the last."""
        for index, column in enumerate(columns):
            sheet.write_string(head, index, column.title, self._formats.head)
        at = head + 1
        for row in rows:
            for index, (column, value) in enumerate(zip(columns, row, strict=True)):
                put_value(sheet, (at, index), value, self._formats.of[column.form])
            at += 1
            self._written += 1
            if self._progress and self._written % _STEP == 0:
                self._progress(self._written)
        return at

    def _new_sheet(self, name: str) -> Worksheet:
        clean = "".join("-" if each in "[]:*?/\\" else each for each in name)[:31]
        while clean.casefold() in self._names:
            clean = f"{clean[:29]}_2"
        self._names.add(clean.casefold())
        return self._workbook.add_worksheet(clean)
