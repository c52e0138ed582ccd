"""Verifying a whole database: every device's log and records, and all that hangs on them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from inspector_app.domain.canonical import canonical, sha256_hex
from inspector_app.domain.chain import Chain, ChainFault, ChainReport, DeviceChain, Fault
from inspector_app.domain.devices import DeviceKey, KeyStanding
from inspector_app.domain.log_walk import LogWalk
from inspector_app.domain.record_walk import KeptRecord, RecordWalk
from inspector_app.services.context import Progress, no_progress
from inspector_app.storage import chain_rows, devices
from inspector_app.storage.chain_rows import KeptFile
from inspector_app.storage.database import Database, Transaction
from inspector_app.storage.sealed import StoredRecord

_EMPTY = hashlib.sha256().hexdigest()


class ChainService:
    """Reads only; `close` gives the database back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def verify(self, progress: Progress = no_progress) -> ChainReport:
        """The whole check in one pass over each table."""
        with self._database.read() as tx:
            return _Check(tx).run(progress)

    def close(self) -> None:
        self._database.close()


@dataclass
class _Check:
    tx: Transaction
    checked: dict[Chain, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        from inspector_app.exchange.seal_checks import seal_holds  # noqa: PLC0415 - when needed

        known = devices.keys(self.tx)
        self._devices = chain_rows.devices(self.tx)
        keys: dict[str, DeviceKey] = {name: key for name, (key, _) in known.items()}
        others = {key.device_id for key, _ in known.values()}
        others -= {key.device_id for key, held in known.values() if held is KeyStanding.OWN}
        self._log = LogWalk(frozenset(self._devices) - others)
        self._records = RecordWalk(self._log, keys, seal_holds)

    def run(self, progress: Progress) -> ChainReport:
        faults: list[ChainFault] = []
        steps = (
            (Chain.LOG, self._check_log),
            (Chain.RECORDS, self._check_records),
            (Chain.NUMBERS, self._check_numbers),
            (Chain.DOCUMENTS, self._check_documents),
            (Chain.COPIES, self._check_copies),
            (Chain.ENCLOSURES, self._check_enclosures),
            (Chain.PICTURES, self._check_pictures),
        )
        for done, (chain, step) in enumerate(steps):
            progress(done, len(steps))
            self.checked[chain] = 0
            faults += _read(chain, step)
        progress(len(steps), len(steps))
        return ChainReport(tuple(map(self._told, self._devices)), self.checked, tuple(faults))

    def _told(self, device: str) -> DeviceChain:
        return DeviceChain(
            device=device,
            own=device in self._log.own,
            entries=self._log.entries.get(device, 0),
            records=self._records.records.get(device, 0),
            unsigned=self._records.unsigned.get(device, 0),
            log_gaps=tuple(self._log.gaps.get(device, ())),
            record_gaps=tuple(self._records.gaps.get(device, ())),
        )

    def _check_log(self) -> Iterator[ChainFault]:
        for link, kept_hash in chain_rows.log(self.tx):
            self.checked[Chain.LOG] += 1
            yield from self._log.take(link, kept_hash)

    def _check_records(self) -> Iterator[ChainFault]:
        for record in chain_rows.records(self.tx):
            self.checked[Chain.RECORDS] += 1
            yield from self._records.take(_kept(record))
        for inspection in chain_rows.sealed_inspections(self.tx):
            if inspection not in self._records.seen:
                yield ChainFault(Chain.RECORDS, Fault.ROW_MISSING, "", detail=inspection)
        yield from self._missing(Chain.RECORDS, "inspection.sealed", self._records.seen)

    def _check_numbers(self) -> Iterator[ChainFault]:
        last: tuple[str, str, int] = ("", "", 0)
        for device, register, number in chain_rows.numbers(self.tx):
            self.checked[Chain.NUMBERS] += 1
            before = last[2] if last[:2] == (device, register) else 0
            if number != before + 1 and device in self._log.own:
                yield ChainFault(Chain.NUMBERS, Fault.MISSING, device, before + 1, register)
            last = (device, register, number)

    def _check_documents(self) -> Iterator[ChainFault]:
        seen: set[str] = set()
        for file, content, content_hash in chain_rows.documents(self.tx):
            seen.add(file.subject)
            if sha256_hex(canonical(content)) != content_hash:
                yield self._fault(Chain.DOCUMENTS, Fault.CHANGED, file)
            yield from self._file(Chain.DOCUMENTS, file, ("document.issued",), content_hash)
        yield from self._missing(Chain.DOCUMENTS, "document.issued", seen)

    def _check_copies(self) -> Iterator[ChainFault]:
        seen: set[str] = set()
        for file in chain_rows.copies(self.tx):
            seen.add(file.said)
            actions = ("file.signed", "file.stamped")
            yield from self._file(Chain.COPIES, file, actions, file.said)
        for action in ("file.signed", "file.stamped"):
            yield from self._missing(Chain.COPIES, action, seen, by_hash=True)

    def _check_enclosures(self) -> Iterator[ChainFault]:
        seen: set[str] = set()
        for file in chain_rows.enclosures(self.tx):
            seen.add(file.said)
            yield from self._file(Chain.ENCLOSURES, file, ("enclosure.added",), file.said)
        yield from self._missing(Chain.ENCLOSURES, "enclosure.added", seen, by_hash=True)

    def _check_pictures(self) -> Iterator[ChainFault]:
        here: dict[str, set[str]] = {}
        for file in chain_rows.pictures(self.tx):
            here.setdefault(file.subject, set()).add(file.said)
            yield from self._file(Chain.PICTURES, file, (), "")
        for inspection, wanted in self._records.pictures.items():
            if wanted - here.get(inspection, set()):
                yield ChainFault(Chain.PICTURES, Fault.ROW_MISSING, "", detail=inspection)

    def _file(
        self, chain: Chain, file: KeptFile, actions: tuple[str, ...], logged: str
    ) -> Iterator[ChainFault]:
        self.checked[chain] += 1
        if file.said != file.real and not (not file.said and file.real == _EMPTY):
            yield self._fault(chain, Fault.PDF_CHANGED, file)
        noted = any(self._log.has(action, file.subject, logged) for action in actions)
        if actions and file.device in self._log.own and not noted:
            yield self._fault(chain, Fault.NOT_IN_LOG, file)

    def _missing(
        self, chain: Chain, action: str, seen: set[str], *, by_hash: bool = False
    ) -> Iterator[ChainFault]:
        """What this computer's log notes and is not here."""
        for (noted, subject, new), device in self._log.noted.items():
            if noted != action or device not in self._log.own:
                continue
            if (new if by_hash else subject) not in seen:
                yield ChainFault(chain, Fault.ROW_MISSING, device, detail=subject)

    def _fault(self, chain: Chain, fault: Fault, file: KeptFile) -> ChainFault:
        return ChainFault(chain, fault, file.device, detail=file.subject)


def _read(chain: Chain, step: Callable[[], Iterator[ChainFault]]) -> Iterator[ChainFault]:
    """The step's faults; a row that holds no such values at all ends it as changed."""
    try:
        yield from step()
    except (TypeError, ValueError, AttributeError):
        yield ChainFault(chain, Fault.CHANGED, "")


def _kept(record: StoredRecord) -> KeptRecord:
    from inspector_app.documents.verification.contents import attached_texts  # noqa: PLC0415 - when needed

    return KeptRecord(
        inspection_id=record.inspection_id,
        device_id=record.device_id,
        sequence=record.sequence,
        sealed_at=record.sealed_at,
        record=record.record,
        record_hash=record.record_hash,
        previous_hash=record.previous_hash,
        key_id=record.key_id,
        signature=record.signature,
        pdf_hash=record.pdf_hash,
        real_pdf_hash=hashlib.sha256(record.pdf).hexdigest(),
        attached=attached_texts(record.pdf),
        counts=(record.tested, record.passed, record.findings),
    )
