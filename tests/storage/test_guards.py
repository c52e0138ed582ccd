"""The database itself refuses to change what is sealed, whatever code asks it to."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime

import pytest
from sqlalchemy import text

from inspector_app.domain.databases import parse_address
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.time import BEIJING
from inspector_app.storage.database import Database
from inspector_app.storage.moving import move
from inspector_app.storage.upgrade import open_database, open_server
from tests.postgres import Cluster
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


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """The newest kept database as it is, and moved to a server."""
    folder = tmp_path_factory.mktemp("kept")
    shutil.copy(max(KEPT.glob("*.sqlite")), folder / "kept.sqlite")
    now = datetime(2026, 11, 23, 9, 0, tzinfo=BEIJING)
    opened = open_database(folder / "kept.sqlite", folder, now)
    if request.param == "postgresql":
        cluster: Cluster = request.getfixturevalue("cluster")
        address = parse_address(cluster.database())
        assert address is not None
        move(opened, address, lambda _done, _total: None)
        opened.close()
        opened = open_server(address)
    yield opened
    opened.close()


def refused(database: Database, statement: str) -> bool:
    with pytest.raises(AppError) as error, database.write() as tx:
        tx.execute(text(statement))
    return error.value.problem is Problem.INSPECTION_SEALED


@pytest.mark.parametrize("table", ROWS_OF_AN_INSPECTION)
def test_rows_of_a_sealed_inspection_cannot_change_go_or_come(
    database: Database, table: str
) -> None:
    where = "inspection_id = (SELECT id FROM inspections WHERE state = 'sealed')"
    with database.read() as tx:
        assert tx.execute(text(f"SELECT count(*) FROM {table} WHERE {where}")).scalar_one() > 0
    assert refused(database, f"UPDATE {table} SET inspection_id = inspection_id WHERE {where}")
    assert refused(database, f"DELETE FROM {table} WHERE {where}")
    assert refused(database, f"INSERT INTO {table} SELECT * FROM {table} WHERE {where} LIMIT 1")


@pytest.mark.parametrize("table", ["inspections", "sealed_records", "audit", "document_numbers"])
def test_sealed_inspections_records_numbers_and_the_audit_log_cannot_change(
    database: Database, table: str
) -> None:
    column = {"audit": "who", "document_numbers": "prefix"}.get(table, "sealed_at")
    assert refused(database, f"UPDATE {table} SET {column} = 'x'")
    assert refused(database, f"DELETE FROM {table}")
