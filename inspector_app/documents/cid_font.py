"""A face as it is embedded in one document: two bytes a character, exactly those used.

ReportLab's own TrueType fonts split Chinese into subsets of 256 and write code points above
U+FFFF wrongly into ToUnicode, so that rare characters of names could not be searched or copied.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Mapping, Sequence

from inspector_app.documents.fonts import Face
from inspector_app.documents.glyphs import FaceFacts, Glyph
from inspector_app.documents.pdf_objects import Objects

_NOTDEF = Glyph(1000, b"")
_MADE = 3_786_912_000
"""The start of 2024 in seconds since that of 1904: a font file must say when it was made."""
_UNITS = 1000
_BLOCK = 100
"""A bfchar block may hold 100 lines (Adobe Technical Note 5014)."""
_LETTERS = str.maketrans("0123456789abcdef", "ABCDEFGHIJKLMNOP")


def embed(objects: Objects, face: Face, characters: Iterable[int]) -> tuple[int, Mapping[int, str]]:
    """A composite font (ISO 32000-1, 9.7) with the characters: its object, and their numbers.

    The numbers are given as characters that stand for them in UTF-16.
    """
    codes = sorted(set(characters))
    glyphs = [_NOTDEF, *(face.glyph(code) for code in codes)]
    data = true_type(glyphs, face.facts)
    tag = hashlib.sha256(data).hexdigest()[:6].translate(_LETTERS)
    base = f"/{tag}+{face.facts.name}".encode()
    descriptor = _descriptor(objects, base, (glyphs, face.facts), data)
    descendant = objects.add(
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont %s /CIDToGIDMap /Identity"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        b" /DW %d /W [%s] /FontDescriptor %d 0 R >>" % (base, _UNITS, _widths(glyphs), descriptor)
    )
    number = objects.add(
        b"<< /Type /Font /Subtype /Type0 /BaseFont %s /Encoding /Identity-H"
        b" /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>"
        % (base, descendant, objects.add_stream(_to_unicode(codes).encode()))
    )
    return number, {code: chr(index) for index, code in enumerate(codes, start=1)}


def _widths(glyphs: Sequence[Glyph]) -> bytes:
    return b" ".join(
        b"%d [%d]" % (index, glyph.advance)
        for index, glyph in enumerate(glyphs)
        if glyph.advance != _UNITS
    )


def _descriptor(
    objects: Objects, base: bytes, face: tuple[Sequence[Glyph], FaceFacts], data: bytes
) -> int:
    glyphs, facts = face
    file = objects.add_stream(data, b"/Length1 %d" % len(data))
    left, bottom, right, top = _bounds(glyphs)
    return objects.add(
        b"<< /Type /FontDescriptor /FontName %s /Flags 4 /FontBBox [%d %d %d %d] /ItalicAngle 0"
        b" /Ascent %d /Descent %d /CapHeight %d /StemV 80 /FontFile2 %d 0 R >>"
        % (*(base, left, bottom, right, top), facts.ascent, facts.descent, facts.cap_height, file)
    )


def _to_unicode(codes: Sequence[int]) -> str:
    lines = [
        f"<{index:04X}> <{chr(code).encode('utf-16-be').hex().upper()}>"
        for index, code in enumerate(codes, start=1)
    ]
    blocks = [lines[at : at + _BLOCK] for at in range(0, len(lines), _BLOCK)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<0000> <FFFF>",
            "endcodespacerange",
            *(
                line
                for block in blocks
                for line in (f"{len(block)} beginbfchar", *block, "endbfchar")
            ),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


def true_type(glyphs: Sequence[Glyph], facts: FaceFacts) -> bytes:
    """A TrueType file with just the tables a PDF needs (ISO 32000-1, 9.9), glyphs in order."""
    from reportlab.pdfbase.ttfonts import TTFontMaker  # noqa: PLC0415 - loaded when first needed

    outlines = [_padded(glyph.outline) for glyph in glyphs]
    offsets = [0]
    for outline in outlines:
        offsets.append(offsets[-1] + len(outline))
    bounds = _bounds(glyphs)
    widest = max(glyph.advance for glyph in glyphs)
    maker = TTFontMaker()
    maker.add("glyf", b"".join(outlines))
    maker.add("loca", struct.pack(f">{len(offsets)}L", *offsets))
    maker.add("hmtx", b"".join(_metric(glyph) for glyph in glyphs))
    maker.add("maxp", _maxp(glyphs))
    maker.add(
        "hhea",
        struct.pack(
            ">LhhhHhhhhhhhhhhhH",
            0x00010000,
            *(facts.ascent, facts.descent, 0, widest),
            *(bounds[0], 0, bounds[2], 1, 0, 0, 0, 0, 0, 0, 0),
            len(glyphs),
        ),
    )
    maker.add(
        "head",
        struct.pack(
            ">LLLLHHqqhhhhHHhhh",
            *(0x00010000, 0x00010000, 0, 0x5F0F3CF5, 3, _UNITS, _MADE, _MADE),
            *bounds,
            *(0, 8, 2, 1, 0),
        ),
    )
    return bytes(maker.makeStream())


def _padded(outline: bytes) -> bytes:
    return outline + bytes(-len(outline) % 4)


def _metric(glyph: Glyph) -> bytes:
    left = struct.unpack_from(">h", glyph.outline, 2)[0] if glyph.outline else 0
    return struct.pack(">Hh", glyph.advance, left)


def _bounds(glyphs: Iterable[Glyph]) -> list[int]:
    boxes = [struct.unpack_from(">4h", glyph.outline, 2) for glyph in glyphs if glyph.outline]
    if not boxes:
        return [0, 0, 0, 0]
    left, bottom, right, top = zip(*boxes, strict=True)
    return [min(left), min(bottom), max(right), max(top)]


def _maxp(glyphs: Iterable[Glyph]) -> bytes:
    points = contours = count = 0
    for glyph in glyphs:
        count += 1
        if glyph.outline:
            ends = struct.unpack_from(">h", glyph.outline)[0]
            contours = max(contours, ends)
            points = max(points, struct.unpack_from(">H", glyph.outline, 8 + 2 * ends)[0] + 1)
    return struct.pack(">LHHHHHHHHHHHHHH", 0x00010000, count, points, contours, 0, 0, 2, *[0] * 8)
