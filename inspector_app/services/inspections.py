"""Inspections: prepared, watched for what is still missing, cancelled."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.audit import AuditEntry, differences
from inspector_app.domain.blueprints import Blueprint, Shortage, shortages
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import EvidenceLine, Inspection, InspectionState
from inspector_app.domain.officers import MINIMUM_OFFICERS
from inspector_app.domain.people import Presence, Role, StaffMember
from inspector_app.services.banks import BankService
from inspector_app.services.context import ServiceContext
from inspector_app.services.evidence import evidence_of
from inspector_app.services.staff import settle_numbers
from inspector_app.storage import attempts, inspections, officers, staff
from inspector_app.storage.database import Transaction

_PERCENT = 100


@dataclass(frozen=True, slots=True)
class InspectionDraft:
    """What the first step of an inspection holds."""

    enterprise_id: str
    place: str
    purpose: str
    bank_ids: tuple[str, ...]
    blueprint: Blueprint
    officer_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    """One of the staff and whether they are there today."""

    member: StaffMember
    presence: Presence
    note: str


class InspectionService:
    def __init__(self, context: ServiceContext, banks: BankService) -> None:
        self._context = context
        self._banks = banks

    def unfinished(self) -> tuple[Inspection, ...]:
        return self._listed(InspectionState.OPEN)

    def all(self) -> tuple[Inspection, ...]:
        """Every inspection, the latest first."""
        return self._listed(*InspectionState)

    def get(self, identifier: str) -> Inspection:
        """The inspection. Raises AppError(NOT_FOUND)."""
        with self._context.database.read() as tx:
            return inspections.get(tx, identifier)

    def start(self, draft: InspectionDraft) -> Inspection:
        """A new open inspection.

        Raises AppError: TOO_FEW_OFFICERS, CERTIFICATE_EXPIRED, NO_BANKS_CHOSEN,
        BLUEPRINT_EMPTY, PASS_MARK_INVALID, FIELD_REQUIRED, BLUEPRINT_SHORTAGE.
        """
        now = self._context.clock()
        with self._context.database.write() as tx:
            self._check(tx, draft)
            settle_numbers(tx, draft.enterprise_id, now)
            inspection = Inspection(
                id=self._context.new_key(),
                enterprise_id=draft.enterprise_id,
                enterprise_name="",
                place=draft.place.strip(),
                purpose=draft.purpose.strip(),
                banks=self._banks.versions(tx, draft.bank_ids),
                blueprint=draft.blueprint,
                officer_ids=draft.officer_ids,
                state=InspectionState.OPEN,
                started_at=now,
            )
            inspections.add(tx, inspection)
            self._context.audit(tx, AuditEntry(now, "inspection.started", inspection.id))
            return inspections.get(tx, inspection.id)

    def update(
        self, identifier: str, draft: InspectionDraft, as_read: Inspection | None = None
    ) -> Inspection:
        """Change the first step of an open inspection.

        Once a draw is committed the plan and the banks are fixed in its frame: later changes
        count for later draws. Raises as `start`, INSPECTION_SEALED, and CHANGED_BY_OTHERS if
        these fields are not as they were read.
        """
        with self._context.database.write() as tx:
            inspections.require_open(tx, identifier)
            self._check(tx, draft)
            old = inspections.get(tx, identifier)
            new = dataclasses.replace(
                old,
                place=draft.place.strip(),
                purpose=draft.purpose.strip(),
                banks=self._banks.versions(tx, draft.bank_ids),
                blueprint=draft.blueprint,
                officer_ids=draft.officer_ids,
            )
            _require_as_read(as_read, old, new)
            inspections.change(tx, new, self._context.clock())
            before, after = differences(
                old, new, ("place", "purpose", "banks", "blueprint", "officer_ids")
            )
            self._context.note(tx, "inspection.changed", identifier, old=before, new=after)
            return inspections.get(tx, identifier)

    def set_texts(
        self, identifier: str, *, remarks: str, statement: str, as_read: Inspection | None = None
    ) -> Inspection:
        """Keep the officers' remarks and the enterprise's statement for the record.

        Raises AppError: INSPECTION_SEALED, CHANGED_BY_OTHERS.
        """
        with self._context.database.write() as tx:
            inspections.require_open(tx, identifier)
            old = inspections.get(tx, identifier)
            new = dataclasses.replace(old, remarks=remarks.strip(), statement=statement.strip())
            _require_as_read(as_read, old, new)
            inspections.change(tx, new, self._context.clock())
            before, after = differences(old, new, ("remarks", "statement"))
            if before != after:
                self._context.note(tx, "inspection.changed", identifier, old=before, new=after)
            return inspections.get(tx, identifier)

    def shortages(self, draft: InspectionDraft) -> tuple[Shortage, ...]:
        """What the chosen banks lack for the plan, for every role the enterprise has people of."""
        with self._context.database.read() as tx:
            return self._shortages(tx, draft)

    def cancel(self, identifier: str, reason: str) -> None:
        """End an inspection without a record; it stays readable. Raises AppError."""
        if not reason.strip():
            raise AppError(Problem.REASON_REQUIRED)
        now = self._context.clock()
        with self._context.database.write() as tx:
            inspections.require_open(tx, identifier)
            inspections.cancel(tx, identifier, reason.strip(), now)
            self._context.audit(
                tx, AuditEntry(now, "inspection.cancelled", identifier, why=reason.strip())
            )

    def attendance(self, identifier: str) -> tuple[AttendanceLine, ...]:
        """All staff of the enterprise with their presence today."""
        with self._context.database.read() as tx:
            inspection = inspections.get(tx, identifier)
            marks = inspections.attendance(tx, identifier)
            return tuple(
                AttendanceLine(member, *marks.get(member.id, (Presence.PRESENT, "")))
                for member in staff.of_enterprise(tx, inspection.enterprise_id)
            )

    def mark(self, identifier: str, staff_id: str, presence: Presence, note: str = "") -> None:
        """Mark someone as present or as away with the reason."""
        with self._context.database.write() as tx:
            inspections.require_open(tx, identifier)
            inspections.mark(tx, identifier, staff_id, presence, note.strip())
            people = staff.of_enterprise(tx, inspections.get(tx, identifier).enterprise_id)
            named = {each.id: f"{each.number} {each.name}" for each in people}
            self._context.note(
                tx,
                "attendance.marked",
                identifier,
                who=named.get(staff_id, staff_id),
                new=presence.value,
                why=note.strip(),
            )
            inspections.touch(tx, identifier, self._context.clock())

    def evidence(self, identifier: str) -> tuple[EvidenceLine, ...]:
        """What sealing needs, and which of it is still missing."""
        with self._context.database.read() as tx:
            return evidence_of(tx, identifier, self._context.today())

    def last_saved(self, identifier: str) -> datetime:
        """When anything of the inspection was last written to disk."""
        with self._context.database.read() as tx:
            answered = attempts.last_answer(tx, identifier)
            saved = inspections.saved_at(tx, identifier)
            return max(saved, answered) if answered else saved

    def _listed(self, *states: InspectionState) -> tuple[Inspection, ...]:
        with self._context.database.read() as tx:
            return inspections.listed(tx, states)

    def _check(self, tx: Transaction, draft: InspectionDraft) -> None:
        chosen = officers.by_ids(tx, tuple(dict.fromkeys(draft.officer_ids)))
        if len(chosen) < MINIMUM_OFFICERS:
            raise AppError(Problem.TOO_FEW_OFFICERS, minimum=MINIMUM_OFFICERS)
        for officer in chosen:
            if not officer.certificate_valid_on(self._context.today()):
                raise AppError(
                    Problem.CERTIFICATE_EXPIRED, name=officer.name, day=officer.valid_until
                )
        for field in ("place", "purpose"):
            if not getattr(draft, field).strip():
                raise AppError(Problem.FIELD_REQUIRED, field=field)
        _check_plan(draft)
        missing = self._shortages(tx, draft)
        if missing:
            raise AppError(Problem.BLUEPRINT_SHORTAGE, shortages=missing)

    def _shortages(self, tx: Transaction, draft: InspectionDraft) -> tuple[Shortage, ...]:
        found = {member.role for member in staff.of_enterprise(tx, draft.enterprise_id)}
        roles = [role for role in Role if role in found] or list(Role)
        return shortages(draft.blueprint, self._banks.drawable(tx, draft.bank_ids), roles)


def _check_plan(draft: InspectionDraft) -> None:
    if not draft.bank_ids:
        raise AppError(Problem.NO_BANKS_CHOSEN)
    plan = draft.blueprint
    if plan.question_count < 1 or plan.minutes < 1 or plan.total_points < 1:
        raise AppError(Problem.BLUEPRINT_EMPTY)
    if not 1 <= plan.pass_mark <= _PERCENT:
        raise AppError(Problem.PASS_MARK_INVALID, pass_mark=plan.pass_mark)


_ENTERED = ("place", "purpose", "banks", "blueprint", "officer_ids", "remarks", "statement")


def _require_as_read(as_read: Inspection | None, kept: Inspection, new: Inspection) -> None:
    """Refuse to replace what somebody else wrote into a field since it was read."""
    if as_read is None or as_read.row_version == kept.row_version:
        return
    changed = {name for name in _ENTERED if getattr(new, name) != getattr(kept, name)}
    if any(getattr(as_read, name) != getattr(kept, name) for name in changed):
        raise AppError(Problem.CHANGED_BY_OTHERS, name=kept.enterprise_name, newer=kept)
