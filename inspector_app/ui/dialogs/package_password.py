"""The password of an encrypted package."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from inspector_app.domain.errors import AppError, Problem
from inspector_app.ui.dialogs.form_dialog import FormDialog
from inspector_app.ui.texts import problem_text
from inspector_app.ui.widgets.form import Form


class PackagePasswordDialog(FormDialog):
    """Calls `run` with the password; a wrong one before is said beside the field."""

    def __init__(
        self, file: str, error: AppError, run: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__("", Form(), parent)
        self.setWindowTitle(self.tr("Password of {file}").format(file=file))
        self._run = run
        self.password = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.form.add("password", self.tr("&Password"), self.password)
        self._keep.setText(self.tr("&Open"))
        if error.problem is Problem.PACKAGE_PASSWORD_WRONG:
            self.form.show_error("password", problem_text(error))

    @override
    def submit(self) -> None:
        if not self.password.text():
            self.form.show_error("password", self.tr("This must be filled in."))
            return
        self.accept()
        self._run(self.password.text())
