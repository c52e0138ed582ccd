"""Attempts as the faces show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.blueprints import Blueprint
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.questions import Option, QuestionType
from inspector_app.domain.record import RecordedPerson
from inspector_app.domain.scoring import MARKS_PER_POINT, Response, Score
from inspector_app.domain.signatures import SignerKind
from inspector_app.storage import attempts, draws, inspections, signatures
from inspector_app.storage.attempts import StoredAnswer, StoredAttempt
from inspector_app.storage.database import Transaction
from inspector_app.storage.draws import StoredPerson

BLANK = "____"


@dataclass(frozen=True, slots=True)
class AttemptItem:
    """A question as the person sees it: options in their order, and no key."""

    position: int
    type: QuestionType
    stem: str
    options: tuple[Option, ...]
    blanks: int
    points: int
    response: Response
    saved_at: datetime | None


@dataclass(frozen=True, slots=True)
class AttemptView:
    """One person's attempt; `score` is None until everything is scored."""

    id: str
    inspection_id: str
    enterprise_name: str
    person: RecordedPerson
    mode: AttemptMode
    read_aloud_by: str
    state: AttemptState
    position: int
    items: tuple[AttemptItem, ...]
    remaining_seconds: int
    limit_seconds: int
    pass_mark: int
    score: Score | None
    passed: bool
    signed: bool


@dataclass(frozen=True, slots=True)
class AttemptSummary:
    """A line of the queue; `score` is None until everything is scored."""

    id: str
    person: RecordedPerson
    batch: str
    state: AttemptState
    mode: AttemptMode
    read_aloud_by: str
    answered: int
    question_count: int
    remaining_seconds: int
    left_window: int
    score: Score | None
    passed: bool
    needs_rubric: bool
    needs_confirmation: bool
    signed: bool


@dataclass(frozen=True, slots=True)
class _Around:
    """What an inspection's attempts are shown with."""

    given: Mapping[str, Mapping[int, StoredAnswer]]
    people: Mapping[tuple[str, str], StoredPerson]
    signed: set[str]
    plan: Blueprint
    used_now: Mapping[str, int]


def summaries(
    tx: Transaction, inspection_id: str, used_now: Mapping[str, int]
) -> tuple[AttemptSummary, ...]:
    """One line per paper of the inspection."""
    found = attempts.of_inspection(tx, inspection_id)
    given = attempts.answers(tx, [attempt.id for attempt in found])
    people = _people(tx, inspection_id)
    around = _Around(
        given=given,
        people=people,
        signed=_signed(tx, inspection_id),
        plan=inspections.get(tx, inspection_id).blueprint,
        used_now=used_now,
    )
    in_order = sorted(found, key=lambda a: _place(people[a.draw_id, a.number]))
    return tuple(_summary(attempt, around) for attempt in in_order)


def attempt_view(tx: Transaction, attempt_id: str, used_now: Mapping[str, int]) -> AttemptView:
    """What the person and the hand-over screen may see of the attempt."""
    attempt = attempts.get(tx, attempt_id)
    inspection = inspections.get(tx, attempt.inspection_id)
    plan = inspection.blueprint
    given = attempts.answers(tx, [attempt_id])[attempt_id]
    score = score_of(attempt, given)
    limit = plan.minutes * 60 + attempt.extra_seconds
    used = used_now.get(attempt_id, attempt.used_seconds)
    return AttemptView(
        id=attempt.id,
        inspection_id=inspection.id,
        enterprise_name=inspection.enterprise_name,
        person=recorded(_people(tx, inspection.id)[attempt.draw_id, attempt.number]),
        mode=attempt.mode,
        read_aloud_by=attempt.read_aloud_by,
        state=attempt.state,
        position=attempt.position,
        items=tuple(_item(item, given.get(item.position)) for item in attempt.paper),
        remaining_seconds=max(0, limit - used),
        limit_seconds=limit,
        pass_mark=plan.pass_mark,
        score=score,
        passed=score is not None and score.passes(plan.pass_mark),
        signed=attempt.number in _signed(tx, inspection.id),
    )


def score_of(attempt: StoredAttempt, given: Mapping[int, StoredAnswer]) -> Score | None:
    """The paper's score once handed in and wholly scored, else None."""
    if attempt.state is not AttemptState.SUBMITTED:
        return None
    marks = [given[item.position].marks for item in attempt.paper if item.position in given]
    known = [each for each in marks if each is not None]
    if len(known) < len(attempt.paper):
        return None
    return Score(sum(known), sum(item.points for item in attempt.paper) * MARKS_PER_POINT)


def unconfirmed(answer: StoredAnswer) -> bool:
    """Whether an officer scored it and no other officer has confirmed that."""
    return answer.rubric_given is not None and not answer.confirmed_by


def recorded(person: StoredPerson) -> RecordedPerson:
    return RecordedPerson(
        number=person.number,
        name=person.name,
        role=person.role,
        post=person.post,
        department=person.department,
        identity=person.identity,
    )


def _summary(attempt: StoredAttempt, around: _Around) -> AttemptSummary:
    given = around.given[attempt.id]
    person = around.people[attempt.draw_id, attempt.number]
    used = around.used_now.get(attempt.id, attempt.used_seconds)
    score = score_of(attempt, given)
    return AttemptSummary(
        id=attempt.id,
        person=recorded(person),
        batch=person.batch,
        state=attempt.state,
        mode=attempt.mode,
        read_aloud_by=attempt.read_aloud_by,
        answered=sum(answer.response is not None for answer in given.values()),
        question_count=len(attempt.paper),
        remaining_seconds=max(0, around.plan.minutes * 60 + attempt.extra_seconds - used),
        left_window=attempt.left_window,
        score=score,
        passed=score is not None and score.passes(around.plan.pass_mark),
        needs_rubric=attempt.state is AttemptState.SUBMITTED and score is None,
        needs_confirmation=score is not None and any(map(unconfirmed, given.values())),
        signed=attempt.number in around.signed,
    )


def _people(tx: Transaction, inspection_id: str) -> dict[tuple[str, str], StoredPerson]:
    return {(p.draw_id, p.number): p for p in draws.people(tx, inspection_id)}


def _signed(tx: Transaction, inspection_id: str) -> set[str]:
    return {
        signature.signer
        for signature in signatures.of_inspection(tx, inspection_id)
        if signature.kind is SignerKind.TESTED
    }


def _place(person: StoredPerson) -> tuple[str, int, int]:
    return person.batch, person.role.rank, person.position


def _item(item: PaperQuestion, answer: StoredAnswer | None) -> AttemptItem:
    texts = {option.key: option.text for option in item.question.options}
    fill = item.question.type is QuestionType.FILL
    return AttemptItem(
        position=item.position,
        type=item.question.type,
        stem=item.question.stem,
        options=tuple(Option(key, texts[key]) for key in item.option_order),
        blanks=item.question.stem.count(BLANK) if fill else 0,
        points=item.points,
        response=answer.response if answer else None,
        saved_at=answer.saved_at if answer else None,
    )
