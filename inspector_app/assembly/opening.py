"""Putting the services together on an open database; imported when they are first needed."""

from __future__ import annotations

from functools import partial

from inspector_app.assembly.drawing import (
    DocumentPress,
    PaperPress,
    prepare_fonts,
    record_renderer,
    slip_renderer,
    statistics_writers,
)
from inspector_app.assembly.packages import package_services
from inspector_app.assembly.reading import departments, industries, laws, list_reader, review_test
from inspector_app.domain.databases import ServerAddress
from inspector_app.domain.errors import AppError, Problem
from inspector_app.paths import Paths
from inspector_app.services.application import Services
from inspector_app.services.attempts import AttemptService
from inspector_app.services.bank_check import BankCheckService
from inspector_app.services.banks import BankService
from inspector_app.services.blank_forms import BlankFormService
from inspector_app.services.chain_verification import ChainService
from inspector_app.services.clauses import ClauseService
from inspector_app.services.context import Chance, ServiceContext
from inspector_app.services.county import CountyService
from inspector_app.services.databases import DatabaseService
from inspector_app.services.demo import DemoParts, DemoService
from inspector_app.services.demo_county.aftermath import CountyAftermath
from inspector_app.services.demo_county.year import DemoCountyService
from inspector_app.services.devices import device_at_server, this_device
from inspector_app.services.drawing import DrawService
from inspector_app.services.enclosures import EnclosureService
from inspector_app.services.enterprise_import import EnterpriseImportService
from inspector_app.services.enterprises import EnterpriseService
from inspector_app.services.findings import FindingService
from inspector_app.services.inspections import InspectionService
from inspector_app.services.official_documents import DocumentService
from inspector_app.services.paper_tests import PaperTestService
from inspector_app.services.pdf_signing import PdfSigningService
from inspector_app.services.phones import PhoneService
from inspector_app.services.photo_answers import PhotoAnswerService
from inspector_app.services.photos import PhotoService
from inspector_app.services.received_photos import ReceivedPhotoService
from inspector_app.services.record_papers import RecordPaperService
from inspector_app.services.records import RecordService
from inspector_app.services.rubrics import RubricService
from inspector_app.services.sealing import SealingService
from inspector_app.services.setup import SetupService
from inspector_app.services.signing import SigningService
from inspector_app.services.signing_keys import SigningKeyService
from inspector_app.services.staff import StaffService
from inspector_app.services.statistics.exports import StatisticsExportService
from inspector_app.services.statistics.items import ItemStatisticsService
from inspector_app.services.statistics.service import StatisticsService
from inspector_app.services.templates import TemplateService
from inspector_app.services.verification import VerificationService
from inspector_app.storage.database import Database
from inspector_app.storage.upgrade import open_database, open_server


def open_services(paths: Paths, chance: Chance, server: ServerAddress | None = None) -> Services:
    """Open the database (made or migrated where needed) and put the services together.

    It is the file in the data folder unless a server's is named; keys, logs, cache and own banks
    are in the folder either way. Raises AppError for a database that cannot be used.
    """
    database = _database(paths, chance, server)
    own_device = this_device if server is None else device_at_server
    device = own_device(paths.keys, database, chance)
    context = ServiceContext(database, chance.clock, chance.elapsed, chance.random_bytes, device)
    setup = SetupService(context)
    enterprises = EnterpriseService(context, lambda: industries(paths.resources))
    staff = StaffService(context)
    banks = BankService(context, (paths.banks, paths.own_banks), review_test(paths.resources))
    inspections = InspectionService(context, banks)
    drawing = DrawService(context, banks)
    attempts = AttemptService(context)
    papers = PaperTestService(context, attempts, PaperPress(paths))
    photo_answers = PhotoAnswerService(context, papers)
    rubrics = RubricService(context)
    findings = FindingService(context)
    signing = SigningService(context)
    sealing = SealingService(context, record_renderer(paths), enterprises.industry_name)
    authorities = partial(departments, paths.resources, paths.data)
    statistics = StatisticsService(context, enterprises.industry_name, authorities)
    items = ItemStatisticsService(context, authorities)
    press = DocumentPress(paths)
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
        enterprise_import=EnterpriseImportService(context, banks, list_reader(paths.resources)),
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
        phones=PhoneService(context, attempts, signing, slip_renderer(paths)),
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
        clauses=ClauseService(lambda: laws(paths.resources), context.today),
        pdf_signing=PdfSigningService(context),
        signing_keys=SigningKeyService(context),
        statistics=statistics,
        statistics_exports=StatisticsExportService(
            context, (statistics, items), statistics_writers(paths, enterprises.industry_name)
        ),
        item_statistics=items,
        packages=package_services(context, paths, chance),
        demo=DemoService(context, parts),
        demo_county=DemoCountyService(
            context, parts, CountyAftermath(documents, county), lambda: prepare_fonts(paths.cache)
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
