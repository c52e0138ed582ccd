"""The audit log: appended to in the transaction that makes the change."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import insert, select
from sqlalchemy.engine import Row

from inspector_app.domain.audit import AuditEntry, AuditLink
from inspector_app.storage import locks
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import AuditRow

__all__ = ["AuditEntry", "append", "head", "of_subject", "of_subjects"]

_NAMES = ("at", "action", "subject", "who", "old", "new", "why")


def append(tx: Transaction, device_id: str, entry: AuditEntry) -> AuditLink:
    """Add the entry to the device's chain; the link that it became."""
    number, previous = head(tx, device_id)
    link = AuditLink(device_id, number + 1, entry, previous)
    tx.execute(
        insert(AuditRow).values(
            device_id=device_id,
            number=link.number,
            previous_hash=previous,
            hash=link.hash,
            **{name: getattr(entry, name) for name in _NAMES},
        )
    )
    return link


def head(tx: Transaction, device_id: str) -> tuple[int, str]:
    """Number and hash of the device's latest entry; (0, "") before the first."""
    locks.device(tx, device_id)
    query = select(AuditRow.number, AuditRow.hash).where(AuditRow.device_id == device_id)
    last = tx.execute(query.order_by(AuditRow.number.desc()).limit(1)).one_or_none()
    return (last.number, last.hash) if last else (0, "")


def of_subject(tx: Transaction, subject: str) -> tuple[AuditEntry, ...]:
    return of_subjects(tx, (subject,))


def of_subjects(tx: Transaction, subjects: Collection[str]) -> tuple[AuditEntry, ...]:
    """What every device noted of any of these, in the order of time."""
    query = select(AuditRow.__table__).where(AuditRow.subject.in_(subjects))
    rows = tx.execute(query.order_by(AuditRow.at, AuditRow.device_id, AuditRow.number))
    return tuple(_entry(row) for row in rows)


def _entry(row: Row[tuple[object, ...]]) -> AuditEntry:
    return AuditEntry(**{name: getattr(row, name) for name in _NAMES})
