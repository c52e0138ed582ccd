from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.blueprints import Blueprint, BlueprintCell
from inspector_app.domain.inspections import Step
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.signatures import Sample
from inspector_app.ui.pages.inspection.page import InspectionPage
from inspector_app.ui.pages.inspection.result_dialog import ResultDialog
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.widgets.signature_dialog import SignatureDialog
from tests.ui.inspection_world import World, in_dialog, open_world

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WITH_RUBRIC = Blueprint(
    "own-rubric",
    "带实操",
    (BlueprintCell(QuestionType.SINGLE, 2, 40), BlueprintCell(QuestionType.PRACTICAL, 1, 20)),
    10,
)


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
    return page


def test_the_first_unfinished_person_is_next(page: InspectionPage, world: World) -> None:
    page.load(world.drawn().id, None)
    assert page.step is Step.TEST
    current = page.test.queue.current()
    assert current is not None
    assert current.id == page.test.queue.table.records[0].id
    assert current.person.name in page.test.go.text()


def test_enter_opens_the_kiosk_and_closing_it_comes_back(
    page: InspectionPage, world: World
) -> None:
    page.load(world.drawn().id, None)
    QTest.keyClick(page.test.queue.table.view, Qt.Key.Key_Return)
    assert page.test.kiosk_open
    kiosk = page.test._kiosk
    assert kiosk is not None
    kiosk.closed.emit(kiosk.session.attempt_id)
    assert not page.test.kiosk_open
    kiosk._may_close = True
    kiosk.close()


def test_an_interrupted_test_is_offered_with_its_time(page: InspectionPage, world: World) -> None:
    inspection = world.drawn()
    attempt = world.services.attempts.queue(inspection.id)[1]
    world.services.attempts.begin(attempt.id)
    page.load(inspection.id, None)
    assert page.interrupted_notice.isVisible()
    assert page.snapshot is not None
    assert [each.id for each in page.snapshot.interrupted] == [attempt.id]
    page.interrupted_notice.act()
    kiosk = page.test._kiosk
    assert kiosk is not None
    assert kiosk.session.attempt_id == attempt.id
    kiosk._may_close = True
    kiosk.close()


def test_a_tapped_tile_is_saved_at_once(page: InspectionPage, world: World) -> None:
    inspection = world.tested(WITH_RUBRIC)
    page.load(inspection.id, None)
    assert page.step is Step.TEST
    panel = page.test.rubric
    assert panel.isVisible()
    card = panel.cards[0]
    card.tiles[0].box.click()
    item = next(
        each
        for each in world.services.rubrics.items(inspection.id)
        if each.attempt_id == card.item.attempt_id
    )
    assert item.given is not None
    assert item.given[0] == item.question.rubric[0].score
    assert sum(item.given[1:]) == 0


def test_partial_points_and_nothing_at_all(page: InspectionPage, world: World) -> None:
    inspection = world.tested(WITH_RUBRIC)
    page.load(inspection.id, None)
    card = page.test.rubric.cards[0]
    card.tiles[0].spin.setValue(3)
    assert card.item.given is not None
    assert card.item.given[0] == 3
    card._give_nothing()
    assert sum(card.item.given or (1,)) == 0


def test_scoring_everyone_finishes_the_evidence_line(page: InspectionPage, world: World) -> None:
    inspection = world.tested(WITH_RUBRIC)
    page.load(inspection.id, None)
    for each in page.test.queue.table.records:
        page.test.queue.table.view.clearSelection()
        page.test.queue.table.select(each.id)
        page.test.rubric.cards[0]._give_all()
    assert not any(each.needs_rubric for each in world.services.attempts.queue(inspection.id))


def test_the_answers_are_shown_with_key_and_explanation(world: World, qtbot: QtBot) -> None:
    inspection = world.tested()
    attempt = world.services.attempts.queue(inspection.id)[0]
    result = world.services.records.results(attempt.id)
    dialog = ResultDialog(result)
    qtbot.addWidget(dialog)
    dialog._only_wrong.setChecked(False)
    text = dialog.text.toPlainText()
    assert all(answer.item.question.stem[:8] in text for answer in result.answers)
    assert result.score.text in text


def test_a_tested_person_signs_here(page: InspectionPage, world: World) -> None:
    inspection = world.tested()
    page.load(inspection.id, None)
    page.go_to(Step.TEST)

    def sign(dialog: QWidget) -> None:
        assert isinstance(dialog, SignatureDialog)
        dialog.panel.pad.set_strokes(
            (tuple(Sample(100 + 10 * x, 100 + x * x, x * 9, 500) for x in range(30)),)
        )
        dialog.panel.sign_button.click()

    in_dialog(sign)
    page.test.sign_button.click()
    first = world.services.attempts.queue(inspection.id)[0]
    assert first.state is AttemptState.SUBMITTED
    assert first.signed
