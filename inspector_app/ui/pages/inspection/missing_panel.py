"""What sealing still needs, as links beside the button that does not work yet."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.inspections import EvidenceLine
from inspector_app.ui import theme
from inspector_app.ui.pages.inspection.evidence_meter import evidence_line_text
from inspector_app.ui.pages.inspection.snapshot import Snapshot
from inspector_app.ui.widgets.flow_layout import FlowLayout


class MissingPanel(QFrame):
    """`step_wanted` carries the step where a line is put right."""

    step_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "notice")
        theme.set_tone(self, theme.Tone.WARNING)
        self._title = QLabel()
        self._links = QWidget()
        self._flow = FlowLayout(self._links)
        self._buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GRID * 2, theme.GRID, theme.GRID * 2, theme.GRID)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._links)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what is missing; nothing when nothing is, or when the inspection is over."""
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        missing = snapshot.missing if snapshot.open else ()
        self.setVisible(bool(missing))
        self._title.setText(self.tr("Sealing needs {count} more").format(count=len(missing)))
        for line in missing:
            button = QPushButton(evidence_line_text(line, snapshot))
            theme.set_role(button, "link")
            button.clicked.connect(partial(self._go, line))
            self._flow.addWidget(button)
            button.show()
            self._buttons.append(button)

    def _go(self, line: EvidenceLine, *_: object) -> None:
        self.step_wanted.emit(line.step)
