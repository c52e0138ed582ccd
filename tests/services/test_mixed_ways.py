"""Three phones, two paper sheets, the laptop and an oral test in one inspection, and crashes."""

from __future__ import annotations

import json
from datetime import timedelta
from functools import partial

import pytest

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.phones import Course, Entry
from inspector_app.domain.questions import QuestionType
from inspector_app.services.paper_tests import PaperTimes, Reading
from inspector_app.services.paper_views import FIRST
from tests.worlds import PIN, World

PHONES, PAPERS, LAPTOP, ORAL = slice(0, 3), slice(3, 5), 5, 6


class Room:
    """Seven people of one inspection and the ways that they use at the same time."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.inspection: Inspection = world.inspection(workers=8)
        world.drawn(self.inspection, frontline=7)
        queue = world.services.attempts.queue(self.inspection.id)
        self.ids = [each.id for each in queue]
        self.numbers = [each.person.number for each in queue]

    def sit_down(self) -> None:
        services, inspection_id = self.world.services, self.inspection.id
        codes = {each.summary.id: each.code.code for each in services.phones.lines(inspection_id)}
        for attempt_id in self.ids[PHONES]:
            token = "t" * 20 + attempt_id
            assert services.phones.enter(inspection_id, codes[attempt_id], token) is Entry.WELCOME
            services.phones.start(attempt_id)
        services.paper_tests.hand_out(self.ids[PAPERS])
        services.attempts.begin(self.ids[LAPTOP])
        services.attempts.begin(self.ids[ORAL], AttemptMode.ORAL)
        services.attempts.note_reader(self.ids[ORAL], "检查甲")

    def answers(self) -> list[partial[tuple[int, int]]]:
        """Every answer to questions 1 to 4, one person after the other at each question."""
        return [
            partial(self._answer, place, position) for position in range(1, 5) for place in range(7)
        ]

    def kept(self, place: int, position: int) -> object:
        services, attempt_id = self.world.services, self.ids[place]
        if place in (3, 4):
            row = services.paper_tests.sheet(attempt_id, FIRST).rows[position - 1]
            return row.response if row.entered else None
        return services.attempts.view(attempt_id).items[position - 1].response

    def _answer(self, place: int, position: int) -> tuple[int, int]:
        services, attempt_id = self.world.services, self.ids[place]
        item = services.attempts.paper(attempt_id)[position - 1]
        first = item.question.options[0].key if item.question.options else True
        several = item.question.type is QuestionType.MULTIPLE
        response = (str(first),) if several else first
        if place < 3:
            services.phones.answer(attempt_id, position, response, position)
        elif place < 5:
            reading = Reading(position, response, self.inspection.officer_ids[0])
            services.paper_tests.enter(attempt_id, FIRST, reading)
        else:
            services.attempts.record(attempt_id, position, response)
        return place, position

    def go_on(self) -> None:
        """After a restart: the phones ask by themselves, the officer opens the other two."""
        services = self.world.again()
        services.attempts.begin(self.ids[LAPTOP])
        services.attempts.begin(self.ids[ORAL], AttemptMode.ORAL)

    def hand_in(self) -> None:
        services = self.world.services
        for attempt_id in self.ids[PHONES]:
            services.phones.submit(attempt_id)
        start = self.world.now
        self.world.pass_time(200)
        for attempt_id in self.ids[PAPERS]:
            services.paper_tests.submit(
                attempt_id, PaperTimes(start, start + timedelta(seconds=120))
            )
        services.attempts.submit(self.ids[LAPTOP])
        services.attempts.submit(self.ids[ORAL])


@pytest.mark.parametrize("every", [1, 5, 9])
def test_no_acknowledged_answer_is_lost_however_often_the_process_ends(
    world: World, every: int
) -> None:
    room = Room(world)
    room.sit_down()
    acknowledged = []
    for number, answer in enumerate(room.answers()):
        acknowledged.append(answer())
        if number % every == 0:
            room.go_on()
    for place, position in acknowledged:
        assert room.kept(place, position) is not None, (place, position)


def test_the_record_says_of_each_person_which_way(world: World) -> None:
    room = Room(world)
    room.sit_down()
    for answer in room.answers():
        answer()
    room.hand_in()
    services, inspection = world.services, room.inspection
    for item in services.rubrics.items(inspection.id):
        services.rubrics.score(item.attempt_id, item.position, (40, 40, 20), officer="检查甲")
        services.rubrics.confirm(item.attempt_id, inspection.officer_ids[1], PIN)
    world.confirm_and_sign(inspection)
    services.sealing.seal(inspection.id)
    record = json.loads(services.records.json_text(inspection.id))
    ways = {each["person"]: each["mode"] for each in record["attempts"]}
    expected = ["phone"] * 3 + ["paper"] * 2 + ["laptop", "oral"]
    assert [ways[number] for number in room.numbers] == expected
    words = "作答方式：电脑1人、手机3人、纸质2人、口答1人。由执法人员读题1人。"
    assert any(words in paragraph for paragraph in record["situation"])


def test_from_paper_to_a_phone_and_back_the_later_answer_counts(world: World) -> None:
    room = Room(world)
    room.sit_down()
    services, officer, attempt_id = world.services, room.inspection.officer_ids[0], room.ids[3]
    papers, phones = services.paper_tests, services.phones
    for position, response in ((1, True), (2, "A"), (3, None)):
        papers.enter(attempt_id, FIRST, Reading(position, response, officer))
    assert phones.start(attempt_id) is Course.ELSEWHERE
    papers.take_back(attempt_id, officer)
    assert phones.start(attempt_id) is Course.RUNNING
    assert [each.response for each in phones.view(attempt_id).items[:3]] == [True, "A", None]
    world.pass_time(60)
    assert phones.answer(attempt_id, 2, "B", 1).saved_at
    with pytest.raises(AppError) as error:
        papers.hand_out([attempt_id])
    assert error.value.problem is Problem.ATTEMPT_UNDER_WAY
    phones.pause([attempt_id])
    papers.hand_out([attempt_id])
    assert phones.course(attempt_id)[0] is Course.ELSEWHERE
    world.pass_time(60)
    for position, response in ((3, "C"), (4, None)):
        papers.enter(attempt_id, FIRST, Reading(position, response, officer))
    papers.submit(attempt_id, PaperTimes(world.now, world.now))
    view = services.attempts.view(attempt_id)
    assert [each.response for each in view.items[:4]] == [True, "B", "C", None]
    assert (view.mode, view.state) == (AttemptMode.PAPER, AttemptState.SUBMITTED)


def test_a_paper_entered_for_someone_paused_on_a_phone_is_not_lost_on_the_phone(
    world: World,
) -> None:
    room = Room(world)
    room.sit_down()
    services, attempt_id = world.services, room.ids[0]
    services.phones.pause([attempt_id])
    reading = Reading(2, "B", room.inspection.officer_ids[1])
    services.paper_tests.enter(attempt_id, FIRST, reading)
    assert services.phones.start(attempt_id) is Course.ELSEWHERE
    view = services.attempts.begin(attempt_id, AttemptMode.ORAL)
    assert (view.mode, view.items[1].response) == (AttemptMode.ORAL, "B")
