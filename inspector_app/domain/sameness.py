"""Which enterprises, people and officers of several laptops are the same.

Every function depends on the rows alone, never on the order in which they came: whatever order
packages are taken in, the groups are the same. `True` decisions of a person join, `False` ones
only keep a pair from being asked about again.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Protocol, TypeVar

Pair = tuple[str, str]

_PUNCTUATION = str.maketrans("", "", " \u3000()（）[]【】·.,，。-—_\"'“”")
_SAME_ENDINGS = (("有限责任公司", "有限公司"), ("股份有限公司", "有限公司"))


class _Row(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def rank(self) -> tuple[bool, bool, str]: ...


RowT = TypeVar("RowT", bound=_Row)


@dataclass(frozen=True, slots=True)
class EnterpriseTraits:
    """What decides whether two enterprises are one; `changed` is ISO 8601 UTC or empty."""

    id: str
    name: str
    township: str
    credit_code: str
    removed: bool
    changed: str

    @property
    def rank(self) -> tuple[bool, bool, str]:
        return not self.removed, bool(self.credit_code), self.changed


@dataclass(frozen=True, slots=True)
class PersonTraits:
    """What decides whether two people of one enterprise are one."""

    id: str
    enterprise_id: str
    number: str
    name: str
    identity: str
    post: str
    phone: str
    removed: bool
    changed: str

    @property
    def rank(self) -> tuple[bool, bool, str]:
        return not self.removed, bool(self.identity), self.changed


@dataclass(frozen=True, slots=True)
class OfficerTraits:
    id: str
    certificate: str
    has_pin: bool
    active: bool
    changed: str

    @property
    def rank(self) -> tuple[bool, bool, str]:
        """One with a PIN first: it is the one who works at this computer."""
        return self.has_pin, self.active, self.changed


def ordered(first: str, second: str) -> Pair:
    """A pair as decisions are kept: the smaller id first."""
    return (first, second) if first < second else (second, first)


def enterprise_groups(
    rows: Sequence[EnterpriseTraits], decided: Mapping[Pair, bool]
) -> dict[str, str]:
    """Each row's representative: those with one credit code are one, and those decided so."""
    buckets = _buckets((row.credit_code, row.id) for row in rows if row.credit_code)
    return _representatives(rows, [*_chains(buckets), *_same(decided)])


def officer_groups(rows: Sequence[OfficerTraits]) -> dict[str, str]:
    """Each row's representative: those with one certificate number are one officer."""
    buckets = _buckets((row.certificate, row.id) for row in rows if row.certificate)
    return _representatives(rows, _chains(buckets))


def person_groups(rows: Sequence[PersonTraits], decided: Mapping[Pair, bool]) -> dict[str, str]:
    """Each row's representative among the staff of one enterprise, however many rows that has.

    Name and identity number make one, and name and roster number where no two identity numbers
    stand against it; within one laptop's list two are never one by the roster number.
    """
    joined = _chains(_buckets(((r.name, r.identity), r.id) for r in rows if r.identity))
    by_number = defaultdict(list)
    for row in rows:
        by_number[row.name, row.number].append(row)
    for same in by_number.values():
        if len({row.identity for row in same if row.identity}) <= 1:
            joined += [(same[0].id, row.id) for row in same[1:]]
    return _representatives(rows, [*joined, *_same(decided)])


def doubtful_enterprises(
    rows: Sequence[EnterpriseTraits], decided: Mapping[Pair, bool]
) -> tuple[Pair, ...]:
    """Pairs of representatives that may be one: the name and town agree, no codes contradict."""
    groups = enterprise_groups(rows, decided)
    heads = [row for row in rows if groups[row.id] == row.id and not row.removed]
    buckets = defaultdict(list)
    for row in heads:
        buckets[plain_name(row.name)].append(row)
    pairs = [
        ordered(a.id, b.id)
        for same in buckets.values()
        for a, b in combinations(same, 2)
        if not (a.credit_code and b.credit_code)
        and (a.township == b.township or not (a.township and b.township))
    ]
    return _unasked(pairs, groups, decided)


def doubtful_people(rows: Sequence[PersonTraits], decided: Mapping[Pair, bool]) -> tuple[Pair, ...]:
    """Pairs of representatives of one enterprise that may be one person.

    One identity number with two names, or one name with the same post or telephone and no two
    identity numbers; people of one list are not asked about, they were listed apart.
    """
    groups = person_groups(rows, decided)
    listed = [row for row in rows if not row.removed]
    pairs = []
    for bucket in (
        _bucketed(listed, lambda row: row.identity),
        _bucketed(listed, lambda row: row.name),
    ):
        for a, b in _pairs(bucket):
            if groups[a.id] != groups[b.id] and a.enterprise_id != b.enterprise_id and _alike(a, b):
                pairs.append(ordered(groups[a.id], groups[b.id]))
    return _unasked(pairs, groups, decided)


def plain_name(name: str) -> str:
    """An enterprise's name without what is often written in different ways."""
    text = unicodedata.normalize("NFKC", name).translate(_PUNCTUATION).upper()
    for long, short in _SAME_ENDINGS:
        text = text.replace(long, short)
    return text


def _alike(a: PersonTraits, b: PersonTraits) -> bool:
    if a.identity and a.identity == b.identity:
        return a.name != b.name
    if a.identity and b.identity:
        return False
    same_number = a.number == b.number
    return a.name == b.name and (
        same_number or a.post == b.post or bool(a.phone and a.phone == b.phone)
    )


def _bucketed(
    rows: Iterable[PersonTraits], key: Callable[[PersonTraits], str]
) -> Iterable[list[PersonTraits]]:
    found: dict[str, list[PersonTraits]] = defaultdict(list)
    for row in rows:
        value = key(row)
        if value:
            found[value].append(row)
    return found.values()


def _pairs(buckets: Iterable[list[PersonTraits]]) -> Iterable[tuple[PersonTraits, PersonTraits]]:
    for same in buckets:
        yield from combinations(same, 2)


def _buckets(keyed: Iterable[tuple[Hashable, str]]) -> dict[Hashable, list[str]]:
    found: dict[Hashable, list[str]] = defaultdict(list)
    for key, identifier in keyed:
        found[key].append(identifier)
    return found


def _chains(buckets: Mapping[Hashable, list[str]]) -> list[Pair]:
    return [(same[0], other) for same in buckets.values() for other in same[1:]]


def _same(decided: Mapping[Pair, bool]) -> list[Pair]:
    return [pair for pair, same in decided.items() if same]


def _representatives(rows: Sequence[RowT], joined: Iterable[Pair]) -> dict[str, str]:
    """The best row of every connected group: by rank, then by id."""
    known = {row.id: row for row in rows}
    parent = {row.id: row.id for row in rows}

    def root(identifier: str) -> str:
        while parent[identifier] != identifier:
            parent[identifier] = parent[parent[identifier]]
            identifier = parent[identifier]
        return identifier

    for first, second in joined:
        if first in parent and second in parent:
            parent[root(first)] = root(second)
    best: dict[str, RowT] = {}
    for row in rows:
        place = root(row.id)
        held = best.get(place)
        if held is None or (row.rank, row.id) > (held.rank, held.id):
            best[place] = row
    return {identifier: best[root(identifier)].id for identifier in known}


def _unasked(
    pairs: Iterable[Pair], groups: Mapping[str, str], decided: Mapping[Pair, bool]
) -> tuple[Pair, ...]:
    """The pairs about whose groups nobody has decided."""
    asked = {ordered(groups[a], groups[b]) for a, b in decided if a in groups and b in groups}
    return tuple(sorted(set(pairs) - asked))
