from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.domain.enterprises import Enterprise, credit_code_check_character
from inspector_app.domain.people import Role
from inspector_app.ui.dialogs.enterprise import EnterpriseDialog
from inspector_app.ui.dialogs.staff_member import StaffMemberDialog
from inspector_app.ui.pages.enterprises import EnterprisesPage
from inspector_app.ui.tasks import TaskRunner
from tests.ui.pages_case import Case, make_case, shown
from tests.worlds import World

BODY = "91411625MA9FAKE00"


@pytest.fixture
def case(world: World, inline: TaskRunner) -> Case:
    return make_case(world, inline)


def open_page(case: Case, qtbot: QtBot) -> EnterprisesPage:
    page = EnterprisesPage(case.context)
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_wrong_credit_code_shows_the_expected_character_and_loses_nothing(
    case: Case, qtbot: QtBot
) -> None:
    page = open_page(case, qtbot)
    page.add_enterprise()
    dialog = shown(EnterpriseDialog, page)
    expected = credit_code_check_character(BODY)
    assert expected is not None
    wrong = "0" if expected != "0" else "1"
    dialog._texts["name"].setText("示例粮油有限公司")
    dialog._texts["credit_code"].setText(BODY + wrong)
    dialog.try_submit()
    assert expected in dialog.form.error_of("credit_code")
    assert dialog._texts["name"].text() == "示例粮油有限公司"
    dialog._texts["credit_code"].setText(BODY + expected)
    dialog.try_submit()
    assert [each.name for each in case.world.services.enterprises.all()] == ["示例粮油有限公司"]


def test_the_code_is_checked_while_it_is_typed(case: Case, qtbot: QtBot) -> None:
    dialog = EnterpriseDialog(case.context, None, lambda _kept: None, open_page(case, qtbot))
    dialog.open()
    field = dialog._texts["credit_code"]
    QTest.keyClicks(field, BODY.lower())
    assert not dialog.form.error_of("credit_code")
    expected = credit_code_check_character(BODY)
    QTest.keyClicks(field, "0" if expected != "0" else "1")
    assert f"{expected}" in dialog.form.error_of("credit_code")
    dialog.reject()


def test_a_missing_name_is_said_beside_the_field(case: Case, qtbot: QtBot) -> None:
    page = open_page(case, qtbot)
    page.add_enterprise()
    dialog = shown(EnterpriseDialog, page)
    dialog.try_submit()
    assert dialog.form.error_of("name")
    dialog.reject()


def test_an_industry_is_found_by_name_and_kept_by_code(case: Case, qtbot: QtBot) -> None:
    page = open_page(case, qtbot)
    page.add_enterprise()
    dialog = shown(EnterpriseDialog, page)
    dialog._texts["name"].setText("示例面粉厂")
    offered = case.world.services.enterprises.industries("小麦加工")
    dialog._industry.offer(offered)
    dialog._industry.setText(dialog._industry._found.stringList()[0])
    dialog.try_submit()
    assert case.world.services.enterprises.all()[0].industry == offered[0].code


def test_people_are_added_with_a_number_and_come_back_by_undo(case: Case, qtbot: QtBot) -> None:
    kept = case.world.services.enterprises.save(Enterprise("", "示例机械厂"))
    page = open_page(case, qtbot)
    staff = page._detail._staff
    staff._add_person()
    dialog = shown(StaffMemberDialog, page)
    dialog._name.setText("张三")
    dialog.try_submit()
    (member,) = case.world.services.staff.of(kept.id)
    assert (member.number, member.role) == ("W001", Role.FRONTLINE)
    staff._table.select(member.id)
    staff._remove_selected()
    assert case.world.services.staff.of(kept.id) == ()
    page.undo()
    assert case.world.services.staff.of(kept.id) == (member,)


def test_an_enterprise_taken_off_the_list_comes_back_by_undo(case: Case, qtbot: QtBot) -> None:
    kept = case.world.services.enterprises.save(Enterprise("", "示例机械厂"))
    page = open_page(case, qtbot)
    page._remove_current()
    assert case.world.services.enterprises.all() == ()
    page.undo()
    assert [each.id for each in case.world.services.enterprises.all()] == [kept.id]


def test_an_identity_number_with_a_wrong_check_character_is_refused(
    case: Case, qtbot: QtBot
) -> None:
    kept = case.world.services.enterprises.save(Enterprise("", "示例机械厂"))
    page = open_page(case, qtbot)
    page._detail._staff._add_person()
    dialog = shown(StaffMemberDialog, page)
    dialog._name.setText("张三")
    dialog._identity.setText("411625199001010010")
    dialog.try_submit()
    assert dialog.form.error_of("identity_number")
    assert case.world.services.staff.of(kept.id) == ()
    dialog.reject()


def test_a_change_made_elsewhere_is_not_overwritten(case: Case, qtbot: QtBot) -> None:
    enterprises = case.world.services.enterprises
    kept = enterprises.save(Enterprise("", "示例机械厂"))
    page = open_page(case, qtbot)
    page.edit_enterprise(kept)
    dialog = shown(EnterpriseDialog, page)
    enterprises.save(dataclasses.replace(kept, phone="000-1"))
    dialog._texts["phone"].setText("000-2")
    dialog.try_submit()
    assert enterprises.get(kept.id).phone == "000-1"
    assert dialog.isVisible()
    dialog.reject()
