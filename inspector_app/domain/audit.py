"""The audit log as a hash chain: who, what, from what to what, why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from inspector_app.domain.canonical import canonical, sha256_hex


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


@dataclass(frozen=True, slots=True)
class AuditLink:
    """An entry at its place in a device's log, bound to the one before it."""

    device_id: str
    number: int
    entry: AuditEntry
    previous_hash: str

    @property
    def hash(self) -> str:
        """SHA-256 of the canonical JSON of the entry, its place and the hash before it."""
        entry = self.entry
        return sha256_hex(
            canonical(
                {
                    "scheme": "audit-v1",
                    "device": self.device_id,
                    "number": self.number,
                    "at": entry.at.astimezone(UTC).isoformat(),
                    "who": entry.who,
                    "action": entry.action,
                    "subject": entry.subject,
                    "old": entry.old,
                    "new": entry.new,
                    "why": entry.why,
                    "previous": self.previous_hash,
                }
            )
        )
