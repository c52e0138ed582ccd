"""The verdict on a sealed PDF, on every kind of damaged copy of it, and on other files."""

from __future__ import annotations

import dataclasses
import io
import random
import shutil
import sqlite3
import subprocess
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers import PdfTimeStamper
from pyhanko.sign.timestamps import DummyTimeStamper

from inspector_app.documents.signing.keys import PemKey
from inspector_app.documents.signing.signing import Signing, countersign
from inspector_app.domain.devices import KeyStanding
from inspector_app.domain.official_documents import DocumentKind
from inspector_app.domain.recomputed import Subject
from inspector_app.domain.verification import Ground, Signer, Verdict
from inspector_app.exchange.device_keys import open_device
from inspector_app.services.verification import verify_bytes
from tests.documents.archive_rules import complaints
from tests.documents.damaged_copies import CASES, later_signature, signed_anew, signer_with
from tests.storage.test_upgrade import KEPT
from tests.worlds import World


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="module")
def sealed(world: World) -> bytes:
    inspection = world.ready_to_seal(workers=2)
    world.services.sealing.seal(inspection.id)
    return world.services.records.pdf(inspection.id)


def verdict(pdf: bytes) -> tuple[Verdict, set[Ground]]:
    report = verify_bytes(pdf, "x.pdf")
    return report.verdict, {each.ground for each in report.reasons}


def test_a_sealed_record_is_intact_and_everything_comes_out_the_same(sealed: bytes) -> None:
    report = verify_bytes(sealed, "记录.pdf")
    assert (report.verdict, report.reasons) == (Verdict.INTACT, ())
    (signature,) = report.facts.signatures
    assert (signature.signer, signature.intact, signature.in_time) == (Signer.DEVICE, True, True)
    assert report.facts.printed == {report.record_hash}
    assert {each.name for each in report.facts.attachments} >= {"record.json", "seal.json"}
    assert not [each for each in report.recomputed if each.wrong]
    assert {Subject.DRAWN, Subject.MARKS} <= {each.subject for each in report.recomputed}
    assert report.seal is not None
    assert report.seal.holds


def test_a_signed_record_keeps_the_rules_of_archives(sealed: bytes) -> None:
    assert complaints(sealed) == []


@pytest.mark.parametrize("name", CASES)
def test_every_damage_gets_its_verdict(sealed: bytes, name: str) -> None:
    damage, expected, ground = CASES[name]
    found, grounds = verdict(damage(sealed))
    assert found is expected
    assert ground in grounds


def test_no_single_changed_byte_passes(sealed: bytes) -> None:
    chance = random.Random(3)
    hole = sealed.find(b"/Contents <")
    places = [chance.randrange(len(sealed)) for _ in range(20)]
    # The container's head only names what the signer's part names again and every verifier reads.
    places += [chance.randrange(hole + 130, hole + 2_600) for _ in range(12)]
    for at in places:
        byte = bytes([sealed[at] ^ 1 << chance.randrange(8)])
        if byte.lower() == sealed[at : at + 1].lower():
            byte = b"*"  # a hexadecimal digit in the other case says the same
        changed = sealed[:at] + byte + sealed[at + 1 :]
        assert verdict(changed)[0] is Verdict.CHANGED, at


def test_later_signatures_in_their_places_and_time_stamps_leave_it_intact(
    world: World, sealed: bytes
) -> None:
    device = open_device(world.paths.keys, "", world.now, world.chance.randbytes)
    key = PemKey(device.pdf_key, device.key.certificate)
    signed = countersign(sealed, "Officer1", key, Signing(world.now)).pdf
    authority = signer_with(rsa.generate_private_key(65537, 2048))
    stamped = io.BytesIO()
    stamper = PdfTimeStamper(
        DummyTimeStamper(authority.signing_cert, authority.signing_key, fixed_dt=datetime.now(UTC)),
        field_name="TimeStamp1",
    )
    stamper.timestamp_pdf(IncrementalPdfFileWriter(io.BytesIO(signed)), "sha256", output=stamped)
    whole = countersign(stamped.getvalue(), "Department", key, Signing(world.now)).pdf
    report = verify_bytes(whole, "x.pdf")
    assert (report.verdict, report.reasons) == (Verdict.INTACT, ())
    kinds = [each.signer for each in report.facts.signatures]
    assert kinds == [Signer.DEVICE, Signer.OFFICER, Signer.STAMP, Signer.DEPARTMENT]
    damaged = whole[: len(sealed) + 900] + b"x" + whole[len(sealed) + 901 :]
    assert verdict(damaged)[0] is Verdict.CHANGED


@pytest.mark.parametrize("revision", ["0001", "0002"])
def test_records_of_earlier_releases_are_told_as_unsigned_and_computed_again(
    revision: str,
) -> None:
    report = verify_bytes(_kept(revision), "old.pdf")
    assert report.verdict is Verdict.UNKNOWN
    assert [each.ground for each in report.reasons] == [Ground.OLD_UNSIGNED]
    assert report.facts.printed == {report.record_hash}
    assert report.recomputed
    assert not [each for each in report.recomputed if each.wrong]


def test_a_stranger_signing_an_old_record_proves_nothing_of_its_pages() -> None:
    found, grounds = verdict(later_signature(_kept("0001")))
    assert (found, grounds) == (Verdict.UNKNOWN, {Ground.OLD_UNSIGNED})


def test_an_old_record_with_other_data_has_changed() -> None:
    pdf = _kept("0001")
    with pikepdf.open(io.BytesIO(pdf)) as document:
        file = document.attachments["record.json"].obj.EF.F
        file.write(file.read_bytes().replace(b'"passed":false', b'"passed":true', 1))
        buffer = io.BytesIO()
        document.save(buffer)
    found, grounds = verdict(buffer.getvalue())
    assert found is Verdict.CHANGED
    assert {Ground.PRINTED_HASH_DIFFERS, Ground.RECOMPUTED_OTHERWISE} <= grounds


def test_the_kept_record_of_this_revision_is_intact() -> None:
    assert verdict(_kept("0003")) == (Verdict.INTACT, set())


def test_other_files_cannot_be_judged() -> None:
    empty = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(empty)
    assert verdict(empty.getvalue()) == (Verdict.UNKNOWN, {Ground.NOT_OURS})
    for content in (b"hello", b"%PDF-1.7\n", b"\x00" * 100):
        assert verdict(content) == (Verdict.UNKNOWN, {Ground.UNREADABLE})


def test_known_keys_are_told_from_unknown_ones(sealed: bytes) -> None:
    report = verify_bytes(sealed, "x.pdf", {})
    assert report.seal is not None
    assert report.seal.standing is KeyStanding.UNKNOWN
    again = verify_bytes(sealed, "x.pdf", {report.seal.statement.key: KeyStanding.OWN})
    assert again.seal is not None
    assert again.seal.standing is KeyStanding.OWN


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="pdfsig (poppler-utils) is not here")
def test_pdfsig_agrees_where_it_can(sealed: bytes, tmp_path: Path) -> None:
    assert "Signature is Valid" in _pdfsig(sealed, tmp_path)
    for name in ("页面改一字节", "数据改一字节"):
        assert "Signature is Valid" not in _pdfsig(CASES[name][0](sealed), tmp_path)
    assert "does not contain any signatures" in _pdfsig(CASES["去掉签名"][0](sealed), tmp_path)
    simple = _pdfsig(CASES["追加附件"][0](sealed), tmp_path)
    assert "Signature is Valid" in simple
    assert "Total document signed" not in simple


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not here")
@pytest.mark.parametrize(
    ("name", "sound"), [("", True), ("追加附件", True), ("后加未知签名", True), ("只剩一半", False)]
)
def test_qpdf_finds_the_structure_sound_where_it_is(
    sealed: bytes, tmp_path: Path, name: str, *, sound: bool
) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(CASES[name][0](sealed) if name else sealed)
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, check=False)
    assert (done.returncode == 0) is sound


def _pdfsig(pdf: bytes, folder: Path) -> str:
    path = folder / "x.pdf"
    path.write_bytes(pdf)
    command = ["pdfsig", "-nocert", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return f"{done.stdout}{done.stderr}"


def _kept(revision: str) -> bytes:
    with closing(sqlite3.connect(KEPT / f"{revision}.sqlite")) as connection:
        pdf: bytes = connection.execute("SELECT pdf FROM sealed_records").fetchone()[0]
    return pdf


def test_issued_documents_are_judged_by_their_data_and_signature(
    world: World, sealed: bytes
) -> None:
    assert sealed
    services = world.services
    county = dataclasses.replace(services.county.get(), government="甲", court="乙")
    services.county.save(county)
    inspection = services.records.all()[0].inspection_id
    issued = services.documents.issue(services.documents.begin(inspection, DocumentKind.ORDER))
    pdf = services.documents.pdf(issued.id)
    report = verify_bytes(pdf, "x.pdf")
    assert (report.verdict, report.reasons) == (Verdict.INTACT, ())
    assert report.record is not None
    assert report.record.number == issued.document.number
    for name in ("页面改一字节", "去掉签名", "重新保存"):
        assert verdict(CASES[name][0](pdf))[0] is Verdict.CHANGED
    found, grounds = verdict(signed_anew(CASES["去掉签名"][0](pdf)))
    assert (found, grounds) == (Verdict.CHANGED, {Ground.OTHER_DEVICE_KEY})
