"""One officer, new or changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.officers import Officer
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.conflict import Difference
from inspector_app.ui.dialogs.form_dialog import FormDialog
from inspector_app.ui.dialogs.officer_fields import OfficerForm


class OfficerDialog(FormDialog):
    def __init__(self, context: UiContext, officer: Officer | None, parent: QWidget) -> None:
        self._officer_form = OfficerForm(context.services.clock().date(), officer)
        super().__init__("", self._officer_form, parent)
        self.setWindowTitle(
            self.tr("Edit officer {name}").format(name=officer.name)
            if officer
            else self.tr("New officer")
        )
        self._context = context

    @override
    def submit(self) -> None:
        draft = self._officer_form.draft()
        if draft is None:
            return
        self.set_working(working=True)
        setup = self._context.services.setup
        self._context.runner.write(
            lambda: setup.save_officer(draft), self._saved, self.show_failure
        )

    @override
    def differences(self, newer: Officer) -> Sequence[Difference]:
        return self._officer_form.differences(newer)

    @override
    def rebase(self, newer: Officer) -> None:
        self._officer_form.set_officer(newer)

    @override
    def show_record(self, newer: Officer) -> None:
        self._officer_form.show_officer(newer)

    def _saved(self, _officer: Officer) -> None:
        self.accept()
