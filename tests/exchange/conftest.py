from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import xlsxwriter

Rows = Sequence[Sequence[object]]
WriteBook = Callable[..., Path]


@pytest.fixture
def book(tmp_path: Path) -> WriteBook:
    """Writes a workbook: sheets by name, each a list of rows; merges by sheet as A1 ranges."""

    def write(
        sheets: dict[str, Rows], merges: dict[str, list[str]] | None = None, name: str = "名单.xlsx"
    ) -> Path:
        path = tmp_path / name
        with xlsxwriter.Workbook(path) as workbook:
            for title, rows in sheets.items():
                sheet = workbook.add_worksheet(title)
                for row, cells in enumerate(rows):
                    for column, cell in enumerate(cells):
                        if isinstance(cell, str):
                            sheet.write_string(row, column, cell) if cell else None
                        elif cell is not None:
                            sheet.write(row, column, cell)
                for area in (merges or {}).get(title, ()):
                    first = area.split(":")[0]
                    column, row = ord(first[0]) - ord("A"), int(first[1:]) - 1
                    sheet.merge_range(area, rows[row][column] or "")
        return path

    return write
