"""Taking the test: this service keeps the time, and says "saved" only when it is.

Used time is counted while the program runs and written with every answer and every few seconds,
so that after a crash the person goes on at the same question with the time they had left.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.scoring import Response, mark, response_fits
from inspector_app.services.attempt_views import (
    AttemptSummary,
    AttemptView,
    attempt_view,
    summaries,
)
from inspector_app.services.context import ServiceContext
from inspector_app.storage import attempts, banks, inspections
from inspector_app.storage.attempts import StoredAnswer, StoredAttempt
from inspector_app.storage.database import Transaction

HEARTBEAT_SECONDS = 5
SECONDS_PER_MINUTE = 60


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """An answer that is on disk."""

    position: int
    saved_at: datetime
    remaining_seconds: int


@dataclass(slots=True)
class _Running:
    """An attempt under way in this process: its paper, its clock, what is answered."""

    attempt: StoredAttempt
    limit: int
    since: float
    position: int
    written: int
    answered: set[int]


class AttemptService:
    def __init__(self, context: ServiceContext) -> None:
        self._context = context
        self._running: dict[str, _Running] = {}

    def queue(self, inspection_id: str) -> tuple[AttemptSummary, ...]:
        """Everyone with a paper, in the order of the draw."""
        with self._context.database.read() as tx:
            return summaries(tx, inspection_id, self._used_now())

    def view(self, attempt_id: str) -> AttemptView:
        """The attempt as its person sees it: no keys, nobody else's data."""
        with self._context.database.read() as tx:
            return attempt_view(tx, attempt_id, self._used_now())

    def paper(self, attempt_id: str) -> tuple[PaperQuestion, ...]:
        """The paper with its keys: for officers and documents, never for the person's screen."""
        with self._context.database.read() as tx:
            return attempts.get(tx, attempt_id).paper

    def begin(self, attempt_id: str) -> AttemptView:
        """Start a waiting attempt, or go on with an interrupted one.

        Raises AppError: ATTEMPT_FINISHED, INSPECTION_SEALED.
        """
        now = self._context.clock()
        with self._context.database.write() as tx:
            attempt = attempts.get(tx, attempt_id)
            inspections.require_open(tx, attempt.inspection_id)
            if attempt.state in {AttemptState.SUBMITTED, AttemptState.ABANDONED}:
                raise AppError(Problem.ATTEMPT_FINISHED)
            inspection = inspections.get(tx, attempt.inspection_id)
            if attempt.state is AttemptState.WAITING:
                refs = [item.question.ref for item in attempt.paper]
                banks.expose(tx, inspection.enterprise_id, refs)
            answers = attempts.answers(tx, [attempt_id])[attempt_id]
            begun = dataclasses.replace(
                attempt,
                state=AttemptState.RUNNING,
                started_at=attempt.started_at or now,
                used_seconds=_used(attempt, answers),
            )
            attempts.set_course(tx, begun)
        if attempt_id not in self._running:
            self._running[attempt_id] = _Running(
                attempt=begun,
                limit=inspection.blueprint.minutes * SECONDS_PER_MINUTE,
                since=self._context.elapsed(),
                position=attempt.position,
                written=begun.used_seconds,
                answered=set(answers),
            )
        return self.view(attempt_id)

    def record(self, attempt_id: str, position: int, response: Response) -> SavedAnswer:
        """Keep an answer; when this returns, it is on disk.

        Raises AppError: TIME_IS_UP (the attempt is then submitted), ATTEMPT_FINISHED,
        ANSWER_INVALID.
        """
        running = self._under_way(attempt_id)
        remaining = self._remaining(running)
        if remaining <= 0:
            self.submit(attempt_id)
            raise AppError(Problem.TIME_IS_UP)
        item = next((i for i in running.attempt.paper if i.position == position), None)
        if item is None or not response_fits(item.question, response):
            raise AppError(Problem.ANSWER_INVALID, position=position)
        answer = StoredAnswer(
            position,
            item.question.ref,
            response,
            self._context.clock(),
            used_seconds=running.limit - remaining,
        )
        known = position in running.answered
        with self._context.database.write() as tx:
            attempts.put_response(tx, running.attempt, answer, known=known)
        running.answered.add(position)
        running.position, running.written = position, answer.used_seconds
        return SavedAnswer(position, answer.saved_at, remaining)

    def go_to(self, attempt_id: str, position: int) -> None:
        """Note which question is on the screen, so that a restart shows the same."""
        running = self._under_way(attempt_id)
        running.position = position
        self._write_place(attempt_id, running)

    def tick(self, attempt_id: str) -> int:
        """The seconds left; at 0 the attempt has been submitted."""
        running = self._running.get(attempt_id)
        if running is None:
            return 0
        remaining = self._remaining(running)
        if remaining <= 0:
            self.submit(attempt_id)
            return 0
        if running.limit - remaining - running.written >= HEARTBEAT_SECONDS:
            self._write_place(attempt_id, running)
        return remaining

    def pause(self, attempt_id: str) -> None:
        """Stop the clock, when the officer takes the laptop back before the end."""
        running = self._under_way(attempt_id)
        used = running.limit - self._remaining(running)
        with self._context.database.write() as tx:
            stored = attempts.get(tx, attempt_id)
            attempts.set_course(
                tx,
                dataclasses.replace(
                    stored,
                    state=AttemptState.PAUSED,
                    position=running.position,
                    used_seconds=used,
                ),
            )
        del self._running[attempt_id]

    def left_window(self, attempt_id: str) -> None:
        """Count that the test's window was left; it is shown to the officer, not punished."""
        with self._context.database.write() as tx:
            attempt = attempts.get(tx, attempt_id)
            if attempt.state is AttemptState.RUNNING:
                attempts.count_left_window(tx, attempt_id)

    def submit(self, attempt_id: str) -> AttemptView:
        """Hand the paper in: what the program can score is scored now, open questions earn 0.

        Raises AppError(ATTEMPT_FINISHED) if it was handed in before.
        """
        running = self._under_way(attempt_id)
        used = running.limit - max(0, self._remaining(running))
        now = self._context.clock()
        with self._context.database.write() as tx:
            stored = attempts.get(tx, attempt_id)
            _score(tx, stored, now)
            attempts.set_course(
                tx,
                dataclasses.replace(
                    stored,
                    state=AttemptState.SUBMITTED,
                    position=running.position,
                    used_seconds=used,
                    submitted_at=now,
                ),
            )
        del self._running[attempt_id]
        return self.view(attempt_id)

    def _under_way(self, attempt_id: str) -> _Running:
        running = self._running.get(attempt_id)
        if running is None:
            raise AppError(Problem.ATTEMPT_FINISHED)
        return running

    def _remaining(self, running: _Running) -> int:
        spent = running.attempt.used_seconds + self._context.elapsed() - running.since
        return running.limit - int(spent)

    def _used_now(self) -> dict[str, int]:
        return {
            key: running.limit - max(0, self._remaining(running))
            for key, running in self._running.items()
        }

    def _write_place(self, attempt_id: str, running: _Running) -> None:
        used = running.limit - self._remaining(running)
        with self._context.database.write() as tx:
            attempts.set_place(tx, attempt_id, running.position, used)
        running.written = used


def _used(attempt: StoredAttempt, answers: Mapping[int, StoredAnswer]) -> int:
    """The used time as last written, with the heartbeat or with an answer."""
    return max([attempt.used_seconds, *(answer.used_seconds for answer in answers.values())])


def _score(tx: Transaction, attempt: StoredAttempt, now: datetime) -> None:
    rule = inspections.get(tx, attempt.inspection_id).blueprint.multiple_rule
    given = attempts.answers(tx, [attempt.id])[attempt.id]
    for item in attempt.paper:
        known = given.get(item.position)
        answer = known or StoredAnswer(item.position, item.question.ref, None, now)
        marks = (
            None
            if item.question.type.scored_by_officer
            else mark(item.question, item.points, answer.response, rule)
        )
        scored = dataclasses.replace(answer, marks=marks)
        attempts.put_answer(tx, attempt, scored, known=known is not None)
