"""Staff: imported from lists, added on site, corrected."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from inspector_app.domain.audit import differences
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.lists import ImportResult
from inspector_app.domain.packages import PeopleKind
from inspector_app.domain.people import Role, StaffMember
from inspector_app.domain.rosters import RosterChoices, RosterPreview, RosterRow, RowCorrection
from inspector_app.exchange.rosters import read_roster
from inspector_app.services.context import Progress, ServiceContext, no_progress
from inspector_app.services.initials import initials_of_person
from inspector_app.storage import staff
from inspector_app.storage.database import Transaction
from inspector_app.storage.merge import groups

_NUMBER_LETTER = {Role.PRINCIPAL: "P", Role.SAFETY_MANAGER: "S", Role.FRONTLINE: "W"}

_LOGGED = ("number", "name", "role", "post", "department")
"""What the log says of people; identity numbers and telephones it does not."""


class StaffService:
    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def of(self, enterprise_id: str) -> tuple[StaffMember, ...]:
        with self._context.database.read() as tx:
            return staff.of_enterprise(tx, enterprise_id)

    def save(self, member: StaffMember) -> StaffMember:
        """Add (without id) or change a person; a new one gets the next roster number.

        Raises AppError: FIELD_REQUIRED, PERSON_ALREADY_LISTED, CHANGED_BY_OTHERS.
        """
        clean = _cleaned(member)
        if not clean.name:
            raise AppError(Problem.FIELD_REQUIRED, field="name")
        with self._context.database.write() as tx:
            everyone = staff.of_enterprise(tx, clean.enterprise_id)
            same = _find(everyone, clean)
            if same and same.id != clean.id:
                raise AppError(Problem.PERSON_ALREADY_LISTED, name=same.name, number=same.number)
            if clean.id:
                before = next((each for each in everyone if each.id == clean.id), clean)
                old, new = differences(before, clean, _LOGGED)
                self._context.note(tx, "staff.changed", clean.id, old=old, new=new)
                now = self._context.clock()
                groups.keep_together(tx, PeopleKind.STAFF, {clean.id}, now)
                staff.change_as_read(tx, clean, now)
                return dataclasses.replace(clean, row_version=clean.row_version + 1)
            numbers = _Numbers(staff.numbers(tx, clean.enterprise_id))
            added = dataclasses.replace(
                clean, id=self._context.new_key(), number=numbers.next_for(clean.role)
            )
            named = f"{added.number} {added.name}"
            self._context.note(tx, "staff.added", added.enterprise_id, new=named)
            staff.add(tx, [added], self._context.clock())
            return added

    def remove(self, identifiers: Sequence[str]) -> None:
        """Take people off the list; `restore` brings them back."""
        with self._context.database.write() as tx:
            for each in identifiers:
                self._context.note(tx, "staff.removed", each)
            staff.set_removed(tx, identifiers, self._context.clock(), removed=True)

    def restore(self, identifiers: Sequence[str]) -> None:
        with self._context.database.write() as tx:
            for each in identifiers:
                self._context.note(tx, "staff.restored", each)
            staff.set_removed(tx, identifiers, self._context.clock(), removed=False)

    def preview(
        self, path: Path, choices: RosterChoices | None, enterprise_id: str
    ) -> RosterPreview:
        """What a staff list holds, before anything is kept. Raises AppError for a wrong file."""
        existing = self.of(enterprise_id) if enterprise_id else ()
        return read_roster(path, choices, existing)

    def import_preview(
        self,
        enterprise_id: str,
        preview: RosterPreview,
        corrections: Mapping[int, RowCorrection],
        progress: Progress = no_progress,
    ) -> ImportResult:
        """Keep the previewed people, all or none; people already listed are brought up to date."""
        wanted = [
            corrected
            for row in preview.rows
            if (corrected := _corrected(row, corrections.get(row.row))) is not None
        ]
        now = self._context.clock()
        with self._context.database.write() as tx:
            existing = staff.of_enterprise(tx, enterprise_id)
            numbers = _Numbers(staff.numbers(tx, enterprise_id))
            index = _Index(existing)
            known = {each.id for each in existing}
            keys = iter(sorted(self._context.new_key() for _ in wanted))
            added: list[StaffMember] = []
            updated: dict[str, StaffMember] = {}
            for done, row in enumerate(wanted, start=1):
                same = index.find(row)
                if same is None:
                    fresh = _member(enterprise_id, row, next(keys), numbers.next_for(row.role))
                    added.append(fresh)
                    index.add(fresh)
                elif same.id in known:
                    updated[same.id] = _merged(same, row)
                progress(done, len(wanted))
            staff.add(tx, added, now)
            groups.keep_together(tx, PeopleKind.STAFF, updated, now)
            staff.change(tx, updated.values(), now)
            counts = f"added={len(added)}; updated={len(updated)}"
            self._context.note(tx, "staff.imported", enterprise_id, new=counts)
        return ImportResult(len(added), len(updated), len(preview.rows) - len(added) - len(updated))


def settle_numbers(tx: Transaction, enterprise_id: str, at: datetime) -> bool:
    """Give people of several laptops' lists numbers of their own where they clash.

    Whoever was entered first keeps the number. Whether any number changed.
    """
    numbers = _Numbers(staff.numbers(tx, enterprise_id))
    taken: set[str] = set()
    moved: list[StaffMember] = []
    for member in sorted(staff.of_enterprise(tx, enterprise_id), key=lambda each: each.id):
        if member.number in taken:
            moved.append(dataclasses.replace(member, number=numbers.next_for(member.role)))
        taken.add(member.number)
    groups.keep_together(tx, PeopleKind.STAFF, {member.id for member in moved}, at)
    staff.change(tx, moved, at)
    return bool(moved)


class _Numbers:
    """Roster numbers P001, S001, W001 …, never given twice."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._last = dict.fromkeys(_NUMBER_LETTER.values(), 0)
        for number in taken:
            letter, digits = number[:1], number[1:]
            if letter in self._last and digits.isdigit():
                self._last[letter] = max(self._last[letter], int(digits))

    def next_for(self, role: Role) -> str:
        letter = _NUMBER_LETTER[role]
        self._last[letter] += 1
        return f"{letter}{self._last[letter]:03}"


class _Index:
    """Finds the same person: by identity number, else by name and phone or name and post."""

    def __init__(self, members: Iterable[StaffMember]) -> None:
        self._by_identity: dict[str, StaffMember] = {}
        self._by_name: dict[str, list[StaffMember]] = {}
        for member in members:
            self.add(member)

    def add(self, member: StaffMember) -> None:
        if member.identity_number:
            self._by_identity[member.identity_number] = member
        self._by_name.setdefault(member.name, []).append(member)

    def find(self, member: StaffMember | RosterRow) -> StaffMember | None:
        if member.identity_number in self._by_identity:
            return self._by_identity[member.identity_number]
        for other in self._by_name.get(member.name, ()):
            if member.identity_number and other.identity_number:
                continue
            if member.phone and other.phone:
                if member.phone == other.phone:
                    return other
                continue
            if (member.post, member.department) == (other.post, other.department):
                return other
        return None


def _find(members: Iterable[StaffMember], member: StaffMember) -> StaffMember | None:
    return _Index(each for each in members if each.id != member.id).find(member)


def _corrected(row: RosterRow, correction: RowCorrection | None) -> RosterRow | None:
    """The row as the user left it in the preview; None if it has no name or is left out."""
    if correction is None:
        return row if row.name else None
    if correction.skip:
        return None
    corrected = dataclasses.replace(
        row,
        name=(correction.name or row.name).strip(),
        post=(row.post if correction.post is None else correction.post).strip(),
        role=correction.role or row.role,
    )
    return corrected if corrected.name else None


def _member(enterprise_id: str, row: RosterRow, key: str, number: str) -> StaffMember:
    return StaffMember(
        id=key,
        enterprise_id=enterprise_id,
        number=number,
        name=row.name,
        role=row.role,
        post=row.post,
        department=row.department,
        identity_number=row.identity_number,
        phone=row.phone,
        initials=initials_of_person(row.name),
    )


def _merged(old: StaffMember, new: RosterRow) -> StaffMember:
    """The person as listed now; what the new list leaves empty stays."""
    return dataclasses.replace(
        old,
        name=new.name,
        role=new.role,
        post=new.post or old.post,
        department=new.department or old.department,
        identity_number=new.identity_number or old.identity_number,
        phone=new.phone or old.phone,
        initials=initials_of_person(new.name),
    )


def _cleaned(member: StaffMember) -> StaffMember:
    name = member.name.strip()
    return dataclasses.replace(
        member,
        name=name,
        post=member.post.strip(),
        department=member.department.strip(),
        identity_number=member.identity_number.strip().upper(),
        phone=member.phone.strip(),
        initials=initials_of_person(name),
    )
