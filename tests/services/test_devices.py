"""This computer's key: made once, kept apart from the data, and what it signs can be checked."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.x509 import load_pem_x509_certificate

from inspector_app.domain.audit import AuditEntry, AuditLink
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.time import BEIJING
from inspector_app.exchange.device_keys import FILE, open_device
from inspector_app.storage.tables.base import Moment
from tests.postgres import Cluster
from tests.storage.test_upgrade import KEPT
from tests.worlds import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def test_the_key_is_made_once_and_for_its_owner_only(world: World) -> None:
    path = world.paths.keys / FILE
    first = path.read_text(encoding="utf-8")
    world.again()
    assert path.read_text(encoding="utf-8") == first
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0


def test_what_it_signs_can_be_checked_with_the_public_key(world: World) -> None:
    device = open_device(world.paths.keys, "", world.now, world.chance.randbytes)
    public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(device.key.public_key))
    public.verify(bytes.fromhex(device.sign("归档")), "归档".encode())


def test_its_certificate_calls_itself_a_device_s(world: World) -> None:
    device = open_device(world.paths.keys, "", world.now, world.chance.randbytes)
    certificate = load_pem_x509_certificate(device.key.certificate.encode())
    assert "设备签名" in certificate.subject.rfc4514_string()


def test_a_damaged_key_file_is_named(world: World) -> None:
    path = world.paths.keys / FILE
    path.write_text('{"device": "x"}', encoding="utf-8")
    with pytest.raises(AppError) as error:
        world.again()
    assert error.value.problem is Problem.DEVICE_KEY_UNREADABLE
    assert error.value.params["file"] == str(path)


def test_earlier_records_stay_in_this_device_s_chain(tmp_path: Path) -> None:
    shutil.copy(KEPT / "0002.sqlite", tmp_path / "inspector.sqlite")
    world = World(tmp_path)
    device = open_device(world.paths.keys, "", world.now, world.chance.randbytes).key.device_id
    world.services.close()
    with closing(sqlite3.connect(world.paths.database)) as connection:
        connection.row_factory = sqlite3.Row
        records = connection.execute("SELECT * FROM sealed_records").fetchall()
        log = connection.execute("SELECT * FROM audit ORDER BY number").fetchall()
    assert {row["device_id"] for row in (*records, *log)} == {device}
    assert [row["number"] for row in log] == list(range(1, len(log) + 1))
    assert log[-1]["action"] == "device.key_made"
    previous = ""
    for row in log:
        at = Moment().process_result_value(row["at"], None)  # type: ignore[arg-type]  # unused
        assert at is not None
        names = ("action", "subject", "who", "old", "new", "why")
        entry = AuditEntry(at.astimezone(BEIJING), *(row[name] for name in names))
        link = AuditLink(device, row["number"], entry, previous)
        assert (row["previous_hash"], row["hash"]) == (previous, link.hash)
        previous = link.hash


def test_computers_at_one_server_share_the_register_and_keep_chains_of_their_own(
    tmp_path: Path, cluster: Cluster
) -> None:
    url = cluster.database()
    numbers, devices = [], set()
    for name in ("left", "right"):
        folder = tmp_path / name
        folder.mkdir()
        own = World(folder, chance=random.Random(f"own {name}"))
        devices.add(own.services.sealing._context.device.key.device_id)
        own.services.close()
        world = World(folder, database_url=url, chance=random.Random(name))
        devices.add(world.services.sealing._context.device.key.device_id)
        inspection = world.ready_to_seal(workers=2)
        numbers.append(world.services.sealing.seal(inspection.id).number)
        world.services.close()
    cluster.drop(url)
    assert numbers == ["（示例）应急检记〔2026〕1号", "（示例）应急检记〔2026〕2号"]
    assert len(devices) == 4
