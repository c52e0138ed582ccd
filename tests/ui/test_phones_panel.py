"""The officer's panel for phones, on a real server."""

from __future__ import annotations

import dataclasses
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.phones import Entry
from inspector_app.ui.pages.inspection import phones_panel
from inspector_app.ui.pages.inspection.page import InspectionPage
from inspector_app.ui.pages.inspection.phone_addresses import LocalAddress, local_addresses
from inspector_app.ui.pages.inspection.phone_code_dialog import PhoneCodeDialog
from inspector_app.ui.pages.inspection.phones_panel import PhonesPanel
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.texts import problem_text
from inspector_app.web.switch import PhoneSwitch
from tests.ui.inspection_world import World, open_world

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
HERE = LocalAddress("127.0.0.1", "loopback")


@pytest.fixture
def world(
    tmp_path: Path, settings: UiSettings, inline: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> Iterator[World]:
    monkeypatch.setattr(phones_panel, "local_addresses", lambda: (HERE,))
    plain = open_world(tmp_path, settings, inline)
    switch = PhoneSwitch(plain.services.phones, inline.begin)
    yield dataclasses.replace(plain, context=dataclasses.replace(plain.context, phones=switch))
    switch.end()
    plain.services.close()


@pytest.fixture
def panel(world: World, qtbot: QtBot) -> Iterator[PhonesPanel]:
    page = InspectionPage(world.context)
    qtbot.addWidget(page)
    page.resize(1256, 708)
    page.show()
    page.load(world.drawn().id, None)
    page.test.ways.buttons[0].click()
    found = page.test.ways.panels.currentWidget()
    assert isinstance(found, PhonesPanel)
    yield found
    page.close()


def _take_seat(panel: PhonesPanel, world: World, place: int = 0) -> str:
    line = panel.table.table.records[place]
    phones = world.services.phones
    inspection_id = world.services.attempts.view(line.summary.id).inspection_id
    assert phones.enter(inspection_id, line.code.code, str(place) * 43) is Entry.WELCOME
    phones.start(line.summary.id)
    panel.reload()
    return line.summary.id


def _state(world: World, attempt_id: str) -> AttemptState:
    return world.services.attempts.view(attempt_id).state


def test_it_is_off_until_it_is_turned_on_and_off_again(panel: PhonesPanel, world: World) -> None:
    assert panel.server is None
    assert not panel.qr.isVisible()
    panel.switch.click()
    server = panel.server
    assert server is not None
    assert server.url.startswith("http://127.0.0.1:")
    assert panel.url.text() == server.url
    with urllib.request.urlopen(server.url) as answer:
        assert "6 位号码" in answer.read().decode()
    attempt_id = _take_seat(panel, world)
    panel.switch.click()
    assert panel.server is None
    assert _state(world, attempt_id) is AttemptState.PAUSED
    assert world.context.phones is not None
    world.context.phones.end()
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(server.url)


def test_the_progress_of_everybody_is_shown(panel: PhonesPanel, world: World) -> None:
    panel.switch.click()
    attempt_id = _take_seat(panel, world)
    item = world.services.attempts.view(attempt_id).items[0]
    response = True if not item.options else item.options[0].key
    world.services.phones.answer(attempt_id, 1, response, 1)
    panel.reload()
    line = panel.table.table.records[0]
    assert (line.summary.answered, line.summary.mode) == (1, AttemptMode.PHONE)
    assert [each.code.device_hash is not None for each in panel.table.table.records] == [
        True,
        False,
        False,
    ]


def test_one_or_all_are_paused_extended_and_ended(
    panel: PhonesPanel, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.switch.click()
    first, second = _take_seat(panel, world, 0), _take_seat(panel, world, 1)
    panel.pause_button.click()
    assert {_state(world, each) for each in (first, second)} == {AttemptState.PAUSED}
    panel.resume_button.click()
    assert {_state(world, each) for each in (first, second)} == {AttemptState.RUNNING}
    panel.table.table.select(second)
    before = world.services.attempts.standing(second).remaining_seconds
    panel.extend_button.click()
    assert world.services.attempts.standing(second).remaining_seconds > before + 290
    assert world.services.attempts.standing(first).remaining_seconds <= before + 1
    yes = QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", lambda *_: yes)
    panel.end_button.click()
    assert _state(world, second) is AttemptState.SUBMITTED
    assert _state(world, first) is AttemptState.RUNNING


def test_a_lost_phone_is_released_with_a_new_code(panel: PhonesPanel, world: World) -> None:
    panel.switch.click()
    attempt_id = _take_seat(panel, world)
    old = panel.table.table.records[0].code.code
    panel.table.table.select(attempt_id)
    assert panel.release_button.isEnabled()
    panel.release_button.click()
    line = panel.table.table.records[0]
    assert line.code.code != old
    assert line.code.device_hash is None


def test_a_person_s_code_is_shown_large_and_slips_are_printed(
    panel: PhonesPanel, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    panel.switch.click()
    line = panel.table.table.records[1]
    panel.table.table.select(line.summary.id)
    panel.code_button.click()
    dialog = panel.findChild(PhoneCodeDialog)
    assert dialog is not None
    assert dialog.digits.text().replace(" ", "") == line.code.code
    dialog.close()
    panel.slips_button.click()
    assert Path(opened[0]).read_bytes().startswith(b"%PDF")
    assert world.context.folders.cache in Path(opened[0]).parents


def test_an_address_that_is_gone_says_what_to_do(
    panel: PhonesPanel, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = LocalAddress("198.51.100.9", "gone")
    monkeypatch.setattr(phones_panel, "local_addresses", lambda: (gone,))
    panel.reload()
    panel.switch.click()
    assert panel.server is None
    error = AppError(Problem.PHONES_NOT_STARTED, address=gone.address)
    assert panel.error.text() == problem_text(error)
    assert world.context.phones is not None


def test_the_laptop_s_addresses_are_found() -> None:
    assert all(each.address.count(".") == 3 for each in local_addresses())
    assert "127.0.0.1" not in {each.address for each in local_addresses()}
