"""How far a confirmed finding has been put right, from what was ordered and re-inspected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum


class Standing(Enum):
    """待整改, 逾期, 待复查, 已整改."""

    OPEN = "open"
    OVERDUE = "overdue"
    TO_CHECK = "to_check"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class RectificationResult:
    """What an issued re-inspection found of a finding."""

    document_id: str
    finding: str
    done: bool
    found_at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a finding stands; `closed_on` is the day of the re-inspection that found it done.

    `failed` counts re-inspections that found it not done, `deadline` is the one that holds.
    """

    standing: Standing
    deadline: date | None
    closed_on: date | None = None
    failed: int = 0
    note: str = ""

    @property
    def overdue(self) -> bool:
        return self.standing is Standing.OVERDUE


@dataclass(frozen=True, slots=True)
class Course:
    """What happened to a finding, the earliest result first.

    `being_checked`: a re-inspection of it is being written; `reported_at` is when the
    enterprise's last report of its rectification was enclosed.
    """

    deadline: date | None
    results: Sequence[RectificationResult] = ()
    being_checked: bool = False
    reported_at: datetime | None = None


def progress_of(course: Course, today: date) -> Progress:
    """Where the finding stands today; only a re-inspection closes it."""
    last = course.results[-1] if course.results else None
    failed = sum(not result.done for result in course.results)
    if last is not None and last.done:
        return Progress(Standing.CLOSED, course.deadline, last.found_at.date(), failed, last.note)
    reported = course.reported_at is not None and (
        last is None or course.reported_at > last.found_at
    )
    standing = Standing.OPEN
    if course.being_checked or reported:
        standing = Standing.TO_CHECK
    elif course.deadline is not None and course.deadline < today:
        standing = Standing.OVERDUE
    return Progress(standing, course.deadline, None, failed, last.note if last else "")
