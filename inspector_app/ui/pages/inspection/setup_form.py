"""The fields of the first step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QLineEdit, QStackedWidget, QWidget

from inspector_app.domain.blueprints import PRESETS, Blueprint
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.errors import Problem
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.officers import MINIMUM_OFFICERS, Officer
from inspector_app.domain.questions import QuestionBank
from inspector_app.services.inspections import InspectionDraft
from inspector_app.ui.pages.inspection.check_lists import BankList, OfficerList
from inspector_app.ui.pages.inspection.enterprise_chooser import EnterpriseChooser
from inspector_app.ui.pages.inspection.plan_panel import PlanPanel
from inspector_app.ui.widgets.form import Form

PURPOSES = (
    "日常监督检查，抽考从业人员岗位安全知识",
    "专项检查，抽考从业人员岗位安全知识",
    "举报投诉核查",
    "整改复查",
)
"""First suggestions for the purpose: words of the record, therefore Chinese."""

_PROBLEM_FIELDS = {
    Problem.TOO_FEW_OFFICERS: "officers",
    Problem.CERTIFICATE_EXPIRED: "officers",
    Problem.NO_BANKS_CHOSEN: "banks",
    Problem.BLUEPRINT_EMPTY: "plan",
    Problem.BLUEPRINT_SHORTAGE: "plan",
    Problem.PASS_MARK_INVALID: "plan",
}
_OFFICER_ROWS = 4
_BANK_ROWS = 4


@dataclass(frozen=True, slots=True)
class SetupChoices:
    """What the fields offer."""

    enterprises: tuple[Enterprise, ...]
    officers: tuple[Officer, ...]
    banks: tuple[QuestionBank, ...]
    plans: tuple[Blueprint, ...]
    earlier: tuple[Inspection, ...]
    today: date


class SetupForm(Form):
    """Enterprise, officers, place, purpose, banks and plan; `edited` at every change."""

    edited = Signal()
    enterprise_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_PROBLEM_FIELDS, parent)
        self.enterprise = EnterpriseChooser()
        self.fixed_enterprise = QLabel(wordWrap=True)
        self._enterprise_field = QStackedWidget()
        self._enterprise_field.addWidget(self.enterprise)
        self._enterprise_field.addWidget(self.fixed_enterprise)
        self._enterprise_field.setFocusProxy(self.enterprise)
        self._enterprise_field.setFixedHeight(self.enterprise.sizeHint().height())
        self.officers = OfficerList(_OFFICER_ROWS)
        self.place = QLineEdit()
        self.purpose = QComboBox()
        self.purpose.setEditable(True)
        self.purpose.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.banks = BankList(_BANK_ROWS)
        self.plan = PlanPanel()
        self.add("enterprise_id", self.tr("&Enterprise"), self._enterprise_field)
        self.add(
            "officers",
            self.tr("&Officers (at least {minimum})").format(minimum=MINIMUM_OFFICERS),
            self.officers,
        )
        self.add("place", self.tr("P&lace"), self.place)
        self.add("purpose", self.tr("P&urpose"), self.purpose)
        self.add("banks", self.tr("Question &banks"), self.banks)
        self.add("plan", self.tr("Pla&n"), self.plan)
        self.place.setPlaceholderText(self.tr("Workshops and areas that are inspected"))
        edit = self.purpose.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("Choose or write the purpose"))
        for caption in self.findChildren(QLabel):
            if caption.buddy() is self.plan:
                caption.setMinimumHeight(self.plan.combo.sizeHint().height())
        self._connect()

    def show_choices(self, choices: SetupChoices) -> None:
        """Offer what there is; what is filled in stays."""
        self.enterprise.set_enterprises(choices.enterprises)
        self.officers.show_officers(choices.officers, choices.today)
        if not self.officers.chosen():
            valid = [
                each.id for each in choices.officers if each.certificate_valid_on(choices.today)
            ]
            self.officers.set_chosen(valid if len(valid) == MINIMUM_OFFICERS else ())
        self.plan.set_plans(choices.plans)
        purposes = dict.fromkeys(each.purpose for each in choices.earlier if each.purpose)
        kept = self.purpose.currentText()
        self.purpose.clear()
        self.purpose.addItems(list(dict.fromkeys((*purposes, *PURPOSES))))
        self.purpose.setEditText(kept)

    def show_banks(self, banks: Sequence[QuestionBank], proposed: Sequence[str]) -> None:
        """The banks, those proposed first."""
        self.banks.show_banks(banks, proposed)

    def suggest_places(self, places: Sequence[str]) -> None:
        """Offer the places of this enterprise's earlier inspections."""
        completer = QCompleter(list(dict.fromkeys(places)))
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.place.setCompleter(completer)

    def show_inspection(self, inspection: Inspection) -> None:
        """Fill the fields from a started inspection, whose enterprise stays."""
        self.clear_errors()
        self.fixed_enterprise.setText(inspection.enterprise_name)
        self._enterprise_field.setCurrentWidget(self.fixed_enterprise)
        self.enterprise.choose(inspection.enterprise_id)
        self.officers.set_chosen(inspection.officer_ids)
        self.place.setText(inspection.place)
        self.purpose.setEditText(inspection.purpose)
        self.banks.set_chosen([bank for bank, _ in inspection.banks])
        self.plan.choose(inspection.blueprint)

    def show_new(self, enterprise_id: str) -> None:
        """Empty fields for a new inspection, of this enterprise where one is given."""
        self.clear_errors()
        self._enterprise_field.setCurrentWidget(self.enterprise)
        self.enterprise.choose(enterprise_id)
        self.officers.set_chosen(())
        self.banks.set_chosen(())
        self.place.clear()
        self.purpose.setEditText("")
        self.plan.choose(PRESETS[0])

    def draft(self) -> InspectionDraft:
        """The first step as the fields show it."""
        return InspectionDraft(
            enterprise_id=self.enterprise.enterprise_id(),
            place=self.place.text().strip(),
            purpose=self.purpose.currentText().strip(),
            bank_ids=self.banks.chosen(),
            blueprint=self.plan.plan() or PRESETS[0],
            officer_ids=self.officers.chosen(),
        )

    def set_editable(self, *, editable: bool) -> None:
        for field in (self.officers, self.place, self.purpose, self.banks, self.plan):
            field.setEnabled(editable)

    def _connect(self) -> None:
        self.enterprise.chosen.connect(self.enterprise_chosen)
        self.enterprise.chosen.connect(self._edited)
        self.officers.changed.connect(self.edited)
        self.place.textEdited.connect(self._edited)
        self.purpose.editTextChanged.connect(self._edited)
        self.banks.changed.connect(self.edited)
        self.plan.changed.connect(self.edited)

    def _edited(self, *_: object) -> None:
        self.edited.emit()


def same_draft(draft: InspectionDraft, inspection: Inspection) -> bool:
    """Whether nothing was changed since the inspection was saved."""
    return draft == replace(
        draft,
        place=inspection.place,
        purpose=inspection.purpose,
        bank_ids=draft.bank_ids
        if set(draft.bank_ids) == {bank for bank, _ in inspection.banks}
        else (),
        blueprint=inspection.blueprint,
        officer_ids=draft.officer_ids
        if set(draft.officer_ids) == set(inspection.officer_ids)
        else (),
    )


def draft_rows(form: SetupForm, inspection: Inspection) -> list[tuple[str, str, str]]:
    """The fields in words: (label, as the form has it, as the inspection has it)."""
    draft = form.draft()
    officers, banks = form.officers.titles(), form.banks.titles()

    def names(titles: Mapping[str, str], ids: Iterable[str]) -> str:
        return "、".join(sorted(titles.get(each, each) for each in ids))

    kept_banks = [bank for bank, _ in inspection.banks]
    return [
        (form.label_of("place"), draft.place, inspection.place),
        (form.label_of("purpose"), draft.purpose, inspection.purpose),
        (
            form.label_of("officers"),
            names(officers, draft.officer_ids),
            names(officers, inspection.officer_ids),
        ),
        (form.label_of("banks"), names(banks, draft.bank_ids), names(banks, kept_banks)),
        (
            form.label_of("plan"),
            _plan_text(draft.blueprint),
            _plan_text(inspection.blueprint),
        ),
    ]


def _plan_text(plan: Blueprint) -> str:
    return f"{plan.title} · {plan.question_count} · {plan.minutes} min · {plan.pass_mark} %"
