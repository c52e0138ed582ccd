"""What charts show, without colours or pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RateMark:
    """A share between 0 and 1 with its interval, and of how many it is; None of nobody."""

    label: str
    share: float | None
    low: float
    high: float
    note: str


@dataclass(frozen=True, slots=True)
class CountMark:
    """A count, and the share that it and all before it make of the whole."""

    label: str
    count: int
    cumulative: float


@dataclass(frozen=True, slots=True)
class CurveMark:
    """A point of a step curve: after `x`, `share` is left."""

    x: float
    share: float


def shortened(label: str, most: int = 14) -> str:
    """A label that fits beside an axis."""
    return label if len(label) <= most else label[: most - 1] + "…"


def ticks(labels: Sequence[str]) -> list[list[tuple[float, str]]]:
    """The labels at 0, 1, 2, … as an axis takes them."""
    return [[(float(at), shortened(label)) for at, label in enumerate(labels)]]
