"""One enclosure, page by page, with its hash."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.enclosures import Enclosure
from inspector_app.domain.errors import AppError
from inspector_app.services.enclosures import EnclosurePages
from inspector_app.ui import theme
from inspector_app.ui.context import UiContext
from inspector_app.ui.errors import show_error
from inspector_app.ui.labels import enclosure_kind_text, moment_text

_SIZE = (900, 660)
_PIXELS = 1400


class PictureDialog(QDialog):
    """Page keys turn the pages of a PDF."""

    def __init__(
        self, context: UiContext, enclosure: Enclosure, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(enclosure.caption or enclosure_kind_text(enclosure.kind))
        self._context = context
        self._pages: EnclosurePages | None = None
        self._index = 0
        facts = self.tr("{kind}, {time}, added by {officer}\nSHA-256 {hash}").format(
            kind=enclosure_kind_text(enclosure.kind),
            time=moment_text(enclosure.taken_at),
            officer=enclosure.added_by,
            hash=enclosure.sha256,
        )
        words = QLabel(facts)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.page = QLabel()
        self.picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        scroll = QScrollArea()
        scroll.setWidget(self.picture)
        scroll.setWidgetResizable(True)
        column = QVBoxLayout(self)
        column.setSpacing(theme.GRID)
        for widget in (words, self.page):
            column.addWidget(widget)
        column.addWidget(scroll, 1)
        self.resize(*_SIZE)
        enclosures = context.services.enclosures
        context.runner.read(lambda: enclosures.pages(enclosure.id), self._loaded, self._failed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_PageDown:
                self._show(self._index + 1)
            case Qt.Key.Key_PageUp:
                self._show(self._index - 1)
            case _:
                super().keyPressEvent(event)

    def _loaded(self, pages: EnclosurePages) -> None:
        self._pages = pages
        self._show(0)

    def _show(self, index: int) -> None:
        pages = self._pages
        if pages is None or not 0 <= index < pages.count:
            return
        self._index = index
        words = self.tr("Page {page} of {pages} (Page Up, Page Down)")
        self.page.setText(words.format(page=index + 1, pages=pages.count))
        self.page.setVisible(pages.count > 1)
        self._context.runner.read(lambda: pages.picture(index, _PIXELS), self._paint, self._failed)

    def _paint(self, jpeg: bytes) -> None:
        picture = QPixmap()
        picture.loadFromData(jpeg)
        width = self.width() - theme.GRID * 6
        self.picture.setPixmap(
            picture.scaledToWidth(
                min(width, picture.width()), Qt.TransformationMode.SmoothTransformation
            )
        )

    def _failed(self, error: AppError) -> None:
        show_error(self, error)
