"""Workbooks and CSV: text stays text, figures keep their form, nothing half-written is left."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from inspector_app.documents.workbooks import workbook as writing
from inspector_app.documents.workbooks.delimited import write_csv
from inspector_app.documents.workbooks.hazard_report import write_hazard_report
from inspector_app.documents.workbooks.tables import (
    Chart,
    ChartForm,
    Column,
    Form,
    Page,
    Table,
    Value,
)
from inspector_app.documents.workbooks.workbook import write_workbook
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.hazard_reports import HazardLine
from inspector_app.domain.time import BEIJING
from inspector_app.exchange.hazard_words import FILE, load_hazard_words
from tests.worlds import ROOT

INJECTIONS = ("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(“x”)", "http://example.invalid")
COLUMNS = (
    Column("名称"),
    Column("人数", Form.WHOLE),
    Column("占比", Form.SHARE),
    Column("日期", Form.DAY),
    Column("时间", Form.MOMENT),
)
ROW = ("甲", 3, 0.25, date(2026, 11, 23), datetime(2026, 11, 23, 9, 5, tzinfo=BEIJING))


def _table(rows: list[tuple[Value, ...]], *charts: Chart) -> Table:
    return Table("表", "标题", COLUMNS, rows, "说明", charts)


def _part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as book:
        return book.read(name).decode()


def test_names_that_look_like_formulas_stay_names(tmp_path: Path) -> None:
    rows: list[tuple[Value, ...]] = [(each, *ROW[1:]) for each in INJECTIONS]
    path = write_workbook(tmp_path / "a.xlsx", [_table(rows)], "局")
    sheet = _part(path, "xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet
    read = CalamineWorkbook.from_path(path).get_sheet_by_name("表").to_python(skip_empty_area=False)
    assert [row[0] for row in read[3:]] == list(INJECTIONS)


def test_values_come_back_in_their_own_types(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", [_table([ROW])], "局")
    read = CalamineWorkbook.from_path(path).get_sheet_by_name("表").to_python(skip_empty_area=False)
    assert read[2] == ["名称", "人数", "占比", "日期", "时间"]
    assert read[3] == ["甲", 3.0, 0.25, date(2026, 11, 23), datetime(2026, 11, 23, 9, 5)]  # noqa: DTZ001 - a cell


def test_heads_are_frozen_filtered_and_printed_on_every_page(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", [_table([ROW, ROW])], "局")
    sheet = _part(path, "xl/worksheets/sheet1.xml")
    assert 'ySplit="3"' in sheet
    assert '<autoFilter ref="A3:E5"/>' in sheet
    assert 'fitToHeight="0"' in sheet
    assert "_xlnm.Print_Titles" in _part(path, "xl/workbook.xml")


def test_a_long_table_goes_on_in_the_next_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "MOST_ROWS", 3)
    rows: list[tuple[Value, ...]] = [(f"{n}", *ROW[1:]) for n in range(7)]
    book = CalamineWorkbook.from_path(write_workbook(tmp_path / "a.xlsx", [_table(rows)], "局"))
    assert book.sheet_names == ["表", "表（2）", "表（3）"]
    found = [
        row[0]
        for name in book.sheet_names
        for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)[3:]
    ]
    assert found == [f"{n}" for n in range(7)]


def test_charts_are_native_and_point_at_the_cells(tmp_path: Path) -> None:
    chart = Chart(ChartForm.PARETO, "主题", 0, (1, 2))
    path = write_workbook(tmp_path / "a.xlsx", [_table([ROW, ROW], chart)], "局")
    drawn = _part(path, "xl/charts/chart1.xml")
    assert "<c:barChart>" in drawn
    assert "<c:lineChart>" in drawn
    assert "表!$B$4:$B$5" in drawn


def test_a_page_holds_its_paragraphs_and_tables(tmp_path: Path) -> None:
    page = Page("概况", "2026年统计", ("今年以来，组织岗位测试1次。",), (_table([ROW]),))
    path = write_workbook(tmp_path / "a.xlsx", [page], "局")
    cells = CalamineWorkbook.from_path(path).get_sheet_by_name("概况").to_python()
    flat = [value for row in cells for value in row]
    assert "今年以来，组织岗位测试1次。" in flat
    assert "甲" in flat


def test_nothing_is_left_where_the_rows_break_off(tmp_path: Path) -> None:
    def rows() -> Iterator[tuple[Value, ...]]:
        yield ROW
        raise RuntimeError("stopped")

    path = tmp_path / "a.xlsx"
    path.write_bytes(b"before")
    with pytest.raises(RuntimeError, match="stopped"):
        write_workbook(path, [Table("表", "标题", COLUMNS, rows())], "局")
    assert [each.name for each in tmp_path.iterdir()] == ["a.xlsx"]
    assert path.read_bytes() == b"before"


def test_csv_opens_in_excel_and_computes_nothing(tmp_path: Path) -> None:
    rows: list[tuple[Value, ...]] = [("=1+1", *ROW[1:]), ("乙", None, -0.5, *ROW[3:])]
    data = write_csv(tmp_path / "a.csv", _table(rows)).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig").splitlines() == [
        "名称,人数,占比,日期,时间",
        "'=1+1,3,0.25,2026-11-23,2026-11-23 09:05:00",
        "乙,,-0.5,2026-11-23,2026-11-23 09:05:00",
    ]


def test_the_hazard_report_has_the_county_s_layout(tmp_path: Path) -> None:
    words = load_hazard_words(ROOT / "resources")
    line = HazardLine(
        "制造业",
        "通用零部件制造",
        "示例县应急管理局",
        "=示例公司",
        date(2026, 11, 23),
        "不知道应急电话",
        words.kinds["insufficient_ability"],
        words.measure,
        words.under_way,
        date(2026, 12, 8),
    )
    path = write_hazard_report(tmp_path / "a.xlsx", [line], words)
    cells = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)
    assert cells[0][3] == "一般隐患信息填报"
    assert cells[1] == list(words.columns)
    assert cells[2][3:6] == ["=示例公司", date(2026, 11, 23), "不知道应急电话"]
    sheet = _part(path, "xl/worksheets/sheet1.xml")
    assert '<mergeCell ref="D1:I1"/>' in sheet
    assert "管理问题,制度建设,设施设备,现场隐患" in sheet
    assert "进行中,已整改" in sheet


@pytest.mark.parametrize(
    ("before", "after"),
    [("title:", "titel:"), ("improper_handling: 现场隐患", "improper_handling: 无")],
)
def test_wrong_words_of_the_hazard_report_are_named(
    tmp_path: Path, before: str, after: str
) -> None:
    text = (ROOT / "resources" / FILE).read_text(encoding="utf-8")
    (tmp_path / FILE).write_text(text.replace(before, after), encoding="utf-8")
    with pytest.raises(AppError) as error:
        load_hazard_words(tmp_path)
    assert error.value.problem is Problem.TEMPLATE_INVALID
    assert error.value.params["file"] == str(tmp_path / FILE)
