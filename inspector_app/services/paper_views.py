"""Tests on paper as the officers see them: who has which sheet, and what was read from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.answer_sheet import GRID_TYPES, shown_code
from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.blueprints import MultipleRule
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.record import RecordedPerson
from inspector_app.domain.scoring import MARKS_PER_POINT, Response, mark, plain_text
from inspector_app.storage.attempts import StoredAttempt
from inspector_app.storage.paper_entries import PaperEntry

FIRST, SECOND = 1, 2
NEEDED_TYPES = GRID_TYPES | {QuestionType.FILL}
"""What must be entered; short answers may stay on the paper, where they are scored."""
_ENTERED_TYPES = NEEDED_TYPES | {QuestionType.SHORT}


@dataclass(frozen=True, slots=True)
class PaperSummary:
    """A person's paper: how many answers each pass has entered, of how many."""

    attempt_id: str
    person: RecordedPerson
    code: str
    state: AttemptState
    mode: AttemptMode
    handed_out_at: datetime | None
    needed: int
    first: int
    second: int
    differences: int


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A question in one pass; `other` is what the other pass has, once both are complete.

    `marks` are what the program gives for the response, None where an officer scores.
    """

    item: PaperQuestion
    entered: bool
    response: Response
    marks: int | None
    differs: bool
    other: Response

    @property
    def needed(self) -> bool:
        return self.item.question.type in NEEDED_TYPES


@dataclass(frozen=True, slots=True)
class PaperSheet:
    """One pass over one paper; `earliest` is the draw's time, before which nobody had it."""

    attempt_id: str
    person: RecordedPerson
    code: str
    state: AttemptState
    pass_number: int
    officer_ids: tuple[str, ...]
    other_begun: bool
    rows: tuple[PaperRow, ...]
    started_at: datetime | None
    earliest: datetime
    minutes: int

    @property
    def missing(self) -> tuple[int, ...]:
        """The questions that this pass still has to enter."""
        return tuple(row.item.position for row in self.rows if row.needed and not row.entered)

    @property
    def differences(self) -> tuple[int, ...]:
        return tuple(row.item.position for row in self.rows if row.differs)

    @property
    def points(self) -> tuple[int, int]:
        """Marks so far and the most that could be had, without what an officer scores."""
        scored = [row for row in self.rows if row.marks is not None]
        full = sum(row.item.points for row in scored) * MARKS_PER_POINT
        return sum(row.marks or 0 for row in scored), full


def paper_rows(
    attempt: StoredAttempt, entries: Iterable[PaperEntry], pass_number: int, rule: MultipleRule
) -> tuple[PaperRow, ...]:
    """One pass's rows; the other pass stays hidden until both are complete."""
    passes = by_pass(entries)
    mine, theirs = passes[pass_number], passes[FIRST + SECOND - pass_number]
    compared = not missing(attempt, mine) and not missing(attempt, theirs)
    rows: list[PaperRow] = []
    for item in attempt.paper:
        if item.question.type not in _ENTERED_TYPES:
            continue
        entry = mine.get(item.position)
        other = theirs.get(item.position) if compared else None
        response = entry.response if entry else None
        scored = item.question.type in NEEDED_TYPES
        rows.append(
            PaperRow(
                item=item,
                entered=entry is not None,
                response=response,
                marks=mark(item.question, item.points, response, rule) if scored else None,
                differs=bool(scored and other and differ(response, other.response)),
                other=other.response if other else None,
            )
        )
    return tuple(rows)


def paper_summary(
    attempt: StoredAttempt, person: RecordedPerson, entries: Iterable[PaperEntry]
) -> PaperSummary:
    """The line of one paper; differences count once both passes are complete."""
    passes = by_pass(entries)
    needed = _needed(attempt)
    compared = not any(missing(attempt, each) for each in passes.values())
    return PaperSummary(
        attempt_id=attempt.id,
        person=person,
        code=shown_code(attempt.id),
        state=attempt.state,
        mode=attempt.mode,
        handed_out_at=attempt.started_at if attempt.mode is AttemptMode.PAPER else None,
        needed=len(needed),
        first=len(needed & passes[FIRST].keys()),
        second=len(needed & passes[SECOND].keys()),
        differences=len(differences(attempt, passes)) if compared else 0,
    )


def by_pass(entries: Iterable[PaperEntry]) -> dict[int, dict[int, PaperEntry]]:
    """The entries of each pass by question."""
    passes: dict[int, dict[int, PaperEntry]] = {FIRST: {}, SECOND: {}}
    for entry in entries:
        passes[entry.pass_number][entry.position] = entry
    return passes


def entered_by(entries: Iterable[PaperEntry]) -> tuple[str, ...]:
    """The ids of the officers who made the entries, each once."""
    return tuple(dict.fromkeys(entry.officer_id for entry in entries))


def missing(attempt: StoredAttempt, entered: Mapping[int, PaperEntry]) -> tuple[int, ...]:
    """The questions that must be entered and are not."""
    return tuple(sorted(_needed(attempt) - entered.keys()))


def differences(
    attempt: StoredAttempt, passes: Mapping[int, Mapping[int, PaperEntry]]
) -> tuple[int, ...]:
    """The questions that the two passes read differently."""
    first, second = passes[FIRST], passes[SECOND]
    return tuple(
        position
        for position in sorted(_needed(attempt) & first.keys() & second.keys())
        if differ(first[position].response, second[position].response)
    )


def differ(one: Response, other: Response) -> bool:
    """Whether two readings differ; order, and how a text is typed, do not count."""
    return _compared(one) != _compared(other)


def _compared(response: Response) -> object:
    if isinstance(response, tuple):
        texts = [plain_text(each) or each.strip() for each in response]
        letters = all(len(each) == 1 for each in response)
        return tuple(sorted(texts) if letters else texts) or None
    return response


def _needed(attempt: StoredAttempt) -> set[int]:
    return {i.position for i in attempt.paper if i.question.type in NEEDED_TYPES}
