"""The bar above the test: who, how far, how much time, type size, and the officer's corner."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.kiosk.style import TypeSize, clock_text, part_label
from inspector_app.ui.theme import Tone, colours, set_role, set_tone

LAST_MINUTE = 60
_ICON = 22


class KioskHeader(QFrame):
    size_changed = Signal(object)
    officer_wanted = Signal()

    def __init__(self, size: TypeSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.person = part_label(wrap=False)
        self.progress = part_label(wrap=False)
        self._clock_icon = QLabel()
        self.clock = part_label("", "clock", wrap=False)
        self.officer = QPushButton(icon(Icon.LOCK), self.tr("Officer"))
        self.officer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.officer.clicked.connect(self.officer_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(12)
        row.addWidget(self.person)
        row.addStretch(1)
        row.addWidget(self.progress)
        row.addStretch(1)
        row.addWidget(self._clock_icon)
        row.addWidget(self.clock)
        row.addSpacing(12)
        self._add_sizes(row, size)
        row.addSpacing(12)
        row.addWidget(self.officer)
        self.hide_course()

    @property
    def type_size(self) -> TypeSize:
        """The step that is switched on."""
        checked = self._sizes.checkedButton()
        return TypeSize(checked.text()) if checked else TypeSize.NORMAL

    def show_person(self, name: str, number: str) -> None:
        self.person.setText(f"{name} · {number}")

    def show_course(self, position: int, count: int) -> None:
        """Show which question of how many is on the screen."""
        self.progress.setText(
            self.tr("Question {position} of {count}").format(position=position, count=count)
        )

    def show_time(self, seconds: int) -> None:
        """Show the time left; in the last minute in amber with a sign."""
        last = seconds <= LAST_MINUTE
        scheme = colours()
        meaning, colour = (Icon.WARNING, scheme.warning) if last else (Icon.CLOCK, scheme.muted)
        self._clock_icon.setPixmap(icon(meaning, colour).pixmap(_ICON, _ICON))
        self.clock.setText(clock_text(max(seconds, 0)))
        self.clock.setAccessibleName(self.tr("Time left"))
        set_tone(self.clock, Tone.WARNING if last else Tone.NEUTRAL)

    def hide_course(self) -> None:
        """Show neither question nor time, before and after the test."""
        self.progress.clear()
        self.clock.clear()
        self._clock_icon.clear()

    def _add_sizes(self, row: QHBoxLayout, kept: TypeSize) -> None:
        self._sizes = QButtonGroup(self)
        self._sizes.setExclusive(True)
        for size in TypeSize:
            button = QPushButton(size.value)
            button.setCheckable(True)
            button.setChecked(size is kept)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(self.tr("Size of the letters"))
            button.setAccessibleName(self.tr("Size of the letters {size}").format(size=size.value))
            set_role(button, "size")
            self._sizes.addButton(button)
            row.addWidget(button)
        self._sizes.buttonClicked.connect(self._size_chosen)

    def _size_chosen(self) -> None:
        self.size_changed.emit(self.type_size)
