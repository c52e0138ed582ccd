from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.assembly import open_services
from inspector_app.paths import Paths
from inspector_app.services.context import real_chance
from inspector_app.ui.app import Program
from inspector_app.ui.settings import Language, UiSettings
from inspector_app.ui.tasks import TaskRunner
from tests.e2e.user import User
from tests.worlds import ROOT

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of every window what it cannot do for a desktop."""
    ignored = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(ignored, append=False)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """A folder for a program that speaks English."""
    data = tmp_path / "data"
    data.mkdir(exist_ok=True)
    settings = UiSettings(data / "window.ini")
    settings.language = Language.ENGLISH
    settings.sync()
    return Paths(data, ROOT / "resources", ROOT / "question_banks")


@pytest.fixture(autouse=True)
def hooks() -> Iterator[None]:
    """Give back what the program takes over."""
    before = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = before


@pytest.fixture
def program(qapp: QApplication, paths: Paths, qtbot: QtBot) -> Iterator[Program]:
    """The real program, open on the folder; a crash of it fails the test."""
    runner = TaskRunner(qapp)
    made = Program(qapp, paths, runner)
    made.start(lambda: open_services(paths, real_chance()))
    yield made
    crashes = made._crashes._seen
    end(made, runner, qtbot)
    assert not crashes


def end(program: Program, runner: TaskRunner, qtbot: QtBot) -> None:
    """Close the window as its cross does, and leave nothing of it behind."""
    qtbot.waitUntil(lambda: runner._pending == 0)
    if program.window is not None:
        program.window.close()
        program.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.close()
    program.deleteLater()


@pytest.fixture
def user(qtbot: QtBot) -> User:
    return User(qtbot)
