"""Opening database files: new, kept from earlier revisions, wrong, read-only, full."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.time import BEIJING
from inspector_app.storage import sealed, upgrade
from inspector_app.storage.database import Database
from inspector_app.storage.tables import Base
from inspector_app.storage.upgrade import REVISIONS, open_database

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=BEIJING)
KEPT = Path(__file__).parent / "kept"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "inspector.sqlite"


def _opened(path: Path) -> Database:
    return open_database(path, path.parent / "backups", NOW)


def _problem(path: Path) -> Problem:
    with pytest.raises(AppError) as error:
        _opened(path)
    return error.value.problem


def test_a_new_file_gets_all_tables_and_no_backup(path: Path) -> None:
    _opened(path).close()
    with closing(sqlite3.connect(path)) as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    assert set(Base.metadata.tables) <= names
    assert not (path.parent / "backups").exists()


def test_the_migrations_make_what_the_tables_say(path: Path) -> None:
    database = _opened(path)
    with database.read() as tx:
        found = compare_metadata(MigrationContext.configure(tx), Base.metadata)
    database.close()
    assert found == []


def test_writes_are_durable_and_keys_are_checked(path: Path) -> None:
    database = _opened(path)
    with database.read() as tx:
        values = [
            tx.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    database.close()
    assert values == ["wal", 2, 1]


def test_every_revision_has_a_kept_database() -> None:
    assert {file.stem for file in KEPT.glob("*.sqlite")} == set(REVISIONS)


@pytest.mark.parametrize("revision", REVISIONS)
def test_records_sealed_by_every_revision_stay_readable(revision: str, path: Path) -> None:
    shutil.copy(KEPT / f"{revision}.sqlite", path)
    database = _opened(path)
    with database.read() as tx:
        lines = sealed.listed(tx)
        records = [sealed.get(tx, line.inspection_id) for line in lines]
    database.close()
    assert records
    assert all(record.pdf.startswith(b"%PDF") for record in records)
    backups = list((path.parent / "backups").glob("*.sqlite"))
    assert len(backups) == (0 if revision == REVISIONS[-1] else 1)


def test_a_database_of_a_newer_program_is_refused_and_left_alone(path: Path) -> None:
    _opened(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = path.read_bytes()
    assert _problem(path) is Problem.DATABASE_TOO_NEW
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"this is not a database" * 100, b"SQLite format 3\0" * 90])
def test_a_wrong_file_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert _problem(path) is Problem.DATABASE_CORRUPT
    assert path.read_bytes() == content


def test_another_program_s_database_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE other (a)")
    assert _problem(path) is Problem.DATABASE_CORRUPT


def test_a_migration_backs_up_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _opened(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO settings VALUES ('x', '{}')")
        connection.commit()
    monkeypatch.setattr(upgrade, "REVISIONS", (*REVISIONS, "next"))
    open_database(path, path.parent / "backups", NOW).close()
    (backup,) = (path.parent / "backups").iterdir()
    assert backup.name == "inspector-20261123-090000.sqlite"
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT count(*) FROM settings").fetchone() == (1,)


def test_a_failed_migration_leaves_nothing_behind(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr("inspector_app.storage.guards.freeze", broken)
    with pytest.raises(RuntimeError):
        _opened(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)


def test_a_file_that_others_hold_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _opened(path).close()
    pragmas = ("PRAGMA busy_timeout=10",)
    monkeypatch.setattr("inspector_app.storage.guards.PRAGMAS", pragmas)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert _problem(path) is Problem.DATABASE_LOCKED


def test_a_read_only_database_says_so(path: Path) -> None:
    database = _opened(path)
    with database.write() as tx:
        tx.exec_driver_sql("INSERT INTO settings VALUES ('a', '{}')")
    with pytest.raises(AppError) as error:
        _write_read_only(database)
    assert error.value.problem is Problem.DATABASE_READ_ONLY
    database.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits on folders")
def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    missing = tmp_path / "nowhere" / "inspector.sqlite"
    assert _problem(missing) is Problem.DATABASE_READ_ONLY


def test_a_full_disk_says_so_and_keeps_what_was_there(path: Path) -> None:
    database = _opened(path)
    with database.write() as tx:
        tx.exec_driver_sql("INSERT INTO settings VALUES ('kept', '{}')")
    with pytest.raises(AppError) as error:
        _fill(database)
    assert error.value.problem is Problem.DISK_FULL
    with database.read() as tx:
        kept = tx.exec_driver_sql("SELECT name FROM settings").scalars().all()
    database.close()
    assert kept == ["kept"]


def _write_read_only(database: Database) -> None:
    with database.write() as tx:
        tx.exec_driver_sql("PRAGMA query_only=ON")
        tx.exec_driver_sql("INSERT INTO settings VALUES ('b', '{}')")


def _fill(database: Database) -> None:
    with database.write() as tx:
        pages = tx.exec_driver_sql("PRAGMA page_count").scalar_one()
        tx.exec_driver_sql(f"PRAGMA max_page_count={pages}")
        for number in range(200):
            tx.exec_driver_sql(
                "INSERT INTO settings VALUES (?, ?)", (f"n{number}", '"' + "x" * 4000 + '"')
            )
