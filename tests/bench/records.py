"""The 30-person record and its floor: ReportLab drawing the same strings at the same places.

The floor embeds what it uses too, from one TrueType face made of the same letters.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pylopdf_fonts_zh_cn
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from reportlab.pdfbase import ttfonts
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfgen.canvas import Canvas

from inspector_app.documents import record_pdf
from inspector_app.documents.fonts import FontSet, prepare_fonts
from inspector_app.documents.style import open_style
from inspector_app.documents.type import press
from inspector_app.documents.type.press import DocumentInfo
from inspector_app.documents.type.sheet import A4, Sheet
from tests.worlds import World

_FLOOR_FONT = "Floor"
_TOLERANCE = 1.0

Pair = tuple[Callable[[], None], Callable[[], None]]


def prepare(world: World, folder: Path, people: int) -> Pair:
    """Job and floor for a record of so many people who took the standard plan."""
    prepare_fonts(folder)
    style = open_style(folder)
    record = world.record(people)
    sheets = _sheets_of(lambda: record_pdf.render_record(record, style))
    _register_floor_font(folder / "floor.ttf", sheets)

    def job() -> None:
        record_pdf.render_record(record, style)

    def floor() -> None:
        canvas = Canvas(io.BytesIO(), pagesize=A4, invariant=1, pageCompression=1)
        for sheet in sheets:
            for x, y, text, type_, *_ in sheet.texts:
                canvas.setFont(_FLOOR_FONT, type_.size)
                canvas.drawString(x, y, text)
            canvas.showPage()
        canvas.save()

    return job, floor


def _sheets_of(render: Callable[[], object]) -> list[Sheet]:
    """The laid-out pages, taken on their way to the printer."""
    taken: list[Sheet] = []

    def keep(sheets: Sequence[Sheet], fonts: FontSet, info: DocumentInfo) -> bytes:
        taken.extend(sheets)
        return press.print_sheets(sheets, fonts, info)

    setattr(record_pdf, "print_sheets", keep)  # noqa: B010 - a seam for measuring only
    try:
        render()
    finally:
        setattr(record_pdf, "print_sheets", press.print_sheets)  # noqa: B010 - as above
    return taken


def _register_floor_font(path: Path, sheets: Iterable[Sheet]) -> None:
    used = {ord(c) for sheet in sheets for placed in sheet.texts for c in placed.text}
    folder = Path(pylopdf_fonts_zh_cn.__file__).parent
    source = TTFont(folder / "NotoSansSC-Regular.otf")
    cmap = {code: name for code, name in source.getBestCmap().items() if code in used}
    glyphs, metrics = source.getGlyphSet(), source["hmtx"].metrics
    order = [".notdef", *dict.fromkeys(cmap.values())]
    builder = FontBuilder(source["head"].unitsPerEm, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(cmap)
    outlines = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, _TOLERANCE, reverse_direction=True))
        outlines[name] = pen.glyph()
    builder.setupGlyf(outlines)
    builder.setupHorizontalMetrics({name: metrics[name] for name in order})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Floor", "styleName": "Regular", "psName": "Floor"})
    builder.setupOS2()
    builder.setupPost()
    builder.save(path)
    source.close()
    registerFont(ttfonts.TTFont(_FLOOR_FONT, str(path)))
