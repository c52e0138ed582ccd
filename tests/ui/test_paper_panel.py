"""Typing answers from paper: keys, arrows, the scanner, the second pass, handing in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.answer_sheet import LETTERS, qr_text
from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.blueprints import Blueprint, BlueprintCell
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.questions import QuestionType
from inspector_app.services.paper_views import FIRST, SECOND, PaperSheet
from inspector_app.ui.pages.inspection.paper_panel import PaperPanel
from inspector_app.ui.pages.inspection.snapshot import read_snapshot
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from tests.ui.inspection_world import World, in_dialog, open_world

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PLAN = Blueprint(
    "own-paper",
    "纸卷",
    (
        BlueprintCell(QuestionType.TRUE_FALSE, 1, 20),
        BlueprintCell(QuestionType.SINGLE, 2, 20),
        BlueprintCell(QuestionType.MULTIPLE, 1, 20),
        BlueprintCell(QuestionType.FILL, 1, 20),
    ),
    20,
)


@pytest.fixture
def world(tmp_path: Path, settings: UiSettings, inline: TaskRunner) -> Iterator[World]:
    world = open_world(tmp_path, settings, inline)
    yield world
    world.services.close()


@pytest.fixture
def inspection(world: World) -> Inspection:
    return world.drawn(PLAN)


@pytest.fixture
def panel(world: World, inspection: Inspection, qtbot: QtBot) -> PaperPanel:
    panel = PaperPanel(world.context)
    qtbot.addWidget(panel)
    panel.resize(520, 640)
    panel.show()
    panel.show_snapshot(read_snapshot(world.context, inspection.id))
    panel.grid.go_to_first_open()
    return panel


def right_keys(item: PaperQuestion) -> str:
    """What an officer types for the right answer."""
    answer = item.question.answer
    match item.question.type:
        case QuestionType.TRUE_FALSE:
            return "1" if answer is True else "2"
        case QuestionType.FILL:
            return "+"
        case _:
            keys = answer if isinstance(answer, tuple) else ()
            letters = "".join(LETTERS[item.option_order.index(str(key))] for key in keys)
            return letters.lower()


def type_all(panel: PaperPanel, papers: tuple[PaperQuestion, ...]) -> None:
    for item in papers:
        QTest.keyClicks(panel.grid, right_keys(item))
        if item.question.type is QuestionType.MULTIPLE:
            QTest.keyClick(panel.grid, Qt.Key.Key_Return)


def write(panel: PaperPanel, row: int, text: str) -> None:
    """As the editor of a written row does when it closes."""
    cell = panel.grid.item(row, 2)
    assert cell is not None
    cell.setText(text)


def reload(world: World, panel: PaperPanel) -> None:
    assert panel._snapshot is not None
    panel.show_snapshot(read_snapshot(world.context, panel._snapshot.inspection.id))


def sheet(world: World, panel: PaperPanel, pass_number: int = FIRST) -> PaperSheet:
    return world.services.paper_tests.sheet(panel.attempt_id, pass_number)


def test_one_key_a_question_and_the_score_is_there(
    world: World, inspection: Inspection, panel: PaperPanel
) -> None:
    type_all(panel, world.services.attempts.paper(panel.attempt_id))
    assert sheet(world, panel).points == (10_000, 10_000)
    assert "100" in panel.score.text()
    assert panel.times.began.hasFocus()
    panel.times.began.setTime(panel.times.ended.time())
    panel.times.go.click()
    assert panel.error.text() == ""
    done = next(a for a in world.services.attempts.queue(inspection.id) if a.id == panel.attempt_id)
    assert (done.state, done.mode) == (AttemptState.SUBMITTED, AttemptMode.PAPER)
    assert done.signed
    assert done.score is not None
    assert done.score.text == "100"


def test_zero_leaves_open_and_delete_takes_back(world: World, panel: PaperPanel) -> None:
    QTest.keyClick(panel.grid, Qt.Key.Key_1)
    QTest.keyClick(panel.grid, Qt.Key.Key_0)
    rows = sheet(world, panel).rows
    assert [(row.entered, row.response) for row in rows[:3]] == [
        (True, True),
        (True, None),
        (False, None),
    ]
    QTest.keyClick(panel.grid, Qt.Key.Key_Up)
    QTest.keyClick(panel.grid, Qt.Key.Key_Up)
    QTest.keyClick(panel.grid, Qt.Key.Key_Delete)
    assert sheet(world, panel).rows[0].response is None


def test_arrows_and_space_choose_too(world: World, panel: PaperPanel) -> None:
    QTest.keyClick(panel.grid, Qt.Key.Key_Down)
    QTest.keyClick(panel.grid, Qt.Key.Key_Right)
    QTest.keyClick(panel.grid, Qt.Key.Key_Space)
    row = sheet(world, panel).rows[1]
    assert row.response == row.item.option_order[1]
    assert panel.grid.place == 3


def test_letters_of_no_option_do_nothing(world: World, panel: PaperPanel) -> None:
    QTest.keyClicks(panel.grid, "xzh9")
    assert not any(row.entered for row in sheet(world, panel).rows)
    assert panel.grid.place == 1


def test_a_scanner_may_type_anywhere(
    world: World, inspection: Inspection, panel: PaperPanel
) -> None:
    other = world.services.attempts.queue(inspection.id)[-1].id
    assert panel.attempt_id != other
    code = qr_text(other, 1)
    QTest.keyClicks(panel.grid, code[0])
    assert panel.find_field.text() == "*"
    QTest.keyClicks(panel.find_field, code[1:])
    QTest.keyClick(panel.find_field, Qt.Key.Key_Return)
    assert panel.attempt_id == other
    assert panel.find_field.text() == ""
    first = world.services.attempts.queue(inspection.id)[0].id
    entered = world.services.paper_tests.sheet(first, FIRST)
    assert not any(row.entered for row in entered.rows)


def test_an_unknown_paper_is_said(panel: PaperPanel) -> None:
    panel.find_field.setText("7777 7777")
    QTest.keyClick(panel.find_field, Qt.Key.Key_Return)
    assert "7777 7777" in panel.error.text()


def test_words_in_blanks(world: World, panel: PaperPanel) -> None:
    last = panel.grid.rowCount() - 1
    item = world.services.attempts.paper(panel.attempt_id)[-1]
    blanks = item.question.answer
    assert isinstance(blanks, tuple)
    write(panel, last, "；".join(str(blank[-1]) for blank in blanks))
    row = sheet(world, panel).rows[-1]
    assert row.marks == item.points * 100
    write(panel, last, "-")
    assert sheet(world, panel).rows[-1].marks == 0


def test_the_second_entry_by_another_officer_shows_and_settles_differences(
    world: World, panel: PaperPanel
) -> None:
    paper = world.services.attempts.paper(panel.attempt_id)
    type_all(panel, paper)
    panel.which_pass.setCurrentIndex(panel.which_pass.findData(SECOND))
    panel.which_pass.activated.emit(1)
    assert not any(row.entered for row in panel.grid._rows)
    QTest.keyClick(panel.grid, Qt.Key.Key_1)
    assert panel.error.text()
    panel.officer.setCurrentIndex(1)
    panel.grid.go_to_first_open()
    wrong = "2" if right_keys(paper[0]) == "1" else "1"
    QTest.keyClicks(panel.grid, wrong)
    type_all(panel, paper[1:])
    assert sheet(world, panel, SECOND).differences == (1,)
    assert not panel.times.isEnabled()
    compared = panel.grid.item(0, panel.grid.columnCount() - 1)
    assert compared is not None
    assert compared.text().startswith("≠")
    panel.grid.setCurrentCell(0, 2)
    QTest.keyClicks(panel.grid, right_keys(paper[0]))
    assert sheet(world, panel, SECOND).differences == ()
    assert sheet(world, panel, FIRST).points == (10_000, 10_000)
    assert panel.times.isEnabled()


def test_handing_out_to_one_person_fills_the_beginning(world: World, panel: PaperPanel) -> None:
    panel.only_one.setChecked(True)
    panel.out_button.click()
    reload(world, panel)
    began = sheet(world, panel).started_at
    assert began is not None
    assert panel.times.began.time().minute() == began.minute
    assert [bool(each.handed_out_at) for each in panel._summaries.values()] == [True, False, False]


@pytest.mark.parametrize("agreed", [True, False])
def test_handing_out_to_everyone_is_asked_once(
    world: World,
    panel: PaperPanel,
    agreed: bool,  # noqa: FBT001 - a parameter
) -> None:
    def decide(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        assert "3" in box.text()
        box.buttons()[0 if agreed else 1].click()

    in_dialog(decide)
    panel.out_button.click()
    reload(world, panel)
    assert all(bool(each.handed_out_at) is agreed for each in panel._summaries.values())


@pytest.mark.parametrize("agreed", [True, False])
def test_a_paper_is_taken_back_after_a_question_and_handed_out_again(
    world: World,
    panel: PaperPanel,
    monkeypatch: pytest.MonkeyPatch,
    agreed: bool,  # noqa: FBT001 - a parameter
) -> None:
    asked: list[str] = []
    buttons = QMessageBox.StandardButton

    def answer(_parent: QWidget, _title: str, text: str) -> QMessageBox.StandardButton:
        asked.append(text)
        return buttons.Yes if agreed else buttons.No

    monkeypatch.setattr(QMessageBox, "question", answer)
    assert not panel.back_button.isEnabled()
    panel.only_one.setChecked(True)
    panel.out_button.click()
    reload(world, panel)
    panel.back_button.click()
    reload(world, panel)
    assert panel._summaries[panel.attempt_id].person.name in asked[0]
    screen = panel._summaries[panel.attempt_id].mode is not AttemptMode.PAPER
    assert screen is agreed
    assert panel.back_button.isEnabled() is not agreed
    panel.out_button.click()
    reload(world, panel)
    assert panel._summaries[panel.attempt_id].mode is AttemptMode.PAPER


def test_fast_typing_on_the_real_runner_loses_nothing(
    tmp_path: Path, settings: UiSettings, runner: TaskRunner, qtbot: QtBot
) -> None:
    world = open_world(tmp_path, settings, runner)
    inspection = world.drawn(PLAN)
    panel = PaperPanel(world.context)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_snapshot(read_snapshot(world.context, inspection.id))
    qtbot.waitUntil(lambda: panel.grid.rowCount() > 0)
    panel.grid.go_to_first_open()
    type_all(panel, world.services.attempts.paper(panel.attempt_id))
    qtbot.waitUntil(panel.times.isEnabled)
    assert sheet(world, panel).points == (10_000, 10_000)
    assert panel.grid._responses == {r.item.position: r.response for r in panel.grid._rows}
    world.services.close()
