"""Taking in: looked through first, then whole or not at all."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.devices import DeviceKey, KeyStanding
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.packages import (
    PACKAGE_SUFFIX,
    Manifest,
    PackageKind,
    PackagePreview,
    PeopleKind,
    key_code,
)
from inspector_app.exchange.packages.reading import PackageFile, open_package
from inspector_app.services.context import Progress, ServiceContext, no_progress
from inspector_app.services.packages import chain_checks, paths
from inspector_app.services.packages.office import kept_rows, office_preview, take_decisions
from inspector_app.services.packages.office_parts import OfficeParts, Part
from inspector_app.services.packages.survey import (
    content_of,
    count_doubtful,
    device_rows,
    doubtful_notice,
    new_rows,
    people_changes,
    survey,
    tables_in,
    taken_already,
)
from inspector_app.storage import devices, locks
from inspector_app.storage.database import Transaction
from inspector_app.storage.merge import chains, groups, inspections, people, registers
from inspector_app.storage.merge.registers import ReceivedPackage
from inspector_app.storage.upgrade import REVISIONS

__all__ = ["PackageImportService", "ReceivedLine", "TakenPackage"]


@dataclass(frozen=True, slots=True)
class TakenPackage:
    """A package taken in; `changed` is False when it was here already."""

    preview: PackagePreview
    changed: bool


@dataclass(frozen=True, slots=True)
class ReceivedLine:
    """A package taken in, with the name of the computer that sent it."""

    id: str
    device_id: str
    sender: str
    kind: PackageKind
    number: int
    inspections: int
    received_at: datetime


class PackageImportService:
    def __init__(self, context: ServiceContext, office: OfficeParts) -> None:
        self._context, self._office = context, office

    def preview(
        self, path: Path, password: str = "", progress: Progress = no_progress
    ) -> PackagePreview:
        """What taking the package in would do; nothing is changed.

        Raises AppError: as `open_package`, and PACKAGE_CONTENT_WRONG.
        """
        with open_package(path, password) as package:
            _check_revision(package)
            package.check_all(progress)
            with self._context.database.read() as tx:
                return self._surveyed(tx, package, progress)

    def take_in(
        self,
        path: Path,
        password: str = "",
        *,
        trust: bool = False,
        overwrite: Collection[str] = (),
        progress: Progress = no_progress,
    ) -> TakenPackage:
        """Take the whole package in, in one transaction; the same one twice changes nothing.

        `trust` is the user's word that an unknown sender is one of theirs; `overwrite` names the
        parts and rows changed here that the office's are to replace. Raises AppError: as
        `preview`, PACKAGE_CONFLICT, PACKAGE_KEY_UNKNOWN, PACKAGE_KEY_REFUSED.
        """
        with open_package(path, password) as package:
            _check_revision(package)
            package.check_all(no_progress)
            with self._office.placing() as place, self._context.database.write() as tx:
                locks.subject(tx, "packages")
                if taken_already(tx, package):
                    return TakenPackage(self._surveyed(tx, package, no_progress), changed=False)
                preview = self._surveyed(tx, package, no_progress)
                _refuse_conflicts(preview)
                self._check_sender(tx, package, trust=trust)
                if package.manifest.kind is PackageKind.OFFICE:
                    take_decisions(tx, package)
                self._take_people(tx, package, overwrite)
                self._take_inspections(tx, package, progress)
                parts = self._take_parts(tx, package, overwrite)
                self._note(tx, package)
                doubtful = doubtful_notice(count_doubtful(tx))
                preview = dataclasses.replace(preview, notices=preview.notices + doubtful)
                place(parts, self._context.clock())
        return TakenPackage(preview, changed=True)

    def refuse(self, key: DeviceKey, by: str = "") -> None:
        """Never take anything from this sender; `trust` takes that back."""
        self._decide(key, KeyStanding.REFUSED, by)

    def trust(self, key: DeviceKey, by: str = "") -> None:
        """Take what this sender sends."""
        self._decide(key, KeyStanding.TRUSTED, by)

    def senders(self) -> tuple[tuple[DeviceKey, KeyStanding, str], ...]:
        """Every other computer that is known: its key, what is held of it, its name."""
        with self._context.database.read() as tx:
            return tuple(
                (key, held, devices.name_of(tx, key.device_id))
                for key, held in devices.keys(tx).values()
                if held is not KeyStanding.OWN
            )

    def received(self) -> tuple[ReceivedLine, ...]:
        """Every package taken in, the latest first."""
        with self._context.database.read() as tx:
            return tuple(
                ReceivedLine(
                    id=each.id,
                    device_id=each.device_id,
                    sender=devices.name_of(tx, each.device_id) or each.device_id[-12:],
                    kind=PackageKind(each.kind),
                    number=each.number,
                    inspections=len(each.contents.get("inspections", [])),
                    received_at=each.received_at,
                )
                for each in registers.received(tx)
            )

    def packages_in(self, folder: Path) -> tuple[Path, ...]:
        """The packages in a folder, the oldest first. Raises AppError(FILE_NOT_FOUND)."""
        if not folder.is_dir():
            raise AppError(Problem.FILE_NOT_FOUND, file=folder.name, path=str(folder))
        found = [
            each for each in folder.glob(f"*{PACKAGE_SUFFIX}") if not each.name.startswith(".")
        ]
        return tuple(sorted(found, key=lambda each: (each.stat().st_mtime, each.name)))

    def _surveyed(
        self, tx: Transaction, package: PackageFile, progress: Progress
    ) -> PackagePreview:
        preview = survey(tx, package, progress)
        if package.manifest.kind is PackageKind.OFFICE:
            return office_preview(tx, package, self._office, preview)
        return preview

    def _take_parts(
        self, tx: Transaction, package: PackageFile, overwrite: Collection[str]
    ) -> tuple[Part, ...]:
        """The parts of an office package whose files are still to be placed."""
        if package.manifest.kind is not PackageKind.OFFICE:
            return ()
        parts = self._office.wanted(tx, package, overwrite)
        self._office.store(tx, package, parts)
        return parts

    def _check_sender(self, tx: Transaction, package: PackageFile, *, trust: bool) -> None:
        key = package.manifest.sender
        held = devices.standing(tx, key.id)
        facts = {
            "file": package.name,
            "name": package.manifest.sender_name or key.device_id,
            "code": key_code(key),
        }
        if held is KeyStanding.REFUSED:
            raise AppError(Problem.PACKAGE_KEY_REFUSED, **facts)
        if held is KeyStanding.UNKNOWN:
            if not trust:
                raise AppError(Problem.PACKAGE_KEY_UNKNOWN, **facts)
            self._keep_standing(tx, key, KeyStanding.TRUSTED, "")
        with content_of(package, paths.DEVICES):
            chains.put_devices(tx, device_rows(package), key.device_id)
        if held is not KeyStanding.OWN and package.manifest.sender_name:
            devices.set_name(tx, key.device_id, package.manifest.sender_name)

    def _take_people(
        self, tx: Transaction, package: PackageFile, overwrite: Collection[str]
    ) -> None:
        office = package.manifest.kind is PackageKind.OFFICE
        kept = kept_rows(tx, package, overwrite) if office else set()
        touched: set[str] = set()
        for kind, changes in people_changes(tx, package).items():
            for change in changes:
                key = f"{kind.value}:{change.there['id']}"
                if key in kept:
                    continue
                with content_of(package, paths.PEOPLE):
                    before = (
                        people.overwrite(tx, change)
                        if key in overwrite and change.here is not None
                        else people.put(tx, change)
                    )
                if before is not None:
                    self._audit_overwritten(tx, package, key, before)
                if kind is PeopleKind.STAFF and (change.here is None or before is not None):
                    touched.add(change.there["enterprise_id"])
        groups.regroup(tx, touched)

    def _audit_overwritten(
        self, tx: Transaction, package: PackageFile, key: str, before: str
    ) -> None:
        """What was here before stays readable in the log."""
        entry = AuditEntry(
            self._context.clock(),
            "row.replaced_by_package",
            key.partition(":")[2],
            old=before,
            why=package.manifest.id,
        )
        self._context.audit(tx, entry)

    def _take_inspections(self, tx: Transaction, package: PackageFile, progress: Progress) -> None:
        wanted = package.manifest.contents.inspections
        for done, inspection in enumerate(wanted, start=1):
            with content_of(package, paths.inspection_path(inspection.id)):
                new = new_rows(tx, inspection.id, tables_in(package, inspection.id))
                if new is not None:
                    inspections.put(tx, inspection.id, new, package.kept)
            progress(done, len(wanted))
        with content_of(package, paths.AUDIT):
            rows = chain_checks.log_rows(package)
            here = chains.log_at(
                tx, package.manifest.sender.device_id, (row["number"] for row in rows)
            )
            chains.put_log(tx, [row for row in rows if row["number"] not in here])

    def _note(self, tx: Transaction, package: PackageFile) -> None:
        manifest, now = package.manifest, self._context.clock()
        registers.add_received(tx, _received(manifest, package.manifest_hash, now))
        entry = AuditEntry(now, "package.received", manifest.id, new=package.manifest_hash)
        self._context.audit(tx, entry)

    def _decide(self, key: DeviceKey, held: KeyStanding, by: str) -> None:
        with self._context.database.write() as tx:
            if devices.standing(tx, key.id) is not KeyStanding.OWN:
                self._keep_standing(tx, key, held, by)

    def _keep_standing(self, tx: Transaction, key: DeviceKey, held: KeyStanding, by: str) -> None:
        now = self._context.clock()
        old = devices.standing(tx, key.id)
        devices.decide(tx, key, held, now, by)
        entry = AuditEntry(
            now, f"device.{held.value}", key.device_id, by, old=old.value, new=key.id
        )
        self._context.audit(tx, entry)


def _check_revision(package: PackageFile) -> None:
    if package.manifest.revision not in REVISIONS:
        raise AppError(Problem.PACKAGE_TOO_NEW, file=package.name)


def _refuse_conflicts(preview: PackagePreview) -> None:
    if preview.conflicts:
        first = preview.conflicts[0]
        raise AppError(
            Problem.PACKAGE_CONFLICT,
            file=preview.file,
            entry=first.entry,
            subject=first.subject,
            kind=first.kind,
            count=len(preview.conflicts),
        )


def _received(manifest: Manifest, digest: str, now: datetime) -> ReceivedPackage:
    return ReceivedPackage(
        id=manifest.id,
        device_id=manifest.sender.device_id,
        kind=manifest.kind.value,
        number=manifest.number,
        manifest_hash=digest,
        contents=msgspec.to_builtins(manifest.contents),
        sent_at=manifest.made_at,
        received_at=now,
    )
