"""The ledger of confirmed problems: what must be put right, by when."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel
from typing_extensions import override

from inspector_app.domain.questions import DeficiencyKind
from inspector_app.services.findings import LedgerRow
from inspector_app.ui.actions import PageName
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import day_text, deficiency_kind_text
from inspector_app.ui.pages.page import Page
from inspector_app.ui.theme import Tone
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import Column
from inspector_app.ui.widgets.records_table import Choice, RecordsTable, TableWords
from inspector_app.ui.widgets.section import Section


class RectificationPage(Page):
    """Overdue first: the list comes in the order of its deadlines."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, PageName.RECTIFICATION)
        self._table = self._make_table()
        self._details = QLabel(wordWrap=True)
        self._section = Section(self.tr("The problem in full"))
        self._section.add(self._details)
        self._section.hide()
        self._table.selection_changed.connect(self._show_details)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._section)

    @override
    def reload(self) -> None:
        self.context.runner.read(self.context.services.findings.ledger, self._table.set_records)

    def _make_table(self) -> RecordsTable[LedgerRow]:
        columns: tuple[Column[LedgerRow], ...] = (
            Column(
                self.tr("Deadline"),
                lambda row: day_text(row.deficiency.deadline),
                sort_key=lambda row: row.deficiency.deadline or date.max,
                width=110,
            ),
            Column(self.tr("Status"), self._status, tone=_status_tone, width=90),
            Column(self.tr("Enterprise"), lambda row: row.enterprise_name, width=200),
            Column(self.tr("Kind"), lambda row: deficiency_kind_text(row.deficiency.kind)),
            Column(self.tr("Problem"), lambda row: row.deficiency.wording, width=0),
            Column(self.tr("Document number"), lambda row: row.inspection_number, width=190),
        )
        words: TableWords[LedgerRow] = TableWords(
            key=lambda row: row.deficiency.id,
            search_text=_search_text,
            empty=EmptyState(
                self.tr(
                    "No problems yet. Those confirmed in an inspection come here once it is sealed."
                ),
                picture=Icon.RECTIFICATION,
            ),
            name="ledger",
            settings=self.context.settings,
        )
        table = RecordsTable(columns, words)
        table.add_filter(
            "status",
            self.tr("Status"),
            [
                Choice(self.tr("Open and overdue")),
                Choice(self.tr("Overdue"), lambda row: row.overdue),
                Choice(self.tr("Still in time"), lambda row: not row.overdue),
            ],
        )
        table.add_filter("kind", self.tr("Kind"), self._kinds())
        return table

    def _kinds(self) -> list[Choice[LedgerRow]]:
        def of_kind(kind: DeficiencyKind) -> Choice[LedgerRow]:
            return Choice(deficiency_kind_text(kind), lambda row: row.deficiency.kind is kind)

        return [Choice(self.tr("All kinds")), *(of_kind(kind) for kind in DeficiencyKind)]

    def _status(self, row: LedgerRow) -> str:
        return self.tr("Overdue") if row.overdue else self.tr("In time")

    def _show_details(self) -> None:
        row = self._table.current()
        self._section.setVisible(row is not None)
        if row is not None:
            finding = row.deficiency
            self._details.setText(
                self.tr(
                    "{wording}\n\nClause: {clause}\nRequirement: {requirement}\nPerson: {person}"
                ).format(
                    wording=finding.wording,
                    clause=finding.clause or "—",
                    requirement=finding.requirement or "—",
                    person=finding.person_name or finding.post or "—",
                )
            )


def _status_tone(row: LedgerRow) -> Tone:
    return Tone.BAD if row.overdue else Tone.NEUTRAL


def _search_text(row: LedgerRow) -> str:
    finding = row.deficiency
    words = f"{finding.wording} {finding.person_name}"
    return f"{row.enterprise_name} {row.inspection_number} {words}"
