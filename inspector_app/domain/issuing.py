"""What an official document must hold before it may be issued."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum

from inspector_app.domain.official_documents import (
    Content,
    County,
    MeasureContent,
    OrderContent,
    PlanContent,
    ReinspectionContent,
)


class DocumentState(Enum):
    """A draft can be changed and thrown away; what is issued is there for good."""

    DRAFT = "draft"
    ISSUED = "issued"


class Lack(Enum):
    """What a document still lacks."""

    NO_PROBLEM = "no_problem"
    EMPTY_PROBLEM = "empty_problem"
    NO_DEADLINE = "no_deadline"
    DEADLINE_PAST = "deadline_past"
    DEADLINE_OF_NOTHING = "deadline_of_nothing"
    NO_BASIS = "no_basis"
    NO_DECISION = "no_decision"
    NO_OPINION = "no_opinion"
    NO_NOTE = "no_note"
    NO_CONTENTS = "no_contents"
    NO_TIME = "no_time"
    NO_AUTHORITIES = "no_authorities"


def lacks(content: Content, county: County, day: date) -> tuple[tuple[Lack, str], ...]:
    """Everything the document lacks on the day of issue, each with the numbers it is about.

    An order names at least one problem and a day for each; where an appeals clause is printed,
    the authorities in it must be known (行政复议法 第四十七条, 行政处罚法 第五十九条).
    """
    found: Iterator[tuple[Lack, str]]
    match content:
        case OrderContent():
            found = _order_lacks(content, county, day)
        case MeasureContent():
            found = _measure_lacks(content, county)
        case ReinspectionContent():
            found = _reinspection_lacks(content)
        case PlanContent():
            found = _plan_lacks(content)
    return tuple(found)


def _order_lacks(content: OrderContent, county: County, day: date) -> Iterator[tuple[Lack, str]]:
    yield from _problem_lacks([problem.text for problem in content.problems])
    count = len(content.problems)
    dated = {item for deadline in content.deadlines for item in deadline.items}
    if undated := [number for number in range(1, count + 1) if number not in dated]:
        yield Lack.NO_DEADLINE, _numbers(undated)
    if nowhere := sorted(item for item in dated if not 1 <= item <= count):
        yield Lack.DEADLINE_OF_NOTHING, _numbers(nowhere)
    if late := [item for each in content.deadlines if each.day < day for item in each.items]:
        yield Lack.DEADLINE_PAST, _numbers(late)
    yield from _authority_lacks(county)


def _measure_lacks(content: MeasureContent, county: County) -> Iterator[tuple[Lack, str]]:
    yield from _problem_lacks([problem.text for problem in content.problems])
    if not any(text.strip() for text in content.basis):
        yield Lack.NO_BASIS, ""
    if not any(text.strip() for text in content.decisions):
        yield Lack.NO_DECISION, ""
    yield from _authority_lacks(county)


def _reinspection_lacks(content: ReinspectionContent) -> Iterator[tuple[Lack, str]]:
    if not content.opinions:
        yield Lack.NO_OPINION, ""
    bare = [each.item for each in content.opinions if not each.done and not each.note.strip()]
    if bare:
        yield Lack.NO_NOTE, _numbers(bare)


def _plan_lacks(content: PlanContent) -> Iterator[tuple[Lack, str]]:
    if not any(text.strip() for text in content.contents):
        yield Lack.NO_CONTENTS, ""
    if content.starts_at is None:
        yield Lack.NO_TIME, ""


def _problem_lacks(texts: list[str]) -> Iterator[tuple[Lack, str]]:
    if not texts:
        yield Lack.NO_PROBLEM, ""
    if empty := [number for number, text in enumerate(texts, start=1) if not text.strip()]:
        yield Lack.EMPTY_PROBLEM, _numbers(empty)


def _authority_lacks(county: County) -> Iterator[tuple[Lack, str]]:
    if not county.government.strip() or not county.court.strip():
        yield Lack.NO_AUTHORITIES, ""


def _numbers(numbers: list[int]) -> str:
    return "、".join(map(str, numbers))
