"""What a staff list holds before anything of it is kept, and what the user may change by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from inspector_app.domain.lists import ListChoices, ListIssue, ListPreview
from inspector_app.domain.people import Role, StaffMember


class RosterColumn(Enum):
    """What a column of a staff list means."""

    NAME = "name"
    POST = "post"
    DEPARTMENT = "department"
    ROLE = "role"
    IDENTITY_NUMBER = "identity_number"
    PHONE = "phone"
    NUMBER = "number"
    GENDER = "gender"
    IGNORE = "ignore"


class RosterIssueKind(Enum):
    """What is odd about a row; from NO_NAME_COLUMN on, about the whole list (row 0)."""

    NAME_MISSING = "name_missing"
    NAME_ODD = "name_odd"
    IDENTITY_LENGTH = "identity_length"
    IDENTITY_FORM = "identity_form"
    IDENTITY_CHECK = "identity_check"
    IDENTITY_DIGITS_LOST = "identity_digits_lost"
    PHONE_ODD = "phone_odd"
    NO_NAME_COLUMN = "no_name_column"
    ENTERPRISE_LIST = "enterprise_list"
    NAME_COLUMN_GUESSED = "name_column_guessed"
    NO_POST_COLUMN = "no_post_column"
    NO_PEOPLE = "no_people"
    NO_PRINCIPAL = "no_principal"
    NO_SAFETY_MANAGER = "no_safety_manager"
    NO_FRONTLINE = "no_frontline"


RosterIssue: TypeAlias = ListIssue[RosterIssueKind]
RosterChoices: TypeAlias = ListChoices[RosterColumn]


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A person as read; `role_guessed` asks the officer to look, since no word decided."""

    row: int
    name: str
    role: Role
    role_guessed: bool
    post: str = ""
    department: str = ""
    identity_number: str = ""
    phone: str = ""
    issues: tuple[RosterIssue, ...] = ()


@dataclass(frozen=True, slots=True)
class RosterDuplicate:
    """A row with the person of an earlier row (`first_row`) or of the staff kept (`member`)."""

    row: int
    first_row: int | None = None
    member: StaffMember | None = None


@dataclass(frozen=True, kw_only=True)
class RosterPreview(ListPreview[RosterColumn, RosterIssueKind]):
    """A staff list as it would be imported."""

    rows: tuple[RosterRow, ...]
    duplicates: tuple[RosterDuplicate, ...] = ()


@dataclass(frozen=True, slots=True)
class RowCorrection:
    """What the user changed in a row; None keeps what was read."""

    role: Role | None = None
    name: str | None = None
    post: str | None = None
    skip: bool = False


def duplicates(
    rows: Iterable[RosterRow], existing: Iterable[StaffMember]
) -> tuple[RosterDuplicate, ...]:
    """The rows whose person is already there, or stands in an earlier row.

    Same identity number, or same name where not both have one and either the phones agree or,
    where not both have a phone, post and department.
    """
    people = _People(existing)
    found: list[RosterDuplicate] = []
    for row in rows:
        same = people.find(row)
        if same is None:
            people.add(row)
        elif isinstance(same, RosterRow):
            found.append(RosterDuplicate(row.row, first_row=same.row))
        else:
            found.append(RosterDuplicate(row.row, member=same))
    return tuple(found)


_Person: TypeAlias = RosterRow | StaffMember


class _People:
    """Finds the person met before."""

    def __init__(self, people: Iterable[_Person]) -> None:
        self._by_identity: dict[str, _Person] = {}
        self._by_name: dict[str, list[_Person]] = {}
        for person in people:
            self.add(person)

    def add(self, person: _Person) -> None:
        if person.identity_number:
            self._by_identity.setdefault(person.identity_number, person)
        self._by_name.setdefault(person.name, []).append(person)

    def find(self, person: _Person) -> _Person | None:
        if person.identity_number in self._by_identity:
            return self._by_identity[person.identity_number]
        for other in self._by_name.get(person.name, ()):
            if not (person.identity_number and other.identity_number) and _one(person, other):
                return other
        return None


def _one(person: _Person, other: _Person) -> bool:
    """Whether two people of one name, not both with an identity number, are one."""
    if person.phone and other.phone:
        return person.phone == other.phone
    return (person.post, person.department) == (other.post, other.department)
