"""Whether a font file has a character, told from its `cmap` table alone (OpenType, cmap)."""

from __future__ import annotations

import struct
from bisect import bisect_right
from pathlib import Path
from typing import BinaryIO

_COLLECTION = b"ttcf"
_MOST_FONTS = 64
_SEGMENTS, _GROUPS = 4, 12
_LAST_OF_SEGMENTS = 0xFFFF
_UNICODE = {(0, 3), (0, 4), (0, 6), (3, 1), (3, 10)}


def font_offsets(path: Path) -> list[int]:
    """Where in the file its fonts begin: several in a collection, none if it cannot be read."""
    try:
        with path.open("rb") as file:
            head = file.read(12)
            if not head.startswith(_COLLECTION):
                return [0]
            count = min(struct.unpack_from(">L", head, 8)[0], _MOST_FONTS)
            return list(struct.unpack(f">{count}L", file.read(4 * count)))
    except (OSError, struct.error):
        return []


def character_maps(path: Path) -> list[bytes]:
    """The `cmap` table of each font in the file, empty where it cannot be read."""
    return [_read(path, offset) for offset in font_offsets(path)]


def _read(path: Path, offset: int) -> bytes:
    try:
        with path.open("rb") as file:
            return _table(file, offset, b"cmap")
    except (OSError, struct.error):
        return b""


def _table(file: BinaryIO, offset: int, wanted: bytes) -> bytes:
    file.seek(offset)
    (count,) = struct.unpack(">4xH6x", file.read(12))
    for _ in range(count):
        tag, start, length = struct.unpack(">4s4xLL", file.read(16))
        if tag == wanted:
            file.seek(start)
            return file.read(length)
    return b""


def maps_character(table: bytes, code: int) -> bool:
    """Whether a `cmap` table gives the code point a glyph; False for a table that is broken."""
    try:
        (count,) = struct.unpack_from(">2xH", table)
        for number in range(count):
            platform, encoding, at = struct.unpack_from(">HHL", table, 4 + 8 * number)
            if (platform, encoding) in _UNICODE and _has(table[at:], code):
                return True
    except (struct.error, IndexError):
        pass
    return False


def _has(table: bytes, code: int) -> bool:
    (kind,) = struct.unpack_from(">H", table)
    if kind == _GROUPS:
        return _in_groups(table, code)
    return kind == _SEGMENTS and code < _LAST_OF_SEGMENTS and _in_segments(table, code)


def _in_groups(table: bytes, code: int) -> bool:
    (count,) = struct.unpack_from(">L", table, 12)
    groups = struct.unpack_from(f">{3 * count}L", table, 16)
    place = bisect_right(groups[::3], code) - 1
    return place >= 0 and code <= groups[3 * place + 1]


def _in_segments(table: bytes, code: int) -> bool:
    twice = struct.unpack_from(">H", table, 6)[0]
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    place = next(number for number, end in enumerate(ends) if end >= code)
    start, delta, offset = (
        struct.unpack_from(">H", table, 16 + twice * column + 2 * place)[0] for column in (1, 2, 3)
    )
    if code < start:
        return False
    if not offset:
        return bool((code + delta) & 0xFFFF)
    at = 16 + 3 * twice + 2 * place + offset + 2 * (code - start)
    return bool(struct.unpack_from(">H", table, at)[0])
