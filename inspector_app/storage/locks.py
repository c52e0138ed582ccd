"""Rows held until the transaction ends, so that another computer waits instead of deciding too.

An SQLite file has one writer at a time anyway: there nothing is to be held.
"""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute

from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import DeviceRow, EnterpriseRow, InspectionRow


def inspection(tx: Transaction, identifier: str) -> None:
    """Nobody else changes or seals the inspection; those who only name it go on."""
    _hold(tx, InspectionRow.id, identifier)


def enterprise(tx: Transaction, identifier: str) -> None:
    """Nobody else gives roster numbers there or counts what its people were asked."""
    _hold(tx, EnterpriseRow.id, identifier)


def device(tx: Transaction, identifier: str) -> None:
    """Nobody else takes a number of the device: of its documents, records or log entries."""
    _hold(tx, DeviceRow.id, identifier)


def subject(tx: Transaction, name: str) -> None:
    """Nobody else works on what the program calls so, such as the banks, of which no row is one."""
    if tx.dialect.name != "sqlite":
        tx.execute(select(func.pg_advisory_xact_lock(func.hashtext(name))))


def _hold(tx: Transaction, key: InstrumentedAttribute[str], identifier: str) -> None:
    if tx.dialect.name != "sqlite":
        tx.execute(select(key).where(key == identifier).with_for_update(key_share=True))
