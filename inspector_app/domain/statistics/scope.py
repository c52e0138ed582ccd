"""What a statistic is about: which inspections, which people, which questions."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from inspector_app.domain.people import Role
from inspector_app.domain.questions import DeficiencyKind, Topic


class Dimension(Enum):
    """What figures can be divided by. `value` is also the field's name in tables."""

    ENTERPRISE = "enterprise"
    TOWNSHIP = "township"
    INDUSTRY = "industry"
    AUTHORITY = "authority"
    DEPARTMENT = "department"
    ROLE = "role"
    POST = "post"
    OFFICER = "officer"
    MONTH = "month"
    TOPIC = "topic"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class Scope:
    """A filter; an empty tuple or None lets everything through, all given ones must hold.

    * `first_day`, `last_day` (both inside): the Beijing day on which the inspection started.
    * `townships`, `industries` (GB/T 4754 codes), `enterprises` (ids), `officers` (ids, any of
      the inspection's officers) choose inspections. Ids are those of what others were merged into.
    * `authorities` are names of supervising departments as the county's list has them, "" being
      the industries of none; they choose inspections by the enterprise's industry.
    * `departments` (of the enterprise: workshops and offices), `roles`, `posts` choose people:
      papers of others do not count, nor findings about them.
    * `topics`, `kinds` choose questions and findings: marks by topic, items and findings are
      those of the topic or kind. A paper passes as a whole, so tests, people, pass rates and
      average scores do not change with them.
    """

    first_day: date | None = None
    last_day: date | None = None
    townships: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    enterprises: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    posts: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    kinds: tuple[DeficiencyKind, ...] = ()

    def narrowed(self, dimension: Dimension, key: str) -> Scope:
        """The part of the scope that a row of a table is about, for drilling down."""
        if dimension is Dimension.MONTH:
            return self._in_month(key)
        field, kept = _FIELDS[dimension]
        values: dict[str, Any] = {field: (kept(key),)}
        return dataclasses.replace(self, **values)

    def _in_month(self, key: str) -> Scope:
        first = date.fromisoformat(f"{key}-01")
        following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        last = date.fromordinal(following.toordinal() - 1)
        return dataclasses.replace(
            self,
            first_day=max(first, self.first_day) if self.first_day else first,
            last_day=min(last, self.last_day) if self.last_day else last,
        )


_FIELDS: Mapping[Dimension, tuple[str, Callable[[str], Any]]] = {
    Dimension.ENTERPRISE: ("enterprises", str),
    Dimension.TOWNSHIP: ("townships", str),
    Dimension.INDUSTRY: ("industries", str),
    Dimension.AUTHORITY: ("authorities", str),
    Dimension.DEPARTMENT: ("departments", str),
    Dimension.ROLE: ("roles", Role),
    Dimension.POST: ("posts", str),
    Dimension.OFFICER: ("officers", str),
    Dimension.TOPIC: ("topics", Topic),
    Dimension.KIND: ("kinds", DeficiencyKind),
}
