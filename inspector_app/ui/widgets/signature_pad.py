"""A pad that takes handwriting by pen, finger or mouse, and shows it again."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from inspector_app.domain.signatures import Sample, Strokes, is_handwriting
from inspector_app.ui import theme

UNITS = 1000
"""Thousandths of the pad's width, and the full pressure."""
MOUSE_PRESSURE = 500
PAD_HEIGHT, LEAST_HEIGHT = 200, 150
_THIN, _THICK = 1.4, 4.2
_LINE_AT, _LINE_MARGIN = 0.78, 32
_SHOWN_MARGIN = 12.0
_TABLET_KINDS = (QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease)
_TOUCH_KINDS = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)


class SignaturePad(QWidget):
    """Takes strokes as domain samples; `changed` says whether they make a signature.

    Coordinates and times are those of `domain.signatures.Sample`. While one kind of pointer
    writes, the others are ignored, so that a resting palm leaves no mark.
    """

    changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[Sample]] = []
        self._writing_with: str = ""
        self._clock = QElapsedTimer()
        self._read_only = False
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self.tr("Signature pad"))

    def strokes(self) -> Strokes:
        return tuple(tuple(stroke) for stroke in self._strokes)

    def is_signed(self) -> bool:
        """Whether there is more than nothing or a dot."""
        return is_handwriting(self._strokes)

    def clear(self) -> None:
        self._strokes = []
        self._writing_with = ""
        self._tell()

    def undo(self) -> None:
        """Take the last stroke away."""
        if self._strokes:
            self._strokes.pop()
            self._writing_with = ""
            self._tell()

    def set_strokes(self, strokes: Strokes) -> None:
        """Show handwriting, fitted into the pad; nothing can be written any more."""
        self._strokes = [list(stroke) for stroke in strokes]
        self._read_only = True
        self.unsetCursor()
        self._tell()

    @override
    def sizeHint(self) -> QSize:
        return QSize(560, PAD_HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(280, LEAST_HEIGHT)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and event.type() in _TOUCH_KINDS:
            self._take_touch(event)
            return True
        return super().event(event)

    @override
    def tabletEvent(self, event: QTabletEvent) -> None:
        if event.type() in _TABLET_KINDS:
            pressure = round(event.pressure() * UNITS)
            self._take("pen", event.type(), event.position(), pressure)
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._take("mouse", QEvent.Type.TabletPress, event.position(), MOUSE_PRESSURE)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._take("mouse", QEvent.Type.TabletMove, event.position(), MOUSE_PRESSURE)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._take("mouse", QEvent.Type.TabletRelease, event.position(), MOUSE_PRESSURE)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        undo = event.modifiers() & Qt.KeyboardModifier.ControlModifier and (
            event.key() == Qt.Key.Key_Z
        )
        if (undo or event.key() == Qt.Key.Key_Backspace) and not self._read_only:
            self.undo()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scheme = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(scheme.border), 1))
        painter.setBrush(QColor(scheme.surface))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, theme.RADIUS, theme.RADIUS)
        if not self._read_only:
            self._draw_line(painter, scheme)
        self._draw_ink(painter, QColor(scheme.text))

    def _take_touch(self, event: QTouchEvent) -> None:
        points = event.points()
        if not points:
            self._writing_with = ""
            return
        point = points[0]
        kind = {
            QEvent.Type.TouchBegin: QEvent.Type.TabletPress,
            QEvent.Type.TouchUpdate: QEvent.Type.TabletMove,
        }.get(event.type(), QEvent.Type.TabletRelease)
        pressure = round(point.pressure() * UNITS)
        real = 0 < pressure < UNITS
        self._take("finger", kind, point.position(), pressure if real else MOUSE_PRESSURE)
        event.accept()

    def _take(self, pointer: str, kind: QEvent.Type, at: QPointF, pressure: int) -> None:
        if self._read_only or self._writing_with not in {"", pointer}:
            return
        if kind is QEvent.Type.TabletPress:
            self._writing_with = pointer
            self._strokes.append([])
        elif not self._writing_with:
            return
        sample = self._sample(at, pressure)
        stroke = self._strokes[-1]
        if not stroke or (stroke[-1].x, stroke[-1].y) != (sample.x, sample.y):
            stroke.append(sample)
        if kind is QEvent.Type.TabletRelease:
            self._writing_with = ""
        self._tell()

    def _sample(self, at: QPointF, pressure: int) -> Sample:
        if not any(self._strokes):
            self._clock.start()
        width, height = max(1, self.width()), self.height()
        x = min(max(at.x(), 0.0), float(width))
        y = min(max(at.y(), 0.0), float(height))
        return Sample(
            x=round(x * UNITS / width),
            y=round(y * UNITS / width),
            time=int(self._clock.elapsed()),
            pressure=min(max(pressure, 0), UNITS),
        )

    def _tell(self) -> None:
        self.update()
        self.changed.emit(self.is_signed())

    def _draw_line(self, painter: QPainter, scheme: theme.Colours) -> None:
        y = self.height() * _LINE_AT
        painter.setPen(QPen(QColor(scheme.border), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(_LINE_MARGIN, y), QPointF(self.width() - _LINE_MARGIN, y))
        if not self._strokes:
            painter.setPen(QColor(scheme.muted))
            words = self.tr("Please sign here")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)

    def _draw_ink(self, painter: QPainter, ink: QColor) -> None:
        scale, shift = self._fit() if self._read_only else (self.width() / UNITS, QPointF())
        for stroke in self._strokes:
            points = [QPointF(s.x * scale, s.y * scale) + shift for s in stroke]
            if len(points) == 1:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink)
                painter.drawEllipse(points[0], _THIN, _THIN)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            _draw_stroke(painter, ink, points, stroke)

    def _fit(self) -> tuple[float, QPointF]:
        samples = list(itertools.chain.from_iterable(self._strokes))
        if not samples:
            return 1.0, QPointF()
        left, right = min(s.x for s in samples), max(s.x for s in samples)
        top, bottom = min(s.y for s in samples), max(s.y for s in samples)
        scale = min(
            self.width() / UNITS,
            (self.width() - 2 * _SHOWN_MARGIN) / max(1, right - left),
            (self.height() - 2 * _SHOWN_MARGIN) / max(1, bottom - top),
        )
        middle = QPointF((left + right) / 2, (top + bottom) / 2)
        return scale, QPointF(self.width() / 2, self.height() / 2) - middle * scale


def _draw_stroke(
    painter: QPainter, ink: QColor, points: list[QPointF], stroke: list[Sample]
) -> None:
    """Curves through the middles of the samples: smooth, and as wide as the pressure says."""
    if not points:
        return
    start = points[0]
    for (a, b), sample in zip(itertools.pairwise(points), stroke[1:], strict=True):
        middle = (a + b) / 2 if b is not points[-1] else b
        path = QPainterPath(start)
        path.quadTo(a, middle)
        width = _THIN + (_THICK - _THIN) * sample.pressure / UNITS
        painter.setPen(
            QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, _ROUND_JOIN)
        )
        painter.drawPath(path)
        start = middle


_ROUND_JOIN = Qt.PenJoinStyle.RoundJoin
