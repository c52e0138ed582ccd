from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from inspector_app.ui import theme
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from tests.ui.inline_runner import InlineRunner

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What this machine lacks is no fault: a desktop for size hints, a voice, a sound system."""
    lacking = ("propagateSizeHints", "text-to-speech", "pipewire")
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(*lacking, extend=True))


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """The light look; set anew only where a test left another, since that costs every widget."""
    if theme.is_dark() or not qapp.styleSheet():
        theme.install_face(qapp)
        theme.apply(qapp, dark=False)


@pytest.fixture
def settings(tmp_path: Path) -> UiSettings:
    return UiSettings(tmp_path / "window.ini")


@pytest.fixture
def inline() -> Iterator[TaskRunner]:
    runner = InlineRunner()
    yield runner
    runner.close()


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[TaskRunner]:
    runner = TaskRunner(qapp)
    yield runner
    runner.close()
