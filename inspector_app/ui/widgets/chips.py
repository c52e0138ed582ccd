"""A row of small choices that can be switched on and off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.ui.theme import set_role
from inspector_app.ui.widgets.flow_layout import FlowLayout


class Chips(QWidget):
    """Takes (value, text) pairs with `set_choices`; `chosen` gives the values switched on."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self)
        self._buttons: dict[str, QPushButton] = {}

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these; what was switched on before stays on."""
        chosen = self.chosen()
        for button in self._buttons.values():
            self._layout.removeWidget(button)
            button.deleteLater()
        self._buttons = {value: self._add(text) for value, text in choices}
        self.set_chosen(chosen)
        self.updateGeometry()

    def chosen(self) -> tuple[str, ...]:
        return tuple(value for value, button in self._buttons.items() if button.isChecked())

    def titles(self) -> dict[str, str]:
        """The words of every choice by its value."""
        return {value: button.text() for value, button in self._buttons.items()}

    def set_chosen(self, values: Iterable[str]) -> None:
        """Switch exactly these on, without emitting `changed`."""
        wanted = set(values)
        for value, button in self._buttons.items():
            button.setChecked(value in wanted)

    def _add(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(True)
        set_role(button, "chip")
        button.clicked.connect(self.changed)
        self._layout.addWidget(button)
        button.show()
        return button
