"""Who is there today: marked one by one or many at once, by button or with the keys 1 to 4."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from inspector_app.domain.people import Presence, Role
from inspector_app.services.inspections import AttendanceLine
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.labels import presence_text, role_text
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords
from inspector_app.ui.widgets.section import Section

_ROLES = tuple(Role)


@dataclass(frozen=True, slots=True)
class Marking:
    """These people get this presence."""

    staff_ids: tuple[str, ...]
    presence: Presence


class AttendancePanel(Section):
    """The staff list of the day; `marked` carries a `Marking`."""

    marked = Signal(object)
    person_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Who is there today"))
        self.set_caption(
            self.tr("Everyone counts as present. Select people and press 1-4 or a button.")
        )
        self._counts = QLabel()
        theme.set_tone(self._counts, theme.Tone.MUTED)
        self.add_to_header(self._counts)
        self.table: RecordsTable[AttendanceLine] = RecordsTable(self._columns(), self._words())
        self._add = QPushButton(icon(Icon.ADD), self.tr("Add a person"))
        self._add.clicked.connect(self.person_wanted)
        self.table.add_to_bar(self._add)
        self._buttons = self._presence_buttons()
        row = QHBoxLayout()
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch()
        self.add(self.table, 1)
        self.body.addLayout(row)
        self.table.opened.connect(self._toggle)
        self.table.selection_changed.connect(self._show_possible)
        self.show_lines((), editable=False)

    def show_lines(self, lines: Sequence[AttendanceLine], *, editable: bool) -> None:
        """Show these people; without `editable` nothing can be changed."""
        self._editable = editable
        self.table.set_records(lines)
        self._add.setEnabled(editable)
        present = [each.member.role for each in lines if each.presence is Presence.PRESENT]
        parts = [f"{role_text(role)} {present.count(role)}" for role in Role]
        words = self.tr("{present} of {total} present").format(
            present=len(present), total=len(lines)
        )
        self._counts.setText("    ".join([words, *parts]) if lines else "")
        self._show_possible()

    def _columns(self) -> list[Column[AttendanceLine]]:
        return [
            Column(self.tr("No."), lambda line: line.member.number, width=60),
            Column(self.tr("Name"), lambda line: line.member.name, width=80),
            Column(
                self.tr("Role"),
                lambda line: role_text(line.member.role),
                sort_key=lambda line: _ROLES.index(line.member.role),
                width=110,
            ),
            Column(self.tr("Post"), lambda line: line.member.post, width=0),
            Column(self.tr("Department"), lambda line: line.member.department, width=90),
            Column(
                self.tr("Today"),
                lambda line: presence_text(line.presence),
                tone=_tone,
                width=100,
            ),
        ]

    def _words(self) -> TableWords[AttendanceLine]:
        return TableWords(
            key=lambda line: line.member.id,
            search_text=_search_text,
            empty=EmptyState(
                self.tr(
                    "No staff list yet. Import it on the enterprise's page, "
                    "or add people here one by one."
                ),
                picture=Icon.PEOPLE,
            ),
            several=True,
        )

    def _presence_buttons(self) -> list[QPushButton]:
        buttons = []
        for number, presence in enumerate(Presence, start=1):
            button = QPushButton(f"{number}  {presence_text(presence)}")
            button.clicked.connect(partial(self._mark, presence))
            keys = QShortcut(QKeySequence(str(number)), self.table.view)
            keys.setContext(Qt.ShortcutContext.WidgetShortcut)
            keys.activated.connect(partial(self._mark, presence))
            buttons.append(button)
        return buttons

    def _mark(self, presence: Presence, *_: object) -> None:
        chosen = tuple(line.member.id for line in self.table.selected())
        if chosen and self._editable:
            self.marked.emit(Marking(chosen, presence))

    def _toggle(self, line: AttendanceLine) -> None:
        away = line.presence is not Presence.PRESENT
        self._mark(Presence.PRESENT if away else Presence.ON_LEAVE)

    def _show_possible(self) -> None:
        possible = self._editable and bool(self.table.selected())
        for button in self._buttons:
            button.setEnabled(possible)


def _tone(line: AttendanceLine) -> theme.Tone:
    return theme.Tone.NEUTRAL if line.presence is Presence.PRESENT else theme.Tone.WARNING


def _search_text(line: AttendanceLine) -> str:
    member = line.member
    return f"{member.name} {member.initials} {member.number} {member.post} {member.department}"
