"""What was read from a photographed answer sheet: clear answers, and honest doubts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class CellState(Enum):
    EMPTY = "empty"
    MARKED = "marked"
    DOUBTFUL = "doubtful"


class Doubt(Enum):
    """Why an officer has to look at a question."""

    NOTHING = "nothing"
    """No box is marked: left open, or not seen."""
    SEVERAL = "several"
    """More cells are marked than the question takes."""
    FAINT = "faint"
    """A mark may be weak, erased or a smudge."""
    CORRECTED = "corrected"
    """A mark looks struck out or filled over."""
    BESIDE = "beside"
    """Something is written beside the cells."""
    UNCLEAR = "unclear"
    """The cells' frames are not well seen: blur, glare, a fold, something in the way."""


@dataclass(frozen=True, slots=True)
class CellReading:
    """One cell; `darkness` in thousandths of full black over its inside.

    `box` is its left, top, right and bottom in pixels of the straightened picture.
    """

    state: CellState
    darkness: int
    box: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class QuestionReading:
    """One row: `chosen` are the places of the marked cells, counted from 0."""

    position: int
    cells: tuple[CellReading, ...]
    chosen: tuple[int, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class SheetReading:
    """A sheet; `picture` is the straightened page as JPEG, the boxes are places in it."""

    code: str
    page: int
    questions: tuple[QuestionReading, ...]
    picture: bytes

    @property
    def doubtful(self) -> tuple[int, ...]:
        """The positions an officer has to decide."""
        return tuple(each.position for each in self.questions if each.doubts)
