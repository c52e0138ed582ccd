"""Receipts: made where a package was taken in, brought back to where it came from."""

from __future__ import annotations

from pathlib import Path

from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.devices import KeyStanding
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.packages import (
    RECEIPT_SCHEMA,
    RECEIPT_SUFFIX,
    PackageKind,
    Receipt,
    key_code,
)
from inspector_app.exchange.packages.receipts import open_receipt, receipt_file
from inspector_app.services.context import ServiceContext
from inspector_app.services.files import write_whole
from inspector_app.services.packages.exporting import sender_name
from inspector_app.services.setup import read_bureau
from inspector_app.storage import devices
from inspector_app.storage.merge import registers
from inspector_app.storage.merge.registers import SentPackage


class ReceiptService:
    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def write(self, package_id: str, path: Path) -> Path:
        """The receipt of a package that was taken in, as a file `*.fchz`.

        Raises AppError: NOT_FOUND, DISK_FULL, FOLDER_NOT_WRITABLE.
        """
        context = self._context
        with context.database.read() as tx:
            package = registers.received_package(tx, package_id)
            if package is None:
                raise AppError(Problem.NOT_FOUND, what="package", id=package_id)
            bureau = read_bureau(tx)
            name = sender_name(tx, context.device.key.device_id)
        receipt = Receipt(
            schema=RECEIPT_SCHEMA,
            package=package.id,
            manifest_hash=package.manifest_hash,
            receiver=context.device.key,
            receiver_name=name or (bureau.name if bureau else ""),
            received_at=package.received_at,
            inspections=len(package.contents.get("inspections", [])),
        )
        target = path if path.suffix == RECEIPT_SUFFIX else path.with_suffix(RECEIPT_SUFFIX)
        return write_whole(target, receipt_file(receipt, context.device))

    def own_code(self) -> str:
        """The code of this computer, to be compared by telephone."""
        return key_code(self._context.device.key)

    def read(self, path: Path) -> tuple[Receipt, KeyStanding]:
        """A receipt and what is held of who signed it. Raises AppError: as `open_receipt`."""
        receipt = open_receipt(path)
        with self._context.database.read() as tx:
            return receipt, devices.standing(tx, receipt.receiver.id)

    def take_in(self, path: Path, *, trust: bool = False) -> SentPackage:
        """Note that the package arrived: what it held is not offered again.

        Twice is as good as once. Raises AppError: as `open_receipt`, RECEIPT_FOREIGN,
        PACKAGE_KEY_UNKNOWN, PACKAGE_KEY_REFUSED.
        """
        receipt = open_receipt(path)
        now = self._context.clock()
        with self._context.database.write() as tx:
            package = registers.sent_package(tx, receipt.package)
            if package is None or package.manifest_hash != receipt.manifest_hash:
                raise AppError(Problem.RECEIPT_FOREIGN, file=path.name)
            key = receipt.receiver
            held = devices.standing(tx, key.id)
            facts = {"file": path.name, "name": receipt.receiver_name, "code": key_code(key)}
            if held is KeyStanding.REFUSED:
                raise AppError(Problem.PACKAGE_KEY_REFUSED, **facts)
            if held is KeyStanding.UNKNOWN:
                if not trust:
                    raise AppError(Problem.PACKAGE_KEY_UNKNOWN, **facts)
                devices.decide(tx, key, KeyStanding.TRUSTED, now, "")
                devices.set_name(tx, key.device_id, receipt.receiver_name)
                trusted = AuditEntry(now, "device.trusted", key.device_id, new=key.id)
                self._context.audit(tx, trusted)
            if package.receipt_at is None:
                registers.acknowledge(tx, package.id, receipt.received_at, receipt.receiver_name)
                entry = AuditEntry(now, "package.acknowledged", package.id, new=key.id)
                self._context.audit(tx, entry)
        if package.kind != PackageKind.INSPECTIONS.value:
            return package
        with self._context.database.read() as tx:
            return registers.sent_package(tx, package.id) or package
