"""Printing a sealed record, onto a PDF instead of paper."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.actions import Actions
from inspector_app.ui.context import UiContext
from inspector_app.ui.record_printer import RecordPrinter
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from tests.worlds import World


@pytest.fixture
def printing(qtbot: QtBot, world: World, settings: UiSettings, inline: TaskRunner) -> RecordPrinter:
    page = QWidget()
    qtbot.addWidget(page)
    return RecordPrinter(
        UiContext(world.services, inline, settings, Actions(page), world.paths), page
    )


@pytest.mark.parametrize("chosen", [None, (2, 3)])
def test_the_chosen_pages_come_out_in_full_size(
    qtbot: QtBot,
    world: World,
    printing: RecordPrinter,
    tmp_path: Path,
    chosen: tuple[int, int] | None,
) -> None:
    inspection = world.ready_to_seal()
    world.services.sealing.seal(inspection.id)
    pages = 2 if chosen else world.services.records.page_count(inspection.id)
    printer = QPrinter()
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    if chosen:
        printer.setFromTo(*chosen)
    with qtbot.waitSignal(printing.finished) as finished:
        printing.print_on(printer, inspection.id)
    assert finished.args == [pages]
    printed = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert len(printed) == pages
    width, height = printed[0].get_size()
    assert (round(width), round(height)) == (595, 842)
    grey = bytes(printed[0].render(scale=1, grayscale=True).buffer)
    assert 0.005 < sum(each < 128 for each in grey) / len(grey) < 0.3
    printed.close()
