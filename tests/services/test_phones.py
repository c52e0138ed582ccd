"""Codes, seats, answers that arrive twice, and the officer's hand on all phones."""

from __future__ import annotations

import pytest

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.phones import Course, Entry
from tests.worlds import World, ink

MINE, OTHER = "a" * 43, "b" * 43


@pytest.fixture
def inspection(world: World) -> Inspection:
    made = world.inspection()
    world.drawn(made, frontline=3)
    return made


def _codes(world: World, inspection: Inspection) -> list[tuple[str, str]]:
    lines = world.services.phones.lines(inspection.id)
    return [(line.summary.id, line.code.code) for line in lines]


def _seated(world: World, inspection: Inspection) -> str:
    attempt_id, code = _codes(world, inspection)[0]
    assert world.services.phones.enter(inspection.id, code, MINE) is Entry.WELCOME
    world.services.phones.start(attempt_id)
    return attempt_id


def _state(world: World, attempt_id: str) -> AttemptState:
    return world.services.attempts.view(attempt_id).state


def test_everyone_gets_a_code_of_six_digits_that_stays(
    world: World, inspection: Inspection
) -> None:
    codes = _codes(world, inspection)
    assert len({code for _, code in codes}) == 3
    assert all(len(code) == 6 and code.isdigit() for _, code in codes)
    world.again()
    assert _codes(world, inspection) == codes


def test_a_code_binds_the_first_device_and_no_other(world: World, inspection: Inspection) -> None:
    phones = world.services.phones
    attempt_id, code = _codes(world, inspection)[0]
    assert phones.enter(inspection.id, "not it", MINE) is Entry.WRONG
    assert phones.enter(inspection.id, code, MINE) is Entry.WELCOME
    assert phones.enter(inspection.id, code, MINE) is Entry.WELCOME
    assert phones.enter(inspection.id, code, OTHER) is Entry.TAKEN
    assert phones.seat(inspection.id, MINE) == attempt_id
    assert phones.seat(inspection.id, OTHER) is None
    assert world.again().phones.seat(inspection.id, MINE) == attempt_id


def test_a_code_tried_from_elsewhere_too_often_is_locked_but_its_phone_goes_on(
    world: World, inspection: Inspection
) -> None:
    attempt_id = _seated(world, inspection)
    phones = world.services.phones
    code = _codes(world, inspection)[0][1]
    entries = [phones.enter(inspection.id, code, OTHER) for _ in range(6)]
    assert entries == [Entry.TAKEN] * 5 + [Entry.LOCKED]
    assert phones.answer(attempt_id, 2, "A", 1).saved_at is not None


def test_a_lost_phone_is_released_and_shut_out(world: World, inspection: Inspection) -> None:
    attempt_id = _seated(world, inspection)
    phones = world.services.phones
    phones.answer(attempt_id, 2, "A", 1)
    old = _codes(world, inspection)[0][1]
    new = phones.release(attempt_id, officer="检查甲")
    assert phones.seat(inspection.id, MINE) is None
    assert phones.enter(inspection.id, old, OTHER) is Entry.WRONG
    assert phones.enter(inspection.id, new, OTHER) is Entry.WELCOME
    assert phones.seat(inspection.id, OTHER) == attempt_id
    assert phones.view(attempt_id).items[1].response == "A"


def test_the_codes_end_with_the_seal(world: World) -> None:
    inspection = world.ready_to_seal()
    phones = world.services.phones
    code = _codes(world, inspection)[0][1]
    assert phones.tick(inspection.id)
    world.services.sealing.seal(inspection.id)
    assert not phones.tick(inspection.id)
    with pytest.raises(AppError) as error:
        phones.enter(inspection.id, code, MINE)
    assert error.value.problem is Problem.INSPECTION_SEALED


def test_the_record_says_that_a_phone_was_used(world: World, inspection: Inspection) -> None:
    attempt_id = _seated(world, inspection)
    summary = world.services.attempts.queue(inspection.id)[0]
    assert summary.id == attempt_id
    assert summary.mode is AttemptMode.PHONE
    world.services.phones.submit(attempt_id)
    assert world.services.phones.submit(attempt_id) is Course.FINISHED
    assert world.services.records.results(attempt_id).mode == AttemptMode.PHONE.value


def test_an_answer_that_arrives_twice_or_late_changes_nothing(
    world: World, inspection: Inspection
) -> None:
    attempt_id = _seated(world, inspection)
    phones = world.services.phones
    first = phones.answer(attempt_id, 2, "A", 10)
    later = phones.answer(attempt_id, 2, "B", 11)
    again = phones.answer(attempt_id, 2, "A", 10)
    assert first.saved_at is not None
    assert not later.superseded
    assert again.superseded
    assert phones.view(attempt_id).items[1].response == "B"
    assert phones.last_order(attempt_id) == 11
    same = phones.answer(attempt_id, 2, "B", 11)
    assert (same.saved_at, same.superseded) == (later.saved_at, False)


def test_after_a_restart_the_phone_just_goes_on(world: World, inspection: Inspection) -> None:
    attempt_id = _seated(world, inspection)
    world.pass_time(60)
    world.services.phones.answer(attempt_id, 2, "A", 1)
    phones = world.again().phones
    world.pass_time(600)
    reply = phones.answer(attempt_id, 3, "B", 2)
    assert reply.course is Course.RUNNING
    assert reply.remaining_seconds == 240
    assert [item.response for item in phones.view(attempt_id).items[1:3]] == ["A", "B"]


def test_the_officer_pauses_extends_and_ends_one_or_all(
    world: World, inspection: Inspection
) -> None:
    phones = world.services.phones
    ids = []
    for place, (attempt_id, code) in enumerate(_codes(world, inspection)):
        ids.append(attempt_id)
        if place < 2:
            phones.enter(inspection.id, code, MINE[:-1] + str(place))
            phones.start(attempt_id)
    world.pass_time(100)
    phones.pause(ids)
    world.pass_time(1000)
    assert phones.answer(ids[0], 2, "A", 1).course is Course.PAUSED
    assert phones.start(ids[0]) is Course.PAUSED
    assert phones.course(ids[2]) == (Course.WAITING, 300)
    phones.extend(ids, 60)
    phones.resume(ids)
    assert [phones.course(each)[1] for each in ids] == [260, 260, 360]
    phones.extend([ids[0]], 30)
    assert [phones.course(each)[1] for each in ids[:2]] == [290, 260]
    assert world.again().phones.course(ids[0])[1] == 290
    world.services.phones.end(ids)
    assert [_state(world, each) for each in ids] == [
        AttemptState.SUBMITTED,
        AttemptState.SUBMITTED,
        AttemptState.WAITING,
    ]


def test_the_clock_hands_in_when_the_time_is_up(world: World, inspection: Inspection) -> None:
    attempt_id = _seated(world, inspection)
    world.pass_time(301)
    assert world.services.phones.tick(inspection.id)
    assert _state(world, attempt_id) is AttemptState.SUBMITTED
    assert world.services.phones.answer(attempt_id, 2, "A", 1).course is Course.FINISHED


def test_what_runs_on_the_laptop_is_not_touched_by_a_phone(
    world: World, inspection: Inspection
) -> None:
    attempt_id, code = _codes(world, inspection)[0]
    world.services.attempts.begin(attempt_id)
    phones = world.services.phones
    assert phones.enter(inspection.id, code, MINE) is Entry.WELCOME
    assert phones.start(attempt_id) is Course.ELSEWHERE
    assert phones.answer(attempt_id, 2, "A", 1).saved_at is None
    phones.pause([attempt_id])
    assert _state(world, attempt_id) is AttemptState.RUNNING
    world.services.attempts.pause(attempt_id)
    assert phones.start(attempt_id) is Course.RUNNING


def test_what_the_laptop_left_behind_goes_on_by_phone_but_paper_does_not(
    world: World, inspection: Inspection
) -> None:
    (first, _), (second, _), _ = _codes(world, inspection)
    world.services.attempts.begin(first)
    world.services.attempts.record(first, 2, "A")
    world.services.paper_tests.hand_out([second])
    phones = world.again().phones
    assert phones.start(first) is Course.RUNNING
    assert phones.view(first).items[1].response == "A"
    assert phones.start(second) is Course.ELSEWHERE


def test_a_finger_signs_after_handing_in(world: World, inspection: Inspection) -> None:
    attempt_id = _seated(world, inspection)
    phones = world.services.phones
    with pytest.raises(AppError) as error:
        phones.sign(attempt_id, ink())
    assert error.value.problem is Problem.ATTEMPT_NOT_FINISHED
    phones.submit(attempt_id)
    phones.sign(attempt_id, ink())
    assert phones.view(attempt_id).signed


def test_a_person_replaced_takes_their_code_along(world: World) -> None:
    inspection = world.inspection()
    draw = world.drawn(inspection, frontline=1)
    before = _codes(world, inspection)
    leaving = next(person for stratum in draw.strata for person in stratum.drawn)
    world.services.drawing.replace(draw.id, leaving.number, "生病")
    after = _codes(world, inspection)
    assert len(after) == 1
    assert after[0][0] != before[0][0]


def test_slips_for_everyone_not_finished(world: World, inspection: Inspection) -> None:
    from pypdfium2 import PdfDocument

    attempt_id = _seated(world, inspection)
    world.services.phones.submit(attempt_id)
    pdf = PdfDocument(world.services.phones.slips(inspection.id, "http://192.168.137.1:8642"))
    text = "".join(page.get_textpage().get_text_range() for page in pdf)
    codes = [code for _, code in _codes(world, inspection)]
    assert codes[0][:3] + " " + codes[0][3:] not in text
    assert all(f"{code[:3]} {code[3:]}" in text for code in codes[1:])
    assert "http://192.168.137.1:8642" in text
    pdf.close()
