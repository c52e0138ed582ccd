"""Inspections, papers, strata, findings and draws as statistics count them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, func, select

from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.deficiencies import FindingState
from inspector_app.domain.people import Role
from inspector_app.domain.questions import DeficiencyKind, Topic
from inspector_app.domain.scoring import MARKS_PER_POINT, Score
from inspector_app.domain.statistics.facts import (
    DrawFact,
    FindingFact,
    InspectionFact,
    PaperFact,
    StratumFact,
)
from inspector_app.domain.statistics.scope import Scope
from inspector_app.storage.database import Transaction
from inspector_app.storage.draws import REPLACED, RESERVE
from inspector_app.storage.statistics.counted import (
    Kept,
    drawn_person_of_attempt,
    of_people,
    officer_id,
    sealed_inspections,
)
from inspector_app.storage.tables import (
    AnswerRow,
    AttemptRow,
    DeficiencyRow,
    DrawnPersonRow,
    DrawRow,
    EnterpriseRow,
    InspectionOfficerRow,
    InspectionRow,
    OfficerRow,
    StaffRow,
)


def inspections(tx: Transaction, scope: Scope) -> dict[str, InspectionFact]:
    """The inspections by id, the earliest first."""
    query = (
        select(
            InspectionRow.id,
            InspectionRow.number,
            InspectionRow.started_at,
            InspectionRow.blueprint,
            Kept.id.label("enterprise"),
            Kept.name,
            Kept.township,
            Kept.industry,
        )
        .join(EnterpriseRow, EnterpriseRow.id == InspectionRow.enterprise_id)
        .join(Kept, Kept.id == func.coalesce(EnterpriseRow.same_as, EnterpriseRow.id))
        .where(InspectionRow.id.in_(sealed_inspections(scope)))
        .order_by(InspectionRow.started_at, InspectionRow.id)
    )
    officers = _officers(tx, scope)
    return {
        row.id: InspectionFact(
            id=row.id,
            number=row.number,
            enterprise=row.enterprise,
            enterprise_name=row.name,
            township=row.township,
            industry=row.industry,
            officers=officers[row.id],
            started_at=row.started_at,
            pass_mark=row.blueprint["pass_mark"],
        )
        for row in tx.execute(query)
    }


def papers(tx: Transaction, scope: Scope, counted: Mapping[str, InspectionFact]) -> list[PaperFact]:
    """The papers handed in in the `counted` inspections, by id."""
    sums = (
        select(
            AnswerRow.attempt_id,
            func.coalesce(func.sum(AnswerRow.marks), 0).label("marks"),
            func.coalesce(func.sum(AnswerRow.full_marks), 0).label("full_marks"),
            (func.count() - func.count(AnswerRow.full_marks)).label("unknown"),
        )
        .where(AnswerRow.inspection_id.in_(sealed_inspections(scope)))
        .group_by(AnswerRow.attempt_id)
        .subquery()
    )
    query = (
        select(
            AttemptRow.id,
            AttemptRow.inspection_id,
            AttemptRow.draw_id,
            DrawnPersonRow.batch,
            func.coalesce(StaffRow.same_as, StaffRow.id).label("person"),
            DrawnPersonRow.number,
            DrawnPersonRow.role,
            DrawnPersonRow.post,
            DrawnPersonRow.department,
            sums.c.marks,
            sums.c.full_marks,
            sums.c.unknown,
        )
        .join(DrawnPersonRow, drawn_person_of_attempt())
        .join(StaffRow, StaffRow.id == AttemptRow.staff_id)
        .join(sums, sums.c.attempt_id == AttemptRow.id)  # holds counted inspections only
        .where(AttemptRow.state == AttemptState.SUBMITTED.value, *of_people(scope))
        .order_by(AttemptRow.id)
    )
    rows = tx.execute(query).all()
    old = full_marks_of(tx, [row.id for row in rows if row.unknown])
    return [_paper(row, old, counted[row.inspection_id].pass_mark) for row in rows]


def full_marks_of(tx: Transaction, attempt_ids: list[str]) -> dict[str, dict[int, int]]:
    """What each position of papers was worth, read from the papers: for old answers only."""
    if not attempt_ids:
        return {}
    query = select(AttemptRow.id, AttemptRow.paper).where(AttemptRow.id.in_(attempt_ids))
    return {
        row.id: {item["position"]: item["points"] * MARKS_PER_POINT for item in row.paper}
        for row in tx.execute(query)
    }


def strata(tx: Transaction, scope: Scope) -> list[StratumFact]:
    """How many people of each post and department each stratum had, tested or not."""
    columns = (
        DrawnPersonRow.draw_id,
        DrawnPersonRow.inspection_id,
        DrawnPersonRow.batch,
        DrawnPersonRow.role,
        DrawnPersonRow.post,
        DrawnPersonRow.department,
    )
    query = (
        select(*columns, func.count().label("size"))
        .where(
            DrawnPersonRow.inspection_id.in_(sealed_inspections(scope)),
            *of_people(scope),
        )
        .group_by(*columns)
    )
    return [
        StratumFact(
            draw=row.draw_id,
            inspection=row.inspection_id,
            batch=row.batch,
            role=Role(row.role),
            post=row.post,
            department=row.department,
            size=row.size,
        )
        for row in tx.execute(query)
    ]


def findings(tx: Transaction, scope: Scope, topics: Mapping[str, Topic]) -> list[FindingFact]:
    """The confirmed findings as the records have them; `topics` by question ref."""
    query = (
        select(*DeficiencyRow.__table__.c, InspectionRow.sealed_at)
        .join(InspectionRow, InspectionRow.id == DeficiencyRow.inspection_id)
        .where(
            DeficiencyRow.inspection_id.in_(sealed_inspections(scope)),
            DeficiencyRow.state == FindingState.CONFIRMED.value,
        )
        .order_by(DeficiencyRow.inspection_id, DeficiencyRow.position)
    )
    if scope.kinds:
        query = query.where(DeficiencyRow.kind.in_([kind.value for kind in scope.kinds]))
    return [_finding(row, topics) for row in tx.execute(query)]


def draws(tx: Transaction, scope: Scope) -> list[DrawFact]:
    """The draws of the counted inspections, abandoned ones too."""
    taken = _standing_counts(tx, scope)
    query = select(
        DrawRow.id, DrawRow.inspection_id, DrawRow.number, DrawRow.abandoned, DrawRow.digits_by
    ).where(DrawRow.inspection_id.in_(sealed_inspections(scope)))
    return [
        DrawFact(
            inspection=row.inspection_id,
            number=row.number,
            abandoned=row.abandoned is not None,
            digits_by=row.digits_by or "",
            drawn=sum(taken[row.id].values()),
            replaced=taken[row.id][REPLACED],
        )
        for row in tx.execute(query.order_by(DrawRow.inspection_id, DrawRow.number))
    ]


def _standing_counts(tx: Transaction, scope: Scope) -> dict[str, defaultdict[str, int]]:
    found: dict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    query = (
        select(DrawnPersonRow.draw_id, DrawnPersonRow.standing, func.count().label("number"))
        .where(
            DrawnPersonRow.inspection_id.in_(sealed_inspections(scope)),
            DrawnPersonRow.standing != RESERVE,
        )
        .group_by(DrawnPersonRow.draw_id, DrawnPersonRow.standing)
    )
    for row in tx.execute(query):
        found[row.draw_id][row.standing] = row.number
    return found


def _officers(tx: Transaction, scope: Scope) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    query = (
        select(InspectionOfficerRow.inspection_id, officer_id.label("officer"))
        .join(OfficerRow, OfficerRow.id == InspectionOfficerRow.officer_id)
        .where(InspectionOfficerRow.inspection_id.in_(sealed_inspections(scope)))
        .order_by(InspectionOfficerRow.inspection_id, InspectionOfficerRow.position)
    )
    for row in tx.execute(query):
        if row.officer not in found[row.inspection_id]:
            found[row.inspection_id] += (row.officer,)
    return found


def _paper(
    row: Row[*tuple[Any, ...]], old: Mapping[str, Mapping[int, int]], pass_mark: int
) -> PaperFact:
    full = sum(old[row.id].values()) if row.unknown else int(row.full_marks)
    score = Score(int(row.marks), full)
    return PaperFact(
        id=row.id,
        inspection=row.inspection_id,
        draw=row.draw_id,
        batch=row.batch,
        person=row.person,
        number=row.number,
        role=Role(row.role),
        post=row.post,
        department=row.department,
        score=score,
        passed=score.passes(pass_mark),
    )


def _finding(row: Row[*tuple[Any, ...]], topics: Mapping[str, Topic]) -> FindingFact:
    return FindingFact(
        id=row.id,
        inspection=row.inspection_id,
        position=row.position,
        kind=DeficiencyKind(row.kind),
        person=row.person,
        post=row.post,
        wording=row.wording,
        clause=row.clause,
        requirement=row.requirement,
        deadline=row.deadline,
        topics=tuple(dict.fromkeys(topics[ref] for ref in row.question_refs if ref in topics)),
        ordered_at=row.sealed_at,
    )
