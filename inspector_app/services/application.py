"""All use cases together, as the faces get them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from inspector_app.services.attempts import AttemptService
from inspector_app.services.bank_check import BankCheckService
from inspector_app.services.banks import BankService
from inspector_app.services.blank_forms import BlankFormService
from inspector_app.services.clauses import ClauseService
from inspector_app.services.county import CountyService
from inspector_app.services.databases import DatabaseService
from inspector_app.services.demo import DemoService
from inspector_app.services.demo_county.year import DemoCountyService
from inspector_app.services.drawing import DrawService
from inspector_app.services.enclosures import EnclosureService
from inspector_app.services.enterprise_import import EnterpriseImportService
from inspector_app.services.enterprises import EnterpriseService
from inspector_app.services.findings import FindingService
from inspector_app.services.inspections import InspectionService
from inspector_app.services.official_documents import DocumentService
from inspector_app.services.packages.application import PackageServices
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


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases on one open database; `close` gives the file back."""

    setup: SetupService
    enterprises: EnterpriseService
    enterprise_import: EnterpriseImportService
    staff: StaffService
    banks: BankService
    bank_check: BankCheckService
    inspections: InspectionService
    drawing: DrawService
    attempts: AttemptService
    paper_tests: PaperTestService
    photo_answers: PhotoAnswerService
    received_photos: ReceivedPhotoService
    phones: PhoneService
    rubrics: RubricService
    photos: PhotoService
    findings: FindingService
    signing: SigningService
    sealing: SealingService
    records: RecordService
    verification: VerificationService
    documents: DocumentService
    record_papers: RecordPaperService
    enclosures: EnclosureService
    county: CountyService
    templates: TemplateService
    blank_forms: BlankFormService
    clauses: ClauseService
    pdf_signing: PdfSigningService
    signing_keys: SigningKeyService
    statistics: StatisticsService
    statistics_exports: StatisticsExportService
    packages: PackageServices
    item_statistics: ItemStatisticsService
    demo: DemoService
    demo_county: DemoCountyService
    databases: DatabaseService
    clock: Callable[[], datetime]
    close: Callable[[], None]
