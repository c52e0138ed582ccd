"""Which supervising department (行业主管部门) of a county answers for an industry."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

NONE = ""
"""The key of what no department answers for (未归口)."""


@dataclass(frozen=True, slots=True)
class Authority:
    """A department and the beginnings of the GB/T 4754-2017 codes that are its own."""

    name: str
    industries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Authorities:
    """A county's departments in the county's order; of codes that fit the longest counts."""

    listed: tuple[Authority, ...]
    _by_code: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_code = {code: each.name for each in self.listed for code in each.industries}
        object.__setattr__(self, "_by_code", by_code)

    def of(self, industry: str) -> str:
        """The name of the department of an industry's code; NONE where there is none."""
        for length in range(len(industry), 0, -1):
            name = self._by_code.get(industry[:length])
            if name is not None:
                return name
        return NONE

    def place(self, name: str) -> tuple[int, str]:
        """Sorts names in the county's order; names that are not listed come last."""
        names = [each.name for each in self.listed]
        return (names.index(name) if name in names else len(names)), name


def wrong_entry(listed: Iterable[Authority], known: Collection[str]) -> str | None:
    """The first field that cannot be used, with what stands in it; `known` holds all codes.

    Names must be given and differ, codes must exist and stand only once in the whole list.
    """
    names: set[str] = set()
    codes: set[str] = set()
    for row, each in enumerate(listed):
        if not each.name.strip() or each.name in names:
            return f"departments[{row}].name: {each.name!r}"
        names.add(each.name)
        for place, code in enumerate(each.industries):
            if code in codes or code not in known:
                return f"departments[{row}].industries[{place}]: {code!r}"
            codes.add(code)
    return None
