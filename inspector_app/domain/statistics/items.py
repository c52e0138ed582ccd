"""Item analysis as Moodle's quiz statistics report publishes it.

Moodle Docs, "Quiz statistics calculations". For an item with marks x_1..x_n out of max, and with
y_i the rest of the i-th paper's marks:

* facility index = 100 * mean(x) / max;
* standard deviation: of the x, with n - 1;
* discrimination index = 100 * cov(x, y) / sqrt(var(x) * var(y));
* discriminative efficiency = 100 * cov(x, y) / cov(sorted x, sorted y), the greatest covariance
  that the same marks could have.

The item itself is never part of y. Papers here are made of different questions, so y is the rest of
the PERCENT score: the other marks of the paper over what they could have been. Where all papers
have the same items this changes nothing, for both figures stay the same when y is scaled.
"""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_PERCENT = 100.0
LEAST_FOR_FLAGS = 30
"""Nothing is said to be wrong with an item that fewer people answered."""


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """An item's figures; None where undefined.

    `facility` 0 to 100, `sd` in marks, the others -100 to 100. `n` counts all answers; papers of
    which the item is the whole have no rest and take no part in the last two.
    """

    item: str
    n: int
    facility: float | None
    sd: float | None
    discrimination_index: float | None
    discriminative_efficiency: float | None


class ItemMarks:
    """The marks of one item as papers come in; about 24 bytes an answer."""

    __slots__ = ("full", "fulls", "marks", "rests", "shares")

    def __init__(self) -> None:
        self.marks = 0
        self.full = 0
        self.fulls: set[int] = set()
        self.shares = array("d")
        self.rests = array("d")

    def add(self, mark: int, full: int, rest: float) -> None:
        """An answer; `rest` is the other marks of its paper over their maximum, else NaN."""
        self.marks += mark
        self.full += full
        self.fulls.add(full)
        self.shares.append(mark / full if full else float(mark))
        self.rests.append(rest)


class ItemAnalysis:
    """Takes papers one by one and gives the figures of all their items.

    Marks are whole numbers, so that sums and equal shares are exact; `unit` of them make one mark.
    """

    def __init__(self, unit: int = 1) -> None:
        self._unit = unit
        self.items: dict[str, ItemMarks] = defaultdict(ItemMarks)

    def add_paper(self, answers: Sequence[tuple[str, int, int]]) -> None:
        """One paper's answers as (item, mark, greatest mark)."""
        marks = sum(answer[1] for answer in answers)
        full = sum(answer[2] for answer in answers)
        for item, mark, worth in answers:
            others = full - worth
            self.items[item].add(mark, worth, (marks - mark) / others if others else math.nan)

    def figures(self, item: str) -> ItemFigures:
        return _figures(item, self.items[item], self._unit)

    def all(self) -> list[ItemFigures]:
        """Every item's figures, in the order in which the items first came."""
        return [self.figures(item) for item in self.items]


def _figures(item: str, kept: ItemMarks, unit: int) -> ItemFigures:
    shares, n = kept.shares, len(kept.shares)
    pairs = [
        (share, rest)
        for share, rest in zip(shares, kept.rests, strict=True)
        if not math.isnan(rest)
    ]
    index, efficiency = discrimination([x for x, _ in pairs], [y for _, y in pairs])
    worth = kept.full / n if 0 not in kept.fulls else 1.0
    return ItemFigures(
        item=item,
        n=n,
        facility=_PERCENT * kept.marks / kept.full if kept.full else None,
        sd=deviation(shares) * worth / unit if n > 1 else None,
        discrimination_index=index,
        discriminative_efficiency=efficiency,
    )


def deviation(values: Sequence[float]) -> float:
    """The standard deviation with n - 1 of at least two values; exactly 0 if they are all equal."""
    if min(values) == max(values):
        return 0.0
    mean = math.fsum(values) / len(values)
    return math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1))


def discrimination(
    marks: Sequence[float], rests: Sequence[float]
) -> tuple[float | None, float | None]:
    """Discrimination index and discriminative efficiency; None if either side is all the same."""
    if len(marks) < 2 or _constant(marks) or _constant(rests):  # noqa: PLR2004 - a covariance takes two
        return None, None
    x, y = _centred(marks), _centred(rests)
    together = _products(x, y)
    spread = math.sqrt(_products(x, x) * _products(y, y))
    greatest = _products(sorted(x), sorted(y))
    return _PERCENT * together / spread, _PERCENT * together / greatest


def _constant(values: Sequence[float]) -> bool:
    return min(values) == max(values)


def _centred(values: Sequence[float]) -> list[float]:
    mean = math.fsum(values) / len(values)
    return [value - mean for value in values]


def _products(x: Iterable[float], y: Iterable[float]) -> float:
    return math.fsum(a * b for a, b in zip(x, y, strict=True))
