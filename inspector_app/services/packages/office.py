"""The office's packages: written for all laptops, and taken in on each."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Collection, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.packages import (
    PACKAGE_SUFFIX,
    PackageContents,
    PackageKind,
    PackagePreview,
    PartKind,
    PeopleKind,
    RowPair,
)
from inspector_app.domain.sameness import ordered
from inspector_app.exchange.packages.reading import PackageFile
from inspector_app.exchange.packages.writing import PackageWriter, writing
from inspector_app.services.context import Progress, ServiceContext, no_progress
from inspector_app.services.packages import paths
from inspector_app.services.packages.exporting import SentFile, new_manifest, note_sent
from inspector_app.services.packages.office_parts import RECEIVED, OfficeParts, Part
from inspector_app.services.packages.paths import json_bytes
from inspector_app.services.packages.survey import content_of, people_changes
from inspector_app.storage import settings
from inspector_app.storage.database import Transaction
from inspector_app.storage.merge import chains, groups, people, registers
from inspector_app.storage.merge.groups import SameDecision
from inspector_app.storage.merge.people import RowChange
from inspector_app.storage.merge.registers import SentPackage

_FILE_PARTS = {PartKind.BANK: paths.BANKS, PartKind.TEMPLATE: paths.TEMPLATES}


class OfficePackageService:
    """Banks, plans, templates, county settings, enterprises and staff, for the laptops."""

    def __init__(self, context: ServiceContext, parts: OfficeParts) -> None:
        self._context, self._parts = context, parts

    def suggested_name(self) -> str:
        device = self._context.device.key.device_id
        with self._context.database.read() as tx:
            number = registers.next_number(tx, device, PackageKind.OFFICE.value)
        return f"下发数据包-{self._context.clock():%Y%m%d}-{number:03}{PACKAGE_SUFFIX}"

    def export(self, path: Path, password: str = "", progress: Progress = no_progress) -> SentFile:
        """Write what the laptops should have, whole.

        Raises AppError: NOTHING_TO_SEND, DISK_FULL, FOLDER_NOT_WRITABLE, FILE_NOT_READABLE.
        """
        context = self._context
        device = context.device.key.device_id
        with context.database.read() as tx:
            found = self._parts.here(tx)
            rows = people.everyone(tx)
            if not found and not any(rows.values()):
                raise AppError(Problem.NOTHING_TO_SEND)
            number = registers.next_number(tx, device, PackageKind.OFFICE.value)
            with writing(path, password, context.random_bytes) as writer:
                progress(1, 3)
                _write_parts(writer, found)
                progress(2, 3)
                writer.add(
                    paths.PEOPLE, json_bytes({kind.value: each for kind, each in rows.items()})
                )
                writer.add(paths.OFFICE, json_bytes(_office_json(tx, found)))
                writer.add(paths.DEVICES, json_bytes(chains.device_rows(tx, {device})))
                contents = _contents(found, rows)
                numbered = PackageKind.OFFICE, number
                manifest = new_manifest(context, tx, numbered, contents, writer)
                digest = writer.finish(manifest, context.device)
                package = SentPackage(
                    id=manifest.id,
                    device_id=device,
                    kind=manifest.kind.value,
                    number=number,
                    file_name=path.name,
                    manifest_hash=digest,
                    contents=msgspec.to_builtins(contents),
                    sent_at=manifest.made_at,
                )
                note_sent(context, package, [])
        progress(3, 3)
        return SentFile(path, package, 0)


def local_rows(tx: Transaction, package: PackageFile) -> tuple[RowPair, ...]:
    """Enterprises and people that were changed here since the office last sent them."""
    last = (settings.get(tx, RECEIVED) or {}).get(RECEIVED, {}).get("made_at", "")
    since = datetime.fromisoformat(last) if last else None
    return tuple(
        RowPair(kind, change.there["id"], str(change.there["name"]), _differences(change))
        for kind, changes in people_changes(tx, package).items()
        for change in changes
        if _changed_here(change, since) and _differences(change)
    )


def take_decisions(tx: Transaction, package: PackageFile) -> None:
    """Keep what the office decided of the same, unless it was decided later here."""
    with content_of(package, paths.OFFICE):
        known = {(each.kind, each.first, each.second): each for each in groups.decisions(tx)}
        for row in package.json(paths.OFFICE)["decisions"]:
            decision = _decision(row)
            held = known.get((decision.kind, decision.first, decision.second))
            if held is None or held.decided_at < decision.decided_at:
                groups.decide(tx, decision)


def office_preview(
    tx: Transaction, package: PackageFile, parts: OfficeParts, preview: PackagePreview
) -> PackagePreview:
    """The preview with the parts and the rows changed here."""
    return dataclasses.replace(
        preview, parts=parts.lines(tx, package), local_rows=local_rows(tx, package)
    )


def kept_rows(tx: Transaction, package: PackageFile, overwrite: Collection[str]) -> set[str]:
    """The keys of rows that stay as they were changed here."""
    return {pair.key for pair in local_rows(tx, package)} - set(overwrite)


def _write_parts(writer: PackageWriter, parts: Mapping[str, Part]) -> None:
    for part in parts.values():
        folder = _FILE_PARTS.get(part.kind)
        if folder is not None:
            writer.add(folder + part.name, part.text.encode())


def _office_json(tx: Transaction, parts: Mapping[str, Part]) -> dict[str, Any]:
    return {
        "plans": [json.loads(p.text) for p in parts.values() if p.kind is PartKind.PLAN],
        "settings": {
            p.name: json.loads(p.text) for p in parts.values() if p.kind is PartKind.SETTING
        },
        "decisions": [
            {
                "kind": each.kind.value,
                "first": each.first,
                "second": each.second,
                "same": each.same,
                "decided_at": each.decided_at.isoformat(),
                "decided_by": each.decided_by,
            }
            for each in groups.decisions(tx)
        ],
    }


def _contents(
    parts: Mapping[str, Part], rows: Mapping[PeopleKind, list[dict[str, Any]]]
) -> PackageContents:
    def names(kind: PartKind) -> tuple[str, ...]:
        return tuple(part.name for part in parts.values() if part.kind is kind)

    return PackageContents(
        enterprises=len(rows[PeopleKind.ENTERPRISE]),
        staff=len(rows[PeopleKind.STAFF]),
        banks=names(PartKind.BANK),
        plans=names(PartKind.PLAN),
        templates=names(PartKind.TEMPLATE),
        settings=names(PartKind.SETTING),
    )


def _changed_here(change: RowChange, since: datetime | None) -> bool:
    changed = str((change.here or {}).get("changed_at") or "")
    return bool(changed) and (since is None or datetime.fromisoformat(changed) > since)


_NOT_SHOWN = {"changed_at", "row_version", "initials"}


def _differences(change: RowChange) -> tuple[tuple[str, str, str], ...]:
    here = change.here or {}
    return tuple(
        (name, str(here.get(name)), str(value))
        for name, value in sorted(change.there.items())
        if name not in _NOT_SHOWN and here.get(name) != value
    )


def _decision(row: dict[str, Any]) -> SameDecision:
    first, second = ordered(str(row["first"]), str(row["second"]))
    if type(row["same"]) is not bool:
        raise ValueError("decisions.same")
    return SameDecision(
        PeopleKind(row["kind"]),
        first,
        second,
        row["same"],
        datetime.fromisoformat(row["decided_at"]),
        str(row["decided_by"]),
    )
