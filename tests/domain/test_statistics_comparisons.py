"""Adjusted scores, closing times and re-tests on cases whose answer is known."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

import pytest

from inspector_app.domain.questions import DeficiencyKind
from inspector_app.domain.statistics.adjustment import GroupSum, adjusted
from inspector_app.domain.statistics.closing import closing_times, survival
from inspector_app.domain.statistics.facts import FindingFact
from inspector_app.domain.statistics.results import AdjustedScore
from inspector_app.domain.statistics.scope import Dimension, Scope
from inspector_app.domain.time import BEIJING


def scores(cells: list[GroupSum]) -> dict[str, AdjustedScore]:
    classes = {cell.question: "single" for cell in cells}
    return {each.key: each for each in adjusted(cells, cells, classes)}


def test_equally_able_groups_with_easy_and_hard_papers_come_out_level() -> None:
    """Two towns answer every question alike; one was asked the easy ones far more often."""
    right = {f"e{n}": 0.9 for n in range(10)} | {f"h{n}": 0.3 for n in range(10)}
    cells = []
    for town, easy, hard in [("东镇", 90, 10), ("西镇", 10, 90), ("南乡", 50, 50)]:
        for question, share in right.items():
            asked = easy if question.startswith("e") else hard
            cells.append(GroupSum(town, question, asked, round(asked * share), asked))
    found = scores(cells)
    assert found["东镇"].raw == pytest.approx(84, abs=0.5)
    assert found["西镇"].raw == pytest.approx(36, abs=0.5)
    levels = [each.adjusted for each in found.values()]
    assert levels == [pytest.approx(60, abs=1.5)] * 3


def test_a_better_group_stays_better_with_hard_questions() -> None:
    chance = random.Random(2)
    cells = []
    for town, ability in [("强", 0.15), ("中", 0.0), ("弱", -0.15)]:
        for number in range(40):
            hard = number < 20
            asked = 60 if hard is (town == "强") else 20
            share = (0.4 if hard else 0.75) + ability
            marks = sum(chance.random() < share for _ in range(asked))
            cells.append(GroupSum(town, f"q{number}", asked, marks, asked))
    found = {key: each.adjusted or 0 for key, each in scores(cells).items()}
    raw = {key: each.raw for key, each in scores(cells).items()}
    assert raw["强"] - raw["中"] < 5
    assert found["强"] - found["中"] > 10
    assert found["中"] - found["弱"] > 10


def test_a_question_that_nobody_else_got_counts_as_an_average_one() -> None:
    cells = [
        GroupSum("a", "own", 50, 0, 50),
        GroupSum("b", "x", 50, 40, 50),
        GroupSum("b", "y", 50, 20, 50),
    ]
    found = scores(cells)
    assert found["a"].expected == pytest.approx(60)
    assert found["a"].adjusted == pytest.approx(40 + 0 - 60)


def test_few_answers_of_others_are_drawn_to_the_mean() -> None:
    """One answer of another group, right by luck, must not make a question an easy one."""
    cells = [GroupSum("a", "rare", 20, 10, 20), GroupSum("b", "rare", 1, 1, 1)]
    for number in range(30):
        right = 40 + number
        cells.append(GroupSum("b", f"q{number}", 100, right, 100))
    expected = scores(cells)["a"].expected
    assert expected is not None
    assert 54 < expected < 65


def test_a_single_group_cannot_be_compared() -> None:
    found = scores([GroupSum("a", "x", 5, 4, 5)])["a"]
    assert (found.raw, found.expected, found.adjusted) == (80, None, None)


def test_survival_as_kaplan_and_meier_do_it() -> None:
    """Their own example's shape: closed after 3, 5, 5, 8 days, watched 4 and 9 days without."""
    steps = survival([3, 5, 5, 8, 4, 9], [True, True, True, True, False, False])
    assert [(step.days, round(step.open_share, 6)) for step in steps] == [
        (3, round(5 / 6, 6)),
        (5, round(5 / 6 * 2 / 4, 6)),
        (8, round(5 / 6 * 2 / 4 / 2, 6)),
    ]


def finding(number: int, deadline: int | None, closed: int | None) -> FindingFact:
    start = datetime(2026, 3, 1, 10, tzinfo=BEIJING)
    return FindingFact(
        id=str(number),
        inspection=f"i{number % 2}",
        position=number,
        kind=DeficiencyKind.POST_DEFECT,
        person="",
        post="",
        wording="",
        clause="",
        requirement="",
        deadline=None if deadline is None else start.date() + timedelta(days=deadline),
        topics=(),
        ordered_at=start,
        closed_at=None if closed is None else start + timedelta(days=closed),
    )


def test_open_late_and_overdue_findings_are_told_apart() -> None:
    found = closing_times(
        [
            finding(1, 10, 5),
            finding(2, 10, 12),
            finding(3, 10, None),
            finding(4, 40, None),
            finding(5, None, None),
            finding(6, 30, None),
        ],
        date(2026, 3, 31),
    )
    assert (found.findings, found.closed, found.open) == (6, 2, 4)
    assert (found.overdue, found.late) == (1, 1)
    assert found.overdue_findings == ("3",)
    assert found.overdue_inspections == ("i1",)
    assert (found.in_time.found, found.in_time.drawn) == (1, 3)
    assert found.median_days is None
    assert [step.days for step in found.curve] == [5, 12]


def test_the_median_counts_those_still_open() -> None:
    closed = [finding(number, 10, days) for number, days in enumerate([2, 4, 6])]
    assert closing_times(closed, date(2026, 4, 1)).median_days == 4
    still_open = [finding(number, 10, None) for number in range(3, 9)]
    assert closing_times([*closed, *still_open], date(2026, 4, 1)).median_days is None


def test_a_month_narrows_to_its_days_inside_the_period() -> None:
    scope = Scope(first_day=date(2026, 2, 10)).narrowed(Dimension.MONTH, "2026-02")
    assert (scope.first_day, scope.last_day) == (date(2026, 2, 10), date(2026, 2, 28))
    december = Scope().narrowed(Dimension.MONTH, "2026-12")
    assert (december.first_day, december.last_day) == (date(2026, 12, 1), date(2026, 12, 31))
    assert Scope().narrowed(Dimension.TOPIC, "fire").topics[0].value == "fire"
