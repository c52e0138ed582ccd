"""Everything that is kept for good, row by row in the order of the chains; nothing is held."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, ColumnElement, LargeBinary, Select, Text, cast, select
from sqlalchemy.engine import Row
from sqlalchemy.orm import DeclarativeBase

from inspector_app.domain.audit import AuditEntry, AuditLink
from inspector_app.domain.inspections import InspectionState
from inspector_app.storage.database import Transaction
from inspector_app.storage.sealed import StoredRecord
from inspector_app.storage.tables import (
    AttachmentRow,
    AuditRow,
    DeviceRow,
    DocumentNumberRow,
    EnclosureRow,
    InspectionRow,
    OfficialDocumentRow,
    SealedRecordRow,
    SignedCopyRow,
)

_MANY, _FEW = 1_000, 8
"""Rows fetched at a time: small ones, and such with a file in them."""
_ENTRY = ("at", "action", "subject", "who", "old", "new", "why")


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file by what it belongs to, with the hash that its row says and the one that it has."""

    device: str
    subject: str
    kind: str
    said: str
    real: str


def devices(tx: Transaction) -> tuple[str, ...]:
    return tuple(tx.execute(select(DeviceRow.id).order_by(DeviceRow.created_at)).scalars())


def log(tx: Transaction) -> Iterator[tuple[AuditLink, str]]:
    """Every entry at its place, with the hash that its row has."""
    query = select(AuditRow.__table__).order_by(AuditRow.device_id, AuditRow.number)
    for row in _rows(tx, query, _MANY):
        entry = AuditEntry(**{name: getattr(row, name) for name in _ENTRY})
        yield AuditLink(row.device_id, row.number, entry, row.previous_hash), row.hash


def records(tx: Transaction) -> Iterator[StoredRecord]:
    """Every sealed record with its PDF."""
    table = SealedRecordRow
    query = select(*_columns(table)).order_by(table.device_id, table.sequence)
    names = StoredRecord.__slots__  # the row has these columns
    for row in _rows(tx, query, _FEW):
        yield StoredRecord(**{name: getattr(row, name) for name in names})


def sealed_inspections(tx: Transaction) -> tuple[str, ...]:
    """The inspections that say to be sealed."""
    state = InspectionState.SEALED.value
    query = select(InspectionRow.id).where(InspectionRow.state == state)
    return tuple(tx.execute(query.order_by(InspectionRow.id)).scalars())


def numbers(tx: Transaction) -> Iterator[tuple[str, str, int]]:
    """Device, register and number of every document number, register by register."""
    row = DocumentNumberRow
    query = select(row.device_id, row.kind, row.year, row.prefix, row.number).order_by(
        row.device_id, row.kind, row.year, row.prefix, row.number
    )
    for each in _rows(tx, query, _MANY):
        yield each.device_id, f"{each.kind} {each.year} {each.prefix}".strip(), each.number


def documents(tx: Transaction) -> Iterator[tuple[KeptFile, dict[str, Any], str]]:
    """Issued documents: the PDF, the content (empty if unreadable) and the content's hash."""
    row = OfficialDocumentRow
    query = select(*_columns(row)).where(row.issued_at.is_not(None)).order_by(row.issued_at, row.id)
    for each in _rows(tx, query, _FEW):
        file = _file(each.device_id, each.id, each.kind, each.pdf_hash, each.pdf or b"")
        yield file, _content(each.content), each.content_hash


def copies(tx: Transaction) -> Iterator[KeptFile]:
    """Copies with later signatures; the subject is the document or else the inspection."""
    row = SignedCopyRow
    query = select(*_columns(row)).order_by(row.signed_at, row.id)
    for each in _rows(tx, query, _FEW):
        subject = each.document_id or each.inspection_id
        yield _file(each.device_id, subject, each.key_kind, each.pdf_hash, each.pdf)


def enclosures(tx: Transaction) -> Iterator[KeptFile]:
    row = EnclosureRow
    query = select(*_columns(row)).order_by(row.added_at, row.id)
    for each in _rows(tx, query, _FEW):
        yield _file(each.device_id, each.inspection_id, each.kind, each.sha256, each.content)


def pictures(tx: Transaction) -> Iterator[KeptFile]:
    """Pictures of inspections; they belong to no device."""
    row = AttachmentRow
    query = select(*_columns(row))
    for each in _rows(tx, query.order_by(row.inspection_id, row.id), _FEW):
        yield _file("", each.inspection_id, each.kind, each.sha256, each.content)


def _columns(table: type[DeclarativeBase]) -> Iterator[ColumnElement[Any]]:
    """The table's columns, read so that nothing that was written into them stops the check."""
    for column in table.__table__.columns:
        if isinstance(column.type, LargeBinary):
            yield cast(column, LargeBinary).label(column.name)
        elif isinstance(column.type, JSON):
            yield cast(column, Text).label(column.name)
        else:
            yield column


def _content(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (TypeError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _rows(
    tx: Transaction, query: Select[*tuple[Any, ...]], at_a_time: int
) -> Iterator[Row[*tuple[Any, ...]]]:
    yield from tx.execute(query.execution_options(yield_per=at_a_time))


def _file(device: str, subject: str, kind: str, said: str, content: bytes) -> KeptFile:
    return KeptFile(device, subject, kind, said, hashlib.sha256(content).hexdigest())
