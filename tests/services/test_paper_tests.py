"""Tests on paper: entering, the second pass, differences, the score and the paper's own times."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from datetime import timedelta
from itertools import starmap
from pathlib import Path

import pypdfium2
import pytest

from inspector_app.domain.answer_sheet import qr_text
from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.blueprints import Blueprint, BlueprintCell
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.printed_papers import key_text, response_text
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.scoring import Response
from inspector_app.domain.signatures import SignerKind
from inspector_app.services.paper_tests import RIGHT, WRONG, PaperTimes, Reading
from inspector_app.services.paper_views import FIRST, SECOND
from inspector_app.storage import audit, banks
from tests.worlds import ROOT, World

PLAN = Blueprint(
    id="paper",
    title="纸卷",
    cells=tuple(
        starmap(
            BlueprintCell,
            [
                (QuestionType.TRUE_FALSE, 2, 20),
                (QuestionType.SINGLE, 2, 20),
                (QuestionType.MULTIPLE, 1, 20),
                (QuestionType.FILL, 1, 20),
            ],
        )
    ),
    minutes=20,
)


@pytest.fixture
def inspection(world: World, tmp_path: Path) -> Inspection:
    world.services.close()
    world.banks = tmp_path / "banks"
    world.banks.mkdir()
    shutil.copy(ROOT / "question_banks" / "general.yaml", world.banks)
    world.__post_init__()
    inspection = world.inspection(plan=PLAN, bank_ids=("general",))
    world.drawn(inspection, frontline=2)
    return inspection


@pytest.fixture
def attempt_id(world: World, inspection: Inspection) -> str:
    return world.services.attempts.queue(inspection.id)[0].id


def right(item: PaperQuestion) -> Response:
    answer = item.question.answer
    match item.question.type:
        case QuestionType.SINGLE:
            return str(answer[0]) if isinstance(answer, tuple) else None
        case QuestionType.FILL:
            return tuple(RIGHT for _ in answer) if isinstance(answer, tuple) else None
        case QuestionType.TRUE_FALSE:
            return answer if isinstance(answer, bool) else None
        case _:
            return tuple(map(str, answer)) if isinstance(answer, tuple) else None


def enter_all(
    world: World, attempt_id: str, pass_number: int, officer_id: str, **other: Response
) -> None:
    for item in world.services.attempts.paper(attempt_id):
        response = other.get(f"q{item.position}", right(item))
        reading = Reading(item.position, response, officer_id)
        world.services.paper_tests.enter(attempt_id, pass_number, reading)


def times(world: World, minutes: int = 15) -> PaperTimes:
    start = world.now
    world.pass_time(3600)
    return PaperTimes(start, start + timedelta(minutes=minutes))


def test_a_paper_is_entered_scored_and_handed_in(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    papers = world.services.paper_tests
    taken = times(world)
    enter_all(world, attempt_id, FIRST, inspection.officer_ids[0], q1=None)
    sheet = papers.sheet(attempt_id, FIRST)
    assert sheet.points == (100 * 100, 120 * 100)
    assert sheet.missing == ()
    papers.submit(attempt_id, taken)
    after = world.again().attempts.queue(inspection.id)[0]
    assert after.state is AttemptState.SUBMITTED
    assert after.mode is AttemptMode.PAPER
    assert after.score is not None
    assert after.score.marks == 100 * 100
    result = world.services.records.results(attempt_id)
    assert result.mode == "paper"
    assert (result.started_at, result.submitted_at) == (taken.started_at, taken.ended_at)
    assert result.used_seconds == 15 * 60
    fill = next(a for a in result.answers if a.item.question.type is QuestionType.FILL)
    assert isinstance(fill.item.question.answer, tuple)
    assert fill.response == tuple(blank[0] for blank in fill.item.question.answer)


def test_every_key_is_on_disk_at_once(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    reading = Reading(1, response=True, officer_id=inspection.officer_ids[0])
    world.services.paper_tests.enter(attempt_id, FIRST, reading)
    sheet = world.again().paper_tests.sheet(attempt_id, FIRST)
    assert sheet.rows[0].entered
    assert sheet.rows[0].response is True
    assert not sheet.rows[1].entered
    assert sheet.state is AttemptState.PAUSED


def test_the_second_pass_is_another_officer_s_and_blind(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    papers, (one, two) = world.services.paper_tests, inspection.officer_ids
    enter_all(world, attempt_id, FIRST, one)
    with pytest.raises(AppError) as error:
        papers.enter(attempt_id, SECOND, Reading(1, response=True, officer_id=one))
    assert error.value.problem is Problem.PAPER_SAME_OFFICER
    first = papers.sheet(attempt_id, FIRST).rows[0].response
    papers.enter(attempt_id, SECOND, Reading(1, not first, two))
    sheet = papers.sheet(attempt_id, SECOND)
    assert sheet.differences == ()
    assert all(row.other is None for row in sheet.rows)
    enter_all(world, attempt_id, SECOND, two, q1=not first)
    assert papers.sheet(attempt_id, SECOND).differences == (1,)
    assert papers.all(inspection.id)[0].differences == 1
    with pytest.raises(AppError) as error:
        papers.enter(attempt_id, FIRST, Reading(1, response=True, officer_id=two))
    assert error.value.problem is Problem.PAPER_SAME_OFFICER


def test_differences_are_settled_before_the_paper_is_handed_in(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    papers, (one, two) = world.services.paper_tests, inspection.officer_ids
    taken = times(world)
    enter_all(world, attempt_id, FIRST, one)
    first = papers.sheet(attempt_id, FIRST).rows[0].response
    enter_all(world, attempt_id, SECOND, two, q1=not first)
    with pytest.raises(AppError) as error:
        papers.submit(attempt_id, taken)
    assert error.value.problem is Problem.PAPER_DIFFERENCES
    assert error.value.params["positions"] == (1,)
    assert papers.settle(attempt_id, SECOND, Reading(1, first, two)).differences == ()
    papers.submit(attempt_id, taken)
    with world.services.sealing._context.database.read() as tx:
        log = {entry.action: entry for entry in audit.of_subject(tx, attempt_id)}
    assert log["paper.settled"].old in {"对 / 错", "错 / 对"}
    assert log["paper.submitted"].who == "检查甲、检查乙"
    assert log["paper.settled"].who == "检查乙"


def test_a_second_pass_once_begun_is_finished(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    one, two = inspection.officer_ids
    taken = times(world)
    enter_all(world, attempt_id, FIRST, one)
    world.services.paper_tests.enter(attempt_id, SECOND, Reading(1, response=True, officer_id=two))
    with pytest.raises(AppError) as error:
        world.services.paper_tests.submit(attempt_id, taken)
    assert error.value.problem is Problem.PAPER_INCOMPLETE
    assert error.value.params["positions"] == (2, 3, 4, 5, 6)


def test_blanks_are_right_by_their_words_or_by_the_officer(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    papers, officer = world.services.paper_tests, inspection.officer_ids[0]
    item = world.services.attempts.paper(attempt_id)[-1]
    blanks = item.question.answer
    assert isinstance(blanks, tuple)
    for given, marks in ((blanks[0][-1], 2000), (RIGHT, 2000), (WRONG, 0), ("乱写", 0)):
        reading = Reading(item.position, tuple(str(given) for _ in blanks), officer)
        assert papers.enter(attempt_id, FIRST, reading).rows[-1].marks == marks


@pytest.mark.parametrize("response", ["Z", ("A",), True])
def test_what_does_not_fit_is_refused(
    world: World, inspection: Inspection, attempt_id: str, response: Response
) -> None:
    position = 3
    with pytest.raises(AppError) as error:
        world.services.paper_tests.enter(
            attempt_id, FIRST, Reading(position, response, inspection.officer_ids[0])
        )
    assert error.value.problem is Problem.ANSWER_INVALID
    assert world.services.attempts.queue(inspection.id)[0].state is AttemptState.WAITING


def test_times_must_lie_between_the_draw_and_now(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    enter_all(world, attempt_id, FIRST, inspection.officer_ids[0])
    now, hour = world.now, timedelta(hours=1)
    for wrong in (
        PaperTimes(now - hour, now),
        PaperTimes(now, now + hour),
        PaperTimes(now, now - hour),
    ):
        with pytest.raises(AppError) as error:
            world.services.paper_tests.submit(attempt_id, wrong)
        assert error.value.problem is Problem.PAPER_TIMES_INVALID


def test_papers_are_found_by_their_code(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    papers = world.services.paper_tests
    assert papers.find(inspection.id, qr_text(attempt_id, 1) + "\n") == attempt_id
    assert papers.find(inspection.id, papers.all(inspection.id)[0].code.lower()) == attempt_id
    with pytest.raises(AppError) as error:
        papers.find(inspection.id, "00000000")
    assert error.value.problem is Problem.PAPER_UNKNOWN


def test_handing_out_notes_the_beginning_and_counts_the_questions_as_shown(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    papers = world.services.paper_tests
    papers.hand_out([attempt_id])
    began = world.now
    world.pass_time(60)
    papers.hand_out([attempt_id])
    assert papers.all(inspection.id)[0].handed_out_at == began
    refs = {item.question.ref for item in world.services.attempts.paper(attempt_id)}
    with world.services.sealing._context.database.read() as tx:
        shown = banks.exposures(tx, inspection.enterprise_id)
    assert {ref for ref, count in shown.items() if count} >= refs


def test_whoever_sits_before_a_screen_has_no_paper_entered(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    papers, officer = world.services.paper_tests, inspection.officer_ids[0]
    world.services.attempts.begin(attempt_id)
    with pytest.raises(AppError) as error:
        papers.enter(attempt_id, FIRST, Reading(1, response=True, officer_id=officer))
    assert error.value.problem is Problem.ATTEMPT_UNDER_WAY


def test_from_the_laptop_to_paper_keeps_what_was_answered(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    papers, officer = world.services.paper_tests, inspection.officer_ids[0]
    first = world.services.attempts.paper(attempt_id)[0]
    world.services.attempts.begin(attempt_id)
    world.services.attempts.record(attempt_id, 1, right(first))
    world.services.attempts.pause(attempt_id)
    taken = times(world)
    enter_all(world, attempt_id, FIRST, officer, q1=None)
    papers.submit(attempt_id, taken)
    summary = world.services.attempts.queue(inspection.id)[0]
    assert summary.mode is AttemptMode.PAPER
    assert summary.score is not None
    assert summary.score.text == "100"


def test_a_finished_or_sealed_paper_takes_nothing_more(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    papers, officer = world.services.paper_tests, inspection.officer_ids[0]
    taken = times(world)
    enter_all(world, attempt_id, FIRST, officer)
    papers.submit(attempt_id, taken)
    with pytest.raises(AppError) as error:
        papers.enter(attempt_id, FIRST, Reading(1, response=True, officer_id=officer))
    assert error.value.problem is Problem.ATTEMPT_FINISHED


def test_the_prints_hold_the_papers_and_the_keys_only_where_they_belong(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    papers = world.services.paper_tests
    printed = _text(papers.print_papers(inspection.id))
    keys = _text(papers.print_keys(inspection.id))
    for summary in papers.all(inspection.id):
        code = summary.code.replace(" ", "")
        assert code in printed
        assert code in keys
        for item in world.services.attempts.paper(summary.attempt_id):
            assert "".join(item.question.stem.split("____")[0].split())[:12] in printed
            assert "".join(key_text(item).split())[:8] in keys
    alone = _text(papers.print_papers(inspection.id, [attempt_id], large=True))
    assert papers.all(inspection.id)[1].person.name not in alone
    assert "参考答案" not in alone


def test_texts_use_the_letters_of_the_paper(world: World, attempt_id: str) -> None:
    item = next(
        i
        for i in world.services.attempts.paper(attempt_id)
        if i.question.type is QuestionType.SINGLE
    )
    assert response_text(item, item.option_order[1]) == "B"
    assert response_text(item, None) == ""


def _text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    texts = []
    for page in document:
        text_page = page.get_textpage()
        texts.append("".join(text_page.get_text_bounded().split()))
        text_page.close()
        page.close()
    document.close()
    return "".join(texts)


def test_the_record_says_paper_and_where_the_signature_is(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    taken = times(world)
    enter_all(world, attempt_id, FIRST, inspection.officer_ids[0])
    world.services.paper_tests.submit(attempt_id, taken)
    number = world.services.attempts.queue(inspection.id)[0].person.number
    world.services.signing.sign_on_paper(inspection.id, SignerKind.TESTED, number)
    text = _text(world.services.records.preview_pdf(inspection.id))
    assert "纸质" in text
    assert "本人已在纸质答题卡上签名" in text


KEY_BY_KEY = """
import sys
from pathlib import Path
from tests.services.test_paper_tests import FIRST, Reading, right
from tests.worlds import World
world = World(Path(sys.argv[1]), database_url=sys.argv[4])
for item in world.services.attempts.paper(sys.argv[2]):
    reading = Reading(item.position, right(item), sys.argv[3])
    world.services.paper_tests.enter(sys.argv[2], FIRST, reading)
    print(item.position, flush=True)
    if item.position == 3:
        sys.stdin.read()
"""


def test_a_killed_process_loses_no_key(
    world: World, inspection: Inspection, attempt_id: str
) -> None:
    world.services.close()
    command = [sys.executable, "-c", KEY_BY_KEY, str(world.folder), attempt_id]
    with subprocess.Popen(
        [*command, inspection.officer_ids[0], world.database_url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        acknowledged = [int(process.stdout.readline()) for _ in range(3)]
        process.kill()
    rows = world.again().paper_tests.sheet(attempt_id, FIRST).rows
    assert [row.item.position for row in rows if row.entered] == acknowledged
