"""Putting the services together on an open database; imported when they are first needed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.attached_files import AttachedFile
from inspector_app.domain.databases import ServerAddress, parse_address
from inspector_app.domain.enterprise_lists import (
    EnterpriseChoices,
    EnterprisePreview,
    KeptEnterprises,
)
from inspector_app.domain.enterprises import Industry
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.hazard_reports import HazardWords
from inspector_app.domain.laws import Law, LawRegister, review_reason
from inspector_app.domain.official_documents import (
    County,
    DocumentKind,
    OfficialDocument,
    RecordPaper,
)
from inspector_app.domain.phones import Slip
from inspector_app.domain.printed_papers import PaperSet
from inspector_app.domain.questions import Question
from inspector_app.domain.record import InspectionRecord
from inspector_app.domain.statistics_book import StatisticsBook
from inspector_app.paths import Paths
from inspector_app.services.application import Services
from inspector_app.services.attempts import AttemptService
from inspector_app.services.bank_check import BankCheckService
from inspector_app.services.banks import BankService, ReviewTest
from inspector_app.services.blank_forms import BlankFormService
from inspector_app.services.chain_verification import ChainService
from inspector_app.services.clauses import ClauseService
from inspector_app.services.context import Chance, ServiceContext
from inspector_app.services.county import CountyService
from inspector_app.services.databases import DatabaseService
from inspector_app.services.demo import DemoParts, DemoService
from inspector_app.services.demo_county.aftermath import CountyAftermath
from inspector_app.services.demo_county.year import DemoCountyService
from inspector_app.services.devices import this_device
from inspector_app.services.drawing import DrawService
from inspector_app.services.enclosures import EnclosureService
from inspector_app.services.enterprise_import import EnterpriseImportService, ListReader
from inspector_app.services.enterprises import EnterpriseService
from inspector_app.services.findings import FindingService
from inspector_app.services.inspections import InspectionService
from inspector_app.services.official_documents import DocumentService
from inspector_app.services.packages.application import PackageServices
from inspector_app.services.packages.duplicates import DuplicateService
from inspector_app.services.packages.exporting import PackageExportService
from inspector_app.services.packages.importing import PackageImportService
from inspector_app.services.packages.office import OfficePackageService
from inspector_app.services.packages.office_parts import OfficeFolders, OfficeParts
from inspector_app.services.packages.receipts import ReceiptService
from inspector_app.services.packages.sending import OfficeDesk, SendingService
from inspector_app.services.paper_tests import PaperTestService
from inspector_app.services.pdf_signing import PdfSigningService
from inspector_app.services.phones import PhoneService, RenderSlips
from inspector_app.services.photo_answers import PhotoAnswerService
from inspector_app.services.photos import PhotoService
from inspector_app.services.received_photos import ReceivedPhotoService
from inspector_app.services.record_papers import RecordPaperService
from inspector_app.services.records import RecordService
from inspector_app.services.rubrics import RubricService
from inspector_app.services.sealing import RenderRecord, SealingService
from inspector_app.services.setup import SetupService
from inspector_app.services.signing import SigningService
from inspector_app.services.signing_keys import SigningKeyService
from inspector_app.services.staff import StaffService
from inspector_app.services.statistics.exports import StatisticsExportService, Writers
from inspector_app.services.statistics.items import ItemStatisticsService
from inspector_app.services.statistics.service import StatisticsService
from inspector_app.services.templates import TemplateService
from inspector_app.services.verification import VerificationService
from inspector_app.storage.database import Database
from inspector_app.storage.upgrade import open_database, open_server

if TYPE_CHECKING:
    from inspector_app.documents.style import DocumentStyle
    from inspector_app.exchange.enterprise_rows import Sorting


def open_services(paths: Paths, chance: Chance, server: ServerAddress | None = None) -> Services:
    """Open the database (made or migrated where needed) and put the services together.

    It is the file in the data folder unless a server's is named; keys, logs, cache and own banks
    are in the folder either way. Raises AppError for a database that cannot be used.
    """
    database = _database(paths, chance, server)
    device = this_device(paths.keys, database, chance)
    context = ServiceContext(database, chance.clock, chance.elapsed, chance.random_bytes, device)
    setup = SetupService(context)
    enterprises = EnterpriseService(context, lambda: _industries(paths.resources))
    staff = StaffService(context)
    banks = BankService(context, (paths.banks, paths.own_banks), _review_test(paths.resources))
    inspections = InspectionService(context, banks)
    drawing = DrawService(context, banks)
    attempts = AttemptService(context)
    papers = PaperTestService(context, attempts, _PaperPress(paths))
    photo_answers = PhotoAnswerService(context, papers)
    rubrics = RubricService(context)
    findings = FindingService(context)
    signing = SigningService(context)
    sealing = SealingService(context, _renderer(paths), enterprises.industry_name)
    statistics = StatisticsService(context, enterprises.industry_name)
    items = ItemStatisticsService(context)
    press = _DocumentPress(paths)
    documents = DocumentService(context, press, enterprises.industry_name)
    county = CountyService(context)
    parts = DemoParts(
        setup=setup,
        enterprises=enterprises,
        staff=staff,
        banks=banks,
        inspections=inspections,
        drawing=drawing,
        attempts=attempts,
        rubrics=rubrics,
        findings=findings,
        signing=signing,
        sealing=sealing,
        county=county,
        documents=documents,
    )
    return Services(
        setup=setup,
        enterprises=enterprises,
        enterprise_import=EnterpriseImportService(context, banks, _list_reader(paths.resources)),
        staff=staff,
        banks=banks,
        photos=PhotoService(context),
        bank_check=BankCheckService(paths.resources, (paths.banks, paths.own_banks)),
        inspections=inspections,
        drawing=drawing,
        attempts=attempts,
        paper_tests=papers,
        photo_answers=photo_answers,
        received_photos=ReceivedPhotoService(context, photo_answers),
        phones=PhoneService(context, attempts, signing, _slips(paths)),
        rubrics=rubrics,
        findings=findings,
        signing=signing,
        sealing=sealing,
        verification=VerificationService(context),
        records=RecordService(context, sealing, paths.resources / "check-page"),
        documents=documents,
        record_papers=RecordPaperService(context, press, enterprises.industry_name),
        enclosures=EnclosureService(context),
        county=county,
        templates=TemplateService(paths.resources / "templates", paths.own_templates),
        blank_forms=BlankFormService(context, county, press),
        clauses=ClauseService(lambda: _laws(paths.resources), context.today),
        pdf_signing=PdfSigningService(context),
        signing_keys=SigningKeyService(context),
        statistics=statistics,
        statistics_exports=StatisticsExportService(
            context, (statistics, items), _statistics_writers(paths, enterprises.industry_name)
        ),
        item_statistics=items,
        packages=_packages(context, paths, chance),
        demo=DemoService(context, parts),
        demo_county=DemoCountyService(
            context, parts, CountyAftermath(documents, county), lambda: _prepare_fonts(paths.cache)
        ),
        databases=DatabaseService(paths.chosen_database, server, database),
        clock=chance.clock,
        close=database.close,
    )


def open_chain(paths: Paths, chance: Chance, server: ServerAddress | None = None) -> ChainService:
    """The check of a database that is there; nothing is added to it.

    Raises AppError as `open_services`, and FILE_NOT_FOUND.
    """
    if server is None and not paths.database.exists():
        raise AppError(Problem.FILE_NOT_FOUND, path=str(paths.database))
    return ChainService(_database(paths, chance, server))


def _database(paths: Paths, chance: Chance, server: ServerAddress | None) -> Database:
    if server is None:
        return open_database(paths.database, paths.backups, chance.clock())
    return open_server(server)


def _industries(resources: Path) -> tuple[Industry, ...]:
    from inspector_app.exchange.industries import load_industries  # noqa: PLC0415 - when needed

    return load_industries(resources)


def _laws(resources: Path) -> tuple[Law, ...]:
    from inspector_app.exchange.laws import load_laws  # noqa: PLC0415 - when needed

    return load_laws(resources)


def _list_reader(resources: Path) -> ListReader:
    sorting: Sorting | None = None

    def read(
        path: Path, choices: EnterpriseChoices | None, kept: KeptEnterprises
    ) -> EnterprisePreview:
        from inspector_app.exchange.enterprise_lists import (  # noqa: PLC0415 - when needed
            load_sorting,
            read_enterprises,
        )

        nonlocal sorting
        sorting = sorting or load_sorting(resources)
        return read_enterprises(path, sorting, choices, kept)

    return read


def _review_test(resources: Path) -> ReviewTest:
    register: LawRegister | None = None

    def under_review(question: Question, day: date) -> bool:
        nonlocal register
        if register is None:
            from inspector_app.exchange.laws import load_register  # noqa: PLC0415 - when needed

            register = load_register(resources)
        return review_reason(question, register, day) is not None

    return under_review


def _packages(context: ServiceContext, paths: Paths, chance: Chance) -> PackageServices:
    parts = OfficeParts(
        OfficeFolders(paths.own_banks, paths.own_templates, paths.backups / "replaced")
    )
    exporting, receipts = PackageExportService(context), ReceiptService(context)

    @contextmanager
    def open_office(url: str) -> Iterator[OfficeDesk]:
        """The office's database; there this computer is a device with keys of its own.

        Its own log stays one chain: what it notes at the office is another one.
        """
        address = parse_address(url)
        if address is None:
            raise AppError(Problem.DATABASE_URL_INVALID, url=url)
        database = open_server(address)
        try:
            device = this_device(paths.keys / "office", database, chance)
            desk = dataclasses.replace(context, database=database, device=device)
            yield OfficeDesk(PackageImportService(desk, parts), ReceiptService(desk))
        finally:
            database.close()

    return PackageServices(
        exporting=exporting,
        importing=PackageImportService(context, parts),
        receipts=receipts,
        office=OfficePackageService(context, parts),
        duplicates=DuplicateService(context),
        sending=SendingService(exporting, receipts, open_office),
    )


def _renderer(paths: Paths) -> RenderRecord:
    def render(record: InspectionRecord, more: Sequence[AttachedFile], device: str) -> bytes:
        from inspector_app.documents.record_pdf import render_record  # noqa: PLC0415 - when needed

        return render_record(record, _style(paths), more, device)

    return render


def _statistics_writers(paths: Paths, industry_name: Callable[[str], str]) -> Writers:
    def report(book: StatisticsBook) -> bytes:
        from inspector_app.documents.statistics.report_pdf import (  # noqa: PLC0415 - when needed
            render_report,
        )

        return render_report(book, _style(paths))

    def hazard_words() -> HazardWords:
        from inspector_app.exchange.hazard_words import (  # noqa: PLC0415 - when needed
            load_hazard_words,
        )

        return load_hazard_words(paths.resources)

    return Writers(report, hazard_words, industry_name)


def _prepare_fonts(cache: Path) -> None:
    from inspector_app.documents.fonts import prepare_fonts  # noqa: PLC0415 - when needed

    prepare_fonts(cache)


def _slips(paths: Paths) -> RenderSlips:
    def render(slips: Sequence[Slip]) -> bytes:
        from inspector_app.documents.slips_pdf import render_slips  # noqa: PLC0415 - when needed

        return render_slips(slips, _style(paths))

    return render


class _PaperPress:
    """Prints papers and keys; the documents are loaded when something is printed."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def papers(self, paper_set: PaperSet) -> bytes:
        from inspector_app.documents import test_papers_pdf  # noqa: PLC0415 - when needed

        return test_papers_pdf.render_papers(paper_set, _style(self._paths))

    def keys(self, paper_set: PaperSet) -> bytes:
        from inspector_app.documents import key_sheet_pdf  # noqa: PLC0415 - when needed

        return key_sheet_pdf.render_keys(paper_set, _style(self._paths))


class _DocumentPress:
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
        return _style(self._paths)


def _style(paths: Paths) -> DocumentStyle:
    from inspector_app.documents.style import open_style  # noqa: PLC0415 - when needed

    return open_style(paths.cache, paths.own_templates, paths.fonts)
