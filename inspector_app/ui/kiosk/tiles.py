"""An option as a tile: wide, high, wrapping its text, with a visible mark."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from inspector_app.ui import theme
from inspector_app.ui.kiosk.style import TILE_HEIGHT, part_label

_MARK = 26.0
_MARK_LEFT = 18.0
_TEXT_LEFT = 60
_OWN_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Select)


class OptionTile(QAbstractButton):
    """Checkable; a square mark where several may be chosen, a round one where one may."""

    def __init__(
        self, letter: str, text: str, *, several: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._several = several
        self.setCheckable(True)
        self.setMinimumHeight(TILE_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{letter} {text}")
        sign = part_label(letter, "letter", wrap=False)
        words = part_label(text, "option")
        words.setTextFormat(Qt.TextFormat.PlainText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_TEXT_LEFT, 10, 16, 10)
        layout.setSpacing(14)
        for label in (sign, words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout.addWidget(sign)
        layout.addWidget(words, 1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OWN_KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scheme = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, focused = self.isChecked(), self.hasFocus()
        width = 2.0 if chosen or focused else 1.0
        edge = scheme.accent if chosen else scheme.muted if focused else scheme.border
        painter.setPen(QPen(QColor(edge), width))
        rest = scheme.raised if self.underMouse() else scheme.surface
        painter.setBrush(QColor(scheme.accent_soft if chosen else rest))
        inset = width / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, theme.RADIUS, theme.RADIUS)
        if focused:
            painter.setPen(QPen(QColor(scheme.muted), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(4, 4, -4, -4), 5, 5)
        self._draw_mark(painter, scheme)

    def _draw_mark(self, painter: QPainter, scheme: theme.Colours) -> None:
        box = QRectF(_MARK_LEFT, (self.height() - _MARK) / 2, _MARK, _MARK)
        chosen = self.isChecked()
        painter.setPen(QPen(QColor(scheme.accent if chosen else scheme.muted), 2))
        painter.setBrush(QColor(scheme.accent if chosen else scheme.surface))
        if self._several:
            painter.drawRoundedRect(box, 5, 5)
        else:
            painter.drawEllipse(box)
        if not chosen:
            return
        pen = QPen(QColor(scheme.accent_text), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        ticked = [QPointF(0.24, 0.53), QPointF(0.43, 0.71), QPointF(0.77, 0.31)]
        painter.drawPolyline(QPolygonF([box.topLeft() + point * _MARK for point in ticked]))
