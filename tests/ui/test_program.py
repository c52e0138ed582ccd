from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.ui import theme
from inspector_app.ui.actions import PageName
from inspector_app.ui.app import Program
from inspector_app.ui.dialogs.first_start import FirstStartDialog
from inspector_app.ui.errors import CrashDialog, CrashReporter
from inspector_app.ui.settings import Language, UiSettings
from inspector_app.ui.tasks import TaskRunner
from tests.ui.pages_case import shown
from tests.worlds import World


@pytest.fixture
def program(world: World, runner: TaskRunner, qapp: QApplication) -> Iterator[Program]:
    hooks = sys.excepthook, threading.excepthook
    made = Program(qapp, world.paths, runner)
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    made._translations.clear()
    made.deleteLater()
    sys.excepthook, threading.excepthook = hooks


def test_the_first_start_asks_who_inspects(program: Program, world: World, qtbot: QtBot) -> None:
    program.start(lambda: world.services)
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: bool(window.findChildren(FirstStartDialog)))
    dialog = shown(FirstStartDialog, window)
    qtbot.waitUntil(lambda: len(dialog._officers) == 2)
    qtbot.waitUntil(lambda: bool(world.services.banks.all()))
    dialog.reject()


def test_another_look_builds_the_window_anew_on_the_settings_page(
    program: Program, world: World, qtbot: QtBot
) -> None:
    world.set_up()
    program.start(lambda: world.services)
    before = program.window
    assert before is not None
    program._settings.dark = True
    before.rebuild_wished.emit()
    qtbot.waitUntil(lambda: program.window is not before)
    window = program.window
    assert window is not None
    assert theme.is_dark()
    assert window._current is PageName.SETTINGS


def test_a_crash_is_shown_once_and_its_details_can_be_copied(
    tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    reporter = CrashReporter(tmp_path)
    error = ZeroDivisionError("a fault")
    for _ in range(2):
        reporter.report(type(error), error, None)
    assert "a fault" in caplog.text
    qtbot.waitUntil(lambda: bool(crash_dialogs()))
    (dialog,) = crash_dialogs()
    dialog.copy_details()
    assert "ZeroDivisionError: a fault" in QGuiApplication.clipboard().text()
    dialog.accept()


def crash_dialogs() -> list[CrashDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog)]


def test_settings_are_found_again(tmp_path: Path) -> None:
    first = UiSettings(tmp_path / "window.ini")
    first.language, first.dark, first.last_folder = Language.ENGLISH, True, "/somewhere"
    first.keep_filter("staff", "role", "2")
    first.sync()
    again = UiSettings(tmp_path / "window.ini")
    assert (again.language, again.dark, again.last_folder) == (Language.ENGLISH, True, "/somewhere")
    assert again.filter_of("staff", "role") == "2"


def test_every_text_colour_can_be_read_on_its_surface() -> None:
    for scheme in (theme.LIGHT, theme.DARK):
        for tone in theme.Tone:
            assert contrast(scheme.of(tone).name(), scheme.surface) >= 4.5
        assert contrast(scheme.accent_text, scheme.accent) >= 4.5
        assert contrast(scheme.text, scheme.window) >= 4.5
        assert contrast(scheme.muted, scheme.window) >= 4.5


def contrast(first: str, second: str) -> float:
    """WCAG 2's contrast ratio of two #rrggbb colours."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
