"""Enterprises; a removed one stays for the inspections that name it.

Several laptops may have made the same one: lists show the row that stands for the others.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Row

from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.errors import AppError, Problem
from inspector_app.storage.database import Transaction
from inspector_app.storage.sameness import rows_of_enterprise
from inspector_app.storage.tables import EnterpriseRow

_ALONE = EnterpriseRow.same_as.is_(None)


def listed(tx: Transaction, *, removed: bool = False) -> tuple[Enterprise, ...]:
    """Those on the list, or those taken off it."""
    query = select(EnterpriseRow.__table__).where(_ALONE, EnterpriseRow.removed == removed)
    return tuple(_enterprise(row) for row in tx.execute(query.order_by(EnterpriseRow.name)))


def get(tx: Transaction, identifier: str) -> Enterprise:
    """The enterprise, removed or not, by any row that stands for it. Raises AppError(NOT_FOUND)."""
    query = select(EnterpriseRow.__table__).where(
        _ALONE, EnterpriseRow.id.in_(rows_of_enterprise(identifier))
    )
    found = tx.execute(query).one_or_none()
    if found is None:
        raise AppError(Problem.NOT_FOUND, what="enterprise", id=identifier)
    return _enterprise(found)


def row(tx: Transaction, identifier: str) -> Enterprise | None:
    """Exactly this row, also where another one stands for it."""
    query = select(EnterpriseRow.__table__).where(EnterpriseRow.id == identifier)
    found = tx.execute(query).one_or_none()
    return _enterprise(found) if found else None


def with_credit_code(tx: Transaction, code: str) -> Enterprise | None:
    query = select(EnterpriseRow.__table__).where(_ALONE, EnterpriseRow.credit_code == code)
    found = tx.execute(query).one_or_none()
    return _enterprise(found) if found else None


def townships(tx: Transaction) -> tuple[str, ...]:
    query = select(EnterpriseRow.township).where(_ALONE, EnterpriseRow.township != "")
    return tuple(tx.execute(query.distinct().order_by(EnterpriseRow.township)).scalars())


def add(tx: Transaction, enterprise: Enterprise, at: datetime) -> None:
    values = _values(enterprise)
    tx.execute(insert(EnterpriseRow).values(id=enterprise.id, changed_at=at, **values))


def change(tx: Transaction, enterprise: Enterprise, at: datetime) -> None:
    """Change an enterprise as it was read. Raises AppError(CHANGED_BY_OTHERS)."""
    values = _values(enterprise) | {"row_version": enterprise.row_version + 1, "changed_at": at}
    result = tx.execute(
        update(EnterpriseRow)
        .where(EnterpriseRow.id == enterprise.id)
        .where(EnterpriseRow.row_version == enterprise.row_version)
        .values(**values)
    )
    if result.rowcount != 1:
        newer = row(tx, enterprise.id)
        raise AppError(Problem.CHANGED_BY_OTHERS, name=enterprise.name, newer=newer)


def set_removed(tx: Transaction, identifier: str, at: datetime, *, removed: bool) -> None:
    """Take the enterprise off the lists or put it back, with every row that stands for it."""
    wanted = EnterpriseRow.id.in_(tuple(tx.execute(rows_of_enterprise(identifier)).scalars()))
    tx.execute(update(EnterpriseRow).where(wanted).values(removed=removed, changed_at=at))


_TEXT_COLUMNS = (
    "name",
    "industry",
    "township",
    "address",
    "legal_representative",
    "responsible_person",
    "responsible_post",
    "phone",
    "headcount",
    "initials",
    "row_version",
)


def _values(enterprise: Enterprise) -> dict[str, object]:
    values: dict[str, object] = {name: getattr(enterprise, name) for name in _TEXT_COLUMNS}
    values["credit_code"] = enterprise.credit_code or None
    values["bank_ids"] = list(enterprise.bank_ids)
    return values


def _enterprise(row: Row[tuple[object, ...]]) -> Enterprise:
    return Enterprise(
        id=row.id,
        credit_code=row.credit_code or "",
        bank_ids=tuple(row.bank_ids),
        **{name: getattr(row, name) for name in _TEXT_COLUMNS},
    )
