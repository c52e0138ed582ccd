"""Outlines for PDFs: TrueType curves of single characters, converted once and kept in a file."""

from __future__ import annotations

import io
import json
import os
import struct
import sys
from array import array
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_MAGIC = b"GLYPHS01"
_UNITS = 1000
_MAX_ERROR = _UNITS / 1000
"""fontTools recommends a thousandth of the em; below that nothing is visible."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character's advance in thousandths of the em and its `glyf` data."""

    advance: int
    outline: bytes


@dataclass(frozen=True, slots=True)
class FaceFacts:
    """What a PDF's font descriptor says of the whole face, in thousandths of the em."""

    name: str
    ascent: int
    descent: int
    cap_height: int


class OutlineSource:
    """A CFF font file from which characters are taken one by one; opened when first asked."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _font(self) -> TTFont:
        from fontTools.ttLib import TTFont  # noqa: PLC0415 - loaded when first needed

        return TTFont(io.BytesIO(self._path.read_bytes()), lazy=True)

    @cached_property
    def _names(self) -> dict[int, str]:
        return dict(self._font.getBestCmap())

    @cached_property
    def _glyph_set(self) -> Any:  # noqa: ANN401 - fontTools has no public type for it
        return self._font.getGlyphSet()

    def __contains__(self, code: int) -> bool:
        return code in self._names

    @cached_property
    def facts(self) -> FaceFacts:
        os2 = self._font["OS/2"]
        return FaceFacts(
            name=str(self._font["name"].getDebugName(6)),
            ascent=os2.sTypoAscender,
            descent=os2.sTypoDescender,
            cap_height=os2.sCapHeight,
        )

    def glyph(self, code: int) -> Glyph:
        """The character with quadratic curves. Raises KeyError where the font has none."""
        from fontTools.pens.cu2quPen import Cu2QuPen  # noqa: PLC0415 - loaded when first needed
        from fontTools.pens.ttGlyphPen import TTGlyphPen  # noqa: PLC0415 - as above

        source = self._glyph_set[self._names[code]]
        pen = TTGlyphPen(None)
        source.draw(Cu2QuPen(pen, _MAX_ERROR, reverse_direction=True))
        outline = pen.glyph().compile(None, optimizeSize=True)
        return Glyph(round(source.width), outline)


def write_store(path: Path, facts: FaceFacts, glyphs: Mapping[int, Glyph]) -> None:
    """Keep the glyphs in one file, which appears whole or not at all."""
    codes = sorted(glyphs)
    outlines = [glyphs[code].outline for code in codes]
    offsets = array("I", [0])
    for outline in outlines:
        offsets.append(offsets[-1] + len(outline))
    head = json.dumps({**asdict(facts), "count": len(codes), "order": sys.byteorder}).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    with part.open("wb") as file:
        file.write(_MAGIC + struct.pack("<I", len(head)) + head)
        array("I", codes).tofile(file)
        array("H", [glyphs[code].advance for code in codes]).tofile(file)
        offsets.tofile(file)
        file.writelines(outlines)
    part.replace(path)


def read_store(path: Path) -> tuple[FaceFacts, dict[int, Glyph]] | None:
    """What `write_store` kept, or None if it is not there or not whole."""
    try:
        return _parsed(path.read_bytes())
    except (OSError, ValueError, KeyError, TypeError, struct.error):
        return None


def _parsed(data: bytes) -> tuple[FaceFacts, dict[int, Glyph]]:
    if not data.startswith(_MAGIC):
        raise ValueError(data[:8])
    (size,) = struct.unpack_from("<I", data, len(_MAGIC))
    at = len(_MAGIC) + 4
    head = json.loads(data[at : at + size])
    count = head.pop("count")
    if head.pop("order") != sys.byteorder:
        raise ValueError(sys.byteorder)
    at += size
    columns: list[array[int]] = []
    for kind, length in (("I", count), ("H", count), ("I", count + 1)):
        column = array(kind)
        end = at + length * column.itemsize
        column.frombytes(data[at:end])
        columns.append(column)
        at = end
    codes, advances, offsets = columns
    if len(offsets) != count + 1 or len(data) != at + offsets[-1]:
        raise ValueError(len(data))
    glyphs = {
        code: Glyph(advances[i], data[at + offsets[i] : at + offsets[i + 1]])
        for i, code in enumerate(codes)
    }
    return FaceFacts(**head), glyphs


def gb2312() -> frozenset[int]:
    """GB 2312's characters with ASCII and the punctuation that documents use beside it."""
    rows, cells = range(0xA1, 0xF8), range(0xA1, 0xFF)
    pairs = (bytes((row, cell)).decode("gb2312", "ignore") for row in rows for cell in cells)
    return frozenset(map(ord, "".join(pairs))) | _codes((0x20, 0x7E), (0xB0, 0xB7), (0xD7, 0xD7))


def _codes(*ranges: tuple[int, int]) -> frozenset[int]:
    return frozenset(code for first, last in ranges for code in range(first, last + 1))
