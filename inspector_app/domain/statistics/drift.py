"""Whether an item got easier from some time on, as one does that leaked."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PeriodFacility:
    """A calendar quarter (`2026-Q1`): of `n` answers `right` earned full marks."""

    period: str
    n: int
    right: int
    facility: float | None


@dataclass(frozen=True, slots=True)
class Drift:
    """The quarter from which the item is most clearly easier than in all quarters before.

    `p` is Fisher's exact one-sided test of the share of full marks after against before, times
    the number of quarters it could have been (Bonferroni), at most 1.
    """

    since: str
    before: float
    after: float
    n_before: int
    n_after: int
    p: float


def drift(periods: Sequence[PeriodFacility]) -> Drift | None:
    """The clearest change for the easier, None with fewer than two quarters; in order of time."""
    cuts = range(1, len(periods))
    found = [_cut(periods, at) for at in cuts]
    if not found:
        return None
    best = min(found, key=lambda each: each.p)
    return Drift(
        best.since,
        best.before,
        best.after,
        best.n_before,
        best.n_after,
        min(1.0, best.p * len(found)),
    )


def _cut(periods: Sequence[PeriodFacility], at: int) -> Drift:
    n_before, n_after = (sum(each.n for each in part) for part in (periods[:at], periods[at:]))
    right_before, right_after = (
        sum(each.right for each in part) for part in (periods[:at], periods[at:])
    )
    p = fisher_greater(right_after, n_after, right_before, n_before)
    return Drift(
        periods[at].period,
        100 * right_before / n_before,
        100 * right_after / n_after,
        n_before,
        n_after,
        p,
    )


def fisher_greater(found: int, drawn: int, other_found: int, other_drawn: int) -> float:
    """The chance of `found` of `drawn` or more, if both groups had the same chance.

    R. A. Fisher's exact test (Statistical Methods for Research Workers, 5th ed. 1934, 21.02): the
    hypergeometric tail with all margins fixed.
    """
    having, population = found + other_found, drawn + other_drawn
    chances = (
        _log_choose(having, k)
        + _log_choose(population - having, drawn - k)
        - _log_choose(population, drawn)
        for k in range(found, min(drawn, having) + 1)
        if drawn - k <= population - having
    )
    return min(1.0, math.fsum(math.exp(each) for each in chances))


def holm(p_values: Sequence[float]) -> list[float]:
    """The p-values adjusted for how many there are (S. Holm, Scand. J. Statist. 6 (1979) 65-70)."""
    order = sorted(range(len(p_values)), key=p_values.__getitem__)
    adjusted = [0.0] * len(p_values)
    largest = 0.0
    for place, index in enumerate(order):
        largest = max(largest, min(1.0, p_values[index] * (len(order) - place)))
        adjusted[index] = largest
    return adjusted


def _log_choose(n: int, k: int) -> float:
    return math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
