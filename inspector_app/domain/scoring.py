"""What an answer earns. Marks are whole hundredths of a point, so that sums are exact."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from inspector_app.domain.blueprints import MultipleRule
from inspector_app.domain.questions import Question, QuestionType

MARKS_PER_POINT = 100
FULL_SCORE = 10_000

Response: TypeAlias = str | tuple[str, ...] | bool | None
"""An option key; option keys or blank texts; true or false; None if left open."""


@dataclass(frozen=True, slots=True)
class Score:
    """A paper's result: `marks` of `full_marks`, both in hundredths of a point."""

    marks: int
    full_marks: int

    @property
    def hundredths(self) -> int:
        """The score out of 100, in hundredths, halves rounded up."""
        if self.full_marks == 0:
            return 0
        return (self.marks * FULL_SCORE * 2 + self.full_marks) // (self.full_marks * 2)

    @property
    def text(self) -> str:
        """The score out of 100 with no more decimals than it needs: `85`, `72.5`."""
        whole, rest = divmod(self.hundredths, MARKS_PER_POINT)
        return f"{whole}.{rest:02}".rstrip("0") if rest else str(whole)

    def passes(self, pass_mark: int) -> bool:
        """Whether it reaches the pass mark, computed exactly."""
        return self.marks * 100 >= pass_mark * self.full_marks


def response_fits(question: Question, response: Response) -> bool:
    """Whether a response has the question's form and names only its options; None always fits."""
    if response is None:
        return True
    keys = {option.key for option in question.options}
    match question.type:
        case QuestionType.SINGLE:
            return response in keys
        case QuestionType.TRUE_FALSE:
            return isinstance(response, bool)
        case QuestionType.MULTIPLE:
            return isinstance(response, tuple) and set(response) <= keys
        case QuestionType.FILL:
            blanks = question.answer if isinstance(question.answer, tuple) else ()
            return isinstance(response, tuple) and len(response) == len(blanks)
        case QuestionType.SHORT | QuestionType.PRACTICAL:
            return isinstance(response, str)


def mark(question: Question, points: int, response: Response, rule: MultipleRule) -> int:
    """What the response earns, 0 to `points * 100`; rubric items earn 0 here."""
    full = points * MARKS_PER_POINT
    match question.type:
        case QuestionType.SINGLE:
            return full if (response,) == question.answer else 0
        case QuestionType.TRUE_FALSE:
            return full if response is question.answer else 0
        case QuestionType.MULTIPLE:
            return _multiple_mark(question, full, response, rule)
        case QuestionType.FILL:
            return _fill_mark(question, full, response)
        case QuestionType.SHORT | QuestionType.PRACTICAL:
            return 0


def rubric_mark(question: Question, points: int, given: Sequence[int]) -> int:
    """What the officer's points earn: `given` holds one number per rubric line, 0 to its score.

    Raises ValueError if the numbers do not fit the rubric.
    """
    if len(given) != len(question.rubric):
        raise ValueError(given)
    if any(not 0 <= got <= line.score for got, line in zip(given, question.rubric, strict=True)):
        raise ValueError(given)
    return sum(given) * points * MARKS_PER_POINT // 100


def _multiple_mark(question: Question, full: int, response: Response, rule: MultipleRule) -> int:
    right = {str(key) for key in question.answer} if isinstance(question.answer, tuple) else set()
    chosen = set(response) if isinstance(response, tuple) else set()
    if chosen == right:
        return full
    if not chosen or chosen - right or rule is MultipleRule.NOTHING:
        return 0
    return full // 2 if rule is MultipleRule.HALF else full * len(chosen) // len(right)


def _fill_mark(question: Question, full: int, response: Response) -> int:
    blanks = question.answer if isinstance(question.answer, tuple) else ()
    given = response if isinstance(response, tuple) else ()
    right = sum(
        plain_text(text) in {plain_text(accepted) for accepted in blank}
        for text, blank in zip(given, blanks, strict=False)
    )
    return full * right // len(blanks) if blanks else 0


def plain_text(text: str) -> str:
    """A filled-in text as it is compared: width, case, spaces and punctuation do not count."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(each for each in folded if each == "." or unicodedata.category(each)[0] in "LN")
