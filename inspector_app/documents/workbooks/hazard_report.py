"""一般隐患信息填报 as a workbook: the county's columns, its drop-down lists, its order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.documents.workbooks.cells import put_value, set_up_printing
from inspector_app.documents.workbooks.whole import whole_workbook
from inspector_app.domain.hazard_reports import HazardLine, HazardWords

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = (21.7, 22, 29.7, 35, 19.5, 75, 12.7, 12.7, 17.2, 17)
_KIND, _PROGRESS = 6, 8
_TITLE_CELLS = (0, 3, 0, 8)
_FIRST_ROW = 2
_LAST_ROW = 65_535
_FACE = "宋体"


def write_hazard_report(path: Path, lines: Iterable[HazardLine], words: HazardWords) -> Path:
    """Write the report to `path`, which appears whole or not at all. Raises OSError."""
    with whole_workbook(path) as workbook:
        sheet = workbook.add_worksheet(words.sheet)
        _head(workbook, sheet, words)
        _lines(workbook, sheet, lines)
        for column, choices in (
            (_KIND, list(words.kind_choices)),
            (_PROGRESS, [words.under_way, words.done]),
        ):
            rule = {"validate": "list", "source": choices}
            sheet.data_validation(_FIRST_ROW, column, _LAST_ROW, column, rule)
    return path


def _head(workbook: Workbook, sheet: Worksheet, words: HazardWords) -> None:
    base = {"font_name": _FACE, "valign": "vcenter", "bold": True, "align": "center"}
    title = workbook.add_format({**base, "font_size": 16})
    head = workbook.add_format({**base, "font_size": 12, "border": 1})
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.set_row(0, 40)
    sheet.merge_range(*_TITLE_CELLS, words.title, title)
    sheet.set_row(1, 30)
    for column, name in enumerate(words.columns):
        sheet.write_string(1, column, name, head)
    sheet.freeze_panes(_FIRST_ROW, 0)
    set_up_printing(sheet, landscape=True)
    sheet.repeat_rows(0, 1)


def _lines(workbook: Workbook, sheet: Worksheet, lines: Iterable[HazardLine]) -> None:
    base = {"font_name": _FACE, "valign": "vcenter", "border": 1}
    text = workbook.add_format({**base, "text_wrap": True})
    day = workbook.add_format({**base, "num_format": "yyyy/m/d"})
    for row, line in enumerate(lines, start=_FIRST_ROW):
        for column, value in enumerate(astuple(line)):
            put_value(sheet, (row, column), value, day if isinstance(value, date) else text)
