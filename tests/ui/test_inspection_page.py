from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.inspections import Step
from inspector_app.ui.pages.inspection.header import duration_text
from inspector_app.ui.pages.inspection.page import InspectionPage
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from tests.ui.inspection_world import World, open_world


@pytest.fixture
def world(tmp_path: Path, settings: UiSettings, runner: TaskRunner) -> Iterator[World]:
    world = open_world(tmp_path, settings, runner)
    yield world
    runner.close()
    world.services.close()


@pytest.fixture
def page(world: World, qtbot: QtBot) -> Iterator[InspectionPage]:
    page = InspectionPage(world.context)
    qtbot.addWidget(page)
    page.resize(1256, 708)
    page.show()
    yield page
    page.hide()
    qtbot.waitUntil(lambda: world.context.runner._pending == 0)


def test_with_the_real_worker_an_inspection_goes_from_setup_to_names(
    page: InspectionPage, world: World, qtbot: QtBot
) -> None:
    page.load(None, world.enterprise.id)
    setup = page.setup
    qtbot.waitUntil(lambda: len(setup.attendance.table.records) == 8)
    setup.form.place.setText("机加车间")
    setup.form.purpose.setEditText("日常监督检查")
    setup.go.click()
    qtbot.waitUntil(lambda: page.step is Step.DRAW)
    qtbot.waitUntil(lambda: len(page.draw.prepare.table.records) == 8)
    page.draw.lock_button.click()
    qtbot.waitUntil(lambda: page.draw.stack.currentWidget() is page.draw.moment)
    page.draw.moment.digits.setText("314159")
    page.draw.draw_button.click()
    qtbot.waitUntil(lambda: page.draw.stack.currentWidget() is page.draw.result_page)
    assert page.snapshot is not None
    qtbot.waitUntil(lambda: page.snapshot is not None and page.snapshot.done(Step.DRAW))
    page.draw.next_button.click()
    qtbot.waitUntil(lambda: len(page.test.queue.table.records) == 8)


def test_the_page_opens_where_work_goes_on(
    page: InspectionPage, world: World, qtbot: QtBot
) -> None:
    inspection = world.drawn()
    page.load(inspection.id, None)
    qtbot.waitUntil(lambda: page.step is Step.TEST)
    assert page.header.title.text() == world.enterprise.name
    assert page.header.saved.isVisible()
    assert page.meter.isVisible()


def test_steps_after_the_first_are_closed_before_the_start(
    page: InspectionPage, qtbot: QtBot
) -> None:
    page.load(None, None)
    page.go_to(Step.DRAW)
    assert page.step is Step.SETUP
    qtbot.waitUntil(lambda: page.setup.form.enterprise.count() == 1)


def test_a_page_that_was_hidden_reads_anew_when_shown(
    page: InspectionPage, world: World, qtbot: QtBot
) -> None:
    inspection = world.drawn()
    page.load(inspection.id, None)
    qtbot.waitUntil(lambda: page.snapshot is not None)
    page.hide()
    attempt = world.services.attempts.queue(inspection.id)[0]
    attempts = world.services.attempts
    world.context.runner.write(lambda: attempts.begin(attempt.id))
    qtbot.waitUntil(lambda: page._stale)
    page.show()
    qtbot.waitUntil(lambda: page.snapshot is not None and bool(page.snapshot.interrupted))


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "00:00"), (192, "03:12"), (3723, "1:02:03"), (-5, "00:00")]
)
def test_durations(seconds: int, text: str) -> None:
    assert duration_text(timedelta(seconds=seconds)) == text


def test_the_main_action_is_in_view_on_a_small_screen(
    page: InspectionPage, world: World, qtbot: QtBot
) -> None:
    page.resize(1366 - 96, 768 - 80)
    inspection = world.tested()
    page.load(inspection.id, None)
    qtbot.waitUntil(lambda: page.snapshot is not None)
    for step, button in (
        (Step.SETUP, page.setup.go),
        (Step.DRAW, page.draw.next_button),
        (Step.TEST, page.test.next_button),
        (Step.FINDINGS, page.findings.next_button),
        (Step.SIGNING, page.signing.seal_button),
    ):
        page.go_to(step)
        qtbot.waitUntil(button.isVisible)
        corner = button.mapTo(page, button.rect().bottomRight())
        assert page.rect().contains(corner)
        assert page.width() <= 1270
