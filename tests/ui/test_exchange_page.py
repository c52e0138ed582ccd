"""The page of packages, driven as a user would: export, look, take in, receipt, decide."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.domain.devices import KeyStanding
from inspector_app.ui.dialogs.package_export import PackageExportDialog
from inspector_app.ui.dialogs.package_password import PackagePasswordDialog
from inspector_app.ui.dialogs.package_preview import PackagePreviewDialog
from inspector_app.ui.pages.exchange.page import ExchangePage
from inspector_app.ui.tasks import TaskRunner
from tests.services.laptops import Laptop, office, sealed_laptop
from tests.ui.pages_case import make_case, shown
from tests.worlds import World

PASSWORD = "一把红雨伞八个字"


@pytest.fixture(scope="module")
def laptops(tmp_path_factory: pytest.TempPathFactory) -> tuple[Laptop, Laptop]:
    folder = tmp_path_factory.mktemp("laptops")
    return sealed_laptop(folder / "one", 1), sealed_laptop(folder / "two", 2, code="")


def _page(world: World, runner: TaskRunner, qtbot: QtBot) -> ExchangePage:
    page = ExchangePage(make_case(world, runner).context)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    return page


def _drop(page: ExchangePage, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(5, 5), action, data, button, Qt.KeyboardModifier.NoModifier)
    page.dropEvent(event)


def test_a_package_goes_there_and_its_receipt_comes_back(
    laptops: tuple[Laptop, Laptop], inline: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "x.fcbk"
    laptop = _page(laptops[0], inline, qtbot)
    laptop.exports.everything.click()
    dialog = shown(PackageExportDialog, laptop)
    dialog.file.setText(str(path.with_suffix("")))
    dialog.password.setText(PASSWORD)
    dialog.try_submit()
    assert dialog.form.error_of("again")
    dialog.again.setText(PASSWORD)
    dialog.try_submit()
    assert path.exists()

    world = office(tmp_path / "office")
    page = _page(world, inline, qtbot)
    page.imports.watch_folder(str(tmp_path))
    assert [found.done for found in page.imports.table.records] == [False]
    _drop(page, path)
    for typed in ("falsch falsch", PASSWORD):
        asked = [d for d in page.findChildren(PackagePasswordDialog) if d.isVisible()][-1]
        asked.findChildren(QLineEdit)[0].setText(typed)
        asked.try_submit()
    preview = shown(PackagePreviewDialog, page)
    assert "信任" in preview.take.text() or "Trust" in preview.take.text()
    preview.take.click()
    assert len(world.services.records.all()) == 1
    assert [found.done for found in page.imports.table.records] == [True]

    _drop(laptop, path.with_suffix(".fchz"))
    (box,) = [each for each in laptop.findChildren(QMessageBox) if each.isVisible()]
    box.findChildren(QPushButton)[0].click()
    assert [line.waiting for line in laptop.exports.table.records] == [0]
    assert not laptop.exports.everything.isEnabled()
    assert laptop.receipts.sent.records[0].receipt_at is not None


def test_a_refused_sender_is_trusted_again_by_undo(
    laptops: tuple[Laptop, Laptop], inline: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    path = laptops[1].services.packages.exporting.export(tmp_path / "x.fcbk").path
    world = office(tmp_path / "office")
    page = _page(world, inline, qtbot)
    page.imports.open_package(path)
    shown(PackagePreviewDialog, page).refuse.click()
    importing = world.services.packages.importing
    assert importing.preview(path).standing is KeyStanding.REFUSED
    page.undo()
    assert importing.preview(path).standing is KeyStanding.TRUSTED


def test_two_that_may_be_one_are_decided_side_by_side(
    laptops: tuple[Laptop, Laptop], inline: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    world = office(tmp_path / "office")
    for number, laptop in enumerate(laptops):
        chosen = [line.id for line in laptop.services.packages.exporting.lines()]
        path = laptop.services.packages.exporting.export(tmp_path / f"{number}.fcbk", chosen).path
        world.services.packages.importing.take_in(path, trust=True)
    page = _page(world, inline, qtbot)
    tab = page.duplicates
    page.tabs.setCurrentWidget(tab)
    assert "(1)" in page.tabs.tabText(page.tabs.currentIndex())
    tab.same.click()
    assert len(world.services.enterprises.all()) == 1
    assert not tab.same.isEnabled()
    tab.take_back.click()
    assert len(world.services.enterprises.all()) == 2
