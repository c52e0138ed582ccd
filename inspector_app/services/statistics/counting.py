"""Reading a scope's facts, and wording their keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from inspector_app.domain.questions import DeficiencyKind, Topic
from inspector_app.domain.statistics.counting import Facts
from inspector_app.domain.statistics.facts import FindingFact, PaperFact
from inspector_app.domain.statistics.scope import Scope
from inspector_app.storage.database import Transaction
from inspector_app.storage.statistics import facts as stored
from inspector_app.storage.statistics import register

Subjects = Mapping[str, tuple[Topic, DeficiencyKind]]


def read_facts(tx: Transaction, scope: Scope) -> Facts:
    """The inspections, papers, strata and findings that the scope counts.

    With a filter on people, inspections count only where a paper or a finding of such people is.
    """
    inspections = stored.inspections(tx, scope)
    papers = stored.papers(tx, scope, inspections)
    findings = read_findings(tx, scope, papers)
    if scope.roles or scope.posts or scope.departments:
        concerned = {paper.inspection for paper in papers}
        concerned |= {finding.inspection for finding in findings}
        inspections = {key: each for key, each in inspections.items() if key in concerned}
    return Facts(inspections, papers, stored.strata(tx, scope), findings)


def read_findings(tx: Transaction, scope: Scope, papers: Iterable[PaperFact]) -> list[FindingFact]:
    """The findings of the scope; `papers` are those it holds and say who is in it."""
    topics = {ref: topic for ref, (topic, _) in register.subjects(tx).items()}
    found = stored.findings(tx, scope, topics)
    if scope.topics:
        found = [each for each in found if set(each.topics) & set(scope.topics)]
    if scope.roles or scope.posts or scope.departments:
        people = {(paper.inspection, paper.number) for paper in papers}
        found = [each for each in found if _concerns(each, people, scope)]
    return found


def _concerns(finding: FindingFact, people: set[tuple[str, str]], scope: Scope) -> bool:
    """Whether a finding is about someone in the scope, or about one of its posts in general."""
    if finding.person:
        return (finding.inspection, finding.person) in people
    return finding.post in scope.posts and not (scope.roles or scope.departments)
