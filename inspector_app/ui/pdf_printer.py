"""Printing any PDF: page by page, so that a long one neither fills memory nor waits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from inspector_app.domain.errors import AppError
from inspector_app.domain.pictures import PagePicture
from inspector_app.services.pdf_pages import PdfPages
from inspector_app.ui.context import UiContext
from inspector_app.ui.errors import show_error

DOTS_PER_INCH = 300


class PdfPrinter(QObject):
    """`finished` carries the number of pages printed; stopping prints what is done."""

    finished = Signal(int)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent
        self._painter = QPainter()
        self._printed = 0

    def ask_for(self, make: Callable[[], bytes]) -> None:
        """Let the user choose printer and pages, then print the PDF that `make` gives."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self._parent)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=True)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_pdf(printer, make)

    def print_pdf(self, printer: QPrinter, make: Callable[[], bytes]) -> None:
        """Print the pages the printer was set to; all where it was set to none."""
        self._printer = printer
        self._context.runner.read(lambda: PdfPages(make()), self._begin, self._fail)

    def _begin(self, pages: PdfPages) -> None:
        self._pages = pages
        first = max(1, self._printer.fromPage())
        last = min(pages.count, self._printer.toPage() or pages.count)
        self._progress = QProgressDialog(self._parent)
        self._progress.setLabelText(self.tr("Printing…"))
        self._progress.setRange(0, last - first + 1)
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        self._painter.begin(self._printer)
        self._fetch(first - 1, last)

    def _fetch(self, index: int, last: int) -> None:
        if index >= last or self._progress.wasCanceled():
            self._end()
            return
        pages = self._pages
        self._context.runner.read(
            lambda: pages.picture(index, DOTS_PER_INCH),
            partial(self._paint, index, last),
            self._fail,
        )

    def _paint(self, index: int, last: int, page: PagePicture) -> None:
        if self._printed:
            self._printer.newPage()
        image = QImage(
            page.rows, page.width, page.height, page.stride, QImage.Format.Format_Grayscale8
        )
        paper = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
        self._painter.drawImage(QRectF(paper), image)
        self._printed += 1
        self._progress.setValue(self._printed)
        self._fetch(index + 1, last)

    def _end(self) -> None:
        self._painter.end()
        self._progress.close()
        self.finished.emit(self._printed)

    def _fail(self, error: AppError) -> None:
        if self._painter.isActive():
            self._end()
        show_error(self._parent, error)
