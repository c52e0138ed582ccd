"""What became of findings: the deadline that holds, and the re-inspection that closed them.

A finding is the same through all versions of its inspection: it has the same position. Documents
that another one replaces do not count.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import aliased

from inspector_app.domain.issuing import DocumentState
from inspector_app.domain.official_document_json import document_from_json
from inspector_app.domain.official_documents import DocumentKind, OrderContent
from inspector_app.domain.statistics.facts import FindingFact
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import (
    DeficiencyRow,
    InspectionRow,
    OfficialDocumentRow,
    RectificationResultRow,
)

_Place = tuple[str, int]
"""The first version of the inspection, and the finding's position in it."""
_Newer = aliased(OfficialDocumentRow, name="newer_document")


@dataclass(frozen=True, slots=True)
class _First:
    inspection: str
    sealed_at: datetime


def with_courses(tx: Transaction, findings: Iterable[FindingFact]) -> list[FindingFact]:
    """The findings with the latest order's deadline, and closed if last found put right."""
    firsts = _first_versions(tx)
    closed = _closed(tx, firsts)
    deadlines = _deadlines(tx, firsts)
    return [_with_course(each, firsts, closed, deadlines) for each in findings]


def _with_course(
    finding: FindingFact,
    firsts: Mapping[str, _First],
    closed: Mapping[_Place, datetime | None],
    deadlines: Mapping[_Place, date],
) -> FindingFact:
    first = firsts.get(finding.inspection)
    place = (first.inspection if first else finding.inspection, finding.position)
    return dataclasses.replace(
        finding,
        deadline=deadlines.get(place, finding.deadline),
        closed_at=closed.get(place),
        ordered_at=first.sealed_at if first else finding.ordered_at,
    )


def _first_versions(tx: Transaction) -> dict[str, _First]:
    """The first version of every inspection that corrects another."""
    query = select(InspectionRow.id, InspectionRow.corrects).where(
        InspectionRow.corrects.is_not(None)
    )
    corrects = {row.id: row.corrects for row in tx.execute(query)}
    roots = {version: _root(version, corrects) for version in corrects}
    sealed = select(InspectionRow.id, InspectionRow.sealed_at).where(
        InspectionRow.id.in_(set(roots.values()))
    )
    times = {row.id: row.sealed_at for row in tx.execute(sealed)}
    return {version: _First(root, times[root]) for version, root in roots.items()}


def _root(version: str, corrects: Mapping[str, str]) -> str:
    while version in corrects:
        version = corrects[version]
    return version


def _holding() -> tuple[ColumnElement[bool], ...]:
    """Conditions on documents: issued, and not replaced by one that is issued."""
    replaced = select(_Newer.replaces).where(
        _Newer.replaces.is_not(None), _Newer.state == DocumentState.ISSUED.value
    )
    return OfficialDocumentRow.state == DocumentState.ISSUED.value, OfficialDocumentRow.id.not_in(
        replaced
    )


def _closed(tx: Transaction, firsts: Mapping[str, _First]) -> dict[_Place, datetime | None]:
    """When the last re-inspection found it done; None if that one found it not done."""
    query = (
        select(
            DeficiencyRow.inspection_id,
            DeficiencyRow.position,
            RectificationResultRow.done,
            RectificationResultRow.found_at,
        )
        .join(RectificationResultRow, RectificationResultRow.deficiency_id == DeficiencyRow.id)
        .join(OfficialDocumentRow, OfficialDocumentRow.id == RectificationResultRow.document_id)
        .where(*_holding())
        .order_by(RectificationResultRow.found_at, RectificationResultRow.document_id)
    )
    return {
        _place(row.inspection_id, row.position, firsts): row.found_at if row.done else None
        for row in tx.execute(query)
    }


def _deadlines(tx: Transaction, firsts: Mapping[str, _First]) -> dict[_Place, date]:
    """The day that the latest order sets for each finding it names."""
    orders = (*_holding(), OfficialDocumentRow.kind == DocumentKind.ORDER.value)
    named = (
        select(DeficiencyRow.id, DeficiencyRow.inspection_id, DeficiencyRow.position)
        .join(OfficialDocumentRow, OfficialDocumentRow.inspection_id == DeficiencyRow.inspection_id)
        .where(*orders)
    )
    places = {row.id: _place(row.inspection_id, row.position, firsts) for row in tx.execute(named)}
    query = select(OfficialDocumentRow.content).where(*orders)
    contents = tx.execute(
        query.order_by(OfficialDocumentRow.changed_at, OfficialDocumentRow.number)
    ).scalars()
    found: dict[_Place, date] = {}
    for content in contents:
        order = document_from_json(content).content
        if isinstance(order, OrderContent):
            found |= {places[each]: day for each, day in _ordered(order) if each in places}
    return found


def _ordered(order: OrderContent) -> Iterable[tuple[str, date]]:
    """Findings with the first day the order names for them."""
    days = {item: each.day for each in reversed(order.deadlines) for item in each.items}
    for number, problem in enumerate(order.problems, start=1):
        if problem.finding and number in days:
            yield problem.finding, days[number]


def _place(inspection: str, position: int, firsts: Mapping[str, _First]) -> _Place:
    first = firsts.get(inspection)
    return (first.inspection if first else inspection, position)
