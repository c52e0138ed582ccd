"""What is known about a question from its answers, and what looks wrong with it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from inspector_app.domain.questions import DeficiencyKind, QuestionType, Topic
from inspector_app.domain.statistics.drift import Drift, PeriodFacility, holm
from inspector_app.domain.statistics.items import LEAST_FOR_FLAGS, ItemFigures

TOO_HARD, TOO_EASY = 5.0, 95.0
LEAST_DISCRIMINATION = 20.0
"""Facility of 5 and 95, discrimination of 20 and 0: the ends of the table in Moodle Docs, "Quiz
report statistics" (extremely difficult, extremely easy; very weak, probably invalid)."""
DRIFT_LEVEL = 0.05
EXTREME_SHARE = 0.27
"""Upper and lower groups of 27 %: T. L. Kelley, J. Educ. Psychol. 30 (1939) 17-24."""


class ItemFlag(Enum):
    """Why somebody should look at a question."""

    TOO_HARD = "too_hard"
    TOO_EASY = "too_easy"
    NEGATIVE = "negative"
    """Those good at the rest answer it worse: is the key wrong?"""
    WEAK = "weak"
    """It hardly tells those who know from those who do not."""
    EASIER = "easier"
    """Suddenly easy after use: did it leak?"""


@dataclass(frozen=True, slots=True)
class TimeFigures:
    """Seconds spent on an item where the laptop or phone measured them; `n` of them."""

    n: int
    median: float | None
    lower_quartile: float | None
    upper_quartile: float | None


@dataclass(frozen=True, slots=True)
class ItemReport:
    """A question version (`ref`, `bank/id@version`) with all that its answers tell.

    `papers` and `enterprises` are its exposure: how many papers held it, of how many enterprises.
    `p_easier` is the drift's p adjusted (Holm) for all items of the list; `flags` are empty
    below n = 30.
    """

    ref: str
    stem: str
    type: QuestionType
    topic: Topic
    kind: DeficiencyKind
    difficulty: int
    figures: ItemFigures
    time: TimeFigures
    papers: int
    enterprises: int
    periods: tuple[PeriodFacility, ...]
    drift: Drift | None
    p_easier: float | None
    flags: tuple[ItemFlag, ...]


@dataclass(frozen=True, slots=True)
class OptionLine:
    """How often an answer was given by all, by the upper 27 % and by the lower 27 %.

    `key` is an option's letter (a multiple choice counts each letter chosen), `true`, `false`,
    or "" for a question left open; `text` the option's words.
    """

    key: str
    text: str
    right: bool
    chosen: int
    upper: int
    lower: int


@dataclass(frozen=True, slots=True)
class DistractorTable:
    """The answers to one question; groups by the rest of the percent score of their papers."""

    ref: str
    n: int
    upper_n: int
    lower_n: int
    options: tuple[OptionLine, ...]


def flags(figures: ItemFigures, p_easier: float | None) -> tuple[ItemFlag, ...]:
    """What looks wrong; nothing below n = 30."""
    if figures.n < LEAST_FOR_FLAGS:
        return ()
    facility, index = figures.facility, figures.discrimination_index
    looks = {
        ItemFlag.TOO_HARD: facility is not None and facility <= TOO_HARD,
        ItemFlag.TOO_EASY: facility is not None and facility >= TOO_EASY,
        ItemFlag.NEGATIVE: index is not None and index < 0,
        ItemFlag.WEAK: index is not None and 0 <= index < LEAST_DISCRIMINATION,
        ItemFlag.EASIER: p_easier is not None and p_easier < DRIFT_LEVEL,
    }
    return tuple(flag for flag, shown in looks.items() if shown)


def adjusted_drifts(
    figures: Iterable[ItemFigures], drifts: Sequence[Drift | None]
) -> list[float | None]:
    """The drifts' p-values adjusted for all items that could be flagged, None for the others."""
    tested = [
        place
        for place, (each, found) in enumerate(zip(figures, drifts, strict=True))
        if found is not None and each.n >= LEAST_FOR_FLAGS
    ]
    values = [found.p for place in tested if (found := drifts[place]) is not None]
    adjusted: list[float | None] = [None] * len(drifts)
    for place, value in zip(tested, holm(values), strict=True):
        adjusted[place] = value
    return adjusted


def time_figures(seconds: Iterable[float]) -> TimeFigures:
    """Median and quartiles by linear interpolation (Hyndman and Fan's type 7)."""
    ordered = sorted(seconds)
    if not ordered:
        return TimeFigures(0, None, None, None)
    lower, median, upper = (quantile(ordered, share) for share in (0.25, 0.5, 0.75))
    return TimeFigures(len(ordered), median, lower, upper)


def quantile(ordered: Sequence[float], share: float) -> float:
    place = share * (len(ordered) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def extreme_groups(rests: Sequence[float]) -> tuple[set[int], set[int]]:
    """Places of the upper and the lower 27 %, with all who are level with the last one of them.

    Where both borders are the same score, only those above and below it.
    """
    size = round(len(rests) * EXTREME_SHARE)
    if not size:
        return set(), set()
    ordered = sorted(rests)
    low, high = ordered[size - 1], ordered[-size]
    apart = low < high
    upper = {at for at, rest in enumerate(rests) if rest > high or (apart and rest == high)}
    lower = {at for at, rest in enumerate(rests) if rest < low or (apart and rest == low)}
    return upper, lower
