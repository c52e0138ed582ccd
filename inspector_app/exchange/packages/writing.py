"""Writing a package: entry by entry under a temporary name, with the signed manifest at the end."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.devices import Device
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.packages import Manifest, PackageEntry
from inspector_app.exchange.packages.encryption import EncryptingFile
from inspector_app.exchange.packages.manifests import manifest_text

MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
FILES = "files/"
_STORED = {"pdf", "jpg", "png"}
_ENDINGS = ((b"%PDF", "pdf"), (b"\xff\xd8\xff", "jpg"), (b"\x89PNG", "png"))


class PackageWriter:
    """Takes entries; `finish` signs what was taken. The file appears under its name at the end."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._entries: dict[str, PackageEntry] = {}

    @property
    def entries(self) -> tuple[PackageEntry, ...]:
        return tuple(self._entries.values())

    def add(self, path: str, content: bytes) -> None:
        """Keep an entry; one that is there stays."""
        if path not in self._entries:
            digest = hashlib.sha256(content).hexdigest()
            self._entries[path] = PackageEntry(path, len(content), digest)
            self._put(path, content)

    def keep(self, content: bytes) -> str:
        """Keep a picture or PDF under its hash; its path."""
        path = file_path(content)
        self.add(path, content)
        return path

    def finish(self, manifest: Manifest, device: Device) -> str:
        """Write the manifest with the device's signature; its hash."""
        text = manifest_text(manifest)
        self._put(MANIFEST, text.encode())
        self._put(SIGNATURE, device.sign(text).encode())
        return sha256_hex(text)

    def _put(self, path: str, content: bytes) -> None:
        info = zipfile.ZipInfo(path)
        stored = path.rpartition(".")[2] in _STORED
        info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
        self._archive.writestr(info, content)


def file_path(content: bytes) -> str:
    """Where a package keeps a picture or PDF: by its SHA-256."""
    ending = next((name for start, name in _ENDINGS if content.startswith(start)), "bin")
    return f"{FILES}{hashlib.sha256(content).hexdigest()}.{ending}"


@contextlib.contextmanager
def writing(
    path: Path, password: str, random_bytes: Callable[[int], bytes]
) -> Iterator[PackageWriter]:
    """A writer for the file `path`, which is there when the block ends, and not if it raises.

    Raises AppError: DISK_FULL, FOLDER_NOT_WRITABLE.
    """
    unfinished = path.with_name(f".{path.name}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("wb") as target:
            with (
                _plain_or_encrypted(target, password, random_bytes) as out,
                zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
            ):
                yield PackageWriter(archive)
            target.flush()
            os.fsync(target.fileno())
        unfinished.replace(path)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise AppError(Problem.DISK_FULL, file=str(path)) from error
        raise AppError(Problem.FOLDER_NOT_WRITABLE, folder=str(path.parent)) from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


@contextlib.contextmanager
def _plain_or_encrypted(
    target: IO[bytes], password: str, random_bytes: Callable[[int], bytes]
) -> Iterator[IO[bytes]]:
    if not password:
        yield target
        return
    out = EncryptingFile(target, password, random_bytes)
    yield out  # type: ignore[misc]  # a RawIOBase, which zipfile writes to as to any file
    out.close()
