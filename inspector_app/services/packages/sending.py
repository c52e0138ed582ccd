"""Sending straight to the office: into a shared folder, or into its database."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.packages import RECEIPT_SUFFIX
from inspector_app.services.context import Progress, no_progress
from inspector_app.services.packages.exporting import PackageExportService, SentFile
from inspector_app.services.packages.importing import PackageImportService
from inspector_app.services.packages.receipts import ReceiptService
from inspector_app.storage.merge.registers import SentPackage

_SCHEME = "postgresql"


@dataclass(frozen=True, slots=True)
class OfficeDesk:
    """What takes packages in at the office, on its own database."""

    importing: PackageImportService
    receipts: ReceiptService


OpenOffice = Callable[[str], AbstractContextManager[OfficeDesk]]


@dataclass(frozen=True, slots=True)
class Collected:
    """Receipts in a shared folder: taken in, and left because their office is not trusted yet."""

    taken: int = 0
    untrusted: int = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent, and the receipts that lay in the shared folder."""

    package: SentPackage
    inspections: int
    acknowledged: bool
    receipts: Collected = field(default_factory=Collected)


class SendingService:
    def __init__(
        self, exporting: PackageExportService, receipts: ReceiptService, open_office: OpenOffice
    ) -> None:
        self._exporting, self._receipts, self._open_office = exporting, receipts, open_office

    def send(self, to: str, progress: Progress = no_progress) -> Sent:
        """Send everything without a receipt to a folder or to the database at a URL.

        A folder's receipts are taken in first, from offices already trusted. The database answers
        at once. Raises AppError: NOTHING_TO_SEND, FOLDER_NOT_WRITABLE, and those of the database.
        """
        if to.startswith(_SCHEME):
            return self._to_database(to, progress)
        folder = Path(to)
        if not folder.is_dir():
            raise AppError(Problem.FOLDER_NOT_WRITABLE, folder=to)
        receipts = self.collect(folder)
        done = self._exporting.export(folder / self._exporting.suggested_name(), progress=progress)
        return Sent(done.package, done.inspections, acknowledged=False, receipts=receipts)

    def collect(self, folder: Path) -> Collected:
        """Take in the folder's receipts for packages of ours.

        Another laptop's receipts, and one whose signer is not trusted yet, are left to the user.
        """
        waiting = {each.id for each in self._exporting.sent() if each.receipt_at is None}
        taken = untrusted = 0
        for path in sorted(folder.glob(f"*{RECEIPT_SUFFIX}")):
            try:
                receipt, _ = self._receipts.read(path)
                if receipt.package in waiting:
                    self._receipts.take_in(path)
                    taken += 1
            except AppError as error:
                untrusted += error.problem is Problem.PACKAGE_KEY_UNKNOWN
        return Collected(taken, untrusted)

    def _to_database(self, url: str, progress: Progress) -> Sent:
        with tempfile.TemporaryDirectory() as folder, self._open_office(url) as desk:
            path = Path(folder) / self._exporting.suggested_name()
            done: SentFile = self._exporting.export(path, progress=progress)
            desk.importing.take_in(path, trust=True, progress=progress)
            receipt = desk.receipts.write(done.package.id, path)
            package = self._receipts.take_in(receipt, trust=True)
        return Sent(package, done.inspections, acknowledged=package.receipt_at is not None)
