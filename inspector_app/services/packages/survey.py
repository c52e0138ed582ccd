"""Looking a laptop's package through: what it would change, and what stands against it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from inspector_app.domain.devices import DeviceKey, KeyStanding
from inspector_app.domain.packages import (
    ConflictKind,
    LineStanding,
    NoticeKind,
    PackageConflict,
    PackagedInspection,
    PackageLine,
    PackageNotice,
    PackagePreview,
    PeopleKind,
)
from inspector_app.exchange.packages.reading import PackageFile
from inspector_app.exchange.packages.writing import file_path
from inspector_app.services.context import Progress
from inspector_app.services.packages import chain_checks, paths
from inspector_app.services.packages.chain_checks import RecordLink
from inspector_app.storage import devices
from inspector_app.storage.database import Transaction
from inspector_app.storage.merge import groups, inspections, people, registers
from inspector_app.storage.merge.inspections import Tables
from inspector_app.storage.merge.people import RowChange

Changes = dict[PeopleKind, tuple[RowChange, ...]]


@dataclass(slots=True)
class _Found:
    lines: list[PackageLine] = field(default_factory=list)
    notices: list[PackageNotice] = field(default_factory=list)
    conflicts: list[PackageConflict] = field(default_factory=list)
    links: list[RecordLink] = field(default_factory=list)
    unsigned: int = 0


def survey(tx: Transaction, package: PackageFile, progress: Progress) -> PackagePreview:
    """What taking the package in would do. Raises AppError(PACKAGE_CONTENT_WRONG)."""
    found = _Found()
    manifest = package.manifest
    known = _signing_keys(tx, package)
    for done, inspection in enumerate(manifest.contents.inspections, start=1):
        with content_of(package, paths.inspection_path(inspection.id)):
            _look_at(tx, package, inspection, known, found)
        progress(done, len(manifest.contents.inspections))
    with content_of(package, paths.AUDIT):
        notices, conflicts = chain_checks.check_log(tx, package, manifest.sender.device_id)
    more, forks = chain_checks.check_records(tx, found.links)
    changes = people_changes(tx, package)
    found.notices += [*more, *notices]
    if found.unsigned:
        found.notices.append(PackageNotice(NoticeKind.RECORDS_UNSIGNED, found.unsigned, 0))
    return PackagePreview(
        file=package.name,
        manifest=manifest,
        manifest_hash=package.manifest_hash,
        encrypted=package.encrypted,
        standing=devices.standing(tx, manifest.sender.id),
        taken_already=taken_already(tx, package),
        lines=tuple(found.lines),
        people={kind: people.counted(each) for kind, each in changes.items()},
        notices=tuple(found.notices),
        conflicts=(*found.conflicts, *forks, *conflicts),
    )


def tables_in(package: PackageFile, inspection_id: str) -> Tables:
    """The rows of an inspection. Raises ValueError."""
    data = package.json(paths.inspection_path(inspection_id))
    tables = data.get("tables")
    if not isinstance(tables, dict):
        raise ValueError("tables")  # noqa: TRY004 - one error for every wrong content
    return inspections.checked(inspection_id, tables)


def new_rows(tx: Transaction, inspection_id: str, there: Tables) -> Tables | None:
    """What of the inspection is not here yet; None if what is here differs."""
    if not inspections.exists(tx, inspection_id):
        return there
    return inspections.added(inspections.rows_of(tx, inspection_id, file_path), there)


def people_changes(tx: Transaction, package: PackageFile) -> Changes:
    """The package's enterprises, staff and officers beside those here."""
    if not package.has(paths.PEOPLE):
        return {}
    with content_of(package, paths.PEOPLE):
        data = package.json(paths.PEOPLE)
        return {
            kind: people.compared(tx, kind, _rows(data.get(kind.value, []))) for kind in PeopleKind
        }


def device_rows(package: PackageFile) -> dict[str, list[dict[str, Any]]]:
    """The devices and keys that the package brings. Raises AppError."""
    with content_of(package, paths.DEVICES):
        data = package.json(paths.DEVICES)
        return {name: _rows(rows) for name, rows in data.items()}


def taken_already(tx: Transaction, package: PackageFile) -> bool:
    """Whether exactly this package was taken in. Raises AppError for another of the same id."""
    held = registers.received_package(tx, package.manifest.id)
    if held is not None and held.manifest_hash != package.manifest_hash:
        raise package.wrong("manifest.json", "another package has this id")
    return held is not None


@contextmanager
def content_of(package: PackageFile, entry: str) -> Iterator[None]:
    """Turns wrong content into a complaint that names the entry."""
    try:
        yield
    except (ValueError, KeyError, TypeError) as error:
        raise package.wrong(entry, str(error)) from error


def doubtful_notice(count: int) -> tuple[PackageNotice, ...]:
    return (PackageNotice(NoticeKind.DOUBTFUL, count, 0),) if count else ()


def count_doubtful(tx: Transaction) -> int:
    """How many pairs somebody should look at."""
    return sum(len(groups.doubtful(tx, kind)) for kind in (PeopleKind.ENTERPRISE, PeopleKind.STAFF))


def _look_at(
    tx: Transaction,
    package: PackageFile,
    inspection: PackagedInspection,
    keys: dict[str, DeviceKey],
    found: _Found,
) -> None:
    tables = tables_in(package, inspection.id)
    entry = paths.inspection_path(inspection.id)
    device = package.manifest.sender.device_id
    for row in tables["sealed_records"]:
        problem = chain_checks.record_problem(row, device, keys)
        if problem is not None:
            found.conflicts.append(PackageConflict(problem, entry, inspection.number))
        found.unsigned += row["key_id"] is None
        found.links.append(
            RecordLink(
                row["device_id"],
                row["sequence"],
                inspection.id,
                row["record_hash"],
                row["previous_hash"],
            )
        )
    if (tables["inspections"][0]["state"] == "sealed") is not bool(tables["sealed_records"]):
        raise ValueError("sealed_records")
    new = new_rows(tx, inspection.id, tables)
    if new is None:
        kind = ConflictKind.DIFFERENT_CONTENT
        found.conflicts.append(PackageConflict(kind, entry, inspection.number or inspection.id))
        found.lines.append(PackageLine(inspection, LineStanding.CONFLICT))
        return
    found.lines.append(_line(inspection, new))


def _line(inspection: PackagedInspection, new: Tables) -> PackageLine:
    if new["inspections"]:
        return PackageLine(inspection, LineStanding.NEW)
    added = inspections.missing_rows(new)
    return PackageLine(inspection, LineStanding.ADDED_TO if added else LineStanding.KNOWN, added)


def _signing_keys(tx: Transaction, package: PackageFile) -> dict[str, DeviceKey]:
    """The keys by which records are believed: the sender's own, and those trusted here.

    A laptop whose key file was lost answers for what its earlier key sealed, as long as no computer
    is known here by that key's name.
    """
    sender = package.manifest.sender
    believed = {KeyStanding.OWN, KeyStanding.TRUSTED}
    known = devices.keys(tx)
    keys = {each: key for each, (key, held) in known.items() if held in believed}
    others = {key.device_id for key, _ in known.values()} - {sender.device_id}
    with content_of(package, paths.DEVICES):
        for row in device_rows(package).get("device_keys", []):
            key = _key_of(row)
            if key.id == row["id"] and key.device_id not in others:
                keys[key.id] = key
    return keys | {sender.id: sender}


def _key_of(row: dict[str, Any]) -> DeviceKey:
    return DeviceKey(
        row["device_id"],
        row["public_key"],
        row["certificate"],
        datetime.fromisoformat(row["created_at"]),
    )


def _rows(data: object) -> list[dict[str, Any]]:
    if not isinstance(data, list) or not all(isinstance(row, dict) for row in data):
        raise ValueError("no list of rows")
    return data
