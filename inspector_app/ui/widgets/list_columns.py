"""What each column of a list means, changeable by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Generic

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from inspector_app.domain.lists import C
from inspector_app.ui.theme import set_role
from inspector_app.ui.widgets.flow_layout import FlowLayout

_WIDTH = 112


class ListColumns(QWidget, Generic[C]):
    """One box per column under the words of its header, with the meanings and their words.

    No two columns mean the same, unless they mean `ignore`.
    """

    changed = Signal()

    def __init__(self, words: Callable[[C], str], ignore: C, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._ignore = words, ignore
        self._layout = FlowLayout(self)
        self._cells: list[QWidget] = []
        self._boxes: dict[int, QComboBox] = {}

    def show_columns(self, headers: tuple[str, ...], columns: Mapping[int, C]) -> None:
        """Show these headers with these meanings."""
        for cell in self._cells:
            self._layout.removeWidget(cell)
            cell.deleteLater()
        self._boxes = {index: self._box(column) for index, column in sorted(columns.items())}
        self._cells = [
            self._cell(index, headers[index] if index < len(headers) else "")
            for index in self._boxes
        ]
        self.updateGeometry()

    def columns(self) -> dict[int, C]:
        return {index: box.currentData() for index, box in self._boxes.items()}

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
            if other != index and meaning != self._ignore and box.currentData() == meaning:
                box.setCurrentIndex(box.findData(self._ignore))
        self.changed.emit()

    def _box(self, column: C) -> QComboBox:
        box = QComboBox()
        for meaning in type(self._ignore):
            box.addItem(self._words(meaning), meaning)
        box.setCurrentIndex(box.findData(column))
        return box
