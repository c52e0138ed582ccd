"""What draws documents, each loaded when something is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.attached_files import AttachedFile
from inspector_app.domain.hazard_reports import HazardWords
from inspector_app.domain.official_documents import (
    County,
    DocumentKind,
    OfficialDocument,
    RecordPaper,
)
from inspector_app.domain.phones import Slip
from inspector_app.domain.printed_papers import PaperSet
from inspector_app.domain.record import InspectionRecord
from inspector_app.domain.statistics_book import StatisticsBook
from inspector_app.paths import Paths
from inspector_app.services.phones import RenderSlips
from inspector_app.services.sealing import RenderRecord
from inspector_app.services.statistics.exports import Writers

if TYPE_CHECKING:
    from inspector_app.documents.style import DocumentStyle


def record_renderer(paths: Paths) -> RenderRecord:
    def render(record: InspectionRecord, more: Sequence[AttachedFile], device: str) -> bytes:
        from inspector_app.documents.record_pdf import render_record  # noqa: PLC0415 - when needed

        return render_record(record, style_of(paths), more, device)

    return render


def statistics_writers(paths: Paths, industry_name: Callable[[str], str]) -> Writers:
    def report(book: StatisticsBook) -> bytes:
        from inspector_app.documents.statistics.report_pdf import (  # noqa: PLC0415 - when needed
            render_report,
        )

        return render_report(book, style_of(paths))

    def hazard_words() -> HazardWords:
        from inspector_app.exchange.hazard_words import (  # noqa: PLC0415 - when needed
            load_hazard_words,
        )

        return load_hazard_words(paths.resources)

    return Writers(report, hazard_words, industry_name)


def prepare_fonts(cache: Path) -> None:
    from inspector_app.documents.fonts import prepare_fonts  # noqa: PLC0415 - when needed

    prepare_fonts(cache)


def slip_renderer(paths: Paths) -> RenderSlips:
    def render(slips: Sequence[Slip]) -> bytes:
        from inspector_app.documents.slips_pdf import render_slips  # noqa: PLC0415 - when needed

        return render_slips(slips, style_of(paths))

    return render


class PaperPress:
    """Prints papers and keys; the documents are loaded when something is printed."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def papers(self, paper_set: PaperSet) -> bytes:
        from inspector_app.documents import test_papers_pdf  # noqa: PLC0415 - when needed

        return test_papers_pdf.render_papers(paper_set, style_of(self._paths))

    def keys(self, paper_set: PaperSet) -> bytes:
        from inspector_app.documents import key_sheet_pdf  # noqa: PLC0415 - when needed

        return key_sheet_pdf.render_keys(paper_set, style_of(self._paths))


class DocumentPress:
    """Draws official documents and the test's papers; loaded when something is drawn."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def pdf(self, document: OfficialDocument, today: date, device: str = "") -> bytes:
        from inspector_app.documents.official_pdf import render_document  # noqa: PLC0415 - as above

        return render_document(document, self._style, today, device)

    def docx(self, document: OfficialDocument, today: date) -> bytes:
        from inspector_app.documents.word_forms import render_document_docx  # noqa: PLC0415 - as above

        return render_document_docx(document, self._style, today)

    def blank_pdf(self, kind: DocumentKind, county: County, today: date) -> bytes:
        from inspector_app.documents.official_pdf import render_blank  # noqa: PLC0415 - as above

        return render_blank(kind, county, self._style, today)

    def blank_docx(self, kind: DocumentKind, county: County, today: date) -> bytes:
        from inspector_app.documents.word_forms import render_blank_docx  # noqa: PLC0415 - as above

        return render_blank_docx(kind, county, self._style, today)

    def template(self, document: OfficialDocument, today: date) -> str:
        from inspector_app.documents.official_pdf import document_style  # noqa: PLC0415 - as above

        template = document_style(document, self._style, today).template
        parts = template.family, template.kind, template.region, template.valid_from.isoformat()
        return " ".join(part for part in parts if part)

    def missing(self, document: OfficialDocument) -> str:
        from inspector_app.documents.official_pdf import (  # noqa: PLC0415 - as above
            missing_in_document,
        )

        return missing_in_document(document, self._style)

    def paper(self, paper: RecordPaper, record: InspectionRecord, person: str) -> bytes:
        from inspector_app.documents.record_papers_pdf import render_paper  # noqa: PLC0415 - as above

        return render_paper(paper, record, self._style, person)

    def record_docx(self, record: InspectionRecord) -> bytes:
        from inspector_app.documents.word_forms import render_record_docx  # noqa: PLC0415 - as above

        return render_record_docx(record, self._style)

    def missing_in_record(self, record: InspectionRecord) -> str:
        from inspector_app.documents.record_pdf import missing_characters  # noqa: PLC0415 - as above

        return missing_characters(record, self._style)

    @cached_property
    def _style(self) -> DocumentStyle:
        """Kept, because its faces keep every character drawn so far; files are watched."""
        return style_of(self._paths)


def style_of(paths: Paths) -> DocumentStyle:
    from inspector_app.documents.style import open_style  # noqa: PLC0415 - when needed

    return open_style(paths.cache, paths.own_templates, paths.fonts)
