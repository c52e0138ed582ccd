"""Exact confidence intervals of proportions, for samples with and without a known population.

Shares are between 0 and 1. A level of 0.95 leaves at most 0.025 on either side.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

LEVEL = 0.95
_STEPS = 60
"""Halvings of the search: the root is known to 2**-60, far below 1e-9."""
_FRACTION_STEPS = 10_000
_TINY = 1e-300
_CLOSE = 1e-16


@lru_cache(maxsize=65_536)
def clopper_pearson(found: int, drawn: int, level: float = LEVEL) -> tuple[float, float]:
    """The interval of a share of which `found` of `drawn` independent trials had the property.

    C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404-413: both one-sided binomial tests
    at half the level inverted; the ends are quantiles of beta distributions. (0, 1) without trials.
    Raises ValueError unless 0 <= found <= drawn.
    """
    _check(found, drawn)
    tail = (1 - level) / 2
    low = 0.0 if found == 0 else beta_quantile(tail, found, drawn - found + 1)
    high = 1.0 if found == drawn else beta_quantile(1 - tail, found + 1, drawn - found)
    return low, high


@lru_cache(maxsize=65_536)
def finite_interval(
    found: int, drawn: int, population: int, level: float = LEVEL
) -> tuple[int, int]:
    """How many of the `population` may have the property when `found` of `drawn` had it.

    People, not shares: both one-sided hypergeometric tests at half the level inverted
    (J. P. Buonaccorsi, The American Statistician 41 (1987) 215-218). A census gives one number.
    Raises ValueError unless 0 <= found <= drawn <= population.
    """
    _check(found, drawn)
    if drawn > population:
        raise ValueError(population)
    tail = (1 - level) / 2
    lowest, highest = found, population - (drawn - found)
    low = _first(lowest, highest, lambda m: _at_least(found, drawn, m, population) > tail)
    high = highest - _first(
        0, highest - lowest, lambda m: _at_most(found, drawn, highest - m, population) > tail
    )
    return low, high


def beta_quantile(probability: float, a: float, b: float) -> float:
    """Where the beta distribution with shapes `a` and `b` reaches the probability."""
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if beta_distribution(middle, a, b) < probability:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def beta_distribution(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_x(a, b).

    By its continued fraction (NIST Digital Library of Mathematical Functions 8.17.22), taken on
    the side of the mean where it converges fast (8.17.4).
    """
    if x <= 0 or x >= 1:
        return float(x >= 1)
    log_front = (
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    )
    if x > (a + 1) / (a + b + 2):
        return 1 - math.exp(log_front) / (b * _fraction(1 - x, b, a))
    return math.exp(log_front) / (a * _fraction(x, a, b))


def _fraction(x: float, a: float, b: float) -> float:
    """1 + d1/(1 + d2/(1 + ...)) by Lentz's method (Thompson and Barnett 1986)."""
    value, c, d = 1.0, 1.0, 0.0
    for step in range(1, _FRACTION_STEPS):
        m = step // 2
        if step % 2:
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / (1 + term * d or _TINY)
        c = 1 + term / c or _TINY
        value *= c * d
        if abs(c * d - 1) < _CLOSE:
            break
    return value


def hypergeometric(found: int, drawn: int, having: int, population: int) -> float:
    """The chance to draw exactly `found` of the `having` when `drawn` of the population are."""
    if found < 0 or found > having or not 0 <= drawn - found <= population - having:
        return 0.0
    ways = math.comb(having, found) * math.comb(population - having, drawn - found)
    return ways / math.comb(population, drawn)


def _at_least(found: int, drawn: int, having: int, population: int) -> float:
    each = range(found, min(drawn, having) + 1)
    return math.fsum(hypergeometric(k, drawn, having, population) for k in each)


def _at_most(found: int, drawn: int, having: int, population: int) -> float:
    each = range(max(0, drawn - (population - having)), found + 1)
    return math.fsum(hypergeometric(k, drawn, having, population) for k in each)


def _first(low: int, high: int, holds: Callable[[int], bool]) -> int:
    """The least number from `low` for which it holds; it must hold from there up to `high`."""
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return low


def _check(found: int, drawn: int) -> None:
    if not 0 <= found <= drawn:
        raise ValueError((found, drawn))
