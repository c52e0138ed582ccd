from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest

from inspector_app.domain.answer_sheet import sheet_pages
from inspector_app.domain.attachments import AttachmentKind
from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.scoring import Response
from inspector_app.services.paper_tests import Reading
from inspector_app.services.photo_answers import PhotoDraft, places_of, response_of
from inspector_app.storage import attachments
from tests.exchange.printed_sheets import first_page
from tests.exchange.sheet_camera import GEL, Sheet, Shot, photograph
from tests.worlds import World


def sheet_of(world: World, inspection: Inspection, attempt_id: str) -> Sheet:
    pdf = world.services.paper_tests.print_papers(inspection.id, (attempt_id,))
    rows = sheet_pages(world.services.attempts.paper(attempt_id))[0].rows
    return Sheet(first_page(pdf), rows, random.Random(3))


def drawn(world: World) -> tuple[Inspection, str]:
    inspection = world.inspection()
    world.drawn(inspection)
    return inspection, world.services.attempts.queue(inspection.id)[0].id


def photo(world: World, inspection: Inspection, attempt_id: str, place: int = 0) -> bytes:
    """Everyone's answer is the box at `place`."""
    sheet = sheet_of(world, inspection, attempt_id)
    for row in sheet.rows:
        sheet.mark(row, [place], Sheet.fill, GEL)
    return photograph(sheet, Shot(turn=91, slant=0.03, height=1600))


def read(world: World, inspection: Inspection, content: bytes) -> PhotoDraft:
    return world.services.photo_answers.read(inspection.id, content, "x.jpg")


def answers(draft: PhotoDraft) -> dict[int, Response]:
    return {each.row.position: each.proposed for each in draft.questions}


def test_a_photo_becomes_the_first_entry(world: World) -> None:
    inspection, attempt_id = drawn(world)
    content = photo(world, inspection, attempt_id)
    draft = read(world, inspection, content)
    assert draft.attempt_id == attempt_id
    assert draft.doubtful == ()
    officer = inspection.officer_ids[0]
    sheet = world.services.photo_answers.confirm(draft, answers(draft), officer)
    assert sheet.missing == ()
    assert {row.item.position: row.response for row in sheet.rows if row.needed} == {
        each.row.position: response_of(each.row, (0,)) for each in draft.questions
    }
    summary = world.services.attempts.queue(inspection.id)[0]
    assert (summary.mode, summary.state) == (AttemptMode.PAPER, AttemptState.PAUSED)


def test_the_photo_is_kept_once_as_it_came(world: World) -> None:
    inspection, attempt_id = drawn(world)
    content = photo(world, inspection, attempt_id)
    draft = read(world, inspection, content)
    service = world.services.photo_answers
    assert service.sheets(attempt_id) == ()
    for _ in range(2):
        service.confirm(draft, answers(draft), inspection.officer_ids[0])
    (kept,) = service.sheets(attempt_id)
    assert kept.kind is AttachmentKind.SHEET
    assert kept.sha256 == hashlib.sha256(content).hexdigest()
    assert (kept.media_type, kept.added_by) == ("image/jpeg", "检查甲")
    with world.services.attempts._context.database.read() as tx:
        assert attachments.content(tx, kept.id) == content


def test_every_question_must_be_decided(world: World) -> None:
    inspection, attempt_id = drawn(world)
    draft = read(world, inspection, photo(world, inspection, attempt_id))
    given = answers(draft)
    missing = given.popitem()[0]
    with pytest.raises(AppError) as caught:
        world.services.photo_answers.confirm(draft, given, inspection.officer_ids[0])
    assert caught.value.problem is Problem.PAPER_INCOMPLETE
    assert caught.value.params["positions"] == [str(missing)]
    assert world.services.photo_answers.sheets(attempt_id) == ()


def test_an_officer_does_not_check_their_own_entry(world: World) -> None:
    inspection, attempt_id = drawn(world)
    draft = read(world, inspection, photo(world, inspection, attempt_id))
    officer = inspection.officer_ids[1]
    position = draft.questions[0].row.position
    papers = world.services.paper_tests
    papers.enter(attempt_id, 2, Reading(position, draft.questions[0].proposed, officer))
    with pytest.raises(AppError) as caught:
        world.services.photo_answers.confirm(draft, answers(draft), officer)
    assert caught.value.problem is Problem.PAPER_SAME_OFFICER
    assert world.services.photo_answers.sheets(attempt_id) == ()


def test_an_answer_entered_before_is_not_replaced_unseen(world: World) -> None:
    inspection, attempt_id = drawn(world)
    content = photo(world, inspection, attempt_id)
    first, second, *_ = read(world, inspection, content).questions
    papers, officer = world.services.paper_tests, inspection.officer_ids[0]
    same, other = response_of(first.row, (0,)), response_of(second.row, (1,))
    papers.enter(attempt_id, 1, Reading(first.row.position, same, officer))
    papers.enter(attempt_id, 1, Reading(second.row.position, other, officer))
    draft = read(world, inspection, content)
    assert draft.doubtful == (second.row.position,)
    assert draft.questions[1].before == other


def test_a_sheet_of_another_inspection_is_unknown(world: World) -> None:
    inspection, attempt_id = drawn(world)
    content = photo(world, inspection, attempt_id)
    with pytest.raises(AppError) as caught:
        world.services.photo_answers.read("0195f3a2-0000-7000-8000-000000000000", content, "x.jpg")
    assert caught.value.problem is Problem.PAPER_UNKNOWN


def test_a_file_is_read_and_a_missing_one_named(world: World, tmp_path: Path) -> None:
    inspection, attempt_id = drawn(world)
    path = tmp_path / "photo.jpg"
    path.write_bytes(photo(world, inspection, attempt_id))
    assert world.services.photo_answers.read_file(inspection.id, path).attempt_id == attempt_id
    for name, content, problem in (
        ("none.jpg", None, Problem.FILE_NOT_FOUND),
        ("empty.jpg", b"", Problem.FILE_EMPTY),
        ("text.jpg", b"hello", Problem.PHOTO_NOT_READABLE),
    ):
        other = tmp_path / name
        if content is not None:
            other.write_bytes(content)
        with pytest.raises(AppError) as caught:
            world.services.photo_answers.read_file(inspection.id, other)
        assert caught.value.problem is problem
        assert caught.value.params["file"] == name


def test_what_was_confirmed_survives_a_restart(world: World) -> None:
    inspection, attempt_id = drawn(world)
    draft = read(world, inspection, photo(world, inspection, attempt_id, place=1))
    world.services.photo_answers.confirm(draft, answers(draft), inspection.officer_ids[0])
    services = world.again()
    sheet = services.paper_tests.sheet(attempt_id, 1)
    assert sheet.missing == ()
    assert len(services.photo_answers.sheets(attempt_id)) == 1


def test_places_and_responses_fit_each_other(world: World) -> None:
    inspection, attempt_id = drawn(world)
    for row in sheet_of(world, inspection, attempt_id).rows:
        for place in range(len(row.cells)):
            assert places_of(row, response_of(row, (place,))) == (place,)
        assert places_of(row, response_of(row, ())) == ()
