"""Step 4: what the answers show, decided by the officers one by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from typing_extensions import override

from inspector_app.domain.deficiencies import Deficiency, FindingState
from inspector_app.domain.errors import AppError
from inspector_app.domain.inspections import Evidence, Step
from inspector_app.domain.questions import DeficiencyKind
from inspector_app.services.findings import PROPOSED_DAYS
from inspector_app.ui import theme
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.labels import day_text, deficiency_kind_text, finding_state_text
from inspector_app.ui.pages.inspection.finding_dialog import FindingChoices, FindingDialog
from inspector_app.ui.pages.inspection.snapshot import Snapshot
from inspector_app.ui.pages.inspection.step_panel import StepPanel, primary_button
from inspector_app.ui.texts import problem_text
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.notice import Notice, NoticeBar
from inspector_app.ui.widgets.records_model import Column
from inspector_app.ui.widgets.records_table import Choice, RecordsTable, TableWords

_LINE = 22
_KINDS = tuple(DeficiencyKind)
_STATES = tuple(FindingState)


@dataclass(frozen=True, slots=True)
class _Found:
    findings: tuple[Deficiency, ...]
    clauses: tuple[str, ...]


class FindingsStep(StepPanel):
    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._clauses: tuple[str, ...] = ()
        self._dialog: FindingDialog | None = None
        self.notice = NoticeBar()
        self.undo_notice = NoticeBar()
        self.table: RecordsTable[Deficiency] = RecordsTable(self._columns(), self._words())
        self._detail = QLabel(wordWrap=True)
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._detail.setMinimumHeight(3 * _LINE)
        self._detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._error = QLabel(wordWrap=True)
        theme.set_role(self._error, "error")
        self.edit_button = QPushButton(icon(Icon.EDIT), self.tr("Edit (Enter)"))
        self.confirm_button = QPushButton(icon(Icon.GOOD), self.tr("Confirm (C)"))
        self.drop_button = QPushButton(icon(Icon.BAD), self.tr("Drop (D)"))
        self.reopen_button = QPushButton(icon(Icon.UNDO), self.tr("Undecided again (U)"))
        self.person_button = QPushButton(self.tr("Confirm all of this person"))
        self.add_button = QPushButton(icon(Icon.ADD), self.tr("Add a problem"))
        self.next_button = primary_button(self.tr("Go on to signing"))
        self._lay_out()
        self._connect()

    @override
    def enter(self) -> None:
        """Propose what the handed-in papers suggest."""
        self.table.view.setFocus()
        if self.editable and self.snapshot is not None:
            identifier = self.inspection_id
            self.runner.write(
                lambda: self.services.findings.propose(identifier), on_failure=self._failed
            )

    @override
    def refresh(self, snapshot: Snapshot) -> None:
        super().refresh(snapshot)
        findings, identifier = self.services.findings, snapshot.inspection.id
        self.runner.read(
            lambda: _Found(findings.all(identifier), findings.clauses(identifier)), self._show
        )

    def _columns(self) -> list[Column[Deficiency]]:
        return [
            Column(self.tr("Person"), self._person, lambda each: each.person, width=130),
            Column(
                self.tr("Kind"),
                lambda each: deficiency_kind_text(each.kind),
                lambda each: _KINDS.index(each.kind),
                width=90,
            ),
            Column(self.tr("Wording"), lambda each: each.wording, width=0),
            Column(self.tr("Legal clause"), lambda each: each.clause, width=190),
            Column(self.tr("Requirement"), lambda each: each.requirement, width=210),
            Column(self.tr("Deadline"), lambda each: day_text(each.deadline), width=100),
            Column(
                self.tr("State"),
                self._state,
                lambda each: _STATES.index(each.state),
                tone=_tone,
                width=100,
            ),
        ]

    def _person(self, finding: Deficiency) -> str:
        if finding.person:
            return f"{finding.person_name} {finding.person}"
        return self.tr("Post: {post}").format(post=finding.post)

    def _state(self, finding: Deficiency) -> str:
        marks = {FindingState.PROPOSED: "?", FindingState.CONFIRMED: "✔", FindingState.DROPPED: "✘"}
        return f"{marks[finding.state]} {finding_state_text(finding.state)}"

    def _words(self) -> TableWords[Deficiency]:
        return TableWords(
            key=lambda each: each.id,
            search_text=lambda each: f"{each.person_name} {each.person} {each.post} {each.wording}",
            empty=EmptyState(
                self.tr(
                    "No problem is proposed: nobody answered anything wrong, or nobody has "
                    "finished the test. What was seen otherwise can be added by hand."
                ),
                picture=Icon.GOOD,
            ),
            several=True,
        )

    def _lay_out(self) -> None:
        self.table.add_filter(
            "state",
            self.tr("State"),
            [
                Choice(self.tr("All states")),
                *(
                    Choice(finding_state_text(state), partial(_has_state, state))
                    for state in FindingState
                ),
            ],
        )
        self.table.add_to_bar(self.add_button)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.undo_notice)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._detail)
        for button in (
            self.edit_button,
            self.confirm_button,
            self.drop_button,
            self.reopen_button,
            self.person_button,
        ):
            self.foot.addWidget(button)
        self.foot.addWidget(self._error, 1)
        self.foot.addWidget(self.next_button)

    def _connect(self) -> None:
        self.table.opened.connect(self._edit)
        self.table.removal_wished.connect(self.drop)
        self.table.selection_changed.connect(self._show_possible)
        self.edit_button.clicked.connect(self._edit_current)
        self.confirm_button.clicked.connect(self.confirm)
        self.drop_button.clicked.connect(self.drop)
        self.reopen_button.clicked.connect(self.reopen)
        self.person_button.clicked.connect(self._confirm_person)
        self.add_button.clicked.connect(self._add)
        self.next_button.clicked.connect(self._go_on)
        for key, act in (("C", self.confirm), ("D", self.drop), ("U", self.reopen)):
            shortcut = QShortcut(QKeySequence(key), self.table.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _show(self, found: _Found) -> None:
        self._clauses = found.clauses
        ordered = sorted(found.findings, key=lambda each: (not each.person, each.position))
        self.table.set_records(ordered)
        undecided = sum(each.state is FindingState.PROPOSED for each in ordered)
        if self.table.current() is None and ordered and self.editable:
            first = next((e for e in ordered if e.state is FindingState.PROPOSED), ordered[0])
            self.table.select(first.id)
        self._show_notice(undecided)
        self._show_possible()

    def _show_notice(self, undecided: int) -> None:
        unscored = self.snapshot is not None and any(
            line.evidence is Evidence.RUBRICS_SCORED and not line.done
            for line in self.snapshot.evidence
        )
        if not self.editable:
            self.notice.clear()
        elif unscored:
            words = self.tr(
                "Some papers are not scored yet; their problems are proposed after the scoring."
            )
            self._say(Notice(words, theme.Tone.WARNING, self.tr("Score them"), self._score, True))  # noqa: FBT003 - it stays
        elif undecided:
            words = self.tr(
                "{count} proposals from wrong answers wait for your decision. A proposal accuses "
                "nobody: confirm or drop each one."
            )
            self._say(Notice(words.format(count=undecided), theme.Tone.INFO, stays=True))
        else:
            self.notice.clear()

    def _say(self, notice: Notice) -> None:
        self.notice.show_notice(notice)

    def _score(self) -> None:
        self.step_wanted.emit(Step.TEST)

    def _show_possible(self) -> None:
        self._show_detail()
        chosen = self.table.selected() if self.editable else ()
        states = {each.state for each in chosen}
        self.edit_button.setEnabled(len(chosen) == 1)
        self.confirm_button.setEnabled(bool(states - {FindingState.CONFIRMED}))
        self.drop_button.setEnabled(bool(states - {FindingState.DROPPED}))
        self.reopen_button.setEnabled(bool(states - {FindingState.PROPOSED}))
        self.person_button.setEnabled(bool(self._of_person(FindingState.PROPOSED)))
        self.add_button.setEnabled(self.editable)
        for button in (
            self.edit_button,
            self.confirm_button,
            self.drop_button,
            self.reopen_button,
            self.person_button,
        ):
            button.setVisible(self.editable)

    def _show_detail(self) -> None:
        current = self.table.current()
        lines = (current.wording, current.clause, current.requirement) if current else ()
        self._detail.setText("\n".join(line for line in lines if line))
        self._detail.setVisible(current is not None)

    def confirm(self) -> None:
        """The selected problems are found to be so."""
        self._decide(self.table.selected(), FindingState.CONFIRMED)

    def drop(self) -> None:
        """The selected proposals are not followed."""
        self._decide(self.table.selected(), FindingState.DROPPED)

    def reopen(self) -> None:
        """The selected ones are undecided again."""
        self._decide(self.table.selected(), FindingState.PROPOSED)

    def _confirm_person(self) -> None:
        self._decide(self._of_person(FindingState.PROPOSED), FindingState.CONFIRMED)

    def _of_person(self, state: FindingState) -> tuple[Deficiency, ...]:
        current = self.table.current() if self.editable else None
        if current is None or not current.person:
            return ()
        return tuple(
            each
            for each in self.table.records
            if each.person == current.person and each.state is state
        )

    def _decide(self, chosen: tuple[Deficiency, ...], state: FindingState) -> None:
        changed = [each for each in chosen if each.state is not state]
        if not changed or not self.editable:
            return
        self._error.clear()
        before = [(each.id, each.state) for each in changed]
        self._write([(each.id, state) for each in changed])
        words = self.tr("{count} set to: {state}.")
        self.undo_notice.show_notice(
            Notice(
                words.format(count=len(changed), state=finding_state_text(state)),
                theme.Tone.GOOD,
                self.tr("Undo"),
                partial(self._write, before),
            )
        )

    def _write(self, decisions: list[tuple[str, FindingState]]) -> None:
        findings = self.services.findings

        def decide() -> None:
            for identifier, state in decisions:
                findings.decide(identifier, state)

        self.runner.write(decide, on_failure=self._failed)

    def _edit_current(self) -> None:
        current = self.table.current()
        if current is not None:
            self._edit(current)

    def _edit(self, finding: Deficiency) -> None:
        if self.snapshot is None or not self.editable:
            return
        people = [each.person for each in self.snapshot.queue]
        choices = FindingChoices(people, self._clauses, self.services.clock().date())
        self._dialog = FindingDialog(self.context, finding, choices, self)
        self._dialog.open()

    def _add(self) -> None:
        today = self.services.clock().date()
        self._edit(
            Deficiency(
                id="",
                inspection_id=self.inspection_id,
                position=0,
                kind=DeficiencyKind.POST_DEFECT,
                person="",
                person_name="",
                post="",
                wording="",
                clause="",
                requirement="",
                deadline=today + timedelta(days=PROPOSED_DAYS),
                state=FindingState.CONFIRMED,
            )
        )

    def _failed(self, error: AppError) -> None:
        self._error.setText(problem_text(error))

    def _go_on(self) -> None:
        self.step_wanted.emit(Step.SIGNING)


def _has_state(state: FindingState, finding: Deficiency) -> bool:
    return finding.state is state


def _tone(finding: Deficiency) -> theme.Tone:
    tones = {
        FindingState.PROPOSED: theme.Tone.WARNING,
        FindingState.CONFIRMED: theme.Tone.GOOD,
        FindingState.DROPPED: theme.Tone.MUTED,
    }
    return tones[finding.state]
