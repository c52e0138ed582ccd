"""Somebody else saved the same entry meanwhile: both versions side by side, to decide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from inspector_app.ui.theme import GRID, set_role

_WIDTH = 720
_ROW_HEIGHT = 40
_MOST_ROWS = 8


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that is kept otherwise than it was entered here."""

    label: str
    mine: str
    kept: str


@dataclass(frozen=True, slots=True)
class Ways:
    """What the two answers do: save what was entered here, or show what is kept."""

    mine: Callable[[], None]
    kept: Callable[[], None]


class ConflictDialog(QDialog):
    """Closing it goes back to what was entered, which stays as it is."""

    def __init__(self, differences: Sequence[Difference], ways: Ways, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Changed by somebody else"))
        self._ways = ways
        words = QLabel(
            self.tr(
                "While this was open, somebody else saved the same entry. Nothing that you entered "
                "is lost: decide what holds."
            )
            if differences
            else self.tr(
                "While this was open, somebody else saved the same entry, with the same words as "
                "yours."
            ),
            wordWrap=True,
        )
        self.table = self._make_table(differences)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        layout.setSpacing(GRID * 2)
        layout.addWidget(words)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._make_buttons())
        self.setMinimumWidth(_WIDTH)

    def save_mine(self) -> None:
        """Save what was entered here over what somebody else saved."""
        self.accept()
        self._ways.mine()

    def take_kept(self) -> None:
        """Show what somebody else saved instead of what was entered here."""
        self.accept()
        self._ways.kept()

    def _make_table(self, differences: Sequence[Difference]) -> QTableWidget:
        table = QTableWidget(len(differences), 3)
        table.setHorizontalHeaderLabels([self.tr("Field"), self.tr("Yours"), self.tr("Saved now")])
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setWordWrap(True)
        table.setAccessibleName(self.windowTitle())
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for row, each in enumerate(differences):
            for column, text in enumerate((each.label, each.mine, each.kept)):
                table.setItem(row, column, QTableWidgetItem(text))
        table.resizeRowsToContents()
        rows = min(max(len(differences), 1), _MOST_ROWS)
        table.setMinimumHeight(_ROW_HEIGHT * (rows + 1))
        table.setVisible(bool(differences))
        return table

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        mine = buttons.addButton(self.tr("&Save mine anyway"), roles.DestructiveRole)
        kept = buttons.addButton(self.tr("&Take what is saved"), roles.AcceptRole)
        back = buttons.addButton(self.tr("Go on editing"), roles.RejectRole)
        set_role(kept, "primary")
        for each in (mine, kept):
            each.setAutoDefault(False)
        back.setDefault(True)
        back.setFocus()
        mine.clicked.connect(self.save_mine)
        kept.clicked.connect(self.take_kept)
        buttons.rejected.connect(self.reject)
        return buttons


def different(rows: Sequence[tuple[str, str, str]]) -> tuple[Difference, ...]:
    """Those of (label, mine, kept) that differ."""
    return tuple(Difference(*row) for row in rows if row[1] != row[2])
