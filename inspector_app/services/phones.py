"""Phones over the laptop: codes, seats, answers that arrive twice, the officer's hand on all."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import InspectionState
from inspector_app.domain.phones import (
    CODE_DIGITS,
    TRIES_PER_CODE,
    Course,
    Entry,
    PhoneCode,
    Slip,
    matching_attempt,
)
from inspector_app.domain.scoring import Response
from inspector_app.domain.signatures import SignerKind, Strokes
from inspector_app.services.attempt_views import AttemptSummary, AttemptView
from inspector_app.services.attempts import AttemptService, Standing
from inspector_app.services.context import ServiceContext
from inspector_app.services.signing import SigningService
from inspector_app.storage import attempts, inspections, phone_codes
from inspector_app.storage.database import Transaction

RenderSlips = Callable[[Sequence[Slip]], bytes]
_OVER = {AttemptState.SUBMITTED, AttemptState.ABANDONED}


@dataclass(frozen=True, slots=True)
class PhoneLine:
    """A person as the officer sees them: how far, which code, whether a phone holds it."""

    summary: AttemptSummary
    code: PhoneCode


@dataclass(frozen=True, slots=True)
class PhoneReply:
    """What came of an answer: `saved_at` once it is on disk, None if it was not taken."""

    course: Course
    remaining_seconds: int
    saved_at: datetime | None = None
    superseded: bool = False


class PhoneService:
    """Every method names the attempt or the inspection; who may is the web face's to check."""

    def __init__(
        self,
        context: ServiceContext,
        attempt_service: AttemptService,
        signing: SigningService,
        render_slips: RenderSlips,
    ) -> None:
        self._context = context
        self._attempts = attempt_service
        self._signing = signing
        self._render_slips = render_slips
        self._seats: dict[tuple[str, str], str] = {}
        self._latest: dict[tuple[str, int], tuple[int, datetime]] = {}

    def is_open(self, inspection_id: str) -> bool:
        """Whether phones may still be served."""
        with self._context.database.read() as tx:
            return inspections.get(tx, inspection_id).state is InspectionState.OPEN

    def lines(self, inspection_id: str) -> tuple[PhoneLine, ...]:
        """Everyone with a paper and their code; codes are made for those who have none."""
        queue = self._attempts.queue(inspection_id)
        with self._context.database.read() as tx:
            codes = phone_codes.of_inspection(tx, inspection_id)
        lacking = [each.id for each in queue if each.id not in codes]
        if lacking and self.is_open(inspection_id):
            codes = self._make_codes(inspection_id, lacking)
        return tuple(PhoneLine(each, codes[each.id]) for each in queue if each.id in codes)

    def enter(self, inspection_id: str, given: str, token: str) -> Entry:
        """Bind the device to the attempt of this code, unless another device holds it.

        Raises AppError(INSPECTION_SEALED).
        """
        device = device_hash(token)
        with self._context.database.write() as tx:
            inspections.require_open(tx, inspection_id)
            codes = phone_codes.of_inspection(tx, inspection_id)
            attempt_id = matching_attempt({key: each.code for key, each in codes.items()}, given)
            if attempt_id is None:
                return Entry.WRONG
            entry = self._bind(tx, codes[attempt_id], device)
        if entry is Entry.WELCOME:
            self._seats[inspection_id, device] = attempt_id
        return entry

    def seat(self, inspection_id: str, token: str) -> str | None:
        """The attempt this device is bound to."""
        key = (inspection_id, device_hash(token))
        if key not in self._seats:
            with self._context.database.read() as tx:
                found = phone_codes.attempt_of_device(tx, *key)
            if found is None:
                return None
            self._seats[key] = found
        return self._seats[key]

    def known_seat(self, inspection_id: str, token: str) -> str | None:
        """As `seat`, as far as this process has seen; reads no database, from any thread."""
        return self._seats.get((inspection_id, device_hash(token)))

    def release(self, attempt_id: str, *, officer: str = "") -> str:
        """Let go of a lost phone: it is shut out, and the new code returned binds another."""
        now = self._context.clock()
        with self._context.database.write() as tx:
            old = phone_codes.get(tx, attempt_id)
            inspections.require_open(tx, old.inspection_id)
            taken = {
                each.code for each in phone_codes.of_inspection(tx, old.inspection_id).values()
            }
            new = PhoneCode(
                attempt_id,
                old.inspection_id,
                self._new_code(taken),
                released_count=old.released_count + 1,
            )
            phone_codes.change(tx, new)
            number = attempts.get(tx, attempt_id).number
            self._context.audit(
                tx, AuditEntry(now, "phone.released", old.inspection_id, who=officer, old=number)
            )
        self._seats = {key: seat for key, seat in self._seats.items() if seat != attempt_id}
        return new.code

    def course(self, attempt_id: str) -> tuple[Course, int]:
        """How the attempt stands for its phone, and the seconds left."""
        standing = self._attempts.standing(attempt_id)
        return course_of(standing), standing.remaining_seconds

    def view(self, attempt_id: str) -> AttemptView:
        """The person's own paper, without keys."""
        return self._attempts.view(attempt_id)

    def start(self, attempt_id: str) -> Course:
        """Begin on the phone, or go on after the laptop was restarted."""
        course = course_of(self._attempts.standing(attempt_id))
        if course in {Course.WAITING, Course.RUNNING}:
            self._go_on(attempt_id)
            return Course.RUNNING
        return course

    def answer(self, attempt_id: str, position: int, response: Response, order: int) -> PhoneReply:
        """Keep an answer; `order` grows with every answer of the phone.

        One that arrives again changes nothing and is acknowledged; so is one that arrives after
        a later one to the same question, which is told. Raises AppError(ANSWER_INVALID).
        """
        standing = self._attempts.standing(attempt_id)
        course = course_of(standing)
        if course is not Course.RUNNING:
            return PhoneReply(course, standing.remaining_seconds)
        if not standing.under_way:
            self._go_on(attempt_id)
        latest = self._latest.get((attempt_id, position))
        if latest is not None and order <= latest[0]:
            superseded = order < latest[0]
            return PhoneReply(course, standing.remaining_seconds, latest[1], superseded)
        try:
            saved = self._attempts.record(attempt_id, position, response)
        except AppError as error:
            if error.problem is Problem.TIME_IS_UP:
                return PhoneReply(Course.FINISHED, 0)
            raise
        self._latest[attempt_id, position] = order, saved.saved_at
        return PhoneReply(course, saved.remaining_seconds, saved.saved_at)

    def last_order(self, attempt_id: str) -> int:
        """The order of the attempt's latest answer since the program started; reads no database."""
        known = self._latest.copy().items()
        return max((order for (key, _), (order, _) in known if key == attempt_id), default=0)

    def left(self, attempt_id: str) -> None:
        """Count that the page was left; shown to the officer, not punished."""
        self._attempts.left_window(attempt_id)

    def submit(self, attempt_id: str) -> Course:
        """Hand in from the phone; nothing happens if it was handed in before."""
        standing = self._attempts.standing(attempt_id)
        course = course_of(standing)
        if course is Course.RUNNING:
            if not standing.under_way:
                self._go_on(attempt_id)
            self._attempts.submit(attempt_id)
            return Course.FINISHED
        return course

    def sign(self, attempt_id: str, strokes: Strokes) -> None:
        """Keep the person's own signature under a handed-in paper.

        Raises AppError: SIGNATURE_BLANK, ATTEMPT_NOT_FINISHED, INSPECTION_SEALED.
        """
        with self._context.database.read() as tx:
            attempt = attempts.get(tx, attempt_id)
        if attempt.state is not AttemptState.SUBMITTED:
            raise AppError(Problem.ATTEMPT_NOT_FINISHED)
        self._signing.sign(attempt.inspection_id, SignerKind.TESTED, attempt.number, strokes)

    def tick(self, inspection_id: str) -> bool:
        """Move the clocks of the phones on; whether the inspection is still open."""
        for each in self._attempts.running_in(AttemptMode.PHONE):
            self._attempts.tick(each)
        return self.is_open(inspection_id)

    def pause(self, attempt_ids: Sequence[str]) -> None:
        """Stop the clocks of those that run on phones."""
        running = set(self._attempts.running_in(AttemptMode.PHONE))
        for each in attempt_ids:
            if each in running:
                self._attempts.pause(each)

    def pause_all(self) -> None:
        """Stop every clock that runs on a phone, of whatever inspection."""
        self.pause(self._attempts.running_in(AttemptMode.PHONE))

    def resume(self, attempt_ids: Sequence[str]) -> None:
        """Let those go on that were paused on phones, or whose laptop was restarted."""
        for each in attempt_ids:
            standing = self._attempts.standing(each)
            begun = standing.state in {AttemptState.PAUSED, AttemptState.RUNNING}
            if standing.mode is AttemptMode.PHONE and begun and not standing.under_way:
                self._go_on(each)

    def extend(self, attempt_ids: Sequence[str], seconds: int) -> None:
        """Give more time to those not finished."""
        for each in attempt_ids:
            if self._attempts.standing(each).state not in _OVER:
                self._attempts.extend(each, seconds)

    def end(self, attempt_ids: Sequence[str]) -> None:
        """Hand in for those begun on phones and not finished; the others are left alone."""
        for each in attempt_ids:
            standing = self._attempts.standing(each)
            begun = standing.state in {AttemptState.RUNNING, AttemptState.PAUSED}
            if standing.mode is AttemptMode.PHONE and begun:
                if not standing.under_way:
                    self._go_on(each)
                self._attempts.submit(each)

    def slips(self, inspection_id: str, address: str) -> bytes:
        """A PDF to cut apart: name, QR code and code of everyone not finished."""
        return self._render_slips(
            [
                Slip(
                    number=line.summary.person.number,
                    name=line.summary.person.name,
                    post=line.summary.person.post,
                    code=line.code.code,
                    address=address,
                )
                for line in self.lines(inspection_id)
                if line.summary.state not in _OVER
            ]
        )

    def _go_on(self, attempt_id: str) -> None:
        self._attempts.begin(attempt_id, AttemptMode.PHONE)

    def _bind(self, tx: Transaction, code: PhoneCode, device: str) -> Entry:
        if code.device_hash == device:
            return Entry.WELCOME
        if code.locked:
            return Entry.LOCKED
        if code.device_hash is not None:
            tries = code.wrong_tries + 1
            locked = tries >= TRIES_PER_CODE
            phone_codes.change(tx, dataclasses.replace(code, wrong_tries=tries, locked=locked))
            return Entry.TAKEN
        now = self._context.clock()
        phone_codes.change(tx, dataclasses.replace(code, device_hash=device, bound_at=now))
        return Entry.WELCOME

    def _make_codes(self, inspection_id: str, attempt_ids: Sequence[str]) -> dict[str, PhoneCode]:
        with self._context.database.write() as tx:
            taken = {each.code for each in phone_codes.of_inspection(tx, inspection_id).values()}
            for attempt_id in attempt_ids:
                code = self._new_code(taken)
                taken.add(code)
                phone_codes.add(tx, [PhoneCode(attempt_id, inspection_id, code)])
            return phone_codes.of_inspection(tx, inspection_id)

    def _new_code(self, taken: set[str]) -> str:
        while True:
            number = int.from_bytes(self._context.random_bytes(8), "big")
            code = f"{number % 10**CODE_DIGITS:0{CODE_DIGITS}}"
            if code not in taken:
                return code


def device_hash(token: str) -> str:
    """What is kept of a device's secret."""
    return hashlib.sha256(f"phone:{token}".encode()).hexdigest()


def course_of(standing: Standing) -> Course:
    """An attempt begun another way goes on by phone once it is paused or was interrupted.

    One on paper does so once the paper was taken back: its answers are on the sheet.
    """
    if standing.state in _OVER:
        return Course.FINISHED
    if standing.state is AttemptState.WAITING:
        return Course.WAITING
    if standing.mode is AttemptMode.PHONE:
        paused = standing.state is AttemptState.PAUSED
        return Course.PAUSED if paused else Course.RUNNING
    elsewhere = standing.under_way or standing.mode is AttemptMode.PAPER
    return Course.ELSEWHERE if elsewhere else Course.WAITING
