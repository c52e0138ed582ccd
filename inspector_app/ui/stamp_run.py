"""Time stamps for files that were signed offline, fetched beside the worker."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from inspector_app.domain.errors import AppError
from inspector_app.domain.file_signatures import FileName
from inspector_app.services.pdf_signing import StampedWork, StampReport, StampWork
from inspector_app.ui.context import UiContext
from inspector_app.ui.tasks import TaskRunner

_AGAIN_MS = 20 * 60_000


class StampRun(QObject):
    """Stamps one file after the other; the network is asked on a thread of its own.

    `finished` carries a `StampReport`; the run ends with the first failure.
    """

    finished = Signal(object)

    def __init__(
        self, context: UiContext, parent: QObject, network: TaskRunner | None = None
    ) -> None:
        super().__init__(parent)
        self._services = context.services
        self._runner = context.runner
        self._network = network or TaskRunner(self)
        self._left: list[FileName] = []
        self._stamped = 0

    def begin(self, files: Sequence[FileName] | None = None) -> None:
        """Stamp these files, else every one that waits; not while it is at work already."""
        if self._left:
            return
        self._stamped = 0
        if files is not None:
            self._found(tuple(files))
        else:
            self._runner.read(self._services.pdf_signing.candidates, self._found, self._fail)

    def _found(self, files: tuple[FileName, ...]) -> None:
        self._left = list(files)
        self._next()

    def _next(self) -> None:
        if not self._left:
            self.finished.emit(StampReport(self._stamped, 0))
            return
        signing, file = self._services.pdf_signing, self._left[0]
        self._runner.read(lambda: signing.prepare(file), self._fetch, self._fail)

    def _fetch(self, work: StampWork) -> None:
        signing = self._services.pdf_signing
        self._network.read(lambda: signing.fetch(work), self._keep, self._fail)

    def _keep(self, done: StampedWork | None) -> None:
        if done is None:
            self._kept(stamped=False)
            return
        signing = self._services.pdf_signing
        self._runner.write(lambda: signing.keep(done), self._kept_one, self._fail)

    def _kept_one(self, _nothing: None) -> None:
        self._kept(stamped=True)

    def _kept(self, *, stamped: bool) -> None:
        self._stamped += stamped
        del self._left[:1]
        self._next()

    def _fail(self, error: AppError) -> None:
        waiting = len(self._left)
        self._left = []
        self.finished.emit(StampReport(self._stamped, waiting, error))


class LateStamps(QObject):
    """Tries quietly, now and every twenty minutes, where the settings have an address."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._run: StampRun | None = None
        self._again = QTimer(self, interval=_AGAIN_MS)
        self._again.timeout.connect(self.look)
        self._again.start()

    def look(self) -> None:
        """Stamp what waits, if the settings say where stamps come from."""
        services = self._context.services
        self._context.runner.read(
            lambda: services.signing_keys.authority(),  # noqa: PLW0108 - asked on the worker
            self._known,
            self._nothing,
        )

    def _known(self, authority: str) -> None:
        if authority:
            self._run = self._run or StampRun(self._context, self)
            self._run.begin()

    def _nothing(self, _error: AppError) -> None:
        """What is wrong with the data other steps tell; this one asks again later."""
