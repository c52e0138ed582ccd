"""Findings: what wrong answers suggest. Nobody is accused automatically; an officer confirms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.questions import Basis, DeficiencyKind
from inspector_app.domain.scoring import MARKS_PER_POINT


class FindingState(Enum):
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Deficiency:
    """A post problem (岗位问题) of a person (roster number) or, without one, of the post itself."""

    id: str
    inspection_id: str
    position: int
    kind: DeficiencyKind
    person: str
    person_name: str
    post: str
    wording: str
    clause: str
    requirement: str
    deadline: date | None
    state: FindingState
    question_refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScoredAnswer:
    """A paper's question with what its answer earned, in hundredths of a point."""

    item: PaperQuestion
    marks: int

    @property
    def wrong(self) -> bool:
        return self.marks < self.item.points * MARKS_PER_POINT


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one person's wrong answers of one kind suggest."""

    kind: DeficiencyKind
    wrong: tuple[PaperQuestion, ...]

    @property
    def clause(self) -> Basis:
        """The basis named most often among the wrong answers, the earliest of equals."""
        bases = [item.question.basis[0] for item in self.wrong]
        return max(bases, key=bases.count)


def propose(answers: Sequence[ScoredAnswer]) -> tuple[Proposal, ...]:
    """One proposal per kind of which an answer is wrong, in the order of `DeficiencyKind`."""
    wrong = [answer.item for answer in answers if answer.wrong]
    by_kind = (
        (kind, [item for item in wrong if item.question.kind is kind]) for kind in DeficiencyKind
    )
    return tuple(Proposal(kind, tuple(items)) for kind, items in by_kind if items)
