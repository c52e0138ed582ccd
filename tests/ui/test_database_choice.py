"""Choosing the office's database in the settings, and what happens when it cannot be opened."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.domain.databases import parse_address
from inspector_app.domain.errors import AppError, Problem
from inspector_app.services.databases import remembered
from inspector_app.ui.app import Program
from inspector_app.ui.context import Services
from inspector_app.ui.dialogs.database_trouble import DatabaseTroubleDialog
from inspector_app.ui.opening import OtherTry
from inspector_app.ui.pages.database_card import DatabaseCard
from inspector_app.ui.tasks import TaskRunner
from tests.postgres import Cluster
from tests.ui.pages_case import make_case
from tests.worlds import World


def card_of(world: World, inline: TaskRunner, qtbot: QtBot) -> DatabaseCard:
    card = DatabaseCard(make_case(world, inline).context)
    qtbot.addWidget(card)
    card.show()
    card.reload()
    return card


def test_a_server_is_tested_chosen_and_remembered_without_its_password(
    world: World, inline: TaskRunner, qtbot: QtBot, cluster: Cluster
) -> None:
    card = card_of(world, inline, qtbot)
    assert not card._server.isVisible()
    card._where.setCurrentIndex(1)
    card.keep()
    assert card._server.error_of("host")
    card._server.host.setText("127.0.0.1")
    card._server.port.setValue(cluster.port)
    card._server.database.setText("with_tables")
    card._server.user.setText("postgres")
    card._server.password.setText("secret")
    card.test()
    assert card._result.text() == card.tr("Connected. The database is ready.")
    card._server.database.setText("missing")
    card.test()
    assert "missing" in card._result.text()
    card._server.database.setText("with_tables")
    with qtbot.waitSignal(card.chosen):
        card.keep()
    file = world.paths.chosen_database
    assert remembered(file) == parse_address(cluster.url("with_tables"))
    assert "secret" not in file.read_text()
    again = card_of(world, inline, qtbot)
    assert (again._where.currentIndex(), again._server.database.text()) == (1, "with_tables")
    again._where.setCurrentIndex(0)
    again.keep()
    assert remembered(file) is None


def test_what_the_file_of_the_choice_may_not_say(tmp_path: Path) -> None:
    file = tmp_path / "database.txt"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(AppError) as error:
        remembered(file)
    assert error.value.problem is Problem.DATABASE_URL_INVALID


@pytest.fixture
def program(world: World, runner: TaskRunner, qapp: QApplication) -> Iterator[Program]:
    hooks = sys.excepthook, threading.excepthook
    world.set_up()
    made = Program(qapp, world.paths, runner)
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    made._translations.clear()
    made.deleteLater()
    sys.excepthook, threading.excepthook = hooks


def test_a_server_that_refuses_is_tried_again_with_a_password_or_one_s_own_is_used(
    program: Program, world: World, qtbot: QtBot
) -> None:
    asked: list[OtherTry] = []
    shown: list[str] = []

    def refuse() -> Services:
        raise AppError(Problem.SERVER_REFUSED_LOGIN, file="anna@server/office")

    def reopen(wish: OtherTry) -> Callable[[], Services]:
        asked.append(wish)
        return (lambda: world.services) if wish.embedded else refuse

    def answer() -> None:
        for dialog in QApplication.topLevelWidgets() + QApplication.allWidgets():
            if isinstance(dialog, DatabaseTroubleDialog) and dialog.isVisible():
                shown.append(dialog.windowTitle())
                if asked:
                    dialog.use_own()
                else:
                    dialog._password.setText("wrong")
                    dialog.try_again()
                return

    timer = QTimer(interval=20)
    timer.timeout.connect(answer)
    timer.start()
    program.reopen = reopen
    program.start(refuse)
    qtbot.waitUntil(lambda: len(asked) == 2)
    qtbot.waitUntil(lambda: program._runner._pending == 0)
    timer.stop()
    assert asked == [OtherTry(password="wrong"), OtherTry(embedded=True)]
