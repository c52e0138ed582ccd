"""Photos that an officer's phone sent, on the laptop: counted, listed, confirmed by the officer."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.ui.pages.inspection.phones_panel import PhonesPanel
from inspector_app.ui.pages.inspection.received_button import ReceivedButton
from inspector_app.ui.pages.inspection.snapshot import read_snapshot
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from inspector_app.web.switch import PhoneSwitch
from tests.ui.inspection_world import World, open_world
from tests.ui.test_photo_dialog import photo

__all__ = ["photo"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def world(tmp_path: Path, settings: UiSettings, inline: TaskRunner) -> Iterator[World]:
    plain = open_world(tmp_path, settings, inline)
    services = plain.services
    switch = PhoneSwitch(services.phones, inline.begin, services.received_photos)
    yield dataclasses.replace(plain, context=dataclasses.replace(plain.context, phones=switch))
    switch.end()
    plain.services.close()


@pytest.fixture
def button(world: World, photo: Path, qtbot: QtBot) -> Iterator[ReceivedButton]:
    """Of the phones' panel, after a phone sent one photo."""
    inspection = world.services.inspections.all()[0]
    panel = PhonesPanel(world.context)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_snapshot(read_snapshot(world.context, inspection.id))
    found = panel.received_button
    assert found.text() == "Photos by phone…"
    world.services.received_photos.receive(inspection.id, photo.read_bytes())
    found.reload()
    yield found
    panel.close()


def test_the_way_in_is_shown_while_the_phones_are_on(button: ReceivedButton, world: World) -> None:
    button.click()
    assert not button.list.qr.isVisible()
    assert world.context.phones is not None
    inspection = world.services.inspections.all()[0]
    server = world.context.phones.open(inspection.id, "127.0.0.1")
    button.reload()
    assert button.list.qr.isVisible()
    assert f"{server.url}/photo" in button.list.hint.text()
    assert button.list.code.text().replace(" ", "") == server.photo_code
    world.context.phones.end()
    button.reload()
    assert not button.list.code.isVisible()


def test_a_received_photo_counts_only_once_confirmed(button: ReceivedButton, world: World) -> None:
    inspection = world.services.inspections.all()[0]
    attempt = world.services.attempts.queue(inspection.id)[0]
    assert "(1)" in button.text()
    button.click()
    assert button.list.list.count() == 1
    assert attempt.person.name in button.list.list.item(0).text()
    button.list.check_button.click()
    dialog = button.dialog
    assert dialog is not None
    dialog.reject()
    assert button.list.list.count() == 1
    assert world.services.photo_answers.sheets(attempt.id) == ()
    button.list.check_button.click()
    dialog = button.dialog
    assert dialog is not None
    for key in (Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_Return):
        QTest.keyClick(dialog.table, key)
    dialog.confirm_button.click()
    assert world.services.paper_tests.sheet(attempt.id, 1).missing == ()
    assert len(world.services.photo_answers.sheets(attempt.id)) == 1
    assert button.list.list.count() == 0
    assert button.text() == "Photos by phone…"


def test_a_photo_of_no_use_is_discarded(button: ReceivedButton, world: World) -> None:
    button.click()
    button.list.discard_button.click()
    assert button.list.list.count() == 0
    assert not button.list.check_button.isEnabled()
    inspection = world.services.inspections.all()[0]
    assert world.services.received_photos.waiting(inspection.id) == ()
