"""The plug is pulled while somebody answers: nothing that the screen called saved is lost."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from inspector_app.assembly import open_services
from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.blueprints import QUICK
from inspector_app.paths import Paths
from inspector_app.services.attempt_views import AttemptView
from inspector_app.services.context import real_chance
from inspector_app.ui.app import Program
from inspector_app.ui.kiosk.answers import ChoiceArea
from inspector_app.ui.kiosk.window import KioskWindow
from inspector_app.ui.pages.home import HomePage
from inspector_app.ui.pages.inspection.page import InspectionPage
from tests.e2e.answering import ANSWERS
from tests.e2e.user import User
from tests.worlds import ROOT, World

TOLERANCE_SECONDS = 6
PATIENCE_SECONDS = 60


def test_the_test_goes_on_where_it_was(
    paths: Paths, user: User, request: pytest.FixtureRequest
) -> None:
    inspection_id, attempt_id = prepare(paths)
    left_at = kill_after_two_answers(paths.data, inspection_id)
    before = look(paths, attempt_id)
    assert before.position == ANSWERS + 1
    assert [item.response is not None for item in before.items].count(True) == ANSWERS
    program: Program = request.getfixturevalue("program")  # opens after the kill
    assert program.window is not None
    home = user.sees(HomePage)
    user.wait(lambda: any(each.isVisible() for each in home._unfinished.findChildren(QPushButton)))
    user.press("Continue", home._unfinished)
    inspection = user.sees(InspectionPage)
    user.wait(inspection.interrupted_notice.isVisible)
    assert "焊工" in inspection.interrupted_notice._sentence.text()
    user.click(inspection.interrupted_notice._action)
    kiosk = user.sees(KioskWindow)
    user.wait(kiosk.hand_over.isVisible)
    user.wait(lambda: bool(kiosk.hand_over._rules.text()))
    assert f"question {ANSWERS + 1} of 10" in kiosk.hand_over._rules.text()
    user.click(kiosk.hand_over.checked)
    user.click(kiosk.hand_over.start)
    user.wait(kiosk.question.isVisible)
    assert kiosk.question._shown == ANSWERS + 1
    assert kiosk.question._stem.text() == before.items[ANSWERS].stem
    kept = [kiosk.session.responses[position] for position in range(1, ANSWERS + 1)]
    assert kept == [item.response for item in before.items[:ANSWERS]]
    expected = QUICK.minutes * 60 - left_at
    assert abs(kiosk.session.remaining - expected) <= TOLERANCE_SECONDS
    finish(user, kiosk)


def prepare(paths: Paths) -> tuple[str, str]:
    """An inspection with one person drawn, made with the program closed."""
    world = World(paths.data, ROOT / "question_banks")
    inspection = world.inspection(plan=QUICK, bank_ids=("general", "machinery"))
    world.drawn(inspection, frontline=1)
    (attempt,) = world.services.attempts.queue(inspection.id)
    world.services.close()
    return inspection.id, attempt.id


def kill_after_two_answers(data: Path, inspection_id: str) -> float:
    """Kill the program with the third question on the screen; the seconds since the first."""
    command = [sys.executable, "-m", "tests.e2e.answering", str(data), inspection_id]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        begun, saved = time.monotonic(), 0
        for line in process.stdout:
            saved += line.startswith("SAVED")
            if line.startswith("BEGUN"):
                begun = time.monotonic()
            if line.startswith("THIRD") or time.monotonic() - begun > PATIENCE_SECONDS:
                break
        left_at = time.monotonic() - begun
        process.kill()
    assert saved == ANSWERS
    return left_at


def look(paths: Paths, attempt_id: str) -> AttemptView:
    services = open_services(paths, real_chance())
    view = services.attempts.view(attempt_id)
    services.close()
    assert view.state in {AttemptState.RUNNING, AttemptState.PAUSED}
    return view


def finish(user: User, kiosk: KioskWindow) -> None:
    for position in range(ANSWERS + 1, kiosk.session.question_count() + 1):
        user.wait(lambda here=position: kiosk.question._shown == here)  # type: ignore[misc]  # bound at once
        area = kiosk.question.area
        assert isinstance(area, ChoiceArea)
        user.click(area.tiles[0])
        user.click(kiosk.question.next_button)
    user.wait(kiosk.review.isVisible)
    user.click(kiosk.review.hand_in)
    user.wait(kiosk.end.isVisible)
    assert kiosk.session.view is not None
    assert kiosk.session.view.state is AttemptState.SUBMITTED
