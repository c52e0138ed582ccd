"""The audit log as a hash chain: who, what, from what to what, why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

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


def differences(old: object, new: object, names: Iterable[str]) -> tuple[str, str]:
    """What of these attributes differs, as `name=value; …`: before and after."""
    changed = [name for name in names if getattr(old, name) != getattr(new, name)]

    def told(subject: object) -> str:
        return "; ".join(f"{name}={_shown(getattr(subject, name))}" for name in changed)

    return told(old), told(new)


def _shown(value: object) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value))
    title = getattr(value, "title", None)
    return title if isinstance(title, str) else str(value)


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
