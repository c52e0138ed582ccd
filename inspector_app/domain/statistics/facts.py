"""What is counted: one record per paper, stratum, finding, draw. Ids are those of merged rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from inspector_app.domain.people import Role
from inspector_app.domain.questions import DeficiencyKind, Topic
from inspector_app.domain.scoring import Score


@dataclass(frozen=True, slots=True)
class InspectionFact:
    """A sealed inspection that no later version corrects."""

    id: str
    number: str
    enterprise: str
    enterprise_name: str
    township: str
    industry: str
    officers: tuple[str, ...]
    started_at: datetime
    pass_mark: int

    @property
    def month(self) -> str:
        """The Beijing month in which it started: 2026-11."""
        return f"{self.started_at:%Y-%m}"


@dataclass(frozen=True, slots=True)
class PaperFact:
    """A paper handed in, with what it earned; `person` is the staff id."""

    id: str
    inspection: str
    draw: str
    batch: str
    person: str
    number: str
    role: Role
    post: str
    department: str
    score: Score
    passed: bool

    @property
    def percent(self) -> float:
        """The exact score between 0 and 100."""
        full = self.score.full_marks
        return self.score.marks * 100 / full if full else 0.0


@dataclass(frozen=True, slots=True)
class StratumFact:
    """How many of one post and department were in one stratum of a draw.

    They are everyone of the frame. Someone who was replaced is one of them and was not tested:
    nobody knows how they would have done, and the interval has room for it.
    """

    draw: str
    inspection: str
    batch: str
    role: Role
    post: str
    department: str
    size: int


@dataclass(frozen=True, slots=True)
class FindingFact:
    """A confirmed finding; `person` is the roster number, empty for one of the post itself.

    `topics` are those of its questions. `deadline` is the record's, or the latest order's where
    orders were read; then `closed_at` is when the last re-inspection found it put right.
    `ordered_at` is when the inspection (its first version) was sealed.
    """

    id: str
    inspection: str
    position: int
    kind: DeficiencyKind
    person: str
    post: str
    wording: str
    clause: str
    requirement: str
    deadline: date | None
    topics: tuple[Topic, ...]
    ordered_at: datetime
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DrawFact:
    """A draw with how many people it took and how many of them were replaced."""

    inspection: str
    number: int
    abandoned: bool
    digits_by: str
    drawn: int
    replaced: int
