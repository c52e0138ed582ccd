"""One enterprise, new or changed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QSpinBox, QWidget
from typing_extensions import override

from inspector_app.domain.enterprises import (
    Enterprise,
    Industry,
    credit_code_check_character,
    is_credit_code,
)
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.questions import QuestionBank
from inspector_app.ui.context import Services, UiContext
from inspector_app.ui.dialogs.conflict import Difference, different
from inspector_app.ui.dialogs.form_dialog import FormDialog
from inspector_app.ui.texts import problem_text
from inspector_app.ui.widgets.chips import Chips
from inspector_app.ui.widgets.form import Form
from inspector_app.ui.widgets.industry_field import IndustryField
from inspector_app.ui.widgets.section import Section

_CODE_LENGTH = 18
_WIDTH = 860
_MOST_PEOPLE = 1_000_000


@dataclass(frozen=True, slots=True)
class _Offers:
    townships: tuple[str, ...]
    banks: tuple[QuestionBank, ...]
    industry_name: str


class EnterpriseDialog(FormDialog):
    """Calls `saved` with the enterprise as it is kept."""

    def __init__(
        self,
        context: UiContext,
        enterprise: Enterprise | None,
        saved: Callable[[Enterprise], None],
        parent: QWidget,
    ) -> None:
        form = Form(
            {
                Problem.CREDIT_CODE_INVALID: "credit_code",
                Problem.CREDIT_CODE_TAKEN: "credit_code",
                Problem.INDUSTRY_UNKNOWN: "industry",
            }
        )
        super().__init__("", form, parent)
        self.setWindowTitle(
            self.tr("Edit enterprise {name}").format(name=enterprise.name)
            if enterprise
            else self.tr("New enterprise")
        )
        self._context, self._tell = context, saved
        self._before = enterprise or Enterprise(id="", name="")
        self._texts = {name: QLineEdit(str(getattr(self._before, name))) for name in _TEXT_FIELDS}
        self._industry = IndustryField()
        self._headcount = QSpinBox(maximum=_MOST_PEOPLE)
        self._headcount.setValue(self._before.headcount)
        self._banks = Chips()
        self._fill()
        self._connect()
        services, code = context.services, self._before.industry
        context.runner.read(lambda: _offers(services, code), self._offer)

    @override
    def submit(self) -> None:
        changed = self._entered()
        self.set_working(working=True)
        enterprises = self._context.services.enterprises
        self._context.runner.write(
            lambda: enterprises.save(changed), self._saved, self.show_failure
        )

    @override
    def differences(self, newer: Enterprise) -> Sequence[Difference]:
        mine = self._entered()
        names = [*_TEXT_FIELDS, "industry", "headcount"]
        rows = [
            (self.form.label_of(name), str(getattr(mine, name)), str(getattr(newer, name)))
            for name in names
        ]
        titles = self._banks.titles()
        of_banks = [
            self.tr(", ").join(titles.get(each, each) for each in record.bank_ids)
            for record in (mine, newer)
        ]
        return different([*rows, (self.tr("Question banks"), of_banks[0], of_banks[1])])

    @override
    def rebase(self, newer: Enterprise) -> None:
        self._before = dataclasses.replace(self._before, row_version=newer.row_version)

    @override
    def show_record(self, newer: Enterprise) -> None:
        self._before = newer
        for name, field in self._texts.items():
            field.setText(str(getattr(newer, name)))
        self._headcount.setValue(newer.headcount)
        services = self._context.services
        self._context.runner.read(lambda: _offers(services, newer.industry), self._offer)

    def _entered(self) -> Enterprise:
        texts = self._texts
        return dataclasses.replace(
            self._before,
            name=texts["name"].text(),
            credit_code=texts["credit_code"].text(),
            township=texts["township"].text(),
            address=texts["address"].text(),
            legal_representative=texts["legal_representative"].text(),
            responsible_person=texts["responsible_person"].text(),
            responsible_post=texts["responsible_post"].text(),
            phone=texts["phone"].text(),
            industry=self._industry.code(),
            headcount=self._headcount.value(),
            bank_ids=self._banks.chosen(),
        )

    def _fill(self) -> None:
        add, text = self.form.add, self._texts
        add("name", self.tr("Enterprise name"), text["name"])
        add("credit_code", self.tr("Unified social credit code"), text["credit_code"])
        add("industry", self.tr("Industry"), self._industry)
        add("township", self.tr("Township"), text["township"])
        add("address", self.tr("Address"), text["address"])
        self.form.begin_column()
        add("legal_representative", self.tr("Legal representative"), text["legal_representative"])
        add("responsible_person", self.tr("Person responsible"), text["responsible_person"])
        add("responsible_post", self.tr("Their post"), text["responsible_post"])
        add("phone", self.tr("Telephone"), text["phone"])
        add("headcount", self.tr("Number of staff"), self._headcount)
        banks = Section(
            self.tr("Question banks"),
            self.tr("Without a choice, the banks that serve the industry are proposed."),
        )
        banks.add(self._banks)
        self.body.insertWidget(1, banks)
        self.setMinimumWidth(_WIDTH)

    def _connect(self) -> None:
        self._texts["credit_code"].textEdited.connect(self._check_code)
        self._industry.searched.connect(self._search_industry)

    def _check_code(self, text: str) -> None:
        code = text.strip().upper()
        self.form.clear_error("credit_code")
        if len(code) == _CODE_LENGTH and not is_credit_code(code):
            expected = credit_code_check_character(code[:-1])
            wrong = AppError(Problem.CREDIT_CODE_INVALID, code=code, expected=expected)
            self.form.show_error("credit_code", problem_text(wrong), focus=False)

    def _search_industry(self, text: str) -> None:
        enterprises = self._context.services.enterprises
        self._context.runner.read(lambda: enterprises.industries(text), self._offer_industries)

    def _offer_industries(self, industries: tuple[Industry, ...]) -> None:
        self._industry.offer(industries)

    def _offer(self, offers: _Offers) -> None:
        completer = QCompleter(offers.townships, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._texts["township"].setCompleter(completer)
        self._industry.set_industry(self._before.industry, offers.industry_name)
        self._banks.set_choices([(bank.id, bank.title) for bank in offers.banks])
        self._banks.set_chosen(self._before.bank_ids)
        self.fit()

    def _saved(self, enterprise: Enterprise) -> None:
        self.accept()
        self._tell(enterprise)


_TEXT_FIELDS = (
    "name",
    "credit_code",
    "township",
    "address",
    "legal_representative",
    "responsible_person",
    "responsible_post",
    "phone",
)


def _offers(services: Services, code: str) -> _Offers:
    return _Offers(
        townships=services.enterprises.townships(),
        banks=services.banks.all(),
        industry_name=services.enterprises.industry_name(code) if code else "",
    )
