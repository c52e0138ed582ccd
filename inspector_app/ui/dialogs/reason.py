"""Asks for a reason, which is kept in the record."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from typing_extensions import override

from inspector_app.ui.dialogs.form_dialog import FormDialog
from inspector_app.ui.widgets.form import Form


class ReasonDialog(FormDialog):
    """Names the step and calls `run` with the reason once one is given."""

    def __init__(
        self, title: str, words: str, run: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, Form(), parent)
        self._run = run
        self._reason = QLineEdit()
        self.body.insertWidget(0, QLabel(words, wordWrap=True))
        self.form.add("reason", self.tr("Reason"), self._reason)
        self._reason.setFocus()

    @override
    def submit(self) -> None:
        reason = self._reason.text().strip()
        if not reason:
            self.form.show_error("reason", self.tr("A reason must be given."))
            return
        self.accept()
        self._run(reason)
