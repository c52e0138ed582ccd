"""The audit log: appended to in the transaction that makes the change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import AuditRow


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who did what to which subject, from what to what, and why."""

    at: datetime
    action: str
    subject: str
    who: str = ""
    old: str = ""
    new: str = ""
    why: str = ""


def append(tx: Transaction, entry: AuditEntry) -> None:
    names = ("at", "action", "subject", "who", "old", "new", "why")
    tx.execute(insert(AuditRow).values(**{name: getattr(entry, name) for name in names}))


def of_subject(tx: Transaction, subject: str) -> tuple[AuditEntry, ...]:
    query = select(AuditRow.__table__).where(AuditRow.subject == subject)
    return tuple(
        AuditEntry(row.at, row.action, row.subject, row.who, row.old, row.new, row.why)
        for row in tx.execute(query.order_by(AuditRow.sequence))
    )
