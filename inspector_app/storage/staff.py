"""The staff of enterprises; a removed person stays for the inspections that name them.

Several laptops may have listed the same person, and the same enterprise: an enterprise's staff are
those of every row that stands for it, each person once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.engine import Row

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.people import Role, StaffMember
from inspector_app.storage import locks
from inspector_app.storage.database import Transaction
from inspector_app.storage.prepared import Prepared
from inspector_app.storage.sameness import rows_of_enterprise
from inspector_app.storage.tables import StaffRow, moment_text

_COLUMNS = (
    "enterprise_id",
    "number",
    "name",
    "post",
    "department",
    "identity_number",
    "phone",
    "initials",
)


_ADD = Prepared(insert(StaffRow), [column.name for column in StaffRow.__table__.columns])
"""Takes its values in the order of the table's columns."""


def of_enterprise(tx: Transaction, enterprise_id: str) -> tuple[StaffMember, ...]:
    query = select(StaffRow.__table__).where(
        StaffRow.enterprise_id.in_(rows_of_enterprise(enterprise_id)), StaffRow.same_as.is_(None)
    )
    rows = tx.execute(query.where(~StaffRow.removed).order_by(StaffRow.number, StaffRow.id))
    return tuple(_member(row) for row in rows)


def numbers(tx: Transaction, enterprise_id: str) -> set[str]:
    """Every roster number ever given at the enterprise; to be asked before giving one."""
    locks.enterprise(tx, enterprise_id)
    query = select(StaffRow.number).where(
        StaffRow.enterprise_id.in_(rows_of_enterprise(enterprise_id))
    )
    return set(tx.execute(query).scalars())


def get(tx: Transaction, identifier: str) -> StaffMember | None:
    row = tx.execute(select(StaffRow.__table__).where(StaffRow.id == identifier)).one_or_none()
    return _member(row) if row else None


def add(tx: Transaction, members: Iterable[StaffMember], at: datetime) -> None:
    changed_at = moment_text(at)
    _ADD.execute_many(
        tx,
        (
            (
                each.id,
                each.enterprise_id,
                each.number,
                each.name,
                each.role.value,
                each.post,
                each.department,
                each.identity_number,
                each.phone,
                each.initials,
                False,
                None,
                changed_at,
                1,
            )
            for each in members
        ),
    )


def change(tx: Transaction, members: Iterable[StaffMember], at: datetime) -> None:
    """Change people who were read in the same transaction."""
    rows = [{"key": member.id, "changed_at": at, **_values(member)} for member in members]
    if rows:
        table = StaffRow.__table__
        statement = update(table).where(table.c.id == bindparam("key"))  # type: ignore[arg-type]  # a Table, typed as its base
        tx.execute(statement.values(row_version=table.c.row_version + 1), rows)


def change_as_read(tx: Transaction, member: StaffMember, at: datetime) -> None:
    """Change a person as they were read before. Raises AppError(CHANGED_BY_OTHERS)."""
    result = tx.execute(
        update(StaffRow)
        .where(StaffRow.id == member.id, StaffRow.row_version == member.row_version)
        .values(changed_at=at, row_version=member.row_version + 1, **_values(member))
    )
    if result.rowcount != 1:
        newer = get(tx, member.id)
        raise AppError(Problem.CHANGED_BY_OTHERS, name=member.name, newer=newer)


def set_removed(
    tx: Transaction, identifiers: Sequence[str], at: datetime, *, removed: bool
) -> None:
    """Take people off their lists or put them back, with every row that stands for them."""
    wanted = StaffRow.id.in_(identifiers) | StaffRow.same_as.in_(identifiers)
    tx.execute(update(StaffRow).where(wanted).values(removed=removed, changed_at=at))


def _values(member: StaffMember) -> dict[str, object]:
    return {name: getattr(member, name) for name in _COLUMNS} | {"role": member.role.value}


def _member(row: Row[tuple[object, ...]]) -> StaffMember:
    return StaffMember(
        id=row.id,
        role=Role(row.role),
        row_version=row.row_version,
        **{name: getattr(row, name) for name in _COLUMNS},
    )
