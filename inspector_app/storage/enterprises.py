"""Enterprises; a removed one stays for the inspections that name it."""

from __future__ import annotations

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Row

from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.errors import AppError, Problem
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import EnterpriseRow


def listed(tx: Transaction, *, removed: bool = False) -> tuple[Enterprise, ...]:
    """Those on the list, or those taken off it."""
    query = select(EnterpriseRow.__table__).where(EnterpriseRow.removed == removed)
    return tuple(_enterprise(row) for row in tx.execute(query.order_by(EnterpriseRow.name)))


def get(tx: Transaction, identifier: str) -> Enterprise:
    """The enterprise, removed or not. Raises AppError(NOT_FOUND)."""
    query = select(EnterpriseRow.__table__).where(EnterpriseRow.id == identifier)
    row = tx.execute(query).one_or_none()
    if row is None:
        raise AppError(Problem.NOT_FOUND, what="enterprise", id=identifier)
    return _enterprise(row)


def with_credit_code(tx: Transaction, code: str) -> Enterprise | None:
    query = select(EnterpriseRow.__table__).where(EnterpriseRow.credit_code == code)
    row = tx.execute(query).one_or_none()
    return _enterprise(row) if row else None


def townships(tx: Transaction) -> tuple[str, ...]:
    query = select(EnterpriseRow.township).where(EnterpriseRow.township != "").distinct()
    return tuple(tx.execute(query.order_by(EnterpriseRow.township)).scalars())


def add(tx: Transaction, enterprise: Enterprise) -> None:
    tx.execute(insert(EnterpriseRow).values(id=enterprise.id, **_values(enterprise)))


def change(tx: Transaction, enterprise: Enterprise) -> None:
    """Change an enterprise as it was read. Raises AppError(CHANGED_BY_OTHERS)."""
    values = _values(enterprise) | {"row_version": enterprise.row_version + 1}
    result = tx.execute(
        update(EnterpriseRow)
        .where(EnterpriseRow.id == enterprise.id)
        .where(EnterpriseRow.row_version == enterprise.row_version)
        .values(**values)
    )
    if result.rowcount != 1:
        raise AppError(Problem.CHANGED_BY_OTHERS, name=enterprise.name)


def set_removed(tx: Transaction, identifier: str, *, removed: bool) -> None:
    tx.execute(update(EnterpriseRow).where(EnterpriseRow.id == identifier).values(removed=removed))


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
