"""The steps of an inspection, done in the real window with the mouse."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QToolButton, QWidget

from inspector_app.domain.enterprises import credit_code_check_character
from inspector_app.domain.inspections import Step
from inspector_app.domain.people import Presence, Role
from inspector_app.ui.app import Program
from inspector_app.ui.context import Services
from inspector_app.ui.dialogs.enterprise import EnterpriseDialog
from inspector_app.ui.dialogs.first_start import FirstStartDialog
from inspector_app.ui.dialogs.roster_import import RosterImportDialog
from inspector_app.ui.kiosk.answers import ChoiceArea
from inspector_app.ui.kiosk.window import KioskWindow
from inspector_app.ui.pages.enterprises import EnterprisesPage
from inspector_app.ui.pages.inspection.finding_dialog import FindingDialog
from inspector_app.ui.pages.inspection.page import InspectionPage
from inspector_app.ui.widgets.signature_dialog import SignatureDialog
from inspector_app.ui.window import MainWindow
from tests.e2e.staff_lists import PEOPLE, messy_list
from tests.e2e.user import User

PIN = "135790"
DIGITS = "20261123"
WORDING = "不清楚本岗位的应急处置步骤"
ENTERPRISE = "示例机械有限公司"
_CODE_BODY = "91411625MA0000000"
Key = Qt.Key


class Laptop:
    def __init__(self, program: Program, user: User, folder: Path) -> None:
        assert program.window is not None
        self.window: MainWindow = program.window
        self.user = user
        self.folder = folder

    @property
    def services(self) -> Services:
        """Only to look at what was kept."""
        return self.window._context.services

    def inspection(self) -> InspectionPage:
        return self.user.sees(InspectionPage)

    def set_up(self) -> None:
        """The bureau and two officers."""
        user, dialog = self.user, self.user.sees(FirstStartDialog)
        user.wait(lambda: len(dialog._officers) == 2)
        user.press("Begin", dialog)
        assert dialog._bureau.error_of("name")
        user.fill(dialog._name, "示例县应急管理局")
        user.fill(dialog._short_name, "示例")
        for name, number, form in zip(("执法甲", "执法乙"), "12", dialog._officers, strict=True):
            user.fill(form._name, name)
            user.fill(form._certificate, f"A-{number}")
            user.fill(form._pin, PIN)
            user.fill(form._again, PIN)
        user.press("Begin", dialog)
        user.wait(lambda: self.services.setup.bureau() is not None)
        user.wait(lambda: bool(self.services.banks.all()))

    def create_enterprise(self) -> EnterprisesPage:
        """With a slip in the credit code that is seen at once."""
        user = self.user
        (rail,) = [b for b in self.window.findChildren(QToolButton) if b.text() == "Enterprises"]
        user.click(rail)
        page = user.sees(EnterprisesPage)
        user.click(page._table._empty._button)
        dialog = user.sees(EnterpriseDialog)
        right = credit_code_check_character(_CODE_BODY) or ""
        user.fill(dialog._texts["name"], ENTERPRISE)
        user.fill(dialog._texts["credit_code"], _CODE_BODY + ("1" if right != "1" else "2"))
        assert f"would be {right}" in dialog.form.error_of("credit_code")
        user.key(Key.Key_Backspace)
        user.write(right)
        assert not dialog.form.error_of("credit_code")
        user.fill(dialog._industry, "3484")
        found = dialog._industry._found
        user.wait(lambda: [each[:5] for each in found.stringList()] == ["C3484"])
        user.key(Key.Key_Down)
        user.key(Key.Key_Return)
        user.fill(dialog._texts["responsible_person"], "周甲")
        user.press("Save", dialog)
        user.wait(page._detail.isVisible)
        return page

    def import_staff(self, page: EnterprisesPage) -> None:
        """A list with merged titles, two header rows and a total."""
        user, staff = self.user, page._detail._staff
        user.click(staff._table._empty._button)
        dialog = user.sees(RosterImportDialog)
        path = messy_list(self.folder / "花名册.xlsx")
        user.choose_file(str(path), partial(user.click, dialog._choose))
        user.wait(lambda: len(dialog.table.lines()) == len(PEOPLE))
        user.press(f"Import {len(PEOPLE)} people", dialog)
        user.wait(lambda: len(staff._table.records) == len(PEOPLE))

    def start_inspection(self, page: EnterprisesPage) -> InspectionPage:
        """Place and purpose by hand; officers, banks and plan are proposed."""
        user = self.user
        user.press("Inspect this one", page)
        inspection = self.inspection()
        form = inspection.setup.form
        user.wait(lambda: len(form.officers.chosen()) == 2 and bool(form.banks.chosen()))
        user.fill(form.place, "机加车间、焊接车间")
        user.fill(form.purpose, "日常监督检查")
        user.wait(lambda: len(inspection.setup.attendance.table.records) == len(PEOPLE))
        user.press("Start the inspection", inspection)
        user.wait(lambda: inspection.step is Step.DRAW)
        return inspection

    def mark_away(self, inspection: InspectionPage, row: int) -> None:
        """Somebody is on leave today: back to the first step, and on."""
        user, panel = self.user, inspection.setup.attendance
        user.key(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        user.wait(lambda: inspection.step is Step.SETUP)
        user.click_row(panel.table.view, row)
        user.click(panel._buttons[list(Presence).index(Presence.ON_LEAVE)])
        user.wait(lambda: panel.table.records[row].presence is Presence.ON_LEAVE)
        user.press("Save and continue", inspection)
        user.wait(lambda: inspection.step is Step.DRAW)

    def draw(self, inspection: InspectionPage) -> None:
        """One safety manager and one worker."""
        user, step = self.user, inspection.draw
        user.wait(lambda: len(step.prepare.table.records) == len(PEOPLE) - 1)
        quotas = {Role.PRINCIPAL: "0", Role.SAFETY_MANAGER: "1", Role.FRONTLINE: "1"}
        for (_, role), spin in list(step.prepare.quotas.spins.items()):
            user.fill(spin, quotas[role])
        user.click(step.lock_button)
        user.wait(step.moment.digits.isVisible)
        assert not step.draw_button.isEnabled()
        user.fill(step.moment.digits, DIGITS)
        user.key(Key.Key_Return)
        user.wait(step.result.isVisible)
        user.wait(lambda: not step.result.revealing)
        user.click(step.next_button)
        user.wait(lambda: inspection.step is Step.TEST)

    def hand_over(self, inspection: InspectionPage) -> KioskWindow:
        user = self.user
        user.click(inspection.test.go)
        kiosk = user.sees(KioskWindow)
        user.wait(kiosk.hand_over.isVisible)
        return kiosk

    def take_test_by_mouse(self, kiosk: KioskWindow) -> None:
        """The first option of every question, two of a multiple-choice one."""
        user, question = self.user, kiosk.question
        user.click(kiosk.hand_over.checked)
        user.click(kiosk.hand_over.start)
        user.wait(question.isVisible)
        for position in range(1, kiosk.session.question_count() + 1):
            user.wait(lambda here=position: question._shown == here)  # type: ignore[misc]  # bound at once
            area = question.area
            assert isinstance(area, ChoiceArea)
            user.click(area.tiles[0])
            if area._several:
                user.click(area.tiles[1])
            user.click(question.next_button)
        user.wait(kiosk.review.isVisible)
        assert not kiosk.session.open_positions()
        user.click(kiosk.review.hand_in)
        user.wait(kiosk.end.isVisible)

    def sign_paper(self, kiosk: KioskWindow) -> None:
        """By mouse: handwriting is the one thing that the keyboard cannot do."""
        self.user.sign(kiosk.end.panel.pad)
        self.user.click(kiosk.end.panel.sign_button)
        self.user.wait(kiosk.end.hand_back.isVisible)

    def take_back(self, inspection: InspectionPage, kiosk: KioskWindow) -> None:
        """A wrong PIN first."""
        user = self.user
        user.click(kiosk.end.hand_back)
        user.wait(kiosk.hand_back.pin.hasFocus)
        user.write("000000")
        user.key(Key.Key_Return)
        user.wait(lambda: bool(kiosk.hand_back._problem.text()))
        user.wait(kiosk.hand_back.pin.hasFocus)
        user.write(PIN)
        user.key(Key.Key_Return)
        user.wait(lambda: not inspection.test.kiosk_open)

    def decide(self, inspection: InspectionPage) -> None:
        """One proposal edited and confirmed, the last dropped, the others confirmed by C."""
        user, step = self.user, inspection.findings
        user.click(inspection.test.next_button)
        user.wait(lambda: step.isVisible() and len(step.table.records) > 1)
        view, count = step.table.view, len(step.table.records)
        user.click_row(view, 0)
        user.click(step.edit_button)
        dialog = user.sees(FindingDialog)
        user.fill(dialog.wording, WORDING)
        user.click(dialog.confirmed)
        user.press("Save", dialog)
        user.wait(lambda: not dialog_open(FindingDialog))
        for row in range(1, count - 1):
            user.click_row(view, row)
            user.key(Key.Key_C)
        user.click_row(view, count - 1)
        user.click(step.drop_button)
        user.wait(lambda: "?" not in {step._state(each)[0] for each in step.table.records})
        user.click(step.next_button)
        user.wait(lambda: inspection.step is Step.SIGNING)

    def sign_all(self, inspection: InspectionPage) -> None:
        """Everyone who has not signed yet."""
        user, signers = self.user, inspection.signing.signers

        def waiting() -> int:
            return sum(each.signature is None for each in signers.table.records)

        user.wait(lambda: bool(signers.table.records))
        while left := waiting():
            user.wait(signers.sign_button.isEnabled)
            user.meanwhile(SignatureDialog, self._sign, partial(user.click, signers.sign_button))
            user.wait(lambda before=left: waiting() < before)  # type: ignore[misc]  # bound at once

    def seal(self, inspection: InspectionPage) -> None:
        user, step = self.user, inspection.signing
        user.fill(step.statement, "无异议")
        user.wait(step.seal_button.isEnabled)
        user.meanwhile(
            QMessageBox,
            lambda box: user.press("Seal", box),
            partial(user.click, step.seal_button),
        )
        user.wait(step.card.isVisible)

    def save_pdf(self, inspection: InspectionPage) -> Path:
        user, step = self.user, inspection.signing
        path = self.folder / "现场检查记录.pdf"
        user.choose_file(str(path), partial(user.click, step.card.save_button))
        user.wait(lambda: bool(step._error.text()))
        return path

    def _sign(self, dialog: SignatureDialog) -> None:
        self.user.sign(dialog.panel.pad)
        self.user.click(dialog.panel.sign_button)


def dialog_open(kind: type[QWidget]) -> bool:
    return any(isinstance(each, kind) and each.isVisible() for each in QApplication.allWidgets())
