"""Item figures against Moodle's formulas, computed the long way in exact fractions."""

from __future__ import annotations

import math
import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.statistics.drift import (
    PeriodFacility,
    drift,
    fisher_greater,
    holm,
)
from inspector_app.domain.statistics.item_reports import (
    ItemFlag,
    extreme_groups,
    flags,
    time_figures,
)
from inspector_app.domain.statistics.items import ItemAnalysis, ItemFigures

Paper = list[tuple[str, int, int]]


def analysed(papers: list[Paper], unit: int = 1) -> dict[str, ItemFigures]:
    analysis = ItemAnalysis(unit)
    for paper in papers:
        analysis.add_paper(paper)
    return {each.item: each for each in analysis.all()}


def by_moodle(papers: list[Paper], item: str, full: int) -> tuple[float | None, ...]:
    """Facility, sd, index and efficiency of a test in which everybody has every item."""
    x = [Fraction(mark) for paper in papers for name, mark, _ in paper if name == item]
    y = [Fraction(sum(mark for name, mark, _ in paper if name != item)) for paper in papers]
    n = len(x)
    mean_x, mean_y = Fraction(sum(x)) / n, Fraction(sum(y)) / n

    def covariance(a: list[Fraction], b: list[Fraction]) -> Fraction:
        products: list[Fraction] = [(p - mean_x) * (q - mean_y) for p, q in zip(a, b, strict=True)]
        return Fraction(sum(products)) / (n - 1)

    variance_x = sum((p - mean_x) ** 2 for p in x) / (n - 1)
    variance_y = sum((q - mean_y) ** 2 for q in y) / (n - 1)
    greatest = covariance(sorted(x), sorted(y))
    together = covariance(x, y)
    return (
        float(100 * mean_x / full),
        math.sqrt(variance_x),
        100 * float(together) / math.sqrt(variance_x * variance_y)
        if variance_x * variance_y
        else None,
        float(100 * together / greatest) if greatest else None,
    )


def test_an_example_computed_by_hand() -> None:
    """Marks 1 0 1 0 and a rest of 3 1 2 2: means 1/2 and 2, covariance 1/3, variances 1/3, 2/3."""
    papers: list[Paper] = [
        [("a", mark, 1), ("b", rest, 4)] for mark, rest in [(1, 3), (0, 1), (1, 2), (0, 2)]
    ]
    found = analysed(papers)["a"]
    assert found.facility == 50
    assert found.sd == pytest.approx(math.sqrt(1 / 3), abs=1e-12)
    assert found.discrimination_index == pytest.approx(100 / math.sqrt(2), abs=1e-9)
    assert found.discriminative_efficiency == pytest.approx(100, abs=1e-9)


MARKS = st.integers(0, 5)


@given(st.lists(st.tuples(MARKS, MARKS, MARKS), min_size=2, max_size=12))
def test_the_figures_are_moodles_where_everybody_has_every_item(
    rows: list[tuple[int, int, int]],
) -> None:
    papers = [list(zip("abc", row, (5, 5, 5), strict=True)) for row in rows]
    for item, found in analysed(papers).items():
        expected = by_moodle(papers, item, 5)
        figures = (
            found.facility,
            found.sd,
            found.discrimination_index,
            found.discriminative_efficiency,
        )
        for got, want in zip(figures, expected, strict=True):
            assert got == (None if want is None else pytest.approx(want, abs=1e-6))


def test_different_papers_are_compared_by_percent_and_not_by_marks() -> None:
    """Half the people have a long paper: more marks, no better. Marks alone would mislead."""
    papers: list[Paper] = []
    for place in range(20):
        knows = place % 2
        if place < 10:
            papers.append([("a", knows, 1), ("b", 5 * knows, 10)])
        else:
            papers.append([("a", knows, 1), ("b", 5 * knows, 10), ("c", 50 * knows, 100)])
    assert analysed(papers)["a"].discrimination_index == pytest.approx(100)


def test_the_item_is_no_part_of_its_rest() -> None:
    chance = random.Random(5)
    papers: list[Paper] = [
        [("a", chance.randint(0, 100), 100), ("b", chance.randint(0, 1), 1)] for _ in range(400)
    ]
    index = analysed(papers)["a"].discrimination_index
    assert index is not None
    assert abs(index) < 15  # with a total that holds the item it would be near 100


def test_what_is_undefined_is_none() -> None:
    alone = analysed([[("a", 1, 1)]])["a"]
    assert (alone.n, alone.facility, alone.sd) == (1, 100, None)
    assert (alone.discrimination_index, alone.discriminative_efficiency) == (None, None)
    same = analysed([[("a", 1, 3), ("b", mark, 3)] for mark in (0, 1, 2)])["a"]
    assert (same.sd, same.discrimination_index, same.discriminative_efficiency) == (0, None, None)
    only_item = analysed([[("a", mark, 1)] for mark in (0, 1, 1)])["a"]
    assert only_item.discrimination_index is None
    worthless = analysed([[("a", 0, 0), ("b", mark, 1)] for mark in (0, 1)])["a"]
    assert (worthless.facility, worthless.sd) == (None, 0)


def test_thirds_of_marks_count_as_equal() -> None:
    papers: list[Paper] = [[("a", 333, 1000), ("b", mark, 1000)] for mark in (1, 5, 7, 9, 11, 999)]
    assert analysed(papers, 1000)["a"].sd == 0
    assert analysed(papers, 1000)["a"].discrimination_index is None
    assert analysed(papers, 1000)["b"].discriminative_efficiency is None


def figures(n: int, facility: float, index: float | None) -> ItemFigures:
    return ItemFigures("a", n, facility, 0.4, index, index)


def test_nothing_is_flagged_below_thirty() -> None:
    assert flags(figures(29, 2, -40), 0.0001) == ()
    assert flags(figures(30, 2, -40), 0.0001) == (
        ItemFlag.TOO_HARD,
        ItemFlag.NEGATIVE,
        ItemFlag.EASIER,
    )
    assert flags(figures(30, 99, 10), 0.5) == (ItemFlag.TOO_EASY, ItemFlag.WEAK)
    assert flags(figures(500, 60, 35), None) == ()


def test_fishers_test_as_listed() -> None:
    """The tea-tasting lady: three of four right is 17/70, all four 1/70."""
    assert fisher_greater(3, 4, 1, 4) == pytest.approx(17 / 70)
    assert fisher_greater(4, 4, 0, 4) == pytest.approx(1 / 70)
    assert fisher_greater(0, 4, 4, 4) == pytest.approx(1)


def test_a_leak_is_seen_and_a_steady_item_is_not() -> None:
    def quarter(name: str, n: int, right: int) -> PeriodFacility:
        return PeriodFacility(name, n, right, 100 * right / n)

    leaked = drift(
        [quarter("2026-Q1", 40, 12), quarter("2026-Q2", 40, 13), quarter("2026-Q3", 40, 36)]
    )
    assert leaked is not None
    assert leaked.since == "2026-Q3"
    assert (leaked.n_before, leaked.n_after) == (80, 40)
    assert leaked.p < 1e-6
    steady = drift([quarter("2026-Q1", 40, 20), quarter("2026-Q2", 40, 22)])
    assert steady is not None
    assert steady.p > 0.3
    assert drift([quarter("2026-Q1", 40, 20)]) is None


def test_holm_as_in_his_paper() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([]) == []


def test_median_and_quartiles() -> None:
    found = time_figures([7, 1, 3, 5])
    assert (found.n, found.lower_quartile, found.median, found.upper_quartile) == (4, 2.5, 4, 5.5)
    assert time_figures([]).median is None


def test_upper_and_lower_groups() -> None:
    upper, lower = extreme_groups([place / 10 for place in range(11)])
    assert (upper, lower) == ({8, 9, 10}, {0, 1, 2})
    assert extreme_groups([0.5] * 10) == (set(), set())
    assert extreme_groups([]) == (set(), set())
