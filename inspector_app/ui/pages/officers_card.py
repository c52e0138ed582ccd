"""The officers with their certificates, in the settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from inspector_app.domain.officers import Officer
from inspector_app.services.setup import OfficerDraft
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.officer import OfficerDialog
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import day_text
from inspector_app.ui.pages.page import Page
from inspector_app.ui.theme import Tone
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.notice import Notice
from inspector_app.ui.widgets.records_model import Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords
from inspector_app.ui.widgets.section import Section

_SOON = timedelta(days=60)


class OfficersCard(Section):
    def __init__(self, context: UiContext, page: Page) -> None:
        super().__init__("")
        self.set_title(self.tr("Officers"))
        self.set_caption(self.tr("At least two of them go to every inspection."))
        self._context = context
        self._page = page
        self._today = context.services.clock().date()
        self._table = self._make_table()
        self._retire = button(self.tr("&Not in service"))
        self._retire.setEnabled(False)
        self._build()

    def reload(self) -> None:
        setup = self._context.services.setup
        self._context.runner.read(
            lambda: setup.officers(include_inactive=True), self._table.set_records
        )

    def _build(self) -> None:
        add = button(self.tr("&Add an officer"), Icon.ADD)
        edit = button(self.tr("&Edit"), Icon.EDIT)
        add.clicked.connect(self._add)
        edit.clicked.connect(self._edit_current)
        self._retire.clicked.connect(self._toggle_active)
        self._table.opened.connect(self._edit)
        self._table.selection_changed.connect(self._show_state)
        for each in (add, edit, self._retire):
            self.add_to_header(each)
        self.add(self._table, 1)

    def _make_table(self) -> RecordsTable[Officer]:
        columns: tuple[Column[Officer], ...] = (
            Column(self.tr("Name"), lambda officer: officer.name, width=100),
            Column(
                self.tr("Certificate number"),
                lambda officer: officer.certificate_number,
                width=0,
            ),
            Column(self.tr("Valid until"), lambda officer: day_text(officer.valid_until)),
            Column(self.tr("State"), self._state, tone=self._tone, width=110),
        )
        words: TableWords[Officer] = TableWords(
            key=lambda officer: officer.id,
            search_text=lambda officer: f"{officer.name} {officer.certificate_number}",
            empty=EmptyState(self.tr("Add the officers who inspect."), picture=Icon.PEOPLE),
            name="officers",
            settings=self._context.settings,
        )
        return RecordsTable(columns, words)

    def _state(self, officer: Officer) -> str:
        if not officer.active:
            return self.tr("Not in service")
        if not officer.certificate_valid_on(self._today):
            return self.tr("Expired")
        if not officer.certificate_valid_on(self._today + _SOON):
            return self.tr("Expires soon")
        return self.tr("Valid")

    def _tone(self, officer: Officer) -> Tone:
        if not officer.active:
            return Tone.MUTED
        if not officer.certificate_valid_on(self._today):
            return Tone.BAD
        soon = not officer.certificate_valid_on(self._today + _SOON)
        return Tone.WARNING if soon else Tone.GOOD

    def _show_state(self) -> None:
        officer = self._table.current()
        self._retire.setEnabled(officer is not None)
        retired = officer is not None and not officer.active
        self._retire.setText(self.tr("&Back in service") if retired else self.tr("&Not in service"))

    def _add(self) -> None:
        OfficerDialog(self._context, None, self).open()

    def _edit(self, officer: Officer) -> None:
        OfficerDialog(self._context, officer, self).open()

    def _edit_current(self) -> None:
        officer = self._table.current()
        if officer is not None:
            self._edit(officer)

    def _toggle_active(self) -> None:
        officer = self._table.current()
        if officer is None:
            return
        self._set_active(officer, active=not officer.active)
        if officer.active:
            retired = replace(officer, row_version=officer.row_version + 1)
            words = self.tr("{name} is no longer offered for inspections.")
            self._page.show_notice(
                Notice(
                    words.format(name=officer.name),
                    action=self.tr("Undo"),
                    run=lambda: self._set_active(retired, active=True),
                )
            )

    def _set_active(self, officer: Officer, *, active: bool) -> None:
        draft = OfficerDraft(
            officer.name,
            officer.certificate_number,
            officer.valid_until,
            id=officer.id,
            active=active,
            row_version=officer.row_version,
        )
        setup = self._context.services.setup
        self._context.runner.write(lambda: setup.save_officer(draft))
