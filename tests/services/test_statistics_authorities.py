"""Figures by a county's own list of supervising departments, read as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.statistics.scope import Dimension, Scope
from tests.services.office_year import INDUSTRIES, OfficeYear

MADE, HOTELS = INDUSTRIES[:2], INDUSTRIES[2:]


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeYear]:
    made = OfficeYear(tmp_path_factory.mktemp("year"))
    made.fill(3)
    yield made
    made.world.services.close()


@pytest.fixture
def own_list(year: OfficeYear) -> Iterator[Path]:
    path = year.world.paths.data / "departments.yaml"
    path.write_text(
        "departments: [{name: 乡村振兴, industries: [A]}, {name: 商务, industries: [H61]}]",
        encoding="utf-8",
    )
    yield path
    path.unlink()


@pytest.mark.usefixtures("own_list")
def test_the_county_s_own_list_counts(year: OfficeYear) -> None:
    services = year.world.services
    groups = services.statistics.by(Scope(), Dimension.AUTHORITY)
    assert [group.key for group in groups] == ["商务", ""]
    for group, industries in zip(groups, (HOTELS, MADE), strict=True):
        narrowed = Scope().narrowed(Dimension.AUTHORITY, group.key)
        wanted = Scope(industries=industries)
        assert group.figures == services.statistics.overview(wanted)
        assert services.statistics.overview(narrowed) == group.figures
        assert services.item_statistics.items(narrowed) == services.item_statistics.items(wanted)
        assert list(services.statistics.answers(narrowed)) == list(
            services.statistics.answers(wanted)
        )
    assert [choice.key for choice in services.statistics.choices().authorities] == ["商务"]
    covered = services.statistics.coverage_by_authority(Scope())
    assert [(row.key, row.enterprises, row.visited) for row in covered] == [
        ("商务", 1, 1),
        ("", 3, 2),
    ]


@pytest.mark.usefixtures("own_list")
def test_departments_and_industries_must_both_hold(year: OfficeYear) -> None:
    statistics = year.world.services.statistics
    both = Scope(authorities=("",), industries=(*HOTELS, MADE[0]))
    assert statistics.overview(both) == statistics.overview(Scope(industries=MADE[:1]))
    for nothing in (Scope(authorities=("乡村振兴",)), Scope(authorities=("",), industries=HOTELS)):
        assert statistics.overview(nothing).inspections == ()
        assert statistics.inspections(nothing) == ()


def test_a_wrong_list_is_told_and_costs_no_other_figure(year: OfficeYear, own_list: Path) -> None:
    own_list.write_text("departments: [{name: 商务, industries: [Z]}]", encoding="utf-8")
    statistics = year.world.services.statistics
    assert statistics.choices().authorities == ()
    assert statistics.choices().industries
    assert statistics.by(Scope(), Dimension.INDUSTRY)
    for scope, dimension in (
        (Scope(), Dimension.AUTHORITY),
        (Scope(authorities=("商务",)), Dimension.TOWNSHIP),
    ):
        with pytest.raises(AppError) as error:
            statistics.by(scope, dimension)
        assert error.value.problem is Problem.TEMPLATE_INVALID
        assert error.value.params["file"] == str(own_list)
