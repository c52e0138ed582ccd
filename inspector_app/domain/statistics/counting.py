"""From facts to figures: everything here is counted from one list, once."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from inspector_app.domain.people import Role
from inspector_app.domain.questions import DeficiencyKind
from inspector_app.domain.statistics.facts import (
    FindingFact,
    InspectionFact,
    PaperFact,
    StratumFact,
)
from inspector_app.domain.statistics.rates import Rate, Sample, pooled
from inspector_app.domain.statistics.results import Figures
from inspector_app.domain.statistics.scope import Dimension

AuthorityOf = Callable[[str], str]
_Stratum = tuple[str, str, Role]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a scope holds; papers, strata and findings are of the inspections listed."""

    inspections: Mapping[str, InspectionFact]
    papers: Sequence[PaperFact]
    strata: Sequence[StratumFact]
    findings: Sequence[FindingFact]


def figures(facts: Facts) -> Figures:
    """The figures of everything in the facts."""
    papers = facts.papers
    inspections = sorted(facts.inspections.values(), key=lambda each: (each.started_at, each.id))
    kinds = Counter(finding.kind for finding in facts.findings)
    return Figures(
        inspections=tuple(each.id for each in inspections),
        tests=len({paper.inspection for paper in papers}),
        papers=len(papers),
        people=len({paper.person for paper in papers}),
        enterprises=len({each.enterprise for each in inspections}),
        passed=pass_rate(papers, facts.strata),
        average=average(paper.percent for paper in papers),
        kinds={kind: kinds[kind] for kind in DeficiencyKind},
    )


def pass_rate(papers: Iterable[PaperFact], strata: Iterable[StratumFact]) -> Rate:
    """How many of the papers passed; each role of each batch of a draw is a stratum."""
    sizes: Counter[_Stratum] = Counter()
    for stratum in strata:
        sizes[stratum.draw, stratum.batch, stratum.role] += stratum.size
    drawn: Counter[_Stratum] = Counter()
    found: Counter[_Stratum] = Counter()
    for paper in papers:
        key = paper.draw, paper.batch, paper.role
        drawn[key] += 1
        found[key] += paper.passed
    return pooled(
        Sample(found[key], count, max(sizes[key], count) if key in sizes else None)
        for key, count in drawn.items()
    )


def average(values: Iterable[float]) -> float | None:
    """The arithmetic mean, exactly summed; None of nothing."""
    listed = list(values)
    return math.fsum(listed) / len(listed) if listed else None


def divided(
    facts: Facts, dimension: Dimension, authority_of: AuthorityOf | None = None
) -> dict[str, Facts]:
    """The facts by the keys of a dimension of inspections or of people, the keys in order.

    Findings about nobody in particular have no role and no department: their key is "".
    `authority_of` names an industry's supervising department, needed for AUTHORITY only.
    Raises ValueError for topics and kinds, which divide answers and not papers.
    """
    if dimension in {Dimension.ROLE, Dimension.POST, Dimension.DEPARTMENT}:
        return _by_person(facts, dimension)
    keys_of = _inspection_keys(dimension, authority_of)
    inspections: dict[str, dict[str, InspectionFact]] = defaultdict(dict)
    for each in facts.inspections.values():
        for key in keys_of(each):
            inspections[key][each.id] = each
    papers = _grouped(facts.papers, lambda paper: paper.inspection)
    strata = _grouped(facts.strata, lambda stratum: stratum.inspection)
    findings = _grouped(facts.findings, lambda finding: finding.inspection)
    return {
        key: Facts(
            inside,
            [paper for each in inside for paper in papers.get(each, ())],
            [stratum for each in inside for stratum in strata.get(each, ())],
            [finding for each in inside for finding in findings.get(each, ())],
        )
        for key, inside in sorted(inspections.items())
    }


def _inspection_keys(
    dimension: Dimension, authority_of: AuthorityOf | None
) -> Callable[[InspectionFact], tuple[str, ...]]:
    match dimension:
        case Dimension.ENTERPRISE:
            return lambda each: (each.enterprise,)
        case Dimension.TOWNSHIP:
            return lambda each: (each.township,)
        case Dimension.INDUSTRY:
            return lambda each: (each.industry,)
        case Dimension.AUTHORITY if authority_of is not None:
            of = authority_of
            return lambda each: (of(each.industry),)
        case Dimension.MONTH:
            return lambda each: (each.month,)
        case Dimension.OFFICER:
            return lambda each: each.officers
        case _:
            raise ValueError(dimension)


def _by_person(facts: Facts, dimension: Dimension) -> dict[str, Facts]:
    people = {(paper.inspection, paper.number): paper for paper in facts.papers}
    papers = _grouped(facts.papers, lambda paper: _person_key(paper, dimension))
    strata = _grouped(facts.strata, lambda stratum: _person_key(stratum, dimension))
    findings = _grouped(
        facts.findings,
        lambda finding: _finding_key(
            finding, people.get((finding.inspection, finding.person)), dimension
        ),
    )
    found: dict[str, Facts] = {}
    for key in sorted({*papers, *findings}):
        inside = (*papers.get(key, ()), *findings.get(key, ()))
        ids = {each.inspection for each in inside}
        found[key] = Facts(
            {each: facts.inspections[each] for each in ids},
            papers.get(key, []),
            strata.get(key, []),
            findings.get(key, []),
        )
    return found


def _person_key(each: PaperFact | StratumFact, dimension: Dimension) -> str:
    match dimension:
        case Dimension.ROLE:
            return each.role.value
        case Dimension.POST:
            return each.post
        case _:
            return each.department


def _finding_key(finding: FindingFact, person: PaperFact | None, dimension: Dimension) -> str:
    if person is not None:
        return _person_key(person, dimension)
    return finding.post if dimension is Dimension.POST else ""


def _grouped(rows: Iterable[_T], key: Callable[[_T], str]) -> dict[str, list[_T]]:
    found: dict[str, list[_T]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found
