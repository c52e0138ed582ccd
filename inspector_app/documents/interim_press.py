"""Interim: a page with the document's data, until the forms are there."""

from __future__ import annotations

import io

from inspector_app.domain.official_documents import OfficialDocument, RecordPaper
from inspector_app.domain.record import InspectionRecord


class InterimPress:
    def docx(self, document: OfficialDocument) -> bytes:
        return document.kind.value.encode()

    def paper(self, paper: RecordPaper, record: InspectionRecord, person: str) -> bytes:
        return _page(f"{paper.value} {person} {record.inspection_id}")


def _page(text: str) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(100, 700, text)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()
