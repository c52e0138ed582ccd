"""The test's own papers, each printed by itself from an inspection's record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from inspector_app.documents.annexes.mistakes import draw_mistakes
from inspector_app.documents.annexes.opening import Annexes
from inspector_app.documents.annexes.papers import draw_papers
from inspector_app.documents.annexes.receipt import draw_receipt
from inspector_app.documents.annexes.scores import draw_scores
from inspector_app.documents.annexes.training import draw_training
from inspector_app.documents.style import DocumentStyle
from inspector_app.documents.type.press import DocumentInfo, print_sheets
from inspector_app.documents.type.sheet import A4, Sheet
from inspector_app.domain.official_documents import RecordPaper
from inspector_app.domain.record import InspectionRecord

_FOOTER_Y = 36.0
_ON_THE_SPOT = frozenset({RecordPaper.RECEIPT, RecordPaper.MISTAKES})
"""Handed over before the record is sealed, and final as they are."""

_DRAWN: Mapping[RecordPaper, Callable[[Annexes], list[Sheet]]] = {
    RecordPaper.RECEIPT: lambda annexes: draw_receipt(annexes, 0),
    RecordPaper.SCORES: lambda annexes: draw_scores(annexes, 0),
    RecordPaper.PAPERS: lambda annexes: draw_papers(annexes, 0),
    RecordPaper.MISTAKES: draw_mistakes,
    RecordPaper.TRAINING: draw_training,
}


def render_paper(
    kind: RecordPaper, record: InspectionRecord, style: DocumentStyle, person: str = ""
) -> bytes:
    """The paper as a PDF; equal records give equal bytes.

    With `person` (a roster number) only that person's test is in it. Before sealing, score sheet,
    papers and training file are marked as previews.
    Raises AppError: TEMPLATE_INVALID, TEMPLATE_NOT_FOUND.
    """
    style.fonts.refresh()
    style = style.on(record.bureau.short_name, record.record_date)
    if person:
        theirs = tuple(each for each in record.attempts if each.person.number == person)
        record = replace(record, attempts=theirs)
    sheets = _DRAWN[kind](Annexes(record, style, alone=True))
    title = paper_title(kind, style)
    for number, sheet in enumerate(sheets, start=1):
        words = style.template.annexes.alone.footer
        text = words.format(title=title, page=number, pages=len(sheets))
        sheet.centred((A4[0] / 2, _FOOTER_Y), text, style.types.footer)
    final = record.sealed or kind in _ON_THE_SPOT
    watermark = "" if final else style.template.form.watermark
    subject = record.enterprise.name
    info = DocumentInfo(f"{title} {subject}", record.bureau.name, subject, watermark)
    return print_sheets(sheets, style.fonts, info)


def paper_title(kind: RecordPaper, style: DocumentStyle) -> str:
    """What the paper is called, as it is headed."""
    template = style.template
    titles = {
        RecordPaper.RECEIPT: template.draw.title,
        RecordPaper.SCORES: template.scores.title,
        RecordPaper.PAPERS: template.papers.title,
        RecordPaper.MISTAKES: template.mistakes.title,
        RecordPaper.TRAINING: template.training.title,
    }
    return titles[kind]
