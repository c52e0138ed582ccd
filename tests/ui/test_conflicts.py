"""Somebody else saved the same entry meanwhile: it is shown, and nothing entered is lost."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.inspections import Inspection
from inspector_app.domain.officers import Bureau
from inspector_app.services.inspections import InspectionDraft
from inspector_app.services.setup import OfficerDraft
from inspector_app.ui.dialogs.conflict import ConflictDialog
from inspector_app.ui.dialogs.enterprise import EnterpriseDialog
from inspector_app.ui.dialogs.officer import OfficerDialog
from inspector_app.ui.dialogs.staff_member import StaffMemberDialog
from inspector_app.ui.pages.inspection.setup_step import SetupStep
from inspector_app.ui.pages.inspection.signing_step import SigningStep
from inspector_app.ui.pages.inspection.snapshot import read_snapshot
from inspector_app.ui.pages.settings import SettingsPage
from inspector_app.ui.tasks import TaskRunner
from tests.ui.pages_case import Case, make_case, shown
from tests.worlds import SMALL_PLAN, World


@pytest.fixture
def case(world: World, inline: TaskRunner) -> Case:
    world.set_up()
    return make_case(world, inline)


def rows_of(dialog: ConflictDialog) -> list[tuple[str, str]]:
    table = dialog.table
    items = [[table.item(row, column) for column in (1, 2)] for row in range(table.rowCount())]
    return [(mine.text(), kept.text()) for mine, kept in items if mine and kept]


@pytest.mark.parametrize("mine", [True, False])
def test_an_enterprise_changed_twice_at_once(case: Case, qtbot: QtBot, mine: bool) -> None:  # noqa: FBT001 - a case
    service = case.world.services.enterprises
    kept = case.world.enterprise()
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = EnterpriseDialog(case.context, kept, lambda _: None, parent)
    dialog.show()
    dialog._texts["address"].setText("东街 1 号")
    service.save(dataclasses.replace(kept, address="西街 2 号", phone="0376"))
    dialog.try_submit()
    conflict = shown(ConflictDialog, dialog)
    assert rows_of(conflict) == [("东街 1 号", "西街 2 号"), ("", "0376")]
    assert dialog._texts["address"].text() == "东街 1 号"
    (conflict.save_mine if mine else conflict.take_kept)()
    assert service.get(kept.id).address == ("东街 1 号" if mine else "西街 2 号")
    if not mine:
        assert dialog._texts["address"].text() == "西街 2 号"
        dialog._texts["address"].setText("南街 3 号")
        dialog.try_submit()
        assert service.get(kept.id).address == "南街 3 号"


def test_a_person_and_an_officer_changed_twice_at_once(case: Case, qtbot: QtBot) -> None:
    services, parent = case.world.services, QWidget()
    qtbot.addWidget(parent)
    member = services.staff.of(case.world.enterprise().id)[0]
    dialog = StaffMemberDialog(case.context, member, parent)
    dialog.show()
    dialog._post.setText("电工")
    services.staff.save(dataclasses.replace(member, post="焊工长"))
    dialog.try_submit()
    conflict = shown(ConflictDialog, dialog)
    assert rows_of(conflict) == [("电工", "焊工长")]
    conflict.save_mine()
    assert services.staff.of(member.enterprise_id)[0].post == "电工"

    officer = services.setup.officers()[0]
    editing = OfficerDialog(case.context, officer, parent)
    editing.show()
    editing._officer_form._name.setText("检查戊")
    changed = OfficerDraft("检查己", officer.certificate_number, date(2029, 1, 1), id=officer.id)
    services.setup.save_officer(changed)
    editing.try_submit()
    conflict = shown(ConflictDialog, editing)
    assert rows_of(conflict) == [("检查戊", "检查己"), ("2028-01-01", "2029-01-01")]
    conflict.take_kept()
    assert editing._officer_form._name.text() == "检查己"
    editing.try_submit()
    assert services.setup.officers()[0].valid_until == date(2029, 1, 1)


def test_the_bureau_changed_twice_at_once(case: Case, qtbot: QtBot) -> None:
    page = SettingsPage(case.context)
    qtbot.addWidget(page)
    page.reload()
    setup = case.world.services.setup
    setup.save_bureau(Bureau("别县应急管理局", "别"), setup.bureau())
    page._short_name.setText("我")
    page._save_bureau()
    conflict = shown(ConflictDialog, page)
    assert ("我", "别") in rows_of(conflict)
    conflict.save_mine()
    kept = setup.bureau()
    assert kept is not None
    assert kept.short_name == "我"


@pytest.fixture
def inspection(case: Case) -> Inspection:
    services = case.world.services
    services.banks.sync()
    officers = tuple(officer.id for officer in services.setup.officers())
    enterprise = case.world.enterprise().id
    return services.inspections.start(
        InspectionDraft(enterprise, "一车间", "抽考", ("sample",), SMALL_PLAN, officers)
    )


@pytest.fixture
def first_step(case: Case, inspection: Inspection, qtbot: QtBot) -> SetupStep:
    step = SetupStep(case.context)
    qtbot.addWidget(step)
    step.show()
    step.refresh(read_snapshot(case.context, inspection.id))
    return step


@pytest.fixture
def last_step(case: Case, inspection: Inspection, qtbot: QtBot) -> SigningStep:
    step = SigningStep(case.context)
    qtbot.addWidget(step)
    step.show()
    step.refresh(read_snapshot(case.context, inspection.id))
    return step


def test_the_first_step_of_an_inspection_changed_twice_at_once(
    case: Case, inspection: Inspection, first_step: SetupStep
) -> None:
    services, step = case.world.services.inspections, first_step
    services.update(inspection.id, dataclasses.replace(step.form.draft(), place="二车间"))
    step.form.place.setText("三车间")
    step.save()
    conflict = shown(ConflictDialog, step)
    assert rows_of(conflict) == [("三车间", "二车间")]
    conflict.save_mine()
    assert services.get(inspection.id).place == "三车间"


def test_the_words_of_an_inspection_changed_twice_at_once(
    case: Case, inspection: Inspection, last_step: SigningStep
) -> None:
    services, step = case.world.services.inspections, last_step
    services.set_texts(inspection.id, remarks="别人写的", statement="")
    step.remarks.setPlainText("我写的")
    step.save_texts()
    conflict = shown(ConflictDialog, step)
    assert rows_of(conflict) == [("我写的", "别人写的")]
    conflict.take_kept()
    assert step.remarks.toPlainText() == "别人写的"
    step.remarks.setPlainText("一")
    step.save_texts()
    step.remarks.setPlainText("二")
    step.save_texts()  # one's own earlier words are no conflict
    assert services.get(inspection.id).remarks == "二"
