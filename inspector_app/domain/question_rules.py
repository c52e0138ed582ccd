"""What makes a single question good or bad, as far as a rule can say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from inspector_app.domain.bank_quality import FindingLevel, QualityFinding, QualityKind
from inspector_app.domain.people import Role
from inspector_app.domain.questions import Question, QuestionType

FEWEST_OPTIONS, MOST_OPTIONS = 3, 6
FEWEST_MULTIPLE_OPTIONS = 4
LONGEST_TO_SHORTEST_OPTION, OPTION_LENGTH_SLACK = 2.2, 6
LONGEST_FRONTLINE_STEM = 90
LONGEST_FRONTLINE_SENTENCE = 45
SHORTEST_EXPLANATION = 15
SHORTEST_QUOTE, LONGEST_QUOTE = 8, 70
FEWEST_RUBRIC_POINTS, MOST_RUBRIC_POINTS = 3, 6

_SWEEPING = re.compile(r"以上|都对|都不对|都正确")
_ASKS = re.compile(r"下列|以下|哪")
_NEGATIVE = re.compile(r"不(?:属于|正确|包括|是)|错误的是")
_BOLD_NOT = "**不**"
_CITATION = re.compile(r"第[一二三四五六七八九十百零]+条|《")
_SENTENCE_END = re.compile(r"[。？！；]")
_REPEATS = re.compile(r"^(?:正确)?答案")
_LEVEL_ONE_ROWS = range(0xB0, 0xD8)
"""The rows of GB 2312 with its 3,755 common characters."""

_CHOICES = frozenset({QuestionType.SINGLE, QuestionType.MULTIPLE})


def question_findings(question: Question) -> Iterator[QualityFinding]:
    """Everything about one question's wording and form."""
    problems = chain(
        _option_problems(question) if question.type in _CHOICES else (),
        _stem_problems(question),
        _frontline_problems(question) if Role.FRONTLINE in question.roles else (),
        _support_problems(question),
    )
    for kind, detail in problems:
        note = kind is QualityKind.RARE_CHARACTERS
        level = FindingLevel.NOTE if note else FindingLevel.ERROR
        yield QualityFinding(level, kind, question.bank, question.id, detail)


def rare_characters(text: str) -> str:
    """The text's Chinese characters outside GB 2312's common ones, each once."""
    return "".join(dict.fromkeys(each for each in text if _is_rare(each)))


def _is_rare(character: str) -> bool:
    if not "\u3400" <= character <= "\u9fff":
        return False
    try:
        return character.encode("gb2312")[0] not in _LEVEL_ONE_ROWS
    except UnicodeEncodeError:
        return True


Problems = Iterator[tuple[QualityKind, str]]


def _option_problems(question: Question) -> Problems:
    texts = [option.text for option in question.options]
    lengths = [len(text) for text in texts]
    multiple = question.type is QuestionType.MULTIPLE
    fewest = FEWEST_MULTIPLE_OPTIONS if multiple else FEWEST_OPTIONS
    if not fewest <= len(texts) <= MOST_OPTIONS:
        yield QualityKind.OPTION_COUNT, str(len(texts))
    repeated = {text for text in texts if texts.count(text) > 1}
    if repeated:
        yield QualityKind.OPTIONS_REPEAT, " / ".join(sorted(repeated))
    for text in texts:
        if _SWEEPING.search(text):
            yield QualityKind.OPTION_SWEEPING, text
    if max(lengths) > LONGEST_TO_SHORTEST_OPTION * min(lengths) + OPTION_LENGTH_SLACK:
        yield QualityKind.OPTION_LENGTHS, " / ".join(map(str, lengths))
    if multiple and isinstance(question.answer, tuple) and len(question.answer) == len(texts):
        yield QualityKind.ALL_OPTIONS_RIGHT, ""


def _stem_problems(question: Question) -> Problems:
    stem = question.stem
    asks = question.type in _CHOICES and _ASKS.search(stem)
    found = _NEGATIVE.search(stem) if asks and _BOLD_NOT not in stem else None
    if found:
        yield QualityKind.NEGATIVE_STEM, found[0]


def _frontline_problems(question: Question) -> Problems:
    stem = question.stem
    found = _CITATION.search(stem)
    if found:
        yield QualityKind.STEM_CITES_LAW, found[0]
    if len(stem) > LONGEST_FRONTLINE_STEM:
        yield QualityKind.STEM_LONG, str(len(stem))
    for sentence in _SENTENCE_END.split(stem):
        if len(sentence) > LONGEST_FRONTLINE_SENTENCE:
            yield QualityKind.SENTENCE_LONG, sentence
    rare = rare_characters(stem)
    if rare:
        yield QualityKind.RARE_CHARACTERS, rare


def _support_problems(question: Question) -> Problems:
    if len(question.explanation) < SHORTEST_EXPLANATION:
        yield QualityKind.EXPLANATION_SHORT, question.explanation
    if _REPEATS.match(question.explanation):
        yield QualityKind.EXPLANATION_REPEATS, question.explanation
    for basis in question.basis:
        if basis.law and not SHORTEST_QUOTE <= len(basis.quote) <= LONGEST_QUOTE:
            yield QualityKind.QUOTE_LENGTH, f"{basis.title} {len(basis.quote)}"
    points = len(question.rubric)
    if question.type.scored_by_officer and not FEWEST_RUBRIC_POINTS <= points <= MOST_RUBRIC_POINTS:
        yield QualityKind.RUBRIC_LENGTH, str(points)
