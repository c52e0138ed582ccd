"""A straightened answer sheet with what was read drawn over it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGraphicsRectItem, QGraphicsScene, QGraphicsView, QWidget
from typing_extensions import override

from inspector_app.domain.scoring import Response
from inspector_app.services.photo_answers import PhotoDraft, ReadQuestion, places_of
from inspector_app.ui import theme

_ROW_EDGE, _SIDES = 10, 28
_SOFT = 70


class PhotoSheetView(QGraphicsView):
    """`cell_clicked` carries (position, place of the cell) of a clicked box."""

    cell_clicked = Signal(object)

    def __init__(self, draft: PhotoDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions = {each.row.position: each for each in draft.questions}
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setAccessibleName(self.tr("Photo of the answer sheet"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        picture = QPixmap()
        picture.loadFromData(draft.picture)
        self._scene.addPixmap(picture)
        self._overlay: list[QGraphicsRectItem] = []
        rows = [_whole_row(each) for each in draft.questions]
        self._grid = QRectF(picture.rect())
        if rows:
            self._grid = rows[0]
            for each in rows[1:]:
                self._grid = self._grid.united(each)

    def show_answers(
        self, responses: Mapping[int, Response], undecided: frozenset[int], current: int
    ) -> None:
        """Frame every chosen box, tint the rows to decide, and outline the current one."""
        for item in self._overlay:
            self._scene.removeItem(item)
        self._overlay = []
        scheme = theme.colours()
        chosen, doubt, here = (
            QColor(each) for each in (scheme.good, scheme.warning, scheme.accent)
        )
        for position, each in self._questions.items():
            if position in undecided:
                self._draw(_row_place(each), doubt, filled=True)
            for place in places_of(each.row, responses.get(position)):
                self._draw(_cell_place(each, place), chosen, filled=False)
        if current in self._questions:
            line = _row_place(self._questions[current])
            self._draw(line, here, filled=False)
            self.ensureVisible(line, _SIDES, _SIDES)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        edge = self._grid.adjusted(-_SIDES, -_SIDES, _SIDES, _SIDES)
        self.fitInView(edge, Qt.AspectRatioMode.KeepAspectRatio)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.mapToScene(event.position().toPoint())
        for position, each in self._questions.items():
            for place in range(len(each.row.cells)):
                if _cell_place(each, place).contains(QPointF(at)):
                    self.cell_clicked.emit((position, place))
                    return
        super().mousePressEvent(event)

    def _draw(self, place: QRectF, colour: QColor, *, filled: bool) -> None:
        pen = QPen(colour, 3)
        pen.setCosmetic(True)
        soft = QColor(colour)
        soft.setAlpha(_SOFT)
        brush = QBrush(soft) if filled else QBrush(Qt.BrushStyle.NoBrush)
        self._overlay.append(self._scene.addRect(place, pen, brush))


def _cell_place(each: ReadQuestion, place: int) -> QRectF:
    left, top, right, bottom = each.reading.cells[place].box
    return QRectF(left, top, right - left, bottom - top)


def _whole_row(each: ReadQuestion) -> QRectF:
    """The row with its box for corrections."""
    first, place = each.row.cells[0].rect, _row_place(each)
    left, _, right, _ = each.reading.cells[0].box
    reach = each.row.corrected.x + each.row.corrected.width - first.x
    place.setRight(left + reach * (right - left) / first.width)
    return place


def _row_place(each: ReadQuestion) -> QRectF:
    whole = QRectF()
    for place in range(len(each.reading.cells)):
        whole = whole.united(_cell_place(each, place))
    return whole.adjusted(-_ROW_EDGE, -_ROW_EDGE, _ROW_EDGE, _ROW_EDGE)
