"""The laptop's own database: an SQLite file. What only SQLite has is here and in `guards`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry
from typing_extensions import override

from inspector_app.domain.errors import AppError, Problem
from inspector_app.storage import guards
from inspector_app.storage.database import Database, Transaction, compact_json, translated_errors

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


class EmbeddedDatabase(Database):
    """An SQLite file; every acknowledged write is on disk (WAL, synchronous=FULL).

    One connection writes, kept open: taking one from the pool would cost as much as the commit.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = str(path)
        self._engine = _engine(path)
        self._writing = Lock()
        self._writer: Connection | None = None

    @override
    @contextmanager
    def read(self) -> Iterator[Transaction]:
        with translated_errors(self.name, problem_of), self._engine.connect() as connection:
            yield connection

    @override
    @contextmanager
    def write(self) -> Iterator[Transaction]:
        with translated_errors(self.name, problem_of), self._writing:
            if self._writer is None:
                self._writer = self._engine.connect().execution_options(**{_WRITES: True})
            with self._writer.begin():
                yield self._writer

    @override
    @contextmanager
    def migrate(self) -> Iterator[Transaction]:
        """Tables may be made anew: keys are checked after it, not in it."""
        with (
            translated_errors(self.name, problem_of),
            self._writing,
            self._engine.connect() as connection,
        ):
            driver = connection.connection.driver_connection
            driver.execute("PRAGMA foreign_keys=OFF")  # type: ignore[union-attr]  # sqlite3's own
            connection.rollback()
            try:
                with connection.execution_options(**{_WRITES: True}).begin():
                    yield connection
            finally:
                driver.execute("PRAGMA foreign_keys=ON")  # type: ignore[union-attr]  # as above

    @override
    def close(self) -> None:
        """SQLite folds the write-ahead log into the file."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        self._engine.dispose()


def problem_of(error: BaseException) -> Problem | None:
    """What SQLite's error means for the user; None for what is a bug."""
    if isinstance(error, sqlite3.IntegrityError) and guards.SEALED_MESSAGE in str(error):
        return Problem.INSPECTION_SEALED
    code = getattr(error, "sqlite_errorcode", None)
    return _PROBLEM_OF_CODE.get(code & _PRIMARY_CODE) if isinstance(code, int) else None


def revision_of(path: Path) -> str | None:
    """The revision of a file's tables, None for a new file. Raises AppError for a wrong one."""
    if not path.exists() or path.stat().st_size == 0:
        return None
    with translated_errors(str(path), problem_of), closing(sqlite3.connect(path)) as connection:
        try:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                raise AppError(Problem.DATABASE_CORRUPT, file=str(path)) from error
            raise AppError(Problem.DATABASE_LOCKED, file=str(path)) from error
        except sqlite3.DatabaseError as error:
            raise AppError(Problem.DATABASE_CORRUPT, file=str(path)) from error
    return str(row[0]) if row else None


def check(path: Path) -> None:
    """Raise AppError(DATABASE_CORRUPT) for a file with damaged pages or keys that lead nowhere."""
    with closing(sqlite3.connect(path)) as connection:
        sound = connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
        orphans = connection.execute("PRAGMA foreign_key_check").fetchone()
    if not sound or orphans is not None:
        raise AppError(Problem.DATABASE_CORRUPT, file=str(path))


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
