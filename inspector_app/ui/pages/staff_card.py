"""An enterprise's people: searched, added, corrected, removed, imported."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from inspector_app.domain.people import Role, StaffMember, masked_identity
from inspector_app.ui.actions import Shortcut
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.staff_member import StaffMemberDialog
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import role_text
from inspector_app.ui.pages.page import Page
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.notice import Notice
from inspector_app.ui.widgets.records_model import Column
from inspector_app.ui.widgets.records_table import Choice, RecordsTable, TableWords
from inspector_app.ui.widgets.section import Section


class StaffCard(Section):
    def __init__(self, context: UiContext, page: Page) -> None:
        super().__init__("")
        self.set_title(self.tr("Staff"))
        self._context, self._page = context, page
        self._enterprise_id = ""
        self._table = self._make_table()
        self._edit = button(self.tr("E&dit"), Icon.EDIT, shortcut=Shortcut.EDIT)
        self._remove = button(self.tr("&Remove"), Icon.REMOVE)
        self._build()

    def show_enterprise(self, enterprise_id: str) -> None:
        """Show the people of an enterprise."""
        self._enterprise_id = enterprise_id
        staff = self._context.services.staff
        self._context.runner.read(lambda: staff.of(enterprise_id), self._show)

    def import_roster(self) -> None:
        """Open the import of a staff list."""
        from inspector_app.ui.dialogs.roster_import import (  # noqa: PLC0415 - made when wanted
            RosterImportDialog,
        )

        dialog = RosterImportDialog(self._context, self._enterprise_id, self)
        dialog.enterprises_found.connect(self._import_enterprises)
        dialog.begin(self._page.show_notice)

    def _build(self) -> None:
        add = button(self.tr("&Add"), Icon.ADD)
        bring = button(self.tr("&Import a list…"), Icon.IMPORT, shortcut=Shortcut.IMPORT)
        add.clicked.connect(self._add_person)
        bring.clicked.connect(self.import_roster)
        self._edit.clicked.connect(self._edit_current)
        self._remove.clicked.connect(self._remove_selected)
        self._table.opened.connect(self._edit_person)
        self._table.removal_wished.connect(self._remove_selected)
        self._table.selection_changed.connect(self._show_state)
        buttons: tuple[QPushButton, ...] = (add, self._edit, self._remove, bring)
        for each in buttons:
            self.add_to_header(each)
        self.add(self._table, 1)
        self._show_state()

    def _make_table(self) -> RecordsTable[StaffMember]:
        columns: tuple[Column[StaffMember], ...] = (
            Column(self.tr("Roster number"), lambda member: member.number, width=64),
            Column(
                self.tr("Name"),
                lambda member: member.name,
                sort_key=lambda member: member.initials,
                width=76,
            ),
            Column(self.tr("Role"), lambda member: role_text(member.role), width=110),
            Column(self.tr("Post"), lambda member: member.post, width=0),
            Column(self.tr("Department"), lambda member: member.department, width=90),
            Column(
                self.tr("Identity number"),
                lambda member: masked_identity(member.identity_number),
                width=148,
            ),
        )
        empty = EmptyState(
            self.tr("Nobody is listed yet. Import the enterprise's staff list or add people."),
            self.tr("Import a list…"),
            Icon.PEOPLE,
        )
        empty.action_chosen.connect(self.import_roster)
        words: TableWords[StaffMember] = TableWords(
            key=lambda member: member.id,
            search_text=_search_text,
            empty=empty,
            name="staff",
            settings=self._context.settings,
            several=True,
        )
        table = RecordsTable(columns, words)
        table.add_filter("role", self.tr("Role"), self._roles())
        return table

    def _roles(self) -> list[Choice[StaffMember]]:
        def of_role(role: Role) -> Choice[StaffMember]:
            return Choice(role_text(role), lambda member: member.role is role)

        return [Choice(self.tr("All roles")), *(of_role(role) for role in Role)]

    def _show(self, members: tuple[StaffMember, ...]) -> None:
        self._table.set_records(members)
        counts = " · ".join(
            f"{role_text(role)} {sum(member.role is role for member in members)}" for role in Role
        )
        self.set_caption(counts if members else "")
        self._show_state()

    def _show_state(self) -> None:
        chosen = self._table.selected()
        self._edit.setEnabled(len(chosen) == 1)
        self._remove.setEnabled(bool(chosen))

    def _import_enterprises(self, path: Path) -> None:
        from inspector_app.ui.dialogs.enterprise_import import (  # noqa: PLC0415 - made when wanted
            EnterpriseImportDialog,
        )

        dialog = EnterpriseImportDialog(self._context, self._page)
        dialog.begin(self._page.show_notice, path)

    def _add_person(self) -> None:
        member = StaffMember("", self._enterprise_id, "", "", Role.FRONTLINE, "")
        self._edit_person(member)

    def _edit_current(self) -> None:
        member = self._table.current()
        if member is not None:
            self._edit_person(member)

    def _edit_person(self, member: StaffMember) -> None:
        StaffMemberDialog(self._context, member, self).open()

    def _remove_selected(self) -> None:
        chosen = self._table.selected()
        if not chosen:
            return
        ids = [member.id for member in chosen]
        staff, runner = self._context.services.staff, self._context.runner
        runner.write(lambda: staff.remove(ids))
        names = self.tr("{name} was removed from the list.").format(name=chosen[0].name)
        more = self.tr("{count} people were removed from the list.").format(count=len(chosen))
        self._page.show_notice(
            Notice(
                names if len(chosen) == 1 else more,
                action=self.tr("Undo"),
                run=lambda: runner.write(lambda: staff.restore(ids)),
            )
        )


def _search_text(member: StaffMember) -> str:
    return f"{member.number} {member.name} {member.initials} {member.post} {member.department}"
