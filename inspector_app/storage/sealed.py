"""Sealed records with their PDFs, and the register of document numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.engine import Row

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import InspectionState
from inspector_app.storage import locks
from inspector_app.storage.database import Transaction
from inspector_app.storage.sameness import shown_enterprise
from inspector_app.storage.tables import (
    DocumentNumberRow,
    InspectionRow,
    SealedRecordRow,
)


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """A sealed record; `sequence` and `previous_hash` chain the records of this laptop."""

    inspection_id: str
    device_id: str
    sequence: int
    sealed_at: datetime
    record: str
    record_hash: str
    previous_hash: str
    key_id: str | None
    signature: str
    pdf: bytes
    pdf_hash: str
    tested: int
    passed: int
    findings: int


@dataclass(frozen=True, slots=True)
class RecordLine:
    """What a list shows of a sealed record."""

    inspection_id: str
    number: str
    version: int
    enterprise_name: str
    enterprise_initials: str
    township: str
    started_at: datetime
    sealed_at: datetime
    tested: int
    passed: int
    findings: int
    corrected: bool


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A place in the register of a device."""

    device_id: str
    kind: str
    year: int
    prefix: str
    number: int


def next_number(
    tx: Transaction, device_id: str, kind: str, year: int, prefix: str
) -> DocumentNumber:
    """The next free number; it is taken only when `take_number` is in the same transaction.

    Computers that share a database and a prefix share the register, so that no number repeats.
    """
    locks.subject(tx, f"number {kind} {year} {prefix}")
    last = tx.execute(
        select(func.max(DocumentNumberRow.number)).where(
            DocumentNumberRow.kind == kind,
            DocumentNumberRow.year == year,
            DocumentNumberRow.prefix == prefix,
        )
    ).scalar_one()
    return DocumentNumber(device_id, kind, year, prefix, (last or 0) + 1)


def take_number(
    tx: Transaction,
    key: str,
    number: DocumentNumber,
    inspection_id: str,
    document_id: str | None = None,
) -> None:
    """Enter the number in the register, for the inspection's record or one of its documents."""
    tx.execute(
        insert(DocumentNumberRow).values(
            id=key,
            device_id=number.device_id,
            kind=number.kind,
            year=number.year,
            prefix=number.prefix,
            number=number.number,
            inspection_id=inspection_id,
            document_id=document_id,
        )
    )


def last_link(tx: Transaction, device_id: str) -> tuple[int, str]:
    """Sequence and hash of the device's latest sealed record; (0, "") before the first."""
    locks.device(tx, device_id)
    query = select(SealedRecordRow.sequence, SealedRecordRow.record_hash).where(
        SealedRecordRow.device_id == device_id
    )
    row = tx.execute(query.order_by(SealedRecordRow.sequence.desc()).limit(1)).one_or_none()
    return (row.sequence, row.record_hash) if row else (0, "")


def add(tx: Transaction, record: StoredRecord) -> None:
    tx.execute(insert(SealedRecordRow).values(**{name: getattr(record, name) for name in _COLUMNS}))


def get(tx: Transaction, inspection_id: str) -> StoredRecord:
    """The sealed record. Raises AppError(NOT_FOUND)."""
    query = select(*SealedRecordRow.__table__.c)
    row = tx.execute(query.where(SealedRecordRow.inspection_id == inspection_id)).one_or_none()
    if row is None:
        raise AppError(Problem.NOT_FOUND, what="record", id=inspection_id)
    return StoredRecord(**{name: getattr(row, name) for name in _COLUMNS})


def listed(tx: Transaction) -> tuple[RecordLine, ...]:
    """All sealed records, the latest first, without their PDFs."""
    corrected = (
        select(InspectionRow.corrects)
        .where(
            InspectionRow.corrects.is_not(None),
            InspectionRow.state == InspectionState.SEALED.value,
        )
        .scalar_subquery()
    )
    named, shown, same = shown_enterprise()
    query = (
        select(
            InspectionRow.id,
            InspectionRow.number,
            InspectionRow.version,
            shown.c.name,
            shown.c.initials,
            shown.c.township,
            InspectionRow.started_at,
            SealedRecordRow.sealed_at,
            SealedRecordRow.tested,
            SealedRecordRow.passed,
            SealedRecordRow.findings,
            InspectionRow.id.in_(corrected).label("corrected"),
        )
        .join(InspectionRow, InspectionRow.id == SealedRecordRow.inspection_id)
        .join(named, named.c.id == InspectionRow.enterprise_id)
        .join(shown, same)
        .order_by(SealedRecordRow.sealed_at.desc(), SealedRecordRow.inspection_id.desc())
    )
    return tuple(_line(row) for row in tx.execute(query))


_COLUMNS = (
    "inspection_id",
    "device_id",
    "sequence",
    "sealed_at",
    "record",
    "record_hash",
    "previous_hash",
    "key_id",
    "signature",
    "pdf",
    "pdf_hash",
    "tested",
    "passed",
    "findings",
)


def _line(row: Row[*tuple[Any, ...]]) -> RecordLine:
    return RecordLine(
        inspection_id=row.id,
        number=row.number,
        version=row.version,
        enterprise_name=row.name,
        enterprise_initials=row.initials,
        township=row.township,
        started_at=row.started_at,
        sealed_at=row.sealed_at,
        tested=row.tested,
        passed=row.passed,
        findings=row.findings,
        corrected=bool(row.corrected),
    )
