"""Where a package is written to, and under which password."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from inspector_app.domain.packages import PACKAGE_SUFFIX
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.form_dialog import FormDialog
from inspector_app.ui.icons import Icon
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.form import Form

LEAST_PASSWORD = 8


class PackageExportDialog(FormDialog):
    """Calls `run` with the file and the password, which is empty for none."""

    def __init__(
        self,
        context: UiContext,
        words: tuple[str, str],
        run: Callable[[Path, str], None],
        parent: QWidget,
    ) -> None:
        title, name = words
        super().__init__(title, Form(), parent)
        self._context, self._run = context, run
        self.file = QLineEdit(str(Path(context.settings.package_folder) / name))
        self.password = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.again = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        choose = button(self.tr("&Choose…"), Icon.OPEN)
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        where = QWidget()
        row = QHBoxLayout(where)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.file, 1)
        row.addWidget(choose)
        where.setFocusProxy(self.file)
        self.form.add("file", self.tr("&File"), where)
        self.form.add(
            "password",
            self.tr("&Password (optional)"),
            self.password,
            self.tr("The file is signed either way. With a password nobody else can read it."),
        )
        self.form.add("again", self.tr("Password &again"), self.again)
        self.resize(680, 300)

    @override
    def submit(self) -> None:
        text, password = self.file.text().strip(), self.password.text()
        if not text:
            self.form.show_error("file", self.tr("This must be filled in."))
        elif password and len(password) < LEAST_PASSWORD:
            words = self.tr("Take at least {count} characters.")
            self.form.show_error("password", words.format(count=LEAST_PASSWORD))
        elif password != self.again.text():
            self.form.show_error("again", self.tr("The two passwords differ."))
        else:
            path = Path(text)
            if path.suffix.lower() != PACKAGE_SUFFIX:
                path = path.with_name(path.name + PACKAGE_SUFFIX)
            self._context.settings.package_folder = str(path.parent)
            self.accept()
            self._run(path, password)

    def _choose(self) -> None:
        kinds = self.tr("Packages (*.fcbk)")
        title = self.windowTitle()
        chosen, _ = QFileDialog.getSaveFileName(self, title, self.file.text(), kinds)
        if chosen:
            self.file.setText(chosen)
