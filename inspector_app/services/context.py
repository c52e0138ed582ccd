"""What every use case needs: the database, the time and chance."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.devices import Device
from inspector_app.domain.time import BEIJING
from inspector_app.storage import audit
from inspector_app.storage.database import Database, Transaction
from inspector_app.storage.keys import uuid7


@dataclass(frozen=True, slots=True)
class Chance:
    """Where Beijing time, randomness and running seconds come from; the demo makes them its own."""

    clock: Callable[[], datetime]
    random_bytes: Callable[[int], bytes]
    elapsed: Callable[[], float] = time.monotonic


def real_chance() -> Chance:
    """The laptop's clock and the operating system's randomness."""
    return Chance(lambda: datetime.now(BEIJING), secrets.token_bytes)


@dataclass(frozen=True, slots=True)
class ServiceContext:
    """`clock` gives Beijing time, `elapsed` running seconds, `random_bytes` chance.

    `device` is this computer: it numbers, logs and signs.
    """

    database: Database
    clock: Callable[[], datetime]
    elapsed: Callable[[], float]
    random_bytes: Callable[[int], bytes]
    device: Device

    def audit(self, tx: Transaction, entry: AuditEntry) -> None:
        """Note in this device's log what the transaction changes."""
        audit.append(tx, self.device.key.device_id, entry)

    def note(self, tx: Transaction, action: str, subject: str, **texts: str) -> None:
        """As `audit`, now; `texts` are who, old, new and why."""
        self.audit(tx, AuditEntry(self.clock(), action, subject, **texts))

    def new_key(self) -> str:
        """A new UUIDv7."""
        return uuid7(self.clock(), self.random_bytes)

    def today(self) -> date:
        return self.clock().date()


Progress = Callable[[int, int], None]
"""Takes (done, total); raises `Cancelled` when the user asked to stop."""


def no_progress(_done: int, _total: int) -> None:
    """For callers that show nothing."""
