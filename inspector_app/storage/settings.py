"""Named settings that influence results or documents; window matters are kept elsewhere."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, insert, select

from inspector_app.storage import locks
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import SettingRow


def get(tx: Transaction, name: str) -> dict[str, Any] | None:
    return tx.execute(select(SettingRow.value).where(SettingRow.name == name)).scalar_one_or_none()


def hold(tx: Transaction, name: str) -> None:
    """Nobody else changes the setting until the transaction ends."""
    locks.subject(tx, f"setting {name}")


def put(tx: Transaction, name: str, value: dict[str, Any]) -> None:
    hold(tx, name)
    tx.execute(delete(SettingRow).where(SettingRow.name == name))
    tx.execute(insert(SettingRow).values(name=name, value=value))
