"""A titled card."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.ui.theme import GRID, set_role


class Section(QFrame):
    """`add` puts widgets under the title, `add_to_header` to its right."""

    def __init__(self, title: str, caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._title = QLabel(title)
        set_role(self._title, "heading")
        self._caption = QLabel(caption, wordWrap=True)
        set_role(self._caption, "caption")
        self._caption.setVisible(bool(caption))
        self._header = QHBoxLayout()
        self._header.addWidget(self._title)
        self._header.addStretch()
        self.body = QVBoxLayout()
        self.body.setSpacing(GRID)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        outer.setSpacing(GRID)
        outer.addLayout(self._header)
        outer.addWidget(self._caption)
        outer.addLayout(self.body, 1)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        self.body.addWidget(widget, stretch)

    def add_to_header(self, widget: QWidget) -> None:
        self._header.addWidget(widget)

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_caption(self, caption: str) -> None:
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
