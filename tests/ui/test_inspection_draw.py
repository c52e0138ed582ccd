from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.draws import DigitsBy
from inspector_app.domain.inspections import Step
from inspector_app.domain.people import Role, StaffMember
from inspector_app.services.draw_views import DrawState
from inspector_app.ui.pages.inspection.draw_plan import DrawPlan
from inspector_app.ui.pages.inspection.draw_step import DrawStep
from inspector_app.ui.pages.inspection.page import InspectionPage
from inspector_app.ui.pages.inspection.qr import qr_pixmap
from inspector_app.ui.pages.inspection.reason_dialog import ReasonDialog
from inspector_app.ui.pages.inspection.receipt_dialog import ReceiptDialog
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from tests.ui.inspection_world import World, in_dialog, open_world

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
    page.load(world.start().id, None)
    assert page.step is Step.DRAW
    return page


@pytest.fixture
def step(page: InspectionPage) -> DrawStep:
    return page.draw


def give_reason(dialog: QWidget) -> None:
    assert isinstance(dialog, ReasonDialog)
    dialog.field.setEditText("身体不适")
    dialog.accept()


def draw_all(step: DrawStep) -> None:
    step.lock()
    step.moment.digits.setText("123 456")
    QTest.keyClick(step.moment.digits, Qt.Key.Key_Return)


def test_the_whole_draw_from_quotas_to_names(step: DrawStep) -> None:
    step.lock()
    assert step.stack.currentWidget() is step.moment
    committed = step.current
    assert committed is not None
    assert committed.secret == ""
    assert not step.draw_button.isEnabled()
    step.moment.digits.setText("123 45")
    assert not step.draw_button.isEnabled()
    step.moment.digits.setText("123 456")
    QTest.keyClick(step.moment.digits, Qt.Key.Key_Return)
    drawn = step.current
    assert drawn is not None
    assert drawn.state is DrawState.DRAWN
    assert (drawn.digits, drawn.digits_by) == ("123456", DigitsBy.REPRESENTATIVE)
    assert drawn.commitment == committed.commitment
    assert step.stack.currentWidget() is step.result_page


def test_names_appear_within_a_second_and_a_half_and_a_key_shows_all(
    step: DrawStep, qtbot: QtBot
) -> None:
    draw_all(step)
    assert step.result.revealing
    qtbot.wait(250)
    assert step.result.revealing
    QTest.keyClick(step.window(), Qt.Key.Key_Space)
    assert not step.result.revealing
    assert step.result._hidden == []


def test_the_animation_ends_by_itself(step: DrawStep, qtbot: QtBot) -> None:
    draw_all(step)
    qtbot.waitUntil(lambda: not step.result.revealing, timeout=2500)


def test_a_drawn_person_is_replaced_by_the_first_reserve(step: DrawStep) -> None:
    step.prepare.plan.set_quota(step.prepare.plan.batches[0], Role.FRONTLINE, 2)
    draw_all(step)
    before = step.current
    assert before is not None
    stratum = next(each for each in before.strata if each.reserves and each.drawn)
    leaving, coming = stratum.drawn[0], stratum.reserves[0]
    in_dialog(give_reason)
    step._replace(leaving)
    after = step.current
    assert after is not None
    assert [(r.person, r.by, r.reason) for r in after.replaced] == [
        (leaving.number, coming.number, "身体不适")
    ]


def test_an_abandoned_draw_stays_listed_and_the_next_is_number_two(step: DrawStep) -> None:
    step.lock()
    in_dialog(give_reason)
    step._abandon()
    assert step.stack.currentWidget() is step.prepare
    assert len(step.history._buttons) == 1
    draw_all(step)
    assert step.current is not None
    assert step.current.number == 2


def test_a_second_draw_leaves_out_those_already_drawn(step: DrawStep) -> None:
    draw_all(step)
    first = step.current
    assert first is not None
    names = {p.number for stratum in first.strata for p in stratum.drawn}
    step.again_button.click()
    assert step.stack.currentWidget() is step.prepare
    assert not names & {each.member.number for each in step.prepare.table.records}


def test_a_quota_above_the_people_present_is_said(step: DrawStep) -> None:
    batch = step.prepare.plan.batches[0]
    step.prepare.plan.set_quota(batch, Role.PRINCIPAL, 5)
    step.lock()
    assert "5" in step._error.text()
    assert step.lock_button.isEnabled()


def test_the_receipt_can_be_recomputed(step: DrawStep, qtbot: QtBot) -> None:
    draw_all(step)
    draw = step.current
    assert draw is not None
    receipt = ReceiptDialog(draw)
    qtbot.addWidget(receipt)
    secret = f"draw-v1/secret\n{draw.secret}"
    assert hashlib.sha256(secret.encode()).hexdigest() == draw.commitment
    text = f"draw-v1/seed\n{draw.frame_hash}\n{draw.secret}\n{draw.digits}"
    assert hashlib.sha256(text.encode()).hexdigest() == draw.seed


def test_a_qr_code_is_square_and_has_its_quiet_zone() -> None:
    picture = qr_pixmap("x" * 400, 240).toImage()
    assert picture.width() == picture.height() <= 240
    assert picture.pixelColor(1, 1).lightness() == 255


class TestPlan:
    def test_batches_move_rename_and_disappear(self) -> None:
        plan = DrawPlan("早班")
        plan.set_present(
            [
                StaffMember("1", "e", "W001", "甲", Role.FRONTLINE, "焊工", "焊接"),
                StaffMember("2", "e", "W002", "乙", Role.FRONTLINE, "车工", "机加"),
            ]
        )
        plan.add_batch("中班")
        plan.move_department("机加", "中班")
        assert plan.members("中班", Role.FRONTLINE) == ("W002",)
        plan.set_quota("中班", Role.FRONTLINE, 1)
        assert plan.rename_batch("中班", "夜班")
        assert not plan.rename_batch("夜班", "早班")
        assert plan.quota("夜班", Role.FRONTLINE) == 1
        plan.exclude(["W002"], "值守")
        assert plan.members("夜班", Role.FRONTLINE) == ()
        assert [(e.person, e.reason) for e in plan.exclusions()] == [("W002", "值守")]
        plan.exclude(["W002"], "")
        plan.remove_batch("夜班")
        assert plan.members("早班", Role.FRONTLINE) == ("W001", "W002")


def test_the_printed_receipt_holds_every_value(step: DrawStep, qtbot: QtBot) -> None:
    draw_all(step)
    draw = step.current
    assert draw is not None
    receipt = ReceiptDialog(draw)
    qtbot.addWidget(receipt)
    text = receipt.document().toPlainText().replace(" ", "")
    for value in (draw.commitment, draw.frame_hash, draw.secret, draw.digits, draw.seed):
        assert value in text
    assert all(person.name in text for stratum in draw.strata for person in stratum.drawn)
