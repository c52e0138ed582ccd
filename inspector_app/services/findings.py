"""Findings: proposed from wrong answers, decided by the officer, followed in the ledger."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import timedelta

from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.audit import AuditEntry, differences
from inspector_app.domain.deficiencies import (
    Deficiency,
    FindingState,
    Proposal,
    ScoredAnswer,
    propose,
)
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import Inspection
from inspector_app.services.context import ServiceContext
from inspector_app.services.finding_texts import requirement_text, wording_text
from inspector_app.services.ledger import LedgerRow, ledger_rows
from inspector_app.storage import attempts, deficiencies, draws, inspections
from inspector_app.storage.attempts import StoredAnswer, StoredAttempt
from inspector_app.storage.database import Transaction
from inspector_app.storage.draws import StoredPerson

__all__ = ["FindingService", "LedgerRow"]

PROPOSED_DAYS = 15
"""The deadline proposed for putting a finding right; the officer sets the real one."""

_LOGGED = (
    "kind",
    "person",
    "post",
    "wording",
    "clause",
    "requirement",
    "deadline",
    "state",
)


class FindingService:
    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def propose(self, inspection_id: str) -> tuple[Deficiency, ...]:
        """Propose findings for papers not yet considered once scored; returns all findings."""
        with self._context.database.write() as tx:
            inspection = inspections.get(tx, inspection_id)
            inspections.require_open(tx, inspection_id)
            ready = _ready(tx, inspection)
            if ready:
                people = {(p.draw_id, p.number): p for p in draws.people(tx, inspection_id)}
                position = deficiencies.last_position(tx, inspection_id)
                found: list[Deficiency] = []
                for attempt, answers in ready:
                    person = people[attempt.draw_id, attempt.number]
                    for proposal in propose(_scored(attempt, answers)):
                        position += 1
                        found.append(self._deficiency(inspection, person, proposal, position))
                deficiencies.add(tx, found)
                attempts.set_findings_proposed(tx, [attempt.id for attempt, _ in ready])
                inspections.touch(tx, inspection_id, self._context.clock())
            return deficiencies.of_inspection(tx, inspection_id)

    def all(self, inspection_id: str) -> tuple[Deficiency, ...]:
        with self._context.database.read() as tx:
            return deficiencies.of_inspection(tx, inspection_id)

    def save(self, deficiency: Deficiency) -> Deficiency:
        """Add by hand (without id; confirmed at once if so marked) or change a finding.

        Raises AppError: FIELD_REQUIRED, INSPECTION_SEALED.
        """
        for field in ("wording", "requirement"):
            if not getattr(deficiency, field).strip():
                raise AppError(Problem.FIELD_REQUIRED, field=field)
        if not deficiency.person and not deficiency.post.strip():
            raise AppError(Problem.FIELD_REQUIRED, field="person_or_post")
        with self._context.database.write() as tx:
            inspections.require_open(tx, deficiency.inspection_id)
            if deficiency.id:
                before = deficiencies.get(tx, deficiency.id)
                old, new = differences(before, deficiency, _LOGGED)
                self._context.note(tx, "finding.edited", deficiency.id, old=old, new=new)
                deficiencies.change(tx, deficiency)
                kept = deficiency
            else:
                position = deficiencies.last_position(tx, deficiency.inspection_id) + 1
                kept = dataclasses.replace(
                    deficiency, id=self._context.new_key(), position=position
                )
                deficiencies.add(tx, [kept])
                self._context.note(tx, "finding.added", kept.id, new=kept.wording)
            inspections.touch(tx, deficiency.inspection_id, self._context.clock())
        return kept

    def decide(self, identifier: str, state: FindingState) -> Deficiency:
        """Confirm or drop a finding, or leave it open again.

        Raises AppError: FIELD_REQUIRED (a confirmed finding needs a deadline), INSPECTION_SEALED.
        """
        now = self._context.clock()
        with self._context.database.write() as tx:
            old = deficiencies.get(tx, identifier)
            inspections.require_open(tx, old.inspection_id)
            if state is FindingState.CONFIRMED and old.deadline is None:
                raise AppError(Problem.FIELD_REQUIRED, field="deadline")
            new = dataclasses.replace(old, state=state)
            deficiencies.change(tx, new)
            inspections.touch(tx, old.inspection_id, now)
            entry = AuditEntry(
                now, "finding.decided", identifier, old=old.state.value, new=state.value
            )
            self._context.audit(tx, entry)
        return new

    def clauses(self, inspection_id: str) -> tuple[str, ...]:
        """Every basis on the inspection's papers, for completion."""
        with self._context.database.read() as tx:
            found = attempts.of_inspection(tx, inspection_id)
        titles = {
            basis.title for each in found for item in each.paper for basis in item.question.basis
        }
        return tuple(sorted(titles))

    def ledger(self) -> tuple[LedgerRow, ...]:
        """Confirmed findings of sealed inspections, the earliest deadline first."""
        with self._context.database.read() as tx:
            return ledger_rows(tx, self._context.today())

    def _deficiency(
        self, inspection: Inspection, person: StoredPerson, proposal: Proposal, position: int
    ) -> Deficiency:
        return Deficiency(
            id=self._context.new_key(),
            inspection_id=inspection.id,
            position=position,
            kind=proposal.kind,
            person=person.number,
            person_name=person.name,
            post=person.post,
            wording=wording_text(person.name, person.post, proposal),
            clause=proposal.clause.title,
            requirement=requirement_text(proposal.kind),
            deadline=self._context.today() + timedelta(days=PROPOSED_DAYS),
            state=FindingState.PROPOSED,
            question_refs=tuple(item.question.ref for item in proposal.wrong),
        )


def _ready(
    tx: Transaction, inspection: Inspection
) -> list[tuple[StoredAttempt, dict[int, StoredAnswer]]]:
    waiting = [
        attempt
        for attempt in attempts.of_inspection(tx, inspection.id)
        if attempt.state is AttemptState.SUBMITTED and not attempt.findings_proposed
    ]
    answers = attempts.answers(tx, [attempt.id for attempt in waiting])
    return [
        (attempt, answers[attempt.id])
        for attempt in waiting
        if all(answer.marks is not None for answer in answers[attempt.id].values())
    ]


def _scored(attempt: StoredAttempt, answers: Mapping[int, StoredAnswer]) -> list[ScoredAnswer]:
    return [ScoredAnswer(item, answers[item.position].marks or 0) for item in attempt.paper]
