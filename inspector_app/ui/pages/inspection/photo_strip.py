"""Photos of a task: taken from a file or dropped here, shown small, taken back one by one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.services.photos import ShownPhoto
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.labels import moment_text
from inspector_app.ui.widgets.flow_layout import FlowLayout

_SIZE = QSize(88, 66)
_ENDINGS = (".jpg", ".jpeg", ".png")


class PhotoStrip(QFrame):
    """`chosen` carries a tuple of paths, `unwanted` the photo that is taken back."""

    chosen = Signal(object)
    unwanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.photos: list[QToolButton] = []
        self.add_button = QPushButton(icon(Icon.ADD), self.tr("Photo…"))
        self.add_button.setToolTip(self.tr("Choose photos, or drop them here"))
        self.add_button.clicked.connect(self._choose)
        self.caption = QLineEdit()
        self.caption.setPlaceholderText(self.tr("Caption of the next photos (optional)"))
        self.caption.setAccessibleName(self.tr("Caption"))
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addWidget(self.caption, 1)
        self._shown = FlowLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addLayout(row)
        column.addLayout(self._shown)

    def take_caption(self) -> str:
        """The caption typed for the photos just chosen; the next ones get their own."""
        text = self.caption.text().strip()
        self.caption.clear()
        return text

    def show_photos(self, photos: Sequence[ShownPhoto]) -> None:
        """Show these, each with a click that takes it back."""
        for button in self.photos:
            self._shown.removeWidget(button)
            button.deleteLater()
        self.photos = [self._button(photo) for photo in photos]
        for button in self.photos:
            self._shown.addWidget(button)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.isEnabled() and _pictures(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = _pictures(event)
        if paths:
            event.acceptProposedAction()
            self.chosen.emit(paths)

    def _button(self, shown: ShownPhoto) -> QToolButton:
        picture = QPixmap()
        picture.loadFromData(shown.preview)
        button = QToolButton()
        button.setIcon(QIcon(picture) if not picture.isNull() else icon(Icon.WARNING))
        button.setIconSize(_SIZE)
        words = self.tr("Photo of {time}. Click to take it back.")
        tip = words.format(time=moment_text(shown.photo.taken_at))
        button.setToolTip("\n".join(text for text in (shown.photo.caption, tip) if text))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(lambda: self.unwanted.emit(shown.photo))
        return button

    def _choose(self) -> None:
        kinds = self.tr("Photos") + " (*.jpg *.jpeg *.png)"
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose photos"), filter=kinds)
        if names:
            self.chosen.emit(tuple(Path(name) for name in names))


def _pictures(event: QDropEvent) -> tuple[Path, ...]:
    paths = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return tuple(path for path in paths if path.suffix.lower() in _ENDINGS)
