"""Walking along the devices' sealed records: hashes, order, signatures, the log."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.chain import Chain, ChainFault, Fault
from inspector_app.domain.devices import DeviceKey
from inspector_app.domain.log_walk import LogWalk
from inspector_app.domain.seals import SealStatement, seal_statement

SealHolds = Callable[[SealStatement, str], bool]


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """A sealed record as its row has it; `pdf_hash` is the row's, `real_pdf_hash` the file's.

    `attached` are the texts of the PDF's `record.json` and `seal.json`, None where there is none;
    `counts` is how many were tested, passed, and findings, which lists and statistics read.
    """

    inspection_id: str
    device_id: str
    sequence: int
    sealed_at: datetime
    record: str
    record_hash: str
    previous_hash: str
    key_id: str | None
    signature: str
    pdf_hash: str
    real_pdf_hash: str
    attached: tuple[str | None, str | None]
    counts: tuple[int, int, int]


@dataclass(slots=True)
class RecordWalk:
    """Takes the records of all devices, device by device and in their order."""

    log: LogWalk
    keys: Mapping[str, DeviceKey]
    holds: SealHolds
    records: dict[str, int] = field(default_factory=dict)
    unsigned: dict[str, int] = field(default_factory=dict)
    gaps: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    pictures: dict[str, set[str]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    _last: tuple[str, int, str] = ("", 0, "")
    _signed: set[str] = field(default_factory=set)

    def take(self, kept: KeptRecord) -> Iterator[ChainFault]:
        """What is wrong with this record at its place."""
        for fault in (
            *self._order(kept),
            *_content(kept),
            *self._signature(kept),
            *self._logged(kept),
        ):
            yield ChainFault(
                Chain.RECORDS, fault, kept.device_id, kept.sequence, kept.inspection_id
            )
        self.seen.add(kept.inspection_id)
        self.records[kept.device_id] = self.records.get(kept.device_id, 0) + 1
        self._last = (kept.device_id, kept.sequence, kept.record_hash)

    def _order(self, kept: KeptRecord) -> Iterator[Fault]:
        device, sequence, digest = self._last
        if device != kept.device_id:
            sequence, digest = 0, ""
        if kept.sequence == sequence + 1:
            if kept.previous_hash != digest:
                yield Fault.PREVIOUS_DIFFERS
        elif kept.device_id in self.log.own:
            yield Fault.MISSING
        else:
            missing = (sequence + 1, kept.sequence - 1)
            self.gaps.setdefault(kept.device_id, []).append(missing)

    def _signature(self, kept: KeptRecord) -> Iterator[Fault]:
        device = kept.device_id
        if kept.key_id is None:
            self.unsigned[device] = self.unsigned.get(device, 0) + 1
            if device in self._signed or kept.signature:
                yield Fault.UNSIGNED_AFTER_SIGNED
            return
        self._signed.add(device)
        key = self.keys.get(kept.key_id)
        if key is None or key.device_id != device or key.id != kept.key_id:
            yield Fault.KEY_UNKNOWN
            return
        hashes = (kept.record_hash, kept.previous_hash)
        statement = seal_statement(key, kept.sequence, hashes, kept.sealed_at)
        if not self.holds(statement, kept.signature):
            yield Fault.SIGNATURE_WRONG
        if kept.attached[1] != statement.signed(kept.signature):
            yield Fault.PDF_DATA_DIFFERS

    def _logged(self, kept: KeptRecord) -> Iterator[Fault]:
        if kept.device_id not in self.log.own:
            return
        logged = self.log.has("inspection.sealed", kept.inspection_id, kept.record_hash)
        file = kept.key_id is None or self.log.has(
            "inspection.pdf", kept.inspection_id, kept.pdf_hash
        )
        if not logged or not file:
            yield Fault.NOT_IN_LOG
        origin = self._told(kept)
        if origin is not None and not self.log.head_is(kept.device_id, *origin):
            yield Fault.LOG_HEAD_DIFFERS

    def _told(self, kept: KeptRecord) -> tuple[int, str] | None:
        """The log's head that the record tells, None of v1 and of what is no record."""
        try:
            data = json.loads(kept.record)
            self.pictures[kept.inspection_id] = {each["sha256"] for each in data.get("photos", ())}
            device = data.get("device")
            return (device["audit_number"], device["audit_hash"]) if device else None
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return None


def _content(kept: KeptRecord) -> Iterator[Fault]:
    if sha256_hex(kept.record) != kept.record_hash or _previous(kept.record) != kept.previous_hash:
        yield Fault.RECORD_CHANGED
    if _counts(kept.record) not in {None, kept.counts}:
        yield Fault.CHANGED
    if kept.real_pdf_hash != kept.pdf_hash:
        yield Fault.PDF_CHANGED
    elif kept.attached[0] != kept.record:
        yield Fault.PDF_DATA_DIFFERS


def _previous(record: str) -> str | None:
    try:
        data: Any = json.loads(record)
        return str(data["previous_record_hash"] or "")
    except (ValueError, LookupError, TypeError, RecursionError):
        return None


def _counts(record: str) -> tuple[int, int, int] | None:
    """As the record itself has it, None of what is no record."""
    try:
        data: Any = json.loads(record)
        attempts = data["attempts"]
        return len(attempts), sum(each["passed"] for each in attempts), len(data["findings"])
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
