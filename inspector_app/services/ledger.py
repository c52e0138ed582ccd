"""The ledger: every confirmed finding with how far it has been put right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from inspector_app.domain.deficiencies import Deficiency
from inspector_app.domain.enclosures import EnclosureKind
from inspector_app.domain.inspections import Inspection, InspectionState
from inspector_app.domain.official_documents import OrderContent, ReinspectionContent
from inspector_app.domain.rectification import (
    Course,
    Progress,
    RectificationResult,
    Standing,
    progress_of,
)
from inspector_app.storage import (
    deficiencies,
    enclosures,
    enterprises,
    inspections,
    official_documents,
    rectification,
)
from inspector_app.storage.database import Transaction
from inspector_app.storage.official_documents import StoredDocument

_Place = tuple[str, int]
"""A finding through all versions of its inspection: the first version's id, and its position."""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A confirmed finding of a sealed inspection, and where it stands.

    `documents` are the numbers of the issued documents that name it; `ordered`: an order does
    so and no re-inspection has come after it.
    """

    deficiency: Deficiency
    enterprise_id: str
    enterprise_name: str
    enterprise_initials: str
    inspection_number: str
    sealed_at: datetime | None
    progress: Progress
    documents: tuple[str, ...] = ()
    ordered: bool = False

    @property
    def overdue(self) -> bool:
        return self.progress.overdue

    @property
    def closed(self) -> bool:
        return self.progress.standing is Standing.CLOSED

    @property
    def deadline(self) -> date | None:
        """The one that holds: the latest order's, else the record's."""
        return self.progress.deadline


def ledger_rows(tx: Transaction, today: date) -> tuple[LedgerRow, ...]:
    """The earliest deadline first; those without one at the end."""
    found = deficiencies.confirmed_and_sealed(tx)
    visits = {each.id: each for each in inspections.listed(tx, tuple(InspectionState))}
    initials = {each.id: each.initials for each in enterprises.listed(tx)}
    past = _Past(tx, visits)
    rows = []
    for finding in found:
        visit = visits[finding.inspection_id]
        course, issued = past.course_of(finding)
        rows.append(
            LedgerRow(
                deficiency=finding,
                enterprise_id=visit.enterprise_id,
                enterprise_name=visit.enterprise_name,
                enterprise_initials=initials.get(visit.enterprise_id, ""),
                inspection_number=visit.number,
                sealed_at=visit.sealed_at,
                progress=progress_of(course, today),
                documents=tuple(each.document.number for each in issued),
                ordered=_ordered_since(issued, course),
            )
        )
    return tuple(sorted(rows, key=lambda row: (row.deadline or date.max, row.inspection_number)))


class _Past:
    """What documents and re-inspections say of every finding, through all versions of records."""

    def __init__(self, tx: Transaction, visits: Mapping[str, Inspection]) -> None:
        self._visits = visits
        documents = official_documents.everything(tx)
        replaced = {each.replaces for each in documents if each.issued and each.replaces}
        self._places: dict[str, _Place] = {
            finding: (_root(visits, inspection_id), position)
            for finding, (inspection_id, position) in rectification.documented(tx).items()
        }
        self._documents: dict[_Place, list[StoredDocument]] = defaultdict(list)
        for document in documents:
            if document.id not in replaced:
                for place in {self._places.get(each) for each in _findings(document)} - {None}:
                    self._documents[place].append(document)  # type: ignore[index]  # None is out
        self._results: dict[_Place, list[RectificationResult]] = defaultdict(list)
        for result in rectification.everything(tx):
            if result.document_id not in replaced and result.finding in self._places:
                self._results[self._places[result.finding]].append(result)
        self._reports = enclosures.latest(tx, EnclosureKind.REPORT)

    def course_of(self, finding: Deficiency) -> tuple[Course, list[StoredDocument]]:
        """The finding's course, and the issued documents that name it, the latest last."""
        place = (_root(self._visits, finding.inspection_id), finding.position)
        documents = self._documents.get(place, [])
        issued = sorted(
            (each for each in documents if each.issued),
            key=lambda each: (each.changed_at, each.document.number),
        )
        deadline = finding.deadline
        for document in issued:
            deadline = _ordered(document, self._places, place) or deadline
        course = Course(
            deadline=deadline,
            results=self._results.get(place, ()),
            being_checked=any(not each.issued and _checks(each) for each in documents),
            reported_at=self._reports.get(finding.inspection_id),
        )
        return course, issued


def _ordered_since(issued: Sequence[StoredDocument], course: Course) -> bool:
    looked_at = course.results[-1].found_at if course.results else None
    return any(
        isinstance(each.document.content, OrderContent)
        and (looked_at is None or each.changed_at > looked_at)
        for each in issued
    )


def _root(visits: Mapping[str, Inspection], inspection_id: str) -> str:
    while inspection_id in visits and visits[inspection_id].corrects:
        inspection_id = visits[inspection_id].corrects
    return inspection_id


def _findings(document: StoredDocument) -> set[str]:
    content = document.document.content
    if isinstance(content, ReinspectionContent):
        return {each.finding for each in content.opinions if each.finding}
    problems = getattr(content, "problems", ())
    return {each.finding for each in problems if each.finding}


def _checks(document: StoredDocument) -> bool:
    return isinstance(document.document.content, ReinspectionContent)


def _ordered(document: StoredDocument, places: Mapping[str, _Place], place: _Place) -> date | None:
    """The day that an order sets for the finding at this place."""
    content = document.document.content
    if not isinstance(content, OrderContent):
        return None
    numbers = {
        number
        for number, problem in enumerate(content.problems, start=1)
        if places.get(problem.finding) == place
    }
    return next((each.day for each in content.deadlines if numbers & set(each.items)), None)
