"""What is wrong with a question bank: a file's complaints, and findings about its questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from inspector_app.domain.people import Role
from inspector_app.domain.questions import DeficiencyKind, Question, QuestionType, Topic


class ComplaintKind(Enum):
    """Why a bank's file cannot be loaded."""

    SYNTAX = "syntax"
    MISSING = "missing"
    UNKNOWN_FIELD = "unknown_field"
    REPEATED_FIELD = "repeated_field"
    WRONG_TYPE = "wrong_type"
    VALUE_NOT_ALLOWED = "value_not_allowed"
    DUPLICATE_ID = "duplicate_id"
    NOT_ALLOWED_FOR_TYPE = "not_allowed_for_type"
    ANSWER_NOT_FITTING = "answer_not_fitting"
    BLANKS_NOT_FITTING = "blanks_not_fitting"
    RUBRIC_SUM = "rubric_sum"
    FILE_NAME_DIFFERS = "file_name_differs"


@dataclass(frozen=True, slots=True)
class BankComplaint:
    """One thing to correct in a file: which question ("" for the bank), field, line and value."""

    file: str
    question: str
    field: str
    kind: ComplaintKind
    value: str = ""
    line: int = 0

    def __str__(self) -> str:  # type: ignore[explicit-override]  # not in the 3.11 library
        place = " ".join(part for part in (self.question, self.field) if part)
        said = " ".join(part for part in (self.kind.value, self.value) if part)
        return f"{place}: {said}" if place else said


class FindingLevel(Enum):
    ERROR = "error"
    NOTE = "note"


class QualityKind(Enum):
    """What is wrong with a question or, from BANK_SMALL on, with a whole bank."""

    OPTION_COUNT = "option_count"
    OPTIONS_REPEAT = "options_repeat"
    OPTION_SWEEPING = "option_sweeping"
    OPTION_LENGTHS = "option_lengths"
    ALL_OPTIONS_RIGHT = "all_options_right"
    NEGATIVE_STEM = "negative_stem"
    STEM_CITES_LAW = "stem_cites_law"
    STEM_LONG = "stem_long"
    SENTENCE_LONG = "sentence_long"
    RARE_CHARACTERS = "rare_characters"
    EXPLANATION_SHORT = "explanation_short"
    EXPLANATION_REPEATS = "explanation_repeats"
    QUOTE_LENGTH = "quote_length"
    RUBRIC_LENGTH = "rubric_length"
    NEAR_DUPLICATE = "near_duplicate"
    DUPLICATE_ID = "duplicate_id"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    LAW_REPLACED = "law_replaced"
    LAW_NOT_YET = "law_not_yet"
    LAW_UNKNOWN = "law_unknown"
    BANK_SMALL = "bank_small"
    ROLE_FEW = "role_few"
    FRONTLINE_NOT_MOST = "frontline_not_most"
    KIND_FEW = "kind_few"
    TOPICS_FEW = "topics_few"
    TYPE_FEW = "type_few"
    DIFFICULTY_SHARE = "difficulty_share"
    LETTER_BALANCE = "letter_balance"
    TRUE_FALSE_BALANCE = "true_false_balance"
    RIGHT_IS_LONGEST = "right_is_longest"


@dataclass(frozen=True, slots=True)
class QualityFinding:
    """A finding; `question` is "" for the bank; `detail` holds the facts, without words."""

    level: FindingLevel
    kind: QualityKind
    bank: str
    question: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many questions a bank has of each sort; by role, one for two roles counts for both."""

    roles: Mapping[Role, int]
    topics: Mapping[tuple[Topic, Role], int]
    types: Mapping[tuple[QuestionType, Role], int]
    type_totals: Mapping[QuestionType, int]
    kinds: Mapping[DeficiencyKind, int]
    difficulties: Mapping[int, int]
    letters: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class BankReport:
    """A bank's check; one whose file cannot be loaded has complaints and no questions."""

    bank: str
    title: str
    count: int
    coverage: Coverage
    findings: tuple[QualityFinding, ...] = ()
    complaints: tuple[BankComplaint, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether nothing must be corrected; notes do not count."""
        wrong = any(finding.level is FindingLevel.ERROR for finding in self.findings)
        return not wrong and not self.complaints


def coverage(questions: Sequence[Question]) -> Coverage:
    """The questions counted by role, topic, type, kind, difficulty and single answer."""
    singles = (q.answer for q in questions if q.type is QuestionType.SINGLE)
    return Coverage(
        roles=Counter(role for q in questions for role in q.roles),
        topics=Counter((q.topic, role) for q in questions for role in q.roles),
        types=Counter((q.type, role) for q in questions for role in q.roles),
        type_totals=Counter(q.type for q in questions),
        kinds=Counter(q.kind for q in questions),
        difficulties=Counter(q.difficulty for q in questions),
        letters=Counter(
            str(key) for answer in singles if isinstance(answer, tuple) for key in answer
        ),
    )
