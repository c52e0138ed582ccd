"""Exact intervals, checked by counting all that could have happened."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.statistics.intervals import (
    beta_distribution,
    beta_quantile,
    clopper_pearson,
    finite_interval,
    hypergeometric,
)
from inspector_app.domain.statistics.rates import IntervalMethod, Rate, Sample, pooled

TAIL = 0.025


def binomial_at_most(found: int, drawn: int, share: float) -> float:
    each = range(found + 1)
    return math.fsum(math.comb(drawn, k) * share**k * (1 - share) ** (drawn - k) for k in each)


@pytest.mark.parametrize(
    ("found", "drawn", "low", "high"),
    [
        (4, 5, 0.2835820, 0.9949492),
        (0, 10, 0.0, 0.3084971),
        (10, 10, 0.6915029, 1.0),
        (1, 1, 0.025, 1.0),
        (81, 263, 0.2527197, 0.3676178),
    ],
)
def test_clopper_pearson_as_tables_and_other_programs_give_it(
    found: int, drawn: int, low: float, high: float
) -> None:
    assert clopper_pearson(found, drawn) == pytest.approx((low, high), abs=1e-4)


@given(st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_ends_leave_exactly_half_the_level_outside(pair: tuple[int, int]) -> None:
    found, drawn = pair
    low, high = clopper_pearson(found, drawn)
    if found:
        at_least = 1 - binomial_at_most(found - 1, drawn, low)
        assert at_least == pytest.approx(TAIL, abs=1e-9)
    if found < drawn:
        assert binomial_at_most(found, drawn, high) == pytest.approx(TAIL, abs=1e-9)


@given(st.floats(0.001, 0.999), st.integers(1, 400), st.integers(1, 400))
@settings(max_examples=60)
def test_the_quantile_undoes_the_distribution(probability: float, a: int, b: int) -> None:
    x = beta_quantile(probability, a, b)
    assert beta_distribution(x, a, b) == pytest.approx(probability, abs=1e-9)


def test_the_distribution_agrees_with_the_binomial_sum() -> None:
    for found, drawn, share in itertools.product(range(8), [8, 30], [0.05, 0.4, 0.97]):
        exact = 1 - binomial_at_most(found, drawn, share)
        assert beta_distribution(share, found + 1, drawn - found) == pytest.approx(exact, abs=1e-9)


def test_large_samples_are_narrow_and_quick() -> None:
    low, high = clopper_pearson(70_000, 100_000)
    assert 0.697 < low < 0.7 < high < 0.703


@pytest.mark.parametrize("population", [1, 2, 5, 9])
def test_the_finite_interval_holds_exactly_what_the_test_does_not_reject(population: int) -> None:
    for drawn in range(1, population + 1):
        for found in range(drawn + 1):
            accepted = [
                having
                for having in range(found, population - (drawn - found) + 1)
                if _tail(found, drawn, having, population, up=True) > TAIL
                and _tail(found, drawn, having, population, up=False) > TAIL
            ]
            assert finite_interval(found, drawn, population) == (accepted[0], accepted[-1])
            assert accepted == list(range(accepted[0], accepted[-1] + 1))


@pytest.mark.parametrize("population", [6, 12])
def test_of_all_samples_that_could_be_drawn_95_in_100_have_the_truth_inside(
    population: int,
) -> None:
    for having, drawn in itertools.product(range(population + 1), range(1, population + 1)):
        members = [True] * having + [False] * (population - having)
        samples = list(itertools.combinations(members, drawn))
        inside = 0
        for sample in samples:
            low, high = finite_interval(sum(sample), drawn, population)
            inside += low <= having <= high
        assert inside >= 0.95 * len(samples)


def test_a_census_is_a_point_and_no_claim_beyond_those_present() -> None:
    assert finite_interval(3, 7, 7) == (3, 3)
    rate = pooled([Sample(3, 7, 7)])
    assert (rate.interval.low, rate.interval.high) == (3 / 7, 3 / 7)
    assert rate.interval.method is IntervalMethod.CENSUS
    assert not rate.is_sample


def test_one_stratum_of_known_size_is_narrower_than_an_endless_one() -> None:
    known, endless = pooled([Sample(1, 5, 8)]), pooled([Sample(1, 5)])
    assert known.interval.method is IntervalMethod.FINITE
    assert endless.interval.method is IntervalMethod.UNBOUNDED
    assert (known.interval.low, known.interval.high) == (1 / 8, 4 / 8)
    assert endless.interval.low < known.interval.low < known.interval.high < endless.interval.high


def test_nobody_tested_is_no_rate() -> None:
    rate = pooled([Sample(0, 0, 12)])
    assert (rate.share, rate.percent, rate.drawn) == (None, None, 0)
    assert (rate.interval.low, rate.interval.high) == (0, 1)
    assert rate.interval.method is IntervalMethod.NOTHING


STRATA = [
    [(4, 2), (6, 3)],
    [(5, 1), (5, 4), (3, 3)],
    [(8, 2), (4, 4)],
    [(3, 1), (3, 1), (3, 1), (3, 1)],
    [(9, 3), (2, 1)],
]


@pytest.mark.parametrize("strata", STRATA)
def test_pooled_strata_hold_the_expected_share_for_every_truth(
    strata: list[tuple[int, int]],
) -> None:
    """Every way in which people could pass, every sample: the interval misses at most 5.1 %."""
    drawn = sum(n for _, n in strata)
    for having in itertools.product(*(range(size + 1) for size, _ in strata)):
        truth = sum(n * m / size for (size, n), m in zip(strata, having, strict=True)) / drawn
        covered = 0.0
        for found in itertools.product(*(range(n + 1) for _, n in strata)):
            chance = math.prod(
                hypergeometric(k, n, m, size)
                for k, (size, n), m in zip(found, strata, having, strict=True)
            )
            if not chance:
                continue
            parts = zip(found, strata, strict=True)
            interval = pooled([Sample(k, n, size) for k, (size, n) in parts]).interval
            covered += chance * (interval.low - 1e-12 <= truth <= interval.high + 1e-12)
        assert covered >= 0.949


def test_strata_tested_completely_add_nothing_to_the_width() -> None:
    rate = pooled([Sample(9, 10, 10), Sample(2, 4, 20)])
    low, high = clopper_pearson(2, 4)
    assert rate.interval.low == pytest.approx((9 + 4 * low) / 14)
    assert rate.interval.high == pytest.approx((9 + 4 * high) / 14)
    assert (rate.found, rate.drawn, rate.population, rate.strata) == (11, 14, 30, 2)


def test_a_rate_without_a_known_size_says_so() -> None:
    rate = Rate(4, 5, None)
    assert rate.is_sample
    assert rate.missed == 1
    assert rate.percent == 80


def test_impossible_counts_are_refused() -> None:
    with pytest.raises(ValueError, match="6"):
        clopper_pearson(6, 5)
    with pytest.raises(ValueError, match="4"):
        finite_interval(1, 5, 4)


def _tail(found: int, drawn: int, having: int, population: int, *, up: bool) -> float:
    """By listing every sample: how many hold so many or more (or fewer)."""
    members = [1] * having + [0] * (population - having)
    counts = [sum(sample) for sample in itertools.combinations(members, drawn)]
    return sum(each >= found if up else each <= found for each in counts) / len(counts)
