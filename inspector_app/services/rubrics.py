"""Short and practical items: the officer scores what the rubric names."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.officers import Officer
from inspector_app.domain.questions import Question, QuestionType
from inspector_app.domain.record import RecordedPerson
from inspector_app.domain.scoring import Response, rubric_mark
from inspector_app.services.attempt_views import recorded, unconfirmed
from inspector_app.services.context import ServiceContext
from inspector_app.services.setup import officer_with_pin
from inspector_app.storage import attempts, draws, inspections
from inspector_app.storage.attempts import StoredAnswer, StoredAttempt
from inspector_app.storage.database import Transaction


@dataclass(frozen=True, slots=True)
class RubricItem:
    """An item to score; `given` holds the points of each rubric line once scored, else None.

    `ready` says whether it may be scored now: a written answer only once it is handed in.
    """

    attempt_id: str
    person: RecordedPerson
    position: int
    question: Question
    points: int
    response: Response
    given: tuple[int, ...] | None
    remark: str
    scored_by: str
    confirmed_by: str
    ready: bool


class RubricService:
    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def items(self, inspection_id: str) -> tuple[RubricItem, ...]:
        """Every item of a begun or handed-in paper that an officer scores."""
        with self._context.database.read() as tx:
            begun = [
                attempt
                for attempt in attempts.of_inspection(tx, inspection_id)
                if attempt.state not in {AttemptState.WAITING, AttemptState.ABANDONED}
            ]
            given = attempts.answers(tx, [attempt.id for attempt in begun])
            people = {(p.draw_id, p.number): p for p in draws.people(tx, inspection_id)}
        return tuple(
            item
            for attempt in begun
            for item in _items(
                attempt, recorded(people[attempt.draw_id, attempt.number]), given[attempt.id]
            )
        )

    def score(
        self,
        attempt_id: str,
        position: int,
        given: tuple[int, ...],
        *,
        officer: str,
        remark: str = "",
    ) -> None:
        """Keep the points of each rubric line and who gave them; the other officer confirms anew.

        Raises AppError: RUBRIC_MARK_INVALID, ATTEMPT_NOT_FINISHED,
        INSPECTION_SEALED.
        """
        with self._context.database.write() as tx:
            attempt = attempts.get(tx, attempt_id)
            inspections.require_open(tx, attempt.inspection_id)
            item = next(each for each in attempt.paper if each.position == position)
            if not _ready(attempt, item.question):
                raise AppError(Problem.ATTEMPT_NOT_FINISHED)
            try:
                marks = rubric_mark(item.question, item.points, given)
            except ValueError as error:
                raise AppError(Problem.RUBRIC_MARK_INVALID, position=position) from error
            now = self._context.clock()
            known = attempts.answers(tx, [attempt_id])[attempt_id].get(position)
            scored = dataclasses.replace(
                known or StoredAnswer(position, item.question.ref, None, now),
                marks=marks,
                rubric_given=given,
                scored_by=officer,
                confirmed_by="",
                remark=remark.strip(),
            )
            attempts.put_answer(tx, attempt, scored, known=known is not None)
            place = f"{attempt.number} #{position}: "
            self._context.note(
                tx,
                "rubric.scored",
                attempt.inspection_id,
                who=officer,
                old=place + "+".join(map(str, known.rubric_given))
                if known and known.rubric_given
                else "",
                new=place + "+".join(map(str, given)),
                why=remark.strip(),
            )
            inspections.touch(tx, attempt.inspection_id, now)

    def confirm(self, attempt_id: str, officer_id: str, pin: str) -> Officer:
        """Keep that a second officer saw it so, for all that another officer scored.

        Raises AppError: PIN_WRONG, ATTEMPT_NOT_FINISHED, RUBRIC_UNSCORED,
        SECOND_OFFICER_NEEDED(name), INSPECTION_SEALED.
        """
        with self._context.database.write() as tx:
            attempt = attempts.get(tx, attempt_id)
            inspections.require_open(tx, attempt.inspection_id)
            chosen = {officer_id} & set(inspections.get(tx, attempt.inspection_id).officer_ids)
            officer = officer_with_pin(tx, tuple(chosen), pin)
            if attempt.state is not AttemptState.SUBMITTED:
                raise AppError(Problem.ATTEMPT_NOT_FINISHED)
            now = self._context.clock()
            for answer in _confirmable(tx, attempt, officer.name):
                confirmed = dataclasses.replace(answer, confirmed_by=officer.name)
                attempts.put_answer(tx, attempt, confirmed, known=True)
            inspections.touch(tx, attempt.inspection_id, now)
            self._context.note(
                tx,
                "rubric.confirmed",
                attempt.inspection_id,
                who=officer.name,
                new=attempt.number,
            )
        return officer


def _ready(attempt: StoredAttempt, question: Question) -> bool:
    """What is shown or said can be scored at once, what is written once it is handed in."""
    if attempt.state in {AttemptState.WAITING, AttemptState.ABANDONED}:
        return False
    spoken = question.type is QuestionType.PRACTICAL or attempt.mode is AttemptMode.ORAL
    return spoken or attempt.state is AttemptState.SUBMITTED


def _confirmable(tx: Transaction, attempt: StoredAttempt, officer: str) -> list[StoredAnswer]:
    given = attempts.answers(tx, [attempt.id])[attempt.id].values()
    if any(answer.marks is None for answer in given):
        raise AppError(Problem.RUBRIC_UNSCORED)
    waiting = [answer for answer in given if unconfirmed(answer)]
    found = [answer for answer in waiting if answer.scored_by != officer]
    if waiting and not found:
        raise AppError(Problem.SECOND_OFFICER_NEEDED, name=officer)
    return found


def _items(
    attempt: StoredAttempt, person: RecordedPerson, given: dict[int, StoredAnswer]
) -> list[RubricItem]:
    found: list[RubricItem] = []
    for item in attempt.paper:
        if not item.question.type.scored_by_officer:
            continue
        answer = given.get(item.position)
        found.append(
            RubricItem(
                attempt_id=attempt.id,
                person=person,
                position=item.position,
                question=item.question,
                points=item.points,
                response=answer.response if answer else None,
                given=answer.rubric_given if answer else None,
                remark=answer.remark if answer else "",
                scored_by=answer.scored_by if answer else "",
                confirmed_by=answer.confirmed_by if answer else "",
                ready=_ready(attempt, item.question),
            )
        )
    return found
