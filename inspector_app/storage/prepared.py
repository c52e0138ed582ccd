"""Statements compiled once for the few places where SQLAlchemy's own way costs more than SQLite's.

Values must be what the driver takes: no type of the tables converts them here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.sql.dml import UpdateBase


class Prepared:
    """A statement with named values, compiled for the database at its first use."""

    def __init__(self, statement: UpdateBase, names: Sequence[str]) -> None:
        self._statement = statement
        self._names = names
        self._compiled: dict[str, tuple[str, Sequence[str] | None]] = {}

    def execute(self, connection: Connection, values: Mapping[str, Any]) -> None:
        """Run it once."""
        text, order = self._text(connection)
        parameters = values if order is None else tuple(values[name] for name in order)
        connection.exec_driver_sql(text, parameters)

    def execute_many(self, connection: Connection, rows: Iterable[tuple[Any, ...]]) -> None:
        """Run it for every row, its values in the order of the names."""
        text, order = self._text(connection)
        if order is None:
            parameters: Any = [dict(zip(self._names, row, strict=True)) for row in rows]
        elif list(order) == list(self._names):
            parameters = list(rows)
        else:
            places = [self._names.index(name) for name in order]
            parameters = [tuple(row[place] for place in places) for row in rows]
        if parameters:
            connection.exec_driver_sql(text, parameters)

    def _text(self, connection: Connection) -> tuple[str, Sequence[str] | None]:
        dialect = connection.dialect
        if dialect.name not in self._compiled:
            compiled: Any = self._statement.compile(dialect=dialect, column_keys=list(self._names))
            order = compiled.positiontup if compiled.positional else None
            self._compiled[dialect.name] = str(compiled), order
        return self._compiled[dialect.name]
