"""What came of computing a record's results again."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class Subject(Enum):
    """What is computed again from `record.json`, in the order in which it is told."""

    FORM = "form"
    COMMITMENT = "commitment"
    FRAME = "frame"
    SEED = "seed"
    DRAWN = "drawn"
    REPLACED = "replaced"
    PAPER_SEED = "paper_seed"
    QUESTIONS = "questions"
    OPTIONS = "options"
    MARKS = "marks"
    TOTALS = "totals"
    HANDWRITING = "handwriting"


@dataclass(frozen=True, slots=True)
class Recomputed:
    """How many values came out the same, where others did, and how many cannot be computed."""

    subject: Subject
    right: int
    wrong: tuple[str, ...] = ()
    left_out: int = 0


@dataclass(slots=True)
class Tally:
    """Counts what is compared, by subject."""

    _right: dict[Subject, int] = field(default_factory=dict)
    _wrong: dict[Subject, list[str]] = field(default_factory=dict)
    _left_out: dict[Subject, int] = field(default_factory=dict)

    def compare(self, subject: Subject, place: str, *, same: bool) -> None:
        """Note that the value at `place` came out the same, or not."""
        if same:
            self._right[subject] = self._right.get(subject, 0) + 1
        else:
            self._wrong.setdefault(subject, []).append(place)

    def leave_out(self, subject: Subject, count: int = 1) -> None:
        """Note values that the record does not hold enough for."""
        self._left_out[subject] = self._left_out.get(subject, 0) + count

    def results(self) -> tuple[Recomputed, ...]:
        """Every subject of which there was anything."""
        found = (
            Recomputed(
                subject,
                self._right.get(subject, 0),
                tuple(self._wrong.get(subject, ())),
                self._left_out.get(subject, 0),
            )
            for subject in Subject
        )
        return tuple(each for each in found if each.right or each.wrong or each.left_out)
