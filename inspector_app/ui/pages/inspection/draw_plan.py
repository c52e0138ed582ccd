"""Batches, quotas and exclusions while they are being chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inspector_app.domain.draws import Exclusion
from inspector_app.domain.people import Role, StaffMember
from inspector_app.services.drawing import QuotaRequest

FIRST_QUOTAS = {Role.PRINCIPAL: 1, Role.SAFETY_MANAGER: 2, Role.FRONTLINE: 5}
"""What the quotas start with, as far as people are there; the officers set the real ones."""


@dataclass(frozen=True, slots=True)
class PlannedPerson:
    """Someone present: in which batch, or left out with a reason."""

    member: StaffMember
    batch: str
    reason: str = ""


class DrawPlan:
    """Nothing of it is fixed before the draw is committed."""

    def __init__(self, first_batch: str) -> None:
        self.batches = [first_batch]
        self._members: dict[str, StaffMember] = {}
        self._batch: dict[str, str] = {}
        self._reasons: dict[str, str] = {}
        self._quotas: dict[tuple[str, Role], int] = {}
        self._touched = False

    def set_present(self, members: Sequence[StaffMember]) -> None:
        """Take over who is there; batches and reasons of those who still are stay."""
        self._members = {each.number: each for each in members}
        for number in self._members:
            if self._batch.get(number) not in self.batches:
                self._batch[number] = self.batches[0]
        if not self._touched:
            first = self.batches[0]
            for role, most in FIRST_QUOTAS.items():
                self._quotas[first, role] = min(most, len(self.members(first, role)))

    def people(self) -> tuple[PlannedPerson, ...]:
        """Everyone present in the order of the list."""
        return tuple(
            PlannedPerson(member, self._batch[number], self._reasons.get(number, ""))
            for number, member in self._members.items()
        )

    def departments(self) -> tuple[str, ...]:
        return tuple(sorted({each.department for each in self._members.values()} - {""}))

    def members(self, batch: str, role: Role) -> tuple[str, ...]:
        """The roster numbers that can be drawn in a batch."""
        return tuple(
            number
            for number, member in self._members.items()
            if self._batch[number] == batch and member.role is role and number not in self._reasons
        )

    def quota(self, batch: str, role: Role) -> int:
        return self._quotas.get((batch, role), 0)

    def set_quota(self, batch: str, role: Role, quota: int) -> None:
        self._touched = True
        self._quotas[batch, role] = quota

    def add_batch(self, name: str) -> None:
        if name and name not in self.batches:
            self.batches.append(name)

    def rename_batch(self, old: str, new: str) -> bool:
        """Whether the batch has the new name now."""
        new = new.strip()
        if not new or (new != old and new in self.batches):
            return False
        self.batches[self.batches.index(old)] = new
        self._batch = {n: new if b == old else b for n, b in self._batch.items()}
        self._quotas = {
            (new if b == old else b, role): quota for (b, role), quota in self._quotas.items()
        }
        return True

    def remove_batch(self, name: str) -> None:
        """Its people go to the first batch left; the last batch stays."""
        if len(self.batches) > 1 and name in self.batches:
            self.batches.remove(name)
            first = self.batches[0]
            self._batch = {n: first if b == name else b for n, b in self._batch.items()}
            self._quotas = {key: q for key, q in self._quotas.items() if key[0] != name}

    def move(self, numbers: Iterable[str], batch: str) -> None:
        for number in numbers:
            self._batch[number] = batch

    def move_department(self, department: str, batch: str) -> None:
        self.move(
            [n for n, member in self._members.items() if member.department == department], batch
        )

    def exclude(self, numbers: Iterable[str], reason: str) -> None:
        """Leave people out with a reason; an empty reason takes them in again."""
        for number in numbers:
            if reason:
                self._reasons[number] = reason
            else:
                self._reasons.pop(number, None)

    def requests(self) -> tuple[QuotaRequest, ...]:
        """Every stratum that has someone in it."""
        return tuple(
            QuotaRequest(batch, role, self.quota(batch, role), members)
            for batch in self.batches
            for role in Role
            if (members := self.members(batch, role)) or self.quota(batch, role)
        )

    def exclusions(self) -> tuple[Exclusion, ...]:
        return tuple(
            Exclusion(number, reason)
            for number, reason in self._reasons.items()
            if number in self._members
        )
