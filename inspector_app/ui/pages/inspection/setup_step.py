"""Step 1: the enterprise, who inspects, what is asked, and who is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QWidget
from typing_extensions import override

from inspector_app.domain.blueprints import Blueprint, Shortage
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import Inspection, Step
from inspector_app.domain.officers import MINIMUM_OFFICERS
from inspector_app.domain.people import Presence, StaffMember
from inspector_app.services.inspections import AttendanceLine, InspectionDraft
from inspector_app.ui import theme
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.conflict import ConflictDialog, Ways, different
from inspector_app.ui.pages.inspection.attendance_panel import AttendancePanel, Marking
from inspector_app.ui.pages.inspection.person_dialog import PersonDialog
from inspector_app.ui.pages.inspection.plan_editor import PlanEditor
from inspector_app.ui.pages.inspection.setup_form import (
    SetupChoices,
    SetupForm,
    draft_rows,
    same_draft,
)
from inspector_app.ui.pages.inspection.snapshot import Snapshot
from inspector_app.ui.pages.inspection.step_panel import StepPanel, primary_button
from inspector_app.ui.texts import problem_text
from inspector_app.ui.widgets.section import Section

_SHORTAGES_AFTER_MS = 150


@dataclass(frozen=True, slots=True)
class _OfEnterprise:
    """What follows from the enterprise chosen."""

    enterprise_id: str
    proposed: tuple[str, ...]
    lines: tuple[AttendanceLine, ...]


class SetupStep(StepPanel):
    """`started` carries the id of an inspection that was begun here."""

    started = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._choices: SetupChoices | None = None
        self._lines: tuple[AttendanceLine, ...] = ()
        self._shortages: tuple[Shortage, ...] = ()
        self._then: Callable[[], None] | None = None
        self._wanted_enterprise = ""
        self._refused: InspectionDraft | None = None
        self.form = SetupForm()
        self.attendance = AttendancePanel()
        self._error = QLabel(wordWrap=True)
        theme.set_role(self._error, "error")
        self.go = primary_button("")
        self._as_shown: Inspection | None = None
        self._later = QTimer(self, singleShot=True, interval=_SHORTAGES_AFTER_MS)
        self._lay_out()
        self.form.edited.connect(self._edited)
        self.form.enterprise_chosen.connect(self._read_enterprise)
        self.form.plan.edit_wanted.connect(self._edit_plan)
        self.attendance.marked.connect(self._mark)
        self.attendance.person_wanted.connect(self._add_person)
        self.go.clicked.connect(self.save)
        self._later.timeout.connect(self._read_shortages)

    def start_new(self, enterprise_id: str) -> None:
        """Empty fields for an inspection that is not begun yet."""
        self.snapshot = None
        self._as_shown = None
        self._wanted_enterprise = enterprise_id
        self._lines = ()
        self.form.show_new("")
        self._show_lines()
        self._show_state()
        self.runner.read(self._fetch_choices, self._show_choices_new)
        first = self.form.place if enterprise_id else self.form.enterprise
        first.setFocus()

    @override
    def refresh(self, snapshot: Snapshot) -> None:
        """Show the inspection; fields that were changed and not saved are left as they are."""
        first = self.inspection_id != snapshot.inspection.id
        before = self.snapshot
        super().refresh(snapshot)
        dirty = not first and before is not None and self._dirty(before.inspection)
        if not dirty:
            self._wanted_enterprise = ""
            self.runner.read(self._fetch_choices, self._show_choices)
        self.runner.read(self._fetch_enterprise(snapshot.enterprise.id), self._show_enterprise)
        self._show_state()

    @override
    def leave(self, then: Callable[[], None]) -> None:
        """Save changed fields first; what was refused once is left out the second time."""
        changed = self.snapshot and self.editable and self._dirty(self.snapshot.inspection)
        if changed and self.form.draft() != self._refused:
            self._save(then)
        else:
            then()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was changed and can be kept, also when the whole page goes."""
        self._later.stop()
        snapshot, draft = self.snapshot, self.form.draft()
        if snapshot and self.editable and self._dirty(snapshot.inspection):
            inspections, as_read = self.services.inspections, self._as_shown
            identifier = snapshot.inspection.id
            if draft != self._refused:
                self.runner.write(
                    lambda: inspections.update(identifier, draft, as_read),
                    on_failure=self._not_saved,
                )
        super().hideEvent(event)

    def save(self) -> None:
        """Begin the inspection, or keep its changes, and go on to the draw."""
        if not self.editable:
            self.step_wanted.emit(Step.DRAW)
        else:
            self._save(self._go_on)

    def _lay_out(self) -> None:
        card = Section(self.tr("Enterprise and plan"))
        card.add(self.form)
        card.body.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(card)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumWidth(520)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID * 2)
        row.addWidget(scroll, 5)
        row.addWidget(self.attendance, 6)
        self.body.addLayout(row)
        self.foot.addWidget(self._error, 1)
        self.foot.addWidget(self.go)

    def _fetch_choices(self) -> SetupChoices:
        services = self.services
        return SetupChoices(
            enterprises=services.enterprises.all(),
            officers=services.setup.officers(),
            banks=services.banks.all(),
            plans=services.banks.blueprints(),
            earlier=services.inspections.all(),
            today=services.clock().date(),
        )

    def _fetch_enterprise(self, enterprise_id: str) -> Callable[[], _OfEnterprise]:
        services, inspection_id = self.services, self.inspection_id

        def fetch() -> _OfEnterprise:
            lines = (
                services.inspections.attendance(inspection_id)
                if inspection_id
                else tuple(
                    AttendanceLine(member, Presence.PRESENT, "")
                    for member in services.staff.of(enterprise_id)
                )
            )
            enterprise = services.enterprises.get(enterprise_id)
            return _OfEnterprise(enterprise_id, services.banks.proposed_for(enterprise), lines)

        return fetch

    def _show_choices_new(self, choices: SetupChoices) -> None:
        if self.snapshot is not None:
            return
        self._choices = choices
        self.form.show_choices(choices)
        self.form.show_banks(choices.banks, ())
        self.form.enterprise.choose(self._wanted_enterprise)
        if self._wanted_enterprise:
            self._read_enterprise(self._wanted_enterprise)
        self._edited()

    def _show_choices(self, choices: SetupChoices) -> None:
        self._choices = choices
        self.form.show_choices(choices)
        self.form.show_banks(choices.banks, ())
        if self.snapshot:
            self._as_shown = self.snapshot.inspection
            self.form.show_inspection(self.snapshot.inspection)
        self._edited()

    def _read_enterprise(self, enterprise_id: str) -> None:
        if enterprise_id:
            self.form.banks.set_chosen(())
            self.runner.read(self._fetch_enterprise(enterprise_id), self._show_enterprise)

    def _show_enterprise(self, found: _OfEnterprise) -> None:
        marks = {} if self.snapshot else {line.member.id: line.presence for line in self._lines}
        self._lines = tuple(
            replace(line, presence=marks.get(line.member.id, line.presence)) for line in found.lines
        )
        if self._choices:
            self.form.show_banks(self._choices.banks, found.proposed)
            if self.snapshot is None and not self.form.banks.chosen():
                self.form.banks.set_chosen(found.proposed)
            same = [e for e in self._choices.earlier if e.enterprise_id == found.enterprise_id]
            self.form.suggest_places([each.place for each in same if each.place])
        self._show_lines()
        self._edited()

    def _show_lines(self) -> None:
        chosen = bool(self.form.enterprise.enterprise_id() or self.inspection_id)
        self.attendance.show_lines(self._lines, editable=self.editable and chosen)

    def _show_state(self) -> None:
        self.form.set_editable(editable=self.editable)
        if self.snapshot is None:
            self.go.setText(self.tr("Start the inspection"))
        elif self.editable:
            self.go.setText(self.tr("Save and continue"))
        else:
            self.go.setText(self.tr("Continue"))

    def _dirty(self, inspection: Inspection) -> bool:
        return self._choices is not None and not same_draft(self.form.draft(), inspection)

    def _edited(self) -> None:
        self._error.clear()
        self._later.start()

    def _read_shortages(self) -> None:
        if not self.isVisible():
            return
        draft = self.form.draft()
        if draft.enterprise_id and draft.bank_ids and self.editable:
            self.runner.read(lambda: self.services.inspections.shortages(draft), self._show_lack)
        else:
            self.form.plan.shortage.clear()

    def _show_lack(self, found: tuple[Shortage, ...]) -> None:
        self._shortages = found
        self.form.plan.show_shortages(found)

    def _save(self, then: Callable[[], None]) -> None:
        self._then = then
        self.form.clear_errors()
        self._error.clear()
        draft, identifier, as_read = self.form.draft(), self.inspection_id, self._as_shown
        if not draft.enterprise_id:
            self.form.show_error("enterprise_id", self.tr("Choose the enterprise first."))
            return
        away = [line for line in self._lines if line.presence is not Presence.PRESENT]
        inspections = self.services.inspections

        def keep() -> Inspection:
            if identifier:
                return inspections.update(identifier, draft, as_read)
            started = inspections.start(draft)
            for line in away:
                inspections.mark(started.id, line.member.id, line.presence, line.note)
            return started

        self.go.setEnabled(False)
        self.runner.write(keep, self._saved, self._not_saved)

    def _saved(self, inspection: Inspection) -> None:
        self.go.setEnabled(True)
        begun = self.snapshot is None
        if begun:
            self.started.emit(inspection.id)
        elif self.snapshot:
            self.snapshot = replace(self.snapshot, inspection=inspection)
            self._as_shown = inspection
        then, self._then = self._then, None
        if then is not None and not begun:
            then()

    def _not_saved(self, error: AppError) -> None:
        self.go.setEnabled(True)
        then, self._then = self._then, None
        newer = error.params.get("newer")
        if isinstance(newer, Inspection) and newer.id == self.inspection_id:
            self._show_conflict(newer, then or (lambda: None))
            return
        self._refused = self.form.draft()
        if not self.form.show_problem(error):
            self._error.setText(problem_text(error))
        elif error.problem is Problem.TOO_FEW_OFFICERS:
            self._error.setText(
                self.tr("Tick at least {minimum} officers.").format(minimum=MINIMUM_OFFICERS)
            )
        else:
            self._error.setText(self.tr("Please put right what is marked on the left."))

    def _show_conflict(self, newer: Inspection, then: Callable[[], None]) -> None:
        self._as_shown = newer

        def kept() -> None:
            if self.snapshot:
                self.snapshot = replace(self.snapshot, inspection=newer)
            self.form.show_inspection(newer)
            self._edited()

        rows = draft_rows(self.form, newer)
        ConflictDialog(different(rows), Ways(lambda: self._save(then), kept), self).open()

    def _go_on(self) -> None:
        self.step_wanted.emit(Step.DRAW)

    def _mark(self, marking: Marking) -> None:
        identifier = self.inspection_id
        wanted = set(marking.staff_ids)
        self._lines = tuple(
            replace(line, presence=marking.presence) if line.member.id in wanted else line
            for line in self._lines
        )
        self._show_lines()
        if identifier:
            inspections = self.services.inspections

            def keep() -> None:
                for staff_id in marking.staff_ids:
                    inspections.mark(identifier, staff_id, marking.presence)

            self.runner.write(keep)

    def _add_person(self) -> None:
        enterprise_id = self.form.enterprise.enterprise_id()
        if self.snapshot:
            enterprise_id = self.snapshot.enterprise.id
        dialog = PersonDialog(enterprise_id, [line.member for line in self._lines], self)
        if dialog.exec():
            member = dialog.member()
            self.runner.write(lambda: self.services.staff.save(member), self._person_added)

    def _person_added(self, member: StaffMember) -> None:
        if self.snapshot is None:
            self._lines = (*self._lines, AttendanceLine(member, Presence.PRESENT, ""))
            self._show_lines()
        self.attendance.table.select(member.id)

    def _edit_plan(self, plan: Blueprint) -> None:
        editor = PlanEditor(plan, self)
        if not editor.exec():
            return
        wanted = editor.plan()
        self.form.plan.choose(wanted)
        self._edited()
        if editor.keep:
            self.runner.write(lambda: self.services.banks.save_blueprint(wanted))
