"""Rows that stand for one enterprise: found by any of them."""

from __future__ import annotations

from sqlalchemy import ColumnElement, FromClause, Select, func, select

from inspector_app.storage.tables import EnterpriseRow


def rows_of_enterprise(enterprise_id: str) -> Select[tuple[str]]:
    """The ids of every row that stands for the same enterprise as this one, itself included."""
    table = EnterpriseRow.__table__
    mine = table.alias()
    head = (
        select(func.coalesce(mine.c.same_as, mine.c.id))
        .where(mine.c.id == enterprise_id)
        .scalar_subquery()
    )
    return select(table.c.id).where((table.c.id == head) | (table.c.same_as == head))


def shown_enterprise() -> tuple[FromClause, FromClause, ColumnElement[bool]]:
    """For joins: the row that is named, the one that is shown for it, and their condition."""
    named, shown = EnterpriseRow.__table__.alias("named"), EnterpriseRow.__table__.alias("shown")
    return named, shown, shown.c.id == func.coalesce(named.c.same_as, named.c.id)
