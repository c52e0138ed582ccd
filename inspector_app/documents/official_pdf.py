"""Official documents as PDFs: issued, as drafts to look at, and blank for the pen."""

from __future__ import annotations

from datetime import date

from inspector_app.documents.attachment import attach
from inspector_app.documents.form import DrawnForm, draw_form
from inspector_app.documents.form_signatures import SigningPlace
from inspector_app.documents.official_filling import blank_filling, document_filling
from inspector_app.documents.style import DocumentStyle, FormStyle
from inspector_app.documents.type.press import DocumentInfo, print_sheets
from inspector_app.domain.attached_files import AttachedFile
from inspector_app.domain.canonical import canonical
from inspector_app.domain.official_document_json import document_json
from inspector_app.domain.official_documents import County, DocumentKind, OfficialDocument

DOCUMENT_FILE = "document.json"


def render_document(
    document: OfficialDocument, style: DocumentStyle, today: date, device: str = ""
) -> bytes:
    """The document's PDF; equal documents give equal bytes.

    An issued one carries its data as `document.json` and that file's SHA-256 on every page; a
    draft is marked on every page, and `today` chooses its template while it has no day.
    `device` is the fingerprint of the certificate with which the file will be signed.
    Raises AppError: TEMPLATE_INVALID, TEMPLATE_NOT_FOUND.
    """
    form_style = document_style(document, style, today)
    drawn = _drawn(document, form_style, device)
    pdf = print_sheets(drawn.sheets, style.fonts, _info(document, form_style))
    if document.issued_at is None:
        return pdf
    return attach(pdf, (document_file(document),), document.issued_at)


def document_places(
    document: OfficialDocument, style: DocumentStyle, today: date
) -> tuple[SigningPlace, ...]:
    """Where the document's pages are signed and sealed. Raises as `render_document`."""
    return _drawn(document, document_style(document, style, today)).places


def render_blank(kind: DocumentKind, county: County, style: DocumentStyle, today: date) -> bytes:
    """The form of a kind with blanks to fill in by pen, as it holds today.

    Raises AppError: TEMPLATE_INVALID, TEMPLATE_NOT_FOUND.
    """
    form_style = style.form_of(kind, county.bureau.short_name, today)
    style.fonts.refresh()
    drawn = draw_form(blank_filling(county), form_style)
    title = form_style.template.form.title
    return print_sheets(drawn.sheets, style.fonts, DocumentInfo(title, county.bureau.name, title))


def missing_in_document(document: OfficialDocument, style: DocumentStyle) -> str:
    """The document's characters that no face has: each shows as a box in the PDF."""
    return style.fonts.missing_characters([canonical(document_json(document))])


def document_file(document: OfficialDocument) -> AttachedFile:
    """`document.json` as it is attached."""
    data = canonical(document_json(document)).encode()
    return AttachedFile(DOCUMENT_FILE, "application/json", "执法文书数据", data)


def document_style(document: OfficialDocument, style: DocumentStyle, today: date) -> FormStyle:
    """The form's template for the document's county and day. Raises as `render_document`."""
    region = document.county.bureau.short_name
    return style.form_of(document.kind, region, document.day or today)


def _drawn(document: OfficialDocument, style: FormStyle, device: str = "") -> DrawnForm:
    style.fonts.refresh()
    return draw_form(document_filling(document, style.template.form, device), style)


def _info(document: OfficialDocument, style: FormStyle) -> DocumentInfo:
    form = style.template.form
    number = document.number if document.issued else form.watermark
    return DocumentInfo(
        title=f"{form.title} {number}",
        author=document.county.bureau.name,
        subject=document.enterprise_name,
        watermark="" if document.issued else form.watermark,
        made_at=document.issued_at,
    )
