from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.lists import SkipReason
from inspector_app.domain.people import Role, StaffMember
from inspector_app.domain.rosters import (
    RosterChoices,
    RosterColumn,
    RosterIssueKind,
    RosterPreview,
)
from inspector_app.exchange.rosters import read_roster

WriteBook = Callable[..., Path]

OLD_EXCEL = Path(__file__).parent / "files" / "花名册.xls"
GOOD_ID = "11010519491231002X"
"""The example number of GB 11643."""
HEADER = ["序号", "姓名", "部门", "岗位", "身份证号", "手机号"]


def names(preview: RosterPreview) -> list[str]:
    return [row.name for row in preview.rows]


def kinds(preview: RosterPreview) -> set[RosterIssueKind]:
    return {issue.kind for issue in preview.issues}


def test_a_neat_list(book: WriteBook) -> None:
    preview = read_roster(
        book(
            {
                "花名册": [
                    HEADER,
                    [1, "张甲", "公司领导", "总经理", GOOD_ID, "13800000001"],
                    [2, "李乙", "安环部", "经理", "", "13800000002"],
                    [3, "王丙", "一车间", "焊工", "", 13800000003.0],
                ]
            }
        )
    )
    assert names(preview) == ["张甲", "李乙", "王丙"]
    assert [row.role for row in preview.rows] == list(Role)
    assert not any(row.role_guessed for row in preview.rows)
    assert preview.rows[2].phone == "13800000003"
    assert preview.rows[0].identity_number == GOOD_ID
    assert preview.issues == ()
    assert preview.headers == tuple(HEADER)


def test_titles_two_header_rows_merged_departments_totals_and_notes(book: WriteBook) -> None:
    rows: list[list[object]] = [
        ["某厂从业人员花名册", "", "", "", "", ""],
        ["填报单位（盖章）：      填报日期：2026.11.1", "", "", "", "", ""],
        ["序号", "部门", "姓  名", "岗位信息", "", "身份证号码"],
        ["", "", "", "岗位/工种", "入厂时间", ""],
        [1, "仓储部", "洪　涛", "仓库管理员", "2025.05.06", 4.116252002082626e17],
        [2, "", "古丽 •  阿依", "叉车工", "2020年07月", "411625199112147077"],
        ["", "", "", "", "", ""],
        [3, "质检部", "John  Smith", "化验员", "", ""],
        ["合计", "", "3人", "", "", ""],
        ["注：本表一式两份，由单位负责人签字后报送。", "", "", "", "", ""],
    ]
    merges = ["A1:F1", "A2:F2", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4", "B5:B6"]
    preview = read_roster(
        book({"在岗人员": rows, "离职人员": [["姓名", "离职时间"]]}, {"在岗人员": merges})
    )
    assert names(preview) == ["洪涛", "古丽·阿依", "John Smith"]
    assert [row.department for row in preview.rows] == ["仓储部", "仓储部", "质检部"]
    assert [row.row for row in preview.rows] == [5, 6, 8]
    assert (preview.choices.header_row, preview.choices.header_rows) == (3, 2)
    assert preview.sheets == ("在岗人员", "离职人员")
    lost = preview.rows[0].issues[0]
    assert (lost.kind, lost.column) == (RosterIssueKind.IDENTITY_DIGITS_LOST, "F")
    assert preview.rows[0].identity_number == ""
    assert preview.rows[1].issues[0].kind is RosterIssueKind.IDENTITY_CHECK
    assert preview.rows[1].identity_number == "411625199112147077"
    assert {row.row: row.reason for row in preview.skipped} == {
        1: SkipReason.TITLE,
        2: SkipReason.TITLE,
        7: SkipReason.EMPTY,
        9: SkipReason.TOTAL,
        10: SkipReason.NOTE,
    }


def test_empty_departments_stay_empty_where_nothing_is_merged(book: WriteBook) -> None:
    rows = [["姓名", "部门"], ["张甲", "一车间"], ["李乙", ""], ["王丙", "一车间"], ["赵丁", ""]]
    preview = read_roster(book({"表": rows}))
    assert [row.department for row in preview.rows] == ["一车间", "", "一车间", ""]


def test_departments_written_once_are_carried_down_in_text(tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    path.write_text("车间,姓名\n一车间,张甲\n,李乙\n二车间,王丙\n,赵丁\n", encoding="utf-8")
    departments = [row.department for row in read_roster(path).rows]
    assert departments == ["一车间", "一车间", "二车间", "二车间"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_text_in_every_encoding_and_delimiter(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    lines = ["姓名,工种,身份证号,电话", f'张甲,焊工,="{GOOD_ID}",4.1E+3', "李乙,电工,4.11625E+17,"]
    path = tmp_path / "名单.xlsx"
    path.write_bytes("\r\n".join(lines).replace(",", delimiter).encode(encoding))
    preview = read_roster(path)
    assert names(preview) == ["张甲", "李乙"]
    assert preview.rows[0].identity_number == GOOD_ID
    assert preview.rows[1].issues[0].kind is RosterIssueKind.IDENTITY_DIGITS_LOST


def test_long_explaining_headers(book: WriteBook) -> None:
    header = [
        "*员工姓名  （必填；不允许超过16个字）",
        "手机号 （非必填；符合国内手机号规范）",
        "所在部门（非必填）",
    ]
    preview = read_roster(
        book(
            {
                "员工导入": [header, ["张甲", "13800000001", "总裁办"]],
                "导入规则(必读)": [["很多说明"]],
            }
        )
    )
    assert names(preview) == ["张甲"]
    assert preview.rows[0].phone == "13800000001"
    assert preview.rows[0].role_guessed
    assert RosterIssueKind.NO_POST_COLUMN in kinds(preview)


def test_an_old_excel_file() -> None:
    preview = read_roster(OLD_EXCEL)
    assert names(preview) == ["洪涛", "林娟"]
    assert [row.department for row in preview.rows] == ["仓储部", "仓储部"]
    assert preview.rows[0].phone == "13800003412"


def test_positions_beside_posts_decide_the_role(book: WriteBook) -> None:
    rows = [["姓名", "职务", "岗位"], ["张甲", "厂长", ""], ["李乙", "", "电工"]]
    preview = read_roster(book({"表": rows}))
    assert [(row.role, row.post) for row in preview.rows] == [
        (Role.PRINCIPAL, "厂长"),
        (Role.FRONTLINE, "电工"),
    ]


def test_rows_without_a_name_and_repeated_headers(book: WriteBook) -> None:
    rows: list[list[object]] = [
        ["序号", "姓名", "岗位"],
        [1, "张甲", "焊工"],
        [2, "", "电工"],
        ["序号", "姓名", "岗位"],
        [3, "", ""],
        [4, "李2、王3", "钳工"],
    ]
    preview = read_roster(book({"表": rows}))
    assert names(preview) == ["张甲", "李2、王3"]
    reasons = [row.reason for row in preview.skipped]
    assert reasons == [SkipReason.NAME_MISSING, SkipReason.HEADER, SkipReason.EMPTY]
    missing = next(i for i in preview.issues if i.kind is RosterIssueKind.NAME_MISSING)
    assert (missing.row, missing.column) == (3, "B")
    assert preview.rows[1].issues[0].kind is RosterIssueKind.NAME_ODD


def test_sections_in_the_column_of_names_are_no_people(book: WriteBook) -> None:
    rows = [["姓名", "岗位"], ["一车间", ""], ["张甲", "焊工"], ["质检部", ""], ["李乙", "化验员"]]
    assert names(read_roster(book({"表": rows}))) == ["张甲", "李乙"]


def test_a_list_without_any_header(tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    path.write_text("张小甲,焊工,13800000001\n李小乙,电工,13800000002\n", encoding="gb18030")
    preview = read_roster(path)
    assert names(preview) == ["张小甲", "李小乙"]
    assert preview.rows[0].phone == "13800000001"
    assert RosterIssueKind.NAME_COLUMN_GUESSED in kinds(preview)


def test_enterprises_are_not_taken_for_people_but_can_be_chosen(book: WriteBook) -> None:
    rows = [
        ["企业名称", "统一社会信用代码", "法定代表人", "联系电话"],
        ["某某加油站", "91411625MA5NQDN1H2", "王桂香", "13800000001"],
    ]
    path = book({"企业台账": rows})
    preview = read_roster(path)
    assert preview.rows == ()
    assert RosterIssueKind.ENTERPRISE_LIST in kinds(preview)
    chosen = RosterChoices("企业台账", 1, 1, {2: RosterColumn.NAME, 3: RosterColumn.PHONE})
    assert names(read_roster(path, chosen)) == ["王桂香"]


def test_choices_by_hand_hold(book: WriteBook) -> None:
    rows = [["名单"], ["甲列", "乙列"], ["张甲", "焊工"], ["李乙", "总经理"]]
    path = book({"表": rows, "空": []})
    chosen = RosterChoices("表", 2, 1, {0: RosterColumn.NAME, 1: RosterColumn.POST})
    preview = read_roster(path, chosen)
    assert [(row.name, row.post) for row in preview.rows] == [("张甲", "焊工"), ("李乙", "总经理")]
    assert preview.choices == RosterChoices("表", 2, 1, dict(chosen.columns))
    again = read_roster(path, RosterChoices("表", 9, 0, {}))
    assert again.choices.header_row in {1, 2}
    with pytest.raises(AppError) as caught:
        read_roster(path, RosterChoices("空", 1, 1, {}))
    assert caught.value.problem is Problem.SHEET_EMPTY


def test_no_front_line_is_said(book: WriteBook) -> None:
    preview = read_roster(book({"表": [["姓名", "岗位"], ["张甲", "总经理"]]}))
    assert kinds(preview) == {RosterIssueKind.NO_FRONTLINE, RosterIssueKind.NO_SAFETY_MANAGER}


def test_people_twice_in_the_file_or_already_there(book: WriteBook) -> None:
    rows = [
        ["姓名", "身份证号", "电话", "岗位"],
        ["张甲", GOOD_ID, "", "焊工"],
        ["张甲", GOOD_ID.lower(), "", "焊工"],
        ["李乙", "", "13800000002", "电工"],
        ["李乙", "", "13800000003", "电工"],
    ]
    there = StaffMember("x", "e", "W001", "李乙", Role.FRONTLINE, "电工", phone="13800000002")
    found = read_roster(book({"表": rows}), existing=[there]).duplicates
    assert [(each.row, each.first_row) for each in found] == [(3, 2), (4, None)]
    assert found[1].member == there


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"%PDF-1.7 ...", "pdf"),
        (b"PK\x03\x04 cut short", "damaged"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "damaged"),
        (b"<html><table></table></html>", "html"),
        (b"\x89PNG\r\n", "png"),
    ],
)
def test_other_files_are_named(tmp_path: Path, content: bytes, found: str) -> None:
    path = tmp_path / "名单.xlsx"
    path.write_bytes(content)
    with pytest.raises(AppError) as caught:
        read_roster(path)
    assert caught.value.problem is Problem.FILE_NOT_A_SPREADSHEET
    assert caught.value.params == {"file": "名单.xlsx", "found": found}


@pytest.mark.parametrize("length", [1, 100, 2000, 4200, 4500])
def test_an_old_excel_file_cut_short_is_damaged(tmp_path: Path, length: int) -> None:
    path = tmp_path / "花名册.xls"
    path.write_bytes(OLD_EXCEL.read_bytes()[: 20 + length])
    with pytest.raises(AppError) as caught:
        read_roster(path)
    assert caught.value.params["found"] == "damaged"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", Problem.FILE_EMPTY),
        (b"\n \n", Problem.FILE_EMPTY),
        (b"\xff\x00\x81\x01binary", Problem.FILE_ENCODING_UNKNOWN),
        ("很多字没有表格\n第二行\n".encode(), Problem.ROSTER_WITHOUT_NAMES),
        (None, Problem.FILE_NOT_FOUND),
    ],
)
def test_unusable_files(tmp_path: Path, content: bytes | None, problem: Problem) -> None:
    path = tmp_path / "名单.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(AppError) as caught:
        read_roster(path)
    assert caught.value.problem is problem


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(AppError) as caught:
        read_roster(path)
    assert caught.value.params == {"file": "名单.csv", "megabytes": 100, "limit": 50}
