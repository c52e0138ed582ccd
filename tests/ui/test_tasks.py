from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors import AppError, Problem
from inspector_app.ui.tasks import Progress, TaskProgress, TaskRunner


def test_the_work_runs_on_the_worker_and_its_result_arrives_on_the_ui_thread(
    runner: TaskRunner, qtbot: QtBot
) -> None:
    seen: list[tuple[str, bool]] = []
    main = threading.get_ident()

    def work() -> str:
        return "worker" if threading.get_ident() != main else "ui"

    runner.read(work, lambda where: seen.append((where, threading.get_ident() == main)))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("worker", True)]


def test_only_a_write_says_that_data_changed(runner: TaskRunner, qtbot: QtBot) -> None:
    done: list[int] = []
    with qtbot.assertNotEmitted(runner.data_changed):
        runner.read(lambda: 1, done.append)
        qtbot.waitUntil(lambda: done == [1])
    with qtbot.waitSignal(runner.data_changed):
        runner.write(lambda: 2, done.append)
    assert done == [1, 2]


def _refuse() -> int:
    raise AppError(Problem.PIN_WRONG)


def test_an_expected_failure_goes_to_its_callback(runner: TaskRunner, qtbot: QtBot) -> None:
    problems: list[Problem] = []
    with qtbot.assertNotEmitted(runner.data_changed):
        runner.write(_refuse, on_failure=lambda error: problems.append(error.problem))
        qtbot.waitUntil(lambda: problems == [Problem.PIN_WRONG])


def test_an_expected_failure_without_callback_goes_out_by_signal(
    runner: TaskRunner, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(runner.failed) as caught:
        runner.write(_refuse)
    assert caught.args is not None
    assert caught.args[0].problem is Problem.PIN_WRONG


def test_a_bug_goes_to_the_excepthook_with_its_traceback(
    runner: TaskRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[tuple[object, object, object]] = []
    monkeypatch.setattr("sys.excepthook", lambda *args: caught.append(args))
    runner.write(lambda: 1 // 0)
    qtbot.waitUntil(lambda: bool(caught))
    kind, _error, trace = caught[0]
    assert kind is ZeroDivisionError
    assert trace is not None


def test_a_long_task_reports_progress_and_stops_when_asked(
    runner: TaskRunner, qtbot: QtBot
) -> None:
    def work(progress: Progress) -> None:
        for done in range(10_000):
            progress(done, 10_000)
            time.sleep(0.001)

    with qtbot.waitSignal(runner.progressed) as reported:
        runner.long_write(work)
    assert reported.args is not None
    assert isinstance(reported.args[0], TaskProgress)
    with qtbot.waitSignal(runner.cancelled), qtbot.assertNotEmitted(runner.data_changed):
        runner.cancel()


def test_busy_shows_only_after_a_moment(runner: TaskRunner, qtbot: QtBot) -> None:
    busy: list[bool] = []
    runner.busy_changed.connect(busy.append)
    done: list[None] = []
    runner.read(lambda: None, done.append)
    qtbot.waitUntil(lambda: len(done) == 1)
    assert busy == []
    runner.read(lambda: time.sleep(0.5), done.append)
    qtbot.waitUntil(lambda: busy == [True, False])


class _Label(QLabel):
    def __init__(self) -> None:
        super().__init__()
        self.told = False

    def tell(self, _value: object) -> None:
        self.told = True


def test_a_deleted_widget_is_not_called_back(runner: TaskRunner, qtbot: QtBot) -> None:
    label = _Label()
    runner.read(lambda: time.sleep(0.05), label.tell)
    label.deleteLater()
    done: list[None] = []
    runner.read(lambda: None, done.append)
    qtbot.waitUntil(lambda: len(done) == 1)
    assert not label.told


def test_the_inline_runner_calls_back_at_once(inline: TaskRunner) -> None:
    done: list[int] = []
    inline.write(lambda: 3, done.append)
    assert done == [3]
    assert isinstance(inline, QObject)


def test_after_the_end_nothing_is_begun_or_complained_of(runner: TaskRunner, qtbot: QtBot) -> None:
    done: list[int] = []
    runner.close()
    with qtbot.assertNotEmitted(runner.busy_changed, wait=0):
        runner.read(lambda: 1, done.append)
    assert (done, runner._pending) == ([], 0)
