"""Who may be the same: shown side by side, decided, and taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.packages import PeopleKind
from inspector_app.domain.people import StaffMember
from inspector_app.domain.sameness import ordered
from inspector_app.services.context import ServiceContext
from inspector_app.storage import enterprises, staff
from inspector_app.storage.database import Transaction
from inspector_app.storage.merge import groups
from inspector_app.storage.merge.groups import SameDecision

Side = Enterprise | StaffMember


@dataclass(frozen=True, slots=True)
class DoubtfulPair:
    """Two that may be the same, with the enterprise of people; `same` once it was decided."""

    kind: PeopleKind
    first: Side
    second: Side
    enterprise: str = ""
    same: bool | None = None
    decided_at: datetime | None = None
    decided_by: str = ""


class DuplicateService:
    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def waiting(self) -> tuple[DoubtfulPair, ...]:
        """The pairs about which nobody has decided."""
        with self._context.database.read() as tx:
            return tuple(
                pair
                for kind in (PeopleKind.ENTERPRISE, PeopleKind.STAFF)
                for first, second in groups.doubtful(tx, kind)
                if (pair := _pair(tx, kind, first, second)) is not None
            )

    def decided(self) -> tuple[DoubtfulPair, ...]:
        """Every decision, the latest first."""
        with self._context.database.read() as tx:
            return tuple(
                pair
                for each in groups.decisions(tx)
                if (pair := _pair(tx, each.kind, each.first, each.second, each)) is not None
            )

    def decide(self, pair: DoubtfulPair, *, same: bool, by: str = "") -> None:
        """Keep that the two are one or are not; neither is lost, and it can be taken back."""
        first, second = ordered(pair.first.id, pair.second.id)
        now = self._context.clock()
        with self._context.database.write() as tx:
            groups.decide(tx, SameDecision(pair.kind, first, second, same, now, by))
            self._regroup(tx, pair)
            new = "same" if same else "different"
            entry = AuditEntry(now, "same.decided", first, by, new=f"{new} {second}")
            self._context.audit(tx, entry)

    def take_back(self, pair: DoubtfulPair, by: str = "") -> None:
        """Forget a decision: the two stand apart again, and are asked about again."""
        first, second = ordered(pair.first.id, pair.second.id)
        now = self._context.clock()
        with self._context.database.write() as tx:
            groups.withdraw(tx, pair.kind, (first, second))
            self._regroup(tx, pair)
            entry = AuditEntry(now, "same.taken_back", first, by, old=second)
            self._context.audit(tx, entry)

    def _regroup(self, tx: Transaction, pair: DoubtfulPair) -> None:
        if isinstance(pair.first, StaffMember):
            groups.regroup_staff(tx, pair.first.enterprise_id)
        else:
            groups.regroup(tx)


def _pair(
    tx: Transaction, kind: PeopleKind, first: str, second: str, decision: SameDecision | None = None
) -> DoubtfulPair | None:
    """The two as they are; None where one of them is not here."""
    if kind is PeopleKind.ENTERPRISE:
        found: tuple[Side | None, Side | None] = (
            enterprises.row(tx, first),
            enterprises.row(tx, second),
        )
        where = ""
    else:
        found = (staff.get(tx, first), staff.get(tx, second))
        where = _enterprise_name(tx, found[0])
    if found[0] is None or found[1] is None:
        return None
    if decision is None:
        return DoubtfulPair(kind, found[0], found[1], where)
    return DoubtfulPair(
        kind,
        found[0],
        found[1],
        where,
        decision.same,
        decision.decided_at,
        decision.decided_by,
    )


def _enterprise_name(tx: Transaction, side: Side | None) -> str:
    if not isinstance(side, StaffMember):
        return ""
    enterprise = enterprises.row(tx, side.enterprise_id)
    return enterprise.name if enterprise else ""
