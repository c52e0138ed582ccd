"""Sending straight to the office, driven as a user would: into a folder and to a server."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.databases import ServerAddress, parse_address
from inspector_app.ui.dialogs.package_send import PackageSendDialog
from inspector_app.ui.pages.exchange.page import ExchangePage
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.widgets.notice import NoticeBar
from tests.postgres import PASSWORD, Cluster
from tests.services.laptops import Laptop, office, sealed_laptop, twin
from tests.ui.pages_case import make_case, shown

_SERVER, _FOLDER = range(2)
_CLOSED_PORT = 1


@pytest.fixture(scope="module")
def laptop(tmp_path_factory: pytest.TempPathFactory) -> Laptop:
    return sealed_laptop(tmp_path_factory.mktemp("laptops") / "one", 1)


def _page(laptop: Laptop, runner: TaskRunner, qtbot: QtBot) -> ExchangePage:
    page = ExchangePage(make_case(laptop, runner).context)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    return page


def _asked(page: ExchangePage) -> PackageSendDialog:
    page.exports.send.click()
    return shown(PackageSendDialog, page)


def _title(page: ExchangePage) -> str:
    return page.tabs.tabText(page.tabs.indexOf(page.exports))


def _told(page: ExchangePage) -> str:
    return str(page._notice._sentence.text())


def _complaint(dialog: PackageSendDialog) -> str:
    (bar,) = dialog.findChildren(NoticeBar)
    return str(bar._sentence.text()) if bar.isVisible() else ""


def test_a_package_goes_into_the_shared_folder_and_its_receipt_is_found_there(
    laptop: Laptop, inline: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    mine = twin(laptop, tmp_path / "laptop")
    shared = tmp_path / "shared"
    page = _page(mine, inline, qtbot)
    assert "(1)" in _title(page)
    dialog = _asked(page)
    dialog.where.setCurrentIndex(_FOLDER)
    dialog.try_submit()
    assert dialog._place.error_of("folder")
    dialog.folder.setText(str(shared))
    dialog.try_submit()
    assert str(shared) in dialog._place.error_of("folder")
    shared.mkdir()
    dialog.try_submit()
    (package,) = shared.glob("*.fcbk")
    assert package.name in _told(page)
    assert "will come" in _told(page)
    assert "(1)" in _title(page)

    world = office(tmp_path / "office")
    taken = world.services.packages.importing.take_in(package, trust=True).preview
    receipt = world.services.packages.receipts.write(taken.manifest.id, package)
    world.services.close()
    _asked(page).try_submit()
    assert "not trusted yet" in _told(page)
    mine.services.packages.receipts.take_in(receipt, trust=True)
    dialog = _asked(page)
    assert (dialog.where.currentIndex(), dialog.folder.text()) == (_FOLDER, str(shared))
    dialog.try_submit()
    assert not page.exports.send.isEnabled()
    assert "(" not in _title(page).replace("(&", "")
    assert len(list(shared.glob("*.fcbk"))) == 2


def _guarded(cluster: Cluster) -> ServerAddress:
    """An office's database that asks for a password."""
    found = parse_address(cluster.database())
    assert found is not None
    grant = "GRANT ALL ON ALL {} IN SCHEMA public TO guarded"
    cluster.run(grant.format("TABLES"), grant.format("SEQUENCES"), database=found.database)
    return replace(found, user="guarded")


def test_a_server_takes_it_at_once_and_its_password_is_not_remembered(
    laptop: Laptop, inline: TaskRunner, qtbot: QtBot, tmp_path: Path, cluster: Cluster
) -> None:
    mine = twin(laptop, tmp_path / "laptop")
    address = _guarded(cluster)
    page = _page(mine, inline, qtbot)
    dialog = _asked(page)
    dialog.try_submit()
    assert dialog.server.error_of("host")
    dialog.server.show_address(replace(address, port=_CLOSED_PORT))
    dialog.server.password.setText("wrong")
    dialog.try_submit()
    assert "does not answer" in _complaint(dialog)
    dialog.server.port.setValue(cluster.port)
    dialog.try_submit()
    assert "does not let" in _complaint(dialog)
    assert dialog.server.password.text() == "wrong"
    assert not mine.services.packages.exporting.sent()
    dialog.server.password.setText(PASSWORD)
    dialog.try_submit()
    assert "came back at once" in _told(page)
    assert [line.waiting for line in page.exports.table.records] == [0]
    assert not page.exports.send.isEnabled()
    page._notice.clear()

    again = PackageSendDialog(page.context, 0, page)
    assert again.server.database.text() == address.database
    assert not again.server.password.text()
    page.context.settings.sync()
    assert PASSWORD not in (mine.folder / "window.ini").read_text()
    mine.services.close()
    cluster.drop(address.url)


def test_what_was_stopped_can_be_sent_again(
    laptop: Laptop, runner: TaskRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    mine = twin(laptop, tmp_path / "laptop")
    dialog = PackageSendDialog(make_case(mine, runner).context, 1, _page(mine, runner, qtbot))
    dialog.open()
    dialog.where.setCurrentIndex(_FOLDER)
    dialog.folder.setText(str(tmp_path))
    dialog.try_submit()
    dialog.reject()
    with qtbot.waitSignal(runner.cancelled):
        pass
    assert dialog.isVisible()
    assert "Stopped" in _complaint(dialog)
    assert dialog.folder.text() == str(tmp_path)
    assert not list(tmp_path.glob("*.fcbk"))
    with qtbot.waitSignal(dialog.sent):
        dialog.try_submit()
    assert len(list(tmp_path.glob("*.fcbk"))) == 1
