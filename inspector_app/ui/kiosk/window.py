"""The test on the laptop: a full-screen window that an officer's PIN gives back."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.attempts import AttemptMode
from inspector_app.domain.errors import AppError
from inspector_app.domain.officers import Officer
from inspector_app.domain.signatures import Strokes
from inspector_app.services.attempt_views import AttemptView
from inspector_app.ui.context import UiContext
from inspector_app.ui.kiosk.ending import EndStage
from inspector_app.ui.kiosk.handback import HandBackStage
from inspector_app.ui.kiosk.handover import HandOverStage
from inspector_app.ui.kiosk.header import KioskHeader
from inspector_app.ui.kiosk.question import QuestionStage
from inspector_app.ui.kiosk.review import ReviewStage
from inspector_app.ui.kiosk.session import KioskSession, SaveState, is_over
from inspector_app.ui.kiosk.speech import Speaker
from inspector_app.ui.kiosk.style import TypeSize, kiosk_sheet
from inspector_app.ui.texts import problem_text
from inspector_app.ui.theme import Tone, set_role
from inspector_app.ui.widgets.notice import Notice, NoticeBar
from inspector_app.ui.widgets.signature_dialog import Refusal

_SIZE = "type_size"


class KioskWindow(QWidget):
    """One person's test; `closed` carries the attempt's id when the laptop is handed back."""

    closed = Signal(object)
    way: ClassVar = AttemptMode.LAPTOP
    first_size: ClassVar = TypeSize.NORMAL

    def __init__(
        self,
        context: UiContext,
        attempt_id: str,
        officer_ids: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        set_role(self, "kiosk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Test"))
        self._context = context
        self._settings = context.settings
        self._officer_ids = officer_ids
        self._may_close = False
        self._leaving = False
        self._before_pin: QWidget | None = None
        self.session = KioskSession(
            context.services, context.runner, attempt_id, self, mode=self.way
        )
        size = self._kept_size()
        self.header = KioskHeader(size)
        self.save_notice = NoticeBar()
        self.notice = NoticeBar()
        self.hand_over = HandOverStage(oral=self.way is AttemptMode.ORAL)
        self.question = QuestionStage(self.session)
        self.review = ReviewStage(self.session)
        self.end = EndStage()
        self.hand_back = HandBackStage()
        self.stages = QStackedWidget()
        self._lay_out()
        self._connect_session()
        self._connect_stages()
        self.setStyleSheet(kiosk_sheet(size))

    def open(self) -> None:
        """Fill the screen and ask for the person of the attempt."""
        self.showFullScreen()
        self.load()

    def load(self) -> None:
        """Read the attempt, and who of its officers may read aloud."""
        setup, identifiers = self._context.services.setup, self._officer_ids
        self._context.runner.read(
            lambda: tuple(each.name for each in setup.officers() if each.id in identifiers),
            self.hand_over.set_officers,
        )
        self.session.load()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            super().closeEvent(event)
            return
        event.ignore()
        self._ask_pin()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        left = event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow()
        if left and not self._may_close and self.session.running:
            self._note_leaving()

    def _note_leaving(self) -> None:
        self.question.flush()
        self.session.left_window()
        self.notice.show_notice(
            Notice(
                self.tr("The test was left for a moment. This is noted; please go on here."),
                stays=True,
            )
        )

    def _lay_out(self) -> None:
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.header)
        self.column.addWidget(self.save_notice)
        self.column.addWidget(self.notice)
        self.column.addWidget(self.stages, 1)
        for stage in (self.hand_over, self.question, self.review, self.end, self.hand_back):
            self.stages.addWidget(stage)

    def _connect_session(self) -> None:
        session = self.session
        session.loaded.connect(self._loaded)
        session.begun.connect(self._begun)
        session.finished.connect(self._finished)
        session.paused.connect(self._leave)
        session.ticked.connect(self.header.show_time)
        session.save_changed.connect(self._save_changed)
        session.signature_kept.connect(self.end.signature_kept)
        session.pin_checked.connect(self._pin_checked)
        session.failed.connect(self._failed)

    def _connect_stages(self) -> None:
        self.header.officer_wanted.connect(self._ask_pin)
        self.header.size_changed.connect(self._change_size)
        self.hand_over.confirmed.connect(self._begin)
        self.question.review_wanted.connect(self._show_review)
        self.question.position_changed.connect(self._show_course)
        self.review.chosen.connect(self._show_question)
        self.review.submitted.connect(self.session.submit)
        self.end.hand_back_wanted.connect(self._ask_pin)
        self.end.panel.signed.connect(self._sign)
        self.end.panel.refused.connect(self._refuse)
        self.hand_back.entered.connect(self._check_pin)
        self.hand_back.left.connect(self._back_from_pin)
        self.hand_back.leave_anyway.connect(self._leave)

    def _begin(self) -> None:
        self.session.begin(self.hand_over.reader)

    def _loaded(self, view: AttemptView) -> None:
        self.header.show_person(view.person.name, view.person.number)
        if is_over(view):
            self._finished(view)
            return
        self.header.hide_course()
        self.hand_over.show_attempt(view)
        self._show(self.hand_over)

    def _begun(self, view: AttemptView) -> None:
        self.header.show_time(view.remaining_seconds)
        if self.question.speaker is None:
            self.question.set_speaker(Speaker(self))
        self.question.open()
        self._show(self.question)
        self.question.take_focus()

    def _finished(self, view: AttemptView) -> None:
        self.question.be_silent()
        self.header.hide_course()
        self.save_notice.clear()
        self.notice.clear()
        self.end.show_attempt(view, time_is_up=self.session.time_is_up)
        self._show(self.end)

    def _show(self, stage: QWidget) -> None:
        """Show a stage; while the officer types the PIN it waits behind."""
        if self.stages.currentWidget() is self.hand_back and not self._leaving:
            self._before_pin = stage
            return
        self.stages.setCurrentWidget(stage)

    def _show_question(self, position: int) -> None:
        self._show(self.question)
        self.question.go_to(position)

    def _show_review(self) -> None:
        self.review.open()
        self._show(self.review)

    def _show_course(self) -> None:
        self.header.show_course(self.session.position, self.session.question_count())

    def _save_changed(self, state: SaveState) -> None:
        if state.failed:
            self.review.allow_again()
            reason = problem_text(state.error) if state.error else ""
            words = self.tr("The answer is still here but not saved yet. {reason}")
            self.save_notice.show_notice(
                Notice(
                    words.format(reason=reason).strip(),
                    Tone.BAD,
                    self.tr("Save again"),
                    self.session.retry,
                    stays=True,
                )
            )
            self._say_at_pin(words.format(reason=reason).strip())
        elif state.saved_at is not None:
            self.save_notice.clear()

    def _failed(self, error: AppError) -> None:
        sentence = problem_text(error)
        self.hand_over.allow_again()
        self.review.allow_again()
        if self.stages.currentWidget() is self.end:
            self.end.show_problem(sentence)
        elif self.stages.currentWidget() is self.hand_back:
            self._say_at_pin(sentence)
        else:
            self.notice.show_notice(Notice(sentence, Tone.BAD, stays=True))

    def _say_at_pin(self, sentence: str) -> None:
        if self.stages.currentWidget() is self.hand_back:
            self.hand_back.show_problem(sentence)

    def _ask_pin(self) -> None:
        current = self.stages.currentWidget()
        if current is self.hand_back:
            return
        self.question.flush()
        self.question.be_silent()
        self._before_pin = current
        self._leaving = False
        words = (
            self.tr("Enter your PIN to interrupt the test. The time then stands still.")
            if self.session.running
            else self.tr("Enter your PIN to go back to the inspection.")
        )
        self.stages.setCurrentWidget(self.hand_back)
        self.hand_back.open(words)

    def _back_from_pin(self) -> None:
        stage = self._before_pin or self.hand_over
        self.stages.setCurrentWidget(stage)
        if stage is self.question:
            self.question.take_focus()

    def _check_pin(self, pin: str) -> None:
        self.session.check_pin(self._officer_ids, pin)

    def _pin_checked(self, officer: Officer | None) -> None:
        if officer is None:
            self.hand_back.show_wrong()
            return
        self._leaving = True
        self.hand_back.accepted()
        self.session.pause()

    def _sign(self, strokes: Strokes) -> None:
        self.end.panel.set_busy(True)
        self.session.sign(strokes)

    def _refuse(self, refusal: Refusal) -> None:
        self.end.panel.set_busy(True)
        if refusal.on_paper:
            self.session.sign_on_paper()
        else:
            self.session.refuse(refusal.reason, refusal.witness)

    def _change_size(self, size: TypeSize) -> None:
        self._settings.keep_filter(self.way.value, _SIZE, size.value)
        self.setStyleSheet(kiosk_sheet(size))

    def _kept_size(self) -> TypeSize:
        kept = self._settings.filter_of(self.way.value, _SIZE)
        return next((size for size in TypeSize if size.value == kept), self.first_size)

    def _leave(self) -> None:
        self._may_close = True
        self.question.be_silent()
        self.session.stop_timer()
        self.close()
        self.closed.emit(self.session.attempt_id)
