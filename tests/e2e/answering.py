"""`python -m tests.e2e.answering DATA INSPECTION`: somebody answers two questions.

In the real window. SAVED goes out when the kiosk says that an answer is on disk, THIRD when the
third question is on the screen; then it waits until it is killed.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector_app.assembly import open_services
from inspector_app.paths import Paths
from inspector_app.services.context import real_chance
from inspector_app.ui.app import run
from inspector_app.ui.kiosk.answers import ChoiceArea
from inspector_app.ui.kiosk.session import SaveState
from inspector_app.ui.kiosk.window import KioskWindow
from inspector_app.ui.window import MainWindow
from tests.worlds import ROOT

ANSWERS = 2
_LOOK_MS = 100


class Person:
    """Goes on a step whenever the window is ready for it."""

    def __init__(self, inspection_id: str) -> None:
        self._inspection_id = inspection_id
        self._begun = self._watched = False
        self._timer = QTimer()
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, KioskWindow) and widget.isVisible():
                self._answer(widget)
                return
            if isinstance(widget, MainWindow) and widget.isVisible():
                self._open(widget)

    def _open(self, window: MainWindow) -> None:
        page = window._inspection
        if page is None:
            window.open_inspection(self._inspection_id)
        elif page.test.isVisible() and page.test.queue.current() is not None:
            page.test.go.click()

    def _answer(self, kiosk: KioskWindow) -> None:
        if not self._watched:
            self._watched = True
            kiosk.session.save_changed.connect(_tell)
        if kiosk.hand_over.isVisible() and kiosk.session.view is not None:
            kiosk.hand_over.checked.setChecked(True)
            kiosk.hand_over.start.click()
            print("BEGUN", flush=True)  # noqa: T201 - read by the test
            return
        area = kiosk.question.area
        if not isinstance(area, ChoiceArea) or not kiosk.question.isVisible():
            return
        position = kiosk.question._shown
        if position > ANSWERS:
            self._timer.stop()
            QTimer.singleShot(_LOOK_MS, _tell_place)
        elif area.response() is None:
            area.tiles[0].click()
        elif kiosk.session.responses.get(position) is not None and not kiosk.session._unsaved:
            QTest.mouseClick(kiosk.question.next_button, Qt.MouseButton.LeftButton)


def _tell(state: SaveState) -> None:
    if state.saved_at is not None:
        print("SAVED", flush=True)  # noqa: T201 - read by the test


def _tell_place() -> None:
    print("THIRD", flush=True)  # noqa: T201 - read by the test


if __name__ == "__main__":
    paths = Paths(Path(sys.argv[1]), ROOT / "resources", ROOT / "question_banks")
    application = QApplication([])
    person = Person(sys.argv[2])
    sys.exit(run(paths, lambda: open_services(paths, real_chance())))
