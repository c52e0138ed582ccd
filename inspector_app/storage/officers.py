"""Officers and the hashes of their PINs."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Row

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.officers import Officer
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import OfficerRow


def listed(tx: Transaction, *, include_inactive: bool) -> tuple[Officer, ...]:
    """Every officer once, however many laptops entered them."""
    query = select(OfficerRow.__table__).where(OfficerRow.same_as.is_(None)).order_by(OfficerRow.id)
    if not include_inactive:
        query = query.where(OfficerRow.active)
    return tuple(_officer(row) for row in tx.execute(query))


def by_ids(tx: Transaction, ids: tuple[str, ...]) -> tuple[Officer, ...]:
    """The officers in the order of `ids`."""
    rows = tx.execute(select(OfficerRow.__table__).where(OfficerRow.id.in_(ids)))
    found = {row.id: _officer(row) for row in rows}
    return tuple(found[each] for each in ids if each in found)


def with_certificate(tx: Transaction, number: str) -> Officer | None:
    query = select(OfficerRow.__table__).where(
        OfficerRow.certificate_number == number, OfficerRow.same_as.is_(None)
    )
    row = tx.execute(query).one_or_none()
    return _officer(row) if row else None


def pin_hashes(tx: Transaction, ids: tuple[str, ...]) -> dict[str, str]:
    rows = tx.execute(select(OfficerRow.id, OfficerRow.pin_hash).where(OfficerRow.id.in_(ids)))
    return {row.id: row.pin_hash for row in rows}


def add(tx: Transaction, officer: Officer, pin_hash: str, at: datetime) -> None:
    values = _values(officer) | {"pin_hash": pin_hash, "changed_at": at}
    tx.execute(insert(OfficerRow).values(id=officer.id, **values))


def change(tx: Transaction, officer: Officer, pin_hash: str, at: datetime) -> None:
    """Change an officer as read; without a new hash the PIN stays.

    Raises AppError(CHANGED_BY_OTHERS).
    """
    values = _values(officer) | {"changed_at": at} | ({"pin_hash": pin_hash} if pin_hash else {})
    result = tx.execute(
        update(OfficerRow)
        .where(OfficerRow.id == officer.id, OfficerRow.row_version == officer.row_version)
        .values(row_version=officer.row_version + 1, **values)
    )
    if result.rowcount != 1:
        newer = next(iter(by_ids(tx, (officer.id,))), None)
        raise AppError(Problem.CHANGED_BY_OTHERS, name=officer.name, newer=newer)


def _values(officer: Officer) -> dict[str, object]:
    return {
        "name": officer.name,
        "certificate_number": officer.certificate_number,
        "valid_until": officer.valid_until,
        "active": officer.active,
    }


def _officer(row: Row[tuple[object, ...]]) -> Officer:
    return Officer(
        id=row.id,
        name=row.name,
        certificate_number=row.certificate_number,
        valid_until=row.valid_until,
        has_pin=bool(row.pin_hash),
        active=row.active,
        row_version=row.row_version,
    )
