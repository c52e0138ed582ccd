"""From sheets to PDF bytes: fonts with the characters used, pages, outline, structure."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from inspector_app.documents.cid_font import embed
from inspector_app.documents.fonts import Face, FontSet
from inspector_app.documents.pdf_objects import Objects
from inspector_app.documents.type.archive import (
    LANGUAGE,
    DocumentInfo,
    add_entries,
    conformance,
    describe,
)
from inspector_app.documents.type.page_content import (
    Fonts,
    PageFont,
    page_content,
    watermark_content,
)
from inspector_app.documents.type.sheet import A4, Picture, Sheet
from inspector_app.documents.type.structure import StructureTree

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument
    from reportlab.pdfgen.canvas import Canvas

__all__ = ["DocumentInfo", "print_sheets"]

_QUALITY = 90
_COLOURS = {"L": b"/DeviceGray", "RGB": b"/DeviceRGB"}


def print_sheets(sheets: Sequence[Sheet], fonts: FontSet, info: DocumentInfo) -> bytes:
    """The PDF of the sheets, tagged and for archives; equal input gives equal bytes."""
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - loaded when first needed

    buffer = io.BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=A4,
        invariant=1,
        lang=LANGUAGE,
        initialFontName=_no_font(),  # type: ignore[arg-type]  # the stub says float
        pdfVersion=(1, 7),
    )
    document = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001 - objects of our own
    objects, tree = Objects(document), StructureTree()
    used = _used(sheets, fonts, info)
    page_fonts, resources = _embedded(objects, used)
    mark = watermark_content(info.watermark, page_fonts[id(fonts.hei)]) if info.watermark else b""
    for index, sheet in enumerate(sheets):
        _bookmark(canvas, sheet, index)
        tree.begin_page()
        content = page_content(sheet, page_fonts, tree, mark)
        document.updateSignature(content)
        canvas.showPage()
        _fill(document, objects, content, resources + _images(objects, sheet.pictures))
    codes = set().union(*(codes for _, codes in used.values()))
    describe(document, objects, info, conformance(codes))
    document.Catalog.StructTreeRoot = b"%d 0 R" % tree.write(objects)
    canvas.save()
    return buffer.getvalue()


@cache
def _no_font() -> str:
    """A name in ReportLab's register of fonts that puts no font into a document.

    ReportLab begins every page with a font, and one of its own would not be embedded.
    """
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - loaded when first needed

    pdfmetrics.registerFont(_NoFont())
    return _NoFont.fontName


class _NoFont:
    fontName = "NoFont"  # noqa: N815 - ReportLab's name
    _dynamicFont = 1  # noqa: N815 - ReportLab's name
    _multiByte = 0  # noqa: N815 - ReportLab's name

    @property
    def face(self) -> _NoFont:
        return self

    name = fontName


def _used(
    sheets: Sequence[Sheet], fonts: FontSet, info: DocumentInfo
) -> dict[int, tuple[Face, set[int]]]:
    """The faces with the characters set in each, by their identity."""
    used: dict[int, tuple[Face, set[int]]] = {}
    for sheet in sheets:
        for placed in sheet.texts:
            face = placed.type.face
            if id(face) not in used:
                used[id(face)] = face, set()
            used[id(face)][1].update(map(ord, placed.text))
    if info.watermark:
        used.setdefault(id(fonts.hei), (fonts.hei, set()))[1].update(map(ord, info.watermark))
    return used


def _embedded(objects: Objects, used: dict[int, tuple[Face, set[int]]]) -> tuple[Fonts, bytes]:
    page_fonts: dict[int, PageFont] = {}
    entries = b""
    for index, (key, (face, codes)) in enumerate(used.items(), start=1):
        number, ids = embed(objects, face, codes)
        page_fonts[key] = PageFont(b"/F%d" % index, ids)
        entries += b" /F%d %d 0 R" % (index, number)
    return page_fonts, b"/Font <<" + entries + b" >>"


def _bookmark(canvas: Canvas, sheet: Sheet, index: int) -> None:
    for mark_number, mark in enumerate(sheet.bookmarks):
        key = f"page-{index}-{mark_number}"
        canvas.bookmarkPage(key)
        canvas.addOutlineEntry(mark.title, key, level=mark.level, closed=mark.level > 0)


def _fill(document: PDFDocument, objects: Objects, content: bytes, resources: bytes) -> None:
    """Give the page shown last its content; ReportLab would write it five characters to four."""
    pages = document.Pages.pages  # type: ignore[attr-defined]  # ReportLab's stub lacks it
    add_entries(
        pages[-1],
        Contents=b"%d 0 R" % objects.add_stream(content),
        Resources=b"<< " + resources + b" >>",
        StructParents=b"%d" % (len(pages) - 1),
        Tabs=b"/S",
    )


def _images(objects: Objects, pictures: Sequence[Picture]) -> bytes:
    """The resources' entry for a page's pictures, whose JPEG data go in as they are."""
    from PIL import Image  # noqa: PLC0415 - loaded when first needed

    entries = b""
    for index, each in enumerate(pictures):
        jpeg = each.jpeg
        with Image.open(io.BytesIO(jpeg)) as image:
            (width, height), mode = image.size, image.mode
            if mode not in _COLOURS:
                buffer = io.BytesIO()
                image.convert(mode := "RGB").save(buffer, "JPEG", quality=_QUALITY)
                jpeg = buffer.getvalue()
        number = objects.add_stream(
            jpeg,
            b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %s"
            b" /BitsPerComponent 8 /Filter /DCTDecode" % (width, height, _COLOURS[mode]),
            packed=False,
        )
        entries += b" /P%d %d 0 R" % (index, number)
    return b" /XObject <<" + entries + b" >>" if entries else b""
