"""The program with its window: Qt, the look, the language, the worker, the pages."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QLockFile, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from inspector_app.domain.errors import AppError, Problem
from inspector_app.ui import theme
from inspector_app.ui.actions import Actions, PageName
from inspector_app.ui.context import Folders, PhoneSwitch, Services, Submit, UiContext
from inspector_app.ui.errors import CrashReporter
from inspector_app.ui.i18n import Translations
from inspector_app.ui.opening import PhonesLater, Reopen, ServicesLater
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.window import MainWindow

CANNOT_OPEN = 2

_OF_SERVERS = {
    Problem.SERVER_NOT_REACHED,
    Problem.SERVER_REFUSED_LOGIN,
    Problem.SERVER_WITHOUT_DATABASE,
    Problem.SERVER_CONNECTION_LOST,
    Problem.DATABASE_NOT_OURS,
    Problem.DATABASE_NOT_UTF8,
}
"""Problems that go when somebody turns on a server, or with another database."""

MakeSwitch = Callable[[Services, Submit], PhoneSwitch]


def run(
    folders: Folders,
    open_services: Callable[[], Services],
    make_switch: MakeSwitch | None = None,
    reopen: Reopen | None = None,
) -> int:
    """Show the window until it is closed; the process's exit code, 2 if the data cannot be opened.

    `open_services` is called on the worker thread, which owns the database; `make_switch` gives
    what turns the phones' server on; `reopen` what opens the data in another way when a server
    cannot be used.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError(app)
    program = Program(app, folders, TaskRunner(app))
    lock = QLockFile(str(folders.lock))
    lock.setStaleLockTime(0)  # by age never: a window may stay open for days
    if not lock.tryLock(0):
        taken = lock.error() is QLockFile.LockError.LockFailedError
        problem = Problem.ALREADY_OPEN if taken else Problem.FOLDER_NOT_WRITABLE
        program.show_why(AppError(problem, folder=str(folders.data)))
        program.close()
        return CANNOT_OPEN
    program.reopen = reopen
    program.start(open_services, make_switch)
    code = app.exec()
    program.close()
    return code


class Program(QObject):
    """Holds what lives as long as the process; builds the window, also anew in another language."""

    def __init__(self, app: QApplication, folders: Folders, runner: TaskRunner) -> None:
        super().__init__(app)
        self._app = app
        self._folders = folders
        self._runner = runner
        self._settings = UiSettings(folders.data / "window.ini")
        self._translations = Translations(app, folders.resources)
        self._services: Services | None = None
        self._phones: PhoneSwitch | None = None
        self._window: MainWindow | None = None
        self._make_switch: MakeSwitch | None = None
        self.reopen: Reopen | None = None
        self._password_tried = False
        self._crashes = CrashReporter(folders.logs, self)
        self._crashes.install()
        theme.install_face(app)
        self._apply_look()

    @property
    def window(self) -> MainWindow | None:
        return self._window

    def start(
        self, open_services: Callable[[], Services], make_switch: MakeSwitch | None = None
    ) -> None:
        """Show the window, then open the services; ends the program with 2 if that fails."""
        self._make_switch = make_switch
        later = ServicesLater(open_services)
        services = cast("Services", later)
        self._services = services
        if make_switch is not None:
            self._phones = PhonesLater(lambda: make_switch(services, self._runner.begin))
        self._runner.read(later.open, self._opened, self._cannot_open)
        self.show_window().painted.connect(later.begin)

    def show_why(self, error: AppError) -> None:
        """Say why the program cannot go on, and wait until that is read."""
        from inspector_app.ui.texts import problem_text  # noqa: PLC0415 - words of the whole domain

        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Critical)
        box.setText(problem_text(error))
        box.exec()

    def close(self) -> None:
        """Finish what the worker still does and give the data back."""
        self._translations.clear()
        if self._phones is not None:
            self._phones.end()
        services = self._services
        if services is not None:
            self._runner.begin(lambda: services.close())  # noqa: PLW0108 - asked on the worker
        self._runner.close()

    def show_window(self, page: PageName = PageName.HOME) -> MainWindow:
        """A new window in the language and look of the settings, instead of the one there was."""
        if self._services is None:
            raise RuntimeError
        old = self._window
        actions = Actions(self)
        context = UiContext(
            self._services, self._runner, self._settings, actions, self._folders, self._phones
        )
        self._window = MainWindow(context)
        actions.setParent(self._window)
        self._window.rebuild_wished.connect(self._rebuild)
        self._window.show_page(page)
        self._window.show()
        if old is not None:
            old.close()
            old.deleteLater()
        return self._window

    def _opened(self, services: Services) -> None:
        """Ask for the bureau at the first start, then load the banks."""
        self._services = services
        self._runner.read(services.setup.is_first_start, self._first_start_known)

    def _cannot_open(self, error: AppError) -> None:
        if self.reopen is not None and error.problem in _OF_SERVERS:
            from inspector_app.ui.dialogs.database_trouble import (  # noqa: PLC0415 - seldom
                DatabaseTroubleDialog,
            )

            dialog = DatabaseTroubleDialog(error, self._window, tried=self._password_tried)
            dialog.exec()
            if dialog.wish is not None:
                self._password_tried = bool(dialog.wish.password)
                self.start(self.reopen(dialog.wish), self._make_switch)
                return
            self._app.exit(CANNOT_OPEN)
            return
        self.show_why(error)
        self._app.exit(CANNOT_OPEN)

    def _first_start_known(self, first: bool) -> None:  # noqa: FBT001 - a task's result
        if self._services is None:
            return
        if first:
            from inspector_app.ui.dialogs.first_start import (  # noqa: PLC0415 - once in a lifetime
                FirstStartDialog,
            )

            FirstStartDialog(self._services, self._runner, self._window).open()
        self._runner.write(self._services.banks.sync)

    def _rebuild(self) -> None:
        QTimer.singleShot(0, self, self._build_anew)

    def _build_anew(self) -> None:
        self._apply_look()
        self.show_window(PageName.SETTINGS)

    def _apply_look(self) -> None:
        self._translations.use(self._settings.language)
        theme.apply(self._app, dark=self._settings.dark)
        self._app.setApplicationDisplayName(self.tr("Test at every inspection"))
