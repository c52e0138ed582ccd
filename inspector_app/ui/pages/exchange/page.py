"""Packages between laptops and the office: export, import, receipts, who may be the same."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QTabWidget, QWidget
from typing_extensions import override

from inspector_app.domain.packages import PACKAGE_SUFFIX, RECEIPT_SUFFIX
from inspector_app.ui.actions import PageName
from inspector_app.ui.context import UiContext
from inspector_app.ui.pages.exchange.duplicates_tab import DuplicatesTab
from inspector_app.ui.pages.exchange.export_tab import ExportTab
from inspector_app.ui.pages.exchange.import_tab import ImportTab
from inspector_app.ui.pages.exchange.receipts_tab import ReceiptsTab
from inspector_app.ui.pages.page import Page


class ExchangePage(Page):
    """Files dropped anywhere on it are taken: packages are looked through, receipts noted."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, PageName.EXCHANGE)
        self.setAcceptDrops(True)
        self.exports = ExportTab(context, self)
        self.imports = ImportTab(context, self)
        self.receipts = ReceiptsTab(context, self)
        self.duplicates = DuplicatesTab(context)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.exports, "")
        self.tabs.addTab(self.imports, self.tr("&Import"))
        self.tabs.addTab(self.receipts, self.tr("&Receipts"))
        self.tabs.addTab(self.duplicates, "")
        self.duplicates.counted.connect(self._count_duplicates)
        self.exports.counted.connect(self._count_waiting)
        self._count_duplicates(0)
        self._count_waiting(0)
        self.tabs.currentChanged.connect(self._reload_current)
        self.body.addWidget(self.tabs, 1)

    @override
    def reload(self) -> None:
        for tab in (self.exports, self.imports, self.receipts, self.duplicates):
            tab.reload()

    def open_file(self, path: Path) -> None:
        """Take a dropped or chosen file for what it is."""
        if path.suffix.lower() == RECEIPT_SUFFIX:
            self.tabs.setCurrentWidget(self.receipts)
            self.receipts.open_receipt(path)
        else:
            self.tabs.setCurrentWidget(self.imports)
            self.imports.open_package(path)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        for path in _dropped(event)[:1]:
            self.open_file(path)

    def _reload_current(self) -> None:
        self.reload()

    def _count_duplicates(self, count: int) -> None:
        self._count(self.duplicates, self.tr("&Possibly the same"), count)

    def _count_waiting(self, count: int) -> None:
        self._count(self.exports, self.tr("&Export"), count)

    def _count(self, tab: QWidget, words: str, count: int) -> None:
        self.tabs.setTabText(self.tabs.indexOf(tab), f"{words} ({count})" if count else words)


def _dropped(event: QDropEvent) -> list[Path]:
    """The packages and receipts among what is dropped."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [each for each in files if each.suffix.lower() in {PACKAGE_SUFFIX, RECEIPT_SUFFIX}]
