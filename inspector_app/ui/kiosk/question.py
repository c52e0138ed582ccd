"""One question to a screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.questions import QuestionType
from inspector_app.services.attempt_views import AttemptItem
from inspector_app.ui.icons import Icon
from inspector_app.ui.kiosk.answers import AnswerArea, answer_area, stem_text
from inspector_app.ui.kiosk.page import KioskPage
from inspector_app.ui.kiosk.session import KioskSession, SaveState
from inspector_app.ui.kiosk.speech import Speaker, spoken
from inspector_app.ui.kiosk.strip import QuestionStrip
from inspector_app.ui.kiosk.style import CONTENT_WIDTH, large_button, part_label
from inspector_app.ui.labels import question_type_text
from inspector_app.ui.theme import Tone, set_role, set_tone

TYPING_PAUSE_MS = 600
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class QuestionStage(QWidget):
    """Shows the session's question; every answer goes to the session as it is given."""

    review_wanted = Signal()
    position_changed = Signal()

    def __init__(self, session: KioskSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.area: AnswerArea | None = None
        self._shown = 0
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._typing.timeout.connect(self.flush)
        self.strip = QuestionStrip()
        self._kind = part_label("", "kind")
        self._stem = part_label("", "stem")
        self._stem.setTextFormat(Qt.TextFormat.PlainText)
        self._scroll = _PageScroll(CONTENT_WIDTH, tells_more=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top())
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._foot())
        self._fill_scroll()
        self.speaker: Speaker | None = None
        self.strip.chosen.connect(self.go_to)
        session.answered.connect(self._mark)
        session.save_changed.connect(self.show_save)
        session.ticking.connect(self.flush)

    def open(self) -> None:
        """Show the paper at the session's place."""
        self._shown = 0
        self.strip.set_count(self._session.question_count())
        self.saved.clear()
        for position in range(1, self._session.question_count() + 1):
            self._mark(position)
        self.go_to(self._session.position)

    def go_to(self, position: int) -> None:
        """Leave the question shown, keeping its answer, and show another one."""
        self.flush()
        self.be_silent()
        if not 1 <= position <= self._session.question_count():
            return
        left, self._shown = self._shown, position
        self._session.go_to(position)
        self._show(self._session.item(position))
        for changed in {left, position} - {0}:
            self._mark(changed)
        self.position_changed.emit()

    def flush(self) -> None:
        """Give what is on the screen to the session."""
        self._typing.stop()
        if self.area is None or not self._shown:
            return
        if self._session.item(self._shown).type is not QuestionType.PRACTICAL:
            self._session.answer(self._shown, self.area.response())

    def next(self) -> None:
        """The next question, or after the last one the list of all."""
        if self._shown == self._session.question_count():
            self.flush()
            self.review_wanted.emit()
        else:
            self.go_to(self._shown + 1)

    def previous(self) -> None:
        self.go_to(self._shown - 1)

    def set_speaker(self, speaker: Speaker) -> None:
        """Offer to read aloud as soon as the voice is ready."""
        self.speaker = speaker
        speaker.available_changed.connect(self._show_voice)
        self._show_voice()

    def be_silent(self) -> None:
        """Stop reading aloud."""
        if self.speaker is not None:
            self.speaker.stop()

    def take_focus(self) -> None:
        if self.area is not None:
            self.area.take_focus()

    def show_save(self, state: SaveState) -> None:
        """Say whether the answers are on disk."""
        if state.saved_at is not None:
            words, tone = self.tr("Saved {time}"), Tone.GOOD
            self.saved.setText(words.format(time=f"{state.saved_at:%H:%M:%S}"))
        elif state.failed:
            tone = Tone.BAD
            self.saved.setText(self.tr("Not saved"))
        else:
            tone = Tone.MUTED
            self.saved.setText(self.tr("Saving…"))
        set_tone(self.saved, tone)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _ENTER or key == Qt.Key.Key_Right:
            self.next()
        elif key == Qt.Key.Key_Left:
            self.previous()
        elif self.area is not None and key in _STEPS:
            self.area.move_focus(_STEPS[Qt.Key(key)])
        elif self.area is None or not self.area.choose(_number(event)):
            super().keyPressEvent(event)
            return
        if (focused := self.focusWidget()) is not None:
            self._scroll.ensureWidgetVisible(focused)

    def _show(self, item: AttemptItem) -> None:
        kind = question_type_text(item.type)
        if item.type is QuestionType.MULTIPLE:
            kind = self.tr("{kind} – more than one answer may be right").format(kind=kind)
        self._kind.setText(kind)
        self._stem.setText(stem_text(item))
        old, self.area = self.area, answer_area(item, self._session.responses.get(item.position))
        self.area.edited.connect(self._edited)
        if old is not None:
            self._content.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._content.insertWidget(2, self.area)
        last = item.position == self._session.question_count()
        self.next_button.setText(self.tr("Check and hand in") if last else self.tr("Next"))
        self.previous_button.setEnabled(item.position > 1)
        self._scroll.verticalScrollBar().setValue(0)
        self.area.show()
        self.area.take_focus()

    def _edited(self, typing: bool) -> None:  # noqa: FBT001 - a slot
        if typing:
            self._typing.start()
        else:
            self.flush()

    def _mark(self, position: int) -> None:
        self.strip.mark(
            position,
            answered=self._session.responses.get(position) is not None
            or position in self._session.scored,
            current=position == self._shown,
        )

    def _top(self) -> QWidget:
        bar = QFrame()
        set_role(bar, "bar")
        layout = QVBoxLayout(bar)
        layout.setContentsMargins(24, 8, 24, 8)
        layout.addWidget(self.strip)
        return bar

    def _foot(self) -> QWidget:
        bar = QFrame()
        set_role(bar, "foot")
        self.previous_button = large_button(self.tr("Previous"), Icon.PREVIOUS)
        self.saved = QLabel()
        self.review_button = large_button(self.tr("All questions"), Icon.LIST)
        self.next_button = large_button(self.tr("Next"), part="primary")
        self.next_button.setMinimumWidth(180)
        buttons: tuple[QPushButton, ...] = (
            self.previous_button,
            self.review_button,
            self.next_button,
        )
        for button in buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 10, 24, 10)
        row.setSpacing(16)
        row.addWidget(self.previous_button)
        row.addWidget(self.saved)
        row.addStretch()
        row.addWidget(self._voice_button())
        row.addWidget(self.review_button)
        row.addWidget(self.next_button)
        self.previous_button.clicked.connect(self.previous)
        self.next_button.clicked.connect(self.next)
        self.review_button.clicked.connect(self._want_review)
        return bar

    def _voice_button(self) -> QPushButton:
        self.read_button = large_button(self.tr("Read aloud"), Icon.SPEAK)
        self.read_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.read_button.clicked.connect(self._read_aloud)
        self.read_button.hide()
        return self.read_button

    def _show_voice(self) -> None:
        self.read_button.setVisible(self.speaker is not None and self.speaker.available)

    def _read_aloud(self) -> None:
        if self.speaker is not None and self._shown:
            truth = (self.tr("True"), self.tr("False"))
            self.speaker.speak(spoken(self._session.item(self._shown), truth))

    def _want_review(self) -> None:
        self.flush()
        self.be_silent()
        self.review_wanted.emit()

    def _fill_scroll(self) -> None:
        self._content = self._scroll.column
        self._content.addWidget(self._kind)
        self._content.addWidget(self._stem)
        self._content.addStretch()


class _PageScroll(KioskPage):
    """Leaves ← and → to the question."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            super().keyPressEvent(event)
        else:
            event.ignore()


def _number(event: QKeyEvent) -> int:
    """The option that A–H or 1–8 names, from 0; -1 for any other key."""
    plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    if event.modifiers() & ~plain:
        return -1
    for first in (Qt.Key.Key_A, Qt.Key.Key_1):
        number = event.key() - first.value
        if 0 <= number < 8:  # noqa: PLR2004 - eight options at most
            return int(number)
    return -1
