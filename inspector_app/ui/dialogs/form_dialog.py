"""A dialog around a form: Enter keeps, Escape leaves, nothing typed is lost by an error."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.errors import AppError, Problem
from inspector_app.ui.dialogs.conflict import ConflictDialog, Difference, Ways
from inspector_app.ui.errors import show_error
from inspector_app.ui.theme import GRID, set_role
from inspector_app.ui.widgets.form import Form
from inspector_app.ui.widgets.scroll import Scroll

_WIDTH = 560
_FRAME = 48


class FormDialog(QDialog):
    """Subclasses fill `form` and override `submit`; on success they call `accept`."""

    def __init__(self, title: str, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = form
        self.body = QVBoxLayout()
        self.body.setSpacing(GRID)
        self.body.setContentsMargins(0, 0, GRID, 0)
        self.body.addWidget(form)
        self.body.addStretch()
        self._buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self._keep = self._buttons.addButton(self.tr("&Save"), roles.AcceptRole)
        set_role(self._keep, "primary")
        self._keep.setDefault(True)
        self._leave = self._buttons.addButton(self.tr("Cancel"), roles.RejectRole)
        self._leave.setAutoDefault(False)
        self._buttons.accepted.connect(self.try_submit)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        layout.setSpacing(GRID * 2)
        self._scroll = Scroll(self.body)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(_WIDTH)
        form.errors_changed.connect(self.fit)

    def try_submit(self) -> None:
        """Clear the errors of the last try and try again."""
        self.form.clear_errors()
        self.submit()

    def submit(self) -> None:
        """Keep what was entered; overridden."""
        raise NotImplementedError

    def differences(self, newer: Any) -> Sequence[Difference]:  # noqa: ANN401 - the dialog's record
        """Where the entry kept now differs from the fields; overridden where it can."""
        raise NotImplementedError

    def rebase(self, newer: Any) -> None:  # noqa: ANN401 - as above
        """Count the next save as a change of this version; overridden with `differences`."""
        raise NotImplementedError

    def show_record(self, newer: Any) -> None:  # noqa: ANN401 - as above
        """Fill the fields from this version; overridden with `differences`."""
        raise NotImplementedError

    def _show_conflict(self, newer: object) -> None:
        def mine() -> None:
            self.rebase(newer)
            self.try_submit()

        def kept() -> None:
            self.rebase(newer)
            self.form.clear_errors()
            self.show_record(newer)

        ConflictDialog(self.differences(newer), Ways(mine, kept), self).open()

    def fit(self) -> None:
        """Grow, as far as the screen goes, so that no wrapped sentence is cut."""
        if not self.isVisible():
            return
        self.body.activate()
        view = self._scroll.viewport()
        inside = self.body.totalHeightForWidth(view.width())
        needed = max(inside, self.body.totalSizeHint().height()) + self.height() - view.height()
        room = self.screen().availableGeometry().height() - _FRAME
        if needed > self.height():
            self.resize(self.width(), min(needed, room))
        focused = self.focusWidget()
        if focused is not None and self.form.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.focus_first()
        self.fit()

    def set_working(self, *, working: bool) -> None:
        """Take no second Save while the first is on its way."""
        self._keep.setEnabled(not working)

    def show_failure(self, error: AppError) -> None:
        """Beside its field where it has one here, else in a message box.

        An entry that somebody else changed meanwhile is shown beside what was entered.
        """
        self.set_working(working=False)
        newer = error.params.get("newer")
        if error.problem is Problem.CHANGED_BY_OTHERS and newer is not None:
            self._show_conflict(newer)
            return
        if not self.form.show_problem(error):
            show_error(self, error)
