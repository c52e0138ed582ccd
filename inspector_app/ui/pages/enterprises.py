"""The enterprises: a list, and of the one chosen its facts, its banks and its people."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter
from typing_extensions import override

from inspector_app.domain.enterprises import Enterprise
from inspector_app.ui.actions import PageName, Shortcut
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.enterprise import EnterpriseDialog
from inspector_app.ui.icons import Icon
from inspector_app.ui.pages.enterprise_detail import EnterpriseDetail
from inspector_app.ui.pages.page import Page
from inspector_app.ui.requests import InspectionRequest
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.notice import Notice
from inspector_app.ui.widgets.records_model import Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords

_LIST_WIDTH, _DETAIL_WIDTH = 460, 760


class EnterprisesPage(Page):
    def __init__(self, context: UiContext) -> None:
        super().__init__(context, PageName.ENTERPRISES)
        self._table = self._make_table()
        self._detail = EnterpriseDetail(context, self)
        self._wanted = ""
        self._build()

    @override
    def reload(self) -> None:
        enterprises = self.context.services.enterprises
        self.context.runner.read(enterprises.all, self._show)

    def add_enterprise(self) -> None:
        """Open the form for a new one."""
        EnterpriseDialog(self.context, None, self._saved, self).open()

    def edit_enterprise(self, enterprise: Enterprise) -> None:
        EnterpriseDialog(self.context, enterprise, self._saved, self).open()

    def import_enterprises(self) -> None:
        """Open the import of a list of enterprises."""
        from inspector_app.ui.dialogs.enterprise_import import (  # noqa: PLC0415 - made when wanted
            EnterpriseImportDialog,
        )

        EnterpriseImportDialog(self.context, self).begin(self.show_notice)

    def _build(self) -> None:
        add = button(self.tr("&New enterprise"), Icon.ADD, part="primary", shortcut=Shortcut.ADD)
        add.clicked.connect(self.add_enterprise)
        bring = button(self.tr("I&mport a list of enterprises…"), Icon.IMPORT)
        bring.clicked.connect(self.import_enterprises)
        for each in (bring, add):
            self.add_to_header(each)
        self._table.opened.connect(self.edit_enterprise)
        self._table.removal_wished.connect(self._remove_current)
        self._table.selection_changed.connect(self._show_detail)
        self._detail.edit_wished.connect(self._edit_current)
        self._detail.removal_wished.connect(self._remove_current)
        self._detail.inspection_wished.connect(self._inspect_current)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._table)
        split.addWidget(self._detail)
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST_WIDTH, _DETAIL_WIDTH])
        self.body.addWidget(split, 1)

    def _make_table(self) -> RecordsTable[Enterprise]:
        columns: tuple[Column[Enterprise], ...] = (
            Column(
                self.tr("Enterprise name"),
                lambda enterprise: enterprise.name,
                sort_key=lambda enterprise: enterprise.initials,
                width=0,
            ),
            Column(self.tr("Township"), lambda enterprise: enterprise.township, width=110),
            Column(self.tr("Industry"), lambda enterprise: enterprise.industry, width=80),
        )
        empty = EmptyState(
            self.tr("No enterprise yet. Add the one you are going to inspect."),
            self.tr("New enterprise"),
            Icon.ENTERPRISE,
        )
        empty.action_chosen.connect(self.add_enterprise)
        words: TableWords[Enterprise] = TableWords(
            key=lambda enterprise: enterprise.id,
            search_text=_search_text,
            empty=empty,
            name="enterprises",
            settings=self.context.settings,
        )
        return RecordsTable(columns, words)

    def _show(self, enterprises: tuple[Enterprise, ...]) -> None:
        self._table.set_records(enterprises)
        if self._wanted:
            self._table.select(self._wanted)
            self._wanted = ""
        elif self._table.current() is None and enterprises:
            self._table.select(enterprises[0].id)
        self._show_detail()

    def _show_detail(self) -> None:
        self._detail.show_enterprise(self._table.current())

    def _saved(self, enterprise: Enterprise) -> None:
        self._wanted = enterprise.id

    def _edit_current(self) -> None:
        enterprise = self._table.current()
        if enterprise is not None:
            self.edit_enterprise(enterprise)

    def _inspect_current(self) -> None:
        enterprise = self._table.current()
        if enterprise is not None:
            self.inspection_requested.emit(InspectionRequest(enterprise_id=enterprise.id))

    def _remove_current(self) -> None:
        enterprise = self._table.current()
        if enterprise is None:
            return
        enterprises, runner = self.context.services.enterprises, self.context.runner
        runner.write(lambda: enterprises.remove(enterprise.id))
        words = self.tr("{name} was taken off the list. Its inspections stay.")
        self.show_notice(
            Notice(
                words.format(name=enterprise.name),
                action=self.tr("Undo"),
                run=lambda: runner.write(lambda: enterprises.restore(enterprise.id)),
            )
        )


def _search_text(enterprise: Enterprise) -> str:
    return (
        f"{enterprise.name} {enterprise.initials} {enterprise.credit_code} "
        f"{enterprise.township} {enterprise.industry}"
    )
