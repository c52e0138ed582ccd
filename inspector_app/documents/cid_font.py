"""A face as ReportLab embeds it for one document: two bytes a character, exactly those used.

ReportLab's own TrueType fonts split Chinese into subsets of 256 and write code points above
U+FFFF wrongly into ToUnicode, so that rare characters of names could not be searched or copied.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from inspector_app.documents.fonts import Face
from inspector_app.documents.glyphs import FaceFacts, Glyph

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument

_NOTDEF = Glyph(1000, b"")
_UNITS = 1000
_BLOCK = 100
"""A bfchar block may hold 100 lines (Adobe Technical Note 5014)."""


@dataclass(frozen=True, slots=True)
class _RegisteredFace:
    """What ReportLab's register of fonts reads of a font's face."""

    name: str


class CidFont:
    """A composite font (ISO 32000-1, 9.7) in the form ReportLab asks of dynamic fonts.

    ReportLab keeps it by name for as long as the program runs; each document has its own subset.
    """

    _dynamicFont = 1  # noqa: N815 - ReportLab's name
    _multiByte = 1  # noqa: N815 - ReportLab's name
    shapable = False

    def __init__(self, name: str) -> None:
        self.fontName = name
        self.face = _RegisteredFace(name)
        self._subsets: WeakKeyDictionary[PDFDocument, _Subset] = WeakKeyDictionary()

    def use(self, doc: PDFDocument, face: Face, codes: Iterable[int]) -> None:
        """Give a document the characters it is going to set."""
        self._subsets[doc] = _Subset(face, codes)

    def splitString(self, text: str, doc: PDFDocument) -> list[tuple[int, bytes]]:  # noqa: N802 - ReportLab's name
        return [(0, text.translate(self._subsets[doc].ids).encode("utf-16-be"))]

    def stringWidth(self, _text: str, _size: float, encoding: str = "") -> float:  # noqa: ARG002, N802 - ReportLab's
        """Nothing: whoever sets text here has measured it and places each line."""
        return 0.0

    def getSubsetInternalName(self, _subset: int, doc: PDFDocument) -> str:  # noqa: N802 - ReportLab's name
        mapping: dict[str, str] = doc.fontMapping
        if self.fontName not in mapping:
            mapping[self.fontName] = f"/F{len(mapping) + 1}"
            doc.delayedFonts.append(self)
        return mapping[self.fontName]

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 - ReportLab's name
        internal = doc.fontMapping[self.fontName][1:]
        fonts = doc.idToObject["BasicFonts"].dict  # type: ignore[attr-defined]  # a PDFDictionary
        fonts[internal] = self._subsets.pop(doc).objects(doc)


class _Subset:
    """The characters of one document, numbered."""

    def __init__(self, face: Face, codes: Iterable[int]) -> None:
        self._facts = face.facts
        self._codes = sorted(set(codes))
        self._glyphs = [_NOTDEF, *(face.glyph(code) for code in self._codes)]
        self.ids = {code: chr(index) for index, code in enumerate(self._codes, start=1)}

    def objects(self, doc: PDFDocument) -> Any:  # noqa: ANN401 - a ReportLab reference
        """The font's objects, added to the document."""
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary  # noqa: PLC0415 - loaded late

        data = true_type(self._glyphs, self._facts)
        tag = hashlib.sha256(data).hexdigest()[:6].translate(_LETTERS)
        base = f"/{tag}+{self._facts.name}"
        descendant = self._descendant(base, self._descriptor(doc, base, data))
        font = PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": base,
                "Encoding": "/Identity-H",
                "DescendantFonts": PDFArray([_reference(doc, descendant, f"cid:{base}")]),
                "ToUnicode": _stream(doc, _to_unicode(self._codes), f"toUnicode:{base}"),
            }
        )
        return _reference(doc, font, f"font:{base}")

    def _descendant(self, base: str, descriptor: object) -> PDFDictionary:
        from reportlab.pdfbase.pdfdoc import (  # noqa: PLC0415 - loaded when first needed
            PDFArray,
            PDFDictionary,
            PDFString,
        )

        system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity")}
        widths: list[object] = []
        for index, glyph in enumerate(self._glyphs):
            if glyph.advance != _UNITS:
                widths += [index, PDFArray([glyph.advance])]
        return PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": base,
                "CIDSystemInfo": PDFDictionary({**system, "Supplement": 0}),
                "CIDToGIDMap": "/Identity",
                "DW": _UNITS,
                "W": PDFArray(widths),
                "FontDescriptor": descriptor,
            }
        )

    def _descriptor(self, doc: PDFDocument, base: str, data: bytes) -> Any:  # noqa: ANN401 - a ReportLab reference
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary  # noqa: PLC0415 - loaded late

        facts = self._facts
        descriptor = PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": base,
                "Flags": 4,
                "FontBBox": PDFArray(_bounds(self._glyphs)),
                "ItalicAngle": 0,
                "Ascent": facts.ascent,
                "Descent": facts.descent,
                "CapHeight": facts.cap_height,
                "StemV": 80,
                "FontFile2": _stream(doc, data, f"fontFile:{base}", Length1=len(data)),
            }
        )
        return _reference(doc, descriptor, f"fontDescriptor:{base}")


_LETTERS = str.maketrans("0123456789abcdef", "ABCDEFGHIJKLMNOP")


def _stream(doc: PDFDocument, data: bytes | str, name: str, **entries: int) -> Any:  # noqa: ANN401 - a ReportLab reference
    from reportlab.pdfbase import pdfdoc  # noqa: PLC0415 - loaded when first needed

    stream = pdfdoc.PDFStream()
    stream.content = data
    for key, value in entries.items():
        stream.dictionary[key] = value
    stream.filters = [pdfdoc.PDFZCompress]
    return _reference(doc, stream, name)


def _reference(doc: PDFDocument, value: object, name: str) -> Any:  # noqa: ANN401 - a ReportLab reference
    return doc.Reference(value, name)  # type: ignore[no-untyped-call]  # ReportLab's stub has none


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
            *(0x00010000, 0x00010000, 0, 0x5F0F3CF5, 3, _UNITS, 0, 0),
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
