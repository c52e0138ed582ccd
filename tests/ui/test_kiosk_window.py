from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.blueprints import Blueprint
from inspector_app.ui.kiosk.answers import ChoiceArea, FillArea, TextArea
from inspector_app.ui.kiosk.handback import FREE_TRIES
from inspector_app.ui.kiosk.style import TypeSize
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from tests.ui.kiosk_case import (
    BY_PROGRAM,
    EVERY_KIND,
    FILL,
    MULTIPLE,
    PRACTICAL,
    SHORT,
    SINGLE,
    TRUE_FALSE,
    Kiosk,
    open_kiosk,
    open_window,
    write_name,
)
from tests.worlds import PIN, World

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Open = Callable[[Blueprint], Kiosk]


@pytest.fixture
def opened(qtbot: QtBot, world: World, settings: UiSettings, inline: TaskRunner) -> Open:
    return lambda plan: open_kiosk(qtbot, world, settings, inline, plan)


@pytest.fixture
def kiosk(opened: Open) -> Kiosk:
    return opened(EVERY_KIND)


def words(kiosk: Kiosk) -> str:
    """All that stands on the stage shown."""
    stage = kiosk.window.stages.currentWidget()
    assert stage is not None
    return "\n".join(label.text() for label in stage.findChildren(QLabel) if label.isVisible())


def test_nothing_begins_before_the_officer_checked_the_person(kiosk: Kiosk) -> None:
    window = kiosk.window
    person = kiosk.world.services.attempts.view(kiosk.attempt_id).person
    assert window.stages.currentWidget() is window.hand_over
    assert person.name in words(kiosk)
    assert person.number in words(kiosk)
    assert not window.hand_over.start.isEnabled()
    window.hand_over.start.click()
    assert not window.session.running
    kiosk.begin()
    assert window.session.running
    assert window.stages.currentWidget() is window.question


def test_a_choice_is_on_disk_before_the_screen_says_so(kiosk: Kiosk) -> None:
    kiosk.begin()
    assert kiosk.window.question.saved.text() == ""
    kiosk.key(Qt.Key.Key_A)
    assert kiosk.kept(TRUE_FALSE) is True
    assert "09:00:00" in kiosk.window.question.saved.text()
    kiosk.key(Qt.Key.Key_2)
    assert kiosk.kept(TRUE_FALSE) is False


def test_the_keyboard_alone_takes_one_through_the_paper(kiosk: Kiosk) -> None:
    window = kiosk.window
    kiosk.begin()
    kiosk.key(Qt.Key.Key_1)
    kiosk.key(Qt.Key.Key_Return)
    kiosk.key(Qt.Key.Key_D)
    assert window.session.position == SINGLE
    kiosk.key(Qt.Key.Key_Left)
    assert window.session.position == TRUE_FALSE
    kiosk.key(Qt.Key.Key_Right)
    area = kiosk.area
    assert isinstance(area, ChoiceArea)
    assert area.tiles[3].isChecked()
    kiosk.key(Qt.Key.Key_Right)
    kiosk.key(Qt.Key.Key_C)
    kiosk.key(Qt.Key.Key_Right)
    kiosk.key(Qt.Key.Key_A)
    kiosk.key(Qt.Key.Key_3)
    assert len(str(kiosk.kept(MULTIPLE)).split(",")) == 2
    kiosk.key(Qt.Key.Key_Return)
    QTest.keyClicks(window.focusWidget(), "119")
    kiosk.key(Qt.Key.Key_Return)
    assert kiosk.kept(FILL) == ("119",)
    QTest.keyClicks(window.focusWidget(), "off")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kiosk.kept(SHORT) == "off"
    assert window.session.position == PRACTICAL
    kiosk.key(Qt.Key.Key_Return)
    assert window.stages.currentWidget() is window.review
    kiosk.key(Qt.Key.Key_Space)
    assert window.stages.currentWidget() is window.end


def test_typed_text_is_kept_after_a_short_pause(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.begin()
    kiosk.window.question.go_to(FILL)
    area = kiosk.area
    assert isinstance(area, FillArea)
    QTest.keyClicks(area.lines[0], "11")
    assert kiosk.kept(FILL) is None
    qtbot.waitUntil(lambda: kiosk.kept(FILL) == ("11",), timeout=3000)


def test_leaving_a_question_keeps_its_text_at_once(kiosk: Kiosk) -> None:
    kiosk.begin()
    kiosk.window.question.go_to(SHORT)
    area = kiosk.area
    assert isinstance(area, TextArea)
    area.text.setPlainText("先断电，再报告")
    kiosk.window.question.strip.buttons[0].click()
    assert kiosk.kept(SHORT) == "先断电，再报告"
    assert kiosk.window.session.position == TRUE_FALSE


def test_open_questions_are_asked_about_once(kiosk: Kiosk) -> None:
    window = kiosk.window
    kiosk.begin()
    window.question.review_button.click()
    assert len(window.review.rows) == PRACTICAL
    window.review.rows[FILL - 1].click()
    assert window.session.position == FILL
    window.question.review_button.click()
    window.review.hand_in.click()
    assert window.session.running
    window.review.hand_in.click()
    assert window.stages.currentWidget() is window.end
    view = kiosk.world.services.attempts.view(kiosk.attempt_id)
    assert view.state is AttemptState.SUBMITTED


def test_the_score_shows_only_when_the_program_scored_everything(opened: Open) -> None:
    kiosk = opened(BY_PROGRAM)
    kiosk.begin()
    kiosk.window.question.review_button.click()
    kiosk.window.review.hand_in.click()
    kiosk.window.review.hand_in.click()
    assert "not passed" in words(kiosk)
    assert "0 points" in words(kiosk)


def test_no_score_while_the_officer_still_scores(kiosk: Kiosk) -> None:
    kiosk.begin()
    kiosk.window.question.review_button.click()
    kiosk.window.review.hand_in.click()
    kiosk.window.review.hand_in.click()
    assert "points" not in words(kiosk)


def test_signing_then_only_the_pin_opens(kiosk: Kiosk, qtbot: QtBot) -> None:
    window = kiosk.window
    kiosk.begin()
    window.question.review_button.click()
    window.review.hand_in.click()
    window.review.hand_in.click()
    assert not window.end.hand_back.isVisible()
    write_name(window.end.panel.pad)
    window.end.panel.sign_button.click()
    assert kiosk.world.services.attempts.view(kiosk.attempt_id).signed
    window.end.hand_back.click()
    kiosk.pin("0000")
    assert window.isVisible()
    with qtbot.waitSignal(window.closed) as told:
        kiosk.pin(PIN)
    assert told.args == [kiosk.attempt_id]
    assert not window.isVisible()


def test_a_refusal_is_kept_with_its_reason(kiosk: Kiosk) -> None:
    window = kiosk.window
    kiosk.begin()
    window.question.review_button.click()
    window.review.hand_in.click()
    window.review.hand_in.click()
    window.end.panel.refuse_button.click()
    window.end.panel._refusal.confirm.click()
    signers = kiosk.world.services.signing.needed(kiosk.inspection.id)
    given = [signer.signature for signer in signers if signer.signature]
    assert len(given) == 1
    assert given[0].refused
    assert window.end.hand_back.isVisible()


def test_closing_asks_for_the_pin_and_pausing_stops_the_clock(kiosk: Kiosk, qtbot: QtBot) -> None:
    window = kiosk.window
    kiosk.begin()
    kiosk.world.pass_time(30)
    assert not window.close()
    assert window.stages.currentWidget() is window.hand_back
    QTest.keyClick(window.hand_back.pin, Qt.Key.Key_Escape)
    assert window.stages.currentWidget() is window.question
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    window.header.officer.click()
    with qtbot.waitSignal(window.closed):
        kiosk.pin(PIN)
    kiosk.world.pass_time(1000)
    view = kiosk.world.services.attempts.view(kiosk.attempt_id)
    assert view.state is AttemptState.PAUSED
    assert view.remaining_seconds == 270


def test_wrong_pins_must_wait_longer_and_longer(kiosk: Kiosk) -> None:
    stage = kiosk.window.hand_back
    kiosk.window.header.officer.click()
    for _ in range(FREE_TRIES - 1):
        kiosk.pin("0000")
        assert stage.pin.isEnabled()
    waits = []
    for _ in range(3):
        kiosk.pin("0000")
        assert not stage.pin.isEnabled()
        waits.append(stage._wait)
        for _ in range(stage._wait):
            stage._count_down()
        assert stage.pin.isEnabled()
    assert waits == [5, 10, 20]


def test_after_a_restart_the_same_question_with_the_time_left(
    kiosk: Kiosk, qtbot: QtBot, settings: UiSettings
) -> None:
    kiosk.begin()
    kiosk.window.question.go_to(SINGLE)
    kiosk.world.pass_time(100)
    kiosk.key(Qt.Key.Key_B)
    given = kiosk.kept(SINGLE)
    kiosk.window.session.stop_timer()
    kiosk.window._may_close = True
    services = kiosk.world.again()
    context = type(kiosk.context)(
        services, kiosk.context.runner, settings, kiosk.context.actions, kiosk.context.folders
    )
    window = open_window(qtbot, context, kiosk.inspection, kiosk.attempt_id)
    assert window.stages.currentWidget() is window.hand_over
    window.hand_over.checked.click()
    window.hand_over.start.click()
    assert window.session.position == SINGLE
    assert window.session.remaining == 200
    assert window.session.responses[SINGLE] == given
    area = window.question.area
    assert isinstance(area, ChoiceArea)
    assert area.tiles[1].isChecked()


def test_when_the_time_is_up_the_paper_is_handed_in(kiosk: Kiosk) -> None:
    window = kiosk.window
    kiosk.begin()
    kiosk.world.pass_time(250)
    window.session._tick()
    assert window.header.clock.text() == "00:50"
    assert window.header.clock.property("tone") == "warning"
    kiosk.world.pass_time(50)
    window.session._tick()
    assert window.stages.currentWidget() is window.end
    assert "time is up" in words(kiosk)
    view = kiosk.world.services.attempts.view(kiosk.attempt_id)
    assert view.state is AttemptState.SUBMITTED


def test_an_answer_after_the_end_leads_to_the_end(kiosk: Kiosk) -> None:
    kiosk.begin()
    kiosk.world.pass_time(301)
    kiosk.key(Qt.Key.Key_A)
    assert kiosk.window.stages.currentWidget() is kiosk.window.end


def test_leaving_the_window_is_counted_while_the_test_runs(kiosk: Kiosk, qtbot: QtBot) -> None:
    window, other = kiosk.window, QWidget()
    qtbot.addWidget(other)

    def look_elsewhere() -> int:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        other.show()
        other.activateWindow()
        qtbot.waitUntil(lambda: not window.isActiveWindow())
        (summary,) = kiosk.world.services.attempts.queue(kiosk.inspection.id)
        return summary.left_window

    assert look_elsewhere() == 0
    kiosk.begin()
    assert look_elsewhere() == 1
    assert window.notice.isVisible()


def test_the_size_of_the_letters_is_remembered(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.begin()
    kiosk.window.header._sizes.buttons()[2].click()
    again = open_window(qtbot, kiosk.context, kiosk.inspection, kiosk.attempt_id)
    assert again.header.type_size is TypeSize.LARGEST
    assert TypeSize.NORMAL.sizes.stem >= 22


def test_a_handed_in_paper_opens_at_its_end(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.begin()
    kiosk.window.session.submit()
    again = open_window(qtbot, kiosk.context, kiosk.inspection, kiosk.attempt_id)
    assert again.stages.currentWidget() is again.end
