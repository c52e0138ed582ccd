"""A large dashed area that says what to drop there, and lights up while something is held over."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon

_SIZE = QSize(64, 64)
_WIDTH, _HEIGHT = 880, 440
_TEXT_WIDTH = 560


class DropZone(QWidget):
    """A frame in the middle of its room, with an icon, one sentence, a button and a hint.

    The page takes the files and calls `set_lit`; the button is the page's own.
    """

    def __init__(self, sentence: str, hint: str, action: QPushButton, picture: Icon) -> None:
        super().__init__()
        self.action, self._picture = action, picture
        self._frame = QFrame()
        theme.set_role(self._frame, "drop")
        self._frame.setMaximumSize(_WIDTH, _HEIGHT)
        self._image = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        words = QLabel(sentence, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        theme.set_role(words, "heading")
        small = QLabel(hint, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        theme.set_role(small, "caption")
        small.setFixedWidth(_TEXT_WIDTH)
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(*[theme.GRID * 4] * 4)
        inside.setSpacing(theme.GRID * 2)
        inside.addStretch()
        inside.addWidget(self._image)
        inside.addWidget(words)
        inside.addWidget(action, alignment=Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(small, alignment=Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._frame, 8)
        row.addStretch(1)
        layout.addStretch(2)
        layout.addLayout(row, 8)
        layout.addStretch(3)
        self.set_lit(lit=False)

    @property
    def lit(self) -> bool:
        return bool(self._frame.property("tone") == theme.Tone.INFO.value)

    def set_lit(self, *, lit: bool) -> None:
        """Show whether what is held over it would be taken."""
        theme.set_tone(self._frame, theme.Tone.INFO if lit else theme.Tone.NEUTRAL)
        scheme = theme.colours()
        colour = scheme.accent if lit else scheme.muted
        self._image.setPixmap(icon(self._picture, colour).pixmap(_SIZE))
