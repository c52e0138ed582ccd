"""The test on the laptop: time, saving, and going on after a crash."""

from __future__ import annotations

import pytest

from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.questions import QuestionType
from tests.worlds import World


@pytest.fixture
def attempt_id(world: World) -> str:
    inspection = world.inspection()
    world.drawn(inspection, frontline=1)
    return world.services.attempts.queue(inspection.id)[0].id


def test_an_answer_is_on_disk_before_it_is_said_to_be_saved(world: World, attempt_id: str) -> None:
    attempts = world.services.attempts
    attempts.begin(attempt_id)
    saved = attempts.record(attempt_id, 1, response=True)
    assert saved.saved_at == world.now
    after = world.again().attempts.view(attempt_id)
    assert after.items[0].response is True
    assert after.items[0].saved_at == saved.saved_at


def test_after_a_crash_the_same_question_and_the_remaining_time(
    world: World, attempt_id: str
) -> None:
    world.services.attempts.begin(attempt_id)
    world.pass_time(60)
    world.services.attempts.record(attempt_id, 2, "A")
    world.services.attempts.go_to(attempt_id, 3)
    world.pass_time(3)
    world.services.attempts.tick(attempt_id)
    services = world.again()
    world.pass_time(3600)
    resumed = services.attempts.begin(attempt_id)
    assert resumed.state is AttemptState.RUNNING
    assert resumed.position == 3
    assert resumed.remaining_seconds == 300 - 60
    assert resumed.items[1].response == "A"
    world.pass_time(10)
    assert services.attempts.tick(attempt_id) == 230


def test_the_heartbeat_keeps_the_used_time_even_without_answers(
    world: World, attempt_id: str
) -> None:
    world.services.attempts.begin(attempt_id)
    for _ in range(4):
        world.pass_time(5)
        world.services.attempts.tick(attempt_id)
    assert world.again().attempts.begin(attempt_id).remaining_seconds == 280


def test_when_the_time_is_up_the_service_hands_in(world: World, attempt_id: str) -> None:
    attempts = world.services.attempts
    attempts.begin(attempt_id)
    attempts.record(attempt_id, 1, response=False)
    world.pass_time(301)
    with pytest.raises(AppError) as error:
        attempts.record(attempt_id, 2, "A")
    assert error.value.problem is Problem.TIME_IS_UP
    view = attempts.view(attempt_id)
    assert view.state is AttemptState.SUBMITTED
    assert view.items[1].response is None
    assert attempts.tick(attempt_id) == 0
    with pytest.raises(AppError) as error:
        attempts.begin(attempt_id)
    assert error.value.problem is Problem.ATTEMPT_FINISHED


def test_a_pause_stops_the_clock(world: World, attempt_id: str) -> None:
    attempts = world.services.attempts
    attempts.begin(attempt_id)
    world.pass_time(20)
    attempts.pause(attempt_id)
    world.pass_time(500)
    assert attempts.view(attempt_id).state is AttemptState.PAUSED
    assert attempts.begin(attempt_id).remaining_seconds == 280


def test_the_person_s_view_holds_no_key(world: World, attempt_id: str) -> None:
    view = world.services.attempts.begin(attempt_id)
    assert "answer" not in repr(view)
    assert "explanation" not in repr(view)
    assert "rubric" not in repr(view)


def test_answers_that_do_not_fit_are_refused(world: World, attempt_id: str) -> None:
    attempts = world.services.attempts
    attempts.begin(attempt_id)
    for position, response in ((1, "A"), (2, "Z"), (99, "A")):
        with pytest.raises(AppError) as error:
            attempts.record(attempt_id, position, response)
        assert error.value.problem is Problem.ANSWER_INVALID


def test_an_answer_can_be_changed_and_taken_back(world: World, attempt_id: str) -> None:
    attempts = world.services.attempts
    attempts.begin(attempt_id)
    for response in ("A", "B", None):
        attempts.record(attempt_id, 2, response)
        assert attempts.view(attempt_id).items[1].response == response


def test_leaving_the_window_is_counted(world: World, attempt_id: str) -> None:
    attempts = world.services.attempts
    attempts.left_window(attempt_id)
    attempts.begin(attempt_id)
    attempts.left_window(attempt_id)
    attempts.left_window(attempt_id)
    inspection_id = attempts.view(attempt_id).inspection_id
    assert attempts.queue(inspection_id)[0].left_window == 2
    attempts.record(attempt_id, 1, response=True)
    attempts.submit(attempt_id)
    assert attempts.queue(inspection_id)[0].left_window == 2


def test_the_score_waits_for_the_officer_s_rubric(world: World, attempt_id: str) -> None:
    world.take_test(attempt_id, right=True)
    view = world.services.attempts.view(attempt_id)
    assert view.score is None
    item = world.services.rubrics.items(view.inspection_id)[0]
    assert item.question.type is QuestionType.PRACTICAL
    with pytest.raises(AppError) as error:
        world.services.rubrics.score(attempt_id, item.position, (41, 0, 0), officer="检查甲")
    assert error.value.problem is Problem.RUBRIC_MARK_INVALID
    world.services.rubrics.score(attempt_id, item.position, (40, 0, 20), officer="检查甲")
    scored = world.services.attempts.view(attempt_id)
    assert scored.score is not None
    assert (scored.score.text, scored.passed) == ("92", True)
