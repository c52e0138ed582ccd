"""Which database the program works on, in the settings: this computer's own or the office's."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSpinBox, QWidget

from inspector_app.domain.databases import DEFAULT_PORT, ServerAddress
from inspector_app.domain.errors import AppError
from inspector_app.ui.context import UiContext
from inspector_app.ui.texts import problem_text
from inspector_app.ui.theme import Tone, set_role, set_tone
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.form import Form
from inspector_app.ui.widgets.section import Section

_LARGEST_PORT = 65_535
_OWN, _OFFICE = range(2)


class DatabaseCard(Section):
    """`chosen` carries the sentence to show when a choice was kept.

    The password is only for the test: it is not kept, the program asks for it at its start.
    """

    chosen = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("")
        self.setParent(parent)
        self.set_title(self.tr("Database"))
        self._context = context
        self._where = QComboBox()
        self._where.addItem(self.tr("This computer's own database"))
        self._where.addItem(self.tr("The office's PostgreSQL server"))
        self._host, self._database, self._user = QLineEdit(), QLineEdit(), QLineEdit()
        self._port = QSpinBox(minimum=1, maximum=_LARGEST_PORT, value=DEFAULT_PORT)
        self._password = QLineEdit()
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._server = Form()
        self._result = QLabel(wordWrap=True)
        self._options = ""
        self._asked = False
        self._test = button(self.tr("&Test the connection"))
        self._build()

    def reload(self) -> None:
        """Show what is used and what is chosen; fields are filled once."""
        databases = self._context.services.databases
        if not self._asked:
            self._asked = True
            self._context.runner.read(
                lambda: (databases.used, databases.chosen()), self._show, self._refused
            )

    def address(self) -> ServerAddress | None:
        """The server that the fields name, with a sentence beside what is missing."""
        self._server.clear_errors()
        missing = [
            (name, field)
            for name, field in (("host", self._host), ("database", self._database))
            if not field.text().strip()
        ]
        for name, _ in reversed(missing):
            self._server.show_error(name, self.tr("This must be filled in."))
        if missing:
            return None
        return ServerAddress(
            host=self._host.text().strip(),
            database=self._database.text().strip(),
            user=self._user.text().strip(),
            port=self._port.value(),
            options=self._options,
        )

    def test(self) -> None:
        """Connect with what the fields say and tell what is there."""
        address = self.address()
        if address is None:
            return
        tried = replace(address, password=self._password.text())
        databases = self._context.services.databases
        self._say(self.tr("Connecting …"), Tone.MUTED)
        self._context.runner.read(lambda: databases.test(tried).name, self._tested, self._refused)

    def keep(self) -> None:
        """Remember the choice for the next start."""
        address = self.address() if self._where.currentIndex() == _OFFICE else None
        if self._where.currentIndex() == _OFFICE and address is None:
            return
        words = (
            self.tr("From the next start on the program works on {database}.").format(
                database=address.words
            )
            if address
            else self.tr(
                "From the next start on the program works on this computer's own database."
            )
        )
        databases = self._context.services.databases
        self._context.runner.write(
            lambda: databases.choose(address), lambda _: self.chosen.emit(words), self._refused
        )

    def _build(self) -> None:
        keep = button(self.tr("&Use it"), part="primary")
        keep.clicked.connect(self.keep)
        self._test.clicked.connect(self.test)
        where = Form()
        where.add("where", self.tr("Work on"), self._where)
        add = self._server.add
        add("host", self.tr("Server"), self._host)
        add("port", self.tr("Port"), self._port)
        add("database", self.tr("Database name"), self._database)
        add("user", self.tr("User"), self._user)
        add(
            "password",
            self.tr("Password"),
            self._password,
            self.tr(
                "Only for the test, never kept: the program asks at its start unless "
                "PGPASSWORD or the password file (~/.pgpass) has it."
            ),
        )
        set_role(self._result, "caption")
        self.add_to_header(self._test)
        self.add_to_header(keep)
        self.add(where)
        self.add(self._server)
        self.add(self._result)
        self._where.currentIndexChanged.connect(self._show_fields)
        self._show_fields(_OWN)

    def _show_fields(self, where: int) -> None:
        self._server.setVisible(where == _OFFICE)
        self._test.setVisible(where == _OFFICE)

    def _show(self, found: tuple[ServerAddress | None, ServerAddress | None]) -> None:
        used, chosen = found
        self.set_caption(
            self.tr("Now in use: {database}").format(database=used.words)
            if used
            else self.tr("Now in use: this computer's own database")
        )
        shown = chosen or used
        if shown is not None:
            self._host.setText(shown.host)
            self._port.setValue(shown.port)
            self._database.setText(shown.database)
            self._user.setText(shown.user)
            self._options = shown.options
        self._where.setCurrentIndex(_OFFICE if chosen else _OWN)

    def _tested(self, standing: str) -> None:
        sentences = {
            "EMPTY": self.tr("Connected. The database is empty: its tables are made at first use."),
            "OLDER": self.tr("Connected. Its tables are brought up to date at first use."),
            "READY": self.tr("Connected. The database is ready."),
        }
        self._say(sentences[standing], Tone.GOOD)

    def _refused(self, error: AppError) -> None:
        self._say(problem_text(error), Tone.BAD)

    def _say(self, sentence: str, tone: Tone) -> None:
        set_tone(self._result, tone)
        self._result.setText(sentence)
