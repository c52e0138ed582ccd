"""Devices and their public keys."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Row

from inspector_app.domain.devices import DeviceKey, KeyStanding
from inspector_app.storage import settings
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import DeviceKeyRow, DeviceRow

LEGACY_DEVICE = "legacy_device"
"""Names the device of what was sealed before devices had keys; written by revision 0003."""


def legacy_device(tx: Transaction) -> str | None:
    """The device to which earlier records belong, if no device of this file has a key yet."""
    found = settings.get(tx, LEGACY_DEVICE)
    if found is None or tx.execute(select(DeviceKeyRow.id).limit(1)).first() is not None:
        return None
    return str(found["id"])


def knows(tx: Transaction, key_id: str) -> bool:
    return tx.execute(select(DeviceKeyRow.id).where(DeviceKeyRow.id == key_id)).first() is not None


def add(tx: Transaction, key: DeviceKey, standing: KeyStanding) -> None:
    """Add a key, and its device where it is new."""
    query = select(DeviceRow.id).where(DeviceRow.id == key.device_id)
    if tx.execute(query).first() is None:
        tx.execute(insert(DeviceRow).values(id=key.device_id, created_at=key.created_at))
    tx.execute(
        insert(DeviceKeyRow).values(
            id=key.id,
            device_id=key.device_id,
            public_key=key.public_key,
            certificate=key.certificate,
            created_at=key.created_at,
            standing=standing.value,
        )
    )


def keys(tx: Transaction) -> dict[str, tuple[DeviceKey, KeyStanding]]:
    """Every known key by its id, with what is held of it."""
    rows = tx.execute(select(DeviceKeyRow.__table__).order_by(DeviceKeyRow.created_at))
    return {row.id: (_key(row), KeyStanding(row.standing)) for row in rows}


def standing(tx: Transaction, key_id: str) -> KeyStanding:
    """What is held of a key; UNKNOWN for one never seen."""
    query = select(DeviceKeyRow.standing).where(DeviceKeyRow.id == key_id)
    found = tx.execute(query).scalar_one_or_none()
    return KeyStanding(found) if found else KeyStanding.UNKNOWN


def decide(tx: Transaction, key: DeviceKey, held: KeyStanding, at: datetime, by: str) -> None:
    """Keep what somebody decided of a key, which is added where it is new."""
    if not knows(tx, key.id):
        add(tx, key, held)
    tx.execute(
        update(DeviceKeyRow)
        .where(DeviceKeyRow.id == key.id)
        .values(standing=held.value, decided_at=at, decided_by=by)
    )


def name_of(tx: Transaction, device_id: str) -> str:
    query = select(DeviceRow.name).where(DeviceRow.id == device_id)
    return tx.execute(query).scalar_one_or_none() or ""


def set_name(tx: Transaction, device_id: str, name: str) -> None:
    tx.execute(update(DeviceRow).where(DeviceRow.id == device_id).values(name=name))


def _key(row: Row[tuple[object, ...]]) -> DeviceKey:
    return DeviceKey(row.device_id, row.public_key, row.certificate, row.created_at)
