"""The 30-person record and its floor: ReportLab drawing the same strings at the same places."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfgen.canvas import Canvas

from inspector_app.documents import record_pdf
from inspector_app.documents.fonts import FontSet, prepare_fonts
from inspector_app.documents.style import open_style
from inspector_app.documents.type.press import DocumentInfo, print_sheets
from inspector_app.documents.type.sheet import A4, Sheet
from tests.worlds import World

_FLOOR_FONT = "STSong-Light"


def prepare(
    world: World, folder: Path, people: int
) -> tuple[Callable[[], None], Callable[[], None]]:
    """Job and floor for a record of so many people who took the small plan."""
    prepare_fonts(folder)
    style = open_style(folder)
    record = world.record(people)
    sheets = _sheets_of(lambda: record_pdf.render_record(record, style))
    registerFont(UnicodeCIDFont(_FLOOR_FONT))

    def job() -> None:
        record_pdf.render_record(record, style)

    def floor() -> None:
        canvas = Canvas(io.BytesIO(), pagesize=A4, invariant=1, pageCompression=1)
        for sheet in sheets:
            for x, y, text, type_, _ in sheet.texts:
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
        return print_sheets(sheets, fonts, info)

    record_pdf.print_sheets = keep
    try:
        render()
    finally:
        record_pdf.print_sheets = print_sheets
    return taken
