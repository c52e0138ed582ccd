"""Asking once for the reason of a step that stays in the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from inspector_app.ui import theme


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """What is about to happen, named; `reasons` are suggestions in the record's own Chinese."""

    title: str
    sentence: str
    action: str
    reasons: Sequence[str] = ()


class ReasonDialog(QDialog):
    """Afterwards `reason()` is what was chosen or written; it is never empty when accepted."""

    def __init__(self, words: ReasonWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.title)
        sentence = QLabel(words.sentence, wordWrap=True)
        self.field = QComboBox()
        self.field.setEditable(True)
        self.field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.field.addItems(list(words.reasons))
        self.field.setEditText("")
        self.field.setAccessibleName(self.tr("Reason"))
        edit = self.field.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("Choose or write the reason"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._act = self._buttons.addButton(words.action, QDialogButtonBox.ButtonRole.AcceptRole)
        theme.set_role(self._act, "primary")
        column = QVBoxLayout(self)
        column.setSpacing(theme.GRID)
        column.addWidget(sentence)
        column.addWidget(QLabel(self.tr("Reason (kept in the record)")))
        column.addWidget(self.field)
        column.addSpacing(theme.GRID)
        column.addWidget(self._buttons)
        self.setMinimumWidth(480)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.field.editTextChanged.connect(self._check)
        self._check("")
        self.field.setFocus()

    def reason(self) -> str:
        return self.field.currentText().strip()

    def _check(self, text: str) -> None:
        self._act.setEnabled(bool(text.strip()))


def ask_reason(words: ReasonWords, parent: QWidget) -> str:
    """The reason, or an empty text if the user went back."""
    dialog = ReasonDialog(words, parent)
    return dialog.reason() if dialog.exec() else ""
