"""What every page is given, and what it may ask of the program's other parts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from inspector_app.ui.actions import Actions
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from datetime import datetime

    from inspector_app.services.attempts import AttemptService
    from inspector_app.services.bank_check import BankCheckService
    from inspector_app.services.banks import BankService
    from inspector_app.services.blank_forms import BlankFormService
    from inspector_app.services.clauses import ClauseService
    from inspector_app.services.county import CountyService
    from inspector_app.services.databases import DatabaseService
    from inspector_app.services.demo import DemoService
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


T = TypeVar("T")


class Services(Protocol):
    """The use cases as `services.application` gives them, without loading them with the window."""

    @property
    def setup(self) -> SetupService: ...
    @property
    def enterprises(self) -> EnterpriseService: ...
    @property
    def enterprise_import(self) -> EnterpriseImportService: ...
    @property
    def staff(self) -> StaffService: ...
    @property
    def banks(self) -> BankService: ...
    @property
    def bank_check(self) -> BankCheckService: ...
    @property
    def inspections(self) -> InspectionService: ...
    @property
    def drawing(self) -> DrawService: ...
    @property
    def attempts(self) -> AttemptService: ...
    @property
    def paper_tests(self) -> PaperTestService: ...
    @property
    def photo_answers(self) -> PhotoAnswerService: ...
    @property
    def received_photos(self) -> ReceivedPhotoService: ...
    @property
    def phones(self) -> PhoneService: ...
    @property
    def rubrics(self) -> RubricService: ...
    @property
    def photos(self) -> PhotoService: ...
    @property
    def findings(self) -> FindingService: ...
    @property
    def signing(self) -> SigningService: ...
    @property
    def sealing(self) -> SealingService: ...
    @property
    def verification(self) -> VerificationService: ...
    @property
    def records(self) -> RecordService: ...
    @property
    def documents(self) -> DocumentService: ...
    @property
    def record_papers(self) -> RecordPaperService: ...
    @property
    def enclosures(self) -> EnclosureService: ...
    @property
    def county(self) -> CountyService: ...
    @property
    def templates(self) -> TemplateService: ...
    @property
    def blank_forms(self) -> BlankFormService: ...
    @property
    def clauses(self) -> ClauseService: ...
    @property
    def packages(self) -> PackageServices: ...
    @property
    def pdf_signing(self) -> PdfSigningService: ...
    @property
    def signing_keys(self) -> SigningKeyService: ...
    @property
    def statistics(self) -> StatisticsService: ...
    @property
    def item_statistics(self) -> ItemStatisticsService: ...
    @property
    def statistics_exports(self) -> StatisticsExportService: ...
    @property
    def demo(self) -> DemoService: ...
    @property
    def databases(self) -> DatabaseService: ...
    @property
    def clock(self) -> Callable[[], datetime]: ...
    @property
    def close(self) -> Callable[[], None]: ...


class Folders(Protocol):
    """The folders of `paths.Paths` that a face may name."""

    @property
    def data(self) -> Path: ...
    @property
    def resources(self) -> Path: ...
    @property
    def own_banks(self) -> Path: ...
    @property
    def cache(self) -> Path: ...
    @property
    def logs(self) -> Path: ...
    @property
    def lock(self) -> Path: ...


class PhoneServer(Protocol):
    """The phones' server while it runs."""

    @property
    def inspection_id(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def wrong_codes(self) -> int: ...
    @property
    def photo_code(self) -> str: ...
    @property
    def photo_url(self) -> str: ...
    def forgive(self) -> None: ...


class PhoneSwitch(Protocol):
    """Turns the phones' server on and off; `web.server` has it."""

    @property
    def server(self) -> PhoneServer | None: ...
    def open(self, inspection_id: str, address: str) -> PhoneServer: ...
    def close(self) -> None: ...
    def end(self) -> None: ...


class Submit(Protocol):
    """Runs work on the worker thread."""

    def __call__(self, work: Callable[[], T], /) -> Future[T]: ...


@dataclass(frozen=True, slots=True)
class UiContext:
    """Handed to every page."""

    services: Services
    runner: TaskRunner
    settings: UiSettings
    actions: Actions
    folders: Folders
    phones: PhoneSwitch | None = None
