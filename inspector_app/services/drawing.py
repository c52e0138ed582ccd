"""The committed draw, from the frame to the reserves (`domain.draws`, scheme draw-v1)."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain import draws as draw_v1
from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.blueprints import shortages
from inspector_app.domain.draws import DigitsBy, Exclusion, Frame, Stratum
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.people import Presence, Role, StaffMember, masked_identity
from inspector_app.services.banks import BankService
from inspector_app.services.context import ServiceContext
from inspector_app.services.draw_views import DrawView, draw_views
from inspector_app.services.papers import make_papers
from inspector_app.services.staff import settle_numbers
from inspector_app.storage import attempts, banks, draws, inspections, staff
from inspector_app.storage.database import Transaction
from inspector_app.storage.draws import DRAWN, RESERVE, StoredDraw, StoredPerson


@dataclass(frozen=True, slots=True)
class StratumView:
    """Who of a role is there and not drawn yet."""

    role: Role
    present: tuple[StaffMember, ...]


@dataclass(frozen=True, slots=True)
class QuotaRequest:
    """How many of a role in a batch; `members` are roster numbers."""

    batch: str
    role: Role
    quota: int
    members: tuple[str, ...]


class DrawService:
    def __init__(self, context: ServiceContext, bank_service: BankService) -> None:
        self._context = context
        self._banks = bank_service

    def strata(self, inspection_id: str) -> tuple[StratumView, ...]:
        """For each role, who is present and was not drawn in a draw that stands."""
        with self._context.database.read() as tx:
            free = _free_people(tx, inspections.get(tx, inspection_id))
        return tuple(
            StratumView(role, tuple(each for each in free if each.role is role)) for role in Role
        )

    def all(self, inspection_id: str) -> tuple[DrawView, ...]:
        with self._context.database.read() as tx:
            return draw_views(tx, inspection_id)

    def commit(
        self,
        inspection_id: str,
        quotas: Sequence[QuotaRequest],
        exclusions: Sequence[Exclusion] = (),
    ) -> DrawView:
        """Fix frame and secret; the secret is shown to nobody before the digits are given.

        Raises AppError: INSPECTION_SEALED, DRAW_OPEN, QUOTA_EMPTY, QUOTA_ABOVE_STRATUM,
        BLUEPRINT_SHORTAGE.
        """
        now = self._context.clock()
        with self._context.database.write() as tx:
            inspection = inspections.get(tx, inspection_id)
            clashed = settle_numbers(tx, inspection.enterprise_id, now)
        if clashed:
            raise AppError(Problem.CHANGED_BY_OTHERS, name=inspection.enterprise_name)
        with self._context.database.write() as tx:
            inspections.require_open(tx, inspection_id)
            inspection = inspections.get(tx, inspection_id)
            earlier = draws.of_inspection(tx, inspection_id)
            if any(each.drawn_at is None and each.abandoned is None for each in earlier):
                raise AppError(Problem.DRAW_OPEN)
            strata = _checked_strata(quotas, _free_people(tx, inspection), exclusions)
            pool = self._banks.drawable(tx, [bank for bank, _ in inspection.banks])
            roles = [role for role in Role if any(s.role is role and s.quota for s in strata)]
            missing = shortages(inspection.blueprint, pool, roles)
            if missing:
                raise AppError(Problem.BLUEPRINT_SHORTAGE, shortages=missing)
            secret = self._context.random_bytes(draw_v1.SECRET_BYTES).hex()
            frame = Frame(
                inspection=inspection_id,
                draw_no=len(earlier) + 1,
                device_commitment=draw_v1.commitment(secret),
                banks=dict(inspection.banks),
                plan=inspection.blueprint.id,
                strata=strata,
                excluded=_excluded(tx, inspection, exclusions),
            )
            draw = StoredDraw(
                id=self._context.new_key(),
                inspection_id=inspection_id,
                number=frame.draw_no,
                frame=frame,
                frame_hash=draw_v1.frame_hash(frame),
                secret=secret,
                digits="",
                digits_by=None,
                seed="",
                abandoned=None,
                committed_at=now,
                drawn_at=None,
                pool=tuple(question.ref for question in pool),
                shown=banks.exposures(tx, inspection.enterprise_id),
            )
            draws.add(tx, draw)
            self._note(tx, draw, "draw.committed", now)
            return _view(tx, draw)

    def draw(self, draw_id: str, digits: str, digits_by: DigitsBy) -> DrawView:
        """Let the digits decide; each drawn person's paper is made in the same transaction.

        Raises AppError: DIGITS_TOO_SHORT, DRAW_NOT_COMMITTED, INSPECTION_SEALED.
        """
        digits = "".join(digits.split())
        if len(digits) < draw_v1.MINIMUM_DIGITS or not (digits.isascii() and digits.isdigit()):
            raise AppError(Problem.DIGITS_TOO_SHORT, minimum=draw_v1.MINIMUM_DIGITS)
        now = self._context.clock()
        with self._context.database.write() as tx:
            committed = draws.get(tx, draw_id)
            inspections.require_open(tx, committed.inspection_id)
            if committed.drawn_at is not None or committed.abandoned is not None:
                raise AppError(Problem.DRAW_NOT_COMMITTED)
            draw = dataclasses.replace(
                committed,
                digits=digits,
                digits_by=digits_by,
                seed=draw_v1.seed(committed.frame_hash, committed.secret, digits),
                drawn_at=now,
            )
            draws.set_drawn(tx, draw)
            people = _drawn_people(tx, draw)
            draws.add_people(tx, draw.inspection_id, people)
            drawn = [person for person in people if person.standing == DRAWN]
            make_papers(tx, self._context, draw, drawn)
            self._note(tx, draw, "draw.drawn", now)
            return _view(tx, draw)

    def abandon(self, draw_id: str, reason: str) -> DrawView:
        """Give a draw up; it stays in the record. Papers nobody began are taken back.

        Raises AppError: REASON_REQUIRED, ALREADY_TESTED, INSPECTION_SEALED.
        """
        reason = _required(reason)
        now = self._context.clock()
        with self._context.database.write() as tx:
            draw = draws.get(tx, draw_id)
            inspections.require_open(tx, draw.inspection_id)
            papers = [
                a for a in attempts.of_inspection(tx, draw.inspection_id) if a.draw_id == draw_id
            ]
            if any(paper.state is not AttemptState.WAITING for paper in papers):
                raise AppError(Problem.ALREADY_TESTED)
            attempts.remove_unstarted(tx, [paper.id for paper in papers])
            draws.set_abandoned(tx, draw_id, reason)
            self._note(tx, draw, "draw.abandoned", now, reason)
            return _view(tx, draw)

    def replace(self, draw_id: str, person: str, reason: str) -> DrawView:
        """The next reserve of the stratum takes the place of a drawn person (roster number).

        Raises AppError: REASON_REQUIRED, NO_RESERVE_LEFT, ALREADY_TESTED, INSPECTION_SEALED.
        """
        reason = _required(reason)
        now = self._context.clock()
        with self._context.database.write() as tx:
            draw = draws.get(tx, draw_id)
            inspections.require_open(tx, draw.inspection_id)
            people = [p for p in draws.people(tx, draw.inspection_id) if p.draw_id == draw_id]
            leaving = _standing(people, person)
            coming = _next_reserve(people, leaving)
            papers = attempts.of_inspection(tx, draw.inspection_id)
            theirs = [a for a in papers if a.draw_id == draw_id and a.number == person]
            if any(paper.state is not AttemptState.WAITING for paper in theirs):
                raise AppError(Problem.ALREADY_TESTED)
            attempts.remove_unstarted(tx, [paper.id for paper in theirs])
            draws.replace(tx, leaving, coming, reason)
            make_papers(tx, self._context, draw, [coming])
            self._note(tx, draw, "draw.replaced", now, f"{person} → {coming.number}: {reason}")
            return _view(tx, draw)

    def _note(
        self, tx: Transaction, draw: StoredDraw, action: str, now: datetime, why: str = ""
    ) -> None:
        inspections.touch(tx, draw.inspection_id, now)
        self._context.audit(
            tx, AuditEntry(now, action, draw.inspection_id, new=str(draw.number), why=why)
        )


def _free_people(tx: Transaction, inspection: Inspection) -> tuple[StaffMember, ...]:
    marks = inspections.attendance(tx, inspection.id)
    standing = {d.id for d in draws.of_inspection(tx, inspection.id) if d.abandoned is None}
    drawn = {
        person.staff_id
        for person in draws.people(tx, inspection.id)
        if person.draw_id in standing and person.standing != RESERVE
    }
    return tuple(
        member
        for member in staff.of_enterprise(tx, inspection.enterprise_id)
        if member.id not in drawn
        and marks.get(member.id, (Presence.PRESENT, ""))[0] is Presence.PRESENT
    )


def _checked_strata(
    quotas: Sequence[QuotaRequest],
    free: Sequence[StaffMember],
    exclusions: Sequence[Exclusion],
) -> tuple[Stratum, ...]:
    left_out = {each.person for each in exclusions}
    roles = {member.number: member.role for member in free if member.number not in left_out}
    strata = tuple(
        Stratum(
            each.batch,
            each.role,
            each.quota,
            tuple(sorted(m for m in dict.fromkeys(each.members) if roles.get(m) is each.role)),
        )
        for each in quotas
    )
    members = Counter(member for stratum in strata for member in stratum.members)
    for stratum in strata:
        if stratum.quota > len(stratum.members) or stratum.quota < 0:
            raise AppError(
                Problem.QUOTA_ABOVE_STRATUM,
                batch=stratum.batch,
                role=stratum.role,
                quota=stratum.quota,
                available=len(stratum.members),
            )
    if any(count > 1 for count in members.values()):
        twice = [member for member, count in members.items() if count > 1]
        raise AppError(Problem.PERSON_IN_TWO_BATCHES, people=tuple(twice))
    if not any(stratum.quota for stratum in strata):
        raise AppError(Problem.QUOTA_EMPTY)
    return tuple(stratum for stratum in strata if stratum.members)


def _excluded(
    tx: Transaction, inspection: Inspection, exclusions: Sequence[Exclusion]
) -> tuple[Exclusion, ...]:
    marks = inspections.attendance(tx, inspection.id)
    found = {
        member.number: Exclusion(member.number, note or presence.value)
        for member in staff.of_enterprise(tx, inspection.enterprise_id)
        for presence, note in [marks.get(member.id, (Presence.PRESENT, ""))]
        if presence is not Presence.PRESENT
    }
    found |= {each.person: Exclusion(each.person, _required(each.reason)) for each in exclusions}
    return tuple(found[number] for number in sorted(found))


def _drawn_people(tx: Transaction, draw: StoredDraw) -> list[StoredPerson]:
    inspection = inspections.get(tx, draw.inspection_id)
    members = {m.number: m for m in staff.of_enterprise(tx, inspection.enterprise_id)}
    return [
        StoredPerson(
            draw_id=draw.id,
            staff_id=members[number].id,
            number=number,
            name=members[number].name,
            role=stratum.role,
            post=members[number].post,
            department=members[number].department,
            identity=masked_identity(members[number].identity_number),
            batch=stratum.batch,
            position=position,
            standing=DRAWN if position <= stratum.quota else RESERVE,
        )
        for stratum in draw.frame.strata
        for position, number in enumerate(draw_v1.stratum_order(draw.seed, stratum), start=1)
    ]


def _standing(people: Sequence[StoredPerson], number: str) -> StoredPerson:
    for person in people:
        if person.number == number and person.standing == DRAWN:
            return person
    raise AppError(Problem.NOT_FOUND, what="person", id=number)


def _next_reserve(people: Sequence[StoredPerson], leaving: StoredPerson) -> StoredPerson:
    for person in people:
        if (person.batch, person.role, person.standing) == (leaving.batch, leaving.role, RESERVE):
            return person
    raise AppError(Problem.NO_RESERVE_LEFT, name=leaving.name)


def _view(tx: Transaction, draw: StoredDraw) -> DrawView:
    return next(view for view in draw_views(tx, draw.inspection_id) if view.id == draw.id)


def _required(reason: str) -> str:
    if not reason.strip():
        raise AppError(Problem.REASON_REQUIRED)
    return reason.strip()
