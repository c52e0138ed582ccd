"""The codes that let phones in, one per attempt."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from sqlalchemy import insert, select, update

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.phones import PhoneCode
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import PhoneCodeRow

_NAMES = tuple(field.name for field in dataclasses.fields(PhoneCode))
_COLUMNS = PhoneCodeRow.__table__.c


def add(tx: Transaction, codes: Iterable[PhoneCode]) -> None:
    rows = [{name: getattr(code, name) for name in _NAMES} for code in codes]
    if rows:
        tx.execute(insert(PhoneCodeRow), rows)


def of_inspection(tx: Transaction, inspection_id: str) -> dict[str, PhoneCode]:
    """The codes by attempt."""
    query = select(*_COLUMNS).where(PhoneCodeRow.inspection_id == inspection_id)
    return {row.attempt_id: PhoneCode(**row._mapping) for row in tx.execute(query)}  # noqa: SLF001 - SQLAlchemy's public name for it


def get(tx: Transaction, attempt_id: str) -> PhoneCode:
    """The attempt's code. Raises AppError(NOT_FOUND)."""
    row = tx.execute(select(*_COLUMNS).where(PhoneCodeRow.attempt_id == attempt_id)).one_or_none()
    if row is None:
        raise AppError(Problem.NOT_FOUND, what="phone code", id=attempt_id)
    return PhoneCode(**row._mapping)  # noqa: SLF001 - as above


def attempt_of_device(tx: Transaction, inspection_id: str, device_hash: str) -> str | None:
    """The attempt that this device is bound to."""
    query = select(PhoneCodeRow.attempt_id).where(
        PhoneCodeRow.inspection_id == inspection_id, PhoneCodeRow.device_hash == device_hash
    )
    return tx.execute(query).scalars().first()


def change(tx: Transaction, code: PhoneCode) -> None:
    tx.execute(
        update(PhoneCodeRow)
        .where(PhoneCodeRow.attempt_id == code.attempt_id)
        .values({name: getattr(code, name) for name in _NAMES if name != "attempt_id"})
    )
