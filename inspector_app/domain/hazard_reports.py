"""一般隐患信息填报: confirmed findings in the layout in which counties file hazards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class HazardLine:
    """One row of the report, in the order of its columns; `planned` is the deadline."""

    field: str
    subfield: str
    reporting_unit: str
    enterprise: str
    found_on: date
    information: str
    kind: str
    measure: str
    progress: str
    planned: date | None


@dataclass(frozen=True, slots=True)
class HazardWords:
    """The report's words as a county files them: title, columns, and what its lists allow.

    `kinds` maps a finding's kind (`DeficiencyKind` value) to one of `kind_choices`.
    """

    title: str
    sheet: str
    columns: tuple[str, ...]
    kind_choices: tuple[str, ...]
    kinds: Mapping[str, str]
    measure: str
    under_way: str
    done: str
