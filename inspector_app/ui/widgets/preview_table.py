"""The entries of a list before they are imported, with what the user changed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.ui.theme import GRID, Tone
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import RIGHT, Column
from inspector_app.ui.widgets.records_table import Choice, RecordsTable, TableWords


class Correction(Protocol):
    """What the user changed in a row, as a frozen dataclass."""

    @property
    def skip(self) -> bool: ...


class PreviewLine(Protocol):
    """A row as it would come in."""

    @property
    def number(self) -> int: ...
    @property
    def skip(self) -> bool: ...
    @property
    def needs_a_look(self) -> bool: ...


P = TypeVar("P")
L = TypeVar("L", bound=PreviewLine)
X = TypeVar("X", bound=Correction)


class PreviewTable(QWidget, Generic[P, L, X]):
    """Select rows and press what is to become of them; `changed` after every such step.

    Subclasses override what raises NotImplementedError.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: P | None = None
        self._corrections: dict[int, X] = {}
        self._table = self._make_table()
        self._bar = QHBoxLayout()
        self._bar.addWidget(QLabel(self.tr("Selected rows:")))
        self._bar.addStretch()
        self.add_step(self.tr("&Leave out / take in"), self.toggle_skip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._table, 1)
        layout.addLayout(self._bar)

    def empty_text(self) -> str:
        """The sentence while there is no list."""
        raise NotImplementedError

    def search_text(self, line: L) -> str:
        """What the search looks through."""
        raise NotImplementedError

    def make_columns(self) -> Sequence[Column[L]]:
        """What stands between the row's number and what is to look at."""
        raise NotImplementedError

    def make_lines(self, preview: P, corrections: Mapping[int, X]) -> Sequence[L]:
        """The preview's rows as the user left them."""
        raise NotImplementedError

    def no_correction(self) -> X:
        """What changes nothing."""
        raise NotImplementedError

    def remarks(self, line: L) -> Sequence[str]:
        """What is to look at in a row."""
        raise NotImplementedError

    def add_step(self, words: str, run: Callable[[], None]) -> None:
        """A button before the last one for the selected rows."""
        step = button(words)
        step.setAutoDefault(False)
        step.clicked.connect(lambda _checked=False: run())
        self._bar.insertWidget(max(1, self._bar.count() - 2), step)

    def show_preview(self, preview: P) -> None:
        """Show another list; corrections of rows that are still there stay."""
        rows = {line.number for line in self.make_lines(preview, {})}
        self._corrections = {r: c for r, c in self._corrections.items() if r in rows}
        self._preview = preview
        self.refresh()

    def clear(self) -> None:
        """Show nothing, since nothing could be read."""
        self._preview = None
        self._table.set_records(())
        self.changed.emit()

    def forget(self) -> None:
        """Drop all corrections, for another file or sheet."""
        self._corrections = {}

    def corrections(self) -> Mapping[int, X]:
        return dict(self._corrections)

    def lines(self) -> tuple[L, ...]:
        return self._table.records

    def selected(self) -> tuple[L, ...]:
        return self._table.selected()

    def toggle_skip(self) -> None:
        """Leave the selected rows out, or take them in again."""
        self.correct({line.number: {"skip": not line.skip} for line in self.selected()})

    def select_row(self, row: int) -> None:
        self._table.select(row)

    def correct(self, changes: Mapping[int, Mapping[str, Any]]) -> None:
        """Change fields of rows' corrections."""
        for row, change in changes.items():
            old: Any = self._corrections.get(row, self.no_correction())
            self._corrections[row] = dataclasses.replace(old, **change)
        self.refresh()

    def refresh(self) -> None:
        """Show the rows as they are now."""
        if self._preview is None:
            return
        self._table.set_records(self.make_lines(self._preview, self._corrections))
        self.changed.emit()

    def _make_table(self) -> RecordsTable[L]:
        columns: tuple[Column[L], ...] = (
            Column(
                self.tr("Row"),
                lambda line: str(line.number),
                sort_key=lambda line: line.number,
                align=RIGHT,
                width=60,
            ),
            *self.make_columns(),
            Column(
                self.tr("To look at"),
                lambda line: "; ".join(self.remarks(line)),
                tone=lambda _line: Tone.WARNING,
                width=0,
            ),
        )
        words: TableWords[L] = TableWords(
            key=lambda line: line.number,
            search_text=self.search_text,
            empty=EmptyState(self.empty_text()),
            several=True,
        )
        table = RecordsTable(columns, words)
        table.add_filter(
            "look",
            self.tr("Which rows"),
            [
                Choice(self.tr("All rows")),
                Choice(self.tr("To look at"), lambda line: line.needs_a_look),
            ],
        )
        return table


def line_tone(line: PreviewLine) -> Tone:
    """Rows left out are faint."""
    return Tone.MUTED if line.skip else Tone.NEUTRAL
