"""The database itself refuses to change what is sealed, whatever code asks it to."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.test_upgrade import KEPT

ROWS_OF_AN_INSPECTION = (
    "inspection_officers",
    "draws",
    "drawn_people",
    "attempts",
    "answers",
    "deficiencies",
    "signatures",
)


@pytest.fixture
def connection(tmp_path: Path) -> sqlite3.Connection:
    copy = tmp_path / "kept.sqlite"
    copy.write_bytes(max(KEPT.glob("*.sqlite")).read_bytes())
    return sqlite3.connect(copy)


@pytest.mark.parametrize("table", ROWS_OF_AN_INSPECTION)
def test_rows_of_a_sealed_inspection_cannot_change_go_or_come(
    connection: sqlite3.Connection, table: str
) -> None:
    with closing(connection):
        where = "inspection_id = (SELECT id FROM inspections WHERE state = 'sealed')"
        (count,) = connection.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()
        assert count > 0
        for statement in (
            f"UPDATE {table} SET inspection_id = inspection_id WHERE {where}",
            f"DELETE FROM {table} WHERE {where}",
            f"INSERT INTO {table} SELECT * FROM {table} WHERE {where} LIMIT 1",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="sealed"):
                connection.execute(statement)


@pytest.mark.parametrize("table", ["inspections", "sealed_records", "audit", "document_numbers"])
def test_sealed_inspections_records_numbers_and_the_audit_log_cannot_change(
    connection: sqlite3.Connection, table: str
) -> None:
    with closing(connection):
        column = {"audit": "who", "document_numbers": "prefix"}.get(table, "sealed_at")
        for statement in (f"UPDATE {table} SET {column} = 'x'", f"DELETE FROM {table}"):
            with pytest.raises(sqlite3.IntegrityError, match="sealed"):
                connection.execute(statement)
