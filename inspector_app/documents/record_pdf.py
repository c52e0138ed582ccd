"""The inspection record as one PDF: form, annexes, and the data inside."""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.documents.annexes.findings import draw_findings
from inspector_app.documents.annexes.opening import Annexes
from inspector_app.documents.annexes.papers import draw_papers
from inspector_app.documents.annexes.photos import draw_photos
from inspector_app.documents.annexes.receipt import draw_receipt
from inspector_app.documents.annexes.scores import draw_scores
from inspector_app.documents.attachment import attach, record_file
from inspector_app.documents.form import draw_form
from inspector_app.documents.form_filling import FormCodes
from inspector_app.documents.form_signatures import SigningPlace
from inspector_app.documents.record_filling import record_filling
from inspector_app.documents.style import DocumentStyle, open_style
from inspector_app.documents.type.press import DocumentInfo, print_sheets
from inspector_app.documents.type.sheet import Sheet
from inspector_app.domain.attached_files import AttachedFile
from inspector_app.domain.canonical import canonical, sha256_hex
from inspector_app.domain.record import InspectionRecord
from inspector_app.domain.record_json import record_json

__all__ = [
    "DocumentStyle",
    "missing_characters",
    "open_style",
    "record_places",
    "render_record",
]

_ANNEXES = (draw_scores, draw_findings, draw_receipt, draw_papers)
_WITH_PHOTOS = (*_ANNEXES, draw_photos)
_FOOTER_Y = 36.0


def render_record(
    record: InspectionRecord,
    style: DocumentStyle,
    more: Sequence[AttachedFile] = (),
    device: str = "",
) -> bytes:
    """The record's PDF; equal records give equal bytes.

    A sealed one carries `record.json` and `more` as attachments, and the SHA-256 of `record.json`
    on every page of the form; one not sealed is a preview, marked on every page, without a number.
    `device` is the fingerprint of the certificate with which the file will be signed.
    """
    style.fonts.refresh()
    style = style.on(record.bureau.short_name, record.record_date)
    data = canonical(record_json(record))
    codes = FormCodes(sha256_hex(data), device) if record.sealed else None
    form = draw_form(record_filling(record, style.template, codes), style.form)
    annexes = Annexes(record, style)
    drawn = _WITH_PHOTOS if record.photos else _ANNEXES
    following = [
        sheet for ordinal, draw in enumerate(drawn, start=1) for sheet in draw(annexes, ordinal)
    ]
    _annex_footers(following, record, style)
    printed = print_sheets([*form.sheets, *following], style.fonts, _info(record, style))
    if not record.sealed:
        return printed
    return attach(printed, (record_file(data), *more), record.sealed_at)


def record_places(record: InspectionRecord, style: DocumentStyle) -> tuple[SigningPlace, ...]:
    """Where the officers and the enterprise's representative sign on the record's form."""
    style.fonts.refresh()
    style = style.on(record.bureau.short_name, record.record_date)
    return draw_form(record_filling(record, style.template, None), style.form).places


def missing_characters(record: InspectionRecord, style: DocumentStyle) -> str:
    """The record's characters that no face has: each shows as a box in the PDF."""
    return style.fonts.missing_characters([canonical(record_json(record))])


def _annex_footers(sheets: list[Sheet], record: InspectionRecord, style: DocumentStyle) -> None:
    frame, types = style.annex_frame, style.types
    for number, sheet in enumerate(sheets, start=1):
        text = style.template.annexes.footer.format(page=number, pages=len(sheets))
        sheet.right((frame.right, _FOOTER_Y), text, types.footer)
        if record.sealed:
            title = f"{style.template.form.title}　{record.number}"
            sheet.text((frame.left, _FOOTER_Y), title, types.footer)


def _info(record: InspectionRecord, style: DocumentStyle) -> DocumentInfo:
    form = style.template.form
    number = record.number if record.sealed else form.watermark
    return DocumentInfo(
        title=f"{form.title} {number}",
        author=record.bureau.name,
        subject=record.enterprise.name,
        watermark="" if record.sealed else form.watermark,
        made_at=record.sealed_at,
    )
