"""Answers, summed by question or streamed one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, case, func, select

from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.statistics.results import AnswerLine
from inspector_app.domain.statistics.scope import Scope
from inspector_app.storage.codecs import response_from_json
from inspector_app.storage.database import Transaction
from inspector_app.storage.statistics.counted import (
    Kept,
    drawn_person_of_attempt,
    of_people,
    sealed_inspections,
)
from inspector_app.storage.statistics.facts import full_marks_of
from inspector_app.storage.tables import (
    AnswerRow,
    AttemptRow,
    DrawnPersonRow,
    EnterpriseRow,
    InspectionRow,
)

_STREAMED = 2_000


@dataclass(frozen=True, slots=True)
class QuestionSum:
    """What all answers to a question earned together; marks in hundredths of a point."""

    ref: str
    answers: int
    wrong: int
    marks: int
    full_marks: int


def by_question(tx: Transaction, scope: Scope) -> list[QuestionSum]:
    """The sums of every question asked on the scope's papers, by ref."""
    wrong = case((AnswerRow.marks < AnswerRow.full_marks, 1), else_=0)
    query = (
        of_papers(
            select(
                AnswerRow.question_ref.label("ref"),
                func.count().label("answers"),
                func.sum(wrong).label("wrong"),
                func.coalesce(func.sum(AnswerRow.marks), 0).label("marks"),
                func.sum(AnswerRow.full_marks).label("full_marks"),
            ),
            scope,
        )
        .where(AnswerRow.full_marks.is_not(None))
        .group_by(AnswerRow.question_ref)
    )
    found = {
        row.ref: QuestionSum(
            row.ref, row.answers, int(row.wrong), int(row.marks), int(row.full_marks)
        )
        for row in tx.execute(query)
    }
    for ref, marks, full in _old_answers(tx, scope):
        known = found.get(ref, QuestionSum(ref, 0, 0, 0, 0))
        found[ref] = QuestionSum(
            ref,
            known.answers + 1,
            known.wrong + (marks < full),
            known.marks + marks,
            known.full_marks + full,
        )
    return [found[ref] for ref in sorted(found)]


def inspections_with_wrong(tx: Transaction, scope: Scope, refs: Sequence[str]) -> set[str]:
    """The inspections in which an answer to one of the questions did not earn full marks."""
    query = of_papers(select(AnswerRow.inspection_id), scope).where(
        AnswerRow.question_ref.in_(refs), AnswerRow.marks < AnswerRow.full_marks
    )
    return set(tx.execute(query.distinct()).scalars())


def lines(tx: Transaction, scope: Scope) -> Iterator[AnswerLine]:
    """Every raw answer of the scope's papers, by inspection, paper and position."""
    query = of_papers(
        select(
            AnswerRow.inspection_id,
            InspectionRow.number,
            Kept.name.label("enterprise"),
            AnswerRow.attempt_id,
            DrawnPersonRow.number.label("person"),
            DrawnPersonRow.role,
            DrawnPersonRow.post,
            AnswerRow.position,
            AnswerRow.question_ref,
            AnswerRow.response,
            AnswerRow.marks,
            AnswerRow.full_marks,
        ),
        scope,
        people=True,
    )
    query = (
        query.join(InspectionRow, InspectionRow.id == AnswerRow.inspection_id)
        .join(EnterpriseRow, EnterpriseRow.id == InspectionRow.enterprise_id)
        .join(Kept, Kept.id == func.coalesce(EnterpriseRow.same_as, EnterpriseRow.id))
        .order_by(AnswerRow.inspection_id, AnswerRow.attempt_id, AnswerRow.position)
    )
    old = old_papers(tx, scope)
    for row in tx.execute(query.execution_options(yield_per=_STREAMED)):
        yield _line(row, old)


def of_papers(
    query: Select[*tuple[Any, ...]], scope: Scope, *, people: bool = False
) -> Select[*tuple[Any, ...]]:
    """The query of answers, for those on papers that the scope counts.

    Drawn people are joined where the query (`people`) or the scope asks for them: PostgreSQL takes
    that join for a rare match and then compares every paper with every inspection.
    """
    of_answers = query.select_from(AnswerRow).join(
        AttemptRow, AttemptRow.id == AnswerRow.attempt_id
    )
    if people or of_people(scope):
        of_answers = of_answers.join(DrawnPersonRow, drawn_person_of_attempt())
    return of_answers.where(
        AttemptRow.state == AttemptState.SUBMITTED.value,
        AnswerRow.inspection_id.in_(sealed_inspections(scope)),
        *of_people(scope),
    )


def old_papers(tx: Transaction, scope: Scope) -> dict[str, dict[int, int]]:
    """What the questions were worth on papers from before answers kept it."""
    query = of_papers(select(AnswerRow.attempt_id), scope)
    ids = tx.execute(query.where(AnswerRow.full_marks.is_(None)).distinct()).scalars().all()
    return full_marks_of(tx, list(ids))


def _old_answers(tx: Transaction, scope: Scope) -> Iterator[tuple[str, int, int]]:
    old = old_papers(tx, scope)
    if not old:
        return
    query = of_papers(
        select(AnswerRow.attempt_id, AnswerRow.position, AnswerRow.question_ref, AnswerRow.marks),
        scope,
    ).where(AnswerRow.full_marks.is_(None))
    for row in tx.execute(query):
        yield row.question_ref, row.marks or 0, old[row.attempt_id][row.position]


def _line(row: Row[*tuple[Any, ...]], old: dict[str, dict[int, int]]) -> AnswerLine:
    full = row.full_marks
    return AnswerLine(
        inspection=row.inspection_id,
        inspection_number=row.number,
        enterprise_name=row.enterprise,
        paper=row.attempt_id,
        person=row.person,
        role=row.role,
        post=row.post,
        position=row.position,
        question=row.question_ref,
        response=_response_text(row.response),
        marks=row.marks or 0,
        full_marks=old[row.attempt_id][row.position] if full is None else full,
    )


def _response_text(data: dict[str, Any]) -> str:
    response = response_from_json(data)
    if response is None:
        return ""
    if isinstance(response, bool):
        return "true" if response else "false"
    return "|".join(response) if isinstance(response, tuple) else response
