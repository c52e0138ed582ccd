"""A field for an industry of GB/T 4754-2017, searched by code or by name."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from inspector_app.domain.enterprises import Industry


class IndustryField(QLineEdit):
    """Emits `searched` with the text typed; answer with `offer`. `code` is what was chosen."""

    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(self.tr("Code or part of the name"))
        self._found = QStringListModel(self)
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.textEdited.connect(self.searched)

    def offer(self, industries: tuple[Industry, ...]) -> None:
        """Show what fits the text typed."""
        self._found.setStringList([_line(each.code, each.name) for each in industries])
        if self.hasFocus() and industries:
            self.completer().complete()

    def code(self) -> str:
        """The code alone, whether typed or chosen."""
        return self.text().strip().split(" ", maxsplit=1)[0].upper()

    def set_industry(self, code: str, name: str) -> None:
        self.setText(_line(code, name) if code else "")


def _line(code: str, name: str) -> str:
    return f"{code} {name}".strip()
