"""What was added after sealing; only ever appended."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Row, func, insert, select

from inspector_app.domain.enclosures import Enclosure, EnclosureKind
from inspector_app.domain.errors import AppError, Problem
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import EnclosureRow

_COLUMNS = (
    "id",
    "inspection_id",
    "caption",
    "media_type",
    "sha256",
    "taken_at",
    "added_at",
    "added_by",
)


def add(tx: Transaction, device_id: str, enclosure: Enclosure, content: bytes) -> None:
    values = {name: getattr(enclosure, name) for name in _COLUMNS}
    tx.execute(
        insert(EnclosureRow).values(
            device_id=device_id,
            document_id=enclosure.document_id or None,
            kind=enclosure.kind.value,
            content=content,
            **values,
        )
    )


def of_inspection(tx: Transaction, inspection_id: str) -> tuple[Enclosure, ...]:
    """Everything added to the inspection, without contents, in the order of adding."""
    listed = (each for each in EnclosureRow.__table__.c if each.name != "content")
    query = select(*listed).where(EnclosureRow.inspection_id == inspection_id)
    rows = tx.execute(query.order_by(EnclosureRow.added_at, EnclosureRow.id))
    return tuple(_enclosure(row) for row in rows)


def content(tx: Transaction, enclosure_id: str) -> bytes:
    """The file as it came. Raises AppError(NOT_FOUND)."""
    query = select(EnclosureRow.content).where(EnclosureRow.id == enclosure_id)
    found: bytes | None = tx.execute(query).scalar_one_or_none()
    if found is None:
        raise AppError(Problem.NOT_FOUND, what="enclosure", id=enclosure_id)
    return found


def latest(tx: Transaction, kind: EnclosureKind) -> dict[str, datetime]:
    """When something of this kind was last added, by the inspections that have such."""
    query = (
        select(EnclosureRow.inspection_id, func.max(EnclosureRow.added_at))
        .where(EnclosureRow.kind == kind.value)
        .group_by(EnclosureRow.inspection_id)
    )
    return {row[0]: row[1] for row in tx.execute(query)}


def _enclosure(row: Row[tuple[object, ...]]) -> Enclosure:
    return Enclosure(
        document_id=row.document_id or "",
        kind=EnclosureKind(row.kind),
        **{name: getattr(row, name) for name in _COLUMNS},
    )
