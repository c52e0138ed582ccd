"""Everything that a statistical report says, gathered once and written in several forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.statistics.item_reports import ItemReport
from inspector_app.domain.statistics.results import (
    AdjustedScore,
    ClosingTimes,
    Coverage,
    CoverageRow,
    Figures,
    FindingLine,
    GroupFigures,
    OfficerIntegrity,
    Retests,
    TopicFigures,
)
from inspector_app.domain.statistics.scope import Dimension, Scope


@dataclass(frozen=True, slots=True)
class StatisticsBook:
    """The figures of a scope; `adjusted` compares the enterprises, `filters` words the scope."""

    scope: Scope
    filters: str
    bureau: str
    made_at: datetime
    whole: Figures
    groups: Mapping[Dimension, tuple[GroupFigures, ...]]
    topics: tuple[TopicFigures, ...]
    adjusted: tuple[AdjustedScore, ...]
    retests: Retests
    closing: ClosingTimes
    coverage: Coverage
    authorities_covered: tuple[CoverageRow, ...]
    integrity: tuple[OfficerIntegrity, ...]
    items: tuple[ItemReport, ...]
    findings: tuple[FindingLine, ...]
