"""试卷: what is printed for a test on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.answer_sheet import LETTERS
from inspector_app.domain.blueprints import Blueprint
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.record import RecordedPerson
from inspector_app.domain.scoring import Response

TRUE_SIGN, FALSE_SIGN = "对", "错"


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """One person's own paper."""

    attempt_id: str
    person: RecordedPerson
    items: tuple[PaperQuestion, ...]


@dataclass(frozen=True, slots=True)
class PaperSet:
    """Papers printed together; `large` sets the questions in 小四 instead of 五号."""

    enterprise_name: str
    bureau_name: str
    plan: Blueprint
    printed_at: datetime
    papers: tuple[PrintedPaper, ...]
    large: bool = False


def letters(item: PaperQuestion, keys: Response) -> str:
    """Option keys as the letters that stand before them on this person's paper: `ACD`."""
    chosen = (keys,) if isinstance(keys, str) else keys if isinstance(keys, tuple) else ()
    shown = zip(item.option_order, LETTERS, strict=False)
    return "".join(letter for key, letter in shown if key in chosen)


def response_text(item: PaperQuestion, response: Response) -> str:
    """A response as it stands on this person's paper; empty if left open."""
    match item.question.type:
        case QuestionType.SINGLE | QuestionType.MULTIPLE:
            return letters(item, response)
        case QuestionType.TRUE_FALSE:
            if response is None:
                return ""
            return TRUE_SIGN if response is True else FALSE_SIGN
        case QuestionType.FILL:
            return "；".join(response) if isinstance(response, tuple) else ""
        case QuestionType.SHORT | QuestionType.PRACTICAL:
            return response if isinstance(response, str) else ""


def key_text(item: PaperQuestion) -> str:
    """What is right, in this paper's letters; of each blank every accepted text."""
    answer = item.question.answer
    if item.question.type is QuestionType.FILL and isinstance(answer, tuple):
        return "；".join("／".join(blank) for blank in answer)
    if isinstance(answer, tuple):
        return letters(item, tuple(str(key) for key in answer))
    return response_text(item, answer)
