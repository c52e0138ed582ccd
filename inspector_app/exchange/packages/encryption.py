"""A package under a password: AES-256-GCM by pieces, with a key from argon2id (RFC 9106).

Layout: magic, salt, the key check, then pieces of `PIECE` plain bytes, each followed by its tag.
A piece's nonce is its place and whether it is the last, so that none can be moved, left out or cut
off unseen (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, CRYPTO 2015).
"""

from __future__ import annotations

import hashlib
import io
from typing import IO, TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from typing_extensions import Buffer

MAGIC = b"FCBKENC1"
PIECE = 1 << 18
_SALT, _CHECK, _TAG = 16, 32, 16
_HEAD = len(MAGIC) + _SALT + _CHECK
_TIME_COST, _MEMORY_KIB, _LANES = 3, 64 * 1024, 2


class WrongPasswordError(Exception):
    """The password does not open the file."""


class BrokenPieceError(Exception):
    """A piece is missing, moved or changed."""


class EncryptingFile(io.RawIOBase):
    """Writes what it is given, encrypted, to `target`; `close` writes the last piece."""

    def __init__(
        self, target: IO[bytes], password: str, random_bytes: Callable[[int], bytes]
    ) -> None:
        salt = random_bytes(_SALT)
        self._cipher, check = _opened(password, salt)
        self._target, self._plain, self._place = target, bytearray(), 0
        target.write(MAGIC + salt + check)

    @override
    def writable(self) -> bool:
        return True

    @override
    def write(self, data: Buffer, /) -> int:
        self._plain += data
        while len(self._plain) > PIECE:
            self._put(bytes(self._plain[:PIECE]), last=False)
            del self._plain[:PIECE]
        return memoryview(data).nbytes

    @override
    def close(self) -> None:
        if not self.closed:
            self._put(bytes(self._plain), last=True)
        super().close()

    def _put(self, plain: bytes, *, last: bool) -> None:
        self._target.write(self._cipher.encrypt(_nonce(self._place, last=last), plain, MAGIC))
        self._place += 1


class DecryptingFile(io.RawIOBase):
    """Reads the plain content of an encrypted file, at any place.

    Raises WrongPasswordError when opened, BrokenPieceError (also from reading).
    """

    def __init__(self, source: IO[bytes], password: str) -> None:
        source.seek(0)
        head = source.read(_HEAD)
        salt = head[len(MAGIC) : len(MAGIC) + _SALT]
        if len(head) != _HEAD:
            raise BrokenPieceError
        self._cipher, check = _opened(password, salt)
        if check != head[-_CHECK:]:
            raise WrongPasswordError
        kept = source.seek(0, io.SEEK_END) - _HEAD
        self._pieces = -(-kept // (PIECE + _TAG))
        self._size = kept - self._pieces * _TAG
        if self._pieces < 1 or self._size < 0:
            raise BrokenPieceError
        self._source, self._at = source, 0
        self._held: tuple[int, bytes] = (-1, b"")
        self._piece(self._pieces - 1)

    @override
    def readable(self) -> bool:
        return True

    @override
    def seekable(self) -> bool:
        return True

    @override
    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    @override
    def tell(self) -> int:
        return self._at

    @override
    def readinto(self, buffer: Buffer, /) -> int:
        view = memoryview(buffer).cast("B")
        if self._at >= self._size:
            return 0
        place, within = divmod(self._at, PIECE)
        part = self._piece(place)[within : within + len(view)]
        view[: len(part)] = part
        self._at += len(part)
        return len(part)

    def _piece(self, place: int) -> bytes:
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - when needed

        if self._held[0] != place:
            self._source.seek(_HEAD + place * (PIECE + _TAG))
            sealed = self._source.read(PIECE + _TAG)
            nonce = _nonce(place, last=place == self._pieces - 1)
            try:
                self._held = place, self._cipher.decrypt(nonce, sealed, MAGIC)
            except InvalidTag as error:
                raise BrokenPieceError from error
        return self._held[1]


def is_encrypted(source: IO[bytes]) -> bool:
    """Whether the file begins as an encrypted package does."""
    source.seek(0)
    return source.read(len(MAGIC)) == MAGIC


def _nonce(place: int, *, last: bool) -> bytes:
    return place.to_bytes(11, "big") + bytes([last])


def _opened(password: str, salt: bytes) -> tuple[AESGCM, bytes]:
    """The cipher, and the check by which a wrong password is told from a broken file."""
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415 - when needed
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - as above

    derived = hash_secret_raw(
        password.encode(),
        salt,
        time_cost=_TIME_COST,
        memory_cost=_MEMORY_KIB,
        parallelism=_LANES,
        hash_len=64,
        type=Type.ID,
    )
    return AESGCM(derived[:32]), hashlib.sha256(MAGIC + derived[32:]).digest()
