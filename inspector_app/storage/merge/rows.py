"""Rows of any table as JSON and back; pictures and PDFs go beside, named by their hash."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Integer, LargeBinary, Table
from sqlalchemy.engine import RowMapping

from inspector_app.storage.tables import moment_text
from inspector_app.storage.tables.base import Moment

KeepFile = Callable[[bytes], str]
ReadFile = Callable[[object], bytes]
RowJson = dict[str, Any]


def row_json(row: RowMapping, keep: KeepFile, without: Collection[str] = ()) -> RowJson:
    """The row as JSON; `keep` takes binary content and gives the name it goes by."""
    return {name: _value_json(value, keep) for name, value in row.items() if name not in without}


def row_values(
    table: Table, row: object, read: ReadFile, without: Collection[str] = ()
) -> dict[str, Any]:
    """What to insert for a row of JSON; a column that an older program did not know is left out.

    Raises ValueError for a column or value that does not belong there.
    """
    if not isinstance(row, Mapping):
        raise ValueError(table.name)  # noqa: TRY004 - one error for every wrong content
    columns = {column.name: column for column in table.c if column.name not in without}
    strange = set(row) - set(columns)
    if strange:
        raise ValueError(f"{table.name}: {min(strange)}")
    return {name: _value(columns[name], value, read) for name, value in row.items()}


def _value_json(value: object, keep: KeepFile) -> object:
    if isinstance(value, bytes | memoryview):
        return keep(bytes(value))
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    return value


def _value(column: Column[Any], value: object, read: ReadFile) -> object:
    kind = column.type
    if value is None:
        if not column.nullable:
            raise ValueError(f"{column.table.name}.{column.name}")
        return None
    if isinstance(kind, JSON):
        return value
    if isinstance(kind, LargeBinary):
        return read(value)
    if isinstance(kind, Boolean | Integer):
        return _of_type(column, value, bool if isinstance(kind, Boolean) else int)
    return _from_text(column, str(_of_type(column, value, str)))


def _from_text(column: Column[Any], text: str) -> object:
    if isinstance(column.type, Date):
        return date.fromisoformat(text)
    if not isinstance(column.type, Moment):
        return text
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{column.table.name}.{column.name}: {text}")
    return moment


def _of_type(column: Column[Any], value: object, wanted: type) -> object:
    if type(value) is not wanted:
        raise ValueError(f"{column.table.name}.{column.name}")
    return value


def no_files(_content: object) -> Any:  # noqa: ANN401 - for tables without binary columns
    """For tables that hold no pictures or PDFs."""
    raise ValueError("binary content in a table without any")


def listed_rows(data: object) -> Iterable[object]:
    """The rows of a JSON value. Raises ValueError for anything but a list."""
    if not isinstance(data, list):
        raise ValueError("no list of rows")  # noqa: TRY004 - as above
    return data
