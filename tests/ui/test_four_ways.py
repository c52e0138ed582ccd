"""The queue with its ways, points that two officers give, photos, and the oral test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.blueprints import Blueprint, BlueprintCell
from inspector_app.domain.inspections import Evidence
from inspector_app.domain.questions import QuestionType
from inspector_app.ui.pages.inspection.confirm_dialog import ConfirmDialog
from inspector_app.ui.pages.inspection.oral_dialog import OralWindow, ScoringDialog
from inspector_app.ui.pages.inspection.page import InspectionPage
from inspector_app.ui.pages.inspection.photo_strip import PhotoStrip
from inspector_app.ui.pages.inspection.queue_table import following
from inspector_app.ui.pages.inspection.snapshot import Snapshot
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from tests.pictures import photo_file
from tests.ui.inspection_world import PIN, World, in_dialog, open_world

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WITH_RUBRIC = Blueprint(
    "own-rubric",
    "带实操",
    (BlueprintCell(QuestionType.SINGLE, 2, 40), BlueprintCell(QuestionType.PRACTICAL, 1, 20)),
    10,
)
_STATE, _WAY = 4, 5


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


def cell(page: InspectionPage, row: int, column: int, role: Qt.ItemDataRole) -> object:
    model = page.test.queue.table.view.model()
    return model.data(model.index(row, column), role)


def leave(page: InspectionPage) -> None:
    window = page.test._kiosk
    assert window is not None
    window._leave()


class TestQueue:
    def test_who_is_next_stands_out_and_enter_starts_the_test(
        self, page: InspectionPage, world: World
    ) -> None:
        page.load(world.drawn().id, None)
        bold = cell(page, 0, 1, Qt.ItemDataRole.FontRole)
        assert bold is not None
        assert cell(page, 1, 1, Qt.ItemDataRole.FontRole) is None
        QTest.keyClick(page.test.queue.table.view, Qt.Key.Key_Return)
        window = page.test._kiosk
        assert window is not None
        assert window.session.attempt_id == page.test.queue.table.records[0].id
        leave(page)

    def test_interrupted_here_comes_first_then_who_waits_then_who_paused(
        self, page: InspectionPage, world: World
    ) -> None:
        inspection = world.drawn()
        attempts = world.services.attempts
        first, second, third = attempts.queue(inspection.id)
        attempts.begin(first.id)
        attempts.pause(first.id)
        attempts.begin(second.id, AttemptMode.PHONE)
        found = following(attempts.queue(inspection.id))
        assert found is not None
        assert found.id == third.id
        attempts.begin(third.id, AttemptMode.ORAL)
        found = following(attempts.queue(inspection.id))
        assert found is not None
        assert found.id == third.id
        attempts.submit(third.id)
        found = following(attempts.queue(inspection.id))
        assert found is not None
        assert found.id == first.id
        page.load(inspection.id, None)
        assert page.snapshot is not None
        assert page.snapshot.interrupted == ()

    def test_the_way_is_shown_once_there_is_one(self, page: InspectionPage, world: World) -> None:
        inspection = world.drawn()
        queue = world.services.attempts.queue(inspection.id)
        for each, mode in zip(queue, (AttemptMode.PHONE, AttemptMode.PAPER), strict=False):
            world.services.attempts.begin(each.id, mode)
        page.load(inspection.id, None)
        ways = [cell(page, row, _WAY, Qt.ItemDataRole.DisplayRole) for row in range(3)]
        assert ways == ["On a phone", "On paper", ""]

    def test_after_someone_has_finished_the_cursor_is_on_who_is_next(
        self, page: InspectionPage, world: World
    ) -> None:
        inspection = world.drawn()
        page.load(inspection.id, None)
        first, second, _ = page.test.queue.table.records
        page.test.open_kiosk(first, inspection.officer_ids)
        world.services.attempts.begin(first.id)
        world.services.attempts.submit(first.id)
        leave(page)
        current = page.test.queue.current()
        assert current is not None
        assert current.id == second.id

    def test_a_test_that_runs_on_a_phone_is_only_taken_over_when_the_officer_says_so(
        self, page: InspectionPage, world: World
    ) -> None:
        inspection = world.drawn()
        world.services.attempts.begin(
            world.services.attempts.queue(inspection.id)[0].id, AttemptMode.PHONE
        )
        page.load(inspection.id, None)
        taken = page.test.queue.table.records[0]

        def refuse(box: QWidget) -> None:
            assert isinstance(box, QMessageBox)
            assert taken.person.name in box.text()
            box.button(QMessageBox.StandardButton.Cancel).click()

        def agree(box: QWidget) -> None:
            assert isinstance(box, QMessageBox)
            box.buttons()[0].click()

        in_dialog(refuse)
        page.test.open_kiosk(taken, inspection.officer_ids)
        assert not page.test.kiosk_open
        in_dialog(agree)
        page.test.open_kiosk(taken, inspection.officer_ids)
        assert page.test.kiosk_open
        leave(page)

    def test_another_way_gets_a_button_a_place_and_every_snapshot(
        self, page: InspectionPage, world: World
    ) -> None:
        class Panel(QLabel):
            def show_snapshot(self, snapshot: Snapshot) -> None:
                self.setText(str(len(snapshot.queue)))

        inspection = world.tested(WITH_RUBRIC)
        before = len(page.test.ways.buttons)
        panel, other = Panel(), QLabel("Plain")
        page.test.add_way("Signals", panel)
        page.test.add_way("Plain", other)
        page.load(inspection.id, None)
        assert panel.text() == "3"
        assert page.test.rubric.isVisible()
        first, second = page.test.ways.buttons[before:]
        first.click()
        assert panel.isVisible()
        assert not page.test.rubric.isVisible()
        second.click()
        assert other.isVisible()
        assert not first.isChecked()
        second.click()
        assert not other.isVisible()
        assert page.test.rubric.isVisible()


class TestPoints:
    def test_the_second_officer_confirms_with_the_pin(
        self, page: InspectionPage, world: World
    ) -> None:
        inspection = world.tested(WITH_RUBRIC)
        page.load(inspection.id, None)
        panel = page.test.rubric
        assert not panel.confirm_button.isEnabled()
        panel.cards[0]._give_all()
        assert cell(page, 0, _STATE, Qt.ItemDataRole.DisplayRole) == "To be confirmed"

        def wrong_then_right(dialog: QWidget) -> None:
            assert isinstance(dialog, ConfirmDialog)
            assert [dialog.officer.itemText(i) for i in range(dialog.officer.count())] == ["执法乙"]
            dialog.pin.setText("0000")
            dialog.confirm.click()
            assert dialog._problem.text()
            dialog.pin.setText(PIN)
            dialog.confirm.click()

        in_dialog(wrong_then_right)
        panel.confirm_button.click()
        attempt = world.services.attempts.queue(inspection.id)[0]
        assert not attempt.needs_confirmation
        assert "执法乙" in panel._confirmed.text()
        assert not panel.confirm_button.isVisible()

    def test_everything_confirmed_finishes_the_evidence_line(
        self, page: InspectionPage, world: World
    ) -> None:
        inspection = world.tested(WITH_RUBRIC)
        rubrics = world.services.rubrics
        for item in rubrics.items(inspection.id):
            full = tuple(line.score for line in item.question.rubric)
            rubrics.score(item.attempt_id, item.position, full, officer="执法甲")
        page.load(inspection.id, None)
        assert page.snapshot is not None
        assert Evidence.RUBRICS_SCORED in {each.evidence for each in page.snapshot.missing}
        for each in world.services.attempts.queue(inspection.id):
            rubrics.confirm(each.id, inspection.officer_ids[1], PIN)
        page.reload()
        assert Evidence.RUBRICS_SCORED not in {each.evidence for each in page.snapshot.missing}

    def test_dropped_photos_are_kept_shown_and_taken_back(
        self, page: InspectionPage, world: World, tmp_path: Path
    ) -> None:
        inspection = world.tested(WITH_RUBRIC)
        page.load(inspection.id, None)
        card = page.test.rubric.cards[0]
        broken = tmp_path / "broken.jpg"
        broken.write_bytes(b"nothing")
        card.photos.caption.setText("灭火器")
        drop(card.photos, photo_file(tmp_path), tmp_path / "notes.txt", broken)
        (shown,) = world.services.photos.of_attempt(card.item.attempt_id)
        assert (shown.photo.position, shown.photo.added_by) == (card.item.position, "执法甲")
        assert "broken.jpg" in page.test._error.text()
        assert shown.photo.caption == "灭火器"
        assert card.photos.caption.text() == ""
        (button,) = card.photos.photos
        assert not button.icon().isNull()
        button.click()
        assert world.services.photos.of_attempt(card.item.attempt_id) == ()
        assert card.photos.photos == []


class TestOral:
    def test_an_officer_asks_scores_and_hands_in(self, page: InspectionPage, world: World) -> None:
        inspection = world.drawn(WITH_RUBRIC)
        page.load(inspection.id, None)
        window = asked(page, "执法乙")
        assert window.header.type_size.sizes.stem > 24
        answer(window, Qt.Key.Key_B)
        window.question.go_to(2)
        answer(window, Qt.Key.Key_A)
        assert not window.score_bar.isVisible()
        window.question.go_to(3)
        assert window.score_bar.isVisible()

        def score(dialog: QWidget) -> None:
            assert isinstance(dialog, ScoringDialog)
            assert dialog.panel.officer.currentText() == "执法乙"
            dialog.panel.cards[0]._give_all()
            dialog.close_button.click()

        in_dialog(score)
        window.score_bar.button.click()
        assert window.session.open_positions() == ()
        window.question.next()
        window.review.hand_in.click()
        first = world.services.attempts.queue(inspection.id)[0]
        assert (first.state, first.mode) == (AttemptState.SUBMITTED, AttemptMode.ORAL)
        assert (first.answered, first.left_window) == (2, 0)
        assert first.score is not None
        assert first.read_aloud_by == "执法乙"
        assert first.needs_confirmation
        window.header.officer.click()
        assert not page.test.kiosk_open

    def test_interrupting_needs_no_pin_and_keeps_the_time(
        self, page: InspectionPage, world: World
    ) -> None:
        inspection = world.drawn(WITH_RUBRIC)
        page.load(inspection.id, None)
        window = asked(page, "执法甲")
        window.header.officer.click()
        assert not page.test.kiosk_open
        first = world.services.attempts.queue(inspection.id)[0]
        assert first.state is AttemptState.PAUSED
        page.test.oral_button.click()
        again = page.test._kiosk
        assert isinstance(again, OralWindow)
        again.close()
        assert not page.test.kiosk_open

    def test_after_a_crash_it_goes_on_as_an_oral_test(
        self, page: InspectionPage, world: World
    ) -> None:
        inspection = world.drawn(WITH_RUBRIC)
        attempt = world.services.attempts.queue(inspection.id)[1]
        world.services.attempts.begin(attempt.id, AttemptMode.ORAL)
        page.load(inspection.id, None)
        page.interrupted_notice.act()
        window = page.test._kiosk
        assert isinstance(window, OralWindow)
        assert window.session.attempt_id == attempt.id
        leave(page)

    def test_the_points_to_look_for_are_on_no_screen_that_the_person_sees(
        self, page: InspectionPage, world: World
    ) -> None:
        inspection = world.drawn(WITH_RUBRIC)
        page.load(inspection.id, None)
        window = asked(page, "执法甲")
        window.question.go_to(3)
        paper = world.services.attempts.paper(window.session.attempt_id)
        shown = "".join(label.text() for label in window.findChildren(QLabel))
        assert paper[2].question.rubric
        assert not any(line.point in shown for line in paper[2].question.rubric)
        leave(page)


def asked(page: InspectionPage, officer: str) -> OralWindow:
    """The oral test of who is next, at its first question."""
    page.test.oral_button.click()
    window = page.test._kiosk
    assert isinstance(window, OralWindow)
    window.hand_over.checked.click()
    window.hand_over.readers.setCurrentText(officer)
    window.hand_over.start.click()
    return window


def answer(window: OralWindow, key: Qt.Key) -> None:
    assert window.question.area is not None
    QTest.keyClick(window.question.area, key)


def drop(strip: PhotoStrip, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left = Qt.MouseButton.LeftButton
    copy, plain = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    strip.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, left, plain))
