"""Rows that stand for one enterprise: found by any of them."""

from __future__ import annotations

from sqlalchemy import Select, func, select

from inspector_app.storage.tables import EnterpriseRow


def rows_of_enterprise(enterprise_id: str) -> Select[tuple[str]]:
    """The ids of every row that stands for the same enterprise as this one, itself included."""
    table = EnterpriseRow.__table__
    mine = table.alias()
    head = select(func.coalesce(mine.c.same_as, mine.c.id)).where(mine.c.id == enterprise_id)
    return select(table.c.id).where(
        func.coalesce(table.c.same_as, table.c.id) == head.scalar_subquery()
    )
