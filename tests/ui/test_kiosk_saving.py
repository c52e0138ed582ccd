from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.domain.attempts import AttemptState
from inspector_app.ui.kiosk.answers import FillArea
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from tests.ui.kiosk_case import (
    EVERY_KIND,
    FILL,
    SINGLE,
    TRUE_FALSE,
    Kiosk,
    open_kiosk,
)
from tests.worlds import PIN, World

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def kiosk(qtbot: QtBot, world: World, settings: UiSettings, inline: TaskRunner) -> Kiosk:
    kiosk = open_kiosk(qtbot, world, settings, inline, EVERY_KIND)
    kiosk.begin()
    return kiosk


@contextmanager
def refusing(world: World, words: str = "inspection is sealed") -> Iterator[None]:
    """The database takes no new answer, and says why."""
    with closing(sqlite3.connect(world.paths.database)) as file:
        file.execute(
            "CREATE TRIGGER refuse BEFORE INSERT ON answers"
            f" BEGIN SELECT RAISE(ABORT, '{words}'); END"
        )
        yield
        file.execute("DROP TRIGGER refuse")


def test_with_the_worker_thread_the_last_of_quick_choices_stands(
    qtbot: QtBot, world: World, settings: UiSettings, runner: TaskRunner
) -> None:
    kiosk = open_kiosk(qtbot, world, settings, runner, EVERY_KIND)
    window = kiosk.window
    qtbot.waitUntil(lambda: window.session.view is not None)
    kiosk.begin()
    qtbot.waitUntil(lambda: window.stages.currentWidget() is window.question)
    for key in (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_A, Qt.Key.Key_B):
        kiosk.key(key)
    assert "aving" in window.question.saved.text()
    qtbot.waitUntil(lambda: "09:00:00" in window.question.saved.text())
    assert kiosk.kept(TRUE_FALSE) is False
    window.session.submit()
    qtbot.waitUntil(lambda: window.stages.currentWidget() is window.end)


def test_what_could_not_be_saved_stays_and_is_saved_again(kiosk: Kiosk) -> None:
    window = kiosk.window
    with refusing(kiosk.world):
        kiosk.key(Qt.Key.Key_A)
        assert window.save_notice.isVisible()
        assert "ot saved" in window.question.saved.text()
        window.question.go_to(SINGLE)
        window.question.go_to(TRUE_FALSE)
        assert window.session.responses[TRUE_FALSE] is True
    assert kiosk.kept(TRUE_FALSE) is None
    window.save_notice.act()
    assert kiosk.kept(TRUE_FALSE) is True
    assert not window.save_notice.isVisible()
    assert "09:00:00" in window.question.saved.text()


def test_the_next_answer_takes_the_unsaved_one_along(kiosk: Kiosk) -> None:
    with refusing(kiosk.world):
        kiosk.key(Qt.Key.Key_A)
    kiosk.window.question.go_to(SINGLE)
    kiosk.key(Qt.Key.Key_C)
    assert kiosk.kept(TRUE_FALSE) is True
    assert kiosk.kept(SINGLE) is not None


def test_nothing_is_handed_in_while_an_answer_is_not_saved(kiosk: Kiosk) -> None:
    window = kiosk.window
    with refusing(kiosk.world):
        kiosk.key(Qt.Key.Key_A)
        window.session.submit()
        assert window.session.running
        assert window.save_notice.isVisible()
    window.session.submit()
    view = kiosk.world.services.attempts.view(kiosk.attempt_id)
    assert view.state is AttemptState.SUBMITTED
    assert view.items[TRUE_FALSE - 1].response is True


def test_the_officer_is_told_and_may_leave_all_the_same(kiosk: Kiosk, qtbot: QtBot) -> None:
    window = kiosk.window
    with refusing(kiosk.world):
        kiosk.key(Qt.Key.Key_A)
        window.header.officer.click()
        kiosk.pin(PIN)
        assert window.isVisible()
        assert window.hand_back.anyway.isVisible()
        with qtbot.waitSignal(window.closed):
            window.hand_back.anyway.click()
    assert not window.isVisible()


def test_a_save_without_any_word_back_counts_as_failed(kiosk: Kiosk, qtbot: QtBot) -> None:
    window = kiosk.window
    with qtbot.captureExceptions() as exceptions, refusing(kiosk.world, "something unheard of"):
        kiosk.key(Qt.Key.Key_A)
    assert len(exceptions) == 1
    assert "aving" in window.question.saved.text()
    window.session._save_overdue()
    assert window.save_notice.isVisible()
    window.save_notice.act()
    assert kiosk.kept(TRUE_FALSE) is True


def test_text_typed_before_the_pin_is_asked_for_is_kept(kiosk: Kiosk, qtbot: QtBot) -> None:
    window = kiosk.window
    window.question.go_to(FILL)
    area = kiosk.area
    assert isinstance(area, FillArea)
    QTest.keyClicks(area.lines[0], "119")
    window.header.officer.click()
    with qtbot.waitSignal(window.closed):
        kiosk.pin(PIN)
    assert kiosk.kept(FILL) == ("119",)


def test_text_typed_just_before_the_end_is_kept(kiosk: Kiosk) -> None:
    window = kiosk.window
    window.question.go_to(FILL)
    area = kiosk.area
    assert isinstance(area, FillArea)
    kiosk.world.pass_time(299)
    QTest.keyClicks(area.lines[0], "119")
    window.session._tick()
    kiosk.world.pass_time(1)
    window.session._tick()
    assert window.stages.currentWidget() is window.end
    assert kiosk.kept(FILL) == ("119",)


def test_an_unchanged_answer_is_not_written_again(kiosk: Kiosk) -> None:
    kiosk.key(Qt.Key.Key_A)
    kiosk.world.pass_time(10)
    kiosk.key(Qt.Key.Key_A)
    assert "09:00:00" in kiosk.window.question.saved.text()
