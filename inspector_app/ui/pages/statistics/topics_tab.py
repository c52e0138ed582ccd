"""Where marks are lost: the topics, most wrong answers first."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from inspector_app.domain.statistics.results import TopicFigures
from inspector_app.domain.statistics.scope import Dimension, Scope
from inspector_app.ui.charts.card import ChartCard
from inspector_app.ui.charts.marks import CountMark
from inspector_app.ui.context import UiContext
from inspector_app.ui.labels import topic_text
from inspector_app.ui.pages.statistics.tab import StatisticsTab, side_by_side
from inspector_app.ui.statistics_texts import counted_text, number_text, share_text
from inspector_app.ui.theme import GRID
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import RIGHT, Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords

_MOST_COLUMNS = 8

_SHARES = (700, 490)
"""Of the width: the list, and what stands beside it."""


class TopicsTab(StatisticsTab):
    """A row opens the inspections with wrong answers on the topic."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.chart = ChartCard(self.tr("Wrong answers by topic"), context.settings)
        self.chart.saved.connect(self.picture_saved)
        self.table = self._make_table()
        self.table.opened.connect(self._open)
        split = side_by_side(self.table, self.chart, _SHARES)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(split, 1)

    @override
    def read(self, scope: Scope) -> None:
        statistics = self.context.services.statistics
        self.ask(lambda: statistics.topics(scope), self._show)

    def _make_table(self) -> RecordsTable[TopicFigures]:
        columns: tuple[Column[TopicFigures], ...] = (
            Column(self.tr("Topic"), lambda each: topic_text(each.topic), width=190),
            Column(
                self.tr("Wrong of all"),
                lambda each: counted_text(each.wrong),
                sort_key=lambda each: each.wrong.found,
                align=RIGHT,
                width=90,
            ),
            Column(
                self.tr("Share wrong"),
                lambda each: share_text(each.wrong),
                sort_key=lambda each: each.wrong.share or 0.0,
                align=RIGHT,
                width=180,
            ),
            Column(
                self.tr("Average"),
                lambda each: number_text(each.average),
                sort_key=lambda each: each.average or -1.0,
                align=RIGHT,
                width=70,
            ),
            Column(
                self.tr("Problems"),
                lambda each: str(each.findings),
                sort_key=lambda each: each.findings,
                align=RIGHT,
                width=70,
            ),
        )
        words: TableWords[TopicFigures] = TableWords(
            key=lambda each: each.topic,
            search_text=lambda each: topic_text(each.topic),
            empty=EmptyState(self.tr("Nothing was answered in this scope.")),
            name="statistics_topics",
            settings=self.context.settings,
        )
        return RecordsTable(columns, words)

    def _show(self, topics: tuple[TopicFigures, ...]) -> None:
        self.table.set_records(topics)
        self.chart.plot.show_pareto(
            [
                CountMark(topic_text(each.topic), each.wrong.found, each.cumulative)
                for each in topics[:_MOST_COLUMNS]
            ]
        )

    def _open(self, each: TopicFigures) -> None:
        self.wish_behind(Dimension.TOPIC, each.topic.value)
