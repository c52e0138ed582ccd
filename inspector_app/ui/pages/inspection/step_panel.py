"""What the five steps have in common: a body, and a foot whose main action stays in view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.ui import theme
from inspector_app.ui.context import UiContext
from inspector_app.ui.pages.inspection.snapshot import Snapshot


class StepPanel(QWidget):
    """A step of the inspection; `step_wanted` carries the `Step` to go to."""

    step_wanted = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.services = context.services
        self.runner = context.runner
        self.snapshot: Snapshot | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.GRID)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.GRID)
        outer.addLayout(self.body, 1)
        line = QFrame()
        theme.set_role(line, "rule")
        outer.addWidget(line)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.GRID)
        outer.addLayout(self.foot)

    @property
    def inspection_id(self) -> str:
        """The inspection shown; empty before it is started."""
        return self.snapshot.inspection.id if self.snapshot else ""

    @property
    def editable(self) -> bool:
        return self.snapshot is None or self.snapshot.open

    def enter(self) -> None:
        """The step was chosen: what must happen once, not with every reload."""

    def refresh(self, snapshot: Snapshot) -> None:
        """Show the inspection as it is now."""
        self.snapshot = snapshot

    def leave(self, then: Callable[[], None]) -> None:
        """Save what is not saved yet, and call `then` when the step may be left."""
        then()


def primary_button(text: str, parent: QWidget | None = None) -> QPushButton:
    """The button of a step's main action."""
    button = QPushButton(text, parent)
    theme.set_role(button, "primary")
    button.setMinimumHeight(40)
    button.setAutoDefault(True)  # outside dialogs, too, Enter presses it
    return button


def link_button(text: str, parent: QWidget | None = None) -> QPushButton:
    """A button that reads as a link."""
    button = QPushButton(text, parent)
    theme.set_role(button, "link")
    return button
