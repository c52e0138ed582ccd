"""The laptop goes back: only an officer's PIN opens it."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from inspector_app.ui.kiosk.page import KioskPage
from inspector_app.ui.kiosk.style import large_button, part_label
from inspector_app.ui.theme import Tone, set_role, set_tone

_WIDTH = 560
FREE_TRIES = 3
FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 5, 120
_SECOND_MS = 1000
_CENTRE = Qt.AlignmentFlag.AlignCenter


class HandBackStage(KioskPage):
    """`entered` carries the PIN; after three wrong ones each further try must wait longer."""

    entered = Signal(object)
    left = Signal()
    leave_anyway = Signal()

    def __init__(self) -> None:
        super().__init__(_WIDTH)
        self._wrong = 0
        self._wait = 0
        self._title = part_label(self.tr("For the officer"), "big")
        self._words = part_label()
        set_tone(self._words, Tone.MUTED)
        self.pin = _pin_line(self.tr("PIN"), self.tr("PIN of an officer of this inspection"))
        self._problem = part_label("", "error")
        self._problem.setMinimumHeight(28)
        self.back = large_button(self.tr("Back"))
        self.confirm = large_button(self.tr("Take the laptop"), part="primary")
        self.anyway = large_button(self.tr("Leave all the same"), part="danger")
        self.column.addStretch()
        for widget in (self._title, self._words, self.pin, self._problem, self._buttons()):
            self.column.addWidget(widget)
        self.column.addStretch()
        for label in (self._title, self._words, self._problem):
            label.setAlignment(_CENTRE)
        self._seconds = QTimer(self, interval=_SECOND_MS)
        self._seconds.timeout.connect(self._count_down)
        self.pin.returnPressed.connect(self._enter)
        self.confirm.clicked.connect(self._enter)
        self.back.clicked.connect(self.left)
        self.anyway.clicked.connect(self.leave_anyway)

    def open(self, words: str) -> None:
        """Ask for the PIN, with a sentence that says what happens then."""
        self._words.setText(words)
        self.pin.clear()
        self.anyway.hide()
        if not self._wait:
            self._problem.clear()
        self._allow(entry=not self._wait)

    def show_wrong(self) -> None:
        """Say that the PIN was wrong, and make the next tries wait."""
        self._wrong += 1
        self.pin.clear()
        over = self._wrong - FREE_TRIES
        if over < 0:
            self._problem.setText(self.tr("This PIN is wrong. Please try again."))
            self._allow(entry=True)
            return
        self._wait = min(FIRST_WAIT_SECONDS << min(over, 5), LONGEST_WAIT_SECONDS)
        self._allow(entry=False)
        self._show_wait()
        self._seconds.start()

    def show_problem(self, sentence: str) -> None:
        """Say why the laptop could not be handed back, and offer to leave all the same."""
        self._problem.setText(sentence)
        self.anyway.show()
        self._allow(entry=True)

    def accepted(self) -> None:
        """Forget the wrong tries."""
        self._wrong = 0
        self._allow(entry=False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _buttons(self) -> QWidget:
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.back)
        row.addWidget(self.anyway)
        row.addStretch()
        row.addWidget(self.confirm)
        return buttons

    def _enter(self) -> None:
        if self.pin.text() and self.pin.isEnabled():
            self._allow(entry=False)
            self.entered.emit(self.pin.text())

    def _allow(self, *, entry: bool) -> None:
        self.pin.setEnabled(entry)
        self.confirm.setEnabled(entry)
        if entry:
            self.pin.setFocus()

    def _count_down(self) -> None:
        self._wait -= 1
        if self._wait > 0:
            self._show_wait()
            return
        self._seconds.stop()
        self._problem.setText(self.tr("Please try again."))
        self._allow(entry=True)

    def _show_wait(self) -> None:
        self._problem.setText(
            self.tr("This PIN is wrong. The next try is possible in {seconds} s.").format(
                seconds=self._wait
            )
        )


def _pin_line(hint: str, name: str) -> QLineEdit:
    line = QLineEdit()
    set_role(line, "pin")
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setValidator(QRegularExpressionValidator(QRegularExpression(r"\S*"), line))
    line.setMaxLength(32)
    line.setMinimumHeight(60)
    line.setAlignment(_CENTRE)
    line.setPlaceholderText(hint)
    line.setAccessibleName(name)
    return line
