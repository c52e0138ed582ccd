"""The other ways of taking the test: a button for each, and its panel beside the queue."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from inspector_app.ui import theme
from inspector_app.ui.pages.inspection.snapshot import Snapshot


@runtime_checkable
class ShowsSnapshot(Protocol):
    """A panel that wants the inspection as it is now, at every reload."""

    def show_snapshot(self, snapshot: Snapshot) -> None: ...


class WayBar(QWidget):
    """Buttons that open one panel at a time; `changed` when another or none is open."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panels = QStackedWidget()
        self.panels.hide()
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GRID)
        self._row.addStretch()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a way's panel is shown."""
        return any(button.isChecked() for button in self.buttons)

    def add_way(self, title: str, panel: QWidget) -> None:
        """Offer a way; its panel gets every snapshot if it has `show_snapshot`."""
        button = QPushButton(title)
        button.setCheckable(True)
        button.clicked.connect(self._clicked)
        self._row.insertWidget(len(self.buttons), button)
        self.buttons.append(button)
        self.panels.addWidget(panel)
        self.show()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Pass the inspection on to every panel."""
        for place in range(self.panels.count()):
            panel = self.panels.widget(place)
            if isinstance(panel, ShowsSnapshot):
                panel.show_snapshot(snapshot)

    def close_panel(self) -> None:
        for button in self.buttons:
            button.setChecked(False)
        self._show_open()

    def _clicked(self) -> None:
        sender = self.sender()
        for button in self.buttons:
            if button is not sender:
                button.setChecked(False)
        self._show_open()

    def _show_open(self) -> None:
        chosen = [place for place, button in enumerate(self.buttons) if button.isChecked()]
        if chosen:
            self.panels.setCurrentIndex(chosen[0])
        self.panels.setVisible(bool(chosen))
        self.changed.emit()
