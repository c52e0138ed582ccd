"""Ways of taking the test: what is kept of them, points by two officers, photos, the record."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import Evidence, EvidenceLine, Inspection
from inspector_app.domain.questions import QuestionType
from inspector_app.services.rubrics import RubricItem
from tests.pictures import photo_file
from tests.worlds import PIN, World


@pytest.fixture
def inspection(world: World) -> Inspection:
    inspection = world.inspection()
    world.drawn(inspection, frontline=2)
    return inspection


@pytest.fixture
def attempt_id(world: World, inspection: Inspection) -> str:
    return world.services.attempts.queue(inspection.id)[0].id


def practical(world: World, attempt_id: str) -> int:
    paper = world.services.attempts.paper(attempt_id)
    return next(i.position for i in paper if i.question.type is QuestionType.PRACTICAL)


def item_of(world: World, inspection: Inspection, attempt_id: str) -> RubricItem:
    items = world.services.rubrics.items(inspection.id)
    return next(item for item in items if item.attempt_id == attempt_id)


def line(world: World, inspection: Inspection) -> EvidenceLine:
    lines = world.services.inspections.evidence(inspection.id)
    return next(each for each in lines if each.evidence is Evidence.RUBRICS_SCORED)


@pytest.mark.parametrize("mode", AttemptMode)
def test_the_way_is_kept_and_the_last_one_counts(
    world: World, inspection: Inspection, attempt_id: str, mode: AttemptMode
) -> None:
    attempts = world.services.attempts
    assert attempts.begin(attempt_id).mode is AttemptMode.LAPTOP
    assert attempts.begin(attempt_id, mode).mode is mode
    attempts.record(attempt_id, 1, response=True)
    attempts.submit(attempt_id)
    assert attempts.queue(inspection.id)[0].mode is mode
    assert world.services.records.results(attempt_id).mode == mode.value


def test_an_interrupted_test_goes_on_in_another_way_with_its_answers_and_time(
    world: World, attempt_id: str
) -> None:
    world.services.attempts.begin(attempt_id)
    world.pass_time(60)
    world.services.attempts.record(attempt_id, 2, "A")
    view = world.again().attempts.begin(attempt_id, AttemptMode.ORAL)
    assert (view.remaining_seconds, view.items[1].response) == (240, "A")


def test_who_reads_aloud_is_kept_and_earlier_readers_stay(world: World, attempt_id: str) -> None:
    attempts = world.services.attempts
    attempts.begin(attempt_id)
    for name in ("检查甲", "检查乙", "检查甲"):
        attempts.note_reader(attempt_id, name)
    assert attempts.view(attempt_id).read_aloud_by == "检查甲、检查乙"
    attempts.submit(attempt_id)
    assert attempts.view(attempt_id).read_aloud_by == "检查甲、检查乙"
    with pytest.raises(AppError) as error:
        attempts.note_reader(attempt_id, "检查丙")
    assert error.value.problem is Problem.ATTEMPT_FINISHED


def test_a_task_is_scored_while_the_test_runs_and_the_points_outlive_the_handing_in(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    attempts, rubrics = world.services.attempts, world.services.rubrics
    attempts.begin(attempt_id, AttemptMode.ORAL)
    position = practical(world, attempt_id)
    rubrics.score(attempt_id, position, (40, 0, 20), officer="检查甲", remark="动作慢")
    attempts.record(attempt_id, position, None)
    attempts.submit(attempt_id)
    item = item_of(world, inspection, attempt_id)
    assert (item.given, item.remark, item.scored_by) == ((40, 0, 20), "动作慢", "检查甲")
    view = attempts.view(attempt_id)
    assert view.score is not None
    assert view.score.marks == 12_00


def test_nothing_is_scored_before_the_test_has_begun(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    with pytest.raises(AppError) as error:
        world.services.rubrics.score(
            attempt_id, practical(world, attempt_id), (0, 0, 0), officer="检查甲"
        )
    assert error.value.problem is Problem.ATTEMPT_NOT_FINISHED
    assert world.services.rubrics.items(inspection.id) == ()


class TestConfirmation:
    def test_points_count_for_the_record_when_the_second_officer_has_confirmed_them(
        self, world: World, inspection: Inspection
    ) -> None:
        rubrics, second = world.services.rubrics, inspection.officer_ids[1]
        numbers = []
        for summary in world.services.attempts.queue(inspection.id):
            world.take_test(summary.id, right=True)
            numbers.append(summary.person.number)
        for item in rubrics.items(inspection.id):
            rubrics.score(item.attempt_id, item.position, (40, 40, 20), officer="检查甲")
        assert set(line(world, inspection).missing) == set(numbers)
        queue = world.services.attempts.queue(inspection.id)
        assert all(each.needs_confirmation and not each.needs_rubric for each in queue)
        for summary in queue:
            assert rubrics.confirm(summary.id, second, PIN).name == "检查乙"
        assert line(world, inspection).done
        confirmed = {item.confirmed_by for item in world.again().rubrics.items(inspection.id)}
        assert confirmed == {"检查乙"}

    def test_the_pin_must_be_the_second_officer_s(
        self, world: World, inspection: Inspection, attempt_id: str
    ) -> None:
        self._scored(world, inspection, attempt_id)
        first, second = inspection.officer_ids
        for officer, pin, problem in (
            (second, "0000", Problem.PIN_WRONG),
            ("nobody", PIN, Problem.PIN_WRONG),
            (first, PIN, Problem.SECOND_OFFICER_NEEDED),
        ):
            with pytest.raises(AppError) as error:
                world.services.rubrics.confirm(attempt_id, officer, pin)
            assert error.value.problem is problem
        assert not item_of(world, inspection, attempt_id).confirmed_by

    def test_points_changed_afterwards_are_confirmed_anew(
        self, world: World, inspection: Inspection, attempt_id: str
    ) -> None:
        item = self._scored(world, inspection, attempt_id)
        rubrics = world.services.rubrics
        rubrics.confirm(attempt_id, inspection.officer_ids[1], PIN)
        rubrics.score(attempt_id, item.position, (0, 0, 0), officer="检查乙")
        assert not item_of(world, inspection, attempt_id).confirmed_by
        rubrics.confirm(attempt_id, inspection.officer_ids[0], PIN)
        assert item_of(world, inspection, attempt_id).confirmed_by == "检查甲"

    def test_only_a_paper_that_is_handed_in_and_scored_is_confirmed(
        self, world: World, inspection: Inspection, attempt_id: str
    ) -> None:
        second = inspection.officer_ids[1]
        world.services.attempts.begin(attempt_id)
        with pytest.raises(AppError) as error:
            world.services.rubrics.confirm(attempt_id, second, PIN)
        assert error.value.problem is Problem.ATTEMPT_NOT_FINISHED
        world.services.attempts.submit(attempt_id)
        with pytest.raises(AppError) as error:
            world.services.rubrics.confirm(attempt_id, second, PIN)
        assert error.value.problem is Problem.RUBRIC_UNSCORED

    @staticmethod
    def _scored(world: World, inspection: Inspection, attempt_id: str) -> RubricItem:
        world.take_test(attempt_id, right=True)
        item = item_of(world, inspection, attempt_id)
        world.services.rubrics.score(attempt_id, item.position, (40, 40, 20), officer="检查甲")
        return item


class TestPhotos:
    def test_a_photo_is_kept_once_with_its_hash_and_can_be_taken_back(
        self, world: World, attempt_id: str, tmp_path: Path
    ) -> None:
        photos, position = world.services.photos, practical(world, attempt_id)
        path = photo_file(tmp_path)
        kept = photos.add(attempt_id, position, path, officer="检查甲", caption=" 灭火器 ")
        again = photos.add(attempt_id, position, path, officer="检查乙")
        assert again.id == kept.id
        (shown,) = world.again().photos.of_attempt(attempt_id)
        assert shown.photo.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        assert (shown.photo.caption, shown.photo.added_by) == ("灭火器", "检查甲")
        assert shown.photo.taken_at == world.now
        assert shown.preview.startswith(b"\xff\xd8")
        world.services.photos.remove(shown.photo)
        assert world.services.photos.of_attempt(attempt_id) == ()

    def test_a_sealed_inspection_keeps_its_photos_in_record_and_pdf(
        self, world: World, tmp_path: Path
    ) -> None:
        inspection = world.ready_to_seal()
        services = world.services
        summary = services.attempts.queue(inspection.id)[0]
        position = practical(world, summary.id)
        path = photo_file(tmp_path)
        services.photos.add(summary.id, position, path, officer="检查甲", caption="灭火演示")
        services.sealing.seal(inspection.id)
        (photo,) = json.loads(services.records.json_text(inspection.id))["photos"]
        assert photo["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
        assert (photo["person"], photo["position"]) == (summary.person.number, position)
        (kept,) = services.photos.of_attempt(summary.id)
        for change in (
            lambda: services.photos.remove(kept.photo),
            lambda: services.photos.add(
                summary.id, position, photo_file(tmp_path, "b.jpg", size=(9, 9)), officer="x"
            ),
        ):
            with pytest.raises(AppError) as error:
                change()
            assert error.value.problem is Problem.INSPECTION_SEALED
        new = services.sealing.correct(inspection.id, "照片说明有误")
        copied = services.attempts.queue(new.id)[0]
        assert copied.id != summary.id
        (copy,) = services.photos.of_attempt(copied.id)
        assert copy.photo.sha256 == kept.photo.sha256


def test_the_record_says_each_way_who_read_aloud_and_who_confirmed(
    world: World, inspection: Inspection
) -> None:
    services = world.services
    first, second = services.attempts.queue(inspection.id)
    services.attempts.begin(first.id, AttemptMode.ORAL)
    services.attempts.note_reader(first.id, "检查甲")
    services.attempts.submit(first.id)
    services.attempts.begin(second.id, AttemptMode.PAPER)
    services.attempts.submit(second.id)
    for item in services.rubrics.items(inspection.id):
        services.rubrics.score(item.attempt_id, item.position, (0, 0, 0), officer="检查甲")
    world.confirm_points(inspection)
    world.confirm_and_sign(inspection)
    services.sealing.seal(inspection.id)
    record = json.loads(services.records.json_text(inspection.id))
    by_person = {each["person"]: each for each in record["attempts"]}
    oral, paper = by_person[first.person.number], by_person[second.person.number]
    assert (oral["mode"], oral["read_aloud_by"]) == ("oral", "检查甲")
    assert (paper["mode"], paper["read_aloud_by"]) == ("paper", None)
    confirmed = [a["confirmed_by"] for a in oral["answers"] if a["rubric_given"]]
    assert confirmed == ["检查乙"]
    assert any("作答方式：纸质1人、口答1人。由执法人员读题1人。" in p for p in record["situation"])
    state = services.attempts.queue(inspection.id)[0].state
    assert state is AttemptState.SUBMITTED
