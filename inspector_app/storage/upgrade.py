"""Bringing a database up to this program's revision: refuse, back up, migrate, check."""

from __future__ import annotations

from datetime import datetime
from enum import Enum, auto
from pathlib import Path

from inspector_app.domain.databases import ServerAddress
from inspector_app.domain.errors import AppError, Problem
from inspector_app.storage import embedded
from inspector_app.storage.backup import back_up
from inspector_app.storage.database import Database, Transaction
from inspector_app.storage.embedded import EmbeddedDatabase


class Standing(Enum):
    """What a server's database holds: nothing yet, an earlier revision's tables, or this one's."""

    EMPTY = auto()
    OLDER = auto()
    READY = auto()


REVISIONS = ("0001", "0002", "0003")
"""All revisions in order; the last is this program's own."""


def open_database(path: Path, backups: Path, now: datetime) -> Database:
    """The database file at `path`, made or migrated where needed.

    Raises AppError: DATABASE_TOO_NEW, DATABASE_CORRUPT, DATABASE_READ_ONLY, DATABASE_LOCKED,
    DISK_FULL. Before a migration a copy goes to `backups`.
    """
    found = embedded.revision_of(path)
    if found == REVISIONS[-1]:
        return _writable(path)
    if found is not None:
        _require_known(found, str(path))
        back_up(path, backups, now)
    database = EmbeddedDatabase(path)
    with database.migrate() as tx:
        bring_up_to_date(tx)
    embedded.check(path)
    return database


def open_server(address: ServerAddress) -> Database:
    """The database on the server, its tables made or migrated where needed, by one computer only.

    Raises AppError: SERVER_NOT_REACHED, SERVER_REFUSED_LOGIN, SERVER_WITHOUT_DATABASE,
    DATABASE_NOT_UTF8, DATABASE_NOT_OURS, DATABASE_TOO_NEW, DATABASE_READ_ONLY. Backups are the
    server's own matter.
    """
    from inspector_app.storage import server  # noqa: PLC0415 - most databases are embedded

    database = server.ServerDatabase(address)
    try:
        with database.read() as tx:
            found = server.revision_of(tx, database.name)
        if found != REVISIONS[-1]:
            with database.migrate() as tx:
                found = server.revision_of(tx, database.name)
                if found is not None:
                    _require_known(found, database.name)
                bring_up_to_date(tx)
    except BaseException:
        database.close()
        raise
    return database


def standing_of(address: ServerAddress) -> Standing:
    """What is at the address, changing nothing. Raises AppError as `open_server`."""
    from inspector_app.storage import server  # noqa: PLC0415 - as above

    database = server.ServerDatabase(address)
    try:
        with database.read() as tx:
            found = server.revision_of(tx, database.name)
    finally:
        database.close()
    if found is None:
        return Standing.EMPTY
    _require_known(found, database.name)
    return Standing.READY if found == REVISIONS[-1] else Standing.OLDER


def _writable(path: Path) -> Database:
    database = EmbeddedDatabase(path)
    with database.write():
        return database


def _require_known(found: str, name: str) -> None:
    if found not in REVISIONS:
        raise AppError(Problem.DATABASE_TOO_NEW, file=name, found=found)


def bring_up_to_date(tx: Transaction) -> None:
    """Make or change the tables inside a transaction of `Database.migrate`."""
    from alembic import command  # noqa: PLC0415 - only needed when there is something to migrate
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = tx
    command.upgrade(config, "head")
