"""How long findings stay open, those not yet put right included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from inspector_app.domain.statistics.facts import FindingFact
from inspector_app.domain.statistics.rates import Rate, Sample, pooled
from inspector_app.domain.statistics.results import ClosingStep, ClosingTimes

_HALF = 0.5


def closing_times(findings: Sequence[FindingFact], today: date) -> ClosingTimes:
    """The closing times as of `today`."""
    closed = [finding for finding in findings if finding.closed_at]
    overdue = [finding for finding in findings if is_overdue(finding, today)]
    curve = survival(
        [days_open(finding, today) for finding in findings],
        [finding.closed_at is not None for finding in findings],
    )
    return ClosingTimes(
        findings=len(findings),
        closed=len(closed),
        open=len(findings) - len(closed),
        overdue=len(overdue),
        late=sum(_late(finding) for finding in closed),
        in_time=_in_time(findings, today),
        median_days=next((step.days for step in curve if step.open_share <= _HALF), None),
        curve=curve,
        overdue_findings=tuple(finding.id for finding in overdue),
        overdue_inspections=tuple(dict.fromkeys(finding.inspection for finding in overdue)),
        inspections=tuple(dict.fromkeys(finding.inspection for finding in findings)),
    )


def is_overdue(finding: FindingFact, today: date) -> bool:
    """Whether the finding is open after its deadline; on the deadline's day it is not overdue."""
    return finding.closed_at is None and finding.deadline is not None and finding.deadline < today


def days_open(finding: FindingFact, today: date) -> int:
    """Whole days from the order to the day it was found done, else to today."""
    end = finding.closed_at.date() if finding.closed_at else today
    return max(0, (end - finding.ordered_at.date()).days)


def survival(days: Sequence[int], ended: Sequence[bool]) -> tuple[ClosingStep, ...]:
    """The share still open after so many days, at every day on which something was closed.

    E. L. Kaplan and P. Meier, J. Amer. Statist. Assoc. 53 (1958) 457-481: findings still open
    count as long as they have been watched; one closed on the day counts before one left open.
    """
    closed = Counter(day for day, end in zip(days, ended, strict=True) if end)
    watched = Counter(days)
    at_risk = len(days)
    share = 1.0
    steps: list[ClosingStep] = []
    for day in sorted(watched):
        if closed[day]:
            share *= (at_risk - closed[day]) / at_risk
            steps.append(ClosingStep(day, share))
        at_risk -= watched[day]
    return tuple(steps)


def _late(finding: FindingFact) -> bool:
    return bool(
        finding.closed_at and finding.deadline and finding.closed_at.date() > finding.deadline
    )


def _in_time(findings: Sequence[FindingFact], today: date) -> Rate:
    """Closed in time, of the findings that are closed or whose deadline has passed."""
    due = [
        finding
        for finding in findings
        if finding.closed_at or (finding.deadline and finding.deadline < today)
    ]
    in_time = sum(finding.closed_at is not None and not _late(finding) for finding in due)
    return pooled([Sample(in_time, len(due), len(due))])
