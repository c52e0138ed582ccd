"""Before the draw: who can be drawn, in which batch, and how many."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QScrollArea, QWidget

from inspector_app.domain.people import Role, StaffMember
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.labels import role_text
from inspector_app.ui.pages.inspection.draw_plan import DrawPlan, PlannedPerson
from inspector_app.ui.pages.inspection.quota_grid import QuotaGrid
from inspector_app.ui.pages.inspection.reason_dialog import ReasonWords, ask_reason
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords
from inspector_app.ui.widgets.section import Section

EXCLUSION_REASONS = (
    "正在从事不能中断的作业",
    "正在值守关键设备，不能离岗",
    "身体不适",
    "当日新入职，尚未上岗",
    "外来人员",
)
"""Suggestions for the record, therefore Chinese."""
_ROLES = tuple(Role)
_SEARCH_WIDTH = 170
"""Leaves the quotas beside the list their room on a small screen."""


class DrawPrepare(QWidget):
    """`attendance_wanted` when nobody is there to be drawn and the list must be put right."""

    attendance_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = DrawPlan(self.tr("Batch {number}").format(number=1))
        self._present: tuple[StaffMember, ...] | None = None
        self.table: RecordsTable[PlannedPerson] = RecordsTable(self._columns(), self._words())
        self.table.search.setFixedWidth(_SEARCH_WIDTH)
        self._move = QPushButton(icon(Icon.PEOPLE), self.tr("Move to a batch"))
        self._menu = QMenu(self)
        self._move.setMenu(self._menu)
        self._exclude = QPushButton(self.tr("Leave out…"))
        self._include = QPushButton(self.tr("Take in again"))
        for button in (self._move, self._exclude, self._include):
            self.table.add_to_bar(button)
        self.quotas = QuotaGrid()
        self.side = Section(
            self.tr("How many are drawn"),
            self.tr("Numbers are fixed before the digits are given; nobody can steer the draw."),
        )
        self.side.add(self.quotas)
        self._lay_out()
        self._menu.aboutToShow.connect(self._fill_menu)
        self._exclude.clicked.connect(self._ask_exclusion)
        self._include.clicked.connect(self._take_in)
        self.table.selection_changed.connect(self._show_possible)
        self.quotas.changed.connect(self._show)

    def start_anew(self) -> None:
        """Forget the choices of another inspection."""
        self._present = None
        self.plan = DrawPlan(self.tr("Batch {number}").format(number=1))

    def show_present(self, members: tuple[StaffMember, ...]) -> None:
        """Who is there and not drawn yet; while they stay, so does the keyboard's place."""
        if members == self._present:
            return
        self._present = members
        self.plan.set_present(members)
        self._show()

    def _columns(self) -> list[Column[PlannedPerson]]:
        return [
            Column(self.tr("No."), lambda each: each.member.number, width=60),
            Column(self.tr("Name"), lambda each: each.member.name, width=80),
            Column(
                self.tr("Role"),
                lambda each: role_text(each.member.role),
                sort_key=lambda each: _ROLES.index(each.member.role),
                width=110,
            ),
            Column(self.tr("Post"), lambda each: each.member.post, width=0),
            Column(self.tr("Department"), lambda each: each.member.department, width=100),
            Column(self.tr("Batch"), self._batch_text, tone=_tone, width=140),
        ]

    def _batch_text(self, person: PlannedPerson) -> str:
        if person.reason:
            return self.tr("Left out: {reason}").format(reason=person.reason)
        return person.batch

    def _words(self) -> TableWords[PlannedPerson]:
        empty = EmptyState(
            self.tr("Nobody is there who was not drawn yet. Put the attendance right in step 1."),
            self.tr("Go to the attendance"),
            Icon.PEOPLE,
        )
        empty.action_chosen.connect(self.attendance_wanted)
        return TableWords(
            key=lambda each: each.member.number,
            search_text=_search_text,
            empty=empty,
            several=True,
        )

    def _lay_out(self) -> None:
        card = Section(
            self.tr("Who can be drawn"),
            self.tr("Everyone here who was not drawn before. Select people to move them."),
        )
        card.add(self.table, 1)
        self.side.body.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(self.side)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID * 2)
        row.addWidget(card, 5)
        row.addWidget(scroll, 5)

    def _show(self) -> None:
        self.table.set_records(self.plan.people())
        self.quotas.show_plan(self.plan)
        self._show_possible()

    def _show_possible(self) -> None:
        chosen = self.table.selected()
        self._exclude.setEnabled(any(not each.reason for each in chosen))
        self._include.setEnabled(any(each.reason for each in chosen))

    def _numbers(self) -> tuple[str, ...]:
        return tuple(each.member.number for each in self.table.selected())

    def _fill_menu(self) -> None:
        self._menu.clear()
        numbers = self._numbers()
        for batch in self.plan.batches:
            words = self.tr("{count} selected people to {batch}")
            action = self._menu.addAction(words.format(count=len(numbers), batch=batch))
            action.setEnabled(bool(numbers))
            action.triggered.connect(partial(self._move_people, numbers, batch))
        for department in self.plan.departments():
            words = self.tr("All of {department}")
            submenu = self._menu.addMenu(words.format(department=department))
            for batch in self.plan.batches:
                action = submenu.addAction(batch)
                action.triggered.connect(partial(self._move_department, department, batch))

    def _move_people(self, numbers: tuple[str, ...], batch: str, *_: object) -> None:
        self.plan.move(numbers, batch)
        self._show()

    def _move_department(self, department: str, batch: str, *_: object) -> None:
        self.plan.move_department(department, batch)
        self._show()

    def _ask_exclusion(self) -> None:
        chosen = [each.member for each in self.table.selected() if not each.reason]
        words = self.tr("{names} will not be drawn. The reason is printed on the draw's page.")
        reason = ask_reason(
            ReasonWords(
                title=self.tr("Leave out of the draw"),
                sentence=words.format(names="、".join(each.name for each in chosen)),
                action=self.tr("Leave out"),
                reasons=EXCLUSION_REASONS,
            ),
            self,
        )
        if reason:
            self.plan.exclude([each.number for each in chosen], reason)
            self._show()

    def _take_in(self) -> None:
        self.plan.exclude(self._numbers(), "")
        self._show()


def _tone(person: PlannedPerson) -> theme.Tone:
    return theme.Tone.WARNING if person.reason else theme.Tone.NEUTRAL


def _search_text(person: PlannedPerson) -> str:
    member = person.member
    return f"{member.name} {member.initials} {member.number} {member.post} {member.department}"
