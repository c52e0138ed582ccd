"""Which database the program works on, in the settings: this computer's own or the office's."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from inspector_app.domain.databases import ServerAddress
from inspector_app.domain.errors import AppError
from inspector_app.ui.context import UiContext
from inspector_app.ui.texts import problem_text
from inspector_app.ui.theme import Tone, set_role, set_tone
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.form import Form
from inspector_app.ui.widgets.section import Section
from inspector_app.ui.widgets.server_form import ServerForm

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
        self._server = ServerForm(
            self.tr(
                "Only for the test, never kept: the program asks at its start unless "
                "PGPASSWORD or the password file (~/.pgpass) has it."
            )
        )
        self._result = QLabel(wordWrap=True)
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

    def test(self) -> None:
        """Connect with what the fields say and tell what is there."""
        tried = self._server.secret_address()
        if tried is None:
            return
        databases = self._context.services.databases
        self._say(self.tr("Connecting …"), Tone.MUTED)
        self._context.runner.read(lambda: databases.test(tried).name, self._tested, self._refused)

    def keep(self) -> None:
        """Remember the choice for the next start."""
        address = self._server.address() if self._where.currentIndex() == _OFFICE else None
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
            self._server.show_address(shown)
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
