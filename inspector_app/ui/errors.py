"""The three channels of what goes wrong: beside a field, a message box, the crash dialog.

The first is `widgets.form.Form.show_problem`; the other two are here.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.errors import AppError
from inspector_app.ui.theme import GRID, set_role

logger = logging.getLogger(__name__)


def show_error(parent: QWidget | None, error: AppError) -> None:
    """The message box for a problem that belongs to no field."""
    from inspector_app.ui.texts import problem_text  # noqa: PLC0415 - words of the whole domain

    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(problem_text(error))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


class CrashReporter(QObject):
    """Logs every unexpected exception of every thread, and shows each traceback once."""

    _crashed = Signal(str)

    def __init__(self, logs: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logs = logs
        self._seen: set[str] = set()
        self._dialog: CrashDialog | None = None
        self._crashed.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks of the interpreter."""
        sys.excepthook = self.report
        threading.excepthook = self._report_thread

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """What `sys.excepthook` is called with; only logs and emits."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logger.critical("unexpected", exc_info=(kind, error, trace))
        self._crashed.emit("".join(traceback.format_exception(kind, error, trace)))

    def _report_thread(self, hook: threading.ExceptHookArgs) -> None:
        error = hook.exc_value or hook.exc_type()
        self.report(hook.exc_type, error, hook.exc_traceback)

    def _show(self, details: str) -> None:
        if details in self._seen:
            return
        self._seen.add(details)
        self._dialog = CrashDialog(details, self._logs, QApplication.activeWindow())
        self._dialog.open()


class CrashDialog(QDialog):
    """Says that the program has a fault, that saved work is safe, and gives the details."""

    def __init__(self, details: str, logs: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("The program made a mistake"))
        self._logs = logs
        self._details = QPlainTextEdit(details, readOnly=True)
        self._details.setTabChangesFocus(True)
        title = QLabel(self.tr("The program made a mistake"))
        set_role(title, "title")
        words = QLabel(
            self.tr(
                "Your last step may not have been done. Everything saved before is safe. Go on, "
                "or restart the program; please send the details to whoever looks after it."
            ),
            wordWrap=True,
        )
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        copy = buttons.addButton(self.tr("&Copy details"), roles.ActionRole)
        folder = buttons.addButton(self.tr("&Open log folder"), roles.ActionRole)
        close = buttons.addButton(self.tr("Go on"), roles.AcceptRole)
        copy.clicked.connect(self.copy_details)
        folder.clicked.connect(self.open_folder)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        for widget in (title, words, self._details, buttons):
            layout.addWidget(widget)
        self.resize(680, 420)

    def copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())

    def open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._logs)))
