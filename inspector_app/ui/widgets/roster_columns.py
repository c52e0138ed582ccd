"""What each column of a staff list means, changeable by hand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from inspector_app.domain.rosters import RosterColumn
from inspector_app.ui.roster_texts import column_text
from inspector_app.ui.theme import set_role
from inspector_app.ui.widgets.flow_layout import FlowLayout

_WIDTH = 112


class RosterColumns(QWidget):
    """One box per column under the words of its header."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self)
        self._cells: list[QWidget] = []
        self._boxes: dict[int, QComboBox] = {}

    def show_columns(self, headers: tuple[str, ...], columns: dict[int, RosterColumn]) -> None:
        """Show these headers with these meanings."""
        for cell in self._cells:
            self._layout.removeWidget(cell)
            cell.deleteLater()
        self._boxes = {index: _box(column) for index, column in sorted(columns.items())}
        self._cells = [
            self._cell(index, headers[index] if index < len(headers) else "")
            for index in self._boxes
        ]
        self.updateGeometry()

    def columns(self) -> dict[int, RosterColumn]:
        return {index: RosterColumn(box.currentData()) for index, box in self._boxes.items()}

    def _cell(self, index: int, header: str) -> QWidget:
        box = self._boxes[index]
        cell = QWidget(self)
        cell.setFixedWidth(_WIDTH)
        words = header or self.tr("Column {number}").format(number=index + 1)
        title = QLabel()
        set_role(title, "caption")
        title.ensurePolished()
        metrics = title.fontMetrics()
        title.setText(metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, _WIDTH))
        title.setToolTip(words)
        title.setBuddy(box)
        box.setAccessibleName(words)
        box.activated.connect(partial(self._chosen, index))
        layout = QVBoxLayout(cell)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(title)
        layout.addWidget(box)
        self._layout.addWidget(cell)
        cell.show()
        return cell

    def _chosen(self, index: int, _place: int) -> None:
        meaning = self._boxes[index].currentData()
        for other, box in self._boxes.items():
            if other != index and meaning != RosterColumn.IGNORE and box.currentData() == meaning:
                box.setCurrentIndex(box.findData(RosterColumn.IGNORE))
        self.changed.emit()


def _box(column: RosterColumn) -> QComboBox:
    box = QComboBox()
    for meaning in RosterColumn:
        box.addItem(column_text(meaning), meaning)
    box.setCurrentIndex(box.findData(column))
    return box
