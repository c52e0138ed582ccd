"""`python -m tests.screenshots --out DIR`: pictures of every page and dialog, in both languages.

They come from the real services on a temporary folder: the demo, and one inspection that is
carried through its five steps. DIR/zh and DIR/en are written.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Qt is told its screen first
    from PySide6.QtWidgets import QDialog

    from inspector_app.ui.kiosk.window import KioskWindow
    from inspector_app.ui.widgets.signature_dialog import Refusal

SIZE = (1366, 768)
_DIGITS = "20261123"
_SETTLE_MS = 60


def _screen(folder: Path) -> str:
    """An offscreen screen as large as the smallest laptop that the program is made for."""
    file = folder / "screen.json"
    screen = {"name": "laptop", "x": 0, "y": 0, "width": SIZE[0], "height": SIZE[1]}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return f"offscreen:configfile={file}"


def main() -> int:
    """Take all pictures; 1 if something went wrong meanwhile."""
    parser = argparse.ArgumentParser(prog="inspector screenshots")
    parser.add_argument("--out", type=Path, default=Path("screenshots"))
    out: Path = parser.parse_args().out.resolve()
    wrong: list[str] = []

    def told(_kind: object, error: BaseException, _trace: object) -> None:
        wrong.append("".join(traceback.format_exception(error)))

    with tempfile.TemporaryDirectory() as kept:
        os.environ["QT_QPA_PLATFORM"] = _screen(Path(kept))
        from PySide6.QtWidgets import QApplication

        from inspector_app.ui.settings import Language

        application = QApplication([])
        sys.excepthook = told
        for language, name in ((Language.CHINESE, "zh"), (Language.ENGLISH, "en")):
            data = Path(kept) / name
            data.mkdir()
            (out / name).mkdir(parents=True, exist_ok=True)
            _Tour(application, data, out / name).take(language)
    print("\n".join(wrong), file=sys.stderr)  # noqa: T201 - the command's answer
    return 1 if wrong else 0


class _Tour:
    """One language's pictures, in the order in which an inspection goes."""

    def __init__(self, application: object, data: Path, out: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from inspector_app.assembly import open_services
        from inspector_app.paths import Paths
        from inspector_app.services.context import real_chance
        from inspector_app.ui.settings import UiSettings
        from tests.ui.inline_runner import InlineRunner
        from tests.worlds import ROOT

        assert isinstance(application, QApplication)
        self.application = application
        self.out = out
        self.paths = Paths(data, ROOT / "resources", ROOT / "question_banks")
        self.services = open_services(self.paths, real_chance())
        self.runner = InlineRunner()
        self.settings = UiSettings(data / "window.ini")
        self.chance = random.Random(5)

    def take(self, language: object) -> None:
        from inspector_app.ui import theme
        from inspector_app.ui.actions import Actions
        from inspector_app.ui.context import UiContext
        from inspector_app.ui.i18n import Translations
        from inspector_app.ui.settings import Language
        from inspector_app.ui.window import MainWindow

        assert isinstance(language, Language)
        theme.install_face(self.application)
        theme.apply(self.application, dark=False)
        translations = Translations(self.application, self.paths.resources)
        translations.use(language)
        self.context = UiContext(
            self.services, self.runner, self.settings, Actions(self.runner), self.paths
        )
        self.window = MainWindow(self.context)
        self.window.resize(*SIZE)
        self.window.show()
        self._first_start()
        self.services.demo.load()
        self.runner.data_changed.emit()
        self._inspection_is_begun()
        self._pages()
        self._dialogs()
        self._inspection()
        self.window.close()
        self.services.close()
        translations.use(Language.ENGLISH)

    def _picture(self, name: str, widget: object = None) -> None:
        """Of the window, or of a dialog before it."""
        from PySide6.QtCore import QPoint
        from PySide6.QtGui import QColor, QPainter
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QWidget

        QTest.qWait(_SETTLE_MS)
        picture = self.window.grab()
        if isinstance(widget, QWidget):
            if widget.isFullScreen() or widget.size() == self.window.size():
                picture = widget.grab()
            else:
                inside = widget.grab()
                painter = QPainter(picture)
                painter.fillRect(picture.rect(), QColor(0, 0, 0, 90))
                room = (picture.size() - inside.size()) / 2
                painter.drawPixmap(QPoint(room.width(), room.height()), inside)
                painter.end()
        picture.save(str(self.out / f"{name}.png"))

    def _modal(self, name: str, do: Callable[[], object]) -> None:
        """Of a dialog that keeps its caller waiting."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication, QDialog

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog):
                self._picture(name, dialog)
                dialog.reject()

        QTimer.singleShot(5 * _SETTLE_MS, look)
        do()

    def _opened(self, name: str, kind: type[QDialog]) -> object:
        """Of the dialog of a kind that was just opened."""
        from PySide6.QtWidgets import QDialog

        found = [each for each in self.window.findChildren(kind) if each.isVisible()]
        dialog = found[-1]
        assert isinstance(dialog, QDialog)
        self._picture(name, dialog)
        return dialog

    def _first_start(self) -> None:
        from inspector_app.ui.dialogs.first_start import FirstStartDialog

        dialog = FirstStartDialog(self.services, self.runner, self.window)
        dialog.open()
        self._picture("01-first-start", dialog)
        dialog.submit()
        self._picture("02-first-start-errors", dialog)
        dialog.reject()

    def _inspection_is_begun(self) -> None:
        from inspector_app.domain.blueprints import STANDARD
        from inspector_app.services.inspections import InspectionDraft

        enterprise = self.services.enterprises.all()[0]
        self.inspection = self.services.inspections.start(
            InspectionDraft(
                enterprise_id=enterprise.id,
                place="机加工车间",
                purpose="日常监督检查，抽考从业人员岗位安全知识",
                bank_ids=self.services.banks.proposed_for(enterprise),
                blueprint=STANDARD,
                officer_ids=tuple(each.id for each in self.services.setup.officers()),
            )
        )

    def _pages(self) -> None:
        from inspector_app.ui.actions import PageName

        for number, name in enumerate(PageName, start=10):
            self.window.show_page(name)
            self._picture(f"{number}-{name.value}")
            if name is PageName.STATISTICS:
                self._statistics_tabs(number)

    def _statistics_tabs(self, number: int) -> None:
        from inspector_app.ui.pages.statistics.page import StatisticsPage

        page = self.window.page()
        assert isinstance(page, StatisticsPage)
        for place in range(1, page.tabs.count()):
            page.tabs.setCurrentIndex(place)
            self._picture(f"{number}-statistics-{place}")

    def _dialogs(self) -> None:
        from inspector_app.ui.actions import PageName
        from inspector_app.ui.dialogs.enterprise import EnterpriseDialog
        from inspector_app.ui.dialogs.roster_import import RosterImportDialog
        from inspector_app.ui.dialogs.staff_member import StaffMemberDialog
        from inspector_app.ui.pages.enterprises import EnterprisesPage
        from tests.e2e.staff_lists import messy_list

        self.window.show_page(PageName.ENTERPRISES)
        page = self.window.page()
        assert isinstance(page, EnterprisesPage)
        page.add_enterprise()
        dialog = self._opened("20-enterprise-new", EnterpriseDialog)
        assert isinstance(dialog, EnterpriseDialog)
        dialog._texts["credit_code"].setText("91411625MA00000001")
        dialog._check_code("91411625MA00000001")
        self._picture("21-enterprise-error", dialog)
        dialog.reject()
        page._edit_current()
        self._close(self._opened("22-enterprise-edit", EnterpriseDialog))
        page._detail._staff._add_person()
        self._close(self._opened("23-staff-member", StaffMemberDialog))
        page._detail._staff.import_roster()
        importer = self._opened("24-roster-import", RosterImportDialog)
        assert isinstance(importer, RosterImportDialog)
        importer.open_file(messy_list(self.paths.data / "花名册.xlsx"))
        self._picture("25-roster-preview", importer)
        importer.reject()

    def _close(self, dialog: object) -> None:
        from PySide6.QtWidgets import QDialog

        assert isinstance(dialog, QDialog)
        dialog.reject()

    def _inspection(self) -> None:
        from inspector_app.domain.inspections import Step

        self.window.open_inspection()
        self._picture("30-setup-new")
        self.window.open_inspection(self.inspection.id)
        page = self.window._inspection
        assert page is not None
        self.page = page
        page.go_to(Step.SETUP)
        self._picture("31-setup")
        plan = page.setup.form.plan.plan()
        assert plan is not None
        self._modal("32-plan-editor", partial(page.setup._edit_plan, plan))
        page.go_to(Step.DRAW)
        self._draw()
        self._test()
        self._findings()
        self._signing()

    def _draw(self) -> None:
        from inspector_app.domain.people import Role

        step = self.page.draw
        self._picture("40-draw-before")
        for (_, role), spin in list(step.prepare.quotas.spins.items()):
            spin.setValue(2 if role is Role.FRONTLINE else 1)
        step.lock()
        self._picture("41-draw-committed")
        step.moment.digits.setText(_DIGITS)
        self._picture("42-draw-digits")
        step.draw_now()
        step.result.reveal_all()
        self._picture("43-draw-drawn")
        self._modal("44-draw-receipt", step._receipt_of_current)

    def _test(self) -> None:
        from inspector_app.domain.inspections import Step

        page, services = self.page, self.services
        page.go_to(Step.TEST)
        self._picture("50-test-queue")
        queue = services.attempts.queue(self.inspection.id)
        self._kiosk(queue[0].id)
        for summary in queue[1:]:
            services.attempts.begin(summary.id)
            self._answer(summary.id)
            services.attempts.submit(summary.id)
        self.runner.data_changed.emit()
        page.test.queue.table.select(queue[-1].id)
        self._picture("70-test-rubric")
        self._modal("71-test-results", page.test._show_results)
        self._modal("72-signature", page.test._sign)
        for item in services.rubrics.items(self.inspection.id):
            given = tuple(each.score for each in item.question.rubric)
            services.rubrics.score(item.attempt_id, item.position, given, officer="演示甲")
        from inspector_app.services.demo import DEMO_PIN

        second = services.setup.officers()[1]
        for attempt_id in {each.attempt_id for each in services.rubrics.items(self.inspection.id)}:
            services.rubrics.confirm(attempt_id, second.id, DEMO_PIN)
        self.runner.data_changed.emit()
        self._picture("73-test-finished")

    def _answer(self, attempt_id: str) -> None:
        from inspector_app.services.demo_people import demo_response

        for item in self.services.attempts.paper(attempt_id):
            response = demo_response(item.question, 0.6, self.chance)
            if response is not None:
                self.services.attempts.record(attempt_id, item.position, response)

    def _kiosk(self, attempt_id: str) -> None:
        from inspector_app.domain.questions import QuestionType
        from inspector_app.ui.kiosk.window import KioskWindow

        kiosk = KioskWindow(self.context, attempt_id, self.inspection.officer_ids)
        kiosk.resize(*SIZE)
        kiosk.show()
        kiosk.session.load()
        self._picture("60-kiosk-hand-over", kiosk)
        kiosk.hand_over.checked.click()
        kiosk.hand_over.start.click()
        self._answer(attempt_id)
        kiosk.session.begin()
        seen: set[QuestionType] = set()
        for position in range(1, kiosk.session.question_count() + 1):
            kind = kiosk.session.item(position).type
            if kind not in seen:
                seen.add(kind)
                kiosk.question.go_to(position)
                self._picture(f"61-kiosk-{kind.value}", kiosk)
        kiosk._show_review()
        self._picture("62-kiosk-review", kiosk)
        kiosk.session.submit()
        self._picture("63-kiosk-end", kiosk)
        kiosk.end.panel.show_refusal()
        self._picture("64-kiosk-refusal", kiosk)
        kiosk._refuse(_on_paper())
        self._picture("65-kiosk-thanks", kiosk)
        self._hand_back(kiosk)

    def _hand_back(self, kiosk: KioskWindow) -> None:
        kiosk._ask_pin()
        self._picture("66-kiosk-hand-back", kiosk)
        kiosk.hand_back.pin.setText("0000")
        kiosk.hand_back._enter()
        self._picture("67-kiosk-wrong-pin", kiosk)
        kiosk._leave()

    def _findings(self) -> None:
        from inspector_app.domain.deficiencies import FindingState
        from inspector_app.domain.inspections import Step
        from inspector_app.ui.pages.inspection.finding_dialog import FindingDialog

        page, findings = self.page, self.services.findings
        page.go_to(Step.FINDINGS)
        self._picture("80-findings")
        page.findings._edit_current()
        self._close(self._opened("81-finding-dialog", FindingDialog))
        for finding in findings.all(self.inspection.id)[1:]:
            findings.decide(finding.id, FindingState.CONFIRMED)
        self.runner.data_changed.emit()
        self._picture("82-findings-decided")
        for finding in findings.all(self.inspection.id)[:1]:
            findings.decide(finding.id, FindingState.DROPPED)

    def _signing(self) -> None:
        from inspector_app.domain.file_signatures import FileName
        from inspector_app.domain.inspections import Step
        from inspector_app.services.demo_people import demo_strokes
        from inspector_app.ui.dialogs.sign_file import SignFileDialog

        page, services = self.page, self.services
        page.go_to(Step.SIGNING)
        self._picture("90-signing-missing")
        self._modal("92-cancel", page._cancel)
        for signer in services.signing.needed(self.inspection.id):
            if signer.signature is None:
                strokes = demo_strokes(self.chance)
                services.signing.sign(self.inspection.id, signer.kind, signer.signer, strokes)
        self.runner.data_changed.emit()
        self._picture("93-signing-ready")
        page.signing.seal_now()
        self._picture("94-sealed")
        demo = services.records.all()[-1]
        dialog = SignFileDialog(
            self.context, FileName(demo.inspection_id), demo.number, self.window
        )
        dialog.open()
        self._picture("95-sign-file", dialog)
        dialog.reject()
        self._documents()

    def _documents(self) -> None:
        """An order, its re-inspection, and what lists and settings show of them."""
        from inspector_app.domain.official_documents import DocumentKind
        from inspector_app.ui.actions import PageName
        from inspector_app.ui.paperwork.documents_dialog import DocumentsDialog
        from inspector_app.ui.paperwork.editor import DocumentEditor
        from inspector_app.ui.paperwork.enclosures_dialog import EnclosuresDialog
        from inspector_app.ui.paperwork.preview import PreviewDialog

        documents = self.services.documents
        self.page.show_documents()
        dialog = self._opened("95-documents", DocumentsDialog)
        assert isinstance(dialog, DocumentsDialog)
        dialog._enclosures()
        self._close(self._opened("96-enclosures", EnclosuresDialog))
        dialog.begin(DocumentKind.ORDER)
        editor = self._opened("97-order", DocumentEditor)
        assert isinstance(editor, DocumentEditor)
        editor._preview()
        self._close(self._opened("98-preview", PreviewDialog))
        editor.issue_now()
        order = next(e for e in documents.of_inspection(self.inspection.id) if e.issued)
        dialog.reload()
        dialog.begin(DocumentKind.REINSPECTION, order.id)
        self._close(self._opened("99-reinspection", DocumentEditor))
        dialog.reject()
        self.window.show_page(PageName.RECTIFICATION)
        self._picture("99-rectification")


def _on_paper() -> Refusal:
    from inspector_app.ui.widgets.signature_dialog import ON_PAPER, Refusal

    return Refusal(ON_PAPER, "", on_paper=True)


if __name__ == "__main__":
    sys.exit(main())
