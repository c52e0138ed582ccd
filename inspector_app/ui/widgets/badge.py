"""A small word with an icon in the colour of what it means."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from inspector_app.ui.icons import tone_icon
from inspector_app.ui.theme import GRID, Tone, set_role, set_tone

_ICON = QSize(14, 14)


class Badge(QFrame):
    def __init__(
        self, text: str = "", tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_role(self, "badge")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._icon = QLabel(self)
        self._label = QLabel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, 2, GRID, 2)
        layout.setSpacing(4)
        layout.addWidget(self._icon)
        layout.addWidget(self._label)
        self.show_as(text, tone)

    def show_as(self, text: str, tone: Tone) -> None:
        """Change the word and its meaning."""
        set_tone(self, tone)
        set_tone(self._label, tone)
        self._label.setText(text)
        self._icon.setVisible(tone is not Tone.NEUTRAL)
        if tone is not Tone.NEUTRAL:
            self._icon.setPixmap(tone_icon(tone).pixmap(_ICON))
