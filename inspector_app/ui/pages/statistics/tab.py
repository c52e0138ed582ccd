"""What the tabs of the statistics have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QWidget
from shiboken6 import isValid

from inspector_app.domain.statistics.results import GroupFigures
from inspector_app.domain.statistics.scope import Dimension, Scope
from inspector_app.ui.charts.marks import RateMark
from inspector_app.ui.context import UiContext
from inspector_app.ui.statistics_texts import counted_text, group_text

T = TypeVar("T")


class StatisticsTab(QWidget):
    """Reads its own figures when it is shown or the scope changes.

    `behind_wished` carries a `Scope` whose inspections are to be listed, `inspection_wished` the
    id of one inspection, `picture_saved` the path of a chart's picture.
    """

    behind_wished = Signal(object)
    inspection_wished = Signal(str)
    picture_saved = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.scope = Scope()

    def load(self, scope: Scope) -> None:
        """Show the figures of the scope."""
        self.scope = scope
        self.read(scope)

    def read(self, scope: Scope) -> None:
        """Ask the services; tabs override it."""

    def ask(self, work: Callable[[], T], show: Callable[[T], None]) -> None:
        """Read on the worker thread; an answer to an older scope is not shown."""
        asked = self.scope

        def show_if_current(value: T) -> None:
            if isValid(self) and asked == self.scope:
                show(value)

        self.context.runner.read(work, show_if_current)

    def wish_behind(self, dimension: Dimension, key: str) -> None:
        """List the inspections behind a row."""
        self.behind_wished.emit(self.scope.narrowed(dimension, key))


def side_by_side(left: QWidget, right: QWidget, shares: tuple[int, int]) -> QSplitter:
    """A list with its chart, the border between them to be moved; neither vanishes."""
    split = QSplitter()
    split.addWidget(left)
    split.addWidget(right)
    split.setStretchFactor(0, 3)
    split.setStretchFactor(1, 2)
    split.setSizes(shares)
    split.setChildrenCollapsible(False)
    return split


def rate_mark(group: GroupFigures) -> RateMark:
    """A group's pass rate as a bar."""
    rate = group.figures.passed
    interval = rate.interval
    return RateMark(
        group_text(group),
        rate.share,
        interval.low if rate.drawn else 0.0,
        interval.high if rate.drawn else 0.0,
        counted_text(rate),
    )
