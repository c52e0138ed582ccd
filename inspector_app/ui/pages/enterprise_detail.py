"""One enterprise beside the list: its facts, the banks for it, its people."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from inspector_app.domain.enterprises import Enterprise
from inspector_app.ui.context import Services, UiContext
from inspector_app.ui.icons import Icon
from inspector_app.ui.pages.page import Page
from inspector_app.ui.pages.staff_card import StaffCard
from inspector_app.ui.theme import GRID, set_role
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.section import Section


@dataclass(frozen=True, slots=True)
class _Facts:
    enterprise: Enterprise
    industry: str
    banks: tuple[str, ...]


class EnterpriseDetail(QWidget):
    edit_wished = Signal()
    removal_wished = Signal()
    inspection_wished = Signal()

    def __init__(self, context: UiContext, page: Page) -> None:
        super().__init__()
        self._context = context
        self._enterprise: Enterprise | None = None
        self._card = Section("")
        self._facts = QLabel(wordWrap=True)
        self._banks = QLabel(wordWrap=True)
        self._staff = StaffCard(context, page)
        self._build()

    def show_enterprise(self, enterprise: Enterprise | None) -> None:
        """Show this one, or nothing."""
        self._enterprise = enterprise
        self.setVisible(enterprise is not None)
        if enterprise is None:
            return
        self._card.set_title(enterprise.name)
        services = self._context.services
        self._context.runner.read(lambda: _facts(services, enterprise), self._show)
        self._staff.show_enterprise(enterprise.id)

    def _build(self) -> None:
        inspect = button(self.tr("Inspect &this one"), Icon.START)
        edit = button(self.tr("&Edit"), Icon.EDIT)
        remove = button("", Icon.REMOVE)
        remove.setToolTip(self.tr("Take off the list"))
        remove.setAccessibleName(self.tr("Take off the list"))
        inspect.clicked.connect(self.inspection_wished)
        edit.clicked.connect(self.edit_wished)
        remove.clicked.connect(self.removal_wished)
        for each in (inspect, edit, remove):
            self._card.add_to_header(each)
        set_role(self._banks, "caption")
        self._card.add(self._facts)
        self._card.add(self._banks)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, 0, 0, 0)
        layout.setSpacing(GRID * 2)
        layout.addWidget(self._card)
        layout.addWidget(self._staff, 1)

    def _show(self, facts: _Facts) -> None:
        if self._enterprise is None or facts.enterprise.id != self._enterprise.id:
            return
        enterprise = facts.enterprise
        parts = (
            (self.tr("Credit code"), enterprise.credit_code),
            (self.tr("Industry"), f"{enterprise.industry} {facts.industry}".strip()),
            (self.tr("Address"), f"{enterprise.township} {enterprise.address}".strip()),
            (
                self.tr("Responsible"),
                f"{enterprise.responsible_person} {enterprise.responsible_post}".strip(),
            ),
            (self.tr("Telephone"), enterprise.phone),
        )
        self._facts.setText("\n".join(f"{name}: {value}" for name, value in parts if value))
        comma = self.tr(", ", "between items of a list")
        banks = comma.join(facts.banks) or "—"
        self._banks.setText(self.tr("Banks proposed: {banks}").format(banks=banks))


def _facts(services: Services, enterprise: Enterprise) -> _Facts:
    proposed = services.banks.proposed_for(enterprise)
    titles = {bank.id: bank.title for bank in services.banks.all()}
    return _Facts(
        enterprise=enterprise,
        industry=services.enterprises.industry_name(enterprise.industry),
        banks=tuple(titles[each] for each in proposed if each in titles),
    )
