"""Inspections with their officers and who was there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Select, delete, insert, select, update
from sqlalchemy.engine import Row

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import Inspection, InspectionState
from inspector_app.domain.people import Presence
from inspector_app.domain.record_json import blueprint_json
from inspector_app.storage import locks
from inspector_app.storage.codecs import blueprint_from_json
from inspector_app.storage.database import Transaction
from inspector_app.storage.sameness import shown_enterprise
from inspector_app.storage.tables import (
    AttendanceRow,
    InspectionOfficerRow,
    InspectionRow,
)


def get(tx: Transaction, identifier: str) -> Inspection:
    """The inspection. Raises AppError(NOT_FOUND)."""
    row = tx.execute(_query().where(InspectionRow.id == identifier)).one_or_none()
    if row is None:
        raise AppError(Problem.NOT_FOUND, what="inspection", id=identifier)
    return _inspection(row, _officers(tx, [identifier]).get(identifier, ()))


def listed(tx: Transaction, states: Sequence[InspectionState]) -> tuple[Inspection, ...]:
    """The inspections in any of the states, the latest first."""
    query = _query().where(InspectionRow.state.in_([state.value for state in states]))
    rows = tx.execute(query.order_by(InspectionRow.started_at.desc())).all()
    officers = _officers(tx, [row.id for row in rows])
    return tuple(_inspection(row, officers.get(row.id, ())) for row in rows)


def by_ids(tx: Transaction, identifiers: Collection[str]) -> dict[str, Inspection]:
    rows = tx.execute(_query().where(InspectionRow.id.in_(identifiers))).all()
    officers = _officers(tx, [row.id for row in rows])
    return {row.id: _inspection(row, officers.get(row.id, ())) for row in rows}


def add(tx: Transaction, inspection: Inspection) -> None:
    tx.execute(
        insert(InspectionRow).values(
            id=inspection.id,
            started_at=inspection.started_at,
            saved_at=inspection.started_at,
            version=inspection.version,
            corrects=inspection.corrects or None,
            correction_reason=inspection.correction_reason,
            state=inspection.state.value,
            **_values(inspection),
        )
    )
    _set_officers(tx, inspection)


def change(tx: Transaction, inspection: Inspection, saved_at: datetime) -> None:
    tx.execute(
        update(InspectionRow)
        .where(InspectionRow.id == inspection.id)
        .values(saved_at=saved_at, **_values(inspection))
    )
    _set_officers(tx, inspection)


def touch(tx: Transaction, identifier: str, saved_at: datetime) -> None:
    """Note that something of the inspection was saved now."""
    tx.execute(
        update(InspectionRow).where(InspectionRow.id == identifier).values(saved_at=saved_at)
    )


def saved_at(tx: Transaction, identifier: str) -> datetime:
    query = select(InspectionRow.saved_at).where(InspectionRow.id == identifier)
    return tx.execute(query).scalar_one()


def require_open(tx: Transaction, identifier: str) -> None:
    """Raise AppError(INSPECTION_SEALED) unless the inspection can still be changed.

    Until the transaction ends no other computer seals or changes it.
    """
    locks.inspection(tx, identifier)
    query = select(InspectionRow.state).where(InspectionRow.id == identifier)
    if tx.execute(query).scalar_one_or_none() != InspectionState.OPEN.value:
        raise AppError(Problem.INSPECTION_SEALED)


def has_correction(tx: Transaction, identifier: str) -> bool:
    """Whether a later version of the inspection exists that was not cancelled."""
    query = select(InspectionRow.id).where(
        InspectionRow.corrects == identifier,
        InspectionRow.state != InspectionState.CANCELLED.value,
    )
    return tx.execute(query).first() is not None


def cancel(tx: Transaction, identifier: str, reason: str, at: datetime) -> None:
    tx.execute(
        update(InspectionRow)
        .where(InspectionRow.id == identifier)
        .values(state=InspectionState.CANCELLED.value, cancel_reason=reason, saved_at=at)
    )


def seal(tx: Transaction, identifier: str, number: str, *, ended: datetime, at: datetime) -> None:
    """Freeze the inspection: from here on the database refuses every change to it."""
    tx.execute(
        update(InspectionRow)
        .where(InspectionRow.id == identifier)
        .values(
            state=InspectionState.SEALED.value,
            number=number,
            ended_at=ended,
            sealed_at=at,
            saved_at=at,
        )
    )


def attendance(tx: Transaction, identifier: str) -> dict[str, tuple[Presence, str]]:
    """Presence and note by staff id; who is not listed is present."""
    query = select(AttendanceRow.__table__).where(AttendanceRow.inspection_id == identifier)
    return {row.staff_id: (Presence(row.presence), row.note) for row in tx.execute(query)}


def mark(tx: Transaction, identifier: str, staff_id: str, presence: Presence, note: str) -> None:
    tx.execute(
        delete(AttendanceRow).where(
            AttendanceRow.inspection_id == identifier, AttendanceRow.staff_id == staff_id
        )
    )
    tx.execute(
        insert(AttendanceRow).values(
            inspection_id=identifier, staff_id=staff_id, presence=presence.value, note=note
        )
    )


def _query() -> Select[tuple[object, ...]]:
    table = InspectionRow.__table__
    named, shown, same = shown_enterprise()
    return select(*table.c, shown.c.name.label("enterprise_name")).select_from(
        table.join(named, named.c.id == table.c.enterprise_id).join(shown, same)
    )


def _officers(tx: Transaction, identifiers: Sequence[str]) -> dict[str, tuple[str, ...]]:
    query = (
        select(InspectionOfficerRow.__table__)
        .where(InspectionOfficerRow.inspection_id.in_(identifiers))
        .order_by(InspectionOfficerRow.position)
    )
    found: dict[str, tuple[str, ...]] = {}
    for row in tx.execute(query):
        found[row.inspection_id] = (*found.get(row.inspection_id, ()), row.officer_id)
    return found


def _set_officers(tx: Transaction, inspection: Inspection) -> None:
    tx.execute(
        delete(InspectionOfficerRow).where(InspectionOfficerRow.inspection_id == inspection.id)
    )
    rows = [
        {"inspection_id": inspection.id, "officer_id": officer, "position": position}
        for position, officer in enumerate(inspection.officer_ids)
    ]
    if rows:
        tx.execute(insert(InspectionOfficerRow), rows)


def _values(inspection: Inspection) -> dict[str, object]:
    return {
        "enterprise_id": inspection.enterprise_id,
        "place": inspection.place,
        "purpose": inspection.purpose,
        "banks": [list(bank) for bank in inspection.banks],
        "blueprint": blueprint_json(inspection.blueprint),
        "ended_at": inspection.ended_at,
        "remarks": inspection.remarks,
        "statement": inspection.statement,
        "row_version": inspection.row_version + 1,
    }


def _inspection(row: Row[tuple[object, ...]], officer_ids: tuple[str, ...]) -> Inspection:
    return Inspection(
        id=row.id,
        enterprise_id=row.enterprise_id,
        enterprise_name=row.enterprise_name,
        place=row.place,
        purpose=row.purpose,
        banks=tuple((bank, version) for bank, version in row.banks),
        blueprint=blueprint_from_json(row.blueprint),
        officer_ids=officer_ids,
        state=InspectionState(row.state),
        started_at=row.started_at,
        ended_at=row.ended_at,
        sealed_at=row.sealed_at,
        number=row.number,
        version=row.version,
        corrects=row.corrects or "",
        correction_reason=row.correction_reason,
        remarks=row.remarks,
        statement=row.statement,
        row_version=row.row_version,
    )
