"""Taking the test: this service keeps the time, and says "saved" only when it is.

Used time is counted while the program runs and written with every answer and every few seconds,
so that after a crash the person goes on at the same question with the time they had left.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.audit import AuditEntry
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
from inspector_app.services.paper_answers import keep_entries
from inspector_app.storage import attempts, banks, inspections
from inspector_app.storage.attempts import StoredAnswer, StoredAttempt
from inspector_app.storage.database import Transaction

HEARTBEAT_SECONDS = 5
SECONDS_PER_MINUTE = 60
NAMES_APART = "、"
"""Between the officers who read aloud; the record prints it so."""


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """An answer that is on disk."""

    position: int
    saved_at: datetime
    remaining_seconds: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How an attempt stands now; `under_way` says whether its clock runs in this process."""

    state: AttemptState
    mode: AttemptMode
    remaining_seconds: int
    under_way: bool


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

    def begin(self, attempt_id: str, mode: AttemptMode = AttemptMode.LAPTOP) -> AttemptView:
        """Start a waiting attempt, or go on with an interrupted one; the last way is kept.

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
            if attempt.mode is AttemptMode.PAPER and mode is not AttemptMode.PAPER:
                keep_entries(tx, attempt)
            answers = attempts.answers(tx, [attempt_id])[attempt_id]
            begun = dataclasses.replace(
                attempt,
                mode=mode,
                state=AttemptState.RUNNING,
                started_at=attempt.started_at or now,
                used_seconds=_used(attempt, answers),
            )
            attempts.set_course(tx, begun)
            waiting = attempt.state is AttemptState.WAITING
            if waiting or attempt.mode is not mode:
                self._context.note(
                    tx,
                    "attempt.begun" if waiting else "attempt.mode_changed",
                    attempt.inspection_id,
                    who=attempt.number,
                    old="" if waiting else attempt.mode.value,
                    new=mode.value,
                )
        if attempt_id not in self._running:
            self._running[attempt_id] = _Running(
                attempt=begun,
                limit=inspection.blueprint.minutes * SECONDS_PER_MINUTE + attempt.extra_seconds,
                since=self._context.elapsed(),
                position=attempt.position,
                written=begun.used_seconds,
                answered=set(answers),
            )
        running = self._running[attempt_id]
        running.attempt = dataclasses.replace(running.attempt, mode=mode)
        return self.view(attempt_id)

    def standing(self, attempt_id: str) -> Standing:
        """State, way and time left; cheap while the attempt is under way."""
        running = self._running.get(attempt_id)
        if running is not None:
            remaining = max(0, self._remaining(running))
            return Standing(AttemptState.RUNNING, running.attempt.mode, remaining, under_way=True)
        with self._context.database.read() as tx:
            view = attempt_view(tx, attempt_id, {})
            mode = attempts.get(tx, attempt_id).mode
        return Standing(view.state, mode, view.remaining_seconds, under_way=False)

    def running_in(self, mode: AttemptMode) -> tuple[str, ...]:
        """The attempts whose clocks run in this process, of one way."""
        running = self._running.items()
        return tuple(key for key, each in running if each.attempt.mode is mode)

    def extend(self, attempt_id: str, seconds: int, reason: str = "") -> None:
        """Give more time, kept with the reason; raises AppError: ATTEMPT_FINISHED."""
        now = self._context.clock()
        with self._context.database.write() as tx:
            attempt = attempts.get(tx, attempt_id)
            inspections.require_open(tx, attempt.inspection_id)
            if attempt.state in {AttemptState.SUBMITTED, AttemptState.ABANDONED}:
                raise AppError(Problem.ATTEMPT_FINISHED)
            extra = attempt.extra_seconds + seconds
            attempts.set_extra(tx, attempt_id, extra)
            self._context.audit(
                tx,
                AuditEntry(
                    now,
                    "attempt.extended",
                    attempt.inspection_id,
                    who=attempt.number,
                    old=str(attempt.extra_seconds),
                    new=str(extra),
                    why=reason,
                ),
            )
        running = self._running.get(attempt_id)
        if running is not None:
            running.limit += seconds

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
            if not known and item.question.type.scored_by_officer:
                known = attempts.has_answer(tx, attempt_id, position)
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

    def note_reader(self, attempt_id: str, officer: str) -> None:
        """Keep that an officer reads the questions aloud; earlier readers stay.

        Raises AppError: ATTEMPT_FINISHED, INSPECTION_SEALED.
        """
        with self._context.database.write() as tx:
            attempt = attempts.get(tx, attempt_id)
            inspections.require_open(tx, attempt.inspection_id)
            if attempt.state in {AttemptState.SUBMITTED, AttemptState.ABANDONED}:
                raise AppError(Problem.ATTEMPT_FINISHED)
            known = attempt.read_aloud_by.split(NAMES_APART) if attempt.read_aloud_by else []
            if officer not in known:
                readers = NAMES_APART.join([*known, officer])
                attempts.set_read_aloud(tx, attempt_id, readers)

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
            score_answers(tx, stored, now)
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
            self._context.note(
                tx, "attempt.submitted", stored.inspection_id, who=stored.number, new=f"{used} s"
            )
        del self._running[attempt_id]
        return self.view(attempt_id)

    def under_way(self, attempt_id: str) -> bool:
        """Whether someone sits before this attempt on the laptop or a phone."""
        return attempt_id in self._running

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


def score_answers(tx: Transaction, attempt: StoredAttempt, now: datetime) -> None:
    """Score every answer that the program can score; questions left open earn 0."""
    rule = inspections.get(tx, attempt.inspection_id).blueprint.multiple_rule
    given = attempts.answers(tx, [attempt.id])[attempt.id]
    for item in attempt.paper:
        known = given.get(item.position)
        answer = known or StoredAnswer(item.position, item.question.ref, None, now)
        marks = (
            answer.marks
            if item.question.type.scored_by_officer
            else mark(item.question, item.points, answer.response, rule)
        )
        scored = dataclasses.replace(answer, marks=marks)
        attempts.put_answer(tx, attempt, scored, known=known is not None)
