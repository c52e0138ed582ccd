"""The statistics: a scope above, its figures in tabs below, each number with what is behind it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QTabWidget
from typing_extensions import override

from inspector_app.domain.statistics.results import InspectionLine, ScopeChoices
from inspector_app.domain.statistics.scope import Scope
from inspector_app.ui.actions import PageName
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon
from inspector_app.ui.pages.page import Page
from inspector_app.ui.pages.statistics.closing_tab import ClosingTab
from inspector_app.ui.pages.statistics.comparison_tab import ComparisonTab
from inspector_app.ui.pages.statistics.coverage_tab import CoverageTab
from inspector_app.ui.pages.statistics.exporting import Exports
from inspector_app.ui.pages.statistics.groups_tab import GroupsTab
from inspector_app.ui.pages.statistics.inspections_dialog import InspectionsDialog
from inspector_app.ui.pages.statistics.integrity_tab import IntegrityTab
from inspector_app.ui.pages.statistics.items_tab import ItemsTab
from inspector_app.ui.pages.statistics.overview_tab import OverviewTab
from inspector_app.ui.pages.statistics.scope_bar import ScopeBar
from inspector_app.ui.pages.statistics.tab import StatisticsTab
from inspector_app.ui.pages.statistics.topics_tab import TopicsTab
from inspector_app.ui.requests import InspectionRequest
from inspector_app.ui.theme import Tone
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.notice import Notice


class StatisticsPage(Page):
    """Only the tab in view reads its figures."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, PageName.STATISTICS)
        self.scope_bar = ScopeBar(context.settings, context.services.clock().date())
        self.scope_bar.scope_changed.connect(self._load)
        self.exports = Exports(context, self, self.scope_bar.scope, self.scope_bar.words)
        export = button(self.tr("Export"), Icon.SAVE, "primary")
        export.setMenu(self.exports.menu)
        self.add_to_header(export)
        self.tabs = QTabWidget(documentMode=True)
        for words, tab in self._make_tabs(context):
            self.tabs.addTab(tab, words)
            tab.behind_wished.connect(self._list_behind)
            tab.inspection_wished.connect(self._open_inspection)
            tab.picture_saved.connect(self._picture_saved)
        self.tabs.currentChanged.connect(self._tab_changed)
        self.body.addWidget(self.scope_bar)
        self.body.addWidget(self.tabs, 1)

    @override
    def reload(self) -> None:
        self.context.runner.read(self.context.services.statistics.choices, self._choices_read)

    def _make_tabs(self, context: UiContext) -> tuple[tuple[str, StatisticsTab], ...]:
        return (
            (self.tr("Overview"), OverviewTab(context)),
            (self.tr("By group"), GroupsTab(context)),
            (self.tr("Topics"), TopicsTab(context)),
            (self.tr("Rectification"), ClosingTab(context)),
            (self.tr("Comparison"), ComparisonTab(context)),
            (self.tr("Coverage"), CoverageTab(context)),
            (self.tr("Integrity"), IntegrityTab(context)),
            (self.tr("Item quality"), ItemsTab(context)),
        )

    def _choices_read(self, choices: ScopeChoices) -> None:
        self.scope_bar.set_choices(choices)
        self._load(self.scope_bar.scope())

    def _load(self, scope: Scope) -> None:
        self._tab().load(scope)

    def _tab(self) -> StatisticsTab:
        tab = self.tabs.currentWidget()
        if not isinstance(tab, StatisticsTab):
            raise TypeError(tab)
        return tab

    def _tab_changed(self) -> None:
        self._load(self.scope_bar.scope())

    def _list_behind(self, scope: Scope) -> None:
        statistics = self.context.services.statistics
        self.context.runner.read(lambda: statistics.inspections(scope), self._show_behind)

    def _show_behind(self, lines: tuple[InspectionLine, ...]) -> None:
        dialog = InspectionsDialog(lines, self)
        dialog.chosen.connect(self._open_inspection)
        dialog.open()

    def _open_inspection(self, inspection_id: str) -> None:
        self.inspection_requested.emit(InspectionRequest(inspection_id))

    def _picture_saved(self, path: Path | None) -> None:
        if path is None:
            words, tone = self.tr("The picture could not be written there."), Tone.BAD
        else:
            words, tone = self.tr("Saved as {path}.").format(path=path), Tone.GOOD
        self.show_notice(Notice(words, tone))
