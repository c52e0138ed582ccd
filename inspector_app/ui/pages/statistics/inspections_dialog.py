"""The inspections behind a number."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from inspector_app.domain.statistics.results import InspectionLine
from inspector_app.ui.labels import moment_text
from inspector_app.ui.theme import GRID
from inspector_app.ui.widgets.records_model import RIGHT, Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords

_SIZE = (980, 520)


class InspectionsDialog(QDialog):
    """`chosen` carries the id of the inspection that the user wants to see."""

    chosen = Signal(str)

    def __init__(self, lines: tuple[InspectionLine, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(
            self.tr("{count} inspections behind the number").format(count=len(lines))
        )
        self.resize(*_SIZE)
        columns: tuple[Column[InspectionLine], ...] = (
            Column(
                self.tr("Begun"),
                lambda line: moment_text(line.started_at),
                sort_key=lambda line: line.started_at,
                width=140,
            ),
            Column(self.tr("Document number"), lambda line: line.number, width=220),
            Column(self.tr("Enterprise"), lambda line: line.enterprise_name, width=0),
            Column(self.tr("Township"), lambda line: line.township, width=110),
            _count(self.tr("Tested"), lambda line: line.papers),
            _count(self.tr("Passed"), lambda line: line.passed),
            _count(self.tr("Problems"), lambda line: line.findings),
        )
        words: TableWords[InspectionLine] = TableWords(
            key=lambda line: line.id,
            search_text=lambda line: f"{line.number} {line.enterprise_name} {line.township}",
        )
        self.table = RecordsTable(columns, words)
        self.table.set_records(lines)
        self.table.opened.connect(self._open)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.open_button = buttons.addButton(
            self.tr("&Open the inspection"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.open_button.setEnabled(False)
        self.table.selection_changed.connect(self._selected)
        buttons.accepted.connect(self._open_selected)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)

    def _selected(self) -> None:
        self.open_button.setEnabled(self.table.current() is not None)

    def _open_selected(self) -> None:
        line = self.table.current()
        if line is not None:
            self._open(line)

    def _open(self, line: InspectionLine) -> None:
        self.chosen.emit(line.id)
        self.accept()


def _count(title: str, value: Callable[[InspectionLine], int]) -> Column[InspectionLine]:
    return Column(title, lambda line: str(value(line)), sort_key=value, align=RIGHT, width=70)
