"""The office's database cannot be opened: try again, with a password, or work on one's own."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from inspector_app.domain.errors import AppError, Problem
from inspector_app.ui.opening import OtherTry
from inspector_app.ui.texts import problem_text
from inspector_app.ui.theme import GRID, set_role

_WIDTH = 560


class DatabaseTroubleDialog(QDialog):
    """`wish` says how to try again, None if the program is to end.

    `tried` is whether a password was given already, which is then said to be wrong.
    """

    def __init__(
        self, error: AppError, parent: QWidget | None = None, *, tried: bool = False
    ) -> None:
        super().__init__(parent)
        self.wish: OtherTry | None = None
        login = error.problem is Problem.SERVER_REFUSED_LOGIN
        name = str(error.params.get("file", ""))
        self.setWindowTitle(self.tr("The office's database"))
        sentence = QLabel(
            self.tr("The database {database} asks for a password.").format(database=name)
            if login and not tried
            else problem_text(error),
            wordWrap=True,
        )
        self._password = QLineEdit()
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.setAccessibleName(self.tr("Password"))
        self._password.setPlaceholderText(self.tr("Password"))
        self._password.setVisible(login)
        hint = QLabel(
            self.tr(
                "The password is not kept. Put it into PGPASSWORD or the password file (~/.pgpass) "
                "so as not to be asked. What was entered on this computer's own database is not "
                "in the office's."
            ),
            wordWrap=True,
        )
        set_role(hint, "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        layout.setSpacing(GRID * 2)
        for widget in (sentence, self._password, hint, self._make_buttons()):
            layout.addWidget(widget)
        self.setMinimumWidth(_WIDTH)
        if login:
            self._password.setFocus()

    def try_again(self) -> None:
        self.wish = OtherTry(password=self._password.text())
        self.accept()

    def use_own(self) -> None:
        self.wish = OtherTry(embedded=True)
        self.accept()

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        own = buttons.addButton(self.tr("&Work on this computer's own database"), roles.ActionRole)
        again = buttons.addButton(self.tr("&Connect"), roles.AcceptRole)
        end = buttons.addButton(self.tr("End the program"), roles.RejectRole)
        set_role(again, "primary")
        again.setDefault(True)
        own.setAutoDefault(False)
        end.setAutoDefault(False)
        own.clicked.connect(self.use_own)
        again.clicked.connect(self.try_again)
        buttons.rejected.connect(self.reject)
        return buttons
