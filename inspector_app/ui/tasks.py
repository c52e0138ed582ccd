"""One worker thread that owns the database; its results come back on the UI thread."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from inspector_app.domain.errors import AppError, Cancelled

T = TypeVar("T")
Progress = Callable[[int, int], None]
BUSY_AFTER_MS = 300


@dataclass(frozen=True, slots=True)
class TaskProgress:
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class _Task:
    work: Callable[[], Any]
    on_success: Callable[[Any], None] | None
    on_failure: Callable[[AppError], None] | None
    writes: bool


@dataclass(frozen=True, slots=True)
class _Outcome:
    task: _Task
    value: Any = None
    error: BaseException | None = None


class TaskRunner(QObject):
    """Runs services one after the other, off the UI thread.

    Callbacks are called on the UI thread, and not at all when they are methods of a QObject that
    was deleted meanwhile. An AppError without `on_failure` goes out by `failed`; any other
    exception to `sys.excepthook`; `Cancelled` only by `cancelled`.
    """

    data_changed = Signal()
    busy_changed = Signal(bool)
    progressed = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="tasks")
        self._closed = False
        self._pending = 0
        self._busy = False
        self._stop = threading.Event()
        self._busy_timer = QTimer(self, singleShot=True, interval=BUSY_AFTER_MS)
        self._busy_timer.timeout.connect(self._show_busy)
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        work: Callable[[], T],
        on_success: Callable[[T], None],
        on_failure: Callable[[AppError], None] | None = None,
    ) -> None:
        """Run a query and hand its result over."""
        self._submit(_Task(work, on_success, on_failure, writes=False))

    def write(
        self,
        work: Callable[[], T],
        on_success: Callable[[T], None] | None = None,
        on_failure: Callable[[AppError], None] | None = None,
    ) -> None:
        """Run a use case that changes data; afterwards `data_changed` goes out."""
        self._submit(_Task(work, on_success, on_failure, writes=True))

    def long_read(
        self,
        work: Callable[[Progress], T],
        on_success: Callable[[T], None],
        on_failure: Callable[[AppError], None] | None = None,
    ) -> None:
        """As `read`, for a query that reports progress and can be stopped by `cancel`."""
        self._stop.clear()
        self._submit(_Task(lambda: work(self._progress), on_success, on_failure, writes=False))

    def long_write(
        self,
        work: Callable[[Progress], T],
        on_success: Callable[[T], None] | None = None,
        on_failure: Callable[[AppError], None] | None = None,
    ) -> None:
        """As `write`, for a use case that reports progress and can be stopped by `cancel`."""
        self._stop.clear()
        self._submit(_Task(lambda: work(self._progress), on_success, on_failure, writes=True))

    def begin(self, work: Callable[[], T]) -> Future[T]:
        """Start on the worker what the caller then waits for, before there is a window."""
        return self._executor.submit(work)

    def cancel(self) -> None:
        """Ask the running long task to stop at its next step."""
        self._stop.set()

    def close(self) -> None:
        """Wait for what was begun and take nothing more: a window's timers may still ask."""
        self._closed = True
        self._executor.shutdown(wait=True)

    def _submit(self, task: _Task) -> None:
        if self._closed:
            return
        self._begin()
        self._executor.submit(lambda: self._finished.emit(_run(task)))

    def _begin(self) -> None:
        self._pending += 1
        if self._pending == 1:
            self._busy_timer.start()

    def _progress(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(TaskProgress(done, total))

    def _show_busy(self) -> None:
        self._busy = True
        self.busy_changed.emit(self._busy)

    def _deliver(self, outcome: _Outcome) -> None:
        self._pending -= 1
        if self._pending == 0:
            self._busy_timer.stop()
            if self._busy:
                self._busy = False
                self.busy_changed.emit(self._busy)
        task, error = outcome.task, outcome.error
        match error:
            case None:
                _call(task.on_success, outcome.value)
                if task.writes:
                    self.data_changed.emit()
            case Cancelled():
                self.cancelled.emit()
            case AppError() if task.on_failure is not None:
                _call(task.on_failure, error)
            case AppError():
                self.failed.emit(error)
            case _:
                sys.excepthook(type(error), error, error.__traceback__)


def _run(task: _Task) -> _Outcome:
    try:
        return _Outcome(task, value=task.work())
    except BaseException as error:  # noqa: BLE001 - handed over to the UI thread, which sorts it
        return _Outcome(task, error=error)


def _call(callback: Callable[[Any], None] | None, value: object) -> None:
    owner = getattr(callback, "__self__", None)
    if callback is not None and (not isinstance(owner, QObject) or isValid(owner)):
        callback(value)
