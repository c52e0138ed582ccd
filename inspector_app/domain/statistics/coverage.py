"""How much of the register of enterprises was visited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from inspector_app.domain.statistics.authorities import Authorities
from inspector_app.domain.statistics.results import Coverage, CoverageRow


@dataclass(frozen=True, slots=True)
class RegisteredEnterprise:
    """An enterprise of the register, merged and removed ones left out."""

    id: str
    name: str
    township: str
    industry: str


def coverage(
    register: Iterable[RegisteredEnterprise],
    visited: Collection[str],
    industry_names: Mapping[str, str],
) -> Coverage:
    """The coverage by township and industry; `visited` holds enterprise ids."""
    listed = sorted(register, key=lambda each: (each.name, each.id))
    townships = _rows(listed, visited, lambda each: each.township, {})
    industries = _rows(listed, visited, lambda each: each.industry, industry_names)
    return Coverage(
        enterprises=len(listed),
        visited=sum(each.id in visited for each in listed),
        townships=townships,
        industries=industries,
        townships_visited=sum(bool(row.key and row.visited) for row in townships),
    )


def coverage_by_authority(
    register: Iterable[RegisteredEnterprise], visited: Collection[str], authorities: Authorities
) -> tuple[CoverageRow, ...]:
    """The coverage by supervising department, in the county's order."""
    listed = sorted(register, key=lambda each: (each.name, each.id))
    rows = _rows(listed, visited, lambda each: authorities.of(each.industry), {})
    return tuple(sorted(rows, key=lambda row: authorities.place(row.key)))


def _rows(
    register: Iterable[RegisteredEnterprise],
    visited: Collection[str],
    key: Callable[[RegisteredEnterprise], str],
    names: Mapping[str, str],
) -> tuple[CoverageRow, ...]:
    inside: dict[str, list[RegisteredEnterprise]] = defaultdict(list)
    for each in register:
        inside[key(each)].append(each)
    return tuple(
        CoverageRow(
            key=group,
            label=names.get(group) or group,
            enterprises=len(members),
            visited=sum(each.id in visited for each in members),
            never=tuple(each.name for each in members if each.id not in visited),
        )
        for group, members in sorted(inside.items())
    )
