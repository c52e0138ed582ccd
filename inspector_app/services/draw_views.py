"""Draws as the faces show them: nothing of the secret before the digits are given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.canonical import canonical
from inspector_app.domain.draws import DigitsBy, Exclusion, Stratum, short_code
from inspector_app.domain.people import Role
from inspector_app.domain.record import Replacement
from inspector_app.storage import attempts, draws
from inspector_app.storage.attempts import StoredAttempt
from inspector_app.storage.database import Transaction
from inspector_app.storage.draws import DRAWN, REPLACED, StoredDraw, StoredPerson


class DrawState(Enum):
    COMMITTED = "committed"
    DRAWN = "drawn"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class DrawnPerson:
    """Someone of a drawn stratum, with their paper if they have one."""

    number: str
    name: str
    role: Role
    post: str
    department: str
    staff_id: str
    standing: str
    attempt_id: str
    attempt_state: AttemptState | None


@dataclass(frozen=True, slots=True)
class DrawnStratum:
    """One role in one batch after the draw; reserves in the order they would step in."""

    batch: str
    role: Role
    quota: int
    size: int
    drawn: tuple[DrawnPerson, ...]
    reserves: tuple[DrawnPerson, ...]


@dataclass(frozen=True, slots=True)
class DrawView:
    """A draw; `secret` and `seed` are empty until it is drawn. `receipt` is the QR code's text."""

    id: str
    number: int
    state: DrawState
    commitment: str
    frame_hash: str
    short_commitment: str
    short_frame: str
    secret: str
    digits: str
    digits_by: DigitsBy | None
    seed: str
    strata: tuple[DrawnStratum, ...]
    excluded: tuple[Exclusion, ...]
    replaced: tuple[Replacement, ...]
    abandoned_reason: str
    committed_at: datetime
    drawn_at: datetime | None
    receipt: str


def draw_views(tx: Transaction, inspection_id: str) -> tuple[DrawView, ...]:
    """The inspection's draws in order."""
    people = draws.people(tx, inspection_id)
    papers = attempts.of_inspection(tx, inspection_id)
    return tuple(
        _view(
            draw,
            [person for person in people if person.draw_id == draw.id],
            {attempt.number: attempt for attempt in papers if attempt.draw_id == draw.id},
        )
        for draw in draws.of_inspection(tx, inspection_id)
    )


def replacements(people: Sequence[StoredPerson]) -> tuple[Replacement, ...]:
    """Who stepped in for whom, and why."""
    return tuple(
        Replacement(person.number, person.replaced_by, person.reason)
        for person in people
        if person.standing == REPLACED
    )


def _view(
    draw: StoredDraw, people: Sequence[StoredPerson], papers: Mapping[str, StoredAttempt]
) -> DrawView:
    commitment = draw.frame.device_commitment
    drawn = draw.drawn_at is not None
    return DrawView(
        id=draw.id,
        number=draw.number,
        state=_state(draw),
        commitment=commitment,
        frame_hash=draw.frame_hash,
        short_commitment=short_code(commitment),
        short_frame=short_code(draw.frame_hash),
        secret=draw.secret if drawn else "",
        digits=draw.digits,
        digits_by=draw.digits_by,
        seed=draw.seed,
        strata=tuple(_stratum(each, people, papers) for each in draw.frame.strata),
        excluded=draw.frame.excluded,
        replaced=replacements(people),
        abandoned_reason=draw.abandoned or "",
        committed_at=draw.committed_at,
        drawn_at=draw.drawn_at,
        receipt=receipt_text(draw),
    )


def receipt_text(draw: StoredDraw) -> str:
    """What the QR code holds: enough to recompute the seed, in canonical JSON."""
    known = {
        "scheme": "draw-v1",
        "inspection": draw.frame.inspection,
        "draw_no": draw.number,
        "device_commitment": draw.frame.device_commitment,
        "frame_hash": draw.frame_hash,
    }
    if draw.drawn_at is not None:
        known |= {"secret": draw.secret, "digits": draw.digits, "seed": draw.seed}
    return canonical(known)


def _state(draw: StoredDraw) -> DrawState:
    if draw.abandoned is not None:
        return DrawState.ABANDONED
    return DrawState.DRAWN if draw.drawn_at else DrawState.COMMITTED


def _stratum(
    stratum: Stratum, people: Sequence[StoredPerson], papers: Mapping[str, StoredAttempt]
) -> DrawnStratum:
    inside = [p for p in people if (p.batch, p.role) == (stratum.batch, stratum.role)]
    return DrawnStratum(
        batch=stratum.batch,
        role=stratum.role,
        quota=stratum.quota,
        size=len(stratum.members),
        drawn=tuple(_person(p, papers) for p in inside if p.standing == DRAWN),
        reserves=tuple(_person(p, papers) for p in inside if p.standing not in {DRAWN, REPLACED}),
    )


def _person(person: StoredPerson, papers: Mapping[str, StoredAttempt]) -> DrawnPerson:
    attempt = papers.get(person.number)
    return DrawnPerson(
        number=person.number,
        name=person.name,
        role=person.role,
        post=person.post,
        department=person.department,
        staff_id=person.staff_id,
        standing=person.standing,
        attempt_id=attempt.id if attempt else "",
        attempt_state=attempt.state if attempt else None,
    )
