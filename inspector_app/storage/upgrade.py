"""Bringing a database file up to this program's revision: refuse, back up, migrate, check."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from inspector_app.domain.errors import AppError, Problem
from inspector_app.storage.backup import back_up
from inspector_app.storage.database import Database, translated_errors

REVISIONS = ("0001", "0002", "0003")
"""All revisions in order; the last is this program's own."""


def open_database(path: Path, backups: Path, now: datetime) -> Database:
    """The database at `path`, made or migrated where needed.

    Raises AppError: DATABASE_TOO_NEW, DATABASE_CORRUPT, DATABASE_READ_ONLY, DATABASE_LOCKED,
    DISK_FULL. Before a migration a copy goes to `backups`.
    """
    found = _revision(path)
    if found == REVISIONS[-1]:
        return _writable(path)
    if found is not None:
        if found not in REVISIONS:
            raise AppError(Problem.DATABASE_TOO_NEW, file=str(path), found=found)
        back_up(path, backups, now)
    database = Database(path)
    _migrate(database)
    _check(path)
    return database


def _writable(path: Path) -> Database:
    database = Database(path)
    with database.write():
        return database


def _revision(path: Path) -> str | None:
    if not path.exists() or path.stat().st_size == 0:
        return None
    with translated_errors(path), closing(sqlite3.connect(path)) as connection:
        try:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                raise AppError(Problem.DATABASE_CORRUPT, file=str(path)) from error
            raise AppError(Problem.DATABASE_LOCKED, file=str(path)) from error
        except sqlite3.DatabaseError as error:
            raise AppError(Problem.DATABASE_CORRUPT, file=str(path)) from error
    return str(row[0]) if row else None


def _migrate(database: Database) -> None:
    from alembic import command  # noqa: PLC0415 - only needed when there is something to migrate
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with database.migrate() as transaction:
        config.attributes["connection"] = transaction
        command.upgrade(config, "head")


def _check(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        sound = connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
        orphans = connection.execute("PRAGMA foreign_key_check").fetchone()
    if not sound or orphans is not None:
        raise AppError(Problem.DATABASE_CORRUPT, file=str(path))
