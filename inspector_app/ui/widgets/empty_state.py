"""What stands where a list would be, saying what to do next."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon

_SIZE = QSize(48, 48)


class EmptyState(QWidget):
    """A picture, a sentence, and where `action` is given a button that emits `action_chosen`."""

    action_chosen = Signal()

    def __init__(self, sentence: str, action: str = "", picture: Icon = Icon.LIST) -> None:
        super().__init__()
        image = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        image.setPixmap(icon(picture, theme.colours().muted).pixmap(_SIZE))
        self._sentence = QLabel(sentence, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        theme.set_tone(self._sentence, theme.Tone.MUTED)
        self._button = QPushButton(action)
        theme.set_role(self._button, "primary")
        self._button.setVisible(bool(action))
        self._button.clicked.connect(self.action_chosen)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.GRID * 2)
        layout.addStretch()
        layout.addWidget(image)
        layout.addWidget(self._sentence)
        layout.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()

    def say(self, sentence: str) -> None:
        self._sentence.setText(sentence)
