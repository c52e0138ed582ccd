"""First test against re-test, of people and of enterprises."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from inspector_app.domain.statistics.counting import Facts, average, pass_rate
from inspector_app.domain.statistics.facts import PaperFact
from inspector_app.domain.statistics.results import RetestFigures, Retests


def retests(facts: Facts) -> Retests:
    """Those tested in two or more inspections: their first papers against their last."""
    return Retests(
        people=_compared(facts, lambda paper: paper.person),
        enterprises=_compared(facts, lambda paper: facts.inspections[paper.inspection].enterprise),
    )


def _compared(facts: Facts, key: Callable[[PaperFact], str]) -> RetestFigures:
    first: list[PaperFact] = []
    last: list[PaperFact] = []
    improved = worse = pairs = 0
    for papers in _by_key(facts.papers, key):
        visits = _by_visit(facts, papers)
        if len(visits) < 2:  # noqa: PLR2004 - a comparison takes two
            continue
        pairs += 1
        first.extend(visits[0])
        last.extend(visits[-1])
        before, after = _mean(visits[0]), _mean(visits[-1])
        improved += after > before
        worse += after < before
    return RetestFigures(
        pairs=pairs,
        first_passed=pass_rate(first, facts.strata),
        last_passed=pass_rate(last, facts.strata),
        first_average=average(paper.percent for paper in first),
        last_average=average(paper.percent for paper in last),
        improved=improved,
        worse=worse,
        inspections=tuple(dict.fromkeys(paper.inspection for paper in (*first, *last))),
    )


def _by_key(
    papers: Iterable[PaperFact], key: Callable[[PaperFact], str]
) -> Iterable[list[PaperFact]]:
    found: dict[str, list[PaperFact]] = defaultdict(list)
    for paper in papers:
        found[key(paper)].append(paper)
    return found.values()


def _by_visit(facts: Facts, papers: Sequence[PaperFact]) -> list[list[PaperFact]]:
    """The papers by inspection, in the order in which the inspections started."""
    visits: dict[str, list[PaperFact]] = defaultdict(list)
    for paper in papers:
        visits[paper.inspection].append(paper)
    order = sorted(visits, key=lambda each: (facts.inspections[each].started_at, each))
    return [visits[each] for each in order]


def _mean(papers: Sequence[PaperFact]) -> float:
    return average(paper.percent for paper in papers) or 0.0
