"""One attempt as the kiosk sees it: what is answered, what is on disk, how much time is left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.officers import Officer
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.scoring import Response
from inspector_app.domain.signatures import SignerKind, Strokes
from inspector_app.services.attempt_views import AttemptItem, AttemptView
from inspector_app.services.attempts import SavedAnswer
from inspector_app.services.setup import SetupService
from inspector_app.ui.context import Services
from inspector_app.ui.tasks import TaskRunner

TICK_MS = 1000
ANSWER_OVERDUE_MS = 12_000
"""Longer than the database waits for a lock; after it an unanswered save counts as failed."""


@dataclass(frozen=True, slots=True)
class SaveState:
    """Whether the answers are on disk: `saved_at` if so, `failed` with the error if known."""

    saving: bool = False
    saved_at: datetime | None = None
    failed: bool = False
    error: AppError | None = None


class KioskSession(QObject):
    """Speaks with the services through the runner and never drops an answer.

    An answer stays in `_unsaved` until `record` has returned for it; one is written at a time,
    so that of several answers to a question the last one stands. Answers and heartbeats go
    through the runner's `read`, since the pages behind the kiosk need not reload for each.
    """

    loaded = Signal(object)
    begun = Signal(object)
    finished = Signal(object)
    paused = Signal()
    answered = Signal(object)
    save_changed = Signal(object)
    ticked = Signal(object)
    signature_kept = Signal()
    pin_checked = Signal(object)
    ticking = Signal()
    failed = Signal(object)

    def __init__(
        self,
        services: Services,
        runner: TaskRunner,
        attempt_id: str,
        parent: QObject | None = None,
        *,
        mode: AttemptMode = AttemptMode.LAPTOP,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._runner = runner
        self.attempt_id = attempt_id
        self._mode = mode
        self.view: AttemptView | None = None
        self.position = 1
        self.remaining = 0
        self.time_is_up = False
        self.responses: dict[int, Response] = {}
        self.scored: set[int] = set()
        self._unsaved: dict[int, Response] = {}
        self._sending: tuple[int, Response] | None = None
        self._after_saving = ""
        self._running = False
        self._tick_under_way = False
        self._overdue = QTimer(self, singleShot=True, interval=ANSWER_OVERDUE_MS)
        self._overdue.timeout.connect(self._save_overdue)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def running(self) -> bool:
        """Whether the clock runs and answers are taken."""
        return self._running

    def item(self, position: int) -> AttemptItem:
        return self._opened().items[position - 1]

    def question_count(self) -> int:
        return len(self._opened().items)

    def open_positions(self) -> tuple[int, ...]:
        """The questions without an answer; what the officer scores by the rubric is not open."""
        return tuple(
            item.position
            for item in self._opened().items
            if self.responses.get(item.position) is None and not self.before_officer(item)
        )

    def before_officer(self, item: AttemptItem) -> bool:
        """Whether the person shows or says it to the officer instead of answering here."""
        return item.type is QuestionType.PRACTICAL or item.position in self.scored

    def note_scored(self, position: int) -> None:
        """Take it that the officer has scored this question."""
        self.scored.add(position)
        self.answered.emit(position)

    def load(self) -> None:
        attempt_id = self.attempt_id
        attempts = self._services.attempts
        self._runner.read(lambda: attempts.view(attempt_id), self._show, self._fail)

    def begin(self, reader: str = "") -> None:
        """Start the clock, or let it go on; `reader` is the officer who reads aloud, if any."""
        attempt_id, mode = self.attempt_id, self._mode
        attempts = self._services.attempts

        def begin() -> AttemptView:
            if reader:
                attempts.note_reader(attempt_id, reader)
            return attempts.begin(attempt_id, mode)

        self._runner.write(begin, self._start, self._fail)

    def answer(self, position: int, response: Response) -> None:
        """Take an answer and write it at once; an unchanged one is not written again."""
        if not self._running or self.responses.get(position) == response:
            return
        self.responses[position] = response
        self._unsaved[position] = response
        self.answered.emit(position)
        self._send_next()

    def retry(self) -> None:
        """Write again what could not be written."""
        self._send_next()

    def go_to(self, position: int) -> None:
        self.position = position
        if not self._running:
            return
        attempt_id = self.attempt_id
        attempts = self._services.attempts
        self._runner.read(
            lambda: attempts.go_to(attempt_id, position), self._nothing, self._place_not_kept
        )

    def submit(self) -> None:
        """Hand the paper in, once every answer is on disk."""
        self._finish_saving("submit")

    def pause(self) -> None:
        """Stop the clock, once every answer is on disk; without a running clock at once."""
        if self._running:
            self._finish_saving("pause")
        else:
            self.paused.emit()

    def stop_timer(self) -> None:
        self._timer.stop()

    def left_window(self) -> None:
        attempt_id = self.attempt_id
        attempts = self._services.attempts
        self._runner.read(
            lambda: attempts.left_window(attempt_id), self._nothing, self._place_not_kept
        )

    def check_pin(self, officer_ids: tuple[str, ...], pin: str) -> None:
        """Tell by `pin_checked` with the officer, or None, whose PIN it is."""
        setup = self._services.setup
        self._runner.read(
            lambda: _officer_with(setup, officer_ids, pin), self._pin_checked, self._fail
        )

    def sign(self, strokes: Strokes) -> None:
        view, signing = self._opened(), self._services.signing
        self._runner.write(
            lambda: signing.sign(
                view.inspection_id, SignerKind.TESTED, view.person.number, strokes
            ),
            self._signed,
            self._fail,
        )

    def sign_on_paper(self) -> None:
        view, signing = self._opened(), self._services.signing
        self._runner.write(
            lambda: signing.sign_on_paper(
                view.inspection_id, SignerKind.TESTED, view.person.number
            ),
            self._signed,
            self._fail,
        )

    def refuse(self, reason: str, witness: str) -> None:
        view, signing = self._opened(), self._services.signing
        self._runner.write(
            lambda: signing.refuse(
                view.inspection_id,
                SignerKind.TESTED,
                view.person.number,
                reason=reason,
                witness=witness,
            ),
            self._signed,
            self._fail,
        )

    def _opened(self) -> AttemptView:
        if self.view is None:
            raise LookupError(self.attempt_id)
        return self.view

    def _show(self, view: AttemptView) -> None:
        self._take(view)
        self.loaded.emit(view)

    def _start(self, view: AttemptView) -> None:
        self._take(view)
        self._running = True
        self._timer.start()
        self.begun.emit(view)

    def _take(self, view: AttemptView) -> None:
        self.view = view
        self.position = min(max(view.position, 1), max(len(view.items), 1))
        self.remaining = view.remaining_seconds
        self.responses = {item.position: item.response for item in view.items}

    def _send_next(self) -> None:
        if self._sending is not None or not self._unsaved:
            return
        position, response = next(iter(self._unsaved.items()))
        self._sending = (position, response)
        self.save_changed.emit(SaveState(saving=True))
        self._overdue.start()
        attempt_id = self.attempt_id
        attempts = self._services.attempts
        self._runner.read(
            lambda: attempts.record(attempt_id, position, response), self._saved, self._not_saved
        )

    def _saved(self, saved: SavedAnswer) -> None:
        self._overdue.stop()
        sent, self._sending = self._sending, None
        if sent is not None and self._unsaved.get(saved.position) == sent[1]:
            del self._unsaved[saved.position]
        self.remaining = saved.remaining_seconds
        if self._unsaved:
            self._send_next()
            return
        self.save_changed.emit(SaveState(saved_at=saved.saved_at))
        self._go_on()

    def _not_saved(self, error: AppError) -> None:
        self._overdue.stop()
        self._sending = None
        if error.problem in {Problem.TIME_IS_UP, Problem.ATTEMPT_FINISHED}:
            self._time_up()
            return
        self._after_saving = ""
        self.save_changed.emit(SaveState(failed=True, error=error))

    def _save_overdue(self) -> None:
        self._sending = None
        self._after_saving = ""
        self.save_changed.emit(SaveState(failed=True))

    def _finish_saving(self, then: str) -> None:
        self._after_saving = then
        if self._unsaved:
            self._send_next()
        else:
            self._go_on()

    def _go_on(self) -> None:
        wanted, self._after_saving = self._after_saving, ""
        attempt_id = self.attempt_id
        attempts = self._services.attempts
        if wanted == "submit":
            self._runner.write(
                lambda: attempts.submit(attempt_id), self._submitted, self._not_finished
            )
        elif wanted == "pause":
            self._runner.write(
                lambda: attempts.pause(attempt_id), self._has_paused, self._not_finished
            )

    def _not_finished(self, error: AppError) -> None:
        if error.problem is Problem.ATTEMPT_FINISHED:
            self._time_up()
        else:
            self._fail(error)

    def _has_paused(self, _nothing: object) -> None:
        self._stop()
        self.paused.emit()

    def _submitted(self, view: AttemptView) -> None:
        self._stop()
        self._take(view)
        if is_over(view):
            self.finished.emit(view)
        else:
            self.loaded.emit(view)

    def _tick(self) -> None:
        if self._tick_under_way or not self._running:
            return
        self.ticking.emit()
        self._tick_under_way = True
        attempt_id = self.attempt_id
        attempts = self._services.attempts
        self._runner.read(lambda: attempts.tick(attempt_id), self._ticked, self._tick_failed)

    def _ticked(self, remaining: int) -> None:
        self._tick_under_way = False
        if not self._running:
            return
        self.remaining = remaining
        self.ticked.emit(remaining)
        if remaining <= 0:
            self._time_up()

    def _tick_failed(self, _error: AppError) -> None:
        self._tick_under_way = False

    def _time_up(self) -> None:
        if not self._running:
            return
        self._stop()
        self.time_is_up = True
        self._unsaved.clear()
        attempt_id = self.attempt_id
        attempts = self._services.attempts
        self._runner.write(lambda: attempts.view(attempt_id), self._submitted, self._fail)

    def _stop(self) -> None:
        self._running = False
        self._timer.stop()

    def _signed(self, _signature: object) -> None:
        self.signature_kept.emit()

    def _place_not_kept(self, error: AppError) -> None:
        if error.problem is Problem.ATTEMPT_FINISHED:
            self._time_up()

    def _pin_checked(self, officer: Officer | None) -> None:
        self.pin_checked.emit(officer)

    def _fail(self, error: AppError) -> None:
        self.failed.emit(error)

    def _nothing(self, _value: object) -> None:
        return


def _officer_with(setup: SetupService, officer_ids: tuple[str, ...], pin: str) -> Officer | None:
    try:
        return setup.check_pin(officer_ids, pin)
    except AppError as error:
        if error.problem is Problem.PIN_WRONG:
            return None
        raise


def is_over(view: AttemptView) -> bool:
    """Whether the attempt takes no more answers."""
    return view.state in {AttemptState.SUBMITTED, AttemptState.ABANDONED}
