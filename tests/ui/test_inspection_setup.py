from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.domain.blueprints import PRESETS, QUICK, Blueprint, BlueprintCell
from inspector_app.domain.inspections import Step
from inspector_app.domain.people import Presence
from inspector_app.domain.questions import QuestionType
from inspector_app.ui.pages.inspection.page import InspectionPage
from inspector_app.ui.pages.inspection.plan_editor import PlanEditor
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from tests.ui.inspection_world import World, open_world


@pytest.fixture
def world(tmp_path: Path, settings: UiSettings, inline: TaskRunner) -> Iterator[World]:
    world = open_world(tmp_path, settings, inline)
    yield world
    world.services.close()


@pytest.fixture
def page(world: World, qtbot: QtBot) -> InspectionPage:
    page = InspectionPage(world.context)
    qtbot.addWidget(page)
    page.resize(1256, 708)
    page.show()
    page.load(None, world.enterprise.id)
    return page


def fill(page: InspectionPage) -> None:
    page.setup.form.place.setText("机加车间")
    page.setup.form.purpose.setEditText("日常监督检查")


def test_a_new_inspection_starts_with_what_fits_the_enterprise(
    page: InspectionPage, world: World
) -> None:
    draft = page.setup.form.draft()
    assert draft.enterprise_id == world.enterprise.id
    assert set(draft.bank_ids) == set(world.services.banks.proposed_for(world.enterprise))
    assert len(draft.officer_ids) == 2
    assert draft.blueprint == PRESETS[0]
    assert len(page.setup.attendance.table.records) == 8


def test_an_officer_with_an_expired_certificate_cannot_be_ticked(page: InspectionPage) -> None:
    boxes = page.setup.form.officers._boxes.values()
    assert [box.isEnabled() for box in boxes] == [True, True, False]


def test_starting_goes_on_to_the_draw_and_keeps_who_is_away(
    page: InspectionPage, world: World
) -> None:
    fill(page)
    person = page.setup.attendance.table.records[3].member
    page.setup.attendance.table.select(person.id)
    page.setup.attendance._mark(Presence.ON_LEAVE)
    page.setup.go.click()
    assert page.step is Step.DRAW
    assert page.snapshot is not None
    lines = world.services.inspections.attendance(page.snapshot.inspection.id)
    assert [x.member.id for x in lines if x.presence is Presence.ON_LEAVE] == [person.id]


def test_a_missing_place_is_said_beside_its_field(page: InspectionPage) -> None:
    page.setup.form.purpose.setEditText("日常监督检查")
    page.setup.go.click()
    assert page.step is Step.SETUP
    assert page.setup.form.error_of("place")
    assert page.setup.go.isEnabled()


def test_a_shortage_is_said_beside_the_plan_before_anything_is_saved(
    page: InspectionPage, qtbot: QtBot
) -> None:
    large = Blueprint("own-1", "大卷", (BlueprintCell(QuestionType.FILL, 90, 1),), 60)
    page.setup.form.plan.choose(large)
    page.setup.form.edited.emit()
    qtbot.waitUntil(lambda: bool(page.setup._shortages), timeout=2000)
    assert "90" in page.setup.form.plan.shortage.text()


def test_keys_mark_the_selected_people(page: InspectionPage) -> None:
    table = page.setup.attendance.table
    table.select(table.records[0].member.id)
    table.view.setFocus()
    QTest.keyClick(table.view, Qt.Key.Key_3)
    page.setup.attendance._mark(Presence.OFF_SHIFT)
    assert table.records[0].presence is Presence.OFF_SHIFT


def test_the_enterprise_is_found_by_initials(page: InspectionPage, world: World) -> None:
    completer = page.setup.form.enterprise.completer()
    assert completer is not None
    completer.setCompletionPrefix(world.enterprise.initials[:3])
    assert completer.currentCompletion() == world.enterprise.name


def test_changes_are_kept_when_another_step_is_shown(page: InspectionPage, world: World) -> None:
    fill(page)
    page.setup.go.click()
    page.go_to(Step.SETUP)
    page.setup.form.place.setText("焊接车间")
    page.go_to(Step.TEST)
    assert page.step is Step.TEST
    assert page.snapshot is not None
    assert world.services.inspections.get(page.snapshot.inspection.id).place == "焊接车间"


def test_changes_are_kept_when_the_page_is_left(page: InspectionPage, world: World) -> None:
    fill(page)
    page.setup.go.click()
    page.go_to(Step.SETUP)
    page.setup.form.place.setText("仓库")
    page.hide()
    assert page.snapshot is not None
    assert world.services.inspections.get(page.snapshot.inspection.id).place == "仓库"


def test_what_cannot_be_saved_stops_once_and_is_then_left_out(
    page: InspectionPage, qtbot: QtBot, world: World
) -> None:
    fill(page)
    page.setup.go.click()
    page.go_to(Step.SETUP)
    page.setup.form.place.clear()
    page.header.left.emit()
    assert page.setup.form.error_of("place")
    with qtbot.waitSignal(page.closed):
        page.header.left.emit()
    assert page.snapshot is not None
    assert world.services.inspections.get(page.snapshot.inspection.id).place == "机加车间"


def test_the_plan_editor_counts_and_makes_an_own_plan(qtbot: QtBot) -> None:
    editor = PlanEditor(QUICK)
    qtbot.addWidget(editor)
    editor.add_row(BlueprintCell(QuestionType.SHORT, 2, 5))
    plan = editor.plan()
    assert plan.id != QUICK.id
    assert plan.question_count == QUICK.question_count + 2
    assert plan.total_points == QUICK.total_points + 10
    assert plan.multiple_rule is QUICK.multiple_rule
