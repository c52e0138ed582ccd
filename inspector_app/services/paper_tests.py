"""Tests on paper: printed, entered by one officer, checked by another, handed in.

Every key is kept when it is typed; the score follows from what is kept.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from inspector_app.domain.answer_sheet import paper_code, read_code, shown_code
from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.printed_papers import PaperSet, PrintedPaper, response_text
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.scoring import Response, response_fits
from inspector_app.services.attempt_views import recorded
from inspector_app.services.attempts import AttemptService, score_answers
from inspector_app.services.context import ServiceContext
from inspector_app.services.paper_answers import keep_answers, keep_entries
from inspector_app.services.paper_views import (
    FIRST,
    SECOND,
    PaperSheet,
    PaperSummary,
    by_pass,
    differences,
    entered_by,
    missing,
    paper_rows,
    paper_summary,
)
from inspector_app.services.setup import read_bureau
from inspector_app.storage import attempts, banks, draws, inspections, officers, paper_entries
from inspector_app.storage.attempts import StoredAttempt
from inspector_app.storage.database import Transaction
from inspector_app.storage.paper_entries import PaperEntry

RIGHT, WRONG = "√", "×"
"""What an officer enters for a blank instead of its words."""


class PaperPrinter(Protocol):
    """Makes the PDFs; given by the assembly, so that services need no documents."""

    def papers(self, paper_set: PaperSet) -> bytes: ...
    def keys(self, paper_set: PaperSet) -> bytes: ...


@dataclass(frozen=True, slots=True)
class PaperTimes:
    """When the person began and handed the paper in, by the officer's watch."""

    started_at: datetime
    ended_at: datetime


@dataclass(frozen=True, slots=True)
class Reading:
    """What an officer read at a question of a paper; None if the person left it open."""

    position: int
    response: Response
    officer_id: str


class PaperTestService:
    def __init__(
        self, context: ServiceContext, attempt_service: AttemptService, printer: PaperPrinter
    ) -> None:
        self._context = context
        self._attempts = attempt_service
        self._printer = printer

    def all(self, inspection_id: str) -> tuple[PaperSummary, ...]:
        """Everyone who could take the test on paper, in the order of the draw."""
        with self._context.database.read() as tx:
            entries = paper_entries.of_inspection(tx, inspection_id)
            return tuple(
                paper_summary(
                    attempt,
                    paper.person,
                    [entry for entry in entries if entry.attempt_id == attempt.id],
                )
                for attempt, paper in _papers(tx, inspection_id)
            )

    def print_papers(
        self, inspection_id: str, attempt_ids: Sequence[str] = (), *, large: bool = False
    ) -> bytes:
        """The PDF with these people's papers, or with those of everyone not finished.

        Raises AppError: NOT_FOUND, if there are none.
        """
        return self._printer.papers(self._paper_set(inspection_id, attempt_ids, large=large))

    def print_keys(self, inspection_id: str, attempt_ids: Sequence[str] = ()) -> bytes:
        """The PDF with the keys, for the officers only. Raises AppError as `print_papers`."""
        return self._printer.keys(self._paper_set(inspection_id, attempt_ids, large=False))

    def hand_out(self, attempt_ids: Sequence[str]) -> None:
        """Note that these people begin, or go on from a screen, on paper now.

        Raises AppError: ATTEMPT_FINISHED, ATTEMPT_UNDER_WAY, INSPECTION_SEALED.
        """
        with self._context.database.write() as tx:
            for attempt_id in attempt_ids:
                self._go_on_paper(tx, self._open(tx, attempt_id), self._context.clock())

    def take_back(self, attempt_id: str, officer_id: str = "") -> None:
        """Let the person go on at any screen; what was entered from the paper is answered there.

        The time on paper is not counted: nobody measured it. Raises AppError as `hand_out`.
        """
        with self._context.database.write() as tx:
            attempt = self._open(tx, attempt_id)
            if attempt.mode is not AttemptMode.PAPER:
                return
            keep_entries(tx, attempt)
            screen = dataclasses.replace(
                attempt, state=AttemptState.PAUSED, mode=AttemptMode.LAPTOP
            )
            attempts.set_course(tx, screen)
            self._note(tx, attempt, "paper.taken_back", ((officer_id,), "", ""))

    def find(self, inspection_id: str, text: str) -> str:
        """The attempt whose paper was scanned or typed. Raises AppError(PAPER_UNKNOWN)."""
        code = read_code(text)
        with self._context.database.read() as tx:
            for attempt_id in paper_entries.attempt_ids(tx, inspection_id):
                if code and paper_code(attempt_id) == code[0]:
                    return attempt_id
        raise AppError(Problem.PAPER_UNKNOWN, code=text.strip())

    def sheet(self, attempt_id: str, pass_number: int) -> PaperSheet:
        """One pass over a paper with its score so far; never shows the other pass too early."""
        with self._context.database.read() as tx:
            return self._sheet(tx, attempt_id, pass_number)

    def enter(self, attempt_id: str, pass_number: int, reading: Reading) -> PaperSheet:
        """Keep one answer of one pass; when this returns, it is on disk.

        In a blank's place `RIGHT` stands for the accepted words. Raises AppError: ANSWER_INVALID,
        PAPER_SAME_OFFICER, ATTEMPT_FINISHED, ATTEMPT_UNDER_WAY, INSPECTION_SEALED.
        """
        with self._context.database.write() as tx:
            attempt = self._open(tx, attempt_id)
            self._require_other_officer(tx, attempt, pass_number, reading.officer_id)
            self._go_on_paper(tx, attempt, None)
            self._put(tx, attempt, pass_number, reading)
            return self._sheet(tx, attempt_id, pass_number)

    def settle(self, attempt_id: str, pass_number: int, reading: Reading) -> PaperSheet:
        """Decide a difference after a look at the paper; what both had read stays in the log.

        Raises AppError as `enter`.
        """
        with self._context.database.write() as tx:
            attempt = self._open(tx, attempt_id)
            passes = by_pass(paper_entries.of_attempt(tx, attempt_id))
            item = _item(attempt, reading.position)
            old = [
                response_text(item, entered[reading.position].response)
                for entered in passes.values()
                if reading.position in entered
            ]
            for number, entered in passes.items():
                if before := entered.get(reading.position):
                    settled = dataclasses.replace(reading, officer_id=before.officer_id)
                    self._put(tx, attempt, number, settled)
            new = f"{reading.position}: {response_text(item, reading.response)}"
            facts = (reading.officer_id,), " / ".join(old), new
            self._note(tx, attempt, "paper.settled", facts)
            return self._sheet(tx, attempt_id, pass_number)

    def submit(self, attempt_id: str, times: PaperTimes) -> None:
        """Hand the paper in with its own times; what the program can score is scored.

        The second pass is optional, but once begun it must be complete and agree. Raises AppError:
        PAPER_INCOMPLETE, PAPER_DIFFERENCES, PAPER_TIMES_INVALID, and as `enter`.
        """
        with self._context.database.write() as tx:
            attempt = self._open(tx, attempt_id)
            self._check_times(tx, attempt, times)
            passes = by_pass(paper_entries.of_attempt(tx, attempt_id))
            _require_agreement(attempt, passes)
            self._go_on_paper(tx, attempt, times.started_at)
            used = int((times.ended_at - times.started_at).total_seconds())
            keep_answers(tx, attempt, passes[FIRST], used)
            score_answers(tx, attempt, self._context.clock())
            handed_in = dataclasses.replace(
                attempt,
                state=AttemptState.SUBMITTED,
                mode=AttemptMode.PAPER,
                started_at=times.started_at,
                submitted_at=times.ended_at,
                used_seconds=used,
            )
            attempts.set_course(tx, handed_in)
            who = [officer for each in passes.values() for officer in entered_by(each.values())]
            self._note(tx, attempt, "paper.submitted", (tuple(who), "", ""))

    def _paper_set(
        self, inspection_id: str, attempt_ids: Sequence[str], *, large: bool
    ) -> PaperSet:
        with self._context.database.read() as tx:
            inspection = inspections.get(tx, inspection_id)
            bureau = read_bureau(tx)
            chosen = [
                paper
                for attempt, paper in _papers(tx, inspection_id)
                if (attempt.id in attempt_ids)
                or (not attempt_ids and attempt.state is not AttemptState.SUBMITTED)
            ]
        if not chosen:
            raise AppError(Problem.NOT_FOUND, what="paper", id=inspection_id)
        return PaperSet(
            enterprise_name=inspection.enterprise_name,
            bureau_name=bureau.name if bureau else "",
            plan=inspection.blueprint,
            printed_at=self._context.clock(),
            papers=tuple(chosen),
            large=large,
        )

    def _sheet(self, tx: Transaction, attempt_id: str, pass_number: int) -> PaperSheet:
        attempt = attempts.get(tx, attempt_id)
        plan = inspections.get(tx, attempt.inspection_id).blueprint
        entries = paper_entries.of_attempt(tx, attempt_id)
        passes = by_pass(entries)
        draw = draws.get(tx, attempt.draw_id)
        people = draws.people(tx, attempt.inspection_id)
        person = next(p for p in people if (p.draw_id, p.number) == (draw.id, attempt.number))
        return PaperSheet(
            attempt_id=attempt_id,
            person=recorded(person),
            code=shown_code(attempt_id),
            state=attempt.state,
            pass_number=pass_number,
            officer_ids=entered_by(passes[pass_number].values()),
            other_begun=bool(passes[FIRST + SECOND - pass_number]),
            rows=paper_rows(attempt, entries, pass_number, plan.multiple_rule),
            started_at=attempt.started_at,
            earliest=draw.drawn_at or draw.committed_at,
            minutes=plan.minutes,
        )

    def _open(self, tx: Transaction, attempt_id: str) -> StoredAttempt:
        attempt = attempts.get(tx, attempt_id)
        inspections.require_open(tx, attempt.inspection_id)
        if attempt.state in {AttemptState.SUBMITTED, AttemptState.ABANDONED}:
            raise AppError(Problem.ATTEMPT_FINISHED)
        if self._attempts.under_way(attempt_id):
            raise AppError(Problem.ATTEMPT_UNDER_WAY)
        return attempt

    def _go_on_paper(self, tx: Transaction, attempt: StoredAttempt, at: datetime | None) -> None:
        """From now on the person is not replaced, and a phone waits for the paper's return."""
        waiting = attempt.state is AttemptState.WAITING
        if attempt.mode is AttemptMode.PAPER and not waiting:
            return
        if waiting:
            enterprise_id = inspections.get(tx, attempt.inspection_id).enterprise_id
            banks.expose(tx, enterprise_id, [item.question.ref for item in attempt.paper])
        begun = dataclasses.replace(
            attempt,
            state=AttemptState.PAUSED,
            mode=AttemptMode.PAPER,
            started_at=attempt.started_at or at,
        )
        attempts.set_course(tx, begun)
        inspections.touch(tx, attempt.inspection_id, self._context.clock())

    def _require_other_officer(
        self, tx: Transaction, attempt: StoredAttempt, pass_number: int, officer_id: str
    ) -> None:
        if officer_id not in inspections.get(tx, attempt.inspection_id).officer_ids:
            raise AppError(Problem.NOT_FOUND, what="officer", id=officer_id)
        other = by_pass(paper_entries.of_attempt(tx, attempt.id))[FIRST + SECOND - pass_number]
        if officer_id in entered_by(other.values()):
            name = officers.by_ids(tx, (officer_id,))[0].name
            raise AppError(Problem.PAPER_SAME_OFFICER, name=name)

    def _put(
        self, tx: Transaction, attempt: StoredAttempt, pass_number: int, reading: Reading
    ) -> None:
        item = _item(attempt, reading.position)
        response = _in_words(item, reading.response)
        if not response_fits(item.question, response):
            raise AppError(Problem.ANSWER_INVALID, position=reading.position)
        now = self._context.clock()
        entry = PaperEntry(
            attempt.id, pass_number, reading.position, reading.officer_id, response, now
        )
        paper_entries.put(tx, attempt.inspection_id, entry)
        inspections.touch(tx, attempt.inspection_id, now)

    def _check_times(self, tx: Transaction, attempt: StoredAttempt, times: PaperTimes) -> None:
        draw = draws.get(tx, attempt.draw_id)
        earliest = (draw.drawn_at or draw.committed_at).replace(second=0, microsecond=0)
        now = self._context.clock()
        if not earliest <= times.started_at <= times.ended_at <= now:
            raise AppError(
                Problem.PAPER_TIMES_INVALID, earliest=f"{earliest:%H:%M}", latest=f"{now:%H:%M}"
            )

    def _note(
        self,
        tx: Transaction,
        attempt: StoredAttempt,
        action: str,
        facts: tuple[tuple[str, ...], str, str],
    ) -> None:
        officer_ids, old, new = facts
        who = "、".join(officer.name for officer in officers.by_ids(tx, officer_ids))
        now = self._context.clock()
        self._context.audit(tx, AuditEntry(now, action, attempt.id, who=who, old=old, new=new))
        inspections.touch(tx, attempt.inspection_id, now)


def _papers(tx: Transaction, inspection_id: str) -> list[tuple[StoredAttempt, PrintedPaper]]:
    people = {(p.draw_id, p.number): p for p in draws.people(tx, inspection_id)}
    found = [
        (attempt, people[attempt.draw_id, attempt.number])
        for attempt in attempts.of_inspection(tx, inspection_id)
        if attempt.state is not AttemptState.ABANDONED
    ]
    found.sort(key=lambda each: (each[1].batch, each[1].role.rank, each[1].position))
    return [
        (attempt, PrintedPaper(attempt.id, recorded(person), attempt.paper))
        for attempt, person in found
    ]


def _item(attempt: StoredAttempt, position: int) -> PaperQuestion:
    item = next((each for each in attempt.paper if each.position == position), None)
    if item is None or item.question.type is QuestionType.PRACTICAL:
        raise AppError(Problem.ANSWER_INVALID, position=position)
    return item


def _in_words(item: PaperQuestion, response: Response) -> Response:
    """A blank judged right holds its accepted words: the score can be computed again."""
    answer = item.question.answer
    if item.question.type is not QuestionType.FILL or not isinstance(response, tuple):
        return response
    accepted = [blank[0] for blank in answer] if isinstance(answer, tuple) else []
    if len(accepted) != len(response):
        return response
    return tuple(
        words if text.strip() == RIGHT else text.strip()
        for text, words in zip(response, accepted, strict=True)
    )


def _require_agreement(attempt: StoredAttempt, passes: dict[int, dict[int, PaperEntry]]) -> None:
    begun = [passes[FIRST], *([passes[SECOND]] if passes[SECOND] else [])]
    for entered in begun:
        if lacking := missing(attempt, entered):
            raise AppError(Problem.PAPER_INCOMPLETE, positions=lacking)
    if passes[SECOND] and (different := differences(attempt, passes)):
        raise AppError(Problem.PAPER_DIFFERENCES, positions=different)
