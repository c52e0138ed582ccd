"""How the officers' draws went."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QVBoxLayout
from typing_extensions import override

from inspector_app.domain.statistics.rates import Rate
from inspector_app.domain.statistics.results import OfficerIntegrity
from inspector_app.domain.statistics.scope import Dimension, Scope
from inspector_app.ui.context import UiContext
from inspector_app.ui.pages.statistics.tab import StatisticsTab
from inspector_app.ui.statistics_texts import counted_text, share_text
from inspector_app.ui.theme import GRID, set_role
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import RIGHT, Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords


class IntegrityTab(StatisticsTab):
    """A row opens the officer's inspections."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        words = QLabel(
            self.tr(
                "Of an inspection every officer answers for all its draws, so it counts for each. "
                "A high share of few draws says little: mind the interval."
            ),
            wordWrap=True,
        )
        set_role(words, "caption")
        self.table = self._make_table()
        self.table.opened.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(words)
        layout.addWidget(self.table, 1)

    @override
    def read(self, scope: Scope) -> None:
        statistics = self.context.services.statistics
        self.ask(lambda: statistics.integrity(scope), self.table.set_records)

    def _make_table(self) -> RecordsTable[OfficerIntegrity]:
        columns: tuple[Column[OfficerIntegrity], ...] = (
            Column(self.tr("Officer"), lambda each: each.name, width=140),
            Column(
                self.tr("Inspections"),
                lambda each: str(len(each.inspections)),
                sort_key=lambda each: len(each.inspections),
                align=RIGHT,
                width=90,
            ),
            _rate(self.tr("Draws abandoned"), lambda each: each.abandoned),
            _rate(self.tr("People replaced"), lambda each: each.replaced),
            _rate(self.tr("Digits given by the officer"), lambda each: each.own_digits),
        )
        words: TableWords[OfficerIntegrity] = TableWords(
            key=lambda each: each.officer,
            search_text=lambda each: each.name,
            empty=EmptyState(self.tr("Nothing was sealed in this scope.")),
            name="statistics_integrity",
            settings=self.context.settings,
        )
        return RecordsTable(columns, words)

    def _open(self, each: OfficerIntegrity) -> None:
        self.wish_behind(Dimension.OFFICER, each.officer)


def _rate(title: str, rate: Callable[[OfficerIntegrity], Rate]) -> Column[OfficerIntegrity]:
    return Column(
        title,
        lambda each: f"{counted_text(rate(each))}　{share_text(rate(each))}",
        sort_key=lambda each: rate(each).share or 0.0,
        align=RIGHT,
        width=230,
    )
