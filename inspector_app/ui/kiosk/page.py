"""A stage's page: one column in the middle that scrolls when the screen is small."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.ui.theme import set_role

_MORE_SIZE = (200, 40)
_NEARLY = 24


class KioskPage(QScrollArea):
    """Put widgets into `column`; it is no wider than asked and stands in the middle.

    With `tells_more` a button says that something lies below the edge: not everyone knows
    scroll bars.
    """

    def __init__(self, width: int, *, tells_more: bool = False) -> None:
        super().__init__()
        self._tells_more = tells_more
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page, middle = QWidget(), QWidget()
        set_role(page, "kiosk")
        middle.setMaximumWidth(width)
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(0, 12, 0, 12)
        self.column.setSpacing(12)
        row = QHBoxLayout(page)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        self.setWidget(page)
        self.more = QPushButton(self.tr("More below ↓"), self.viewport())
        set_role(self.more, "more")
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more.resize(*_MORE_SIZE)
        self.more.hide()
        self.more.clicked.connect(self._page_down)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._show_more)
        bar.rangeChanged.connect(self._show_more)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_more()

    def _page_down(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() * 3 // 4)

    def _show_more(self) -> None:
        bar, area = self.verticalScrollBar(), self.viewport()
        width, height = _MORE_SIZE
        self.more.move(area.width() - width - 24, area.height() - height - 8)
        self.more.setVisible(self._tells_more and bar.maximum() - bar.value() > _NEARLY)
        self.more.raise_()
