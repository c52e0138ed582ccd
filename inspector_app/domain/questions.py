"""Questions and banks as `question_banks/*.yaml` holds them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeAlias

from inspector_app.domain.people import Role


class QuestionType(Enum):
    SINGLE = "single"
    MULTIPLE = "multiple"
    TRUE_FALSE = "true_false"
    FILL = "fill"
    SHORT = "short"
    PRACTICAL = "practical"

    @property
    def scored_by_officer(self) -> bool:
        """Whether an officer scores it against the rubric."""
        return self in {QuestionType.SHORT, QuestionType.PRACTICAL}


class Topic(Enum):
    RESPONSIBILITY = "responsibility"
    DUAL_PREVENTION = "dual-prevention"
    LAW = "law"
    TRAINING = "training"
    POST_RISK = "post-risk"
    SPECIAL_OPERATIONS = "special-operations"
    EQUIPMENT = "equipment"
    FIRE = "fire"
    PPE = "ppe"
    CHEMICALS = "chemicals"
    EMERGENCY = "emergency"
    MAJOR_HAZARDS = "major-hazards"


class DeficiencyKind(Enum):
    """The three kinds of post problem that a test shows: 岗位缺陷, 能力不足, 处置不妥."""

    POST_DEFECT = "post_defect"
    INSUFFICIENT_ABILITY = "insufficient_ability"
    IMPROPER_HANDLING = "improper_handling"


@dataclass(frozen=True, slots=True)
class Basis:
    """What a question rests on: a law's article with its words, or a standard's clause."""

    law: str = ""
    article: str = ""
    quote: str = ""
    standard: str = ""
    clause: str = ""

    @property
    def title(self) -> str:
        """The citation as people write it: 《…》第…条, or a standard with its clause."""
        if self.law:
            return f"《{self.law}》{self.article}"
        return f"{self.standard} 第{self.clause}条" if self.clause else self.standard


@dataclass(frozen=True, slots=True)
class RubricPoint:
    """One thing the officer looks for, worth `score` of 100."""

    point: str
    score: int


@dataclass(frozen=True, slots=True)
class Option:
    key: str
    text: str


Answer: TypeAlias = tuple[str, ...] | tuple[tuple[str, ...], ...] | bool | None
"""The key: option letters; accepted texts of each blank; true or false; None with a rubric."""


@dataclass(frozen=True, slots=True)
class Question:
    """One version of one question; `ref` names it everywhere, also in the draw."""

    bank: str
    id: str
    version: int
    type: QuestionType
    roles: frozenset[Role]
    topic: Topic
    kind: DeficiencyKind
    difficulty: int
    stem: str
    options: tuple[Option, ...]
    answer: Answer
    explanation: str
    basis: tuple[Basis, ...]
    rubric: tuple[RubricPoint, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def ref(self) -> str:
        """`bank-id/question-id@version`, the name draw-v1 hashes."""
        return f"{self.bank}/{self.id}@{self.version}"


@dataclass(frozen=True, slots=True)
class QuestionBank:
    """A bank; without `industries` it serves every enterprise."""

    id: str
    title: str
    version: str
    industries: tuple[str, ...]
    questions: tuple[Question, ...] = ()
    count: int = 0

    def serves(self, industry: str) -> bool:
        """Whether the bank is proposed for a GB/T 4754 code: the code or one above it is listed."""
        return not self.industries or any(
            bool(industry) and industry.startswith(code) for code in self.industries
        )
