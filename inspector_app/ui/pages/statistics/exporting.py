"""Figures on their way out: Excel, CSV, the printed report, the hazard report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu

from inspector_app.domain.statistics.scope import Scope
from inspector_app.services.context import Progress
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.pages.page import Page
from inspector_app.ui.theme import Tone
from inspector_app.ui.widgets.notice import Notice

_Write = Callable[[Path, Progress], Path]


class Exports(QObject):
    """A menu of everything that can be written; each asks for a place and can be stopped."""

    def __init__(
        self, context: UiContext, page: Page, scope: Callable[[], Scope], words: Callable[[], str]
    ) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._scope = scope
        self._words = words
        self.menu = QMenu(page)
        self._add(self.tr("&Workbook with charts (Excel)…"), Icon.LIST, self.workbook)
        self._add(self.tr("Workbook with the &raw answers (Excel)…"), Icon.LIST, self.with_answers)
        self._add(self.tr("&CSV of the ledger and the answers…"), Icon.LIST, self.csv)
        self._add(self.tr("&Report with charts (PDF)…"), Icon.REPORT, self.report)
        self._add(self.tr("&Hazard report as the county files it…"), Icon.REPORT, self.hazards)

    def workbook(self) -> None:
        scope, words = self._scope(), self._words()
        exports = self._context.services.statistics_exports
        self._ask(
            self.tr("Statistics"),
            "xlsx",
            lambda path, progress: exports.workbook(path, scope, words, progress=progress),
        )

    def with_answers(self) -> None:
        scope, words = self._scope(), self._words()
        exports = self._context.services.statistics_exports
        self._ask(
            self.tr("Statistics with answers"),
            "xlsx",
            lambda path, progress: exports.workbook(
                path, scope, words, answers=True, progress=progress
            ),
        )

    def csv(self) -> None:
        scope = self._scope()
        exports = self._context.services.statistics_exports
        self._ask(
            self.tr("Ledger"), "csv", lambda path, progress: exports.csv(path, scope, progress)
        )

    def report(self) -> None:
        scope, words = self._scope(), self._words()
        exports = self._context.services.statistics_exports
        self._ask(
            self.tr("Report"), "pdf", lambda path, _progress: exports.report(path, scope, words)
        )

    def hazards(self) -> None:
        scope = self._scope()
        exports = self._context.services.statistics_exports
        self._ask(
            self.tr("Hazard report"),
            "xlsx",
            lambda path, _progress: exports.hazard_report(path, scope),
        )

    def _add(self, text: str, picture: Icon, run: Callable[[], None]) -> None:
        action = self.menu.addAction(icon(picture), text)
        action.triggered.connect(run)

    def _ask(self, name: str, ending: str, write: _Write) -> None:
        settings = self._context.settings
        suggested = Path(settings.last_folder) / f"{name}.{ending}"
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Export"), str(suggested), f"{ending.upper()} (*.{ending})"
        )
        if not chosen:
            return
        path = Path(chosen).with_suffix(f".{ending}")
        settings.last_folder = str(path.parent)
        self._context.runner.long_read(
            lambda progress: write(path, progress), self._written, self._page.show_failure
        )

    def _written(self, path: Path) -> None:
        self._page.show_notice(
            Notice(
                self.tr("Saved as {path}.").format(path=path),
                Tone.GOOD,
                action=self.tr("Open"),
                run=lambda: self._open(path),
            )
        )

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = self.tr("No program opens this file here. It is {path}.")
            self._page.show_notice(Notice(words.format(path=path), Tone.WARNING, stays=True))
