from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.domain.deficiencies import FindingState
from inspector_app.domain.inspections import Step
from inspector_app.ui.pages.inspection.findings_step import FindingsStep
from inspector_app.ui.pages.inspection.page import InspectionPage
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from tests.ui.inspection_world import World, open_world

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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
    page.load(world.tested().id, None)
    page.go_to(Step.FINDINGS)
    return page


@pytest.fixture
def step(page: InspectionPage) -> FindingsStep:
    return page.findings


def states(step: FindingsStep) -> set[FindingState]:
    return {each.state for each in step.table.records}


def first_state(step: FindingsStep) -> FindingState:
    return step.table.records[0].state


def test_wrong_answers_are_proposed_and_nothing_is_confirmed(step: FindingsStep) -> None:
    assert step.table.records
    assert states(step) == {FindingState.PROPOSED}
    assert step.notice.isVisible()


def test_proposing_happens_once(page: InspectionPage, step: FindingsStep) -> None:
    count = len(step.table.records)
    page.go_to(Step.TEST)
    page.go_to(Step.FINDINGS)
    assert len(step.table.records) == count


def test_keys_confirm_drop_and_leave_open(step: FindingsStep) -> None:
    step.table.select(step.table.records[0].id)
    step.confirm()
    assert first_state(step) is FindingState.CONFIRMED
    step.drop()
    assert first_state(step) is FindingState.DROPPED
    step.reopen()
    assert first_state(step) is FindingState.PROPOSED
    QTest.keyClick(step.table.view, Qt.Key.Key_Return)
    assert step._dialog is not None
    step._dialog.reject()


def test_a_decision_can_be_taken_back(step: FindingsStep) -> None:
    step.table.select(step.table.records[0].id)
    step.drop()
    step.undo_notice.act()
    assert first_state(step) is FindingState.PROPOSED


def test_all_of_a_person_are_confirmed_together(step: FindingsStep) -> None:
    person = step.table.records[0].person
    step.table.select(step.table.records[0].id)
    step._confirm_person()
    for each in step.table.records:
        confirmed = each.state is FindingState.CONFIRMED
        assert confirmed == (each.person == person)


def test_a_finding_is_edited_with_a_quick_deadline(step: FindingsStep, world: World) -> None:
    finding = step.table.records[0]
    step._edit(finding)
    dialog = step._dialog
    assert dialog is not None
    dialog.wording.setPlainText("未按规程佩戴防护面罩")
    dialog._in_days(7)
    dialog.try_submit()
    kept = next(each for each in step.table.records if each.id == finding.id)
    assert kept.wording == "未按规程佩戴防护面罩"
    assert kept.deadline is not None
    assert (kept.deadline - world.services.clock().date()).days == 7
    assert kept.state is FindingState.PROPOSED


def test_one_written_by_hand_needs_a_person_or_a_post(step: FindingsStep) -> None:
    count = len(step.table.records)
    step._add()
    dialog = step._dialog
    assert dialog is not None
    dialog.wording.setPlainText("岗位无操作规程")
    dialog.requirement.setPlainText("补充张贴")
    dialog.try_submit()
    assert dialog.form.error_of("person_or_post")
    dialog.post.setText("焊工")
    dialog.try_submit()
    assert len(step.table.records) == count + 1
    assert step.table.records[-1].state is FindingState.CONFIRMED
