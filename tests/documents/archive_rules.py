"""Rules of PDF/A-3 level A (ISO 19005-3) and of tagging, as far as a program can check them.

Each complaint names its clause. Not checked here: whether the structure makes sense to a person,
whether a font's licence lets it be embedded, and the syntax that `qpdf --check` looks at.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, Stream
from PIL import ImageCms

_MARKED = {"BDC", "BMC"}
_PAINTING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"}
_MOST_NESTED = 28
_PRINTED = 0b100
_FORBIDDEN_FILTERS = {"/LZWDecode", "/Crypt"}
_NAMESPACES = {
    "rdf": "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}",
    "dc": "{http://purl.org/dc/elements/1.1/}",
    "pdf": "{http://ns.adobe.com/pdf/1.3/}",
    "xmp": "{http://ns.adobe.com/xap/1.0/}",
    "pdfaid": "{http://www.aiim.org/pdfa/ns/id/}",
}
_CHILDREN = {
    "/Document": {"/H1", "/H2", "/P", "/Div", "/Table", "/Figure"},
    "/Div": {"/P", "/Figure"},
    "/Table": {"/TR"},
    "/TR": {"/TH", "/TD"},
    "/TD": {"/Figure", "/P"},
}


def complaints(pdf: bytes) -> list[str]:
    """What breaks a rule, empty if nothing does."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [
            *_file(pdf, document),
            *_objects(document),
            *_metadata(document),
            *_intent(document),
            *_fonts(document),
            *_pages(document),
            *_structure(document),
            *_attachments(document),
        ]


def _file(pdf: bytes, document: pikepdf.Pdf) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.[4-7]\r?\n%[\x80-\xff]{4}", pdf):
        yield "6.1.2 header"
    if "/ID" not in document.trailer or "/Encrypt" in document.trailer:
        yield "6.1.3 trailer"
    if not pdf.rstrip().endswith(b"%%EOF"):
        yield "6.1.3 data after the end"


def _objects(document: pikepdf.Pdf) -> Iterator[str]:
    for item in document.objects:
        if isinstance(item, Stream):
            yield from _stream(item)
        if isinstance(item, Dictionary | Stream):
            yield from _dictionary(item)
    for key in ("/OCProperties", "/AA", "/OpenAction"):
        if key in document.Root:
            yield f"6.5.2, 6.9 {key}"


def _stream(item: Object) -> Iterator[str]:
    filters = item.get("/Filter", Array())
    names = {str(each) for each in (filters if isinstance(filters, Array) else [filters])}
    if names & _FORBIDDEN_FILTERS or "/F" in item.keys():  # noqa: SIM118 - a stream's keys
        yield "6.1.7 stream"
    if "/Alternates" in item or "/OPI" in item or item.get("/Interpolate", False):
        yield "6.2.8 image"


def _dictionary(item: Object) -> Iterator[str]:
    if item.get("/S") in (Name.JavaScript, Name.Launch, Name.Movie, Name.Sound):
        yield "6.5.1 action"
    if "/SMask" in item or item.get("/S") == Name.Transparency:
        yield "6.2.10 transparency"


def _metadata(document: pikepdf.Pdf) -> Iterator[str]:
    stream = document.Root.get("/Metadata")
    if stream is None or stream.Type != Name.Metadata or stream.Subtype != Name.XML:
        yield "6.6.2.1 no metadata"
        return
    data = stream.read_bytes()
    if b"bytes=" in data or b"encoding=" in data.split(b"?>")[0]:
        yield "6.6.2.1 packet attributes"
    texts = _xmp(data)
    if texts.get("pdfaid:part") != "3" or texts.get("pdfaid:conformance") not in ("A", "U"):
        yield "6.6.4 identification"
    pairs = {
        "/Title": "dc:title",
        "/Author": "dc:creator",
        "/Subject": "dc:description",
        "/Creator": "xmp:CreatorTool",
        "/Producer": "pdf:Producer",
    }
    for key, name in pairs.items():
        if str(document.docinfo.get(key, "")) != texts.get(name, ""):
            yield f"6.1.5 {key} differs"
    for key, name in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        digits = re.sub(r"\D", "", str(document.docinfo.get(key, "")))
        if digits != re.sub(r"\D", "", texts.get(name, "")):
            yield f"6.1.5 {key} differs"


def _xmp(data: bytes) -> dict[str, str]:
    root = ET.fromstring(data)
    texts: dict[str, str] = {}
    for each in root.iter(_NAMESPACES["rdf"] + "Description"):
        for child in each:
            for prefix, space in _NAMESPACES.items():
                if child.tag.startswith(space):
                    text = "".join(child.itertext()).strip()
                    texts[f"{prefix}:{child.tag[len(space) :]}"] = text
    return texts


def _intent(document: pikepdf.Pdf) -> Iterator[str]:
    intents = document.Root.get("/OutputIntents", Array())
    if len(intents) != 1 or intents[0].S != Name.GTS_PDFA1:
        yield "6.2.3 output intent"
        return
    profile = intents[0].DestOutputProfile
    data = profile.read_bytes()
    opened = ImageCms.ImageCmsProfile(io.BytesIO(data)).profile
    if profile.N != 3 or opened.xcolor_space.strip() != "RGB" or data[12:16] != b"mntr":
        yield "6.2.3 profile"
    if int.from_bytes(data[:4], "big") != len(data) or data[36:40] != b"acsp" or data[8] > 4:
        yield "6.2.3 profile's header"


def _fonts(document: pikepdf.Pdf) -> Iterator[str]:
    seen = set()
    for page in document.pages:
        for font in page.resources.get("/Font", Dictionary()).values():
            if font.objgen not in seen:
                seen.add(font.objgen)
                yield from _font(font)


def _font(font: Object) -> Iterator[str]:
    descendant = font.DescendantFonts[0]
    descriptor = descendant.FontDescriptor
    if not (font.BaseFont == descendant.BaseFont == descriptor.FontName):
        yield "6.2.11.2 names differ"
    if not re.match(r"/[A-Z]{6}\+.", str(font.BaseFont)):
        yield "6.2.11.4 subset without its tag"
    if font.Encoding != Name("/Identity-H") or descendant.CIDToGIDMap != Name.Identity:
        yield "6.2.11.3 encoding"
    if "/CIDSet" in descriptor:
        yield "6.2.11.4.2 CIDSet, which nobody keeps complete"
    if "/FontFile2" not in descriptor:
        yield "6.2.11.4 not embedded"
        return
    program = TTFont(io.BytesIO(descriptor.FontFile2.read_bytes()))
    yield from _program(program, descendant)
    mapped = _unicode(font.ToUnicode.read_bytes())
    if set(mapped) != set(range(1, program["maxp"].numGlyphs)):
        yield "6.2.11.7.2 characters without Unicode"
    if set("".join(mapped.values())) & {"\0", "\ufeff", "\ufffe"}:
        yield "6.2.11.7.2 forbidden Unicode"


def _program(program: TTFont, descendant: Object) -> Iterator[str]:
    if any(table not in program for table in ("glyf", "head", "hhea", "hmtx", "loca", "maxp")):
        yield "6.2.11.4 incomplete font file"
        return
    units, widths = program["head"].unitsPerEm, _widths(descendant)
    for index, name in enumerate(program.getGlyphOrder()):
        advance = program["hmtx"][name][0] * 1000 / units
        if abs(advance - widths.get(index, int(descendant.DW))) > 1:
            yield f"6.2.11.5 width of glyph {index}"
        program["glyf"][name].expand(program["glyf"])


def _widths(descendant: Object) -> dict[int, int]:
    items = list(descendant.get("/W", Array()))
    pairs = zip(items[::2], items[1::2], strict=True)
    return {int(first) + i: int(w) for first, run in pairs for i, w in enumerate(run)}


def _unicode(data: bytes) -> dict[int, str]:
    pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>\n", data.split(b"endcodespacerange")[1])
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def _pages(document: pikepdf.Pdf) -> Iterator[str]:
    for number, page in enumerate(document.pages):
        if page.obj.get("/Tabs") != Name.S or page.obj.get("/StructParents") != number:
            yield f"6.7 page {number + 1}"
        yield from _annotations(page, number)
        yield from _content(page, number)


def _annotations(page: pikepdf.Page, number: int) -> Iterator[str]:
    for each in page.obj.get("/Annots", Array()):
        if each.Subtype not in (Name.Widget, Name.Link):
            yield f"6.3.1 page {number + 1}: {each.Subtype}"
        if int(each.get("/F", 0)) & 0b100111 != _PRINTED:
            yield f"6.3.2 page {number + 1}: hidden"
        x, y, right, top = map(float, each.Rect)
        if (x, y) != (right, top) and "/AP" not in each:
            yield f"6.3.3 page {number + 1}: no appearance"


def _content(page: pikepdf.Page, number: int) -> Iterator[str]:
    depth, marks, state, deepest = 0, [], 0, 0
    for each in pikepdf.parse_content_stream(page):
        name, operands = str(each.operator), each.operands
        depth += (name in _MARKED) - (name == "EMC")
        state += (name == "q") - (name == "Q")
        if name == "BDC" and "/MCID" in operands[1]:
            marks.append(int(operands[1].MCID))
        deepest = max(deepest, state)
        if name in _PAINTING and depth != 1:
            yield f"6.7.2 page {number + 1}: {name} outside or twice inside marked content"
        if name in ("gs", "ri", "i", "k", "K", "sc", "scn", "cs", "CS"):
            yield f"6.2 page {number + 1}: {name}"
        if name == "Tj" and _notdef(bytes(operands[0])):
            yield f"6.2.11.8 page {number + 1}: .notdef"
    if depth or state or deepest > _MOST_NESTED:
        yield f"6.1.13, ISO 32000-1, 14.6 page {number + 1}: unbalanced or too deep"
    if marks != list(range(len(marks))):
        yield f"6.7 page {number + 1}: marks out of order"


def _notdef(shown: bytes) -> bool:
    return any(shown[at : at + 2] == b"\0\0" for at in range(0, len(shown), 2))


def _structure(document: pikepdf.Pdf) -> Iterator[str]:
    root = document.Root
    if not root.get("/MarkInfo", Dictionary()).get("/Marked", False):
        yield "6.7.2.2 not marked"
    if not re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", str(root.get("/Lang", ""))):
        yield "6.7.4 language"
    if "/StructTreeRoot" not in root:
        yield "6.7.3.3 no structure"
        return
    parents = list(root.StructTreeRoot.ParentTree.Nums)
    by_page = dict(zip(map(int, parents[::2]), parents[1::2], strict=True))
    pages = {page.obj.objgen: number for number, page in enumerate(document.pages)}
    found: list[tuple[int, int]] = []
    (top,) = root.StructTreeRoot.K
    for element in _elements(top):
        yield from _element(element)
        for page, mark in _marks(element):
            found.append((pages[page.objgen], mark))
            if by_page[pages[page.objgen]][mark].objgen != element.objgen:
                yield "ISO 32000-1, 14.7.4.4 parent tree"
    expected = [(number, mark) for number, page in by_page.items() for mark in range(len(page))]
    if sorted(found) != sorted(expected):
        yield "6.7.3.3 content outside the structure"


def _kids(element: Object) -> list[Object]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _elements(element: Object) -> Iterator[Object]:
    yield element
    for kid in _kids(element):
        if isinstance(kid, Dictionary) and kid.get("/Type") == Name.StructElem:
            if kid.P.objgen != element.objgen:
                raise AssertionError(kid.S)
            yield from _elements(kid)


def _marks(element: Object) -> Iterator[tuple[Object, int]]:
    for kid in _kids(element):
        if isinstance(kid, int):
            yield element.Pg, kid
        elif isinstance(kid, Dictionary) and kid.get("/Type") == Name.MCR:
            yield kid.Pg, int(kid.MCID)


def _element(element: Object) -> Iterator[str]:
    tag = str(element.S)
    inside = [str(kid.S) for kid in _kids(element) if isinstance(kid, Dictionary) and "/S" in kid]
    if set(inside) - _CHILDREN.get(tag, set()):
        yield f"ISO 32000-1, 14.8.4: {inside} in {tag}"
    if tag == "/Figure" and not str(element.get("/Alt", "")):
        yield "6.7.5 figure without words"
    if tag == "/Table":
        lengths = {len(_kids(row)) for row in _kids(element)}
        if len(lengths) != 1:
            yield "ISO 32000-1, 14.8.4.3.4: rows of different length"


def _attachments(document: pikepdf.Pdf) -> Iterator[str]:
    listed = {str(each.UF) for each in document.Root.get("/AF", Array())}
    if listed != set(document.attachments):
        yield "6.8 files not associated"
    for each in document.Root.get("/AF", Array()):
        if "/F" not in each or "/UF" not in each or "/Desc" not in each:
            yield "6.8 file specification"
        if each.get("/AFRelationship") != Name.Data:
            yield "6.8 relationship"
        file = each.EF.F
        if not str(file.get("/Subtype", "/"))[1:] or "/ModDate" not in file.Params:
            yield "6.8 media type or date"
        if file.Params.Size != len(file.read_bytes()):
            yield "6.8 size"
