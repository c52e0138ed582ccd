"""The draws of an inspection in a line each; none ever disappears."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from inspector_app.services.draw_views import DrawState, DrawView
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon


class DrawHistory(QWidget):
    """`chosen` carries the `DrawView` clicked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._buttons: list[QPushButton] = []

    def show_draws(self, draws: Sequence[DrawView]) -> None:
        """List these draws, each a link to its receipt."""
        for button in self._buttons:
            self._column.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        for draw in draws:
            button = QPushButton(icon(Icon.QR), self._text(draw))
            theme.set_role(button, "link")
            button.clicked.connect(partial(self.chosen.emit, draw))
            self._column.addWidget(button)
            self._buttons.append(button)
        self.setVisible(bool(draws))

    def _text(self, draw: DrawView) -> str:
        sentences = {
            DrawState.ABANDONED: self.tr("Draw {number} ({code}): abandoned, {reason}"),
            DrawState.DRAWN: self.tr("Draw {number} ({code}): {count} people, {replaced} replaced"),
            DrawState.COMMITTED: self.tr("Draw {number} ({code}): waits for the digits"),
        }
        return sentences[draw.state].format(
            number=draw.number,
            code=draw.short_commitment,
            reason=draw.abandoned_reason,
            count=sum(len(stratum.drawn) for stratum in draw.strata),
            replaced=len(draw.replaced),
        )
