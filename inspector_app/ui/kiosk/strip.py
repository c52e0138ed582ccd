"""A row of small buttons, one per question: answered, open, current; a tap jumps there."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.ui import theme
from inspector_app.ui.kiosk.style import set_flag
from inspector_app.ui.widgets.flow_layout import FlowLayout

_WIDTH, _HEIGHT = 38, 36


class QuestionStrip(QWidget):
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self)
        self._layout.setContentsMargins(QMargins())
        self._layout.setSpacing(5)
        self.buttons: list[QPushButton] = []

    def set_count(self, count: int) -> None:
        """Show that many questions, all open."""
        for button in self.buttons:
            button.deleteLater()
        self.buttons = []
        for position in range(1, count + 1):
            button = QPushButton(str(position))
            theme.set_role(button, "dot")
            button.setFixedSize(_WIDTH, _HEIGHT)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setProperty("position", position)
            button.clicked.connect(self._clicked)
            self._layout.addWidget(button)
            self.buttons.append(button)

    def mark(self, position: int, *, answered: bool, current: bool) -> None:
        """Show how a question stands: filled when answered, framed when on the screen."""
        button = self.buttons[position - 1]
        set_flag(button, "answered", on=answered)
        set_flag(button, "current", on=current)
        words = self.tr("answered") if answered else self.tr("not answered")
        button.setAccessibleName(
            self.tr("Question {number}, {state}").format(number=position, state=words)
        )
        button.setToolTip(words)

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            self.chosen.emit(int(sender.property("position")))
