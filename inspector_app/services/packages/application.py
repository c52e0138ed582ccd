"""The use cases of packages together, as the faces get them."""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.services.packages.duplicates import DuplicateService
from inspector_app.services.packages.exporting import PackageExportService
from inspector_app.services.packages.importing import PackageImportService
from inspector_app.services.packages.office import OfficePackageService
from inspector_app.services.packages.receipts import ReceiptService
from inspector_app.services.packages.sending import SendingService


@dataclass(frozen=True, slots=True)
class PackageServices:
    exporting: PackageExportService
    importing: PackageImportService
    receipts: ReceiptService
    office: OfficePackageService
    duplicates: DuplicateService
    sending: SendingService
