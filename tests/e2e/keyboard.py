"""The way from the first start to a finished test without touching the mouse."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from inspector_app.domain.inspections import Step
from inspector_app.domain.people import Role
from inspector_app.ui.dialogs.enterprise import EnterpriseDialog
from inspector_app.ui.dialogs.first_start import FirstStartDialog
from inspector_app.ui.dialogs.roster_import import RosterImportDialog
from inspector_app.ui.kiosk.answers import ChoiceArea
from inspector_app.ui.kiosk.window import KioskWindow
from inspector_app.ui.pages.enterprises import EnterprisesPage
from inspector_app.ui.pages.inspection.page import InspectionPage
from inspector_app.ui.window import MainWindow
from tests.e2e.laptop import DIGITS, ENTERPRISE, PIN
from tests.e2e.staff_lists import PEOPLE, messy_list
from tests.e2e.user import User

Key = Qt.Key
Shift = Qt.KeyboardModifier.ShiftModifier
Control = Qt.KeyboardModifier.ControlModifier


class Keyboard:
    """Only keys: Tab, Enter, Space, arrows, letters and the shortcuts that tool tips name."""

    def __init__(self, window: MainWindow, user: User, folder: Path) -> None:
        self.window = window
        self.user = user
        self.folder = folder

    def set_up(self) -> None:
        user, dialog = self.user, self.user.sees(FirstStartDialog)
        user.wait(lambda: len(dialog._officers) == 2)
        self._fill(dialog._name, "示例县应急管理局")
        self._fill(dialog._short_name, "示例")
        for name, number, form in zip(("执法甲", "执法乙"), "12", dialog._officers, strict=True):
            self._fill(form._name, name)
            self._fill(form._certificate, f"A-{number}")
            self._fill(form._pin, PIN)
            self._fill(form._again, PIN)
        user.key(Key.Key_Return)
        user.wait(lambda: self.window._context.services.setup.bureau() is not None)
        user.wait(lambda: bool(self.window._context.services.banks.all()))

    def create_enterprise(self) -> None:
        user = self.user
        user.key(Key.Key_3, Control)
        page = user.sees(EnterprisesPage)
        user.key(Key.Key_N, Control | Shift)
        dialog = user.sees(EnterpriseDialog)
        user.wait(dialog._texts["name"].hasFocus)
        user.write(ENTERPRISE)
        user.key(Key.Key_Return)
        user.wait(page._detail.isVisible)

    def import_staff(self) -> None:
        user, page = self.user, self.user.sees(EnterprisesPage)
        user.key(Key.Key_I, Control)
        dialog = user.sees(RosterImportDialog)
        user.tab_to(dialog._choose)
        path = messy_list(self.folder / "花名册.xlsx")
        user.choose_file(str(path), partial(user.key, Key.Key_Space), by_keyboard=True)
        user.wait(lambda: len(dialog.table.lines()) == len(PEOPLE))
        user.tab_to(dialog._keep)
        user.key(Key.Key_Return)
        user.wait(lambda: len(page._detail._staff._table.records) == len(PEOPLE))

    def start_inspection(self) -> InspectionPage:
        user = self.user
        user.key(Key.Key_N, Control)
        inspection = user.sees(InspectionPage)
        form = inspection.setup.form
        user.wait(lambda: form.enterprise.count() == 1 and len(form.officers.chosen()) == 2)
        user.tab_to(form.enterprise)
        user.write("slj")
        user.wait(lambda: QApplication.activePopupWidget() is not None)
        user.key(Key.Key_Down)
        user.key(Key.Key_Return)
        user.wait(lambda: bool(form.banks.chosen()))
        self._fill(form.place, "机加车间")
        self._fill(form.purpose, "日常监督检查")
        user.tab_to(inspection.setup.go)
        user.key(Key.Key_Return)
        user.wait(lambda: inspection.step is Step.DRAW)
        return inspection

    def draw(self, inspection: InspectionPage) -> None:
        user, step = self.user, inspection.draw
        user.wait(lambda: len(step.prepare.table.records) == len(PEOPLE))
        quotas = {Role.PRINCIPAL: "0", Role.SAFETY_MANAGER: "0", Role.FRONTLINE: "1"}
        for (_, role), spin in step.prepare.quotas.spins.items():
            self._fill(spin, quotas[role])
        user.tab_to(step.lock_button)
        user.key(Key.Key_Return)
        user.wait(step.moment.digits.hasFocus)
        user.write(DIGITS)
        user.key(Key.Key_Return)
        user.wait(lambda: step.result.isVisible() and not step.result.revealing)
        user.wait(step.next_button.hasFocus)
        user.key(Key.Key_Return)
        user.wait(lambda: inspection.step is Step.TEST)

    def hand_over(self, inspection: InspectionPage) -> KioskWindow:
        user = self.user
        user.tab_to(inspection.test.go)
        user.key(Key.Key_Return)
        kiosk = user.sees(KioskWindow)
        user.wait(kiosk.hand_over.isVisible)
        return kiosk

    def refuse_to_sign(self, kiosk: KioskWindow) -> None:
        """Handwriting needs a pointer; that somebody does not sign can be recorded without."""
        user, panel = self.user, kiosk.end.panel
        user.wait(panel.refuse_button.hasFocus)
        user.key(Key.Key_Space)
        user.wait(panel._refusal.reason.hasFocus)
        user.key(Key.Key_Down)
        user.tab_to(panel._refusal.confirm)
        user.key(Key.Key_Space)
        user.wait(kiosk.end.hand_back.hasFocus)

    def take_back(self, inspection: InspectionPage, kiosk: KioskWindow) -> None:
        user = self.user
        user.key(Key.Key_Return)
        user.wait(kiosk.hand_back.pin.hasFocus)
        user.write(PIN)
        user.key(Key.Key_Return)
        user.wait(lambda: not inspection.test.kiosk_open)
        user.wait(lambda: inspection.test.queue.table.records[0].signed)

    def _fill(self, field: QWidget, text: str) -> None:
        self.user.tab_to(field)
        self.user.key(Key.Key_A, Control)
        self.user.write(text)


def take_test_by_keyboard(user: User, kiosk: KioskWindow) -> None:
    """Letters and numbers choose, Enter goes on; the last Enter hands in."""
    question = kiosk.question
    user.wait(kiosk.hand_over.checked.hasFocus)
    user.key(Key.Key_Space)
    user.tab_to(kiosk.hand_over.start)
    user.key(Key.Key_Return)
    user.wait(question.isVisible)
    count = kiosk.session.question_count()
    for position in range(1, count + 1):
        user.wait(lambda here=position: question._shown == here)  # type: ignore[misc]  # bound at once
        area = question.area
        assert isinstance(area, ChoiceArea)
        user.key(Key.Key_B if position % 2 else Key.Key_1)
        if area._several:
            user.key(Key.Key_Down)
            user.key(Key.Key_Space)
        assert area.response() is not None
        user.key(Key.Key_Return)
    user.wait(kiosk.review.isVisible)
    assert not kiosk.session.open_positions()
    user.wait(kiosk.review.hand_in.hasFocus)
    user.key(Key.Key_Return)
    user.wait(kiosk.end.isVisible)
