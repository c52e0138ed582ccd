"""How long problems take to be put right, and which are overdue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QLabel, QVBoxLayout
from typing_extensions import override

from inspector_app.domain.questions import DeficiencyKind
from inspector_app.domain.statistics.results import ClosingTimes, FindingLine
from inspector_app.domain.statistics.scope import Scope
from inspector_app.ui.charts.card import ChartCard
from inspector_app.ui.charts.marks import CurveMark
from inspector_app.ui.context import UiContext
from inspector_app.ui.labels import day_text, deficiency_kind_text
from inspector_app.ui.pages.statistics.tab import StatisticsTab, side_by_side
from inspector_app.ui.statistics_texts import DASH
from inspector_app.ui.theme import GRID, Tone
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import Column
from inspector_app.ui.widgets.records_table import Choice, RecordsTable, TableWords

_SHARES = (760, 430)
"""Of the width: the list, and what stands beside it."""


@dataclass(frozen=True, slots=True)
class _Closing:
    times: ClosingTimes
    ledger: tuple[FindingLine, ...]


class ClosingTab(StatisticsTab):
    """A row opens its inspection."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.words = QLabel(wordWrap=True)
        self.chart = ChartCard(
            self.tr("Still open after so many days"),
            context.settings,
            self.tr("Problems that are still open count as long as they were followed."),
        )
        self.chart.saved.connect(self.picture_saved)
        self.table = self._make_table()
        self.table.opened.connect(self._open)
        split = side_by_side(self.table, self.chart, _SHARES)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.words)
        layout.addWidget(split, 1)

    @override
    def read(self, scope: Scope) -> None:
        statistics = self.context.services.statistics
        self.ask(lambda: _Closing(statistics.closing(scope), statistics.ledger(scope)), self._show)

    def _make_table(self) -> RecordsTable[FindingLine]:
        columns: tuple[Column[FindingLine], ...] = (
            Column(self.tr("Status"), self._status, tone=_tone, width=80),
            Column(
                self.tr("Deadline"),
                lambda line: day_text(line.deadline),
                sort_key=lambda line: line.deadline or date.max,
                width=100,
            ),
            Column(
                self.tr("Put right"),
                lambda line: day_text(line.closed_on) if line.closed_on else DASH,
                sort_key=lambda line: line.closed_on or date.max,
                width=100,
            ),
            Column(self.tr("Enterprise"), lambda line: line.enterprise_name, width=180),
            Column(self.tr("Kind"), lambda line: deficiency_kind_text(line.kind), width=80),
            Column(self.tr("Problem"), lambda line: line.wording, width=0),
        )
        words: TableWords[FindingLine] = TableWords(
            key=lambda line: (line.inspection, line.position),
            search_text=lambda line: (
                f"{line.enterprise_name} {line.wording} {line.inspection_number} {line.township}"
            ),
            empty=EmptyState(self.tr("No problems were confirmed in this scope.")),
            name="statistics_closing",
            settings=self.context.settings,
        )
        table = RecordsTable(columns, words)
        table.add_filter(
            "status",
            self.tr("Status"),
            [
                Choice(self.tr("All")),
                Choice(self.tr("Overdue"), lambda line: line.overdue),
                Choice(self.tr("Open"), lambda line: line.closed_on is None),
                Choice(self.tr("Put right"), lambda line: line.closed_on is not None),
            ],
        )
        table.add_filter(
            "kind",
            self.tr("Kind"),
            [Choice(self.tr("All kinds")), *(_of_kind(kind) for kind in DeficiencyKind)],
        )
        return table

    def _show(self, closing: _Closing) -> None:
        times = closing.times
        median = (
            self.tr("Half of them are put right within {days} days.").format(days=times.median_days)
            if times.median_days is not None
            else self.tr("More than half are still open, so there is no median yet.")
            if times.findings
            else ""
        )
        self.words.setText(
            self.tr(
                "{findings} problems: {closed} found put right ({late} of them only after the "
                "deadline), {open} open, {overdue} of them overdue. {median}"
            ).format(
                findings=times.findings,
                closed=times.closed,
                open=times.open,
                overdue=times.overdue,
                late=times.late,
                median=median,
            )
        )
        self.table.set_records(closing.ledger)
        self.chart.plot.show_curve([CurveMark(s.days, s.open_share) for s in times.curve])

    def _status(self, line: FindingLine) -> str:
        if line.closed_on:
            return self.tr("Put right")
        return self.tr("Overdue") if line.overdue else self.tr("Open")

    def _open(self, line: FindingLine) -> None:
        self.inspection_wished.emit(line.inspection)


def _tone(line: FindingLine) -> Tone:
    if line.closed_on:
        return Tone.GOOD
    return Tone.BAD if line.overdue else Tone.NEUTRAL


def _of_kind(kind: DeficiencyKind) -> Choice[FindingLine]:
    return Choice(deficiency_kind_text(kind), lambda line: line.kind is kind)
