"""What was sent and what was taken in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, update

from inspector_app.storage.database import Transaction
from inspector_app.storage.merge.carried import table_of
from inspector_app.storage.tables import ReceivedPackageRow, SentItemRow, SentPackageRow

_SENT, _ITEMS, _RECEIVED = (
    table_of(SentPackageRow),
    table_of(SentItemRow),
    table_of(ReceivedPackageRow),
)
INSPECTION, DOCUMENT, COPY, ENCLOSURE = "inspection", "document", "copy", "enclosure"


@dataclass(frozen=True, slots=True)
class SentPackage:
    """A package given away; `receipt_at` is None until its receipt came back."""

    id: str
    device_id: str
    kind: str
    number: int
    file_name: str
    manifest_hash: str
    contents: dict[str, Any]
    sent_at: datetime
    receipt_at: datetime | None = None
    receipt_by: str = ""


@dataclass(frozen=True, slots=True)
class ReceivedPackage:
    """A package taken in."""

    id: str
    device_id: str
    kind: str
    number: int
    manifest_hash: str
    contents: dict[str, Any]
    sent_at: datetime
    received_at: datetime
    received_by: str = ""


def next_number(tx: Transaction, device_id: str, kind: str) -> int:
    query = select(func.max(_SENT.c.number)).where(
        _SENT.c.device_id == device_id, _SENT.c.kind == kind
    )
    return (tx.execute(query).scalar_one() or 0) + 1


def add_sent(tx: Transaction, package: SentPackage, items: Iterable[tuple[str, str]]) -> None:
    """Note a package with its items, each a kind and an id."""
    names = [column.name for column in _SENT.c]
    tx.execute(insert(_SENT).values(**{name: getattr(package, name) for name in names}))
    rows = [
        {"package_id": package.id, "kind": kind, "item_id": item} for kind, item in sorted(items)
    ]
    if rows:
        tx.execute(insert(_ITEMS), rows)


def sent(tx: Transaction) -> tuple[SentPackage, ...]:
    """Every package given away, the latest first."""
    query = select(_SENT).order_by(_SENT.c.sent_at.desc(), _SENT.c.id.desc())
    return tuple(SentPackage(**row) for row in tx.execute(query).mappings())


def sent_package(tx: Transaction, identifier: str) -> SentPackage | None:
    row = tx.execute(select(_SENT).where(_SENT.c.id == identifier)).mappings().one_or_none()
    return SentPackage(**row) if row else None


def acknowledge(tx: Transaction, identifier: str, at: datetime, by: str) -> None:
    """Note that the package's receipt came back."""
    tx.execute(update(_SENT).where(_SENT.c.id == identifier).values(receipt_at=at, receipt_by=by))


def acknowledged_items(tx: Transaction) -> frozenset[tuple[str, str]]:
    """Kind and id of everything for which there is a receipt."""
    query = select(_ITEMS.c.kind, _ITEMS.c.item_id).join(_SENT, _SENT.c.id == _ITEMS.c.package_id)
    rows = tx.execute(query.where(_SENT.c.receipt_at.is_not(None)).distinct())
    return frozenset((row.kind, row.item_id) for row in rows)


def acknowledged_log(tx: Transaction, device_id: str) -> int:
    """Up to which entry of the device's log there is a receipt without a gap."""
    query = select(_SENT.c.contents).where(
        _SENT.c.device_id == device_id, _SENT.c.receipt_at.is_not(None)
    )
    ranges = sorted(
        (contents.get("audit_from", 0), contents.get("audit_to", 0))
        for contents in tx.execute(query).scalars()
    )
    reached = 0
    for first, last in ranges:
        if first <= reached + 1:
            reached = max(reached, last)
    return reached


def add_received(tx: Transaction, package: ReceivedPackage) -> None:
    names = [column.name for column in _RECEIVED.c]
    tx.execute(insert(_RECEIVED).values(**{name: getattr(package, name) for name in names}))


def received(tx: Transaction) -> tuple[ReceivedPackage, ...]:
    """Every package taken in, the latest first."""
    query = select(_RECEIVED).order_by(_RECEIVED.c.received_at.desc(), _RECEIVED.c.id.desc())
    return tuple(ReceivedPackage(**row) for row in tx.execute(query).mappings())


def received_package(tx: Transaction, identifier: str) -> ReceivedPackage | None:
    query = select(_RECEIVED).where(_RECEIVED.c.id == identifier)
    row = tx.execute(query).mappings().one_or_none()
    return ReceivedPackage(**row) if row else None


def latest_number(tx: Transaction, device_id: str, kind: str) -> int:
    """The highest number of a device's packages taken in; 0 before the first."""
    query = select(func.max(_RECEIVED.c.number)).where(
        _RECEIVED.c.device_id == device_id, _RECEIVED.c.kind == kind
    )
    return tx.execute(query).scalar_one() or 0
