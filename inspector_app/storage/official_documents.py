"""Official documents: drafts that change, issued ones that never do."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Row, delete, insert, select, update

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.issuing import DocumentState
from inspector_app.domain.official_document_json import document_from_json, document_json
from inspector_app.domain.official_documents import DocumentKind, OfficialDocument
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import InspectionRow, OfficialDocumentRow


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document with what is kept around it, without its PDF.

    `refers_to` is the order that a re-inspection looks at, `replaces` the document that this one
    corrects; empty without one.
    """

    id: str
    inspection_id: str
    device_id: str
    state: DocumentState
    document: OfficialDocument
    created_at: datetime
    changed_at: datetime
    issued_at: datetime | None = None
    content_hash: str = ""
    template: str = ""
    pdf_hash: str = ""
    refers_to: str = ""
    replaces: str = ""
    row_version: int = 1

    @property
    def kind(self) -> DocumentKind:
        return self.document.kind

    @property
    def issued(self) -> bool:
        return self.state is DocumentState.ISSUED


_COLUMNS = (
    "id",
    "inspection_id",
    "device_id",
    "created_at",
    "changed_at",
    "issued_at",
    "content_hash",
    "template",
    "pdf_hash",
    "row_version",
)


def add(tx: Transaction, stored: StoredDocument) -> None:
    tx.execute(insert(OfficialDocumentRow).values(**_values(stored)))


def change(tx: Transaction, stored: StoredDocument, pdf: bytes | None = None) -> None:
    """Replace a draft of the row version before this one.

    Raises AppError: CHANGED_BY_OTHERS; INSPECTION_SEALED from the database if it is issued.
    """
    known = (OfficialDocumentRow.id == stored.id) & (
        OfficialDocumentRow.row_version == stored.row_version - 1
    )
    done = tx.execute(update(OfficialDocumentRow).where(known).values(**_values(stored), pdf=pdf))
    if done.rowcount != 1:
        raise AppError(Problem.CHANGED_BY_OTHERS)


def remove(tx: Transaction, document_id: str) -> None:
    tx.execute(delete(OfficialDocumentRow).where(OfficialDocumentRow.id == document_id))


def get(tx: Transaction, document_id: str) -> StoredDocument:
    """The document. Raises AppError(NOT_FOUND)."""
    found = _found(tx, OfficialDocumentRow.id == document_id)
    if not found:
        raise AppError(Problem.NOT_FOUND, what="document", id=document_id)
    return found[0]


def of_inspection(tx: Transaction, inspection_id: str) -> tuple[StoredDocument, ...]:
    """The inspection's documents in the order in which they were begun."""
    return _found(tx, OfficialDocumentRow.inspection_id == inspection_id)


def of_inspections(tx: Transaction, ids: Collection[str]) -> tuple[StoredDocument, ...]:
    return _found(tx, OfficialDocumentRow.inspection_id.in_(ids))


def of_enterprise(tx: Transaction, enterprise_id: str) -> tuple[StoredDocument, ...]:
    """The documents of every inspection of the enterprise."""
    visits = select(InspectionRow.id).where(InspectionRow.enterprise_id == enterprise_id)
    return _found(tx, OfficialDocumentRow.inspection_id.in_(visits))


def everything(tx: Transaction) -> tuple[StoredDocument, ...]:
    return _found(tx, OfficialDocumentRow.id.is_not(None))


def replacing(tx: Transaction, document_id: str) -> StoredDocument | None:
    """The issued document that replaces this one, if there is one."""
    issued = OfficialDocumentRow.state == DocumentState.ISSUED.value
    found = _found(tx, (OfficialDocumentRow.replaces == document_id) & issued)
    return found[0] if found else None


def _found(tx: Transaction, condition: ColumnElement[bool]) -> tuple[StoredDocument, ...]:
    listed = (each for each in OfficialDocumentRow.__table__.c if each.name != "pdf")
    query = select(*listed).where(condition)
    rows = tx.execute(query.order_by(OfficialDocumentRow.created_at, OfficialDocumentRow.id))
    return tuple(_stored(row) for row in rows)


def _values(stored: StoredDocument) -> dict[str, object]:
    return {
        **{name: getattr(stored, name) for name in _COLUMNS},
        "kind": stored.kind.value,
        "state": stored.state.value,
        "number": stored.document.number,
        "content": document_json(stored.document),
        "refers_to": stored.refers_to or None,
        "replaces": stored.replaces or None,
    }


def _stored(row: Row[tuple[object, ...]]) -> StoredDocument:
    return StoredDocument(
        state=DocumentState(row.state),
        document=document_from_json(row.content),
        refers_to=row.refers_to or "",
        replaces=row.replaces or "",
        **{name: getattr(row, name) for name in _COLUMNS},
    )
