"""Sending: what the office has no receipt for, or what was chosen, as one signed file."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.packages import (
    PACKAGE_SCHEMA,
    PACKAGE_SUFFIX,
    Manifest,
    PackageContents,
    PackagedInspection,
    PackageKind,
    PeopleKind,
)
from inspector_app.exchange.packages.writing import PackageWriter, writing
from inspector_app.services.context import Progress, ServiceContext, no_progress
from inspector_app.services.packages import paths
from inspector_app.services.packages.paths import json_bytes
from inspector_app.services.setup import read_bureau
from inspector_app.storage import devices, inspections
from inspector_app.storage.database import Transaction
from inspector_app.storage.merge import chains, people, registers
from inspector_app.storage.merge import inspections as carried
from inspector_app.storage.merge.registers import INSPECTION, SentPackage
from inspector_app.storage.upgrade import REVISIONS

__all__ = ["PackageExportService", "SendLine", "SentFile", "SentPackage"]

Item = tuple[str, str]


@dataclass(frozen=True, slots=True)
class SendLine:
    """An inspection made here: `waiting` items of it are without a receipt."""

    id: str
    number: str
    version: int
    enterprise: str
    started_at: datetime
    sealed_at: datetime | None
    cancelled: bool
    waiting: int
    sent_before: bool


@dataclass(frozen=True, slots=True)
class SentFile:
    """A package that was written."""

    path: Path
    package: SentPackage
    inspections: int


class PackageExportService:
    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def lines(self) -> tuple[SendLine, ...]:
        """Every inspection sealed or cancelled here, the latest first."""
        with self._context.database.read() as tx:
            items = _items(tx)
            done = registers.acknowledged_items(tx)
            found = inspections.by_ids(tx, list(items))
        lines = [_line(found[each], items[each], done) for each in items]
        return tuple(sorted(lines, key=lambda line: (line.started_at, line.id), reverse=True))

    def sent(self) -> tuple[SentPackage, ...]:
        """Every package given away, the latest first."""
        with self._context.database.read() as tx:
            return registers.sent(tx)

    def suggested_name(self) -> str:
        """A file name that says whose package it is and when it was made."""
        now = self._context.clock()
        with self._context.database.read() as tx:
            number = registers.next_number(tx, self._device, PackageKind.INSPECTIONS.value)
            name = sender_name(tx, self._device) or self._device[-6:]
        return f"检查数据包-{name}-{now:%Y%m%d}-{number:03}{PACKAGE_SUFFIX}"

    def export(
        self,
        path: Path,
        chosen: Collection[str] | None = None,
        password: str = "",
        progress: Progress = no_progress,
    ) -> SentFile:
        """Write everything without a receipt, or the chosen inspections; all or nothing.

        An inspection is always sent whole, and a correction with what it corrects, so that any
        package can be taken in before any other. Raises AppError: NOTHING_TO_SEND, DISK_FULL,
        FOLDER_NOT_WRITABLE.
        """
        context = self._context
        with context.database.read() as tx:
            items = _items(tx)
            wanted = _wanted(tx, items, chosen)
            number = registers.next_number(tx, self._device, PackageKind.INSPECTIONS.value)
            with writing(path, password, context.random_bytes) as writer:
                contents = _write(tx, writer, wanted, self._device, progress)
                numbered = PackageKind.INSPECTIONS, number
                manifest = new_manifest(context, tx, numbered, contents, writer)
                digest = writer.finish(manifest, context.device)
                package = SentPackage(
                    id=manifest.id,
                    device_id=self._device,
                    kind=manifest.kind.value,
                    number=number,
                    file_name=path.name,
                    manifest_hash=digest,
                    contents=_json(contents),
                    sent_at=manifest.made_at,
                )
                note_sent(context, package, [item for each in wanted for item in items[each]])
        return SentFile(path, package, len(wanted))

    @property
    def _device(self) -> str:
        return self._context.device.key.device_id


def new_manifest(
    context: ServiceContext,
    tx: Transaction,
    numbered: tuple[PackageKind, int],
    contents: PackageContents,
    writer: PackageWriter,
) -> Manifest:
    """The manifest of what the writer took."""
    bureau = read_bureau(tx)
    return Manifest(
        schema=PACKAGE_SCHEMA,
        id=context.new_key(),
        kind=numbered[0],
        number=numbered[1],
        made_at=context.clock(),
        sender=context.device.key,
        sender_name=sender_name(tx, context.device.key.device_id),
        bureau=bureau.name if bureau else "",
        revision=REVISIONS[-1],
        contents=contents,
        entries=writer.entries,
    )


def note_sent(context: ServiceContext, package: SentPackage, items: Sequence[Item]) -> None:
    """Keep that the package was given away."""
    with context.database.write() as tx:
        registers.add_sent(tx, package, items)
        entry = AuditEntry(
            context.clock(), "package.exported", package.id, new=package.manifest_hash
        )
        context.audit(tx, entry)


def sender_name(tx: Transaction, device_id: str) -> str:
    """What people call this computer: its name, else the bureau's prefix for its documents."""
    bureau = read_bureau(tx)
    return devices.name_of(tx, device_id) or (bureau.device_prefix if bureau else "")


def _items(tx: Transaction) -> dict[str, list[Item]]:
    """Everything made here, by inspection."""
    own = chains.own_devices(tx)
    found = {each: [(INSPECTION, each)] for each in chains.made_by(tx, own)}
    for inspection_id, later in chains.later_items(tx, own).items():
        if inspection_id in found:
            found[inspection_id] += later
    return found


def _wanted(
    tx: Transaction, items: dict[str, list[Item]], chosen: Collection[str] | None
) -> list[str]:
    """The inspections to write, those that are corrected before their corrections."""
    if chosen is None:
        done = registers.acknowledged_items(tx)
        first = [each for each in items if not done.issuperset(items[each])]
    else:
        first = [each for each in items if each in chosen]
    if not first:
        raise AppError(Problem.NOTHING_TO_SEND)
    wanted = set(first)
    for each in first:
        corrected = inspections.get(tx, each).corrects
        while corrected and corrected in items:
            wanted.add(corrected)
            corrected = inspections.get(tx, corrected).corrects
    versions = {each.id: each.version for each in inspections.by_ids(tx, wanted).values()}
    return sorted(wanted, key=lambda each: (versions[each], list(items).index(each)))


def _write(
    tx: Transaction,
    writer: PackageWriter,
    wanted: Sequence[str],
    device_id: str,
    progress: Progress,
) -> PackageContents:
    found = inspections.by_ids(tx, wanted)
    named: set[str] = {device_id}
    later: dict[str, list[str]] = {name: [] for name in _LATER_TABLES}
    for done, each in enumerate(wanted, start=1):
        tables = carried.rows_of(tx, each, writer.keep)
        writer.add(paths.inspection_path(each), json_bytes({"tables": tables}))
        named.update(_devices(tables))
        for name, ids in later.items():
            ids += [row["id"] for row in tables[name]]
        progress(done, len(wanted))
    writer.add(paths.DEVICES, json_bytes(chains.device_rows(tx, named)))
    rows = people.people_of(tx, wanted)
    writer.add(paths.PEOPLE, json_bytes({kind.value: each for kind, each in rows.items()}))
    log = chains.log_rows(tx, device_id, registers.acknowledged_log(tx, device_id))
    writer.add(paths.AUDIT, json_bytes({"audit": log}))
    return PackageContents(
        inspections=tuple(_packaged(found[each]) for each in wanted),
        documents=tuple(later["official_documents"]),
        copies=tuple(later["signed_copies"]),
        enclosures=tuple(later["enclosures"]),
        audit_from=log[0]["number"] if log else 0,
        audit_to=log[-1]["number"] if log else 0,
        enterprises=len(rows[PeopleKind.ENTERPRISE]),
        staff=len(rows[PeopleKind.STAFF]),
        officers=len(rows[PeopleKind.OFFICER]),
    )


_LATER_TABLES = ("official_documents", "signed_copies", "enclosures")


def _devices(tables: carried.Tables) -> set[str]:
    return {row["device_id"] for rows in tables.values() for row in rows if row.get("device_id")}


def _packaged(inspection: Inspection) -> PackagedInspection:
    return PackagedInspection(
        inspection.id,
        inspection.number,
        inspection.enterprise_name,
        inspection.state.value,
        inspection.started_at,
    )


def _line(inspection: Inspection, items: Sequence[Item], done: Collection[Item]) -> SendLine:
    return SendLine(
        id=inspection.id,
        number=inspection.number,
        version=inspection.version,
        enterprise=inspection.enterprise_name,
        started_at=inspection.started_at,
        sealed_at=inspection.sealed_at,
        cancelled=not inspection.number,
        waiting=sum(item not in done for item in items),
        sent_before=(INSPECTION, inspection.id) in done,
    )


def _json(contents: PackageContents) -> dict[str, Any]:
    data: dict[str, Any] = msgspec.to_builtins(contents)
    return data
