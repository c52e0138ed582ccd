"""The figures of a scope: counts, rates, comparisons, and what is behind them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import date

from inspector_app.domain.errors import AppError
from inspector_app.domain.statistics.adjustment import GroupSum, adjusted, labelled
from inspector_app.domain.statistics.authorities import Authorities
from inspector_app.domain.statistics.closing import closing_times, is_overdue
from inspector_app.domain.statistics.counting import Facts, divided, figures
from inspector_app.domain.statistics.coverage import coverage, coverage_by_authority
from inspector_app.domain.statistics.facts import FindingFact, InspectionFact
from inspector_app.domain.statistics.integrity import integrity
from inspector_app.domain.statistics.results import (
    AdjustedScore,
    AnswerLine,
    ClosingTimes,
    Coverage,
    CoverageRow,
    Figures,
    FindingLine,
    GroupFigures,
    InspectionLine,
    OfficerIntegrity,
    Retests,
    ScopeChoices,
    TopicFigures,
)
from inspector_app.domain.statistics.retests import retests
from inspector_app.domain.statistics.scope import Dimension, Scope
from inspector_app.domain.statistics.topics import TopicSum, pareto
from inspector_app.services.context import ServiceContext
from inspector_app.services.statistics.authorities import LoadAuthorities, reading
from inspector_app.services.statistics.choices import choices_of
from inspector_app.services.statistics.counting import read_facts, read_findings
from inspector_app.storage.database import Transaction
from inspector_app.storage.statistics import answers, courses, group_sums, item_answers, register
from inspector_app.storage.statistics import facts as stored

IndustryName = Callable[[str], str]


class StatisticsService:
    """Every method reads what it needs anew, in one consistent view of the database."""

    def __init__(
        self, context: ServiceContext, industry_name: IndustryName, authorities: LoadAuthorities
    ) -> None:
        self._context = context
        self._industry_name = industry_name
        self._authorities = authorities

    def choices(self) -> ScopeChoices:
        """What the filters can offer, from all sealed inspections.

        No supervising departments while the county's list of them cannot be read: what counts by
        department raises AppError(TEMPLATE_INVALID), the other figures stay to be had.
        """
        try:
            authorities = self._authorities()
        except AppError:
            authorities = Authorities(())
        with self._context.database.read() as tx:
            facts, officers = read_facts(tx, Scope()), register.officer_names(tx)
        return choices_of(facts, officers, self._industry_name, authorities)

    def overview(self, scope: Scope) -> Figures:
        """The figures of the whole scope."""
        with self._reading(scope) as (tx, chosen):
            return figures(read_facts(tx, chosen))

    def by(self, scope: Scope, dimension: Dimension) -> tuple[GroupFigures, ...]:
        """The figures by any dimension of inspections or of people.

        The months are the trend; they come in order, without gaps only where nothing is missing.
        Supervising departments come in the county's order; AppError(TEMPLATE_INVALID) if its list
        cannot be read. Raises ValueError for TOPIC and KIND: see `topics`, and `Figures.kinds`.
        """
        with self._reading(scope) as (tx, chosen):
            facts = read_facts(tx, chosen)
            names = self._names(tx, facts.inspections, dimension)
        if dimension is Dimension.AUTHORITY:
            authorities = self._authorities()
            parts = divided(facts, dimension, authorities.of)
            parts = {key: parts[key] for key in sorted(parts, key=authorities.place)}
        else:
            parts = divided(facts, dimension)
        return tuple(
            GroupFigures(dimension, key, names.get(key) or key, figures(inside))
            for key, inside in parts.items()
            if dimension is not Dimension.OFFICER or not scope.officers or key in scope.officers
        )

    def adjusted(self, scope: Scope, dimension: Dimension) -> tuple[AdjustedScore, ...]:
        """Each group's mean score raw and allowing for how hard its questions were, by key.

        The raw score here weighs every mark the same (100 * marks / full marks of the group's
        answers), while `Figures.average` weighs every paper the same; they agree where papers are
        worth the same. Topics and kinds in the scope do not matter. Dimensions as for `by`.
        """
        with self._reading(scope) as (tx, chosen):
            inspections = _counted(tx, chosen)
            months = {each.month for each in inspections.values()}
            whole = [
                GroupSum("", each.ref, each.answers, each.marks, each.full_marks)
                for each in answers.by_question(tx, chosen)
            ]
            groups = self._group_sums(tx, chosen, dimension, months)
            asked = item_answers.questions(tx, {each.question for each in whole})
            names = self._names(tx, inspections, dimension)
        classes = {ref: (question.type, question.difficulty) for ref, question in asked.items()}
        return labelled(adjusted(whole, groups, classes), names)

    def topics(self, scope: Scope) -> tuple[TopicFigures, ...]:
        """What answers earned by topic, most wrong answers first, with the Pareto line."""
        with self._reading(scope) as (tx, chosen):
            subjects = register.subjects(tx)
            sums = answers.by_question(tx, chosen)
            missing = {each.ref for each in sums} - subjects.keys()
            subjects |= register.subjects_on_papers(tx, missing)
            findings = read_findings(tx, chosen, stored.papers(tx, chosen, _counted(tx, chosen)))
        return pareto(
            [
                TopicSum(topic, each.answers, each.wrong, each.marks, each.full_marks)
                for each in sums
                for topic, kind in (subjects[each.ref],)
                if (not scope.topics or topic in scope.topics)
                and (not scope.kinds or kind in scope.kinds)
            ],
            findings,
        )

    def retests(self, scope: Scope) -> Retests:
        """First test against re-test within the scope."""
        with self._reading(scope) as (tx, chosen):
            return retests(read_facts(tx, chosen))

    def closing(self, scope: Scope) -> ClosingTimes:
        """Closing times and overdue findings as of today, by orders and re-inspections issued."""
        with self._reading(scope) as (tx, chosen):
            findings = courses.with_courses(tx, read_facts(tx, chosen).findings)
        return closing_times(findings, self._context.today())

    def coverage(self, scope: Scope) -> Coverage:
        """How much of the register the scope's inspections visited, and who never was visited."""
        with self._reading(scope) as (tx, chosen):
            listed = register.register(tx)
            visited = {each.enterprise for each in _counted(tx, chosen).values()}
        names = {each.industry: self._industry_name(each.industry) for each in listed}
        return coverage(listed, visited, names)

    def coverage_by_authority(self, scope: Scope) -> tuple[CoverageRow, ...]:
        """The coverage by supervising department.

        Raises AppError(TEMPLATE_INVALID) if the county's list of them cannot be read.
        """
        with self._reading(scope) as (tx, chosen):
            listed = register.register(tx)
            visited = {each.enterprise for each in _counted(tx, chosen).values()}
        return coverage_by_authority(listed, visited, self._authorities())

    def integrity(self, scope: Scope) -> tuple[OfficerIntegrity, ...]:
        """How the officers' draws went: abandoned, replaced, digits from their own side."""
        with self._reading(scope) as (tx, chosen):
            lines = integrity(
                _counted(tx, chosen), stored.draws(tx, chosen), register.officer_names(tx)
            )
        return tuple(line for line in lines if not scope.officers or line.officer in scope.officers)

    def inspections(self, scope: Scope) -> tuple[InspectionLine, ...]:
        """The inspections behind a number, the latest first.

        With topics in the scope, those with a wrong answer on one of them; with kinds, those with
        a finding of one of them.
        """
        with self._reading(scope) as (tx, chosen):
            facts = read_facts(tx, chosen)
            behind = _behind(tx, chosen, facts)
        parts = divided(facts, Dimension.ENTERPRISE).values()
        lines = [
            _line(inspection, part)
            for part in parts
            for inspection in part.inspections.values()
            if inspection.id in behind
        ]
        return tuple(sorted(lines, key=lambda line: (line.started_at, line.id), reverse=True))

    def ledger(self, scope: Scope) -> tuple[FindingLine, ...]:
        """Every confirmed finding of the scope, by inspection in time."""
        today = self._context.today()
        with self._reading(scope) as (tx, chosen):
            facts = read_facts(tx, chosen)
            findings = courses.with_courses(tx, facts.findings)
        lines = [
            _finding_line(each, facts.inspections[each.inspection], today) for each in findings
        ]
        return tuple(sorted(lines, key=lambda line: (line.day, line.inspection, line.position)))

    def answers(self, scope: Scope) -> Iterator[AnswerLine]:
        """Every raw answer, streamed; topics and kinds in the scope choose the questions."""
        with self._reading(scope) as (tx, chosen):
            subjects = register.subjects(tx) if scope.topics or scope.kinds else {}
            for line in answers.lines(tx, chosen):
                topic, kind = subjects.get(line.question, (None, None))
                if (not scope.topics or topic in scope.topics) and (
                    not scope.kinds or kind in scope.kinds
                ):
                    yield line

    def _reading(self, scope: Scope) -> AbstractContextManager[tuple[Transaction, Scope]]:
        return reading(self._context, scope, self._authorities)

    def _group_sums(
        self, tx: Transaction, scope: Scope, dimension: Dimension, months: Iterable[str]
    ) -> list[GroupSum]:
        if dimension is not Dimension.AUTHORITY:
            return group_sums.by_group(tx, scope, dimension, months)
        of = self._authorities().of
        sums = group_sums.by_group(tx, scope, Dimension.INDUSTRY, months)
        return [dataclasses.replace(each, group=of(each.group)) for each in sums]

    def _names(
        self, tx: Transaction, inspections: Mapping[str, InspectionFact], dimension: Dimension
    ) -> Mapping[str, str]:
        visited = inspections.values()
        match dimension:
            case Dimension.ENTERPRISE:
                return {each.enterprise: each.enterprise_name for each in visited}
            case Dimension.INDUSTRY:
                codes = {each.industry for each in visited}
                return {code: self._industry_name(code) for code in codes}
            case Dimension.OFFICER:
                return register.officer_names(tx)
            case _:
                return {}


def _counted(tx: Transaction, scope: Scope) -> dict[str, InspectionFact]:
    return stored.inspections(tx, scope)


def _behind(tx: Transaction, scope: Scope, facts: Facts) -> set[str]:
    behind = set(facts.inspections)
    if scope.topics:
        refs = [ref for ref, (topic, _) in register.subjects(tx).items() if topic in scope.topics]
        behind &= answers.inspections_with_wrong(tx, scope, refs)
    elif scope.kinds:
        behind &= {finding.inspection for finding in facts.findings}
    return behind


def _line(inspection: InspectionFact, part: Facts) -> InspectionLine:
    papers = [paper for paper in part.papers if paper.inspection == inspection.id]
    return InspectionLine(
        id=inspection.id,
        number=inspection.number,
        enterprise_name=inspection.enterprise_name,
        township=inspection.township,
        started_at=inspection.started_at,
        papers=len(papers),
        passed=sum(paper.passed for paper in papers),
        findings=sum(finding.inspection == inspection.id for finding in part.findings),
    )


def _finding_line(finding: FindingFact, inspection: InspectionFact, today: date) -> FindingLine:
    return FindingLine(
        inspection=inspection.id,
        inspection_number=inspection.number,
        enterprise_name=inspection.enterprise_name,
        township=inspection.township,
        industry=inspection.industry,
        day=inspection.started_at.date(),
        position=finding.position,
        kind=finding.kind,
        post=finding.post,
        person=finding.person,
        wording=finding.wording,
        clause=finding.clause,
        requirement=finding.requirement,
        deadline=finding.deadline,
        closed_on=finding.closed_at.date() if finding.closed_at else None,
        overdue=is_overdue(finding, today),
    )
