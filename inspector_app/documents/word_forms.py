"""Official forms as Word files (.docx) from the same templates and data as the PDFs.

The file is for counties that must edit the text before printing: its signature places are blank,
and it carries neither handwriting nor a check code. The signature block stands in the footer, so
that Word repeats it on every page; 续页 is the header of all pages but the first.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from typing import TYPE_CHECKING

from inspector_app.documents.form import divided
from inspector_app.documents.form_filling import Filling
from inspector_app.documents.form_lines import paragraphs
from inspector_app.documents.form_signatures import date_text, row_text, signing_rows
from inspector_app.documents.official_filling import blank_filling, document_filling
from inspector_app.documents.official_pdf import document_style
from inspector_app.documents.record_filling import record_filling
from inspector_app.documents.style import DocumentStyle, FormStyle
from inspector_app.documents.type.setting import Span
from inspector_app.documents.type.sheet import A4
from inspector_app.documents.word_text import (
    Pen,
    WordType,
    add_field,
    add_run,
    double_rule_below,
    leave_out_first,
    write_chinese,
)
from inspector_app.domain.official_documents import County, DocumentKind, OfficialDocument
from inspector_app.domain.record import InspectionRecord

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import _Footer

_FOOTER_FROM_EDGE = 34.0
_INK_WIDTH, _LEAST_INK = 150.0, 60.0
_GAP = 8.0
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def render_document_docx(document: OfficialDocument, style: DocumentStyle, today: date) -> bytes:
    """The document as a Word file; equal documents give equal bytes.

    Raises AppError: TEMPLATE_INVALID, TEMPLATE_NOT_FOUND.
    """
    form_style = document_style(document, style, today)
    return _word_file(document_filling(document, form_style.template.form), form_style)


def render_record_docx(record: InspectionRecord, style: DocumentStyle) -> bytes:
    """The form of 现场检查记录, without its annexes, as a Word file. Raises as the others."""
    style = style.on(record.bureau.short_name, record.record_date)
    return _word_file(record_filling(record, style.template, None), style.form)


def render_blank_docx(
    kind: DocumentKind, county: County, style: DocumentStyle, today: date
) -> bytes:
    """The form of a kind with blanks as a Word file. Raises as the others."""
    form_style = style.form_of(kind, county.bureau.short_name, today)
    return _word_file(blank_filling(county), form_style)


def _word_file(filling: Filling, style: FormStyle) -> bytes:
    from docx import Document as new_document  # noqa: PLC0415, N813 - loaded late; a function

    style.fonts.refresh()
    document = new_document()
    _describe(document, filling, style)
    word = _WordForm(document, style)
    word.set_up_pages(filling)
    for place, each in enumerate(divided(filling, style)):
        word.write(each, new_page=place > 0)
    buffer = io.BytesIO()
    document.save(buffer)
    return _same_bytes(buffer.getvalue())


class _WordForm:
    """A form being written into a Word document."""

    def __init__(self, document: Document, style: FormStyle) -> None:
        self._document = document
        self._style = style
        self._form = style.template.form
        page, types = style.template.page, style.types
        word = page.word
        self._title = WordType(word.title, page.title_size, types.title.leading, bold=True)
        self._number = WordType(word.number, page.number_size, types.number.leading)
        self._continued = WordType(word.title, page.continued_size, types.continued.leading)
        pitch = types.body.pitch
        self._body = WordType(word.body, page.body_size, page.body_leading, pitch=pitch)
        self._detail = WordType(word.body, types.detail.size, types.detail.leading)
        self._small = WordType(word.body, types.footer.size, types.footer.leading)
        self._width = style.frame.width

    def set_up_pages(self, filling: Filling) -> None:
        """Page size, margins, 续页 on all pages but the first, signatures on each."""
        from docx.shared import Pt  # noqa: PLC0415 - loaded when first needed

        section = self._document.sections[0]
        left, right, top, bottom = self._style.template.page.margins
        section.page_width, section.page_height = Pt(A4[0]), Pt(A4[1])
        section.left_margin, section.right_margin = Pt(left), Pt(right)
        section.top_margin, section.bottom_margin = Pt(top), Pt(bottom)
        section.footer_distance = Pt(_FOOTER_FROM_EDGE)
        self._footer(section.footer, filling)
        if self._form.overflow == "continued":
            section.different_first_page_header_footer = True
            self._footer(section.first_page_footer, filling)
            pen = Pen(section.header, self._width)
            spans = [Span(self._form.continued)]
            double_rule_below(pen.paragraph(spans, self._continued, align="right"))
            leave_out_first(section.header)

    def write(self, filling: Filling, *, new_page: bool) -> None:
        """One use of the form."""
        pen = Pen(self._document, self._width)
        masthead = pen.paragraph([Span(self._form.masthead)], self._title, align="center")
        masthead.paragraph_format.page_break_before = new_page
        double_rule_below(masthead)
        pen.paragraph([Span(self._form.title)], self._title, align="center", before=10)
        pen.paragraph([Span(filling.number_line)], self._number, align="center")
        for spans in paragraphs(filling, self._form):
            pen.paragraph(spans, self._body, align="justify")
        if self._form.end_mark and filling.final:
            pen.paragraph([Span(self._form.end_mark)], self._body, align="center")

    def _footer(self, footer: _Footer, filling: Filling) -> None:
        words = self._form.signing
        pen = Pen(footer, self._width)
        for row in signing_rows(filling, words):
            refused = row.signature is not None and row.signature.refused
            self._row(pen, row.label, row_text(row, words), blank=not refused)
        if words.seal:
            seal = words.seal.format(bureau=filling.bureau)
            before = self._style.template.page.seal_height / 2 - self._body.leading
            pen.paragraph([Span(seal)], self._body, align="right", before=before)
        if words.date_blank:
            day = date_text(filling, words)
            pen.paragraph([Span(day)], self._body, align="right")
        if words.copies:
            pen.paragraph([Span(words.copies)], self._detail, before=self._body.leading)
        self._pages(pen)
        leave_out_first(footer)

    def _row(self, pen: Pen, label: str, details: str, *, blank: bool) -> None:
        row = self._style.template.page.signature_row
        paragraph = pen.paragraph([Span(label)], self._body, before=row - self._body.leading)
        if blank:
            types = self._style.types
            start = types.body.width(label)
            room = self._width - start - types.detail.width(details) - _GAP
            end = start + min(max(room, _LEAST_INK), _INK_WIDTH)
            pen.ruled_tab(paragraph, end, self._body)
            details = f" {details}"
        add_run(paragraph, details, self._detail)

    def _pages(self, pen: Pen) -> None:
        paragraph = pen.paragraph([], self._small, align="center", before=4)
        for part in re.split(r"(\{pages?\})", self._form.footer):
            if part in _FIELDS:
                add_field(paragraph, _FIELDS[part], self._small)
            elif part:
                add_run(paragraph, part, self._small)


def _describe(document: Document, filling: Filling, style: FormStyle) -> None:
    properties = document.core_properties
    properties.title = style.template.form.title
    properties.author = filling.bureau
    properties.subject = filling.number
    properties.comments = ""
    properties.language = "zh-CN"
    write_chinese(document)


def _same_bytes(content: bytes) -> bytes:
    """The archive with one fixed date on every file in it."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return buffer.getvalue()
