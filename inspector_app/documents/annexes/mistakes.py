"""错题讲解单: what a person got wrong and why, to hand over on the spot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from inspector_app.documents.annexes.opening import Annexes, points_text
from inspector_app.documents.annexes.scores import result_text
from inspector_app.documents.templates import Mistakes
from inspector_app.documents.type.setting import wrap
from inspector_app.documents.type.sheet import HAIR, Sheet, Type
from inspector_app.documents.type.writer import Writer
from inspector_app.domain.questions import Question, QuestionType
from inspector_app.domain.record import RecordedAnswer, RecordedAttempt
from inspector_app.domain.scoring import MARKS_PER_POINT

_LETTERS = "ABCDEFGHIJ"
_SIZES = ((10.5, 16.5), (9.5, 14.0), (8.5, 12.0), (7.5, 10.5))
"""Sizes and leadings that are tried, so that one page is enough where it can be."""
_OTHERWISE = 1
_INDENT = 1.2
_SIGNING_HEIGHT = 46.0
_SIGN_LINE = 120.0


class _Types(NamedTuple):
    text: Type
    strong: Type
    note: Type


def draw_mistakes(annexes: Annexes) -> list[Sheet]:
    """Everyone's sheet; each person's begins on a new page and has one page where it can."""
    return [sheet for attempt in annexes.record.attempts for sheet in _sheets(annexes, attempt)]


def wrong_answers(attempt: RecordedAttempt) -> tuple[RecordedAnswer, ...]:
    """The scored answers that did not earn all their points."""
    return tuple(
        answer
        for answer in attempt.answers
        if answer.marks is not None and answer.marks < answer.item.points * MARKS_PER_POINT
    )


def _sheets(annexes: Annexes, attempt: RecordedAttempt) -> list[Sheet]:
    tried = []
    for size, leading in _SIZES:
        tried.append(_drawn(annexes, attempt, _types(annexes, size, leading)))
        if len(tried[-1]) == 1:
            return tried[-1]
    return tried[_OTHERWISE]


def _types(annexes: Annexes, size: float, leading: float) -> _Types:
    song, hei = annexes.style.fonts.song, annexes.style.fonts.hei
    return _Types(
        Type(song, size, leading), Type(hei, size, leading), Type(song, size, leading, grey=0.2)
    )


def _drawn(annexes: Annexes, attempt: RecordedAttempt, types: _Types) -> list[Sheet]:
    wording, person = annexes.style.template.mistakes, attempt.person
    wrong = wrong_answers(attempt)
    writer = annexes.begin(0, wording.title)
    who = wording.person.format(
        name=person.name,
        number=person.number,
        role=annexes.role(person.role.value),
        post=person.post,
        department=person.department,
    )
    writer.paragraph(who.rstrip(), types.strong)
    result = wording.result.format(
        score=attempt.score.text,
        result=result_text(annexes, attempt),
        count=len(attempt.answers),
        wrong=len(wrong),
    )
    writer.paragraph(result, types.text)
    writer.skip(types.text.size * 0.5)
    for answer in wrong:
        _question(annexes, writer, answer, types)
    if not wrong:
        writer.paragraph(wording.none, types.text)
    _signing(annexes, writer, types)
    return writer.sheets


def _question(annexes: Annexes, writer: Writer, answer: RecordedAnswer, types: _Types) -> None:
    """One question with answer, key and reason, on one page where a page can hold it."""
    left = _INDENT * types.text.size
    parts = [(types.strong, 0.0, _stem(annexes, answer))]
    parts += [(types.text, left, text) for text in _answers(annexes, answer)]
    parts += [(types.note, left, text) for text in _reasons(annexes, answer.item.question)]
    lines = [(wrap(t, text, writer.frame.width - x), t, x) for t, x, text in parts]
    writer.ensure(sum(len(each) * type_.leading for each, type_, _ in lines))
    for each, type_, x in lines:
        writer.lines(each, type_, x)
    writer.skip(types.text.size * 0.5)


def _stem(annexes: Annexes, answer: RecordedAnswer) -> str:
    question = answer.item.question
    return annexes.style.template.mistakes.stem.format(
        n=answer.item.position,
        type=annexes.style.template.terms.types.get(question.type.value, question.type.value),
        points=answer.item.points,
        marks=points_text(answer.marks or 0),
        stem=question.stem,
    )


def _answers(annexes: Annexes, answer: RecordedAnswer) -> Iterator[str]:
    wording, question = annexes.style.template.mistakes, answer.item.question
    given, right = answer_and_key(annexes, answer)
    yield wording.given.format(text=given or wording.unanswered)
    if right:
        yield wording.right.format(text=right)
    for line, got in zip(question.rubric, answer.rubric_given, strict=False):
        yield wording.rubric.format(point=line.point, got=got, score=line.score)


def answer_and_key(annexes: Annexes, answer: RecordedAnswer) -> tuple[str, str]:
    """What was answered and what was right, as this person's paper lettered it."""
    wording, question = annexes.style.template.mistakes, answer.item.question
    match question.type:
        case QuestionType.SINGLE | QuestionType.MULTIPLE:
            return _lettered(answer, answer.response), _lettered(answer, question.answer)
        case QuestionType.TRUE_FALSE:
            papers = annexes.style.template.papers
            words = {True: papers.judged_true, False: papers.judged_false}
            given = words[answer.response] if isinstance(answer.response, bool) else ""
            return given, words[question.answer is True]
        case QuestionType.FILL:
            key = question.answer if isinstance(question.answer, tuple) else ()
            filled = _texts(answer.response)
            given = _blanks(wording, [(filled[n : n + 1] or ("",))[0] for n in range(len(key))])
            return given if any(filled) else "", _blanks(wording, ["／".join(each) for each in key])
        case QuestionType.SHORT | QuestionType.PRACTICAL:
            return "".join(_texts(answer.response)), ""


def _blanks(wording: Mistakes, texts: Sequence[str]) -> str:
    return "　".join(
        wording.accepted.format(n=n, text=text or wording.unanswered)
        for n, text in enumerate(texts, start=1)
    )


def _lettered(answer: RecordedAnswer, keys: object) -> str:
    texts = {option.key: option.text for option in answer.item.question.options}
    chosen = _texts(keys)
    return "；".join(
        f"{letter}．{texts[key]}"
        for letter, key in zip(_LETTERS, answer.item.option_order, strict=False)
        if key in chosen
    )


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(map(str, value)) if isinstance(value, tuple) else ()


def _reasons(annexes: Annexes, question: Question) -> Iterator[str]:
    wording = annexes.style.template.mistakes
    if question.explanation:
        yield wording.explanation.format(text=question.explanation)
    for basis in question.basis:
        quote = f"：{basis.quote}" if basis.quote else ""
        yield wording.basis.format(text=basis.title + quote)


def _signing(annexes: Annexes, writer: Writer, types: _Types) -> None:
    wording = annexes.style.template.mistakes
    writer.ensure(_SIGNING_HEIGHT)
    writer.skip(_SIGNING_HEIGHT - 10)
    for x, words in ((writer.frame.left, wording.explained), (_middle(writer), wording.sign)):
        writer.sheet.text((x, writer.y), words, types.strong)
        start = x + types.strong.width(words)
        writer.sheet.rule((start, writer.y - 2), (start + _SIGN_LINE, writer.y - 2), HAIR)
    writer.skip(10)


def _middle(writer: Writer) -> float:
    return (writer.frame.left + writer.frame.right) / 2
