"""The statistics page: figures of a scope, filters, drill-down, pictures and files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.statistics.scope import Dimension, Scope
from inspector_app.ui.pages.statistics.closing_tab import ClosingTab
from inspector_app.ui.pages.statistics.comparison_tab import ComparisonTab
from inspector_app.ui.pages.statistics.coverage_tab import CoverageTab
from inspector_app.ui.pages.statistics.groups_tab import GroupsTab
from inspector_app.ui.pages.statistics.inspections_dialog import InspectionsDialog
from inspector_app.ui.pages.statistics.integrity_tab import IntegrityTab
from inspector_app.ui.pages.statistics.items_tab import ItemsTab
from inspector_app.ui.pages.statistics.overview_tab import OverviewTab
from inspector_app.ui.pages.statistics.page import StatisticsPage
from inspector_app.ui.pages.statistics.scope_bar import Period, period_days
from inspector_app.ui.pages.statistics.tab import StatisticsTab
from inspector_app.ui.pages.statistics.topics_tab import TopicsTab
from inspector_app.ui.requests import InspectionRequest
from tests.services.office_year import OfficeYear
from tests.ui.inline_runner import InlineRunner
from tests.ui.pages_case import make_case, shown
from tests.worlds import TODAY, World


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> OfficeYear:
    made = OfficeYear(tmp_path_factory.mktemp("office"))
    made.fill(6)
    return made


@pytest.fixture
def page(year: OfficeYear, qtbot: QtBot, qapp: object) -> StatisticsPage:
    assert qapp
    case = make_case(year.world, InlineRunner())
    made = StatisticsPage(case.context)
    qtbot.addWidget(made)
    made.scope_bar.clear()
    made.scope_bar._period.setCurrentIndex(made.scope_bar._period.findData(Period.EVERYTHING.value))
    made.resize(1240, 760)
    made.show()
    return made


def _go_to(page: StatisticsPage, kind: type[StatisticsTab]) -> StatisticsTab:
    tab = page.findChild(kind)
    assert tab is not None
    page.tabs.setCurrentWidget(tab)
    return tab


def test_the_tiles_show_what_the_service_counts(page: StatisticsPage, year: OfficeYear) -> None:
    tab = _go_to(page, OverviewTab)
    assert isinstance(tab, OverviewTab)
    figures = year.world.services.statistics.overview(Scope())
    values = [tile._value.text() for tile in tab._tiles]
    assert values[0] == str(figures.tests) == "6"
    assert values[1] == str(figures.papers)
    assert values[4] == str(figures.findings)
    assert "–" in values[2]  # a share has its interval beside it
    assert tab._bulletin.text() == year.world.services.statistics_exports.bulletin(Scope())


@pytest.mark.parametrize("tab", [GroupsTab, TopicsTab, ClosingTab, ComparisonTab, CoverageTab])
def test_every_tab_fills_its_list(page: StatisticsPage, tab: type[StatisticsTab]) -> None:
    made = _go_to(page, tab)
    assert made.table.records  # type: ignore[attr-defined]  # each has one


def test_groups_add_up_and_change_with_the_dimension(
    page: StatisticsPage, year: OfficeYear
) -> None:
    tab = _go_to(page, GroupsTab)
    assert isinstance(tab, GroupsTab)
    whole = year.world.services.statistics.overview(Scope())
    for dimension in (Dimension.TOWNSHIP, Dimension.AUTHORITY, Dimension.ROLE, Dimension.MONTH):
        tab.by.setCurrentIndex(tab.by.findData(dimension))
        assert sum(group.figures.papers for group in tab.table.records) == whole.papers


def test_a_row_opens_the_inspections_behind_it(page: StatisticsPage, qtbot: QtBot) -> None:
    tab = _go_to(page, GroupsTab)
    assert isinstance(tab, GroupsTab)
    tab.by.setCurrentIndex(tab.by.findData(Dimension.TOWNSHIP))
    group = tab.table.records[0]
    tab.table.opened.emit(group)
    dialog = shown(InspectionsDialog, page)
    assert {line.id for line in dialog.table.records} == set(group.figures.inspections)
    with qtbot.waitSignal(page.inspection_requested) as asked:
        dialog.table.opened.emit(dialog.table.records[0])
    (request,) = asked.args
    assert request == InspectionRequest(dialog.table.records[0].id)


def test_filters_narrow_every_figure(page: StatisticsPage, year: OfficeYear) -> None:
    tab = _go_to(page, OverviewTab)
    assert isinstance(tab, OverviewTab)
    before = int(tab._tiles[0]._value.text())
    box = page.scope_bar._boxes[Dimension.TOWNSHIP]
    box.setCurrentIndex(1)
    township = box.currentData()
    scope = page.scope_bar.scope()
    assert scope.townships == (township,)
    assert township in page.scope_bar.words()
    after = int(tab._tiles[0]._value.text())
    assert after == year.world.services.statistics.overview(scope).tests < before


def test_a_supervising_department_narrows_and_is_covered(
    page: StatisticsPage, year: OfficeYear
) -> None:
    box = page.scope_bar._boxes[Dimension.AUTHORITY]
    assert [box.itemData(place) for place in range(box.count())] == ["", "应急管理", "文化广电旅游"]
    tab = _go_to(page, CoverageTab)
    assert isinstance(tab, CoverageTab)
    tab.by.setCurrentIndex(2)
    assert {row.key: row.visited for row in tab.table.records} == {"应急管理": 2, "文化广电旅游": 1}
    box.setCurrentIndex(2)
    assert {row.key: row.visited for row in tab.table.records} == {"应急管理": 0, "文化广电旅游": 1}
    overview = _go_to(page, OverviewTab)
    assert isinstance(overview, OverviewTab)
    hotels = Scope(industries=("H6110",))
    assert overview._tiles[0]._value.text() == str(
        year.world.services.statistics.overview(hotels).tests
    )


def test_a_wrong_list_of_departments_leaves_no_other_rows_under_its_name(
    page: StatisticsPage, year: OfficeYear
) -> None:
    tab = _go_to(page, GroupsTab)
    assert isinstance(tab, GroupsTab)
    tab.by.setCurrentIndex(tab.by.findData(Dimension.TOWNSHIP))
    told: list[AppError] = []
    tab.context.runner.failed.connect(told.append)
    own = year.world.paths.data / "departments.yaml"
    own.write_text("departments: [{name: 商务}]", encoding="utf-8")
    try:
        tab.by.setCurrentIndex(tab.by.findData(Dimension.AUTHORITY))
    finally:
        own.unlink()
    assert [error.problem for error in told] == [Problem.TEMPLATE_INVALID]
    assert tab.table.records == ()
    tab.by.setCurrentIndex(tab.by.findData(Dimension.TOWNSHIP))
    assert tab.table.records


def test_officers_draws_are_listed(page: StatisticsPage) -> None:
    tab = _go_to(page, IntegrityTab)
    assert isinstance(tab, IntegrityTab)
    assert {line.name for line in tab.table.records} == {"检查甲", "检查乙", "检查丙"}


def test_a_question_shows_who_chose_what(page: StatisticsPage) -> None:
    tab = _go_to(page, ItemsTab)
    assert isinstance(tab, ItemsTab)
    item = next(each for each in tab.table.records if each.ref.startswith("sample/"))
    tab.table.select(item.ref)
    assert tab.details.isVisibleTo(tab)
    assert sum(line.chosen for line in tab.options.records) >= item.figures.n


def test_charts_are_saved_and_copied_as_pictures(page: StatisticsPage, tmp_path: Path) -> None:
    tab = _go_to(page, OverviewTab)
    assert isinstance(tab, OverviewTab)
    path = tmp_path / "问题类型.png"
    assert tab.kinds.save_picture(path)
    picture = QImage(str(path))
    assert picture.width() > 200
    assert len({picture.pixel(x, picture.height() // 2) for x in range(picture.width())}) > 3
    tab.kinds.copy_picture()
    assert not QGuiApplication.clipboard().pixmap().isNull()


@pytest.mark.parametrize(
    ("run", "ending"),
    [("workbook", "xlsx"), ("csv", "csv"), ("report", "pdf"), ("hazards", "xlsx")],
)
def test_exports_ask_for_a_place_and_write_there(
    page: StatisticsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: str, ending: str
) -> None:
    path = tmp_path / f"导出.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
    getattr(page.exports, run)()
    assert path.stat().st_size > 0
    assert page.context.settings.last_folder == str(tmp_path)


def test_without_records_the_page_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    case = make_case(World(tmp_path), InlineRunner())
    page = StatisticsPage(case.context)
    qtbot.addWidget(page)
    page.show()
    overview, groups = _go_to(page, OverviewTab), _go_to(page, GroupsTab)
    assert isinstance(overview, OverviewTab)
    assert isinstance(groups, GroupsTab)
    assert "没有已归档的岗位测试" in overview._bulletin.text()
    assert groups.table.records == ()


def test_periods_are_whole() -> None:
    assert [day.isoformat() for day in period_days(Period.THIS_QUARTER, TODAY) if day] == [
        "2026-10-01",
        "2026-12-31",
    ]
    assert [day.isoformat() for day in period_days(Period.THIS_MONTH, TODAY) if day] == [
        "2026-11-01",
        "2026-11-30",
    ]
    assert period_days(Period.EVERYTHING, TODAY) == (None, None)
