"""The figures of the whole scope, and three charts of them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout
from typing_extensions import override

from inspector_app.domain.questions import DeficiencyKind
from inspector_app.domain.statistics.results import ClosingTimes, Figures, GroupFigures
from inspector_app.domain.statistics.scope import Dimension, Scope
from inspector_app.ui.charts.card import ChartCard
from inspector_app.ui.charts.marks import CountMark
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import deficiency_kind_text
from inspector_app.ui.pages.statistics.tab import StatisticsTab, rate_mark
from inspector_app.ui.statistics_texts import method_text, number_text, rate_text, share_text
from inspector_app.ui.theme import GRID, set_role
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.section import Section

_MOST_TOWNSHIPS = 12
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


@dataclass(frozen=True, slots=True)
class _Overview:
    figures: Figures
    closing: ClosingTimes
    months: tuple[GroupFigures, ...]
    townships: tuple[GroupFigures, ...]
    bulletin: str


class OverviewTab(StatisticsTab):
    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._tiles = [_Tile() for _ in range(6)]
        self._bulletin = QLabel(wordWrap=True)
        self._bulletin.setTextInteractionFlags(_SELECTABLE)
        self.kinds = ChartCard(self.tr("Problems by kind"), context.settings)
        self.months = ChartCard(self.tr("Pass rate by month"), context.settings)
        self.townships = ChartCard(self.tr("Pass rate by township"), context.settings)
        self._build()

    @override
    def read(self, scope: Scope) -> None:
        services = self.context.services

        def work() -> _Overview:
            statistics = services.statistics
            return _Overview(
                statistics.overview(scope),
                statistics.closing(scope),
                statistics.by(scope, Dimension.MONTH),
                statistics.by(scope, Dimension.TOWNSHIP),
                services.statistics_exports.bulletin(scope),
            )

        self.ask(work, self._show)

    def _build(self) -> None:
        tiles = QHBoxLayout()
        tiles.setSpacing(GRID)
        for tile in self._tiles:
            tiles.addWidget(tile, 1)
        words = Section(self.tr("For the bulletin"))
        words.add(self._bulletin)
        copy = button(self.tr("Copy the paragraph"), Icon.COPY, "link")
        copy.clicked.connect(self._copy_bulletin)
        words.add_to_header(copy)
        grid = QGridLayout()
        grid.setSpacing(GRID)
        for place, card in enumerate((self.kinds, self.months, self.townships)):
            grid.addWidget(card, 0, place)
            grid.setColumnStretch(place, 1)
            card.saved.connect(self.picture_saved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(tiles)
        layout.addWidget(words)
        layout.addLayout(grid, 1)

    def _show(self, overview: _Overview) -> None:
        figures, closing = overview.figures, overview.closing
        rate = figures.passed
        contents = (
            (self.tr("Tests held"), str(figures.tests), self._places(figures)),
            (self.tr("Tested"), str(figures.papers), self._people(figures)),
            (self.tr("Pass rate"), share_text(rate), rate_text(rate)),
            (self.tr("Average score"), number_text(figures.average), self._of_100(figures)),
            (self.tr("Problems"), str(figures.findings), self._kind_words(figures)),
            (self.tr("Put right"), f"{closing.closed}/{closing.findings}", self._open(closing)),
        )
        for tile, (title, value, caption) in zip(self._tiles, contents, strict=True):
            tile.show_figure(title, value, caption)
        self._tiles[2].setToolTip(method_text(rate.interval.method))
        self._bulletin.setText(overview.bulletin)
        self.kinds.plot.show_pareto(_kind_marks(figures))
        self.months.plot.show_trend([rate_mark(group) for group in overview.months])
        most = sorted(overview.townships, key=lambda group: -group.figures.papers)
        self.townships.plot.show_rates([rate_mark(group) for group in most[:_MOST_TOWNSHIPS]])
        self.townships.set_caption(
            self.tr("The {count} with most people tested.").format(count=_MOST_TOWNSHIPS)
            if len(most) > _MOST_TOWNSHIPS
            else ""
        )

    def _places(self, figures: Figures) -> str:
        return self.tr("{count} enterprises").format(count=figures.enterprises)

    def _people(self, figures: Figures) -> str:
        return self.tr("{count} people").format(count=figures.people)

    def _of_100(self, figures: Figures) -> str:
        return self.tr("of 100, {count} papers").format(count=figures.papers)

    def _kind_words(self, figures: Figures) -> str:
        return " · ".join(
            f"{deficiency_kind_text(kind)} {figures.kinds.get(kind, 0)}" for kind in DeficiencyKind
        )

    def _open(self, closing: ClosingTimes) -> str:
        return self.tr("{open} open, {overdue} overdue").format(
            open=closing.open, overdue=closing.overdue
        )

    def _copy_bulletin(self) -> None:
        QGuiApplication.clipboard().setText(self._bulletin.text())


class _Tile(QFrame):
    """A figure with what it is and what it is of."""

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self._title, self._value, self._caption = QLabel(), QLabel(), QLabel(wordWrap=True)
        set_role(self._title, "caption")
        set_role(self._value, "title")
        set_role(self._caption, "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID, GRID, GRID)
        layout.setSpacing(2)
        for label in (self._title, self._value, self._caption):
            layout.addWidget(label)

    def show_figure(self, title: str, value: str, caption: str) -> None:
        self._title.setText(title)
        self._value.setText(value)
        self._caption.setText(caption)


def _kind_marks(figures: Figures) -> list[CountMark]:
    counted = sorted(figures.kinds.items(), key=lambda each: -each[1])
    total = sum(count for _, count in counted)
    marks, gathered = [], 0
    for kind, count in counted:
        gathered += count
        share = gathered / total if total else 0.0
        marks.append(CountMark(deficiency_kind_text(kind), count, share))
    return marks
