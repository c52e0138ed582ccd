"""The five steps in a row, with a mark on those that are done."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from inspector_app.domain.inspections import Step
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.labels import step_text
from inspector_app.ui.pages.inspection.snapshot import Snapshot

_STYLE = """
QPushButton {{ border: none; border-bottom: 3px solid transparent; border-radius: 0;
  background: transparent; padding: 6px 10px; text-align: left; }}
QPushButton:hover {{ background: {raised}; }}
QPushButton:focus {{ background: {soft}; }}
QPushButton:checked {{ border-bottom: 3px solid {accent}; color: {accent}; font-weight: 600; }}
QPushButton:disabled {{ color: {muted}; background: transparent; }}
"""


class StepBar(QWidget):
    """Says which step is shown and which are done; `chosen` carries the `Step` clicked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._steps = tuple(Step)
        for place, step in enumerate(self._steps):
            if place:
                arrow = QLabel("›")
                theme.set_tone(arrow, theme.Tone.MUTED)
                row.addWidget(arrow)
            button = QPushButton(f"{place + 1}  {step_text(step)}")
            button.setCheckable(True)
            button.setIconSize(QSize(16, 16))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setToolTip(self.tr("Alt+← and Alt+→ go from step to step"))
            self._group.addButton(button, place)
            row.addWidget(button)
        self._group.idClicked.connect(self._choose)
        self.show_state(Step.SETUP, None)

    def show_state(self, current: Step, snapshot: Snapshot | None) -> None:
        """Mark the current step and those done; only the first one is open before the start."""
        scheme = theme.colours()
        self.setStyleSheet(
            _STYLE.format(
                raised=scheme.raised,
                soft=scheme.accent_soft,
                accent=scheme.accent,
                muted=scheme.muted,
            )
        )
        for place, step in enumerate(self._steps):
            button = self._group.button(place)
            done = snapshot is not None and snapshot.done(step)
            tone = theme.Tone.GOOD if done else theme.Tone.MUTED
            meaning = Icon.GOOD if done else Icon.EDIT if step is current else Icon.CLOCK
            button.setIcon(icon(meaning, scheme.of(tone)))
            button.setChecked(step is current)
            button.setEnabled(step is Step.SETUP or snapshot is not None)
            button.setAccessibleDescription(self.tr("Done") if done else self.tr("Not done yet"))

    def _choose(self, place: int) -> None:
        self.chosen.emit(self._steps[place])
