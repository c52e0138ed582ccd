from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
import qtawesome
from PySide6.QtCore import QLockFile, QSize, QTimer
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from inspector_app.domain.errors import AppError, Problem
from inspector_app.ui.app import CANNOT_OPEN, Program, run
from inspector_app.ui.context import Services
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.window import MainWindow
from tests.worlds import ROOT, World

GLYPHS = {
    Icon.HOME: "fa6s.house",
    Icon.RECTIFICATION: "fa6s.screwdriver-wrench",
    Icon.ADD: "fa6s.plus",
    Icon.START: "fa6s.play",
    Icon.PEOPLE: "fa6s.users",
}
LATE = ("qtawesome", "qtpy", "sqlalchemy", "inspector_app.services", "inspector_app.storage")


class Reader:
    """Reads and closes the message box that stops everything until it is closed."""

    def __init__(self) -> None:
        self.read = ""
        self._timer = QTimer(interval=20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        for box in QApplication.topLevelWidgets() + list(QApplication.allWidgets()):
            if isinstance(box, QMessageBox) and box.isVisible():
                self.read = box.text()
                self._timer.stop()
                box.accept()
                return


@pytest.fixture
def reader(qapp: QApplication) -> Iterator[Reader]:
    hooks = sys.excepthook, threading.excepthook
    yield Reader()
    sys.excepthook, threading.excepthook = hooks
    for window in qapp.topLevelWidgets():
        if isinstance(window, MainWindow):
            window.close()
            window.deleteLater()
    for program in qapp.findChildren(Program):
        program.deleteLater()


def test_a_second_window_on_the_same_data_is_refused(world: World, reader: Reader) -> None:
    first = QLockFile(str(world.paths.lock))
    assert first.tryLock(0)
    assert run(world.paths, lambda: world.services) == CANNOT_OPEN
    assert str(world.folder) in reader.read
    first.unlock()


def test_data_that_cannot_be_opened_end_the_program_with_the_reason(
    world: World, reader: Reader
) -> None:
    error = AppError(Problem.DATABASE_CORRUPT, file="/somewhere/inspector.sqlite")

    def fail() -> Services:
        raise error

    assert run(world.paths, fail) == CANNOT_OPEN
    assert "数据文件已损坏" in reader.read


def test_the_first_paint_loads_neither_services_nor_database() -> None:
    words = (
        "import sys, inspector_app.bootstrap, inspector_app.ui.app, inspector_app.ui.pages.home;"
        "print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", words], cwd=ROOT, check=True, capture_output=True, text=True
    )
    loaded = done.stdout.split()
    assert [name for name in loaded if name.startswith(LATE)] == []


@pytest.mark.parametrize("mode", [QIcon.Mode.Normal, QIcon.Mode.Disabled])
@pytest.mark.parametrize(("meaning", "name"), GLYPHS.items())
def test_an_icon_is_drawn_as_qtawesome_draws_it(meaning: Icon, name: str, mode: QIcon.Mode) -> None:
    wanted = qtawesome.icon(name, color=QColor("#1f4e8c"), color_disabled=QColor("#5a6675"))
    for size in (QSize(22, 22), QSize(26, 26), QSize(33, 33)):
        drawn = icon(meaning, "#1f4e8c").pixmap(size, mode)
        assert drawn.toImage() == wanted.pixmap(size, mode).toImage()
