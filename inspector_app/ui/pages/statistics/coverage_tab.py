"""Which part of the register was visited, and who never was."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QVBoxLayout
from typing_extensions import override

from inspector_app.domain.statistics.results import Coverage, CoverageRow
from inspector_app.domain.statistics.scope import Scope
from inspector_app.ui.context import UiContext
from inspector_app.ui.pages.statistics.tab import StatisticsTab, side_by_side
from inspector_app.ui.statistics_texts import DASH, no_authority_text
from inspector_app.ui.theme import GRID
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import RIGHT, Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords
from inspector_app.ui.widgets.section import Section

_BY_AUTHORITY = 2
_SHARES = (700, 490)
"""Of the width: the list, and what stands beside it."""


class CoverageTab(StatisticsTab):
    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._coverage: Coverage | None = None
        self._authorities: tuple[CoverageRow, ...] | None = None
        self.words = QLabel(wordWrap=True)
        self.by = QComboBox()
        self.by.addItem(self.tr("By township"))
        self.by.addItem(self.tr("By industry"))
        self.by.addItem(self.tr("By supervising department"))
        self.by.currentIndexChanged.connect(self._fill)
        self.table = self._make_table()
        self.table.add_to_bar(self.by)
        self.table.selection_changed.connect(self._list_never)
        self.never = QPlainTextEdit(readOnly=True)
        self.never_card = Section(self.tr("Never visited in this scope"))
        self.never_card.add(self.never, 1)
        split = side_by_side(self.table, self.never_card, _SHARES)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.words)
        layout.addWidget(split, 1)

    @override
    def read(self, scope: Scope) -> None:
        statistics = self.context.services.statistics
        self.ask(lambda: statistics.coverage(scope), self._show)

    def _make_table(self) -> RecordsTable[CoverageRow]:
        columns: tuple[Column[CoverageRow], ...] = (
            Column(self.tr("Part of the register"), self._label, width=220),
            Column(
                self.tr("Enterprises"),
                lambda row: str(row.enterprises),
                sort_key=lambda row: row.enterprises,
                align=RIGHT,
                width=90,
            ),
            Column(
                self.tr("Visited"),
                lambda row: str(row.visited),
                sort_key=lambda row: row.visited,
                align=RIGHT,
                width=90,
            ),
            Column(self.tr("Share visited"), _share, sort_key=_share_key, align=RIGHT, width=100),
        )
        words: TableWords[CoverageRow] = TableWords(
            key=lambda row: row.key,
            search_text=lambda row: f"{row.label} {row.key}",
            empty=EmptyState(self.tr("The register holds no enterprises yet.")),
            name="statistics_coverage",
            settings=self.context.settings,
        )
        return RecordsTable(columns, words)

    def _label(self, row: CoverageRow) -> str:
        if self.by.currentIndex() == _BY_AUTHORITY and not row.key:
            return no_authority_text()
        return row.label or self.tr("(not filled in)")

    def _show(self, coverage: Coverage) -> None:
        self._coverage = coverage
        self._authorities = None
        self.words.setText(
            self.tr(
                "{visited} of {enterprises} enterprises of the register were visited, in "
                "{reached} of {townships} townships."
            ).format(
                visited=coverage.visited,
                enterprises=coverage.enterprises,
                reached=coverage.townships_visited,
                townships=len(coverage.townships),
            )
        )
        self._fill()

    def _fill(self) -> None:
        if self._coverage is None:
            return
        if self.by.currentIndex() == _BY_AUTHORITY:
            self._fill_authorities()
            return
        by_township = self.by.currentIndex() == 0
        self._list(self._coverage.townships if by_township else self._coverage.industries)

    def _fill_authorities(self) -> None:
        """Read only when wanted: the county's list of departments may be wrong."""
        if self._authorities is not None:
            self._list(self._authorities)
            return
        scope, statistics = self.scope, self.context.services.statistics
        self._list(())
        self.ask(lambda: statistics.coverage_by_authority(scope), self._show_authorities)

    def _show_authorities(self, rows: tuple[CoverageRow, ...]) -> None:
        self._authorities = rows
        if self.by.currentIndex() == _BY_AUTHORITY:
            self._list(rows)

    def _list(self, rows: tuple[CoverageRow, ...]) -> None:
        self.table.set_records(rows)
        self._list_never()

    def _list_never(self) -> None:
        row = self.table.current()
        rows = (row,) if row else self.table.records
        self.never.setPlainText("\n".join(name for each in rows for name in each.never))


def _share(row: CoverageRow) -> str:
    return f"{row.visited * 100 / row.enterprises:.1f}%" if row.enterprises else DASH


def _share_key(row: CoverageRow) -> float:
    return row.visited / row.enterprises if row.enterprises else -1.0
