"""What re-inspections found; only ever appended."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import insert, select

from inspector_app.domain.rectification import RectificationResult
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import (
    DeficiencyRow,
    OfficialDocumentRow,
    RectificationResultRow,
)


def add(tx: Transaction, results: Iterable[RectificationResult]) -> None:
    rows = [
        {
            "document_id": each.document_id,
            "deficiency_id": each.finding,
            "done": each.done,
            "found_at": each.found_at,
            "note": each.note,
        }
        for each in results
    ]
    if rows:
        tx.execute(insert(RectificationResultRow), rows)


def everything(tx: Transaction) -> tuple[RectificationResult, ...]:
    """Every result, the earliest first."""
    order = RectificationResultRow.found_at, RectificationResultRow.document_id
    rows = tx.execute(select(RectificationResultRow.__table__).order_by(*order))
    return tuple(
        RectificationResult(row.document_id, row.deficiency_id, row.done, row.found_at, row.note)
        for row in rows
    )


def documented(tx: Transaction) -> dict[str, tuple[str, int]]:
    """Inspection and position of every finding whose inspection has documents, by its id."""
    columns = DeficiencyRow.id, DeficiencyRow.inspection_id, DeficiencyRow.position
    having = select(OfficialDocumentRow.inspection_id)
    rows = tx.execute(select(*columns).where(DeficiencyRow.inspection_id.in_(having)))
    return {row.id: (row.inspection_id, row.position) for row in rows}
