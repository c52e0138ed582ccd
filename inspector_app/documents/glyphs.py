"""Outlines for PDFs: TrueType curves of single characters, made once and kept in a file."""

from __future__ import annotations

import io
import json
import os
import re
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
_RESTRICTED, _LICENCES, _NO_SUBSET, _BITMAPS = 0x0002, 0x000E, 0x0100, 0x0200
_NAMES = {1, 4, 6, 16}
"""Family, full name, PostScript name, typographic family."""
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
    """A font file from which characters are taken one by one; opened when first asked.

    `index` is the font's place in a collection. TrueType curves are taken as they are, cubic ones
    converted; a thousand units make the em.
    """

    def __init__(self, path: Path, index: int = 0) -> None:
        self._path = path
        self._index = index

    @cached_property
    def _font(self) -> TTFont:
        from fontTools.ttLib import TTFont  # noqa: PLC0415 - loaded when first needed

        data = io.BytesIO(self._path.read_bytes())
        return TTFont(data, fontNumber=self._index, lazy=True)

    @cached_property
    def _names(self) -> dict[int, str]:
        return dict(self._font.getBestCmap() or {})

    @cached_property
    def _scale(self) -> float:
        return _UNITS / int(self._font["head"].unitsPerEm)

    @property
    def embeddable(self) -> bool:
        """Whether a subset may be put into a document (OpenType, OS/2 `fsType`).

        Refused: restricted licence, no subsetting, bitmaps only. Of several licence bits, which
        old fonts have, the most permissive counts.
        """
        if "OS/2" not in self._font or not {"glyf", "CFF ", "CFF2"} & set(self._font.keys()):
            return False
        bits = int(self._font["OS/2"].fsType)
        return bits & _LICENCES != _RESTRICTED and not bits & (_NO_SUBSET | _BITMAPS)

    @property
    def names(self) -> set[str]:
        """What the font calls itself, in every language."""
        records = self._font["name"].names
        return {each.toUnicode("replace") for each in records if each.nameID in _NAMES}

    @cached_property
    def _glyph_set(self) -> Any:  # noqa: ANN401 - fontTools has no public type for it
        return self._font.getGlyphSet()

    def __contains__(self, code: int) -> bool:
        return code in self._names

    @cached_property
    def facts(self) -> FaceFacts:
        os2, scale = self._font["OS/2"], self._scale
        name = str(self._font["name"].getDebugName(6))
        return FaceFacts(
            name=re.sub(r"[^A-Za-z0-9_-]", "", name) or "Font",
            ascent=round(os2.sTypoAscender * scale),
            descent=round(os2.sTypoDescender * scale),
            cap_height=round(getattr(os2, "sCapHeight", os2.sTypoAscender) * scale),
        )

    def glyph(self, code: int) -> Glyph:
        """The character with quadratic curves. Raises KeyError where the font has none."""
        from fontTools.pens.cu2quPen import Cu2QuPen  # noqa: PLC0415 - loaded when first needed
        from fontTools.pens.filterPen import DecomposingFilterPen  # noqa: PLC0415 - as above
        from fontTools.pens.transformPen import TransformPen  # noqa: PLC0415 - as above
        from fontTools.pens.ttGlyphPen import TTGlyphPen  # noqa: PLC0415 - as above

        source, scale = self._glyph_set[self._names[code]], self._scale
        pen = TTGlyphPen(None)
        if "glyf" in self._font:
            scaled = TransformPen(pen, (scale, 0, 0, scale, 0, 0))
            source.draw(DecomposingFilterPen(scaled, self._glyph_set))
        else:
            curves = Cu2QuPen(pen, _MAX_ERROR, reverse_direction=True)
            source.draw(curves if scale == 1 else TransformPen(curves, (scale, 0, 0, scale, 0, 0)))
        outline = pen.glyph().compile(None, optimizeSize=True)
        return Glyph(round(source.width * scale), outline)


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
