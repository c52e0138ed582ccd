"""Signatures on files: places first, one revision each, in order, as other programs see them."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import MDPPerm

from inspector_app.documents.signing.authority import authority_name
from inspector_app.documents.signing.keys import FileKey, PemKey, TokenKey, holder_of
from inspector_app.documents.signing.reading import signatures_of
from inspector_app.documents.signing.signing import Signing, certify, countersign, stamp
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.file_signatures import all_places
from inspector_app.domain.time import BEIJING
from inspector_app.exchange.device_keys import open_device
from tests.signing_parts import (
    PASSWORD,
    SOFTHSM,
    LocalAuthority,
    key_file,
    local_authority,
    make_token,
    rsa_key,
    validated,
)

NOW = datetime(2026, 11, 26, 10, 0, tzinfo=BEIJING)
OFFLINE = Signing(NOW)
NOWHERE = "http://127.0.0.1:9/tsa"


@pytest.fixture(scope="module")
def device(tmp_path_factory: pytest.TempPathFactory) -> PemKey:
    folder = tmp_path_factory.mktemp("device")
    made = open_device(folder, "0198-device-of-test", NOW, lambda size: b"\7" * size)
    return PemKey(made.pdf_key, made.key.certificate)


@pytest.fixture(scope="module")
def plain() -> bytes:
    with pikepdf.new() as document:
        document.add_blank_page()
        with document.open_metadata() as metadata:
            metadata["pdfaid:part"] = "3"
        document.attachments["record.json"] = pikepdf.AttachedFileSpec(document, b"{}")
        buffer = io.BytesIO()
        document.save(buffer)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def sealed(plain: bytes, device: PemKey) -> bytes:
    return certify(plain, 2, device, OFFLINE).pdf


@pytest.fixture(scope="module")
def officer() -> FileKey:
    return FileKey(key_file("执法人员甲"), PASSWORD)


@pytest.fixture(scope="module")
def authority() -> Iterator[LocalAuthority]:
    with local_authority() as made:
        yield made


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def test_every_place_is_there_before_the_first_signature(plain: bytes, sealed: bytes) -> None:
    assert sealed.startswith(plain)
    found = signatures_of(sealed)
    assert {each.name for each in found.places} == set(all_places(2))
    assert [each.name for each in found.signed] == ["Device"]
    assert found.free == ("Officer1", "Officer2", "Department")
    assert found.signed[0].signer.startswith("设备签名")
    assert found.signed[0].at == NOW
    first = PdfFileReader(io.BytesIO(sealed)).embedded_signatures[0]
    assert first.docmdp_level is MDPPerm.FILL_FORMS
    assert first.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"


def test_signing_leaves_the_description_alone(
    plain: bytes, sealed: bytes, authority: LocalAuthority
) -> None:
    def described(pdf: bytes) -> tuple[bytes, dict[str, str]]:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            told = {name: str(value) for name, value in document.docinfo.items()}
            return document.Root.Metadata.read_bytes(), told

    assert b"pdfaid" in described(plain)[0]
    assert described(sealed) == described(plain)
    assert described(stamp(sealed, "TimeStamp1", authority.url)) == described(plain)


def test_later_signatures_and_stamps_are_accepted_under_the_certification(
    sealed: bytes, officer: FileKey, authority: LocalAuthority
) -> None:
    second = countersign(sealed, "Officer2", officer, OFFLINE).pdf
    stamped = stamp(second, "TimeStamp1", authority.url)
    department = FileKey(key_file("示例县应急管理局"), PASSWORD)
    closed = countersign(stamped, "Department", department, OFFLINE).pdf
    whole = stamp(closed, "TimeStamp2", authority.url)
    assert whole.startswith(closed)
    assert closed.startswith(stamped)
    verdicts = validated(whole, authority.certificate)
    assert set(verdicts) == {"Device", "Officer2", "Department"}
    assert all(each.bottom_line for each in verdicts.values())
    levels = {name: each.modification_level for name, each in verdicts.items()}
    assert levels["Device"] is ModificationLevel.FORM_FILLING
    assert levels["Department"] is ModificationLevel.LTA_UPDATES
    found = signatures_of(whole)
    assert found.closed
    assert found.free == ()
    assert found.stamped
    assert not signatures_of(closed).stamped


def test_an_officer_who_does_not_sign_leaves_an_empty_place(
    sealed: bytes, officer: FileKey
) -> None:
    signed = countersign(sealed, "Officer2", officer, OFFLINE).pdf
    found = {each.name: each for each in signatures_of(signed).places}
    assert not found["Officer1"].signed
    assert found["Officer2"].signer == "执法人员甲"
    assert all(each.bottom_line for each in validated(signed).values())


def test_a_signature_after_the_departments_is_refused_and_would_be_seen(
    sealed: bytes, officer: FileKey
) -> None:
    closed = countersign(sealed, "Department", officer, OFFLINE).pdf
    with pytest.raises(AppError) as refused:
        signatures_of(closed).require_free("Officer1")
    assert refused.value.problem is Problem.DEPARTMENT_SIGNED
    forced = countersign(closed, "Officer1", officer, OFFLINE).pdf
    assert not validated(forced)["Department"].bottom_line


def test_places_are_filled_once_and_only_where_they_are(sealed: bytes, officer: FileKey) -> None:
    signed = signatures_of(countersign(sealed, "Officer1", officer, OFFLINE).pdf)
    for place, problem in (
        ("Officer1", Problem.PLACE_SIGNED),
        ("Officer3", Problem.PLACE_MISSING),
    ):
        with pytest.raises(AppError) as refused:
            signed.require_free(place)
        assert refused.value.problem is problem


def test_with_an_authority_the_signature_is_stamped_at_once(
    plain: bytes, device: PemKey, authority: LocalAuthority
) -> None:
    before = authority.asked
    signed = certify(plain, 2, device, Signing(NOW, authority.url))
    assert signed.stamped
    assert authority.asked == before + 1
    found = signatures_of(signed.pdf)
    assert found.signed[0].stamped_at is not None
    assert found.stamped
    status = validated(signed.pdf, authority.certificate)["Device"]
    assert status.timestamp_validity is not None
    assert status.timestamp_validity.valid
    assert status.bottom_line


@pytest.mark.parametrize("url", [NOWHERE, "ftp://127.0.0.1/", "http://"])
def test_without_an_answer_the_signature_stands_unstamped(
    plain: bytes, device: PemKey, url: str
) -> None:
    signed = certify(plain, 2, device, Signing(NOW, url))
    assert not signed.stamped
    assert not signatures_of(signed.pdf).stamped
    assert validated(signed.pdf)["Device"].bottom_line


def test_an_authority_that_refuses_gives_no_stamp(sealed: bytes, authority: LocalAuthority) -> None:
    authority.down = True
    try:
        with pytest.raises(AppError) as refused:
            stamp(sealed, "TimeStamp1", authority.url)
    finally:
        authority.down = False
    assert refused.value.problem is Problem.STAMP_NOT_GIVEN
    assert authority_name(authority.url) == "测试时间戳"


def test_wrong_password_and_wrong_files_are_told_apart(officer: FileKey) -> None:
    for content, password, problem in (
        (officer.content, "wrong", Problem.KEY_PASSWORD_WRONG),
        (officer.content[: len(officer.content) // 2], PASSWORD, Problem.KEY_FILE_UNREADABLE),
        (b"not a key", PASSWORD, Problem.KEY_FILE_UNREADABLE),
        (b"", PASSWORD, Problem.KEY_FILE_UNREADABLE),
    ):
        with pytest.raises(AppError) as refused:
            holder_of(FileKey(content, password))
        assert refused.value.problem is problem


def test_a_key_without_certificate_is_no_signing_key() -> None:
    lock = BestAvailableEncryption(PASSWORD.encode())
    key = ed25519.Ed25519PrivateKey.generate()
    content = pkcs12.serialize_key_and_certificates(b"", key, None, None, lock)
    with pytest.raises(AppError) as refused:
        holder_of(FileKey(content, PASSWORD))
    assert refused.value.problem is Problem.KEY_FILE_UNREADABLE


@pytest.mark.skipif(SOFTHSM is None, reason="SoftHSM2 is not installed")
@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_token_signs(
    sealed: bytes, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOFTHSM2_CONF", str(tmp_path / "softhsm2.conf"))
    inside = rsa_key("token") if kind == "rsa" else ec.generate_private_key(ec.SECP256R1())
    token = make_token(tmp_path, "执法人员乙", inside)
    library = str(token.library)
    for label in (token.label, ""):
        key = TokenKey(library, token.name, label, token.pin)
        signed = countersign(sealed, "Officer2", key, OFFLINE).pdf
        assert signatures_of(signed).signed[-1].signer == "执法人员乙"
        assert all(each.bottom_line for each in validated(signed).values())
    for wrong, problem in (
        (TokenKey(library, token.name, "", "999999"), Problem.TOKEN_PIN_WRONG),
        (TokenKey(library, "other", "", token.pin), Problem.TOKEN_NOT_FOUND),
        (TokenKey(library, token.name, "other", token.pin), Problem.TOKEN_KEY_NOT_FOUND),
        (TokenKey(str(tmp_path), token.name, "", token.pin), Problem.TOKEN_LIBRARY_UNREADABLE),
    ):
        with pytest.raises(AppError) as refused:
            holder_of(wrong)
        assert refused.value.problem is problem


def test_a_file_without_places_has_none_to_sign(plain: bytes) -> None:
    found = signatures_of(plain)
    assert (found.places, found.free, found.free_stamp, found.stamped) == ((), (), None, False)
    with pytest.raises(AppError) as refused:
        found.require_free("Officer1")
    assert refused.value.problem is Problem.PLACE_MISSING
    with pytest.raises(AppError) as unread:
        signatures_of(b"no PDF")
    assert unread.value.problem is Problem.PDF_NOT_READABLE


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler's pdfsig is not installed")
def test_pdfsig_finds_the_signatures_valid(sealed: bytes, officer: FileKey, tmp_path: Path) -> None:
    file = tmp_path / "signed.pdf"
    file.write_bytes(countersign(sealed, "Officer1", officer, OFFLINE).pdf)
    told = _run("pdfsig", "-nocert", str(file))
    assert told.count("Signature is Valid.") == 2
    file.write_bytes(sealed.replace(b"record.json", b"recard.json"))
    assert "Signature is Valid." not in _run("pdfsig", "-nocert", str(file))


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_no_fault(sealed: bytes, officer: FileKey, tmp_path: Path) -> None:
    file = tmp_path / "signed.pdf"
    file.write_bytes(countersign(sealed, "Department", officer, OFFLINE).pdf)
    assert "No syntax or stream encoding errors found" in _run("qpdf", "--check", str(file))
