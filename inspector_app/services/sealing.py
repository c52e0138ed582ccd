"""Sealing: the record is frozen, numbered, chained and drawn as a PDF in one transaction."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.attached_files import AttachedFile
from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.canonical import canonical, sha256_hex
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import Inspection, InspectionState
from inspector_app.domain.record import InspectionRecord, RecordOrigin
from inspector_app.domain.record_json import record_json
from inspector_app.domain.seals import SEAL_FILE, seal_statement
from inspector_app.services.context import Progress, ServiceContext, no_progress
from inspector_app.services.correction import copy_for_correction
from inspector_app.services.device_signature import sign_with_device
from inspector_app.services.evidence import evidence_of
from inspector_app.services.record_builder import Seal, build_record
from inspector_app.services.setup import read_bureau
from inspector_app.storage import audit, enterprises, inspections, sealed
from inspector_app.storage.database import Transaction
from inspector_app.storage.sealed import DocumentNumber, StoredRecord

RECORD_KIND = "检记"
_STEPS = 4

RenderRecord = Callable[[InspectionRecord, Sequence[AttachedFile], str], bytes]
"""Draws the record with these files attached beside `record.json`, and the signing device's
certificate fingerprint at its foot."""
IndustryName = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class SealedRecord:
    """What sealing gave: the document number and the hashes of record and PDF."""

    inspection_id: str
    number: str
    version: int
    record_hash: str
    pdf_hash: str
    sealed_at: datetime


class SealingService:
    def __init__(
        self, context: ServiceContext, render: RenderRecord, industry_name: IndustryName
    ) -> None:
        self._context = context
        self._render = render
        self._industry_name = industry_name

    def seal(self, inspection_id: str, progress: Progress = no_progress) -> SealedRecord:
        """Freeze the inspection for good; all or nothing.

        Raises AppError: SEALING_INCOMPLETE(missing), INSPECTION_SEALED.
        """
        now = self._context.clock()
        with self._context.database.write() as tx:
            inspections.require_open(tx, inspection_id)
            missing = [
                line
                for line in evidence_of(tx, inspection_id, self._context.today())
                if not line.done
            ]
            if missing:
                raise AppError(Problem.SEALING_INCOMPLETE, missing=tuple(missing))
            progress(1, _STEPS)
            inspection = inspections.get(tx, inspection_id)
            number = self._take_number(tx, inspection, now)
            device = self._context.device.key
            sequence, previous = sealed.last_link(tx, device.device_id)
            ended = inspection.ended_at or now
            origin = RecordOrigin(device.device_id, *audit.head(tx, device.device_id))
            record = self._build(tx, inspection, Seal(number, ended, now, previous, origin))
            text = canonical(record_json(record))
            statement = seal_statement(device, sequence + 1, (sha256_hex(text), previous), now)
            signature = self._context.device.sign(statement.text)
            progress(2, _STEPS)
            pdf = self._signed_pdf(tx, record, seal_file(statement.signed(signature)))
            progress(3, _STEPS)
            stored = StoredRecord(
                inspection_id=inspection_id,
                device_id=device.device_id,
                sequence=sequence + 1,
                sealed_at=now,
                record=text,
                record_hash=statement.record_hash,
                previous_hash=previous,
                key_id=device.id,
                signature=signature,
                pdf=pdf,
                pdf_hash=hashlib.sha256(pdf).hexdigest(),
                tested=len(record.attempts),
                passed=sum(attempt.passed for attempt in record.attempts),
                findings=len(record.findings),
            )
            sealed.add(tx, stored)
            inspections.seal(tx, inspection_id, number, ended=ended, at=now)
            self._context.audit(
                tx, AuditEntry(now, "inspection.sealed", inspection_id, new=stored.record_hash)
            )
            self._context.audit(
                tx, AuditEntry(now, "inspection.pdf", inspection_id, new=stored.pdf_hash)
            )
        progress(_STEPS, _STEPS)
        return SealedRecord(
            inspection_id, number, inspection.version, stored.record_hash, stored.pdf_hash, now
        )

    def preview(self, inspection_id: str) -> bytes:
        """The record as it would look now, marked as not sealed."""
        with self._context.database.read() as tx:
            inspection = inspections.get(tx, inspection_id)
            record = self._build(tx, inspection, Seal(ended_at=self._context.clock()))
        return self._render(record, (), "")

    def correct(self, inspection_id: str, reason: str) -> Inspection:
        """A new open version of a sealed inspection; the sealed one stays as it is.

        Raises AppError: REASON_REQUIRED, NOT_FOUND, ALREADY_CORRECTED.
        """
        if not reason.strip():
            raise AppError(Problem.REASON_REQUIRED)
        now = self._context.clock()
        with self._context.database.write() as tx:
            old = inspections.get(tx, inspection_id)
            if old.state is not InspectionState.SEALED:
                raise AppError(Problem.NOT_FOUND, what="record", id=inspection_id)
            if inspections.has_correction(tx, inspection_id):
                raise AppError(Problem.ALREADY_CORRECTED, number=old.number)
            new = dataclasses.replace(
                old,
                id=self._context.new_key(),
                state=InspectionState.OPEN,
                sealed_at=None,
                number="",
                version=old.version + 1,
                corrects=old.id,
                correction_reason=reason.strip(),
            )
            copy_for_correction(tx, self._context, old, new)
            self._context.audit(
                tx, AuditEntry(now, "inspection.corrected", old.id, new=new.id, why=reason)
            )
            return inspections.get(tx, new.id)

    def _signed_pdf(self, tx: Transaction, record: InspectionRecord, seal: AttachedFile) -> bytes:
        fingerprint = self._context.device.key.certificate_fingerprint
        drawn = self._render(record, (seal,), fingerprint)
        return sign_with_device(tx, self._context, drawn, len(record.officers))

    def _build(self, tx: Transaction, inspection: Inspection, seal: Seal) -> InspectionRecord:
        enterprise = enterprises.get(tx, inspection.enterprise_id)
        industry = self._industry_name(enterprise.industry)
        return build_record(tx, inspection.id, seal, industry)

    def _take_number(self, tx: Transaction, inspection: Inspection, now: datetime) -> str:
        if inspection.corrects:
            original = inspections.get(tx, inspection.corrects)
            base = original.number.partition("（更正")[0]
            return f"{base}（更正{inspection.version - 1}）"
        bureau = read_bureau(tx)
        if bureau is None:
            raise AppError(Problem.FIELD_REQUIRED, field="short_name")
        device_id = self._context.device.key.device_id
        number = sealed.next_number(tx, device_id, RECORD_KIND, now.year, bureau.device_prefix)
        sealed.take_number(tx, self._context.new_key(), number, inspection.id)
        return document_number(bureau.short_name, number)


def seal_file(text: str) -> AttachedFile:
    """`seal.json` as it is attached."""
    return AttachedFile(SEAL_FILE, "application/json", "归档签名（设备密钥）", text.encode())


def document_number(short_name: str, number: DocumentNumber) -> str:
    """The number as documents print it: （地区简称）应急检记〔2026〕12号."""
    return f"（{short_name}）应急{number.kind}〔{number.year}〕{number.prefix}{number.number}号"
