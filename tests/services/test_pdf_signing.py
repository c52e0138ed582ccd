"""Signing sealed records: order, copies that leave the original, stamps that follow later."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from inspector_app.cli.arguments import Arguments
from inspector_app.cli.stamping import run_stamp
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.file_signatures import FileName, KeyKind
from inspector_app.services.pdf_signing import KeyChoice
from inspector_app.storage import audit
from tests.documents.archive_rules import complaints
from tests.signing_parts import PASSWORD, LocalAuthority, key_file, local_authority, validated
from tests.worlds import World


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """One sealed record that all tests here sign in turn."""
    made = World(tmp_path_factory.mktemp("world"))
    yield made
    made.services.close()


@pytest.fixture(scope="module")
def file(world: World) -> FileName:
    inspection = world.ready_to_seal(workers=2)
    world.services.sealing.seal(inspection.id)
    return FileName(inspection.id)


@pytest.fixture(scope="module")
def authority() -> Iterator[LocalAuthority]:
    with local_authority() as made:
        yield made


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keys")
    (folder / "officer.p12").write_bytes(key_file("检查甲"))
    (folder / "office.p12").write_bytes(key_file("示例县应急管理局"))
    (folder / "old.p12").write_bytes(key_file("检查乙", days=30))
    return folder


def _choice(path: Path, secret: str = PASSWORD) -> KeyChoice:
    return KeyChoice(KeyKind.FILE, path, secret)


def _problem(world: World, file: FileName, place: str, choice: KeyChoice) -> Problem:
    with pytest.raises(AppError) as refused:
        world.services.pdf_signing.sign(file, place, choice)
    return refused.value.problem


def test_what_cannot_sign_changes_nothing(world: World, file: FileName, keys: Path) -> None:
    officer = keys / "officer.p12"
    before = world.services.records.pdf(file.inspection_id)
    assert _problem(world, file, "Officer1", _choice(officer, "x")) is Problem.KEY_PASSWORD_WRONG
    assert _problem(world, file, "Officer1", _choice(keys / "no.p12")) is Problem.FILE_NOT_FOUND
    assert _problem(world, file, "Officer1", _choice(keys)) is Problem.FILE_NOT_READABLE
    assert _problem(world, file, "Officer1", _choice(keys / "old.p12")) is Problem.KEY_EXPIRED
    assert _problem(world, file, "Officer9", _choice(officer)) is Problem.PLACE_MISSING
    assert _problem(world, FileName("none"), "Officer1", _choice(officer)) is Problem.NOT_FOUND
    assert world.services.records.pdf(file.inspection_id) == before
    assert world.services.pdf_signing.state(file).added == 0


def test_an_officers_signature_makes_a_copy(world: World, file: FileName, keys: Path) -> None:
    services = world.services
    original = services.records.sealed_pdf(file.inspection_id)
    state = services.pdf_signing.sign(file, "Officer1", _choice(keys / "officer.p12"))
    assert [(each.name, kind) for each, kind in state.kinds] == [
        ("Device", KeyKind.DEVICE),
        ("Officer1", KeyKind.FILE),
    ]
    assert state.signatures.free == ("Officer2", "Department")
    newest = services.records.pdf(file.inspection_id)
    assert newest.startswith(original)
    assert services.records.sealed_pdf(file.inspection_id) == original
    assert all(each.bottom_line for each in validated(newest).values())
    database = services.pdf_signing._context.database
    with database.read() as tx:
        last = audit.of_subject(tx, file.inspection_id)[-1]
    assert (last.action, last.who, last.why) == ("file.signed", "检查甲", "Officer1")
    assert last.new == hashlib.sha256(newest).hexdigest()
    assert PASSWORD not in world.paths.database.read_bytes().decode("latin-1")


def test_copies_cannot_be_changed_or_removed(world: World, file: FileName) -> None:
    database = world.services.pdf_signing._context.database
    for statement in ("DELETE FROM signed_copies", "UPDATE signed_copies SET signer = 'x'"):
        with pytest.raises((AppError, IntegrityError)), database.write() as tx:
            tx.exec_driver_sql(statement)
    assert world.services.pdf_signing.state(file).added == 1


def test_signed_offline_stamped_later(
    world: World,
    file: FileName,
    authority: LocalAuthority,
    capsys: pytest.CaptureFixture[str],
) -> None:
    signing = world.services.pdf_signing
    assert signing.candidates() == (file,)
    for act in (lambda: signing.prepare(file), signing.stamp_waiting):
        with pytest.raises(AppError) as refused:
            act()
        assert refused.value.problem is Problem.STAMP_ADDRESS_MISSING
    world.services.signing_keys.set_authority("http://127.0.0.1:9/tsa")
    report = signing.stamp_waiting()
    assert (report.stamped, report.waiting) == (0, 1)
    assert report.failure is not None
    assert report.failure.problem is Problem.STAMP_NOT_GIVEN
    asked = Arguments("stamp", None, json=True)
    assert run_stamp(asked, world.services) == 1
    told = json.loads(capsys.readouterr().out)
    assert told == {"stamped": 0, "waiting": 1, "failure": "STAMP_NOT_GIVEN"}
    world.services.signing_keys.set_authority(authority.url)
    assert run_stamp(asked, world.services) == 0
    assert json.loads(capsys.readouterr().out)["stamped"] == 1
    assert signing.candidates() == ()
    state = signing.state(file)
    assert state.signatures.stamped
    assert state.kinds[-1][1] is KeyKind.STAMP
    before = authority.asked
    assert signing.stamp_waiting().stamped == 0
    assert authority.asked == before


def test_the_department_signs_last(
    world: World, file: FileName, keys: Path, authority: LocalAuthority
) -> None:
    state = world.services.pdf_signing.sign(file, "Department", _choice(keys / "office.p12"))
    assert state.signatures.free == ()
    assert state.signatures.stamped
    officer = _choice(keys / "officer.p12")
    assert _problem(world, file, "Officer2", officer) is Problem.DEPARTMENT_SIGNED
    assert _problem(world, file, "Officer1", officer) is Problem.PLACE_SIGNED
    newest = world.services.pdf_signing.newest(file)
    verdicts = validated(newest, authority.certificate)
    assert set(verdicts) == {"Device", "Officer1", "Department"}
    assert all(each.bottom_line for each in verdicts.values())
    assert complaints(newest) == []
    assert world.again().pdf_signing.newest(file) == newest


def test_keys_are_remembered_without_their_passwords(world: World, keys: Path) -> None:
    service = world.services.signing_keys
    with pytest.raises(AppError) as refused:
        service.add(_choice(keys / "office.p12", "wrong"))
    assert refused.value.problem is Problem.KEY_PASSWORD_WRONG
    key = service.add(_choice(keys / "office.p12"))
    assert service.add(_choice(keys / "office.p12")) == key
    assert service.known() == (key,)
    assert key.holder == "示例县应急管理局"
    service.forget(key.fingerprint)
    assert service.known() == ()
    assert service.device().name.startswith("设备签名")


@pytest.mark.parametrize("url", ["tsa.example", "ftp://tsa.example/", "http://", "http://[::1"])
def test_an_address_that_is_none_is_refused(world: World, url: str) -> None:
    before = world.services.signing_keys.authority()
    with pytest.raises(AppError) as refused:
        world.services.signing_keys.set_authority(url)
    assert refused.value.problem is Problem.STAMP_ADDRESS_INVALID
    assert world.services.signing_keys.authority() == before


def test_sealing_goes_on_when_the_authority_does_not_answer(tmp_path: Path) -> None:
    world = World(tmp_path)
    inspection = world.ready_to_seal(workers=2)
    world.services.signing_keys.set_authority("http://127.0.0.1:9/tsa")
    world.services.sealing.seal(inspection.id)
    state = world.services.pdf_signing.state(FileName(inspection.id))
    assert [each.name for each in state.signatures.signed] == ["Device"]
    assert not state.signatures.stamped
    world.services.close()
