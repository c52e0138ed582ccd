"""One question's fields read from its mapping, collecting every complaint on the way."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import TypeVar

from inspector_app.domain.bank_quality import BankComplaint, ComplaintKind
from inspector_app.domain.people import Role
from inspector_app.domain.questions import (
    Answer,
    Basis,
    DeficiencyKind,
    Option,
    Question,
    QuestionType,
    RubricPoint,
    Topic,
)
from inspector_app.exchange.yaml_files import Lines

BLANK = "____"
OPTION_KEYS = "ABCDEFGH"
FULL_RUBRIC = 100
FEWEST_RIGHT_OF_MULTIPLE = 2
_DIFFICULTIES = range(1, 4)
_FIELDS = frozenset(
    {
        "id",
        "version",
        "type",
        "roles",
        "topic",
        "kind",
        "difficulty",
        "stem",
        "options",
        "answer",
        "explanation",
        "basis",
        "rubric",
        "valid_from",
        "valid_to",
    }
)
_LAW_FIELDS = frozenset({"law", "article", "quote"})
_STANDARD_FIELDS = frozenset({"standard", "clause"})
_RUBRIC_FIELDS = frozenset({"point", "score"})
_CHOICES = frozenset({QuestionType.SINGLE, QuestionType.MULTIPLE})
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST_SHOWN = 80

E = TypeVar("E", bound=Enum)


class Complaints:
    """What is wrong with one file, in the order found."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.found: list[BankComplaint] = []

    def add(self, question: str, field: str, kind: ComplaintKind, value: str, line: int) -> None:
        shown = value[:_LONGEST_SHOWN]
        self.found.append(BankComplaint(self._file, question, field, kind, shown, line))


class Fields:
    """A mapping whose values are taken by field and type; what does not fit is complained of."""

    def __init__(
        self, mapping: Mapping[str, object], question: str, to: Complaints, prefix: str = ""
    ) -> None:
        self._mapping = mapping
        self._question = question
        self._complaints = to
        self._line = mapping.line if isinstance(mapping, Lines) else 0
        self._prefix = prefix
        for field in mapping.repeated if isinstance(mapping, Lines) else ():
            self.complain(field, ComplaintKind.REPEATED_FIELD)

    def inside(self, mapping: Mapping[str, object], prefix: str) -> Fields:
        """The fields of a mapping within this one."""
        return Fields(mapping, self._question, self._complaints, prefix)

    def complain(self, field: str, kind: ComplaintKind, value: object = "") -> None:
        self._complaints.add(self._question, self._prefix + field, kind, str(value), self._line)

    def has(self, field: str) -> bool:
        return self._mapping.get(field) is not None

    def raw(self, field: str) -> object:
        return self._mapping.get(field)

    def only(self, allowed: frozenset[str]) -> None:
        """Complain of every field that is not among the allowed ones."""
        for field in self._mapping:
            if field not in allowed:
                self.complain(field, ComplaintKind.UNKNOWN_FIELD)

    def text(self, field: str) -> str:
        """A text that is there; "" after a complaint."""
        value = self._mapping.get(field)
        if value is None or value == "":
            self.complain(field, ComplaintKind.MISSING)
        elif not isinstance(value, str):
            self.complain(field, ComplaintKind.WRONG_TYPE, value)
        elif not value.strip():
            self.complain(field, ComplaintKind.MISSING)
        else:
            return value.strip()
        return ""

    def number(self, field: str) -> int:
        value = self._mapping.get(field)
        if value is None:
            self.complain(field, ComplaintKind.MISSING)
        elif isinstance(value, bool) or not isinstance(value, int):
            self.complain(field, ComplaintKind.WRONG_TYPE, value)
        else:
            return value
        return 0

    def items(self, field: str, *, may_be_empty: bool = False) -> Sequence[object]:
        """A list; empty after a complaint."""
        value = self._mapping.get(field)
        if value is None or (value == [] and not may_be_empty):
            self.complain(field, ComplaintKind.MISSING)
        elif not isinstance(value, list):
            self.complain(field, ComplaintKind.WRONG_TYPE, value)
        else:
            return value
        return ()

    def texts(self, field: str, *, may_be_empty: bool = False) -> tuple[str, ...]:
        items = self.items(field, may_be_empty=may_be_empty)
        for item in items:
            if not isinstance(item, str) or not item.strip():
                self.complain(field, ComplaintKind.WRONG_TYPE, item)
        return tuple(item.strip() for item in items if isinstance(item, str))

    def member(self, field: str, enum: type[E]) -> E | None:
        """The enum's member of that value; None after a complaint."""
        text = self.text(field)
        return self._member(field, enum, text) if text else None

    def members(self, field: str, enum: type[E]) -> frozenset[E]:
        found = (self._member(field, enum, text) for text in self.texts(field))
        return frozenset(each for each in found if each is not None)

    def day(self, field: str) -> date | None:
        """A day, written as 2026-11-23, if there is one."""
        value = self._mapping.get(field)
        if type(value) is date:
            return value
        if isinstance(value, str) and _ISO_DAY.fullmatch(value):
            try:
                return date.fromisoformat(value)
            except ValueError:
                self.complain(field, ComplaintKind.VALUE_NOT_ALLOWED, value)
        elif value is not None:
            self.complain(field, ComplaintKind.WRONG_TYPE, value)
        return None

    def _member(self, field: str, enum: type[E], text: str) -> E | None:
        try:
            return enum(text)
        except ValueError:
            self.complain(field, ComplaintKind.VALUE_NOT_ALLOWED, text)
            return None


def read_question(
    mapping: Mapping[str, object], bank: str, position: int, complaints: Complaints
) -> Question | None:
    """The question; None where the complaints leave none. Without an id it is named `#3`."""
    named = mapping.get("id")
    name = named.strip() if isinstance(named, str) and named.strip() else f"#{position}"
    fields = Fields(mapping, name, complaints)
    fields.only(_FIELDS)
    fields.text("id")
    type_ = fields.member("type", QuestionType)
    topic = fields.member("topic", Topic)
    kind = fields.member("kind", DeficiencyKind)
    roles = fields.members("roles", Role)
    difficulty = fields.number("difficulty")
    if fields.has("difficulty") and difficulty not in _DIFFICULTIES:
        fields.complain("difficulty", ComplaintKind.VALUE_NOT_ALLOWED, difficulty)
    stem, explanation = fields.text("stem"), fields.text("explanation")
    version, basis = fields.number("version"), _basis(fields)
    days = fields.day("valid_from"), fields.day("valid_to")
    if type_ is None or topic is None or kind is None:
        return None
    return Question(
        bank=bank,
        id=name,
        version=version,
        type=type_,
        roles=roles,
        topic=topic,
        kind=kind,
        difficulty=difficulty,
        stem=stem,
        options=(options := _options(fields, type_)),
        answer=_answer(fields, type_, {option.key for option in options}),
        explanation=explanation,
        basis=basis,
        rubric=_rubric(fields, type_),
        valid_from=days[0],
        valid_to=days[1],
    )


def _options(fields: Fields, type_: QuestionType) -> tuple[Option, ...]:
    value = fields.raw("options")
    if type_ not in _CHOICES:
        if value is not None:
            fields.complain("options", ComplaintKind.NOT_ALLOWED_FOR_TYPE, type_.value)
        return ()
    if value is None:
        fields.complain("options", ComplaintKind.MISSING)
        return ()
    if not isinstance(value, Mapping):
        fields.complain("options", ComplaintKind.WRONG_TYPE, value)
        return ()
    if "".join(value) != OPTION_KEYS[: len(value)] or len(value) == 1:
        fields.complain("options", ComplaintKind.VALUE_NOT_ALLOWED, ", ".join(value))
    inner = fields.inside(value, "options.")
    return tuple(Option(key, inner.text(key)) for key in value)


def _answer(fields: Fields, type_: QuestionType, keys: set[str]) -> Answer:
    if type_.scored_by_officer:
        if fields.has("answer"):
            fields.complain("answer", ComplaintKind.NOT_ALLOWED_FOR_TYPE, type_.value)
        return None
    if not fields.has("answer"):
        fields.complain("answer", ComplaintKind.MISSING)
        return None
    match type_:
        case QuestionType.TRUE_FALSE:
            return _verdict(fields)
        case QuestionType.SINGLE:
            letters: tuple[str, ...] = (fields.text("answer"),)
        case QuestionType.MULTIPLE:
            letters = fields.texts("answer")
        case _:
            return _blanks(fields)
    few = type_ is QuestionType.MULTIPLE and len(letters) < FEWEST_RIGHT_OF_MULTIPLE
    if any(letters) and (few or set(letters) - keys or sorted(set(letters)) != list(letters)):
        fields.complain("answer", ComplaintKind.ANSWER_NOT_FITTING, ", ".join(letters))
    return letters


def _verdict(fields: Fields) -> bool | None:
    value = fields.raw("answer")
    if isinstance(value, bool):
        return value
    fields.complain("answer", ComplaintKind.WRONG_TYPE, value)
    return None


def _blanks(fields: Fields) -> tuple[tuple[str, ...], ...]:
    blanks = fields.items("answer")
    accepted: list[tuple[str, ...]] = []
    for blank in blanks:
        texts = blank if isinstance(blank, list) else []
        if not texts or not all(isinstance(text, str) and text.strip() for text in texts):
            fields.complain("answer", ComplaintKind.WRONG_TYPE, blank)
        accepted.append(tuple(text for text in texts if isinstance(text, str)))
    stem = fields.raw("stem")
    if isinstance(stem, str) and stem.count(BLANK) != len(blanks):
        value = f"{stem.count(BLANK)} / {len(blanks)}"
        fields.complain("answer", ComplaintKind.BLANKS_NOT_FITTING, value)
    return tuple(accepted)


def _basis(fields: Fields) -> tuple[Basis, ...]:
    found: list[Basis] = []
    for position, entry in enumerate(fields.items("basis"), start=1):
        prefix = f"basis[{position}]"
        if not isinstance(entry, Mapping):
            fields.complain(prefix, ComplaintKind.WRONG_TYPE, entry)
            continue
        inner = fields.inside(entry, f"{prefix}.")
        if "law" in entry:
            inner.only(_LAW_FIELDS)
            law, article, quote = (inner.text(each) for each in ("law", "article", "quote"))
            found.append(Basis(law=law, article=article, quote=quote))
        else:
            inner.only(_STANDARD_FIELDS)
            clause = inner.text("clause") if inner.has("clause") else ""
            found.append(Basis(standard=inner.text("standard"), clause=clause))
    return tuple(found)


def _rubric(fields: Fields, type_: QuestionType) -> tuple[RubricPoint, ...]:
    if not type_.scored_by_officer:
        if fields.has("rubric"):
            fields.complain("rubric", ComplaintKind.NOT_ALLOWED_FOR_TYPE, type_.value)
        return ()
    points: list[RubricPoint] = []
    for position, entry in enumerate(fields.items("rubric"), start=1):
        prefix = f"rubric[{position}]"
        if not isinstance(entry, Mapping):
            fields.complain(prefix, ComplaintKind.WRONG_TYPE, entry)
            continue
        inner = fields.inside(entry, f"{prefix}.")
        inner.only(_RUBRIC_FIELDS)
        points.append(RubricPoint(inner.text("point"), inner.number("score")))
    total = sum(point.score for point in points)
    if points and (total != FULL_RUBRIC or any(point.score <= 0 for point in points)):
        fields.complain("rubric", ComplaintKind.RUBRIC_SUM, total)
    return tuple(points)
