"""A record computed again: the true one comes out the same, each change is found at its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from inspector_app.domain.canonical import canonical
from inspector_app.domain.recompute import recompute
from inspector_app.domain.recomputed import Subject
from inspector_app.domain.record_json import record_json
from tests.documents.records import make_record


def _true_record() -> str:
    data = json.loads(canonical(record_json(make_record())))
    refs = {
        answer["question"]["ref"] for attempt in data["attempts"] for answer in attempt["answers"]
    }
    data["paper_pools"][0]["pool"] = sorted(refs | {"general/short-001@1"})
    return canonical(data)


TRUE = _true_record()
Change = Callable[[dict[str, Any]], None]


def wrong(text: str) -> set[Subject]:
    return {each.subject for each in recompute(text) if each.wrong}


def test_a_true_record_comes_out_the_same() -> None:
    results = {each.subject: each for each in recompute(TRUE)}
    assert set(results) == set(Subject)
    assert not [each for each in results.values() if each.wrong]
    assert results[Subject.MARKS].right > 20
    assert results[Subject.QUESTIONS].left_out == 1


def _first(data: dict[str, Any], kind: str) -> dict[str, Any]:
    answers = (answer for attempt in data["attempts"] for answer in attempt["answers"])
    return next(answer for answer in answers if answer["question"]["type"] == kind)


def _other_secret(data: dict[str, Any]) -> None:
    data["draws"][0]["secret"] = "00" * 32


def _one_member_less(data: dict[str, Any]) -> None:
    data["draws"][0]["frame"]["strata"][0]["members"].pop()


def _other_digits(data: dict[str, Any]) -> None:
    data["draws"][0]["digits"] = "000000"


def _drawn_by_hand(data: dict[str, Any]) -> None:
    data["draws"][0]["drawn"]["1/frontline"].reverse()


def _a_later_reserve(data: dict[str, Any]) -> None:
    draw = data["draws"][0]
    frontline = next(s for s in draw["frame"]["strata"] if s["role"] == "frontline")
    used = {*draw["drawn"]["1/frontline"], *(each["by"] for each in draw["replaced"])}
    others = [each for each in frontline["members"] if each not in used]
    draw["replaced"][0]["by"] = others[0]


def _other_paper(data: dict[str, Any]) -> None:
    data["attempts"][0]["paper_seed"] = "00" * 32


def _questions_swapped(data: dict[str, Any]) -> None:
    answers = data["attempts"][0]["answers"]
    answers[1]["question"], answers[2]["question"] = answers[2]["question"], answers[1]["question"]


def _options_in_order(data: dict[str, Any]) -> None:
    for attempt in data["attempts"]:
        answer = attempt["answers"][1]
        answer["option_order"] = answer["option_order"][::-1]


def _more_marks(data: dict[str, Any]) -> None:
    answer = _first(data, "single")
    answer["marks"] = 2000 - (answer["marks"] or 0)


def _passed(data: dict[str, Any]) -> None:
    data["attempts"][0]["passed"] = not data["attempts"][0]["passed"]


def _other_hand(data: dict[str, Any]) -> None:
    next(s for s in data["signatures"] if s["strokes"])["strokes"][0][0][0] += 1


def _one_draw_left_out(data: dict[str, Any]) -> None:
    data["draws"][0]["frame"]["draw_no"] = 2
    data["paper_pools"][0]["draw_no"] = 2


@pytest.mark.parametrize(
    ("change", "subject"),
    [
        (_other_secret, Subject.COMMITMENT),
        (_one_member_less, Subject.FRAME),
        (_other_digits, Subject.SEED),
        (_drawn_by_hand, Subject.DRAWN),
        (_a_later_reserve, Subject.REPLACED),
        (_other_paper, Subject.PAPER_SEED),
        (_questions_swapped, Subject.QUESTIONS),
        (_options_in_order, Subject.OPTIONS),
        (_more_marks, Subject.MARKS),
        (_passed, Subject.TOTALS),
        (_other_hand, Subject.HANDWRITING),
        (_one_draw_left_out, Subject.FORM),
    ],
)
def test_a_change_is_found(change: Change, subject: Subject) -> None:
    data = json.loads(TRUE)
    change(data)
    assert subject in wrong(canonical(data))


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"schema":"inspection-record-v1"}', "[" * 100_000, TRUE.replace('"', "'")],
)
def test_what_is_no_record_is_said_and_nothing_is_raised(text: str) -> None:
    assert wrong(text) == {Subject.FORM}


@pytest.mark.parametrize("name", sorted(json.loads(TRUE)))
def test_parts_of_a_wrong_form_are_said(name: str) -> None:
    values: tuple[Any, ...] = (None, 1, "x", [1], [{}], {})
    for value in values:
        recompute(json.dumps({**json.loads(TRUE), name: value}))
