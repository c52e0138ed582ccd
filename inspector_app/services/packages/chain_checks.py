"""Whether the records and log entries of a package fit on what is here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from inspector_app.domain.audit import AuditEntry, AuditLink
from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.devices import DeviceKey
from inspector_app.domain.packages import (
    ConflictKind,
    NoticeKind,
    PackageConflict,
    PackageNotice,
)
from inspector_app.domain.seals import seal_statement
from inspector_app.exchange.packages.reading import PackageFile
from inspector_app.exchange.packages.signatures import is_signed
from inspector_app.services.packages.paths import AUDIT
from inspector_app.storage.database import Transaction
from inspector_app.storage.merge import chains

RowJson = dict[str, Any]
_ENTRY_TEXTS = ("action", "subject", "who", "old", "new", "why")


@dataclass(frozen=True, slots=True)
class RecordLink:
    """A sealed record of a package at its place in its device's chain."""

    device: str
    sequence: int
    inspection: str
    hash: str
    previous: str


def record_problem(row: RowJson, sender: str, keys: Mapping[str, DeviceKey]) -> ConflictKind | None:
    """What is wrong with a sealed record in itself; `keys` are those that may have signed it.

    A record that another device sealed is believed only by that device's own signature.
    """
    if sha256_hex(row["record"]) != row["record_hash"] or row["pdf_hash"] not in row["pdf"]:
        return ConflictKind.HASH_WRONG
    if row["key_id"] is None:
        return None if row["device_id"] == sender else ConflictKind.OTHER_DEVICE
    key = keys.get(row["key_id"])
    if key is None or key.device_id != row["device_id"]:
        return ConflictKind.OTHER_DEVICE
    hashes = (row["record_hash"], row["previous_hash"])
    sealed_at = datetime.fromisoformat(row["sealed_at"])
    statement = seal_statement(key, row["sequence"], hashes, sealed_at)
    good = is_signed(key.public_key, statement.text, row["signature"])
    return None if good else ConflictKind.SIGNATURE_WRONG


def check_records(
    tx: Transaction, links: Sequence[RecordLink]
) -> tuple[list[PackageNotice], list[PackageConflict]]:
    """Gaps and forks that the records would make in their devices' chains."""
    notices: list[PackageNotice] = []
    conflicts: list[PackageConflict] = []
    for device in sorted({link.device for link in links}):
        chain = chains.records_of(tx, device)
        for link in links:
            if link.device != device:
                continue
            place = (link.inspection, link.hash, link.previous)
            if chain.setdefault(link.sequence, place) != place:
                conflicts.append(_fork(link))
        conflicts += [
            _fork(link)
            for link in links
            if link.device == device and not _fits(chain, link.sequence)
        ]
        notices += [
            PackageNotice(NoticeKind.RECORDS_MISSING, first, last) for first, last in gaps(chain)
        ]
    return notices, list(dict.fromkeys(conflicts))


def check_log(
    tx: Transaction, package: PackageFile, device: str
) -> tuple[list[PackageNotice], list[PackageConflict]]:
    """The same of the sender's log. Raises ValueError for rows that are none."""
    rows = log_rows(package)
    here = chains.log_at(tx, device, (row["number"] for row in rows))
    conflicts: list[PackageConflict] = []
    previous: RowJson | None = None
    for row in rows:
        kind = _entry_problem(row, device)
        number = row["number"]
        known = here.get(number)
        if kind is None and known is not None and known != row:
            kind = ConflictKind.FORK
        if previous is not None and previous["number"] + 1 == number:
            kind = kind or _broken(previous, row)
        if kind is not None:
            conflicts.append(PackageConflict(kind, AUDIT, str(number)))
        previous = row
    conflicts += _edges(tx, device, rows)
    missing: list[PackageNotice] = []
    if rows:
        first = rows[0]["number"]
        before = chains.last_number(tx, device, before=first)
        if before + 1 < first:
            missing.append(PackageNotice(NoticeKind.LOG_MISSING, before + 1, first - 1))
    return missing, conflicts


def log_rows(package: PackageFile) -> list[RowJson]:
    """The entries of the package's log in their order. Raises ValueError for rows that are none."""
    rows = package.json(AUDIT).get("audit", []) if package.has(AUDIT) else []
    if not isinstance(rows, list):
        raise ValueError("audit")  # noqa: TRY004 - one error for every wrong content
    chains.check_log(rows)
    return sorted(rows, key=lambda row: int(row["number"]))


def gaps(places: Iterable[int]) -> list[tuple[int, int]]:
    """The ranges missing between 1 and the last place."""
    found = []
    expected = 1
    for place in sorted(places):
        if place > expected:
            found.append((expected, place - 1))
        expected = place + 1
    return found


def _entry_problem(row: RowJson, device: str) -> ConflictKind | None:
    if row["device_id"] != device:
        return ConflictKind.OTHER_DEVICE
    texts = {name: row[name] for name in _ENTRY_TEXTS}
    entry = AuditEntry(at=datetime.fromisoformat(row["at"]), **texts)
    link = AuditLink(device, row["number"], entry, row["previous_hash"])
    return None if link.hash == row["hash"] else ConflictKind.HASH_WRONG


def _edges(tx: Transaction, device: str, rows: Sequence[RowJson]) -> list[PackageConflict]:
    """Where the package's part of the log meets what is here before and after it."""
    if not rows:
        return []
    first, last = rows[0], rows[-1]
    here = chains.log_at(tx, device, [first["number"] - 1])
    after = chains.log_at(tx, device, [last["number"] + 1])
    pairs = [(each, first) for each in here.values()] + [(last, each) for each in after.values()]
    return [
        PackageConflict(kind, AUDIT, str(later["number"]))
        for earlier, later in pairs
        if (kind := _broken(earlier, later)) is not None
    ]


def _broken(earlier: RowJson, later: RowJson) -> ConflictKind | None:
    return None if later["previous_hash"] == earlier["hash"] else ConflictKind.FORK


def _fits(chain: Mapping[int, tuple[str, str, str]], sequence: int) -> bool:
    """Whether a record names the one before it, and the one after it names it."""
    here, before, after = chain[sequence], chain.get(sequence - 1), chain.get(sequence + 1)
    if sequence == 1 and here[2]:
        return False
    if before is not None and here[2] != before[1]:
        return False
    return after is None or after[2] == here[1]


def _fork(link: RecordLink) -> PackageConflict:
    return PackageConflict(
        ConflictKind.FORK, f"inspections/{link.inspection}.json", str(link.sequence)
    )
