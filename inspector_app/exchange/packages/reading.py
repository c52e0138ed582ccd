"""Reading a package: nothing in it is believed before its hash and signature hold.

Limits keep a file that was made to do harm from filling memory or disk: entries are read into
memory one by one up to their declared size, and nothing is ever written under a name from inside.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.packages import Manifest
from inspector_app.exchange.packages.encryption import (
    BrokenPieceError,
    DecryptingFile,
    WrongPasswordError,
    is_encrypted,
)
from inspector_app.exchange.packages.manifests import NewerSchemaError, read_manifest
from inspector_app.exchange.packages.signatures import is_signed
from inspector_app.exchange.packages.writing import FILES, MANIFEST, SIGNATURE

MOST_ENTRIES = 200_000
LARGEST_ENTRY = 256 << 20
LARGEST_MANIFEST = 64 << 20
LARGEST_PACKAGE = 16 << 30
HIGHEST_RATIO = 200
_RATIO_FROM = 1 << 20
_PATH = re.compile(
    r"(devices|people|audit|office)\.json"
    r"|inspections/[0-9a-f-]{36}\.json"
    r"|files/[0-9a-f]{64}\.(pdf|jpg|png|bin)"
    r"|(banks|templates)/[\w（）()+-][\w（）()+. -]{0,120}(/[\w（）()+-][\w（）()+. -]{0,120})?"
)

Progress = Callable[[int, int], None]


class PackageFile:
    """An open package whose manifest is signed by the key in it."""

    def __init__(
        self, name: str, archive: zipfile.ZipFile, text: str, manifest: Manifest, *, encrypted: bool
    ) -> None:
        self.name, self.manifest, self.encrypted = name, manifest, encrypted
        self.manifest_hash = sha256_hex(text)
        self._archive = archive
        self._entries = {entry.path: entry for entry in manifest.entries}

    def paths(self, folder: str) -> tuple[str, ...]:
        """The entries whose path begins so, in their order."""
        return tuple(path for path in self._entries if path.startswith(folder))

    def has(self, path: str) -> bool:
        return path in self._entries

    def read(self, path: str) -> bytes:
        """The entry's content. Raises AppError(PACKAGE_DAMAGED) if it is not what was signed."""
        entry = self._entries.get(path)
        if entry is None:
            raise self.wrong(path, "not listed")
        content = _content(self.name, self._archive, path, entry.size)
        if hashlib.sha256(content).hexdigest() != entry.sha256:
            raise AppError(Problem.PACKAGE_DAMAGED, file=self.name, entry=path)
        return content

    def json(self, path: str) -> dict[str, Any]:
        """The entry's JSON object. Raises AppError: PACKAGE_DAMAGED, PACKAGE_CONTENT_WRONG."""
        try:
            data = json.loads(self.read(path))
        except (ValueError, RecursionError) as error:
            raise self.wrong(path, "no JSON") from error
        if not isinstance(data, dict):
            raise self.wrong(path, "no JSON object")
        return data

    def kept(self, path: object) -> bytes:
        """A picture or PDF by the path that a row names."""
        if not isinstance(path, str) or not path.startswith(FILES):
            raise ValueError(path)
        content = self.read(path)
        if path[len(FILES) :].partition(".")[0] != hashlib.sha256(content).hexdigest():
            raise self.wrong(path, "another hash than its name")
        return content

    def check_all(self, progress: Progress) -> None:
        """Read everything once. Raises AppError(PACKAGE_DAMAGED) naming the first bad entry."""
        for done, path in enumerate(self._entries, start=1):
            self.read(path)
            progress(done, len(self._entries))

    def wrong(self, path: str, detail: str) -> AppError:
        return AppError(
            Problem.PACKAGE_CONTENT_WRONG, file=self.name, entry=path, detail=detail[:120]
        )


@contextlib.contextmanager
def open_package(path: Path, password: str = "") -> Iterator[PackageFile]:
    """The package in a file.

    Raises AppError: FILE_NOT_FOUND, FILE_NOT_READABLE, PACKAGE_NOT_ONE, PACKAGE_PASSWORD_NEEDED,
    PACKAGE_PASSWORD_WRONG, PACKAGE_DAMAGED, PACKAGE_SIGNATURE_WRONG, PACKAGE_TOO_LARGE,
    PACKAGE_TOO_NEW, PACKAGE_CONTENT_WRONG.
    """
    name = path.name
    try:
        with path.open("rb") as source:
            encrypted = is_encrypted(source)
            with _archive(name, source, password) as archive:
                yield _package(name, archive, encrypted=encrypted)
    except FileNotFoundError as error:
        raise AppError(Problem.FILE_NOT_FOUND, file=name, path=str(path)) from error
    except BrokenPieceError as error:
        raise AppError(Problem.PACKAGE_DAMAGED, file=name, entry="*") from error
    except OSError as error:
        raise AppError(Problem.FILE_NOT_READABLE, file=name) from error


@contextlib.contextmanager
def _archive(name: str, source: IO[bytes], password: str) -> Iterator[zipfile.ZipFile]:
    plain: IO[bytes] = source
    if is_encrypted(source):
        if not password:
            raise AppError(Problem.PACKAGE_PASSWORD_NEEDED, file=name)
        try:
            plain = io.BufferedReader(DecryptingFile(source, password))
        except WrongPasswordError as error:
            raise AppError(Problem.PACKAGE_PASSWORD_WRONG, file=name) from error
    try:
        archive = zipfile.ZipFile(plain)
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise AppError(Problem.PACKAGE_NOT_ONE, file=name) from error
    with archive:
        yield archive


def _package(name: str, archive: zipfile.ZipFile, *, encrypted: bool) -> PackageFile:
    infos = archive.infolist()
    names = [info.filename for info in infos]
    if MANIFEST not in names or SIGNATURE not in names:
        raise AppError(Problem.PACKAGE_NOT_ONE, file=name)
    if len(infos) > MOST_ENTRIES or sum(info.file_size for info in infos) > LARGEST_PACKAGE:
        raise AppError(Problem.PACKAGE_TOO_LARGE, file=name, entry="*")
    text, manifest = _manifest(name, archive)
    listed = {entry.path: entry.size for entry in manifest.entries}
    if len(listed) != len(manifest.entries) or len(set(names)) != len(names):
        raise _wrong(name, MANIFEST, "an entry twice")
    for info in infos:
        _check_entry(name, info, listed)
    missing = sorted(set(listed) - set(names))
    if missing:
        raise AppError(Problem.PACKAGE_DAMAGED, file=name, entry=missing[0])
    return PackageFile(name, archive, text, manifest, encrypted=encrypted)


def _manifest(name: str, archive: zipfile.ZipFile) -> tuple[str, Manifest]:
    raw = _content(name, archive, MANIFEST, LARGEST_MANIFEST)
    signature = _content(name, archive, SIGNATURE, 1000)
    try:
        text = raw.decode()
        manifest = read_manifest(text)
        good = is_signed(manifest.sender.public_key, text, signature.decode("ascii"))
    except NewerSchemaError as error:
        raise AppError(Problem.PACKAGE_TOO_NEW, file=name) from error
    except ValueError as error:
        raise _wrong(name, MANIFEST, str(error)) from error
    if not good:
        raise AppError(Problem.PACKAGE_SIGNATURE_WRONG, file=name)
    return text, manifest


def _check_entry(name: str, info: zipfile.ZipInfo, listed: dict[str, int]) -> None:
    path = info.filename
    if path in {MANIFEST, SIGNATURE}:
        return
    if path not in listed or not _PATH.fullmatch(path) or ".." in path:
        raise _wrong(name, path, "not a place for an entry")
    bomb = info.file_size > _RATIO_FROM and info.file_size > HIGHEST_RATIO * info.compress_size
    if info.file_size > LARGEST_ENTRY or bomb:
        raise AppError(Problem.PACKAGE_TOO_LARGE, file=name, entry=path)
    if info.file_size != listed[path]:
        raise AppError(Problem.PACKAGE_DAMAGED, file=name, entry=path)


def _content(name: str, archive: zipfile.ZipFile, path: str, most: int) -> bytes:
    """At most so many bytes: what an entry's header declares need not be true."""
    import zlib  # noqa: PLC0415 - its error only

    try:
        with archive.open(path) as entry:
            content = entry.read(most + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise AppError(Problem.PACKAGE_DAMAGED, file=name, entry=path) from error
    if len(content) > most:
        raise AppError(Problem.PACKAGE_TOO_LARGE, file=name, entry=path)
    return content


def _wrong(name: str, path: str, detail: str) -> AppError:
    return AppError(Problem.PACKAGE_CONTENT_WRONG, file=name, entry=path[:160], detail=detail[:120])
