"""The check of whole banks: balance, coverage, near-duplicates, and the law's state on a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from inspector_app.domain.bank_quality import (
    BankReport,
    Coverage,
    FindingLevel,
    QualityFinding,
    QualityKind,
    coverage,
)
from inspector_app.domain.laws import LawRegister, ReviewKind, review_reasons
from inspector_app.domain.people import Role
from inspector_app.domain.question_rules import question_findings
from inspector_app.domain.questions import DeficiencyKind, Question, QuestionBank, QuestionType
from inspector_app.domain.stem_likeness import alike

FEWEST_QUESTIONS = 50
FEWEST_PER_ROLE = 12
FEWEST_TOPICS = 6
LEAST_KIND_SHARE = 0.12
FEWEST_PER_TYPE: Mapping[QuestionType, int] = {
    QuestionType.SINGLE: 18,
    QuestionType.MULTIPLE: 8,
    QuestionType.TRUE_FALSE: 7,
    QuestionType.FILL: 4,
    QuestionType.SHORT: 2,
    QuestionType.PRACTICAL: 4,
}
DIFFICULTY_SHARES: Mapping[int, float] = {1: 0.4, 2: 0.4, 3: 0.2}
DIFFICULTY_TOLERANCE = 0.07
LETTERS = "ABCD"
LEAST_LETTER_SHARE, MOST_LETTER_SHARE = 0.17, 0.33
LEAST_TRUE_SHARE, MOST_TRUE_SHARE = 0.38, 0.62
MOST_LONGEST_RIGHT_SHARE = 0.34
SAME_BANK_LIKENESS = 0.6
OTHER_BANK_LIKENESS = 0.75

_REVIEW_KINDS = {
    ReviewKind.EXPIRED: QualityKind.EXPIRED,
    ReviewKind.NOT_YET_VALID: QualityKind.NOT_YET_VALID,
    ReviewKind.LAW_REPLACED: QualityKind.LAW_REPLACED,
    ReviewKind.LAW_NOT_YET: QualityKind.LAW_NOT_YET,
    ReviewKind.LAW_UNKNOWN: QualityKind.LAW_UNKNOWN,
}
Problems = Iterator[tuple[QualityKind, str]]


def check_banks(
    banks: Sequence[QuestionBank], register: LawRegister, day: date
) -> tuple[BankReport, ...]:
    """A report for each bank, in the order given; near-duplicates count for the later bank."""
    near = _near_duplicates(banks)
    return tuple(
        _report(bank, register, day, tuple(f for f in near if f.bank == bank.id)) for bank in banks
    )


def _report(
    bank: QuestionBank, register: LawRegister, day: date, near: tuple[QualityFinding, ...]
) -> BankReport:
    counted = coverage(bank.questions)
    findings = chain(
        (
            QualityFinding(FindingLevel.ERROR, kind, bank.id, "", detail)
            for kind, detail in _bank_problems(bank.questions, counted)
        ),
        chain.from_iterable(question_findings(question) for question in bank.questions),
        chain.from_iterable(_review(question, register, day) for question in bank.questions),
        _duplicate_ids(bank),
        near,
    )
    return BankReport(bank.id, bank.title, len(bank.questions), counted, tuple(findings))


def _review(question: Question, register: LawRegister, day: date) -> Iterator[QualityFinding]:
    for reason in review_reasons(question, register, day):
        detail = f"{reason.title} → {reason.replaced_by}" if reason.replaced_by else reason.title
        kind = _REVIEW_KINDS[reason.kind]
        yield QualityFinding(FindingLevel.ERROR, kind, question.bank, question.id, detail)


def _duplicate_ids(bank: QuestionBank) -> Iterator[QualityFinding]:
    for identifier, times in Counter(question.id for question in bank.questions).items():
        if times > 1:
            kind = QualityKind.DUPLICATE_ID
            yield QualityFinding(FindingLevel.ERROR, kind, bank.id, identifier, str(times))


def _near_duplicates(banks: Sequence[QuestionBank]) -> list[QualityFinding]:
    questions = [question for bank in banks for question in bank.questions]
    found: list[QualityFinding] = []
    for earlier, later, likeness in alike([q.stem for q in questions], SAME_BANK_LIKENESS):
        first, second = questions[earlier], questions[later]
        if first.bank != second.bank and likeness <= OTHER_BANK_LIKENESS:
            continue
        detail = f"{first.bank}/{first.id} {likeness:.0%}"
        kind = QualityKind.NEAR_DUPLICATE
        found.append(QualityFinding(FindingLevel.ERROR, kind, second.bank, second.id, detail))
    return found


def _bank_problems(questions: Sequence[Question], counted: Coverage) -> Problems:
    if len(questions) < FEWEST_QUESTIONS:
        yield QualityKind.BANK_SMALL, f"{len(questions)} < {FEWEST_QUESTIONS}"
    yield from _role_problems(counted)
    yield from _kind_problems(counted, len(questions))
    topics = len({topic for topic, _ in counted.topics})
    if topics < FEWEST_TOPICS:
        yield QualityKind.TOPICS_FEW, f"{topics} < {FEWEST_TOPICS}"
    for type_, fewest in FEWEST_PER_TYPE.items():
        number = counted.type_totals.get(type_, 0)
        if number < fewest:
            yield QualityKind.TYPE_FEW, f"{type_.value} {number} < {fewest}"
    yield from _answer_problems(questions, counted)


def _role_problems(counted: Coverage) -> Problems:
    for role in Role:
        number = counted.roles.get(role, 0)
        if number < FEWEST_PER_ROLE:
            yield QualityKind.ROLE_FEW, f"{role.value} {number} < {FEWEST_PER_ROLE}"
    most = max(counted.roles.values(), default=0)
    if counted.roles.get(Role.FRONTLINE, 0) < most:
        yield QualityKind.FRONTLINE_NOT_MOST, f"{counted.roles.get(Role.FRONTLINE, 0)} < {most}"


def _kind_problems(counted: Coverage, total: int) -> Problems:
    for kind in DeficiencyKind:
        number = counted.kinds.get(kind, 0)
        if number == 0 or number < total * LEAST_KIND_SHARE:
            yield QualityKind.KIND_FEW, f"{kind.value} {number} / {total}"
    for difficulty, share in DIFFICULTY_SHARES.items():
        actual = counted.difficulties.get(difficulty, 0) / max(1, total)
        if abs(actual - share) > DIFFICULTY_TOLERANCE:
            yield QualityKind.DIFFICULTY_SHARE, f"{difficulty}: {actual:.0%} ≠ {share:.0%}"


def _answer_problems(questions: Sequence[Question], counted: Coverage) -> Problems:
    singles = [question for question in questions if question.type is QuestionType.SINGLE]
    for letter in LETTERS:
        share = counted.letters.get(letter, 0) / max(1, len(singles))
        if not LEAST_LETTER_SHARE <= share <= MOST_LETTER_SHARE:
            number = counted.letters.get(letter, 0)
            yield QualityKind.LETTER_BALANCE, f"{letter} {number} / {len(singles)}"
    longest = sum(_right_is_longest(question) for question in singles)
    if longest > len(singles) * MOST_LONGEST_RIGHT_SHARE:
        yield QualityKind.RIGHT_IS_LONGEST, f"{longest} / {len(singles)}"
    verdicts = [q.answer for q in questions if q.type is QuestionType.TRUE_FALSE]
    right = sum(verdict is True for verdict in verdicts)
    if not LEAST_TRUE_SHARE <= right / max(1, len(verdicts)) <= MOST_TRUE_SHARE:
        yield QualityKind.TRUE_FALSE_BALANCE, f"{right} / {len(verdicts)}"


def _right_is_longest(question: Question) -> bool:
    lengths = {option.key: len(option.text) for option in question.options}
    longest = [key for key, length in lengths.items() if length == max(lengths.values())]
    return tuple(longest) == question.answer
