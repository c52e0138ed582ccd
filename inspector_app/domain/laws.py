"""The register of laws and standards: what is in force on a day, and what follows for questions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from inspector_app.domain.questions import Basis, Question

_NATION = "中华人民共和国"
_STANDARD = re.compile(r"^([A-Z]+)(?:/[TZ])?([0-9]+(?:\.[0-9]+)?)-([0-9]{4})$")
"""A standard's number: its series (GB, AQ, TSG …; /T and /Z do not count), number and year."""


class LawStatus(Enum):
    IN_FORCE = "in_force"
    NOT_YET = "not_yet"
    REPLACED = "replaced"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Law:
    """A law's or standard's text of one version.

    `in_force_from` is the day from which this version holds, None if the source does not say.
    `replaced_by` without `replaced_from` is replaced on every day.
    """

    title: str
    version: str = ""
    in_force_from: date | None = None
    replaced_by: str = ""
    replaced_from: date | None = None
    aliases: tuple[str, ...] = ()

    def status_on(self, day: date) -> LawStatus:
        if self.replaced_by and (self.replaced_from is None or day >= self.replaced_from):
            return LawStatus.REPLACED
        if self.in_force_from and day < self.in_force_from:
            return LawStatus.NOT_YET
        return LawStatus.IN_FORCE


class LawRegister:
    """The laws by title; 中华人民共和国, spaces and punctuation do not count."""

    def __init__(self, laws: Iterable[Law]) -> None:
        self._by_key: dict[str, Law] = {}
        self._editions: dict[tuple[str, str], list[tuple[str, Law]]] = {}
        for law in laws:
            for title in (law.title, *law.aliases):
                self._by_key[_key(title)] = law
            if edition := _edition(law.title):
                series, number, year = edition
                self._editions.setdefault((series, number), []).append((year, law))

    def find(self, title: str) -> Law | None:
        """The entry for a title; for an unlisted older edition of a standard, its replacement."""
        law = self._by_key.get(_key(title))
        if law is not None:
            return law
        newer = self._newer_edition(title)
        if newer is None:
            return None
        return Law(title, replaced_by=newer.title, replaced_from=newer.in_force_from)

    def status_on(self, title: str, day: date) -> LawStatus:
        law = self.find(title)
        return law.status_on(day) if law else LawStatus.UNKNOWN

    def _newer_edition(self, title: str) -> Law | None:
        edition = _edition(title)
        if edition is None:
            return None
        series, number, year = edition
        newer = [each for each in self._editions.get((series, number), ()) if each[0] > year]
        return min(newer, key=lambda each: each[0])[1] if newer else None


class ReviewKind(Enum):
    """Why a question is 待复核."""

    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    LAW_REPLACED = "law_replaced"
    LAW_NOT_YET = "law_not_yet"
    LAW_UNKNOWN = "law_unknown"


@dataclass(frozen=True, slots=True)
class ReviewReason:
    """Why a question must not be drawn: `title` is the law, or the day that is past."""

    kind: ReviewKind
    title: str = ""
    replaced_by: str = ""


_KINDS = {
    LawStatus.REPLACED: ReviewKind.LAW_REPLACED,
    LawStatus.NOT_YET: ReviewKind.LAW_NOT_YET,
    LawStatus.UNKNOWN: ReviewKind.LAW_UNKNOWN,
}


def review_reasons(
    question: Question, register: LawRegister, day: date
) -> tuple[ReviewReason, ...]:
    """Everything that makes the question 待复核 on that day."""
    reasons: list[ReviewReason] = []
    if question.valid_to and question.valid_to < day:
        reasons.append(ReviewReason(ReviewKind.EXPIRED, question.valid_to.isoformat()))
    if question.valid_from and question.valid_from > day:
        reasons.append(ReviewReason(ReviewKind.NOT_YET_VALID, question.valid_from.isoformat()))
    for basis in question.basis:
        reason = _basis_reason(basis, register, day)
        if reason:
            reasons.append(reason)
    return tuple(reasons)


def review_reason(question: Question, register: LawRegister, day: date) -> ReviewReason | None:
    """The first reason why the question must not be drawn on that day; None if it may."""
    return next(iter(review_reasons(question, register, day)), None)


def _basis_reason(basis: Basis, register: LawRegister, day: date) -> ReviewReason | None:
    title = basis.law or basis.standard
    law = register.find(title)
    kind = _KINDS.get(law.status_on(day) if law else LawStatus.UNKNOWN)
    if kind is None:
        return None
    replaced_by = law.replaced_by if law and kind is ReviewKind.LAW_REPLACED else ""
    return ReviewReason(kind, title, replaced_by)


def _key(title: str) -> str:
    edition = _edition(title)
    if edition:
        return "-".join(edition)
    text = unicodedata.normalize("NFKC", title)
    return "".join(each for each in text if unicodedata.category(each)[0] in "LN").removeprefix(
        _NATION
    )


def _edition(title: str) -> tuple[str, str, str] | None:
    text = unicodedata.normalize("NFKC", title).upper()
    text = re.sub(r"\s+|[—–]", lambda found: "" if found[0].isspace() else "-", text)
    found = _STANDARD.match(text)
    return (found[1], found[2], found[3]) if found else None
