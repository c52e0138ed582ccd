"""Which inspections, papers and findings a scope counts, as conditions that queries share.

Sealed inspections count unless a sealed later version corrects them. Enterprises, people and
officers that were merged count as the one they were merged into.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from datetime import time as day_time

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import aliased

from inspector_app.domain.inspections import InspectionState
from inspector_app.domain.statistics.scope import Scope
from inspector_app.domain.time import BEIJING
from inspector_app.storage.tables import (
    AttemptRow,
    DrawnPersonRow,
    EnterpriseRow,
    InspectionOfficerRow,
    InspectionRow,
    OfficerRow,
)

Kept = aliased(EnterpriseRow, name="kept_enterprise")
"""The enterprise that counts: the one visited, or the one it was merged into."""
officer_id = func.coalesce(OfficerRow.same_as, OfficerRow.id)
_Later = aliased(InspectionRow, name="later_version")


def sealed_inspections(scope: Scope) -> Select[str]:
    """The ids of the inspections that count, by everything in the scope that chooses them."""
    corrected = select(_Later.corrects).where(
        _Later.corrects.is_not(None), _Later.state == InspectionState.SEALED.value
    )
    return (
        select(InspectionRow.id)
        .join(EnterpriseRow, EnterpriseRow.id == InspectionRow.enterprise_id)
        .join(Kept, Kept.id == func.coalesce(EnterpriseRow.same_as, EnterpriseRow.id))
        .where(
            InspectionRow.state == InspectionState.SEALED.value,
            InspectionRow.id.not_in(corrected),
            *_of_inspections(scope),
        )
    )


def of_people(scope: Scope) -> tuple[ColumnElement[bool], ...]:
    """Conditions on drawn people."""
    conditions: list[ColumnElement[bool]] = []
    if scope.roles:
        conditions.append(DrawnPersonRow.role.in_([role.value for role in scope.roles]))
    if scope.posts:
        conditions.append(DrawnPersonRow.post.in_(scope.posts))
    if scope.departments:
        conditions.append(DrawnPersonRow.department.in_(scope.departments))
    return tuple(conditions)


def drawn_person_of_attempt() -> ColumnElement[bool]:
    """Joins attempts with the person as they stood in the draw."""
    return (DrawnPersonRow.draw_id == AttemptRow.draw_id) & (
        DrawnPersonRow.staff_id == AttemptRow.staff_id
    )


def _of_inspections(scope: Scope) -> tuple[ColumnElement[bool], ...]:
    if scope.authorities:
        raise ValueError(scope.authorities)  # no column: the services name the industries instead
    conditions: list[ColumnElement[bool]] = []
    if scope.first_day:
        first = datetime.combine(scope.first_day, day_time(), BEIJING)
        conditions.append(InspectionRow.started_at >= first)
    if scope.last_day:
        after = datetime.combine(scope.last_day + timedelta(days=1), day_time(), BEIJING)
        conditions.append(InspectionRow.started_at < after)
    if scope.townships:
        conditions.append(Kept.township.in_(scope.townships))
    if scope.industries:
        conditions.append(Kept.industry.in_(scope.industries))
    if scope.enterprises:
        conditions.append(Kept.id.in_(scope.enterprises))
    if scope.officers:
        chosen = select(InspectionOfficerRow.inspection_id).join(
            OfficerRow, OfficerRow.id == InspectionOfficerRow.officer_id
        )
        merged = or_(OfficerRow.id.in_(scope.officers), OfficerRow.same_as.in_(scope.officers))
        conditions.append(InspectionRow.id.in_(chosen.where(merged)))
    return tuple(conditions)
