"""A read-only table model over frozen dataclasses, and the sorting and filtering before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QColor, QFont
from typing_extensions import override

from inspector_app.ui.theme import Tone, colours

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TOP = QModelIndex()


@dataclass(frozen=True)  # slots and Generic do not go together in 3.11
class Column(Generic[T]):
    """`text` words the cell; `sort_key` orders it (the text itself if absent).

    `tone` colours the words where the colour means what they say; `width` is in pixels, 0 takes
    the room that is left.
    """

    title: str
    text: Callable[[T], str]
    sort_key: Callable[[T], Any] | None = None
    align: Qt.AlignmentFlag = LEFT
    tone: Callable[[T], Tone] | None = None
    width: int = 120


class RecordsModel(QAbstractTableModel, Generic[T]):
    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._records: tuple[T, ...] = ()
        self._stands_out: Callable[[T], bool] | None = None

    def set_emphasis(self, stands_out: Callable[[T], bool]) -> None:
        """Show the rows of these records in bold."""
        self._stands_out = stands_out

    @property
    def columns(self) -> tuple[Column[T], ...]:
        return self._columns

    @property
    def records(self) -> tuple[T, ...]:
        return self._records

    def set_records(self, records: Sequence[T]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._records = tuple(records)
        self.endResetModel()

    def sort_value(self, row: int, column: int) -> Any:  # noqa: ANN401 - whatever the column sorts by
        chosen = self._columns[column]
        return (chosen.sort_key or chosen.text)(self._records[row])

    @override
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._records)

    @override
    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column, record = self._columns[index.column()], self._records[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return column.text(record)
            case Qt.ItemDataRole.TextAlignmentRole:
                return column.align
            case Qt.ItemDataRole.ForegroundRole if column.tone is not None:
                return QColor(colours().of(column.tone(record)))
        return self._emphasis(record, role)

    def _emphasis(self, record: T, role: int) -> QFont | None:
        if role != Qt.ItemDataRole.FontRole or self._stands_out is None:
            return None
        font = QFont()
        font.setBold(True)
        return font if self._stands_out(record) else None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self._columns):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._columns[section].title
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._columns[section].align
        return None


class RecordsFilter(QSortFilterProxyModel, Generic[T]):
    """Shows the records that fit the search and every filter, in the order of a column."""

    def __init__(
        self,
        model: RecordsModel[T],
        search_text: Callable[[T], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._search_text = search_text
        self._words: tuple[str, ...] = ()
        self._tests: dict[str, Callable[[T], bool]] = {}
        self.setSourceModel(model)

    def search(self, text: str) -> None:
        """Only records that hold every word of the text."""
        self.beginFilterChange()
        self._words = tuple(text.casefold().split())
        self.endFilterChange()

    def set_filter(self, name: str, test: Callable[[T], bool] | None) -> None:
        """Only records that pass the test, besides the other filters; None lifts it."""
        self.beginFilterChange()
        self._tests.pop(name, None)
        if test is not None:
            self._tests[name] = test
        self.endFilterChange()

    def record(self, index: Index) -> T:
        """The record at an index of this proxy."""
        return self._model.records[self.mapToSource(index).row()]

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        record = self._model.records[source_row]
        text = self._search_text(record).casefold() if self._words else ""
        return all(word in text for word in self._words) and all(
            test(record) for test in self._tests.values()
        )

    @override
    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        column = source_left.column()
        left = self._model.sort_value(source_left.row(), column)
        right = self._model.sort_value(source_right.row(), column)
        return bool(left < right)
