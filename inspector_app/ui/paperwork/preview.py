"""Looking at a document page by page before it is printed or issued."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.errors import AppError
from inspector_app.domain.pictures import PagePicture
from inspector_app.services.pdf_pages import PdfPages
from inspector_app.ui import theme
from inspector_app.ui.actions import Shortcut
from inspector_app.ui.context import UiContext
from inspector_app.ui.errors import show_error
from inspector_app.ui.icons import Icon
from inspector_app.ui.widgets.buttons import button

ZOOMS = (60, 80, 100, 125, 150, 200)
"""In per cent of the paper's own size at 96 dots to the inch."""
_FIRST_ZOOM = 2
_DOTS_PER_INCH = 96
_ROOM = 40


class PreviewDialog(QDialog):
    """Page keys turn pages, + and - change the size; `wanted` makes the PDF off this thread."""

    def __init__(
        self,
        context: UiContext,
        title: str,
        make: Callable[[], bytes],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._make = make
        self._pages: PdfPages | None = None
        self._index = 0
        self.page_label = QLabel(self.tr("Drawing…"))
        self.picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.picture)
        self._scroll.setWidgetResizable(True)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom = QComboBox()
        for percent in ZOOMS:
            self.zoom.addItem(f"{percent}%", percent)
        self.zoom.setCurrentIndex(_FIRST_ZOOM)
        self.zoom.setAccessibleName(self.tr("Size"))
        self._lay_out()
        room = self.screen().availableGeometry()
        self.resize(min(960, room.width() - _ROOM), min(860, room.height() - _ROOM))
        context.runner.read(lambda: PdfPages(make()), self._loaded, self._failed)

    @property
    def index(self) -> int:
        """The page shown, counted from 0."""
        return self._index

    def turn(self, way: int, *_: object) -> None:
        """Go on or back by so many pages."""
        if self._pages is not None:
            self._show(min(max(0, self._index + way), self._pages.count - 1))

    def print_out(self) -> None:
        """Ask for printer and pages, and print."""
        from inspector_app.ui.pdf_printer import PdfPrinter  # noqa: PLC0415 - rarely used

        pages = self._pages
        if pages is not None:
            PdfPrinter(self._context, self).ask_for(lambda: pages.pdf)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_PageDown | Qt.Key.Key_Right:
                self.turn(1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_Left:
                self.turn(-1)
            case Qt.Key.Key_Home:
                self._show(0)
            case Qt.Key.Key_End if self._pages is not None:
                self._show(self._pages.count - 1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom.setCurrentIndex(min(self.zoom.currentIndex() + 1, len(ZOOMS) - 1))
            case Qt.Key.Key_Minus:
                self.zoom.setCurrentIndex(max(self.zoom.currentIndex() - 1, 0))
            case _:
                super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.back = button("", Icon.PREVIOUS)
        self.back.setToolTip(self.tr("Page before (Page Up)"))
        self.next = button("", Icon.NEXT)
        self.next.setToolTip(self.tr("Next page (Page Down)"))
        print_button = button(self.tr("P&rint"), Icon.PRINT)
        close = button(self.tr("Close"))
        row = QHBoxLayout()
        for widget in (self.back, self.page_label, self.next, self.zoom):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(print_button)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setSpacing(theme.GRID)
        column.addLayout(row)
        column.addWidget(self._scroll, 1)
        for each in (self.back, self.next):
            each.setAccessibleName(each.toolTip())
        for each in (self.back, self.next, print_button, close):
            each.setAutoDefault(False)
        self.back.clicked.connect(partial(self.turn, -1))
        self.next.clicked.connect(partial(self.turn, 1))
        print_button.clicked.connect(self.print_out)
        QShortcut(QKeySequence(Shortcut.PRINT.keys), self).activated.connect(self.print_out)
        close.clicked.connect(self.reject)
        self.zoom.currentIndexChanged.connect(lambda _: self._show(self._index))
        self._scroll.setFocus()

    def _loaded(self, pages: PdfPages) -> None:
        self._pages = pages
        self._show(0)

    def _show(self, index: int) -> None:
        pages = self._pages
        if pages is None:
            return
        self._index = index
        words = self.tr("Page {page} of {pages}")
        self.page_label.setText(words.format(page=index + 1, pages=pages.count))
        self.back.setEnabled(index > 0)
        self.next.setEnabled(index < pages.count - 1)
        dots = _DOTS_PER_INCH * int(self.zoom.currentData()) // 100
        self._context.runner.read(lambda: pages.picture(index, dots), self._paint, self._failed)

    def _paint(self, page: PagePicture) -> None:
        image = QImage(
            page.rows, page.width, page.height, page.stride, QImage.Format.Format_Grayscale8
        )
        self.picture.setPixmap(QPixmap.fromImage(image))
        self._scroll.verticalScrollBar().setValue(0)

    def _failed(self, error: AppError) -> None:
        self.page_label.clear()
        show_error(self, error)
