"""The verification page: dropped files and the whole database; and the log of an inspection."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.ui.dialogs.inspection_log import InspectionLogDialog
from inspector_app.ui.pages.verification import VerificationPage
from tests.ui.inline_runner import InlineRunner
from tests.ui.pages_case import Case, make_case
from tests.worlds import World


@pytest.fixture
def case(world: World) -> Case:
    return make_case(world, InlineRunner())


@pytest.fixture
def sealed(case: Case) -> Path:
    inspection = case.world.ready_to_seal(workers=2)
    case.world.services.sealing.seal(inspection.id)
    path = case.world.folder / "记录.pdf"
    return case.world.services.records.save_with_check_page(inspection.id, path)


def texts(page: VerificationPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def drop(page: VerificationPage, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    held = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
    page.dragEnterEvent(held)
    assert held.isAccepted()
    assert page.zone.lit
    assert not page.zone.isHidden()
    page.dropEvent(QDropEvent(QPoint(5, 5), copy, mime, left, none))


def test_the_empty_page_is_one_area_to_drop_files_on(case: Case, qtbot: QtBot) -> None:
    page = VerificationPage(case.context)
    qtbot.addWidget(page)
    page.show()
    assert page.zone.isVisible()
    assert page.zone.action.isVisible()
    assert not page.choose_button.isVisible()
    page.dragLeaveEvent(QDragLeaveEvent())
    assert not page.zone.lit


def test_dropped_files_and_the_database_get_their_verdicts(
    case: Case, sealed: Path, qtbot: QtBot
) -> None:
    page = VerificationPage(case.context)
    qtbot.addWidget(page)
    drop(page, sealed)
    assert page.verdict.text() == "Complete and unchanged"
    assert "this computer's key" in texts(page)
    assert "record.json" in texts(page)
    assert (sealed.parent / "记录-核验.html").exists()
    with pikepdf.open(io.BytesIO(sealed.read_bytes())) as document:
        document.save(sealed.parent / "again.pdf")
    drop(page, sealed.parent / "again.pdf")
    assert page.verdict.text() == "The content was changed"
    assert "Device" in page.reasons.text()
    empty = sealed.parent / "empty.pdf"
    empty.touch()
    drop(page, sealed, sealed.parent / "again.pdf", empty)
    told = [page.files.item(row).text() for row in range(page.files.count())]
    assert [each.partition("\n")[2] for each in told] == [
        "Complete and unchanged",
        "The content was changed",
        "Cannot be read",
    ]
    assert page.verdict.text() == "Complete and unchanged"
    for row, reason in ((1, "Device"), (2, "empty.pdf")):
        page.files.setCurrentRow(row)
        assert reason in page.reasons.text()
    assert not page.files.isHidden()
    page.verify_database()
    assert page.files.isHidden()
    assert page.verdict.text() == "The whole database is complete and unchanged"
    assert page.reasons.text() == ""


def test_the_log_tells_what_was_done(case: Case, sealed: Path, qtbot: QtBot) -> None:
    assert sealed.exists()
    page = VerificationPage(case.context)
    qtbot.addWidget(page)
    inspection = case.world.services.records.all()[0].inspection_id
    dialog = InspectionLogDialog(case.context, inspection, page)
    told = [
        dialog.table.item(row, 1).text()  # type: ignore[union-attr]  # every cell is filled
        for row in range(dialog.table.rowCount())
    ]
    wanted = {"Inspection begun", "Draw committed", "Drawn", "Test begun", "Paper handed in"}
    wanted |= {"Item scored", "Scoring confirmed", "Problem decided", "Signed", "Sealed"}
    assert wanted <= set(told)
