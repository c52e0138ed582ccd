"""An embedded database moved to a server: everything or nothing, byte by byte."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from inspector_app.domain.databases import ServerAddress, parse_address
from inspector_app.domain.errors import AppError, Cancelled, Problem
from inspector_app.domain.time import BEIJING
from inspector_app.storage import moving, sealed
from inspector_app.storage.database import Transaction
from inspector_app.storage.upgrade import Standing, open_database, open_server, standing_of
from tests.postgres import Cluster
from tests.storage.test_upgrade import KEPT

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=BEIJING)


def no_progress(_done: int, _total: int) -> None:
    pass


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with a sealed inspection, as revision 0001 kept it."""
    target = tmp_path / "inspector.sqlite"
    shutil.copy(KEPT / "0001.sqlite", target)
    open_database(target, tmp_path / "backups", NOW).close()
    return target


def address_of(url: str) -> ServerAddress:
    address = parse_address(url)
    assert address is not None
    return address


def records_of(tx: Transaction) -> list[tuple[str, str, bytes]]:
    found = [sealed.get(tx, line.inspection_id) for line in sealed.listed(tx)]
    return [(each.record, each.record_hash, each.pdf) for each in found]


def test_everything_arrives_and_stays_sealed(path: Path, cluster: Cluster) -> None:
    address = address_of(cluster.empty("moved_to"))
    before = path.read_bytes()
    source = open_database(path, path.parent / "backups", NOW)
    told: list[tuple[int, int]] = []
    moved = moving.move(source, address, lambda done, total: told.append((done, total)))
    with source.read() as tx:
        expected = records_of(tx)
    source.close()
    assert path.read_bytes() == before
    assert told[-1] == (2 * sum(each.rows for each in moved),) * 2
    target = open_server(address)
    with target.read() as tx:
        assert records_of(tx) == expected
    for statement in ("UPDATE answers SET marks = 0", "DELETE FROM inspections"):
        with pytest.raises(AppError) as error, target.write() as tx:
            tx.execute(text(statement))
        assert error.value.problem is Problem.INSPECTION_SEALED
    target.close()


def test_a_target_with_rows_is_refused_and_one_with_empty_tables_is_not(
    path: Path, cluster: Cluster
) -> None:
    address = address_of(cluster.database())
    source = open_database(path, path.parent / "backups", NOW)
    moving.move(source, address, no_progress)
    with pytest.raises(AppError) as error:
        moving.move(source, address, no_progress)
    assert error.value.problem is Problem.DATABASE_NOT_EMPTY
    other = cluster.empty("with_other_tables")
    cluster.run("CREATE TABLE other (a int)", database="with_other_tables")
    with pytest.raises(AppError) as error:
        moving.move(source, address_of(other), no_progress)
    assert error.value.problem is Problem.DATABASE_NOT_EMPTY
    source.close()


def test_what_was_stopped_or_arrived_differently_leaves_nothing(
    path: Path, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = address_of(cluster.empty("stopped"))
    source = open_database(path, path.parent / "backups", NOW)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        moving.move(source, address, stop)
    assert standing_of(address) is Standing.EMPTY
    canonical = iter(range(1_000_000))
    monkeypatch.setattr(moving, "_canonical", lambda _value: str(next(canonical)).encode())
    with pytest.raises(AppError) as error:
        moving.move(source, address, no_progress)
    assert error.value.problem is Problem.DATABASE_MOVE_DIFFERS
    assert standing_of(address) is Standing.EMPTY
    source.close()
