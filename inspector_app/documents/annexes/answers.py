"""What someone answered beside what was right, in words and not by colour."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from inspector_app.documents.templates import Papers
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.record import RecordedAnswer

_LETTERS = "ABCDEFGHIJ"


def answer_lines(wording: Papers, answer: RecordedAnswer) -> list[str]:
    """The options as they were shown, or the answer with the key, or the rubric."""
    match answer.item.question.type:
        case QuestionType.SINGLE | QuestionType.MULTIPLE:
            return list(_options(wording, answer))
        case QuestionType.TRUE_FALSE:
            given, right = answer.response, answer.item.question.answer
            texts = {True: wording.judged_true, False: wording.judged_false}
            return [
                wording.judged.format(
                    given=texts.get(given is True, "")
                    if isinstance(given, bool)
                    else wording.unanswered,
                    right=texts[right is True],
                )
            ]
        case QuestionType.FILL:
            return list(_blanks(wording, answer))
        case QuestionType.SHORT | QuestionType.PRACTICAL:
            return list(_rubric(wording, answer))


def _options(wording: Papers, answer: RecordedAnswer) -> Iterator[str]:
    question = answer.item.question
    texts = {option.key: option.text for option in question.options}
    chosen = _texts(answer.response)
    right = _texts(question.answer)
    for letter, key in zip(_LETTERS, answer.item.option_order, strict=False):
        sign = "●" if key in chosen else "○"
        marks = (wording.chosen if key in chosen else "") + (wording.right if key in right else "")
        yield f"{sign} {letter}．{texts[key]}{marks}"
    if not chosen:
        yield wording.unanswered


def _blanks(wording: Papers, answer: RecordedAnswer) -> Iterator[str]:
    key = answer.item.question.answer
    blanks = key if isinstance(key, tuple) else ()
    given = _texts(answer.response)
    for number, (accepted, text) in enumerate(zip_longest(blanks, given), start=1):
        yield wording.blank.format(
            n=number, given=text or wording.unanswered, right="／".join(accepted or ())
        )


def _rubric(wording: Papers, answer: RecordedAnswer) -> Iterator[str]:
    if isinstance(answer.response, str) and answer.response:
        yield wording.spoken.format(given=answer.response)
    for line, got in zip_longest(answer.item.question.rubric, answer.rubric_given):
        if line is not None:
            points = wording.unscored if got is None else got
            yield wording.rubric.format(point=line.point, got=points, score=line.score)


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(map(str, value)) if isinstance(value, tuple) else ()
