"""The figures divided by what places, people and months have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout
from typing_extensions import override

from inspector_app.domain.questions import DeficiencyKind
from inspector_app.domain.statistics.results import GroupFigures
from inspector_app.domain.statistics.scope import Dimension, Scope
from inspector_app.ui.charts.card import ChartCard
from inspector_app.ui.context import UiContext
from inspector_app.ui.labels import deficiency_kind_text
from inspector_app.ui.pages.statistics.tab import StatisticsTab, rate_mark, side_by_side
from inspector_app.ui.statistics_texts import (
    dimension_text,
    group_text,
    number_text,
    rate_text,
    share_text,
)
from inspector_app.ui.theme import GRID, set_role
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import RIGHT, Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords

_MOST_BARS = 14
_DIVIDED_BY = (
    Dimension.TOWNSHIP,
    Dimension.INDUSTRY,
    Dimension.AUTHORITY,
    Dimension.ENTERPRISE,
    Dimension.ROLE,
    Dimension.POST,
    Dimension.DEPARTMENT,
    Dimension.OFFICER,
    Dimension.MONTH,
)

_SHARES = (720, 470)
"""Of the width: the list, and what stands beside it."""


class GroupsTab(StatisticsTab):
    """A row opens the inspections behind it."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.by = QComboBox()
        for dimension in _DIVIDED_BY:
            self.by.addItem(dimension_text(dimension), dimension)
        kept = context.settings.filter_of("statistics", "divided_by")
        values = [dimension.value for dimension in _DIVIDED_BY]
        self.by.setCurrentIndex(values.index(kept) if kept in values else 0)
        self.chart = ChartCard(self.tr("Pass rate"), context.settings)
        self.chart.saved.connect(self.picture_saved)
        self.table = self._make_table()
        self._build()

    @override
    def read(self, scope: Scope) -> None:
        dimension: Dimension = self.by.currentData()
        statistics = self.context.services.statistics
        self.ask(lambda: statistics.by(scope, dimension), self._show)

    def _build(self) -> None:
        choose = QLabel(self.tr("&Divide by"))
        choose.setBuddy(self.by)
        hint = QLabel(self.tr("Double-click a row to see the inspections behind it."))
        set_role(hint, "caption")
        row = QHBoxLayout()
        row.addWidget(choose)
        row.addWidget(self.by)
        row.addWidget(hint)
        row.addStretch()
        split = side_by_side(self.table, self.chart, _SHARES)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        layout.addWidget(split, 1)
        self.by.currentIndexChanged.connect(self._divide)
        self.table.opened.connect(self._open)

    def _make_table(self) -> RecordsTable[GroupFigures]:
        columns: tuple[Column[GroupFigures], ...] = (
            Column(self.tr("Group"), group_text, width=150),
            _number(self.tr("Tests"), lambda group: group.figures.tests),
            _number(self.tr("Tested"), lambda group: group.figures.papers),
            Column(
                self.tr("Pass rate (95% interval)"),
                lambda group: share_text(group.figures.passed),
                sort_key=lambda group: group.figures.passed.share or -1.0,
                align=RIGHT,
                width=170,
            ),
            Column(
                self.tr("Average"),
                lambda group: number_text(group.figures.average),
                sort_key=lambda group: group.figures.average or -1.0,
                align=RIGHT,
                width=70,
            ),
            *(
                _number(deficiency_kind_text(kind), _kind_count(kind), 84)
                for kind in DeficiencyKind
            ),
            Column(self.tr("In words"), lambda group: rate_text(group.figures.passed), width=200),
        )
        words: TableWords[GroupFigures] = TableWords(
            key=lambda group: group.key,
            search_text=lambda group: f"{group_text(group)} {group.key}",
            empty=EmptyState(self.tr("Nothing was sealed in this scope.")),
            name="statistics_groups",
            settings=self.context.settings,
        )
        return RecordsTable(columns, words)

    def _divide(self) -> None:
        dimension: Dimension = self.by.currentData()
        self.context.settings.keep_filter("statistics", "divided_by", dimension.value)
        self._show(())  # should the reading fail, no other division's rows stand under this name
        self.read(self.scope)

    def _show(self, groups: tuple[GroupFigures, ...]) -> None:
        dimension: Dimension = self.by.currentData()
        self.table.set_records(groups)
        self.chart.set_name(self.tr("Pass rate by {what}").format(what=dimension_text(dimension)))
        if dimension is Dimension.MONTH:
            self.chart.set_caption("")
            self.chart.plot.show_trend([rate_mark(group) for group in groups])
            return
        most = sorted(groups, key=lambda group: -group.figures.papers)[:_MOST_BARS]
        self.chart.set_caption(
            self.tr("The {count} with most people tested.").format(count=_MOST_BARS)
            if len(groups) > _MOST_BARS
            else ""
        )
        self.chart.plot.show_rates([rate_mark(group) for group in most])

    def _open(self, group: GroupFigures) -> None:
        self.wish_behind(group.dimension, group.key)


def _number(
    title: str, value: Callable[[GroupFigures], int], width: int = 76
) -> Column[GroupFigures]:
    return Column(title, lambda group: str(value(group)), sort_key=value, align=RIGHT, width=width)


def _kind_count(kind: DeficiencyKind) -> Callable[[GroupFigures], int]:
    return lambda group: group.figures.kinds.get(kind, 0)
