"""The fields that name a PostgreSQL server: the settings and the sending dialog share them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from inspector_app.domain.databases import DEFAULT_PORT, ServerAddress
from inspector_app.ui.widgets.form import Form

_LARGEST_PORT = 65_535


class ServerForm(Form):
    """`password_hint` says what the password is for; it is part of `secret_address` only."""

    def __init__(self, password_hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.host, self.database, self.user = QLineEdit(), QLineEdit(), QLineEdit()
        self.port = QSpinBox(minimum=1, maximum=_LARGEST_PORT, value=DEFAULT_PORT)
        self.password = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self._options = ""
        self.add("host", self.tr("Server"), self.host)
        self.add("port", self.tr("Port"), self.port)
        self.add("database", self.tr("Database name"), self.database)
        self.add("user", self.tr("User"), self.user)
        self.add("password", self.tr("Password"), self.password, password_hint)

    def show_address(self, address: ServerAddress) -> None:
        """Fill everything but the password."""
        self.host.setText(address.host)
        self.port.setValue(address.port)
        self.database.setText(address.database)
        self.user.setText(address.user)
        self._options = address.options

    def address(self) -> ServerAddress | None:
        """The server that the fields name, with a sentence beside what is missing."""
        self.clear_errors()
        missing = [
            (name, field)
            for name, field in (("host", self.host), ("database", self.database))
            if not field.text().strip()
        ]
        for name, _ in reversed(missing):
            self.show_error(name, self.tr("This must be filled in."))
        if missing:
            return None
        return ServerAddress(
            host=self.host.text().strip(),
            database=self.database.text().strip(),
            user=self.user.text().strip(),
            port=self.port.value(),
            options=self._options,
        )

    def secret_address(self) -> ServerAddress | None:
        """As `address`, with the password, to connect with."""
        address = self.address()
        return address and replace(address, password=self.password.text())
