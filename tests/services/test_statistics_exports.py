"""Every figure in an exported file equals the one computed straight from the raw answers."""

from __future__ import annotations

import csv
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from python_calamine import CalamineWorkbook

from inspector_app.domain.errors import AppError, Cancelled, Problem
from inspector_app.domain.statistics.scope import Scope
from inspector_app.services.statistics.exports import StatisticsExportService
from tests.services.office_year import OfficeYear

Rows = list[list[object]]


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> OfficeYear:
    made = OfficeYear(tmp_path_factory.mktemp("office"))
    made.fill(8)
    return made


@pytest.fixture(scope="module")
def exports(year: OfficeYear) -> StatisticsExportService:
    return year.world.services.statistics_exports


@pytest.fixture(scope="module")
def book(
    exports: StatisticsExportService, tmp_path_factory: pytest.TempPathFactory
) -> CalamineWorkbook:
    path = tmp_path_factory.mktemp("book") / "统计.xlsx"
    exports.workbook(path, Scope(), "全部", answers=True)
    return CalamineWorkbook.from_path(path)


def _rows(book: CalamineWorkbook, name: str) -> Rows:
    """The sheet's data rows, below the head in its third row."""
    return book.get_sheet_by_name(name).to_python(skip_empty_area=False)[3:]  # type: ignore[return-value]  # cells


def test_the_workbook_has_a_sheet_for_every_subject(book: CalamineWorkbook) -> None:
    wanted = {
        "概况",
        "按企业",
        "按乡镇（街道）",
        "按行业",
        "按主管部门",
        "按人员类别",
        "按岗位",
        "按执法人员",
        "按月份",
        "按问题类型",
        "按主题",
        "难度调整",
        "首测复测",
        "执法规范",
        "覆盖面",
        "未检查企业",
        "题目质量",
        "问题台账",
        "原始作答",
    }
    assert wanted <= set(book.sheet_names)
    assert book.sheet_names[0] == "概况"


def test_the_rows_add_up_to_the_raw_answers(book: CalamineWorkbook) -> None:
    raw = _rows(book, "原始作答")
    papers = {row[2] for row in raw}
    by_enterprise = _rows(book, "按企业")
    assert sum(int(str(row[3])) for row in map(_whole, by_enterprise)) == len(papers)
    items = {row[0]: int(row[5]) for row in map(_whole, _rows(book, "题目质量"))}
    assert items == Counter(row[7] for row in raw)
    marks: Counter[object] = Counter()
    full: Counter[object] = Counter()
    for row in raw:
        marks[row[7]] += float(str(row[9]))  # type: ignore[assignment]  # floats are counted, too
        full[row[7]] += float(str(row[10]))  # type: ignore[assignment]  # as above
    for row in _rows(book, "题目质量"):
        assert float(str(row[6])) == pytest.approx(100 * marks[row[0]] / full[row[0]])


def test_the_ledger_s_kinds_are_those_of_the_overview(
    book: CalamineWorkbook, year: OfficeYear
) -> None:
    ledger = Counter(row[5] for row in _rows(book, "问题台账"))
    kinds = {row[0]: int(row[1]) for row in map(_whole, _rows(book, "按问题类型")) if row[1]}
    assert dict(ledger) == kinds
    figures = year.world.services.statistics.overview(Scope())
    assert sum(ledger.values()) == figures.findings > 0


def test_supervising_departments_add_up_to_their_industries(book: CalamineWorkbook) -> None:
    rows = {row[0]: row for row in map(_whole, _rows(book, "按主管部门"))}
    industries = {row[0]: row for row in map(_whole, _rows(book, "按行业"))}
    assert list(rows) == ["应急管理", "文化广电旅游"]
    hotels = industries.pop("旅游饭店")
    assert rows["文化广电旅游"][1:] == hotels[1:]
    for column in (1, 2, 3, 5, 6):
        parts = [int(row[column]) for row in industries.values()]
        assert int(rows["应急管理"][column]) == sum(parts)
    coverage = [row for row in map(_whole, _rows(book, "覆盖面")) if row[0] == "主管部门"]
    assert [row[1:4] for row in coverage] == [
        ["应急管理", "3", "2"],
        ["文化广电旅游", "1", "1"],
    ]


def test_the_overview_holds_the_bulletin(book: CalamineWorkbook, year: OfficeYear) -> None:
    cells = [str(c) for row in book.get_sheet_by_name("概况").to_python() for c in row]
    bulletin = year.world.services.statistics_exports.bulletin(Scope())
    assert bulletin in cells
    assert "组织岗位测试8次" in bulletin
    assert "发现岗位缺陷、能力不足、处置不妥等问题" in bulletin


def test_native_charts_are_there(exports: StatisticsExportService, tmp_path: Path) -> None:
    with zipfile.ZipFile(exports.workbook(tmp_path / "a.xlsx", Scope())) as file:
        charts = [name for name in file.namelist() if name.startswith("xl/charts/chart")]
    assert len(charts) >= 10


def test_csv_holds_the_ledger_and_the_answers_beside_it(
    exports: StatisticsExportService, book: CalamineWorkbook, tmp_path: Path
) -> None:
    exports.csv(tmp_path / "台账.csv", Scope())
    with (tmp_path / "台账.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 1 + len(_rows(book, "问题台账"))
    with (tmp_path / "台账-作答.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 1 + len(_rows(book, "原始作答"))


def test_the_report_tells_the_same(exports: StatisticsExportService, tmp_path: Path) -> None:
    document = PdfDocument(exports.report(tmp_path / "简报.pdf", Scope(), "全部"))
    text = "".join(page.get_textpage().get_text_range() for page in document)
    plain = "".join(text.split())
    assert "组织岗位测试8次" in plain
    assert "95%区间" in plain
    assert "抽样" in plain
    assert "各主管部门情况" in plain


def test_the_hazard_report_lists_every_finding(
    exports: StatisticsExportService, book: CalamineWorkbook, tmp_path: Path
) -> None:
    path = exports.hazard_report(tmp_path / "隐患.xlsx", Scope())
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)
    ledger = _rows(book, "问题台账")
    assert [row[5] for row in rows[2:]] == [row[8] for row in ledger]
    assert {row[0] for row in rows[2:]} <= {"制造业", "住宿和餐饮业"}


def test_a_stopped_export_leaves_nothing(exports: StatisticsExportService, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        exports.workbook(tmp_path / "a.xlsx", Scope(), progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(
    exports: StatisticsExportService, tmp_path: Path
) -> None:
    with pytest.raises(AppError) as error:
        exports.workbook(tmp_path / "none" / "a.xlsx", Scope())
    assert error.value.problem is Problem.FOLDER_NOT_WRITABLE


def _whole(row: list[object]) -> list[str]:
    return [str(int(cell)) if isinstance(cell, float) else str(cell) for cell in row]
