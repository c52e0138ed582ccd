"""Showing the program a key once: a PKCS#12 file or a PKCS#11 token."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from inspector_app.domain.errors import Problem
from inspector_app.domain.file_signatures import KeyKind
from inspector_app.services.pdf_signing import KeyChoice
from inspector_app.services.signing_keys import KnownKey
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.form_dialog import FormDialog
from inspector_app.ui.icons import Icon
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.form import Form

_OF_FIELD = {
    Problem.KEY_PASSWORD_WRONG: "secret",
    Problem.TOKEN_PIN_WRONG: "secret",
    Problem.TOKEN_PIN_LOCKED: "secret",
    Problem.KEY_FILE_UNREADABLE: "path",
    Problem.KEY_UNUSABLE: "path",
    Problem.FILE_NOT_FOUND: "path",
    Problem.FILE_NOT_READABLE: "path",
    Problem.TOKEN_LIBRARY_UNREADABLE: "path",
    Problem.TOKEN_NOT_FOUND: "token",
    Problem.TOKEN_KEY_NOT_FOUND: "label",
}
_LIBRARIES = {"win32": "*.dll", "darwin": "*.dylib *.so"}


class SigningKeyDialog(FormDialog):
    """Opens the key once with its password or PIN; only where it is and whose it is are kept."""

    def __init__(self, context: UiContext, kind: KeyKind, parent: QWidget | None = None) -> None:
        super().__init__("", Form(_OF_FIELD), parent)
        self._context = context
        self._kind = kind
        self.path, self.token, self.label = QLineEdit(), QLineEdit(), QLineEdit()
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._lay_out()

    @override
    def submit(self) -> None:
        if not self.path.text().strip():
            self.form.show_error("path", self.tr("This must be filled in."))
            return
        choice = KeyChoice(
            self._kind,
            Path(self.path.text().strip()),
            self.secret.text(),
            self.token.text().strip(),
            self.label.text().strip(),
        )
        self.set_working(working=True)
        keys = self._context.services.signing_keys
        self._context.runner.write(lambda: keys.add(choice), self._added, self.show_failure)

    def _lay_out(self) -> None:
        browse = button(self.tr("&Browse…"), Icon.OPEN)
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.path, 1)
        beside.addWidget(browse)
        row.setFocusProxy(self.path)
        kept_nowhere = self.tr("Used once to read whose certificate it is, and kept nowhere.")
        if self._kind is KeyKind.TOKEN:
            self.setWindowTitle(self.tr("Add a token"))
            self.form.add(
                "path", self.tr("PKCS#11 &library"), row, self.tr("Comes with the token.")
            )
            self.form.add("token", self.tr("Label of the &token"), self.token)
            self.form.add(
                "label",
                self.tr("Label of the &certificate"),
                self.label,
                self.tr("Empty for the first certificate that has a key."),
            )
            self.form.add("secret", self.tr("&PIN"), self.secret, kept_nowhere)
        else:
            self.setWindowTitle(self.tr("Add a key file"))
            self.form.add(
                "path", self.tr("PKCS#12 &file"), row, self.tr("It ends in .pfx or .p12.")
            )
            self.form.add("secret", self.tr("&Password"), self.secret, kept_nowhere)

    def _browse(self) -> None:
        if self._kind is KeyKind.TOKEN:
            pattern = f"PKCS#11 ({_LIBRARIES.get(sys.platform, '*.so *.so.*')})"
        else:
            pattern = "PKCS#12 (*.pfx *.p12)"
        folder = self._context.settings.last_folder
        chosen, _ = QFileDialog.getOpenFileName(self, self.windowTitle(), folder, pattern)
        if chosen:
            self._context.settings.last_folder = str(Path(chosen).parent)
            self.path.setText(chosen)

    def _added(self, _key: KnownKey) -> None:
        self.accept()
