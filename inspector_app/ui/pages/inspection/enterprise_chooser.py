"""Choosing the enterprise by typing a part of its name, its code or its initials."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget
from typing_extensions import override

from inspector_app.domain.enterprises import Enterprise

_SEARCH = Qt.ItemDataRole.UserRole + 1
_ID = Qt.ItemDataRole.UserRole


class EnterpriseChooser(QComboBox):
    """A searchable list; `chosen` carries the enterprise's id."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self._completer = _SearchCompleter(self._model, self)
        self.setCompleter(self._completer)
        edit = self.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("Name, credit code or pinyin initials"))
            edit.setClearButtonEnabled(True)
        self.activated.connect(self._tell)

    def set_enterprises(self, enterprises: Sequence[Enterprise]) -> None:
        """Offer these and keep the choice made so far."""
        kept = self.enterprise_id()
        self._model.clear()
        for each in enterprises:
            item = QStandardItem(each.name)
            item.setData(each.id, _ID)
            words = (each.name, each.initials, each.credit_code, each.township)
            item.setData(" ".join(words), _SEARCH)
            self._model.appendRow(item)
        self.choose(kept)

    def enterprise_id(self) -> str:
        """The id of the enterprise whose name stands in the field, else empty."""
        place = self.currentIndex()
        if place < 0 or self.currentText() != self.itemText(place):
            return ""
        return str(self.itemData(place, _ID))

    def choose(self, enterprise_id: str) -> None:
        """Show this enterprise; an unknown id empties the field."""
        self.setCurrentIndex(self.findData(enterprise_id, _ID) if enterprise_id else -1)
        if self.currentIndex() < 0:
            self.clearEditText()

    def _tell(self, _place: int) -> None:
        self.chosen.emit(self.enterprise_id())


class _SearchCompleter(QCompleter):
    """Finds by everything an enterprise is known by, and writes its name."""

    def __init__(self, model: QStandardItemModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.setCompletionRole(_SEARCH)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(12)

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))

    @override
    def splitPath(self, path: str) -> list[str]:
        return [path]
