"""The package file: whole under a password or not, and nothing in it believed unseen."""

from __future__ import annotations

import io
import json
import secrets
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.packages import (
    PACKAGE_SCHEMA,
    Manifest,
    PackageContents,
    PackageEntry,
    PackageKind,
)
from inspector_app.domain.time import BEIJING
from inspector_app.exchange.device_keys import LaptopDevice, open_device
from inspector_app.exchange.packages import reading
from inspector_app.exchange.packages.encryption import (
    PIECE,
    BrokenPieceError,
    DecryptingFile,
    EncryptingFile,
)
from inspector_app.exchange.packages.manifests import manifest_text
from inspector_app.exchange.packages.writing import file_path, writing

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=BEIJING)


@pytest.fixture(scope="module")
def device(tmp_path_factory: pytest.TempPathFactory) -> LaptopDevice:
    return open_device(tmp_path_factory.mktemp("keys"), "d" * 36, NOW, secrets.token_bytes)


def _manifest(device: LaptopDevice, entries: tuple[PackageEntry, ...]) -> Manifest:
    return Manifest(
        schema=PACKAGE_SCHEMA,
        id="p",
        kind=PackageKind.INSPECTIONS,
        number=1,
        made_at=NOW,
        sender=device.key,
        sender_name="A",
        bureau="示例县应急管理局",
        revision="0003",
        contents=PackageContents(),
        entries=entries,
    )


def _written(
    path: Path, device: LaptopDevice, entries: dict[str, bytes], password: str = ""
) -> None:
    with writing(path, password, secrets.token_bytes) as writer:
        for name, content in entries.items():
            writer.add(name, content)
        writer.finish(_manifest(device, writer.entries), device)


def _refused(path: Path, password: str = "") -> AppError:
    with pytest.raises(AppError) as error, reading.open_package(path, password) as package:
        package.check_all(lambda _done, _total: None)
    assert error.value.params["file"] == path.name
    return error.value


def test_large_content_comes_back_whole_under_a_password(
    device: LaptopDevice, tmp_path: Path
) -> None:
    photo = b"\xff\xd8\xff" + secrets.token_bytes(3 * PIECE)
    path = tmp_path / "x.fcbk"
    _written(path, device, {file_path(photo): photo, "audit.json": b"{}"}, "p")
    with reading.open_package(path, "p") as package:
        assert package.kept(file_path(photo)) == photo
        assert package.encrypted


def test_content_of_every_length_comes_back() -> None:
    for size in (0, 1, PIECE, PIECE + 1, 2 * PIECE):
        plain, kept = secrets.token_bytes(size), io.BytesIO()
        out = EncryptingFile(kept, "p", secrets.token_bytes)
        out.write(plain)
        out.close()
        assert io.BufferedReader(DecryptingFile(kept, "p")).read() == plain


def test_a_piece_left_out_or_moved_is_found() -> None:
    kept = io.BytesIO()
    out = EncryptingFile(kept, "p", secrets.token_bytes)
    out.write(secrets.token_bytes(3 * PIECE))
    out.close()
    whole, piece = kept.getvalue(), PIECE + 16
    head = len(whole) - 3 * piece
    first, second, last = (whole[head + i * piece :][:piece] for i in range(3))
    for pieces in ((first, second), (second, first, last), (first, last), (first, last, second)):
        broken = io.BytesIO(whole[:head] + b"".join(pieces))
        with pytest.raises(BrokenPieceError):
            io.BufferedReader(DecryptingFile(broken, "p")).read()


@pytest.mark.parametrize(
    "name",
    ["../evil.json", "/etc/passwd", "files/x.pdf", "banks/../../x.yaml", "C:\\x", "other.json"],
)
def test_no_entry_has_a_name_of_its_own_choice(
    device: LaptopDevice, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "x.fcbk"
    _written(path, device, {name: b"{}"})
    error = _refused(path)
    assert error.problem is Problem.PACKAGE_CONTENT_WRONG
    assert error.params["entry"] == name


def test_a_bomb_is_not_opened(device: LaptopDevice, tmp_path: Path) -> None:
    path = tmp_path / "x.fcbk"
    _written(path, device, {"audit.json": b" " * (8 << 20)})
    error = _refused(path)
    assert (error.problem, error.params["entry"]) == (Problem.PACKAGE_TOO_LARGE, "audit.json")


def test_entries_that_nobody_signed_are_refused(device: LaptopDevice, tmp_path: Path) -> None:
    path = tmp_path / "x.fcbk"
    _written(path, device, {"audit.json": b"{}"})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("people.json", "{}")
    assert _refused(path).problem is Problem.PACKAGE_CONTENT_WRONG


def test_a_manifest_of_somebody_else_s_pen_is_refused(device: LaptopDevice, tmp_path: Path) -> None:
    text = manifest_text(_manifest(device, ()))
    for name, changed, problem in (
        ("signature", text.replace('"number":1', '"number":2'), Problem.PACKAGE_SIGNATURE_WRONG),
        ("newer", text.replace("fcbk-v1", "fcbk-v9"), Problem.PACKAGE_TOO_NEW),
        ("other", json.dumps({"schema": "x"}), Problem.PACKAGE_CONTENT_WRONG),
        ("deep", "[" * 100_000, Problem.PACKAGE_CONTENT_WRONG),
    ):
        path = tmp_path / f"{name}.fcbk"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("manifest.json", changed)
            archive.writestr("manifest.sig", device.sign(text))
        assert _refused(path).problem is problem


def test_other_files_are_no_packages(tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.fcbk"
    with zipfile.ZipFile(foreign, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    (tmp_path / "text.fcbk").write_text("no zip", encoding="utf-8")
    (tmp_path / "empty.fcbk").touch()
    for name in ("foreign", "text", "empty"):
        assert _refused(tmp_path / f"{name}.fcbk").problem is Problem.PACKAGE_NOT_ONE
    (tmp_path / "cut.fcbk").write_bytes(b"FCBKENC1" + b"x" * 20)
    assert _refused(tmp_path / "cut.fcbk", "p").problem is Problem.PACKAGE_DAMAGED
    assert _refused(tmp_path / "missing.fcbk").problem is Problem.FILE_NOT_FOUND


def test_nothing_stays_of_a_package_that_was_not_finished(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), writing(tmp_path / "x.fcbk", "", secrets.token_bytes):
        raise RuntimeError
    assert not list(tmp_path.iterdir())
