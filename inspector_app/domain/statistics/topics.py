"""Marks by topic, ordered for a Pareto chart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inspector_app.domain.questions import Topic
from inspector_app.domain.statistics.facts import FindingFact
from inspector_app.domain.statistics.rates import Rate
from inspector_app.domain.statistics.results import TopicFigures


@dataclass(frozen=True, slots=True)
class TopicSum:
    """What the answers to a question earned; marks in hundredths of a point."""

    topic: Topic
    answers: int
    wrong: int
    marks: int
    full_marks: int


def pareto(sums: Iterable[TopicSum], findings: Iterable[FindingFact]) -> tuple[TopicFigures, ...]:
    """The topics by number of wrong answers, most first."""
    of_topic: dict[Topic, list[TopicSum]] = defaultdict(list)
    for each in sums:
        of_topic[each.topic].append(each)
    found = Counter(topic for finding in findings for topic in finding.topics)
    wrong = {topic: sum(each.wrong for each in inside) for topic, inside in of_topic.items()}
    order = sorted(of_topic, key=lambda topic: (-wrong[topic], list(Topic).index(topic)))
    total = sum(wrong.values())
    rows: list[TopicFigures] = []
    before = 0
    for topic in order:
        before += wrong[topic]
        cumulative = before / total if total else 0.0
        rows.append(_row(topic, of_topic[topic], found[topic], cumulative))
    return tuple(rows)


def _row(topic: Topic, sums: Sequence[TopicSum], findings: int, cumulative: float) -> TopicFigures:
    full = sum(each.full_marks for each in sums)
    return TopicFigures(
        topic=topic,
        wrong=Rate(sum(each.wrong for each in sums), sum(each.answers for each in sums), None),
        average=sum(each.marks for each in sums) * 100 / full if full else None,
        findings=findings,
        cumulative=cumulative,
    )
