"""A short list of lines with a button each, for a card."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.ui.theme import GRID, Tone, set_role
from inspector_app.ui.widgets.badge import Badge
from inspector_app.ui.widgets.buttons import button


@dataclass(frozen=True, slots=True)
class Row:
    """A line: what it is, more about it, and where given a badge and a button."""

    title: str
    caption: str = ""
    badge: str = ""
    tone: Tone = Tone.NEUTRAL
    action: str = ""
    run: Callable[[], None] | None = None


class Rows(QWidget):
    def __init__(self, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty = empty
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID)
        self._layout.addStretch()
        self._shown: list[QWidget] = []
        self.set_rows(())

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these instead."""
        for widget in self._shown:
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = [_line(row) for row in rows] or [_caption(self._empty)]
        for place, widget in enumerate(self._shown):
            self._layout.insertWidget(place, widget)


def _line(row: Row) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(QLabel(row.title, wordWrap=True))
    if row.caption:
        words.addWidget(_caption(row.caption))
    layout.addLayout(words, 1)
    if row.badge:
        layout.addWidget(Badge(row.badge, row.tone))
    if row.action and row.run is not None:
        act = button(row.action)
        act.setAccessibleName(f"{row.action}: {row.title}")
        act.clicked.connect(row.run)
        layout.addWidget(act)
    return line


def _caption(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    set_role(label, "caption")
    return label
