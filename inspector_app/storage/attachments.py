"""Pictures of an inspection: photos of what an officer saw, and of answer sheets."""

from __future__ import annotations

import dataclasses
import hashlib

from sqlalchemy import Select, delete, insert, select, update
from sqlalchemy.engine import Row

from inspector_app.domain.attachments import Attachment, AttachmentKind
from inspector_app.domain.errors import AppError, Problem
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import AttachmentRow

_COLUMNS = (
    "id",
    "inspection_id",
    "attempt_id",
    "position",
    "caption",
    "media_type",
    "sha256",
    "taken_at",
    "added_by",
)


def add(tx: Transaction, attachment: Attachment, content: bytes) -> Attachment:
    """Keep a picture, with the hash of its content; the same picture of an attempt only once."""
    kept = dataclasses.replace(attachment, sha256=hashlib.sha256(content).hexdigest())
    same = _listed().where(
        AttachmentRow.inspection_id == kept.inspection_id,
        AttachmentRow.attempt_id.is_not_distinct_from(kept.attempt_id),
        AttachmentRow.position.is_not_distinct_from(kept.position),
        AttachmentRow.kind == kept.kind.value,
        AttachmentRow.sha256 == kept.sha256,
    )
    known = tx.execute(same).first()
    if known is not None:
        return _attachment(known)
    values = {name: getattr(kept, name) for name in _COLUMNS}
    tx.execute(insert(AttachmentRow).values(kind=kept.kind.value, content=content, **values))
    return kept


def of_inspection(tx: Transaction, inspection_id: str) -> tuple[Attachment, ...]:
    """Everything kept with the inspection, without contents, the oldest first."""
    query = _listed().where(AttachmentRow.inspection_id == inspection_id)
    return tuple(
        _attachment(row)
        for row in tx.execute(query.order_by(AttachmentRow.taken_at, AttachmentRow.id))
    )


def content(tx: Transaction, attachment_id: str) -> bytes:
    """The picture as it came. Raises AppError(NOT_FOUND)."""
    query = select(AttachmentRow.content).where(AttachmentRow.id == attachment_id)
    found: bytes | None = tx.execute(query).scalar_one_or_none()
    if found is None:
        raise AppError(Problem.NOT_FOUND, what="attachment", id=attachment_id)
    return found


def set_caption(tx: Transaction, attachment_id: str, caption: str) -> None:
    tx.execute(
        update(AttachmentRow).where(AttachmentRow.id == attachment_id).values(caption=caption)
    )


def remove(tx: Transaction, attachment_id: str) -> None:
    tx.execute(delete(AttachmentRow).where(AttachmentRow.id == attachment_id))


def _listed() -> Select[tuple[object, ...]]:
    """Everything but the contents, which are large."""
    return select(*(each for each in AttachmentRow.__table__.c if each.name != "content"))


def _attachment(row: Row[tuple[object, ...]]) -> Attachment:
    return Attachment(
        kind=AttachmentKind(row.kind), **{name: getattr(row, name) for name in _COLUMNS}
    )
