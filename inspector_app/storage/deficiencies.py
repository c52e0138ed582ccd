"""Findings of inspections, proposed, confirmed and dropped."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import func, insert, select, update
from sqlalchemy.engine import Row

from inspector_app.domain.deficiencies import Deficiency, FindingState
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import InspectionState
from inspector_app.domain.questions import DeficiencyKind
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import DeficiencyRow, InspectionRow

_COLUMNS = (
    "id",
    "inspection_id",
    "position",
    "person",
    "person_name",
    "post",
    "wording",
    "clause",
    "requirement",
    "deadline",
)


def of_inspection(tx: Transaction, inspection_id: str) -> tuple[Deficiency, ...]:
    query = (
        select(*DeficiencyRow.__table__.c)
        .where(DeficiencyRow.inspection_id == inspection_id)
        .order_by(DeficiencyRow.position)
    )
    return tuple(_deficiency(row) for row in tx.execute(query))


def get(tx: Transaction, identifier: str) -> Deficiency:
    """The finding. Raises AppError(NOT_FOUND)."""
    query = select(*DeficiencyRow.__table__.c).where(DeficiencyRow.id == identifier)
    row = tx.execute(query).one_or_none()
    if row is None:
        raise AppError(Problem.NOT_FOUND, what="finding", id=identifier)
    return _deficiency(row)


def last_position(tx: Transaction, inspection_id: str) -> int:
    query = select(func.max(DeficiencyRow.position))
    return tx.execute(query.where(DeficiencyRow.inspection_id == inspection_id)).scalar_one() or 0


def add(tx: Transaction, found: Iterable[Deficiency]) -> None:
    rows = [_values(deficiency) for deficiency in found]
    if rows:
        tx.execute(insert(DeficiencyRow), rows)


def change(tx: Transaction, deficiency: Deficiency) -> None:
    tx.execute(
        update(DeficiencyRow).where(DeficiencyRow.id == deficiency.id).values(**_values(deficiency))
    )


def confirmed_and_sealed(tx: Transaction) -> tuple[Deficiency, ...]:
    """Every confirmed finding of a sealed inspection that no later version corrects."""
    corrected = select(InspectionRow.corrects).where(
        InspectionRow.corrects.is_not(None),
        InspectionRow.state == InspectionState.SEALED.value,
    )
    query = (
        select(*DeficiencyRow.__table__.c)
        .join(InspectionRow, InspectionRow.id == DeficiencyRow.inspection_id)
        .where(
            InspectionRow.state == InspectionState.SEALED.value,
            InspectionRow.id.not_in(corrected),
            DeficiencyRow.state == FindingState.CONFIRMED.value,
        )
        .order_by(DeficiencyRow.deadline, InspectionRow.number, DeficiencyRow.position)
    )
    return tuple(_deficiency(row) for row in tx.execute(query))


def _values(deficiency: Deficiency) -> dict[str, object]:
    return {
        **{name: getattr(deficiency, name) for name in _COLUMNS},
        "kind": deficiency.kind.value,
        "state": deficiency.state.value,
        "question_refs": list(deficiency.question_refs),
    }


def _deficiency(row: Row[tuple[object, ...]]) -> Deficiency:
    return Deficiency(
        kind=DeficiencyKind(row.kind),
        state=FindingState(row.state),
        question_refs=tuple(row.question_refs),
        **{name: getattr(row, name) for name in _COLUMNS},
    )
