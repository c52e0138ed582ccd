from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.enterprises import Enterprise
from inspector_app.ui.actions import PageName
from inspector_app.ui.dialogs.first_start import FirstStartDialog
from inspector_app.ui.pages.banks import BanksPage
from inspector_app.ui.pages.enterprises import EnterprisesPage
from inspector_app.ui.pages.home import HomePage
from inspector_app.ui.pages.inspections import InspectionsPage
from inspector_app.ui.pages.rectification import RectificationPage
from inspector_app.ui.pages.settings import SettingsPage
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.window import _PAGES, MainWindow
from tests.ui.pages_case import Case, make_case
from tests.worlds import World


@pytest.fixture
def case(world: World, inline: TaskRunner) -> Case:
    return make_case(world, inline)


@pytest.fixture
def sealed(case: Case) -> Case:
    inspection = case.world.ready_to_seal()
    case.world.services.sealing.seal(inspection.id)
    return case


def test_home_shows_what_was_done_and_what_is_due(sealed: Case, qtbot: QtBot) -> None:
    page = HomePage(sealed.context)
    qtbot.addWidget(page)
    page.show()
    numbers = [label.text() for label in page._counts._numbers]
    assert numbers[:3] == ["1", "2", "1"]
    assert int(numbers[3]) > 0


def test_home_offers_to_continue(case: Case, qtbot: QtBot) -> None:
    inspection = case.world.inspection()
    page = HomePage(case.context)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.inspection_requested) as wished:
        page._continue(inspection.id)
    assert wished.args is not None
    assert wished.args[0].inspection_id == inspection.id


def test_a_sealed_inspection_is_listed_with_its_number_and_can_be_corrected(
    sealed: Case, qtbot: QtBot
) -> None:
    page = InspectionsPage(sealed.context)
    qtbot.addWidget(page)
    page.show()
    (visit,) = page._table.shown()
    assert visit.record is not None
    assert visit.inspection.number
    page._table.select(visit.inspection.id)
    assert page._save.isEnabled()
    with qtbot.waitSignal(page.inspection_requested):
        page._begin_correction(visit.inspection.id, "姓名写错")
    assert len(page._table.shown()) == 2


def test_the_ledger_lists_confirmed_problems(sealed: Case, qtbot: QtBot) -> None:
    page = RectificationPage(sealed.context)
    qtbot.addWidget(page)
    page.show()
    assert page.table.shown()
    sealed.world.pass_time(60 * 86_400)
    page.reload()
    assert all(row.overdue for row in page.table.shown())


def test_banks_are_browsed_by_type(case: Case, qtbot: QtBot) -> None:
    case.world.services.banks.sync()
    page = BanksPage(case.context)
    qtbot.addWidget(page)
    page.show()
    question = page._table.shown()[0]
    page._table.select(question.ref)
    assert question.stem in page._view.toPlainText()
    page._table.search.setText("没有这样的题目")
    assert page._table.shown() == ()


def test_the_settings_keep_the_bureau(case: Case, qtbot: QtBot) -> None:
    case.world.set_up()
    page = SettingsPage(case.context)
    qtbot.addWidget(page)
    page.show()
    page._short_name.setText("")
    page._save_bureau()
    assert page._bureau_form.error_of("short_name")
    page._short_name.setText("新")
    page._save_bureau()
    bureau = case.world.services.setup.bureau()
    assert bureau is not None
    assert bureau.short_name == "新"


def test_the_first_start_keeps_officers_and_bureau(case: Case, qtbot: QtBot) -> None:
    services = case.world.services
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = FirstStartDialog(services, case.context.runner, parent)
    dialog.open()
    dialog.submit()
    assert dialog._bureau.error_of("name")
    dialog._name.setText("示例县应急管理局")
    dialog._short_name.setText("示")
    for number, form in enumerate(dialog._officers):
        form._name.setText(f"执法{number}")
        form._certificate.setText("A-1")
        form._pin.setText("2468")
        form._again.setText("2469")
    dialog.submit()
    assert dialog._officers[0].error_of("pin_again")
    for form in dialog._officers:
        form._again.setText("2468")
    dialog.submit()
    assert services.setup.is_first_start()
    assert dialog._officers[1].error_of("certificate_number")
    dialog._officers[1]._certificate.setText("A-2")
    with qtbot.waitSignal(dialog.accepted):
        dialog.submit()
    assert not services.setup.is_first_start()
    assert {each.name for each in services.setup.officers()} == {"执法0", "执法1"}


def test_every_page_opens_in_the_window(case: Case, qtbot: QtBot) -> None:
    case.world.services.enterprises.save(Enterprise("", "示例机械厂"))
    window = MainWindow(case.context)
    qtbot.addWidget(window)
    window.show()
    for name in PageName:
        case.context.actions.pages[name].trigger()
        page = window.page()
        assert page is not None
        assert page.isVisible()
        focused = window.focusWidget()
        assert focused is not None
        assert page.isAncestorOf(focused)
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 720


def test_control_f_goes_to_the_search(case: Case, qtbot: QtBot) -> None:
    case.world.services.enterprises.save(Enterprise("", "示例机械厂"))
    window = MainWindow(case.context)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.show_page(PageName.ENTERPRISES)
    page = window.page()
    assert isinstance(page, EnterprisesPage)
    QTest.keyClick(page._table.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is page._table.search


@pytest.mark.parametrize("name", PageName)
def test_a_closed_page_is_freed(case: Case, name: PageName, qapp: QApplication) -> None:
    page = _PAGES[name](case.context)
    page.show()
    qapp.processEvents()
    seen = weakref.ref(page)
    page.deleteLater()
    del page
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert seen() is None
