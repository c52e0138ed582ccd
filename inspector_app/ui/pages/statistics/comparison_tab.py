"""Fair comparisons: first test against re-test, and enterprises allowing for harder questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout
from typing_extensions import override

from inspector_app.domain.statistics.results import AdjustedScore, RetestFigures, Retests
from inspector_app.domain.statistics.scope import Dimension, Scope
from inspector_app.ui.context import UiContext
from inspector_app.ui.pages.statistics.tab import StatisticsTab
from inspector_app.ui.statistics_texts import number_text, share_text
from inspector_app.ui.theme import GRID
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import RIGHT, Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords
from inspector_app.ui.widgets.section import Section


@dataclass(frozen=True, slots=True)
class _Comparison:
    retests: Retests
    adjusted: tuple[AdjustedScore, ...]


class ComparisonTab(StatisticsTab):
    """A row of the adjusted scores opens the enterprise's inspections."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.retests = Section(
            self.tr("First test against re-test"),
            self.tr(
                "There is no control group: who is tested again often failed before, and then "
                "does better by chance alone."
            ),
        )
        self._figures = _RetestGrid()
        self.retests.add(self._figures)
        self.adjusted = Section(
            self.tr("Enterprises, allowing for harder questions"),
            self.tr(
                "Expected: what all others earned on the very questions asked here. Adjusted: the "
                "average of all, plus raw, minus expected. Empty where nobody else had them."
            ),
        )
        self.table = self._make_table()
        self.table.opened.connect(self._open)
        self.adjusted.add(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.retests)
        layout.addWidget(self.adjusted, 1)

    @override
    def read(self, scope: Scope) -> None:
        statistics = self.context.services.statistics
        self.ask(
            lambda: _Comparison(
                statistics.retests(scope), statistics.adjusted(scope, Dimension.ENTERPRISE)
            ),
            self._show,
        )

    def _make_table(self) -> RecordsTable[AdjustedScore]:
        columns: tuple[Column[AdjustedScore], ...] = (
            Column(self.tr("Enterprise"), lambda each: each.label, width=260),
            _score(self.tr("Answers"), lambda each: each.answers, 0),
            _score(self.tr("Raw score"), lambda each: each.raw, 1),
            _score(self.tr("Expected"), lambda each: each.expected, 1),
            _score(self.tr("Adjusted"), lambda each: each.adjusted, 1),
        )
        words: TableWords[AdjustedScore] = TableWords(
            key=lambda each: each.key,
            search_text=lambda each: each.label,
            empty=EmptyState(self.tr("Nothing was answered in this scope.")),
            name="statistics_adjusted",
            settings=self.context.settings,
        )
        return RecordsTable(columns, words)

    def _show(self, comparison: _Comparison) -> None:
        self._figures.show_retests(comparison.retests)
        self.table.set_records(comparison.adjusted)

    def _open(self, each: AdjustedScore) -> None:
        self.wish_behind(Dimension.ENTERPRISE, each.key)


class _RetestGrid(QLabel):
    """A small table of two lines, as text that can be copied."""

    def __init__(self) -> None:
        super().__init__(textFormat=Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_retests(self, retests: Retests) -> None:
        heads = (
            "",
            self.tr("Pairs"),
            self.tr("Passed at first"),
            self.tr("Passed at last"),
            self.tr("Average at first"),
            self.tr("Average at last"),
            self.tr("Better"),
            self.tr("Worse"),
        )
        rows = (
            (self.tr("The same people"), retests.people),
            (self.tr("The same enterprises"), retests.enterprises),
        )
        lines = [_html_row(heads, "th")]
        lines += [_html_row((name, *_retest_cells(each)), "td") for name, each in rows]
        self.setText(f"<table cellpadding='4'>{''.join(lines)}</table>")


def _retest_cells(each: RetestFigures) -> tuple[str, ...]:
    return (
        str(each.pairs),
        share_text(each.first_passed),
        share_text(each.last_passed),
        number_text(each.first_average),
        number_text(each.last_average),
        str(each.improved),
        str(each.worse),
    )


def _html_row(cells: Sequence[str], tag: str) -> str:
    inside = "".join(
        f"<{tag} align='{'right' if at else 'left'}'>{escape(cell)}&nbsp;&nbsp;</{tag}>"
        for at, cell in enumerate(cells)
    )
    return f"<tr>{inside}</tr>"


def _score(
    title: str, value: Callable[[AdjustedScore], float | None], digits: int
) -> Column[AdjustedScore]:
    return Column(
        title,
        lambda each: number_text(value(each), digits),
        sort_key=lambda each: found if (found := value(each)) is not None else -1.0,
        align=RIGHT,
        width=100,
    )
