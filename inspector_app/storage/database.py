"""The database file: opened, brought up to date, read and written in transactions."""

from __future__ import annotations

import errno
import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TypeAlias

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from inspector_app.domain.errors import AppError, Problem
from inspector_app.storage import guards

Transaction: TypeAlias = Connection
_WRITES = "inspector_writes"

_PROBLEM_OF_CODE = {
    sqlite3.SQLITE_BUSY: Problem.DATABASE_LOCKED,
    sqlite3.SQLITE_LOCKED: Problem.DATABASE_LOCKED,
    sqlite3.SQLITE_READONLY: Problem.DATABASE_READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Problem.DATABASE_READ_ONLY,
    sqlite3.SQLITE_PERM: Problem.DATABASE_READ_ONLY,
    sqlite3.SQLITE_CORRUPT: Problem.DATABASE_CORRUPT,
    sqlite3.SQLITE_NOTADB: Problem.DATABASE_CORRUPT,
    sqlite3.SQLITE_FULL: Problem.DISK_FULL,
    sqlite3.SQLITE_IOERR: Problem.DISK_FULL,
}
_PRIMARY_CODE = 0xFF


class Database:
    """An embedded SQLite file; every acknowledged write is on disk (WAL, synchronous=FULL).

    One connection writes, kept open: taking one from the pool would cost as much as the commit.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = _engine(path)
        self._writing = Lock()
        self._writer: Connection | None = None

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """A consistent view; nothing written in it is kept."""
        with translated_errors(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """A transaction: kept when the block ends, undone when it raises."""
        with translated_errors(self.path), self._writing:
            if self._writer is None:
                self._writer = self._engine.connect().execution_options(**{_WRITES: True})
            with self._writer.begin():
                yield self._writer

    @contextmanager
    def migrate(self) -> Iterator[Transaction]:
        """A transaction in which tables may be made anew: keys are checked after it, not in it."""
        with translated_errors(self.path), self._writing, self._engine.connect() as connection:
            driver = connection.connection.driver_connection
            driver.execute("PRAGMA foreign_keys=OFF")  # type: ignore[union-attr]  # sqlite3's own
            connection.rollback()
            try:
                with connection.execution_options(**{_WRITES: True}).begin():
                    yield connection
            finally:
                driver.execute("PRAGMA foreign_keys=ON")  # type: ignore[union-attr]  # as above

    def close(self) -> None:
        """Give the file back; SQLite folds the write-ahead log into it."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        self._engine.dispose()


@contextmanager
def translated_errors(path: Path) -> Iterator[None]:
    """Locked, full, read-only and corrupt databases become problems a user can act on."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        problem = _problem(error.orig if isinstance(error, DBAPIError) else error)
        if problem is None:
            raise
        raise AppError(problem, file=str(path)) from error
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        raise AppError(Problem.DISK_FULL, file=str(path)) from error


def _problem(error: BaseException | None) -> Problem | None:
    if isinstance(error, sqlite3.IntegrityError) and guards.SEALED_MESSAGE in str(error):
        return Problem.INSPECTION_SEALED
    code = getattr(error, "sqlite_errorcode", None)
    return _PROBLEM_OF_CODE.get(code & _PRIMARY_CODE) if isinstance(code, int) else None


compact_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""JSON as the database keeps it."""


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite+pysqlite:///{path}",
        connect_args={"isolation_level": None},
        json_serializer=compact_json,
    )

    def connected(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in guards.PRAGMAS:
            cursor.execute(pragma)
        cursor.close()

    def begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES, False)
        driver = connection.connection.driver_connection
        driver.execute("BEGIN IMMEDIATE" if writes else "BEGIN")  # type: ignore[union-attr]  # sqlite3's own

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begun)
    return engine
