"""A list of records with search, filters, sorting, an empty state and the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.theme import GRID, set_role
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import Column, RecordsFilter, RecordsModel

T = TypeVar("T")
_ROW_HEIGHT = 34
_SEARCH_WIDTH = 240


@dataclass(frozen=True)  # slots and Generic do not go together in 3.11
class TableWords(Generic[T]):
    """What a table is made of besides its columns.

    `key` tells records apart, so that the selection survives a reload; `search_text` is what the
    search looks through (put pinyin initials into it); with `name` and `settings` widths, order
    and filters are found again.
    """

    key: Callable[[T], Hashable]
    search_text: Callable[[T], str]
    empty: EmptyState | None = None
    name: str = ""
    settings: UiSettings | None = None
    several: bool = False


@dataclass(frozen=True)  # slots and Generic do not go together in 3.11
class Choice(Generic[T]):
    """One entry of a filter; without a test it shows everything."""

    text: str
    test: Callable[[T], bool] | None = field(default=None)


class RecordsTable(QWidget, Generic[T]):
    """Enter or a double click emits `opened` with the record; Delete emits `removal_wished`."""

    opened = Signal(object)
    selection_changed = Signal()
    removal_wished = Signal()

    def __init__(
        self, columns: Sequence[Column[T]], words: TableWords[T], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._model: RecordsModel[T] = RecordsModel(columns, self)
        self._filter: RecordsFilter[T] = RecordsFilter(self._model, words.search_text, self)
        self._bar = QHBoxLayout()
        self.search = self._search_box()
        self._count = QLabel()
        set_role(self._count, "caption")
        self._bar.addWidget(self.search)
        self._bar.addWidget(self._count)
        self._bar.addStretch()
        self.view = _View(self)
        self._fill_view(columns)
        self._no_match = EmptyState(self.tr("Nothing fits the search and the filters."))
        self._no_match.action_chosen.connect(self.clear_search)
        self._empty = words.empty or EmptyState(self.tr("Nothing here yet."))
        self._stack = QStackedLayout()
        for page in (self.view, self._no_match, self._empty):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self._bar)
        layout.addLayout(self._stack, 1)
        self.setTabOrder(self.search, self.view)
        self._show_state()

    @property
    def records(self) -> tuple[T, ...]:
        """Everything in the table, whatever is filtered."""
        return self._model.records

    def set_records(self, records: Sequence[T]) -> None:
        """Show these; what was selected and is still there stays selected."""
        kept = {self._words.key(record) for record in self.selected()}
        self._model.set_records(records)
        self._select(kept)
        self._show_state()

    def set_emphasis(self, stands_out: Callable[[T], bool]) -> None:
        """Let the rows of these records stand out."""
        self._model.set_emphasis(stands_out)

    def shown(self) -> tuple[T, ...]:
        """The records that fit the search and the filters, in order."""
        proxy = self._filter
        return tuple(proxy.record(proxy.index(row, 0)) for row in range(proxy.rowCount()))

    def current(self) -> T | None:
        """The one record that the cursor is on and that is selected."""
        chosen = self.selected()
        return chosen[0] if chosen else None

    def selected(self) -> tuple[T, ...]:
        rows = self.view.selectionModel().selectedRows()
        return tuple(self._filter.record(index) for index in rows)

    def select(self, key: Hashable) -> None:
        """Select the record with this key, and no other."""
        self.view.clearSelection()
        self._select({key})

    def add_filter(self, name: str, label: str, choices: Sequence[Choice[T]]) -> QComboBox:
        """A combo box that narrows the list down; its choice is remembered."""
        box = QComboBox()
        box.setAccessibleName(label)
        box.setToolTip(label)
        for choice in choices:
            box.addItem(choice.text, choice)
        box.currentIndexChanged.connect(lambda _index: self._apply_filter(name, box))
        self._bar.insertWidget(self._bar.count() - 2, box)
        kept = self._words.settings and self._words.settings.filter_of(self._words.name, name)
        if kept and kept.isdigit() and int(kept) < box.count():
            box.setCurrentIndex(int(kept))
        self._filter.set_filter(name, choices[box.currentIndex()].test)
        return box

    def add_to_bar(self, widget: QWidget) -> None:
        """A button or the like at the right end of the bar."""
        self._bar.addWidget(widget)

    def entry(self) -> QWidget:
        """Where the keyboard comes in: the list, or the search while there is no list."""
        return self.search if self.view.isHidden() else self.view

    def clear_search(self) -> None:
        self.search.clear()

    def sort_by(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort, unless the user sorted this table otherwise before."""
        if not self._kept_header():
            self.view.sortByColumn(column, order)

    def _search_box(self) -> QLineEdit:
        box = QLineEdit(clearButtonEnabled=True)
        box.setPlaceholderText(self.tr("Search, also by initials"))
        box.setAccessibleName(self.tr("Search"))
        box.addAction(icon(Icon.SEARCH), QLineEdit.ActionPosition.LeadingPosition)
        box.setFixedWidth(_SEARCH_WIDTH)
        box.textChanged.connect(self._search)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(box.setFocus)
        return box

    def _fill_view(self, columns: Sequence[Column[T]]) -> None:
        self.view.setModel(self._filter)
        mode = QAbstractItemView.SelectionMode
        chosen = mode.ExtendedSelection if self._words.several else mode.SingleSelection
        self.view.setSelectionMode(chosen)
        self.view.activated.connect(self._open)
        self.view.removal_wished.connect(self.removal_wished)
        self.view.selectionModel().selectionChanged.connect(self._selection_moved)
        header = self.view.horizontalHeader()
        for number, column in enumerate(columns):
            if column.width:
                self.view.setColumnWidth(number, column.width)
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        self.view.setSortingEnabled(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        if self._kept_header() and self._words.settings:
            header.restoreState(self._words.settings.header_of(self._words.name))
        header.sectionResized.connect(self._keep_header)
        header.sortIndicatorChanged.connect(self._keep_header)

    def _search(self, text: str) -> None:
        self._filter.search(text)
        self._show_state()

    def _apply_filter(self, name: str, box: QComboBox) -> None:
        choice: Choice[T] = box.currentData()
        self._filter.set_filter(name, choice.test)
        if self._words.settings and self._words.name:
            self._words.settings.keep_filter(self._words.name, name, str(box.currentIndex()))
        self._show_state()

    def _show_state(self) -> None:
        everything, shown = self._model.rowCount(), self._filter.rowCount()
        page = self.view if shown else self._no_match if everything else self._empty
        self._stack.setCurrentWidget(page)
        self._count.setText(
            self.tr("{shown} of {total}").format(shown=shown, total=everything)
            if shown != everything
            else self.tr("{total} in all").format(total=everything)
        )

    def _select(self, keys: set[Hashable]) -> None:
        selection = self.view.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        for row, record in enumerate(self.shown()):
            if self._words.key(record) in keys:
                index = self._filter.index(row, 0)
                selection.select(index, flags.Select | flags.Rows)
                selection.setCurrentIndex(index, flags.NoUpdate)
                self.view.scrollTo(index)

    def _open(self) -> None:
        record = self.current()
        if record is not None:
            self.opened.emit(record)

    def _selection_moved(self) -> None:
        self.selection_changed.emit()

    def _kept_header(self) -> bool:
        words = self._words
        return bool(words.settings and words.name and words.settings.header_of(words.name))

    def _keep_header(self) -> None:
        if self._words.settings and self._words.name and self.view.isVisible():
            self._words.settings.keep_header(
                self._words.name, self.view.horizontalHeader().saveState()
            )


class _View(QTableView):
    removal_wished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.activated.emit(self.currentIndex())
            case Qt.Key.Key_Delete:
                self.removal_wished.emit()
            case _:
                super().keyPressEvent(event)
