"""From sheets to PDF bytes: fonts with the characters used, pages, outline, information."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from inspector_app.documents.cid_font import CidFont
from inspector_app.documents.fonts import Face, FontSet
from inspector_app.documents.type.sheet import A4, PlacedText, Sheet, Type

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_BOLD = 0.035
"""Width of the line around bold letters, in ems: the wheel of fonts has no bold weight."""
_WATERMARK_SIZE = 130.0
_WATERMARK_GREY = 0.88


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """What readers show of the document; `watermark` lies across every page if not empty."""

    title: str
    author: str
    subject: str
    watermark: str = ""


def print_sheets(sheets: Sequence[Sheet], fonts: FontSet, info: DocumentInfo) -> bytes:
    """The PDF of the sheets; equal input gives equal bytes."""
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - loaded when first needed

    song, hei = _fonts()
    buffer = io.BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=A4,
        invariant=1,
        pageCompression=1,
        lang="zh-CN",
        initialFontName=song.fontName,  # type: ignore[arg-type]  # the stub says float
        pdfVersion=(1, 7),
    )
    used = _used(sheets)
    used[id(fonts.hei)].update(map(ord, info.watermark))
    document = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001 - as ReportLab's own fonts
    song.use(document, fonts.song, used[id(fonts.song)])
    hei.use(document, fonts.hei, used[id(fonts.hei)])
    _describe(canvas, info)
    names = {id(fonts.song): song.fontName, id(fonts.hei): hei.fontName}
    for number, sheet in enumerate(sheets):
        _print_sheet(canvas, sheet, _Names(names, number, info.watermark))
    canvas.save()
    return buffer.getvalue()


@cache
def _fonts() -> tuple[CidFont, CidFont]:
    """Song and Hei in ReportLab's register, which has one for the whole program."""
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - loaded when first needed

    fonts = CidFont("Song"), CidFont("Hei")
    for font in fonts:
        pdfmetrics.registerFont(font)
    return fonts


@dataclass(frozen=True, slots=True)
class _Names:
    fonts: dict[int, str]
    number: int
    watermark: str

    def font(self, face: Face) -> str:
        return self.fonts[id(face)]


class _Used(dict[int, set[int]]):
    def __missing__(self, key: int) -> set[int]:
        self[key] = set()
        return self[key]


def _used(sheets: Sequence[Sheet]) -> _Used:
    used = _Used()
    for sheet in sheets:
        for placed in sheet.texts:
            used[id(placed.type.face)].update(map(ord, placed.text))
    return used


def _describe(canvas: Canvas, info: DocumentInfo) -> None:
    canvas.setTitle(info.title)
    canvas.setAuthor(info.author)
    canvas.setSubject(info.subject)
    canvas.setViewerPreference("DisplayDocTitle", "true")


def _print_sheet(canvas: Canvas, sheet: Sheet, names: _Names) -> None:
    if names.watermark:
        _print_watermark(canvas, names.watermark)
    for mark_number, mark in enumerate(sheet.bookmarks):
        key = f"page-{names.number}-{mark_number}"
        canvas.bookmarkPage(key)
        canvas.addOutlineEntry(mark.title, key, level=mark.level, closed=mark.level > 0)
    _print_pictures(canvas, sheet)
    _print_lines(canvas, sheet)
    for type_, placed in groupby(sheet.texts, key=lambda each: each.type):
        _print_texts(canvas, type_, names.font(type_.face), list(placed))
    canvas.showPage()


def _print_watermark(canvas: Canvas, text: str) -> None:
    canvas.saveState()
    canvas.setFillGray(_WATERMARK_GREY)
    canvas.translate(A4[0] / 2, A4[1] / 2)
    canvas.rotate(45)
    mark = canvas.beginText(-_WATERMARK_SIZE * len(text) / 2, -_WATERMARK_SIZE * 0.38)
    mark.setFont("Hei", _WATERMARK_SIZE)
    mark.textOut(text)
    canvas.drawText(mark)
    canvas.restoreState()


def _print_pictures(canvas: Canvas, sheet: Sheet) -> None:
    from reportlab.lib.utils import ImageReader  # noqa: PLC0415 - loaded when first needed

    for each in sheet.pictures:
        reader = ImageReader(io.BytesIO(each.jpeg))
        canvas.drawImage(reader, each.x, each.y, each.width, each.height)


def _print_lines(canvas: Canvas, sheet: Sheet) -> None:
    for width, rules in groupby(sheet.rules, key=lambda rule: rule.width):
        canvas.setLineWidth(width)
        canvas.lines([rule[:4] for rule in rules])
    if sheet.squares:
        path = canvas.beginPath()
        for square in sheet.squares:
            path.rect(*square)
        canvas.drawPath(path, stroke=0, fill=1)
    if sheet.inks:
        _print_inks(canvas, sheet)


def _print_inks(canvas: Canvas, sheet: Sheet) -> None:
    canvas.saveState()
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for ink in sheet.inks:
        canvas.setLineWidth(ink.width)
        path = canvas.beginPath()
        path.moveTo(*ink.points[0])
        for point in ink.points[1:] or ink.points:
            path.lineTo(*point)
        canvas.drawPath(path)
    canvas.restoreState()


def _print_texts(canvas: Canvas, type_: Type, font: str, placed: Sequence[PlacedText]) -> None:
    canvas.saveState()
    text = canvas.beginText()
    text.setFont(font, type_.size)
    if type_.bold:
        canvas.setLineWidth(type_.size * _BOLD)
        text.setTextRenderMode(2)
    text.setFillGray(type_.grey)
    spacing = 0.0
    for each in placed:
        if each.spacing != spacing:
            spacing = each.spacing
            text.setCharSpace(spacing)
        text.setTextOrigin(each.x, each.y)
        text.textOut(each.text)
    canvas.drawText(text)
    canvas.restoreState()
