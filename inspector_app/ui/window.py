"""The window: the rail, the pages, the bar that shows long work."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.errors import AppError
from inspector_app.ui.actions import PageName
from inspector_app.ui.context import UiContext
from inspector_app.ui.errors import show_error
from inspector_app.ui.pages.page import Page
from inspector_app.ui.rail import Rail
from inspector_app.ui.requests import InspectionRequest
from inspector_app.ui.tasks import TaskProgress
from inspector_app.ui.theme import GRID, set_role

if TYPE_CHECKING:
    from inspector_app.ui.pages.inspection.page import InspectionPage

_SMALLEST = (1024, 640)
_USUAL = (1280, 720)
_STAMPS_AFTER_MS = 30_000


class MainWindow(QMainWindow):
    """`rebuild_wished` asks for a new window in another language or look.

    `painted` goes out once, when the window can be seen.
    """

    rebuild_wished = Signal()
    painted = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Test at every inspection"))
        self._context = context
        self._pages: dict[PageName, Page] = {}
        self._current = PageName.HOME
        self._inspection: InspectionPage | None = None
        self.was_painted = False
        self._stack = QStackedWidget()
        self._work = _WorkBar(context)
        self._build()
        self._connect()
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_USUAL)
        self.restoreGeometry(context.settings.geometry)
        QTimer.singleShot(_STAMPS_AFTER_MS, self, self._watch_stamps)

    def _watch_stamps(self) -> None:
        """From now on stamp what was signed offline, whenever there is a network."""
        from inspector_app.ui.stamp_run import LateStamps  # noqa: PLC0415 - the window shows first

        self._stamps = LateStamps(self._context, self)
        self._stamps.look()

    def show_page(self, name: PageName) -> None:
        """Go to a page, which is made when first wanted."""
        if name not in self._pages:
            self._pages[name] = self._new_page(name)
            self._stack.addWidget(self._pages[name])
        self._current = name
        self._context.actions.pages[name].setChecked(True)
        self._stack.setCurrentWidget(self._pages[name])
        self._pages[name].focus_first()

    def page(self) -> Page | None:
        """The page in view, None while it is an inspection."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def open_inspection(
        self, inspection_id: str | None = None, enterprise_id: str | None = None
    ) -> None:
        """Show an inspection, or begin a new one."""
        from inspector_app.ui.pages.inspection.page import (  # noqa: PLC0415 - the largest page, made when first wanted
            InspectionPage,
        )

        self.close_inspection()
        self._inspection = InspectionPage(self._context)
        self._inspection.closed.connect(self._inspection_closed)
        self._stack.addWidget(self._inspection)
        self._stack.setCurrentWidget(self._inspection)
        self._context.actions.pages[PageName.INSPECTIONS].setChecked(True)
        self._inspection.load(inspection_id, enterprise_id)

    def close_inspection(self) -> None:
        """Free the inspection page, if there is one; all it held is on disk."""
        if self._inspection is not None:
            self._stack.removeWidget(self._inspection)
            self._inspection.deleteLater()
            self._inspection = None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._context.settings.geometry = self.saveGeometry()
        self._context.settings.sync()
        super().closeEvent(event)

    def _build(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._work)
        column.addWidget(self._stack, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Rail(self._context.actions))
        row.addWidget(right, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        actions, runner = self._context.actions, self._context.runner
        self.addActions(actions.all())
        for name, action in actions.pages.items():
            action.setProperty("page", name.value)
            action.triggered.connect(self._page_chosen)
        actions.start_inspection.triggered.connect(self._start_inspection)
        actions.refresh.triggered.connect(self._refresh)
        actions.undo.triggered.connect(self._undo)
        actions.full_screen.triggered.connect(self._toggle_full_screen)
        actions.quit.triggered.connect(self.close)
        runner.failed.connect(self._show_failure)

    def _page_chosen(self) -> None:
        action = self.sender()
        self.close_inspection()
        self.show_page(PageName(action.property("page")))

    def _new_page(self, name: PageName) -> Page:
        page = _PAGES[name](self._context)
        page.inspection_requested.connect(self._inspection_requested)
        page.page_requested.connect(self.show_page)
        if name is PageName.SETTINGS:
            page.rebuild_wished.connect(self.rebuild_wished)  # type: ignore[attr-defined]  # its own signal
        return page

    def _inspection_requested(self, request: InspectionRequest) -> None:
        self.open_inspection(request.inspection_id, request.enterprise_id)

    def _inspection_closed(self) -> None:
        self.close_inspection()
        self.show_page(self._current)

    def _start_inspection(self) -> None:
        self.open_inspection()

    def _refresh(self) -> None:
        page = self.page()
        if page is not None:
            page.reload()

    def _undo(self) -> None:
        page = self.page()
        if page is not None:
            page.undo()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_failure(self, error: AppError) -> None:
        show_error(self, error)


class _WorkBar(QWidget):
    """A thin moving line after 300 ms; with a count and a way to stop where the work has one."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._line = QProgressBar(textVisible=False, maximum=0)
        set_role(self._line, "busy")
        self._words = QLabel()
        set_role(self._words, "caption")
        self._stop = QPushButton(self.tr("Stop"))
        self._details = QWidget()
        row = QHBoxLayout(self._details)
        row.setContentsMargins(GRID * 3, GRID, GRID * 3, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        column.addWidget(self._details)
        self._stop.clicked.connect(context.runner.cancel)
        context.runner.busy_changed.connect(self._show)
        context.runner.progressed.connect(self._show_progress)
        self._show(busy=False)

    def _show(self, busy: bool) -> None:  # noqa: FBT001 - the signal carries one bool
        self._busy = busy
        self._line.setMaximum(0 if busy else 1)
        self._line.setValue(0)
        self._details.hide()

    def _show_progress(self, progress: TaskProgress) -> None:
        if not self._busy:
            return
        self._line.setMaximum(max(progress.total, 1))
        self._line.setValue(progress.done)
        self._words.setText(
            self.tr("{done} of {total}").format(done=progress.done, total=progress.total)
        )
        self._details.setVisible(progress.done < progress.total)


def _home(context: UiContext) -> Page:
    from inspector_app.ui.pages.home import HomePage  # noqa: PLC0415 - made when first wanted

    return HomePage(context)


def _inspections(context: UiContext) -> Page:
    from inspector_app.ui.pages.inspections import InspectionsPage  # noqa: PLC0415 - as above

    return InspectionsPage(context)


def _enterprises(context: UiContext) -> Page:
    from inspector_app.ui.pages.enterprises import EnterprisesPage  # noqa: PLC0415 - as above

    return EnterprisesPage(context)


def _banks(context: UiContext) -> Page:
    from inspector_app.ui.pages.banks import BanksPage  # noqa: PLC0415 - as above

    return BanksPage(context)


def _rectification(context: UiContext) -> Page:
    from inspector_app.ui.pages.rectification import (  # noqa: PLC0415 - as above
        RectificationPage,
    )

    return RectificationPage(context)


def _statistics(context: UiContext) -> Page:
    from inspector_app.ui.pages.statistics.page import (  # noqa: PLC0415 - as above
        StatisticsPage,
    )

    return StatisticsPage(context)


def _exchange(context: UiContext) -> Page:
    from inspector_app.ui.pages.exchange.page import ExchangePage  # noqa: PLC0415 - as above

    return ExchangePage(context)


def _verification(context: UiContext) -> Page:
    from inspector_app.ui.pages.verification import (  # noqa: PLC0415 - as above
        VerificationPage,
    )

    return VerificationPage(context)


def _settings(context: UiContext) -> Page:
    from inspector_app.ui.pages.settings import SettingsPage  # noqa: PLC0415 - as above

    return SettingsPage(context)


_PAGES: dict[PageName, Callable[[UiContext], Page]] = {
    PageName.HOME: _home,
    PageName.INSPECTIONS: _inspections,
    PageName.ENTERPRISES: _enterprises,
    PageName.BANKS: _banks,
    PageName.RECTIFICATION: _rectification,
    PageName.STATISTICS: _statistics,
    PageName.EXCHANGE: _exchange,
    PageName.VERIFICATION: _verification,
    PageName.SETTINGS: _settings,
}
