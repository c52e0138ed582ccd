"""`same_as`: which row stands for the others of the same enterprise, person or officer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Table, delete, insert, select, update

from inspector_app.domain.packages import PeopleKind
from inspector_app.domain.sameness import (
    EnterpriseTraits,
    OfficerTraits,
    Pair,
    PersonTraits,
    doubtful_enterprises,
    doubtful_people,
    enterprise_groups,
    officer_groups,
    ordered,
    person_groups,
)
from inspector_app.storage.database import Transaction
from inspector_app.storage.merge.carried import ENTERPRISES, OFFICERS, STAFF, table_of
from inspector_app.storage.sameness import rows_of_enterprise
from inspector_app.storage.tables import SameDecisionRow, moment_text

_DECISIONS = table_of(SameDecisionRow)
_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class SameDecision:
    """What somebody decided of two enterprises or people, ids in their order."""

    kind: PeopleKind
    first: str
    second: str
    same: bool
    decided_at: datetime
    decided_by: str


def regroup(tx: Transaction, touched: Collection[str] = ()) -> None:
    """Find the groups anew: all enterprises and officers, and the staff of touched enterprises.

    `touched` are enterprises whose staff changed; those whose own group changed are added.
    """
    stored = _stored(tx, ENTERPRISES)
    _store(tx, ENTERPRISES, stored, enterprise_groups(enterprise_rows(tx), decided(tx)))
    _store(tx, OFFICERS, _stored(tx, OFFICERS), officer_groups(_officer_rows(tx)))
    before = {each: same_as or each for each, same_as in stored.items()}
    after = _heads(tx, ENTERPRISES)
    moved = {each for each in after if before[each] != after[each]}
    groups = {after[each] for each in (*touched, *moved, *(before[m] for m in moved))}
    for head in sorted(groups):
        regroup_staff(tx, head)


def regroup_staff(tx: Transaction, enterprise_id: str) -> None:
    """Find the groups among the staff of one enterprise, all rows that stand for it."""
    found = person_groups(person_rows(tx, enterprise_id), decided(tx, PeopleKind.STAFF))
    query = select(STAFF.c.id, STAFF.c.same_as)
    rows = tx.execute(query.where(STAFF.c.enterprise_id.in_(rows_of_enterprise(enterprise_id))))
    _store(tx, STAFF, {row.id: row.same_as for row in rows}, found)


def doubtful(tx: Transaction, kind: PeopleKind) -> tuple[Pair, ...]:
    """The pairs of enterprises or people that somebody should look at."""
    if kind is PeopleKind.ENTERPRISE:
        return doubtful_enterprises(enterprise_rows(tx), decided(tx))
    choices = decided(tx, PeopleKind.STAFF)
    lists: dict[str, list[str]] = defaultdict(list)
    for identifier, head in _heads(tx, ENTERPRISES).items():
        lists[head].append(identifier)
    found: list[Pair] = []
    for head, rows in lists.items():
        if len(rows) > 1:
            found += doubtful_people(person_rows(tx, head), choices)
    return tuple(sorted(found))


def decided(tx: Transaction, kind: PeopleKind = PeopleKind.ENTERPRISE) -> dict[Pair, bool]:
    """What was decided, by pair."""
    return {(each.first, each.second): each.same for each in decisions(tx) if each.kind is kind}


def decisions(tx: Transaction) -> tuple[SameDecision, ...]:
    """Everything that was decided, the latest first."""
    query = select(_DECISIONS).order_by(_DECISIONS.c.decided_at.desc(), _DECISIONS.c.first_id)
    return tuple(
        SameDecision(
            PeopleKind(row.kind),
            row.first_id,
            row.second_id,
            row.same,
            row.decided_at,
            row.decided_by,
        )
        for row in tx.execute(query)
    )


def decide(tx: Transaction, decision: SameDecision) -> None:
    """Keep a decision in the place of an earlier one of the same two."""
    withdraw(tx, decision.kind, (decision.first, decision.second))
    tx.execute(
        insert(_DECISIONS).values(
            kind=decision.kind.value,
            first_id=decision.first,
            second_id=decision.second,
            same=decision.same,
            decided_at=decision.decided_at,
            decided_by=decision.decided_by,
        )
    )


def keep_together(
    tx: Transaction, kind: PeopleKind, changed: Collection[str], at: datetime
) -> None:
    """See that rows go on standing for others although what made them the same may have changed."""
    table = ENTERPRISES if kind is PeopleKind.ENTERPRISE else STAFF
    wanted = sorted(changed)
    pairs: list[Pair] = []
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        query = select(table.c.id, table.c.same_as).where(table.c.same_as.in_(part))
        pairs += [ordered(row.id, row.same_as) for row in tx.execute(query)]
    known = decided(tx, kind) if pairs else {}
    for first, second in pairs:
        if known.get((first, second)) is not True:
            decide(tx, SameDecision(kind, first, second, same=True, decided_at=at, decided_by=""))


def withdraw(tx: Transaction, kind: PeopleKind, pair: Pair) -> None:
    """Forget a decision; the two are asked about again."""
    tx.execute(
        delete(_DECISIONS).where(
            _DECISIONS.c.kind == kind.value,
            _DECISIONS.c.first_id == pair[0],
            _DECISIONS.c.second_id == pair[1],
        )
    )


def enterprise_rows(tx: Transaction) -> list[EnterpriseTraits]:
    c = ENTERPRISES.c
    query = select(c.id, c.name, c.township, c.credit_code, c.removed, c.changed_at)
    return [
        EnterpriseTraits(
            row.id,
            row.name,
            row.township,
            row.credit_code or "",
            row.removed,
            _text(row.changed_at),
        )
        for row in tx.execute(query.order_by(c.id))
    ]


def person_rows(tx: Transaction, enterprise_id: str) -> list[PersonTraits]:
    """All rows of the staff of every row of one enterprise."""
    c = STAFF.c
    query = (
        select(STAFF).where(c.enterprise_id.in_(rows_of_enterprise(enterprise_id))).order_by(c.id)
    )
    return [
        PersonTraits(
            id=row.id,
            enterprise_id=row.enterprise_id,
            number=row.number,
            name=row.name,
            identity=row.identity_number,
            post=row.post,
            phone=row.phone,
            removed=row.removed,
            changed=_text(row.changed_at),
        )
        for row in tx.execute(query)
    ]


def _officer_rows(tx: Transaction) -> list[OfficerTraits]:
    return [
        OfficerTraits(
            row.id, row.certificate_number, bool(row.pin_hash), row.active, _text(row.changed_at)
        )
        for row in tx.execute(select(OFFICERS).order_by(OFFICERS.c.id))
    ]


def _stored(tx: Transaction, table: Table) -> dict[str, str | None]:
    """Each row's `same_as`; a row that just came names itself."""
    return {row.id: row.same_as for row in tx.execute(select(table.c.id, table.c.same_as))}


def _heads(tx: Transaction, table: Table) -> dict[str, str]:
    return {each: same_as or each for each, same_as in _stored(tx, table).items()}


def _store(
    tx: Transaction, table: Table, before: Mapping[str, str | None], heads: Mapping[str, str]
) -> None:
    """Write the groups; first every row that moves leaves its place, then places are taken."""
    after = {each: None if head == each else head for each, head in heads.items()}
    moved = [each for each in after if before[each] != after[each]]
    for values in ({each: each for each in moved}, after):
        for each in moved:
            tx.execute(update(table).where(table.c.id == each).values(same_as=values[each]))


def _text(value: datetime | None) -> str:
    return moment_text(value) if value else ""
