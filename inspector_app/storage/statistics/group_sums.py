"""What each group's answers to each question earned, summed by the database."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select

from inspector_app.domain.statistics.adjustment import GroupSum
from inspector_app.domain.statistics.scope import Dimension, Scope
from inspector_app.domain.time import BEIJING
from inspector_app.storage.database import Transaction
from inspector_app.storage.statistics.answers import of_papers, old_papers
from inspector_app.storage.statistics.counted import Kept, officer_id
from inspector_app.storage.tables import (
    AnswerRow,
    DrawnPersonRow,
    EnterpriseRow,
    InspectionOfficerRow,
    InspectionRow,
    OfficerRow,
)

_DECEMBER = 12
_OF_PEOPLE = frozenset({Dimension.DEPARTMENT, Dimension.ROLE, Dimension.POST})


def by_group(
    tx: Transaction, scope: Scope, dimension: Dimension, months: Iterable[str]
) -> list[GroupSum]:
    """The sums by group and question; `months` are those in which the inspections started.

    Raises ValueError for topics and kinds.
    """
    key = _key(dimension, months)
    query = _joined(
        of_papers(
            select(
                key.label("key"),
                AnswerRow.question_ref,
                func.count().label("answers"),
                func.coalesce(func.sum(AnswerRow.marks), 0).label("marks"),
                func.sum(AnswerRow.full_marks).label("full_marks"),
            ),
            scope,
            people=dimension in _OF_PEOPLE,
        ),
        dimension,
    )
    rows = tx.execute(
        query.where(AnswerRow.full_marks.is_not(None)).group_by(key, AnswerRow.question_ref)
    )
    sums = [
        GroupSum(row.key, row.question_ref, row.answers, int(row.marks), int(row.full_marks))
        for row in rows
    ]
    return sums + _old(tx, scope, dimension, key)


def _old(
    tx: Transaction, scope: Scope, dimension: Dimension, key: ColumnElement[str]
) -> list[GroupSum]:
    """The same for answers from before they kept what their question was worth."""
    old = old_papers(tx, scope)
    if not old:
        return []
    columns = (AnswerRow.attempt_id, AnswerRow.position, AnswerRow.question_ref, AnswerRow.marks)
    answers = of_papers(select(key.label("key"), *columns), scope, people=dimension in _OF_PEOPLE)
    query = _joined(answers, dimension)
    return [
        GroupSum(row.key, row.question_ref, 1, row.marks or 0, old[row.attempt_id][row.position])
        for row in tx.execute(query.where(AnswerRow.full_marks.is_(None)))
    ]


def _key(dimension: Dimension, months: Iterable[str]) -> ColumnElement[str]:
    columns: dict[Dimension, Any] = {
        Dimension.ENTERPRISE: Kept.id,
        Dimension.TOWNSHIP: Kept.township,
        Dimension.INDUSTRY: Kept.industry,
        Dimension.DEPARTMENT: DrawnPersonRow.department,
        Dimension.ROLE: DrawnPersonRow.role,
        Dimension.POST: DrawnPersonRow.post,
        Dimension.OFFICER: officer_id,
    }
    if dimension is Dimension.MONTH:
        started = InspectionRow.started_at
        return case(*((started < _end_of(month), month) for month in sorted(months)), else_="")
    if dimension not in columns:
        raise ValueError(dimension)
    key: ColumnElement[str] = columns[dimension]
    return key


def _end_of(month: str) -> datetime:
    year, number = (int(part) for part in month.split("-"))
    return datetime(year + number // _DECEMBER, number % _DECEMBER + 1, 1, tzinfo=BEIJING)


def _joined(query: Select[*tuple[Any, ...]], dimension: Dimension) -> Select[*tuple[Any, ...]]:
    """With the tables that the dimension's key is in."""
    if dimension in _OF_PEOPLE:
        return query
    if dimension is Dimension.OFFICER:
        return query.join(
            InspectionOfficerRow, InspectionOfficerRow.inspection_id == AnswerRow.inspection_id
        ).join(OfficerRow, OfficerRow.id == InspectionOfficerRow.officer_id)
    return (
        query.join(InspectionRow, InspectionRow.id == AnswerRow.inspection_id)
        .join(EnterpriseRow, EnterpriseRow.id == InspectionRow.enterprise_id)
        .join(Kept, Kept.id == func.coalesce(EnterpriseRow.same_as, EnterpriseRow.id))
    )
