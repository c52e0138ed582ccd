"""A database checked as a whole: true ones pass, and each kind of tampering is found and named."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from inspector_app.cli.chain import fault_text
from inspector_app.domain.audit import AuditEntry, AuditLink
from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.chain import Chain, ChainFault, Fault
from inspector_app.domain.time import BEIJING
from inspector_app.services.chain_verification import ChainService
from inspector_app.storage.tables.base import Moment
from inspector_app.storage.upgrade import open_database
from tests.storage.test_upgrade import KEPT
from tests.worlds import World

Tampering = Callable[[sqlite3.Connection], object]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Two sealed records, the second a correction of the first."""
    world = World(tmp_path_factory.mktemp("whole"))
    inspection = world.ready_to_seal(workers=2)
    world.services.sealing.seal(inspection.id)
    second = world.services.sealing.correct(inspection.id, "日期写错")
    world.confirm_and_sign(second)
    world.services.sealing.seal(second.id)
    world.services.close()
    return world


def faults_of(path: Path, world: World) -> list[ChainFault]:
    service = ChainService(open_database(path, path.parent / "backups", world.now))
    try:
        report = service.verify()
    finally:
        service.close()
    return list(report.faults)


def tampered(world: World, folder: Path, change: Tampering) -> list[ChainFault]:
    path = folder / "inspector.sqlite"
    shutil.copy(world.paths.database, path)
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in names.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("PRAGMA foreign_keys=OFF")
        change(connection)
        connection.commit()
    return faults_of(path, world)


def test_a_true_database_is_whole(whole: World) -> None:
    assert faults_of(whole.paths.database, whole) == []


@pytest.mark.parametrize("revision", ["0001", "0002", "0003"])
def test_databases_of_every_revision_are_whole(whole: World, tmp_path: Path, revision: str) -> None:
    path = tmp_path / "inspector.sqlite"
    shutil.copy(KEPT / f"{revision}.sqlite", path)
    service = ChainService(open_database(path, tmp_path / "backups", whole.now))
    report = service.verify()
    service.close()
    assert report.faults == ()
    assert [each.unsigned for each in report.devices] == [0 if revision == "0003" else 1]


def test_signed_records_after_unsigned_ones_are_whole(tmp_path: Path) -> None:
    shutil.copy(KEPT / "0002.sqlite", tmp_path / "inspector.sqlite")
    world = World(tmp_path)
    old = world.services.records.all()[0]
    second = world.services.sealing.correct(old.inspection_id, "更正")
    world.confirm_and_sign(second)
    world.services.sealing.seal(second.id)
    world.services.close()
    assert faults_of(world.paths.database, world) == []


def _log_edited(c: sqlite3.Connection) -> object:
    return c.execute("UPDATE audit SET why = '别的理由' WHERE number = 3")


def _log_edited_with_its_hash(c: sqlite3.Connection) -> object:
    c.row_factory = sqlite3.Row
    row = c.execute("SELECT * FROM audit WHERE number = 3").fetchone()
    at = Moment().process_result_value(row["at"], None)  # type: ignore[arg-type]  # unused
    assert at is not None
    entry = AuditEntry(at.astimezone(BEIJING), row["action"], row["subject"], who="别人")
    link = AuditLink(row["device_id"], 3, entry, row["previous_hash"])
    values = ("别人", "", "", "", link.hash)
    return c.execute(
        "UPDATE audit SET who = ?, old = ?, new = ?, why = ?, hash = ? WHERE number = 3", values
    )


def _log_row_removed(c: sqlite3.Connection) -> object:
    return c.execute("DELETE FROM audit WHERE number = 4")


def _log_rows_swapped(c: sqlite3.Connection) -> object:
    c.execute("UPDATE audit SET number = 900 WHERE number = 3")
    c.execute("UPDATE audit SET number = 3 WHERE number = 4")
    return c.execute("UPDATE audit SET number = 4 WHERE number = 900")


def _log_tail_cut(c: sqlite3.Connection) -> object:
    return c.execute("DELETE FROM audit WHERE number > (SELECT max(number) - 2 FROM audit)")


def _record_edited(c: sqlite3.Connection) -> object:
    return c.execute("UPDATE sealed_records SET record = replace(record, '焊工', '电工')")


def _record_edited_with_its_hash(c: sqlite3.Connection) -> object:
    (text,) = c.execute("SELECT record FROM sealed_records WHERE sequence = 1").fetchone()
    other = text.replace("焊工", "电工")
    values = (other, sha256_hex(other))
    return c.execute(
        "UPDATE sealed_records SET record = ?, record_hash = ? WHERE sequence = 1", values
    )


def _record_removed(c: sqlite3.Connection) -> object:
    return c.execute("DELETE FROM sealed_records WHERE sequence = 1")


def _last_record_removed(c: sqlite3.Connection) -> object:
    return c.execute("DELETE FROM sealed_records WHERE sequence = 2")


def _records_swapped(c: sqlite3.Connection) -> object:
    c.execute("UPDATE sealed_records SET sequence = 9 WHERE sequence = 1")
    c.execute("UPDATE sealed_records SET sequence = 1 WHERE sequence = 2")
    return c.execute("UPDATE sealed_records SET sequence = 2 WHERE sequence = 9")


def _signature_emptied(c: sqlite3.Connection) -> object:
    return c.execute("UPDATE sealed_records SET key_id = NULL, signature = '' WHERE sequence = 2")


def _signature_of_the_other(c: sqlite3.Connection) -> object:
    return c.execute(
        "UPDATE sealed_records SET signature = "
        "(SELECT signature FROM sealed_records WHERE sequence = 1) WHERE sequence = 2"
    )


def _key_forgotten(c: sqlite3.Connection) -> object:
    return c.execute("DELETE FROM device_keys")


def _pdf_edited(c: sqlite3.Connection) -> object:
    (pdf,) = c.execute("SELECT pdf FROM sealed_records WHERE sequence = 1").fetchone()
    return c.execute("UPDATE sealed_records SET pdf = ? WHERE sequence = 1", (pdf + b" ",))


def _counted_otherwise(c: sqlite3.Connection) -> object:
    return c.execute("UPDATE sealed_records SET passed = tested WHERE sequence = 1")


def _pdf_made_text(c: sqlite3.Connection) -> object:
    """As `||` does in SQLite: the column then holds a text that is no UTF-8."""
    return c.execute("UPDATE sealed_records SET pdf = pdf || x'0a' WHERE sequence = 1")


def _pdf_edited_with_its_hash(c: sqlite3.Connection) -> object:
    import hashlib

    (pdf,) = c.execute("SELECT pdf FROM sealed_records WHERE sequence = 1").fetchone()
    values = (pdf + b"\n", hashlib.sha256(pdf + b"\n").hexdigest())
    return c.execute("UPDATE sealed_records SET pdf = ?, pdf_hash = ? WHERE sequence = 1", values)


def _pdfs_exchanged(c: sqlite3.Connection) -> object:
    rows = c.execute("SELECT pdf, pdf_hash FROM sealed_records ORDER BY sequence").fetchall()
    c.execute("UPDATE sealed_records SET pdf = ?, pdf_hash = ? WHERE sequence = 2", rows[0])
    return c.execute("UPDATE sealed_records SET pdf = ?, pdf_hash = ? WHERE sequence = 1", rows[1])


def _number_removed(c: sqlite3.Connection) -> object:
    return c.execute("UPDATE document_numbers SET number = 2")


def _enclosure_put_in(c: sqlite3.Connection) -> object:
    device, inspection = c.execute(
        "SELECT device_id, inspection_id FROM sealed_records WHERE sequence = 1"
    ).fetchone()
    at = "2026-11-23T01:00:00+00:00"
    return c.execute(
        "INSERT INTO enclosures (id, inspection_id, device_id, kind, caption, media_type, sha256, "
        "content, taken_at, added_at, added_by) VALUES ('e', ?, ?, 'scan', '', 'image/png', ?, "
        "x'00', ?, ?, '')",
        (inspection, device, "00" * 32, at, at),
    )


@pytest.mark.parametrize(
    ("change", "chain", "fault"),
    [
        (_log_edited, Chain.LOG, Fault.CHANGED),
        (_log_edited_with_its_hash, Chain.LOG, Fault.PREVIOUS_DIFFERS),
        (_log_row_removed, Chain.LOG, Fault.MISSING),
        (_log_rows_swapped, Chain.LOG, Fault.CHANGED),
        (_log_tail_cut, Chain.RECORDS, Fault.NOT_IN_LOG),
        (_record_edited, Chain.RECORDS, Fault.RECORD_CHANGED),
        (_record_edited_with_its_hash, Chain.RECORDS, Fault.SIGNATURE_WRONG),
        (_record_removed, Chain.RECORDS, Fault.MISSING),
        (_last_record_removed, Chain.RECORDS, Fault.ROW_MISSING),
        (_records_swapped, Chain.RECORDS, Fault.PREVIOUS_DIFFERS),
        (_signature_emptied, Chain.RECORDS, Fault.UNSIGNED_AFTER_SIGNED),
        (_signature_of_the_other, Chain.RECORDS, Fault.SIGNATURE_WRONG),
        (_key_forgotten, Chain.RECORDS, Fault.KEY_UNKNOWN),
        (_pdf_edited, Chain.RECORDS, Fault.PDF_CHANGED),
        (_counted_otherwise, Chain.RECORDS, Fault.CHANGED),
        (_pdf_made_text, Chain.RECORDS, Fault.PDF_CHANGED),
        (_pdf_edited_with_its_hash, Chain.RECORDS, Fault.NOT_IN_LOG),
        (_pdfs_exchanged, Chain.RECORDS, Fault.PDF_DATA_DIFFERS),
        (_number_removed, Chain.NUMBERS, Fault.MISSING),
        (_enclosure_put_in, Chain.ENCLOSURES, Fault.PDF_CHANGED),
    ],
)
def test_tampering_is_found_at_its_place(
    whole: World, tmp_path: Path, change: Tampering, chain: Chain, fault: Fault
) -> None:
    found = tampered(whole, tmp_path, change)
    assert (chain, fault) in {(each.chain, each.fault) for each in found}
    assert found[0].chain is chain
    first = fault_text(next(each for each in found if each.fault is fault))
    assert re.search(r"设备 [0-9a-f-]{36} ", first) or "库里却没有" in first
    assert "：" in first
