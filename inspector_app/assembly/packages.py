"""The services of packages, and the way to an office's database."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager

from inspector_app.domain.databases import parse_address
from inspector_app.domain.errors import AppError, Problem
from inspector_app.paths import Paths
from inspector_app.services.context import Chance, ServiceContext
from inspector_app.services.devices import device_at_server
from inspector_app.services.packages.application import PackageServices
from inspector_app.services.packages.duplicates import DuplicateService
from inspector_app.services.packages.exporting import PackageExportService
from inspector_app.services.packages.importing import PackageImportService
from inspector_app.services.packages.office import OfficePackageService
from inspector_app.services.packages.office_parts import OfficeFolders, OfficeParts
from inspector_app.services.packages.receipts import ReceiptService
from inspector_app.services.packages.sending import OfficeDesk, SendingService
from inspector_app.storage.upgrade import open_server


def package_services(context: ServiceContext, paths: Paths, chance: Chance) -> PackageServices:
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
            device = device_at_server(paths.keys, database, chance)
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
