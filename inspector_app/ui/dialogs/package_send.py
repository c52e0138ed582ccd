"""Sending straight to the office: to its database server, or into a folder shared with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.databases import parse_address
from inspector_app.domain.errors import AppError, Problem
from inspector_app.services.packages.sending import Sent
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.form_dialog import FormDialog
from inspector_app.ui.icons import Icon
from inspector_app.ui.tasks import Progress, TaskProgress
from inspector_app.ui.texts import problem_text
from inspector_app.ui.theme import Tone, set_role
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.form import Form
from inspector_app.ui.widgets.notice import Notice, NoticeBar
from inspector_app.ui.widgets.server_form import ServerForm

_SERVER, _FOLDER = range(2)
_SIZE = (640, 460)


class PackageSendDialog(FormDialog):
    """Stays open with what was entered until the package is there; `sent` carries a `Sent`.

    The place is remembered without its password. `nothing_left` goes out when receipts that lay
    in the folder left nothing to send.
    """

    sent = Signal(object)
    nothing_left = Signal(object)

    def __init__(self, context: UiContext, waiting: int, parent: QWidget) -> None:
        super().__init__("", Form(), parent)
        self.where = QComboBox()
        self.folder = QLineEdit()
        self._place = Form({Problem.FOLDER_NOT_WRITABLE: "folder"})
        self.setWindowTitle(self.tr("Send to the office"))
        self._context = context
        self._working = False
        self.server = ServerForm(
            self.tr(
                "Asked every time, never kept. Leave it empty where PGPASSWORD or the password "
                "file (~/.pgpass) has it."
            )
        )
        words = self.tr("{count} inspections without a receipt are sent, in one signed package.")
        self._count = QLabel(words.format(count=waiting), wordWrap=True)
        self._notice = NoticeBar()
        self._progress = QProgressBar()
        self._build()
        self._remembered()

    @override
    def submit(self) -> None:
        to = self._server_url() if self.where.currentIndex() == _SERVER else self._folder_path()
        if not to:
            return
        sending = self._context.services.packages.sending

        def work(progress: Progress) -> Sent:
            return sending.send(to, progress)

        self._notice.clear()
        self._set_working(working=True)
        self._context.runner.long_write(work, self._done, self._refused)

    @override
    def reject(self) -> None:
        """Stop what is on its way; only then close."""
        if self._working:
            self._leave.setEnabled(False)
            self._context.runner.cancel()
        else:
            super().reject()

    def _build(self) -> None:
        set_role(self._count, "caption")
        self.where.addItem(self.tr("The office's PostgreSQL server"))
        self.where.addItem(self.tr("A folder shared with the office"))
        self.form.add("where", self.tr("Send &to"), self.where)
        choose = button(self.tr("&Choose…"), Icon.OPEN)
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        line.setFocusProxy(self.folder)
        self._place.add(
            "folder",
            self.tr("&Folder"),
            line,
            self.tr(
                "The office takes the package in from there and puts its receipt beside it; "
                "receipts that lie there already are taken in first."
            ),
        )
        self.body.insertWidget(0, self._notice)
        self.body.insertWidget(1, self._count)
        for widget in (self.server, self._place, self._progress):
            self.body.insertWidget(self.body.count() - 1, widget)
        forms = (self.form, self.server, self._place)
        for each in forms:
            each.set_label_width(max(form.label_width for form in forms))
        self._progress.hide()
        self._keep.setText(self.tr("&Send"))
        self.where.currentIndexChanged.connect(self._show_fields)
        for form in (self.server, self._place):
            form.errors_changed.connect(self.fit)
        self._context.runner.progressed.connect(self._show_progress)
        self._context.runner.cancelled.connect(self._stopped)
        self.resize(*_SIZE)

    def _remembered(self) -> None:
        settings = self._context.settings
        try:
            address = parse_address(settings.office_server) if settings.office_server else None
        except AppError:
            address = None
        if address is not None:
            self.server.show_address(address)
        self.folder.setText(settings.office_folder)
        self.where.setCurrentIndex(_FOLDER if settings.office_by_folder else _SERVER)
        self._show_fields(self.where.currentIndex())

    def _server_url(self) -> str:
        address = self.server.secret_address()
        if address is None:
            return ""
        settings = self._context.settings
        settings.office_server, settings.office_by_folder = address.url, False
        return address.secret_url

    def _folder_path(self) -> str:
        self._place.clear_errors()
        text = self.folder.text().strip()
        if not text:
            self._place.show_error("folder", self.tr("This must be filled in."))
            return ""
        settings = self._context.settings
        settings.office_folder, settings.office_by_folder = text, True
        return str(Path(text).absolute())

    def _show_fields(self, where: int) -> None:
        self.server.setVisible(where == _SERVER)
        self._place.setVisible(where == _FOLDER)
        self._notice.clear()

    def _choose(self) -> None:
        title = self.tr("Choose a folder")
        start = self.folder.text() or self._context.settings.package_folder
        chosen = QFileDialog.getExistingDirectory(self, title, start)
        if chosen:
            self.folder.setText(chosen)

    def _set_working(self, *, working: bool) -> None:
        self._working = working
        self.set_working(working=working)
        for widget in (self.form, self.server, self._place):
            widget.setEnabled(not working)
        self._progress.setRange(0, 0)
        self._progress.setFormat("")
        self._progress.setVisible(working)
        self._leave.setEnabled(True)
        self._leave.setText(self.tr("Stop") if working else self.tr("Cancel"))

    def _show_progress(self, progress: TaskProgress) -> None:
        if self._working:
            self._progress.setRange(0, max(progress.total, 1))
            self._progress.setValue(progress.done)
            self._progress.setFormat(
                self.tr("{done} of {total}").format(done=progress.done, total=progress.total)
            )

    def _stopped(self) -> None:
        if self._working:
            self._say(self.tr("Stopped; the office took nothing in."), Tone.INFO)

    def _done(self, result: Sent) -> None:
        self._working = False
        self.accept()
        self.sent.emit(result)

    def _refused(self, error: AppError) -> None:
        if error.problem is Problem.NOTHING_TO_SEND:
            self._working = False
            self.accept()
            self.nothing_left.emit(error)
            return
        self._set_working(working=False)
        if self._place.isVisible() and self._place.show_problem(error):
            return
        self._say(problem_text(error), Tone.BAD)
        if error.problem is Problem.SERVER_REFUSED_LOGIN:
            self.server.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str, tone: Tone) -> None:
        self._set_working(working=False)
        self._notice.show_notice(Notice(sentence, tone, stays=True))
        self.form.focus_first()
        self.fit()
