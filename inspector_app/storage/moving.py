"""All of one database's rows taken over into an empty one on a server, in one transaction.

Values go over as they are kept: JSON as its text, times as theirs, so that what was hashed and
signed stays the same byte by byte. Both sides are then read in the same order and compared.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import (
    JSON,
    Column,
    LargeBinary,
    String,
    Table,
    Text,
    cast,
    func,
    select,
    type_coerce,
)

from inspector_app.domain.databases import ServerAddress
from inspector_app.domain.errors import AppError, Problem
from inspector_app.storage import server
from inspector_app.storage.database import Database, Transaction
from inspector_app.storage.server import ServerDatabase
from inspector_app.storage.tables import Base
from inspector_app.storage.tables.base import Moment
from inspector_app.storage.upgrade import REVISIONS, bring_up_to_date

_ROWS: Final = 1_000
_ROWS_WITH_CONTENT: Final = 20
"""PDFs and pictures are large: fewer of them are in memory at a time."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class MovedTable:
    """A table as both databases now have it; the hash is SHA-256 over its rows by their keys."""

    name: str
    rows: int
    sha256: str


def move(source: Database, address: ServerAddress, progress: Progress) -> tuple[MovedTable, ...]:
    """Copy everything into the empty database at the address, or nothing.

    Nothing else is written to the source meanwhile; it stays as it is. Raises AppError:
    DATABASE_NOT_EMPTY, DATABASE_MOVE_DIFFERS, and what the server refuses.
    """
    target = ServerDatabase(address)
    try:
        with source.write() as old, target.migrate() as new:
            _require_empty(new, target.name)
            bring_up_to_date(new)
            return _move_rows(old, new, progress)
    finally:
        target.close()


def _require_empty(tx: Transaction, name: str) -> None:
    """Tables without rows do no harm: somebody may have tried the address."""
    try:
        found = server.revision_of(tx, name)
    except AppError as error:
        if error.problem is Problem.DATABASE_NOT_OURS:
            raise AppError(Problem.DATABASE_NOT_EMPTY, file=name) from error
        raise
    if found is None:
        return
    if found not in REVISIONS:
        raise AppError(Problem.DATABASE_TOO_NEW, file=name, found=found)
    known = set(server.tables_of(tx))
    for table in Base.metadata.sorted_tables:
        if table.name in known and tx.execute(select(1).select_from(table).limit(1)).first():
            raise AppError(Problem.DATABASE_NOT_EMPTY, file=name)


def _move_rows(old: Transaction, new: Transaction, progress: Progress) -> tuple[MovedTable, ...]:
    tables = Base.metadata.sorted_tables
    total = sum(old.execute(select(func.count()).select_from(each)).scalar_one() for each in tables)
    step = _Steps(2 * total, progress)
    moved: list[MovedTable] = []
    with server.unguarded(new, tuple(table.name for table in tables)):
        for table in tables:
            before, after = _Digest(), _Digest()
            with server.bulk(new, table.name, table.columns.keys()) as put:
                for row in _rows(old, table):
                    before.add(row)
                    put(row)
                    step.done()
            for row in _rows(new, table):
                after.add(row)
                step.done()
            if (before.rows, before.hex) != (after.rows, after.hex):
                raise AppError(Problem.DATABASE_MOVE_DIFFERS, table=table.name)
            moved.append(MovedTable(table.name, after.rows, after.hex))
    progress(2 * total, 2 * total)
    return tuple(moved)


class _Steps:
    """Tells the progress every thousand rows."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._total, self._progress = total, progress
        self._done = 0

    def done(self) -> None:
        self._done += 1
        if self._done % _ROWS == 0:
            self._progress(self._done, self._total)


class _Digest:
    """How many rows there were, and their hash."""

    def __init__(self) -> None:
        self.rows = 0
        self._hash = hashlib.sha256()

    def add(self, row: Sequence[Any]) -> None:
        self.rows += 1
        for value in row:
            content = _canonical(value)
            self._hash.update(b"-" if content is None else f"{len(content)}:".encode() + content)

    @property
    def hex(self) -> str:
        return self._hash.hexdigest()


def _canonical(value: Any) -> bytes | None:  # noqa: ANN401 - whatever a driver gives
    match value:
        case None:
            return None
        case bytes() | memoryview():
            return bytes(value)
        case bool() | int():
            return str(int(value)).encode()
        case date():
            return value.isoformat().encode()
        case _:
            return str(value).encode()


def _rows(tx: Transaction, table: Table) -> Iterator[Sequence[Any]]:
    """Every row by its key, values as they are kept, a batch in memory at a time."""
    with_content = any(isinstance(column.type, LargeBinary) for column in table.columns)
    batch = _ROWS_WITH_CONTENT if with_content else _ROWS
    query = select(*(_kept(column) for column in table.columns)).order_by(*table.primary_key)
    yield from tx.execute(query.execution_options(yield_per=batch))


def _kept(column: Column[Any]) -> Any:  # noqa: ANN401 - an expression of any type
    if isinstance(column.type, JSON):
        return cast(column, Text)
    return type_coerce(column, String()) if isinstance(column.type, Moment) else column
