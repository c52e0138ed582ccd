"""Short and practical items: the officer scores what the rubric names."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.questions import Question
from inspector_app.domain.record import RecordedPerson
from inspector_app.domain.scoring import Response, rubric_mark
from inspector_app.services.attempt_views import recorded
from inspector_app.services.context import ServiceContext
from inspector_app.storage import attempts, draws, inspections
from inspector_app.storage.attempts import StoredAnswer, StoredAttempt


@dataclass(frozen=True, slots=True)
class RubricItem:
    """An item to score; `given` holds the points of each rubric line once scored, else None."""

    attempt_id: str
    person: RecordedPerson
    position: int
    question: Question
    points: int
    response: Response
    given: tuple[int, ...] | None
    remark: str


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
        """Keep the points of each rubric line and who gave them.

        Raises AppError: RUBRIC_MARK_INVALID, ATTEMPT_NOT_FINISHED,
        INSPECTION_SEALED.
        """
        with self._context.database.write() as tx:
            attempt = attempts.get(tx, attempt_id)
            inspections.require_open(tx, attempt.inspection_id)
            if attempt.state is not AttemptState.SUBMITTED:
                raise AppError(Problem.ATTEMPT_NOT_FINISHED)
            item = next(each for each in attempt.paper if each.position == position)
            try:
                marks = rubric_mark(item.question, item.points, given)
            except ValueError as error:
                raise AppError(Problem.RUBRIC_MARK_INVALID, position=position) from error
            answer = attempts.answers(tx, [attempt_id])[attempt_id][position]
            scored = dataclasses.replace(
                answer, marks=marks, rubric_given=given, scored_by=officer, remark=remark.strip()
            )
            attempts.put_answer(tx, attempt, scored, known=True)
            inspections.touch(tx, attempt.inspection_id, self._context.clock())


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
            )
        )
    return found
