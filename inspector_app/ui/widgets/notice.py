"""A banner inside the page: what just happened, and a way to take it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from inspector_app.ui.icons import Icon, icon, tone_icon
from inspector_app.ui.theme import GRID, Tone, set_role, set_tone

_ICON = QSize(18, 18)
STAYS_MS = 12_000


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence; with `action` and `run` also a button; it goes by itself unless `stays`."""

    sentence: str
    tone: Tone = Tone.INFO
    action: str = ""
    run: Callable[[], None] | None = None
    stays: bool = False


class NoticeBar(QFrame):
    """Shows one notice at a time and is hidden otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "notice")
        self._run: Callable[[], None] | None = None
        self._icon = QLabel()
        self._sentence = QLabel(wordWrap=True)
        self._action = QPushButton()
        self._close = QPushButton(icon(Icon.CLOSE), "")
        self._close.setAccessibleName(self.tr("Close"))
        set_role(self._close, "link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID, GRID, GRID)
        layout.addWidget(self._icon)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._timer.timeout.connect(self.clear)
        self._close.clicked.connect(self.clear)
        self._action.clicked.connect(self.act)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show this one instead of any other."""
        set_tone(self, notice.tone)
        self._icon.setPixmap(tone_icon(notice.tone).pixmap(_ICON))
        self._sentence.setText(notice.sentence)
        self._run = notice.run
        self._action.setText(notice.action)
        self._action.setVisible(bool(notice.action))
        self._timer.stop()
        if not notice.stays:
            self._timer.start()
        self.show()

    def clear(self) -> None:
        self._run = None
        self._timer.stop()
        self.hide()

    def act(self) -> None:
        """Do what the button offers, once."""
        run = self._run
        self.clear()
        if run is not None:
            run()
