"""Answers and keys in words, with the letters as they stood on the person's own paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.scoring import Response

_LETTERS = "ABCDEFGH"


def letters_of(item: PaperQuestion) -> dict[str, str]:
    """The letter that each option had on the screen."""
    return dict(zip(item.option_order, _LETTERS, strict=False))


def response_text(item: PaperQuestion, response: Response) -> str:
    """What the person answered."""
    if response is None or response in {"", ()}:
        return QCoreApplication.translate("Answers", "not answered")
    if isinstance(response, bool):
        return _truth(right=response)
    letters = letters_of(item)
    match item.question.type:
        case QuestionType.SINGLE:
            return letters.get(str(response), str(response))
        case QuestionType.MULTIPLE:
            return "".join(sorted(letters.get(key, key) for key in response))
        case _ if isinstance(response, tuple):
            return " / ".join(response)
    return str(response)


def key_text(item: PaperQuestion) -> str:
    """The right answer."""
    answer = item.question.answer
    if isinstance(answer, bool):
        return _truth(right=answer)
    if answer is None:
        return QCoreApplication.translate("Answers", "scored by the officer")
    letters = letters_of(item)
    if item.question.type is QuestionType.FILL:
        return " / ".join(_first(blank) for blank in answer)
    return "".join(sorted(letters.get(str(key), str(key)) for key in answer))


def _truth(*, right: bool) -> str:
    if right:
        return QCoreApplication.translate("Answers", "true")
    return QCoreApplication.translate("Answers", "false")


def _first(blank: str | tuple[str, ...]) -> str:
    return blank if isinstance(blank, str) else blank[0]
