from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from inspector_app.domain.answer_sheet import sheet_pages
from inspector_app.domain.blueprints import Blueprint, BlueprintCell
from inspector_app.domain.questions import QuestionType
from inspector_app.services.photo_answers import PhotoDraft, places_of
from inspector_app.ui.pages.inspection.photo_button import PhotoButton
from inspector_app.ui.pages.inspection.photo_dialog import PhotoDialog
from inspector_app.ui.pages.inspection.snapshot import read_snapshot
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from tests.exchange.printed_sheets import first_page
from tests.exchange.sheet_camera import GEL, Sheet, Shot, photograph
from tests.ui.inspection_world import World, open_world

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CHOICES = Blueprint(
    "choices",
    "选择",
    (
        BlueprintCell(QuestionType.TRUE_FALSE, 2, 20),
        BlueprintCell(QuestionType.SINGLE, 3, 10),
        BlueprintCell(QuestionType.MULTIPLE, 3, 10),
    ),
    10,
)


@pytest.fixture
def world(tmp_path: Path, settings: UiSettings, inline: TaskRunner) -> Iterator[World]:
    world = open_world(tmp_path, settings, inline)
    yield world
    world.services.close()


@pytest.fixture
def photo(world: World, tmp_path: Path) -> Path:
    """One person's sheet: the first box everywhere, two boxes at 3, nothing at 4."""
    inspection = world.drawn(CHOICES)
    attempt = world.services.attempts.queue(inspection.id)[0]
    pdf = world.services.paper_tests.print_papers(inspection.id, (attempt.id,))
    rows = sheet_pages(world.services.attempts.paper(attempt.id))[0].rows
    sheet = Sheet(first_page(pdf), rows, random.Random(3))
    for row in rows:
        places = {3: [0, 1], 4: []}.get(row.position, [0])
        sheet.mark(row, places, Sheet.fill, GEL)
    path = tmp_path / "sheet.jpg"
    path.write_bytes(photograph(sheet, Shot(turn=20, height=1600)))
    return path


@pytest.fixture
def draft(world: World, photo: Path) -> PhotoDraft:
    inspection = world.services.inspections.all()[0]
    return world.services.photo_answers.read_file(inspection.id, photo)


@pytest.fixture
def dialog(world: World, draft: PhotoDraft, qtbot: QtBot) -> PhotoDialog:
    dialog = PhotoDialog(world.context, draft, world.officers[:2])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_doubts_come_first_and_must_be_decided(dialog: PhotoDialog, draft: PhotoDraft) -> None:
    assert draft.doubtful == (3, 4)
    assert dialog.table.currentRow() == 2
    assert not dialog.confirm_button.isEnabled()
    QTest.keyClick(dialog.table, Qt.Key.Key_B)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.table.currentRow() == 3
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.confirm_button.isEnabled()
    rows = {each.row.position: each.row for each in draft.questions}
    assert places_of(rows[3], dialog.responses[3]) == (1,)
    assert dialog.responses[4] is None


def test_keys_toggle_boxes_of_a_multiple_choice(dialog: PhotoDialog, draft: PhotoDraft) -> None:
    line = next(
        n for n, each in enumerate(draft.questions) if each.row.type is QuestionType.MULTIPLE
    )
    dialog.table.selectRow(line)
    row = draft.questions[line].row
    for key, places in ((Qt.Key.Key_B, (0, 1)), (Qt.Key.Key_1, (1,)), (Qt.Key.Key_0, ())):
        QTest.keyClick(dialog.table, key)
        assert places_of(row, dialog.responses[row.position]) == places
    item = dialog.table.item(line, 1)
    assert item is not None
    assert item.text() == "—"


def test_a_box_in_the_photo_can_be_clicked(dialog: PhotoDialog, draft: PhotoDraft) -> None:
    each = draft.questions[4]
    left, top, right, bottom = each.reading.cells[1].box
    middle = QPoint((left + right) // 2, (top + bottom) // 2)
    at = dialog.view.mapFromScene(middle)
    QTest.mouseClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert places_of(each.row, dialog.responses[each.row.position]) == (1,)


def test_what_is_confirmed_is_entered(dialog: PhotoDialog, world: World, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_Return):
        QTest.keyClick(dialog.table, key)
    with qtbot.waitSignal(dialog.confirmed):
        dialog.confirm_button.click()
    attempt_id = dialog._draft.attempt_id
    sheet = world.services.paper_tests.sheet(attempt_id, 1)
    assert sheet.missing == ()
    assert {r.item.position: r.response for r in sheet.rows} == dialog.responses
    assert len(world.services.photo_answers.sheets(attempt_id)) == 1


def test_photos_are_read_one_after_the_other(
    world: World, photo: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    inspection = world.services.inspections.all()[0]
    button = PhotoButton(world.context)
    qtbot.addWidget(button)
    button.show_snapshot(read_snapshot(world.context, inspection.id), world.officers[1].id)
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"no photo")
    button.read([bad, photo])
    boxes = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
    assert any("bad.jpg" in box.text() for box in boxes)
    for box in boxes:
        box.close()
    first = button.dialog
    assert first is not None
    assert first.officer.currentData() == world.officers[1].id
    first.reject()
    assert button.dialog is None
