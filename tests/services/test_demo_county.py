"""The invented county: everything marked as invented, and something of everything in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

import pytest

from inspector_app.assembly import open_services
from inspector_app.domain.official_documents import DocumentKind, OfficialDocument
from inspector_app.domain.statistics.scope import Scope
from inspector_app.domain.time import BEIJING
from inspector_app.paths import find_paths
from inspector_app.services import document_issue
from inspector_app.services.application import Services
from inspector_app.services.demo_county.clock import CountyClock
from inspector_app.services.demo_county.places import TOWNSHIPS, TRADES
from inspector_app.services.demo_county.year import FIRST_DAY, LAST_DAY, Size

SMALL = Size(enterprises=24, first_visits=4, second_visits=2)


@dataclass
class County:
    services: Services
    steps: list[tuple[int, int]]


class NoPress:
    """Draws nothing."""

    def pdf(self, document: OfficialDocument, today: date, device: str = "") -> bytes:
        return f"{document.number} {today} {device}".encode()

    docx = pdf

    def template(self, document: OfficialDocument, today: date) -> str:
        return f"{document.kind.value} {today.year}"

    def missing(self, document: OfficialDocument) -> str:
        return document.number[:0]


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Iterator[County]:
    steps: list[tuple[int, int]] = []
    services = played(tmp_path_factory.mktemp("county"), steps)
    yield County(services, steps)
    services.close()


def played(folder: Path, steps: list[tuple[int, int]]) -> Services:
    clock = CountyClock(datetime.combine(FIRST_DAY, time(7), BEIJING), 5)
    services = open_services(find_paths(folder), clock.chance())
    # fonts and PDFs are tested elsewhere and cost more than everything here together
    services.demo_county._prepare = lambda: None
    services.sealing._signed_pdf = lambda *_parts: b"%PDF-"  # type: ignore[method-assign]  # as said
    services.documents._press = NoPress()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            document_issue, "sign_with_device", lambda _tx, _context, drawn, _count: drawn
        )
        services.demo_county.load(clock, 5, SMALL, lambda done, total: steps.append((done, total)))
    return services


def test_every_name_says_that_it_is_invented(county: County) -> None:
    services = county.services
    bureau = services.setup.bureau()
    assert bureau is not None
    names = [bureau.name, *(officer.name for officer in services.setup.officers())]
    for enterprise in services.enterprises.all():
        names += [
            enterprise.name,
            enterprise.township,
            enterprise.address,
            enterprise.legal_representative,
        ]
        names += [member.name for member in services.staff.of(enterprise.id)]
    assert len(names) > 400
    assert all("演示" in name for name in names)


def test_every_township_and_trade_is_there() -> None:
    assert len(set(TOWNSHIPS)) == 22
    assert len({trade.code for trade in TRADES}) == 24


def test_the_register_has_all_of_them(county: County) -> None:
    found = county.services.enterprises.all()
    assert {each.township for each in found} == set(TOWNSHIPS)
    assert {each.industry for each in found} == {trade.code for trade in TRADES}


def test_a_year_of_tests_findings_and_retests(county: County) -> None:
    statistics = county.services.statistics
    figures = statistics.overview(Scope())
    assert figures.tests == len(figures.inspections) == 6
    assert figures.papers >= 6 * 7
    assert 0 < figures.passed.found < figures.passed.drawn
    assert figures.findings / figures.tests > 8
    assert all(figures.kinds.values())
    choices = statistics.choices()
    assert choices.first_day is not None
    assert choices.last_day is not None
    assert FIRST_DAY <= choices.first_day < choices.last_day <= LAST_DAY
    retests = statistics.retests(Scope())
    assert retests.enterprises.pairs == 2
    assert statistics.coverage(Scope()).visited == 4
    assert sum(line.corrected for line in county.services.records.all()) == 1
    assert county.steps == [(place, 6) for place in range(1, 7)]


def test_orders_and_reinspections_close_findings(county: County) -> None:
    services = county.services
    documents = [
        document
        for enterprise in services.enterprises.all()
        for document in services.documents.of_enterprise(enterprise.id)
    ]
    kinds = {document.kind for document in documents if document.issued}
    assert kinds == {DocumentKind.ORDER, DocumentKind.REINSPECTION}
    closing = services.statistics.closing(Scope())
    assert 0 < closing.closed < closing.findings
    assert closing.closed + closing.open == closing.findings
    lines = services.statistics.ledger(Scope())
    assert sum(line.closed_on is not None for line in lines) == closing.closed
    assert sum(line.overdue for line in lines) == closing.overdue


def test_the_whole_county_is_large_enough() -> None:
    size = Size()
    assert size.visits >= 120
    assert size.enterprises >= len(TOWNSHIPS) * 6
