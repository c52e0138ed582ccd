"""CSV for other programs: UTF-8 with a byte order mark, as Excel expects it."""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path

from inspector_app.documents.workbooks.tables import Table, Value
from inspector_app.documents.workbooks.whole import whole_file

_LEADING = ("=", "+", "-", "@", "\t", "\r")


def write_csv(path: Path, table: Table) -> Path:
    """Write the table to `path`, which appears whole or not at all. Raises OSError."""
    with whole_file(path) as part, part.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column.title for column in table.columns])
        writer.writerows([_text(value) for value in row] for row in table.rows)
    return path


def _text(value: Value) -> str | int | float:
    """A value as a cell: a text that a spreadsheet would compute gets an apostrophe before it."""
    match value:
        case None:
            return ""
        case str():
            return f"'{value}" if value.startswith(_LEADING) else value
        case datetime():
            return f"{value:%Y-%m-%d %H:%M:%S}"
        case date():
            return value.isoformat()
        case _:
            return value
