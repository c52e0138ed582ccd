"""Editing a finding, or writing one by hand."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.deficiencies import Deficiency, FindingState
from inspector_app.domain.questions import DeficiencyKind
from inspector_app.domain.record import RecordedPerson
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.form_dialog import FormDialog
from inspector_app.ui.labels import deficiency_kind_text
from inspector_app.ui.widgets.form import Form

QUICK_DAYS = (7, 15, 30)
_TEXT_HEIGHT = 84


@dataclass(frozen=True, slots=True)
class FindingChoices:
    """What the dialog offers: the people tested, known clauses, today."""

    people: Sequence[RecordedPerson]
    clauses: Sequence[str]
    today: date


class FindingDialog(FormDialog):
    def __init__(
        self,
        context: UiContext,
        finding: Deficiency,
        choices: FindingChoices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", Form(), parent)
        new = not finding.id
        self.setWindowTitle(self.tr("New problem") if new else self.tr("Edit the problem"))
        self._context = context
        self._finding = finding
        self._choices = choices
        self.kind = QComboBox()
        for kind in DeficiencyKind:
            self.kind.addItem(deficiency_kind_text(kind), kind)
        self.person = QComboBox()
        self.post = QLineEdit(finding.post)
        self.wording = _text(finding.wording)
        self.clause = QLineEdit(finding.clause)
        self.requirement = _text(finding.requirement)
        self.deadline = QDateEdit()
        self.deadline.setCalendarPopup(True)
        self.deadline.setDisplayFormat("yyyy-MM-dd")
        self.confirmed = QCheckBox(self.tr("Confirm this problem"))
        self._fill()
        self._lay_out()

    def finding(self) -> Deficiency:
        """The finding as the fields show it."""
        number = self.person.currentData()
        person = next((each for each in self._choices.people if each.number == number), None)
        day = self.deadline.date()
        undecided = self._finding.state
        if undecided is FindingState.CONFIRMED:
            undecided = FindingState.PROPOSED
        return dataclasses.replace(
            self._finding,
            kind=self.kind.currentData(),
            person=person.number if person else "",
            person_name=person.name if person else "",
            post=self.post.text().strip(),
            wording=self.wording.toPlainText().strip(),
            clause=self.clause.text().strip(),
            requirement=self.requirement.toPlainText().strip(),
            deadline=date(day.year(), day.month(), day.day()),
            state=FindingState.CONFIRMED if self.confirmed.isChecked() else undecided,
        )

    @override
    def submit(self) -> None:
        finding = self.finding()
        self.set_working(working=True)
        findings = self._context.services.findings
        self._context.runner.write(
            lambda: findings.save(finding), self._kept_on_disk, self.show_failure
        )

    def _kept_on_disk(self, _finding: Deficiency) -> None:
        self.accept()

    def _fill(self) -> None:
        finding = self._finding
        self.kind.setCurrentIndex(list(DeficiencyKind).index(finding.kind))
        self.person.addItem(self.tr("The post itself, nobody in particular"), "")
        for each in self._choices.people:
            self.person.addItem(f"{each.name}  {each.number}  {each.post}", each.number)
        self.person.setCurrentIndex(max(0, self.person.findData(finding.person)))
        completer = QCompleter(list(self._choices.clauses))
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.clause.setCompleter(completer)
        day = finding.deadline or self._choices.today
        self.deadline.setDate(QDate(day.year, day.month, day.day))
        today = self._choices.today
        self.deadline.setMinimumDate(QDate(today.year, today.month, today.day))
        self.confirmed.setChecked(finding.state is FindingState.CONFIRMED)
        self.person.activated.connect(self._person_chosen)

    def _lay_out(self) -> None:
        deadline = QWidget()
        row = QHBoxLayout(deadline)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.deadline)
        for days in QUICK_DAYS:
            button = QPushButton(self.tr("+{days} days").format(days=days))
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._in_days, days))
            row.addWidget(button)
        row.addStretch()
        deadline.setFocusProxy(self.deadline)
        self.form.add("kind", self.tr("&Kind"), self.kind)
        self.form.add("person_or_post", self.tr("P&erson"), self.person)
        self.form.add("post", self.tr("P&ost"), self.post)
        self.form.add("wording", self.tr("&Wording"), self.wording)
        self.form.add("clause", self.tr("&Legal clause"), self.clause)
        self.form.add("requirement", self.tr("&Requirement"), self.requirement)
        self.form.add("deadline", self.tr("&Deadline"), deadline)
        self.body.addWidget(self.confirmed)
        self.setMinimumWidth(680)

    def _person_chosen(self, _place: int) -> None:
        number = self.person.currentData()
        for each in self._choices.people:
            if each.number == number:
                self.post.setText(each.post)

    def _in_days(self, days: int, *_: object) -> None:
        today = self._choices.today
        self.deadline.setDate(QDate(today.year, today.month, today.day).addDays(days))


class _Text(QPlainTextEdit):
    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _TEXT_HEIGHT)


def _text(content: str) -> QPlainTextEdit:
    field = _Text(content)
    field.setFixedHeight(_TEXT_HEIGHT)
    field.setTabChangesFocus(True)
    return field
