"""Every figure equals the one computed straight from the raw sheet."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Update, update

from inspector_app.domain.databases import parse_address
from inspector_app.domain.people import Role
from inspector_app.domain.questions import DeficiencyKind, Topic
from inspector_app.domain.statistics.items import ItemAnalysis, ItemFigures
from inspector_app.domain.statistics.results import Figures
from inspector_app.domain.statistics.scope import Dimension, Scope
from inspector_app.services.application import Services
from inspector_app.services.statistics.service import StatisticsService
from inspector_app.storage.database import Database
from inspector_app.storage.tables import AnswerRow, EnterpriseRow, StaffRow
from tests.postgres import Cluster
from tests.services.office_year import INDUSTRIES, TOWNSHIPS, OfficeYear
from tests.services.raw_sheet import RawSheet, mean
from tests.worlds import World

EVERYTHING = Scope()


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeYear]:
    made = OfficeYear(tmp_path_factory.mktemp("year"))
    made.fill(9)
    made.correct(made.sealed[1])
    yield made
    made.world.services.close()


@pytest.fixture(scope="module")
def raw(year: OfficeYear) -> RawSheet:
    return RawSheet.of(year.world.services)


@pytest.fixture
def statistics(year: OfficeYear) -> StatisticsService:
    return year.world.services.statistics


def assert_equal(figures: Figures, raw: RawSheet) -> None:
    papers = raw.papers()
    assert set(figures.inspections) == raw.ids
    assert figures.tests == len({paper.inspection for paper in papers})
    assert figures.papers == len(papers)
    assert figures.people == len({paper.person for paper in papers})
    assert figures.passed.found == sum(paper.passed for paper in papers)
    assert figures.passed.drawn == len(papers)
    sizes = {paper.stratum: paper.size for paper in papers}
    assert figures.passed.population == sum(sizes.values())
    assert figures.passed.strata == len(sizes)
    assert figures.average == pytest.approx(mean(paper.percent for paper in papers), abs=1e-12)
    kinds = Counter(finding["kind"] for finding in raw.findings())
    assert {kind.value: count for kind, count in figures.kinds.items() if count} == dict(kinds)


def test_the_overview(statistics: StatisticsService, raw: RawSheet) -> None:
    assert_equal(statistics.overview(EVERYTHING), raw)


def test_a_corrected_record_counts_once_as_corrected(year: OfficeYear, raw: RawSheet) -> None:
    figures = year.world.services.statistics.overview(EVERYTHING)
    assert len(year.sealed) == len(figures.inspections)
    assert year.sealed[1] not in figures.inspections
    assert max(record["version"] for record in raw.records) == 2


SUPERVISED_BY = dict(zip(INDUSTRIES, ("应急管理", "应急管理", "文化广电旅游"), strict=True))
KEYS = {
    Dimension.ENTERPRISE: lambda record: [record["enterprise"]["id"]],
    Dimension.TOWNSHIP: lambda record: [record["enterprise"]["township"]],
    Dimension.INDUSTRY: lambda record: [record["enterprise"]["industry"]],
    Dimension.AUTHORITY: lambda record: [SUPERVISED_BY[record["enterprise"]["industry"]]],
    Dimension.MONTH: lambda record: [record["started_at"][:7]],
    Dimension.OFFICER: lambda record: [officer["id"] for officer in record["officers"]],
}


@pytest.mark.parametrize("dimension", KEYS)
def test_figures_by_what_inspections_have(
    statistics: StatisticsService, raw: RawSheet, dimension: Dimension
) -> None:
    keys_of = KEYS[dimension]
    groups = {group.key: group for group in statistics.by(EVERYTHING, dimension)}
    assert set(groups) == {key for record in raw.records for key in keys_of(record)}
    for key, group in groups.items():
        inside = raw.where(lambda record, key=key: key in keys_of(record))  # type: ignore[misc]  # bound now
        assert_equal(group.figures, inside)
        narrowed = EVERYTHING.narrowed(dimension, key)
        assert_equal(statistics.overview(narrowed), inside)
        assert {line.id for line in statistics.inspections(narrowed)} == inside.ids
        assert group.label


@pytest.mark.parametrize("dimension", [Dimension.ROLE, Dimension.POST, Dimension.DEPARTMENT])
def test_figures_by_what_people_are(
    statistics: StatisticsService, raw: RawSheet, dimension: Dimension
) -> None:
    groups = {group.key: group.figures for group in statistics.by(EVERYTHING, dimension)}
    of_people: dict[str, list[Any]] = defaultdict(list)
    for paper in raw.papers():
        of_people[getattr(paper, dimension.value)].append(paper)
    assert set(groups) == set(of_people)
    for key, papers in of_people.items():
        for found in (groups[key], statistics.overview(EVERYTHING.narrowed(dimension, key))):
            assert found.papers == len(papers)
            assert found.passed.found == sum(paper.passed for paper in papers)
            assert found.average == pytest.approx(mean(paper.percent for paper in papers))
            assert set(found.inspections) >= {paper.inspection for paper in papers}
            assert found.passed.population is not None
            assert found.passed.population >= found.passed.drawn
    assert sum(each.findings for each in groups.values()) == len(raw.findings())


def test_a_single_stratum_has_the_exact_interval(
    statistics: StatisticsService, raw: RawSheet
) -> None:
    record = raw.records[0]
    scope = Scope(
        enterprises=(record["enterprise"]["id"],),
        roles=(Role.FRONTLINE,),
        first_day=datetime.fromisoformat(record["started_at"]).date(),
        last_day=datetime.fromisoformat(record["started_at"]).date(),
    )
    rate = statistics.overview(scope).passed
    frame = record["draws"][-1]["frame"]["strata"]
    members = next(each["members"] for each in frame if each["role"] == "frontline")
    assert rate.population == len(members)
    assert rate.strata == 1


def test_filters_hold_together(statistics: StatisticsService, raw: RawSheet) -> None:
    started = sorted(record["started_at"] for record in raw.records)
    first = datetime.fromisoformat(started[2]).date()
    last = datetime.fromisoformat(started[6]).date()
    scope = Scope(first_day=first, last_day=last, townships=TOWNSHIPS[:2])
    inside = raw.where(
        lambda record: (
            first <= datetime.fromisoformat(record["started_at"]).date() <= last
            and record["enterprise"]["township"] in TOWNSHIPS[:2]
        )
    )
    assert_equal(statistics.overview(scope), inside)
    assert statistics.overview(Scope(townships=("无此镇",))).papers == 0


def test_topics_in_order_of_wrong_answers(statistics: StatisticsService, raw: RawSheet) -> None:
    rows = statistics.topics(EVERYTHING)
    answers = raw.answers()
    asked = Counter(answer["question"]["topic"] for answer in answers)
    wrong = Counter(
        answer["question"]["topic"]
        for answer in answers
        if (answer["marks"] or 0) < 100 * answer["points"]
    )
    assert {row.topic.value: row.wrong.drawn for row in rows} == dict(asked)
    assert {row.topic.value: row.wrong.found for row in rows if row.wrong.found} == dict(wrong)
    shares = [row.cumulative for row in rows]
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1)
    first = rows[0]
    scope = EVERYTHING.narrowed(Dimension.TOPIC, first.topic.value)
    behind = {line.id for line in statistics.inspections(scope)}
    assert behind == {
        paper.inspection
        for paper in raw.papers()
        for answer in paper.answers
        if answer["question"]["topic"] == first.topic.value
        and (answer["marks"] or 0) < 100 * answer["points"]
    }


def test_findings_by_kind_lead_to_their_inspections(
    statistics: StatisticsService, raw: RawSheet
) -> None:
    for kind in DeficiencyKind:
        lines = statistics.ledger(Scope(kinds=(kind,)))
        wanted = [each for each in raw.findings() if each["kind"] == kind.value]
        assert len(lines) == len(wanted)
        assert sorted(line.wording for line in lines) == sorted(each["wording"] for each in wanted)
        behind = {line.id for line in statistics.inspections(Scope(kinds=(kind,)))}
        assert behind == {line.inspection for line in lines}


def test_retests_of_people_and_enterprises(statistics: StatisticsService, raw: RawSheet) -> None:
    found = statistics.retests(EVERYTHING)
    visits: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for record in sorted(raw.records, key=lambda each: str(each["started_at"])):
        for paper in RawSheet([record]).papers():
            visits[paper.person].append(paper)
    again = [papers for papers in visits.values() if len(papers) > 1]
    assert found.people.pairs == len(again) > 0
    assert found.people.first_passed.found == sum(papers[0].passed for papers in again)
    assert found.people.last_passed.found == sum(papers[-1].passed for papers in again)
    assert found.people.improved == sum(p[-1].percent > p[0].percent for p in again)
    assert found.people.last_average == pytest.approx(mean(p[-1].percent for p in again))
    assert found.enterprises.pairs == 3


def test_officers_integrity(statistics: StatisticsService, raw: RawSheet) -> None:
    for line in statistics.integrity(EVERYTHING):
        mine = [
            draw
            for record in raw.records
            if line.officer in {each["id"] for each in record["officers"]}
            for draw in record["draws"]
        ]
        kept = [draw for draw in mine if draw["abandoned"] is None]
        assert (line.abandoned.found, line.abandoned.drawn) == (len(mine) - len(kept), len(mine))
        assert line.replaced.found == sum(len(draw["replaced"]) for draw in kept)
        taken = sum(sum(map(len, draw["drawn"].values())) for draw in kept)
        assert line.replaced.drawn == taken + line.replaced.found
        assert line.own_digits.found == sum(draw["digits_by"] == "officer" for draw in mine)


def test_coverage_names_who_was_never_visited(statistics: StatisticsService) -> None:
    found = statistics.coverage(EVERYTHING)
    assert (found.enterprises, found.visited) == (4, 3)
    assert [name for row in found.townships for name in row.never] == ["示例企业3"]
    assert statistics.coverage(Scope(last_day=date(2020, 1, 1))).visited == 0


def test_raw_answers_come_as_they_are(statistics: StatisticsService, raw: RawSheet) -> None:
    lines = list(statistics.answers(EVERYTHING))
    answers = raw.answers()
    assert len(lines) == len(answers)
    assert Counter((line.question, line.marks, line.full_marks) for line in lines) == Counter(
        (each["question"]["ref"], each["marks"] or 0, 100 * each["points"]) for each in answers
    )
    one = list(statistics.answers(Scope(topics=(Topic.FIRE,))))
    assert len(one) == sum(each["question"]["topic"] == "fire" for each in answers)


def test_item_figures_from_the_raw_answers(year: OfficeYear, raw: RawSheet) -> None:
    analysis = ItemAnalysis(100)
    for paper in raw.papers():
        analysis.add_paper(
            [
                (each["question"]["ref"], each["marks"] or 0, 100 * each["points"])
                for each in paper.answers
            ]
        )
    reports = year.world.services.item_statistics.items()
    assert {each.ref: _rounded(each.figures) for each in reports} == {
        each.item: _rounded(each) for each in analysis.all()
    }
    assert all(report.flags == () for report in reports if report.figures.n < 30)
    assert any(report.time.n for report in reports) or all(report.papers for report in reports)


def test_distractors_count_every_answer(year: OfficeYear, raw: RawSheet) -> None:
    items = year.world.services.item_statistics
    answers = [each for each in raw.answers() if each["question"]["type"] == "single"]
    ref = answers[0]["question"]["ref"]
    given = Counter(each["response"] or "" for each in answers if each["question"]["ref"] == ref)
    table = items.distractors(EVERYTHING, ref)
    assert table.n == sum(given.values())
    assert {line.key: line.chosen for line in table.options if line.chosen} == dict(given)
    assert [line.key for line in table.options if line.right] == answers[0]["question"]["answer"]


def test_adjusted_scores_stand_beside_the_raw_ones(
    statistics: StatisticsService, raw: RawSheet
) -> None:
    for dimension in (
        Dimension.TOWNSHIP,
        Dimension.AUTHORITY,
        Dimension.OFFICER,
        Dimension.MONTH,
        Dimension.ROLE,
    ):
        found = statistics.adjusted(EVERYTHING, dimension)
        assert {each.key for each in found} == {
            each.key for each in statistics.by(EVERYTHING, dimension) if each.figures.papers
        }
    towns = {each.key: each for each in statistics.adjusted(EVERYTHING, Dimension.TOWNSHIP)}
    for town in TOWNSHIPS:
        inside = raw.where(lambda record, town=town: record["enterprise"]["township"] == town)  # type: ignore[misc]  # bound now
        papers = inside.papers()
        marks, full = sum(p.marks for p in papers), sum(p.full for p in papers)
        assert towns[town].raw == pytest.approx(100 * marks / full)
        assert towns[town].adjusted is not None


def test_a_server_gives_the_same_figures(
    year: OfficeYear, cluster: Cluster, tmp_path: Path
) -> None:
    """The same data on PostgreSQL, whose order of words and types differ."""
    url = cluster.empty("statistics")
    address = parse_address(url)
    assert address is not None
    here = year.world.services
    here.databases.move_to(address)
    office = World(tmp_path, now=year.world.now, database_url=url)
    there = office.services
    try:
        for ask in _QUESTIONS:
            assert ask(there) == ask(here)
        everything = Scope(
            first_day=date(2026, 1, 1),
            last_day=date(2027, 12, 31),
            townships=TOWNSHIPS[:2],
            authorities=("应急管理", ""),
            roles=(Role.FRONTLINE,),
            posts=("焊工", "电工"),
            officers=tuple(officer.id for officer in year.officers[:2]),
        )
        assert there.statistics.overview(everything) == here.statistics.overview(everything)
        assert there.item_statistics.items(everything) == here.item_statistics.items(everything)
    finally:
        there.close()
        cluster.drop(url)


_QUESTIONS: tuple[Callable[[Services], object], ...] = (
    lambda services: services.statistics.overview(EVERYTHING),
    *(
        partial(
            lambda services, dimension: services.statistics.by(EVERYTHING, dimension),
            dimension=each,
        )
        for each in Dimension
        if each not in {Dimension.TOPIC, Dimension.KIND}
    ),
    *(
        partial(
            lambda services, dimension: services.statistics.adjusted(EVERYTHING, dimension),
            dimension=each,
        )
        for each in Dimension
        if each not in {Dimension.TOPIC, Dimension.KIND}
    ),
    lambda services: services.statistics.topics(EVERYTHING),
    lambda services: services.statistics.retests(EVERYTHING),
    lambda services: services.statistics.closing(EVERYTHING),
    lambda services: services.statistics.coverage(EVERYTHING),
    lambda services: services.statistics.coverage_by_authority(EVERYTHING),
    lambda services: services.statistics.integrity(EVERYTHING),
    lambda services: services.statistics.inspections(EVERYTHING),
    lambda services: services.statistics.inspections(Scope(topics=(Topic.FIRE,))),
    lambda services: services.statistics.ledger(EVERYTHING),
    lambda services: services.statistics.choices(),
    lambda services: list(services.statistics.answers(EVERYTHING)),
    lambda services: services.item_statistics.items(),
)


def test_answers_from_before_they_kept_their_worth_count_the_same(
    year: OfficeYear, raw: RawSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = year.world.services
    before = (services.statistics.topics(EVERYTHING), services.item_statistics.items())
    database = services.statistics._context.database
    _without_guards(database, update(AnswerRow).values(full_marks=None))
    monkeypatch.undo()
    assert_equal(services.statistics.overview(EVERYTHING), raw)
    assert (services.statistics.topics(EVERYTHING), services.item_statistics.items()) == before
    assert services.statistics.adjusted(EVERYTHING, Dimension.TOWNSHIP)
    assert all(line.full_marks for line in services.statistics.answers(EVERYTHING))


def test_merged_enterprises_and_people_count_as_one(year: OfficeYear) -> None:
    statistics = year.world.services.statistics
    first, second = year.enterprises[:2]
    before = statistics.overview(EVERYTHING)
    with statistics._context.database.write() as tx:
        tx.execute(
            update(EnterpriseRow).where(EnterpriseRow.id == second.id).values(same_as=first.id)
        )
        people = {
            owner: {member.number: member.id for member in year.world.services.staff.of(owner)}
            for owner in (first.id, second.id)
        }
        for number, person in people[second.id].items():
            if number in people[first.id]:
                same = people[first.id][number]
                tx.execute(update(StaffRow).where(StaffRow.id == person).values(same_as=same))
    after = statistics.overview(EVERYTHING)
    assert (after.papers, after.passed.found) == (before.papers, before.passed.found)
    assert after.enterprises == before.enterprises - 1
    assert after.people < before.people
    groups = {group.key for group in statistics.by(EVERYTHING, Dimension.ENTERPRISE)}
    assert second.id not in groups
    assert TOWNSHIPS[1] not in {g.key for g in statistics.by(EVERYTHING, Dimension.TOWNSHIP)}
    assert statistics.coverage(EVERYTHING).enterprises == 3
    with statistics._context.database.write() as tx:
        tx.execute(update(EnterpriseRow).values(same_as=None))
        tx.execute(update(StaffRow).values(same_as=None))


def test_an_empty_database_has_empty_figures(tmp_path: Path) -> None:
    office = OfficeYear(tmp_path)
    services = office.world.services
    figures = services.statistics.overview(EVERYTHING)
    assert (figures.papers, figures.average, figures.passed.share) == (0, None, None)
    assert services.statistics.topics(EVERYTHING) == ()
    assert services.statistics.adjusted(EVERYTHING, Dimension.TOWNSHIP) == ()
    assert services.statistics.closing(EVERYTHING).median_days is None
    assert services.item_statistics.items() == ()
    assert services.statistics.choices().first_day is None
    services.close()


def _rounded(figures: ItemFigures) -> list[Any]:
    values = (
        figures.n,
        figures.facility,
        figures.sd,
        figures.discrimination_index,
        figures.discriminative_efficiency,
    )
    return json.loads(json.dumps([v if v is None else round(v, 9) for v in values]))  # type: ignore[no-any-return]  # JSON


def _without_guards(database: Database, statement: Update) -> None:
    """Change what the triggers of sealed inspections keep, as only a test may."""
    with database.write() as tx:
        triggers = tx.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'answers'"
        ).all()
        for name, _ in triggers:
            tx.exec_driver_sql(f"DROP TRIGGER {name}")
        tx.execute(statement)
        for _, sql in triggers:
            tx.exec_driver_sql(sql)
