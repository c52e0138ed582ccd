from __future__ import annotations

import csv
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.enterprise_lists import (
    EnterpriseColumn,
    EnterpriseIssueKind,
    EnterprisePreview,
    KeptEnterprises,
)
from inspector_app.domain.enterprises import (
    Enterprise,
    credit_code_check_character,
    is_credit_code,
)
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.lists import ListChoices, SkipReason
from inspector_app.domain.rosters import RosterIssueKind
from inspector_app.exchange.bank_words import load_bank_words
from inspector_app.exchange.enterprise_lists import load_sorting, read_enterprises
from inspector_app.exchange.enterprise_rows import Sorting
from inspector_app.exchange.industries import load_industries
from inspector_app.exchange.rosters import read_roster
from tests.worlds import ROOT

WriteBook = Callable[..., Path]

SAMPLE = ROOT.parent / "shared" / "samples" / "rosters" / "fake_enterprises_dancheng.xlsx"
HEADER = [
    "序号",
    "企业名称",
    "统一社会信用代码",
    "所属乡镇(街道)",
    "行业领域",
    "主管部门",
    "法定代表人",
    "安全管理员",
    "联系电话",
    "从业人员数",
    "风险等级",
    "备注",
]
CODE = "91350100M000100Y43"
"""The example of GB 32100."""


@pytest.fixture(scope="module")
def sorting() -> Sorting:
    return load_sorting(ROOT / "resources")


def row(number: int, name: str, **cells: object) -> list[object]:
    wanted = {"序号": number, "企业名称": name, **cells}
    return [wanted.get(label, "") for label in HEADER]


def kinds(preview: EnterprisePreview, at: int = 0) -> list[EnterpriseIssueKind]:
    return [issue.kind for issue in preview.rows[at].issues]


def test_a_neat_list(book: WriteBook, sorting: Sorting) -> None:
    cells = {
        "统一社会信用代码": CODE,
        "所属乡镇(街道)": "胡集乡",
        "行业领域": "加油站",
        "法定代表人": "高 丽",
        "安全管理员": "张芳",
        "联系电话": 13800004689.0,
        "从业人员数": "32",
    }
    preview = read_enterprises(
        book({"台账": [HEADER, row(1, "示例(虚构)加油站", **cells)]}), sorting
    )
    assert (preview.issues, preview.skipped, preview.duplicates) == ((), (), ())
    assert preview.rows[0].issues == ()
    assert preview.rows[0].enterprise == Enterprise(
        id="",
        name="示例（虚构）加油站",
        credit_code=CODE,
        bank_ids=("hazardous-chemicals",),
        township="胡集乡",
        legal_representative="高丽",
        phone="13800004689",
        headcount=32,
    )


@pytest.mark.parametrize(
    ("cell", "kept", "kind"),
    [
        (" 9135 0100 m000100y43", CODE, None),
        ("91350100M000100Y44", "", EnterpriseIssueKind.CREDIT_CODE_CHECK),
        ("91350100MO00100Y43", "", EnterpriseIssueKind.CREDIT_CODE_FORM),
        ("411625000012345", "", EnterpriseIssueKind.CREDIT_CODE_LENGTH),
        (9.1350100000010042e17, "", EnterpriseIssueKind.CREDIT_CODE_DIGITS_LOST),
        ("9.13501E+17", "", EnterpriseIssueKind.CREDIT_CODE_DIGITS_LOST),
        ("无", "", None),
        ("—", "", None),
    ],
)
def test_a_wrong_credit_code_is_left_out_and_said_with_its_place(
    book: WriteBook,
    sorting: Sorting,
    cell: object,
    kept: str,
    kind: EnterpriseIssueKind | None,
) -> None:
    preview = read_enterprises(
        book({"a": [HEADER, row(1, "甲公司", 统一社会信用代码=cell)]}), sorting
    )
    found = preview.rows[0]
    assert found.enterprise.credit_code == kept
    assert [(each.kind, each.row, each.column) for each in found.issues] == (
        [(kind, 2, "C")] if kind else []
    )


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("480", 480),
        (480.0, 480),
        ("480人", 480),
        ("约1,200人", 1200),
        ("１２", 12),
        ("12.0", 12),
        ("", 0),
        ("/", 0),
    ],
)
def test_headcounts(book: WriteBook, sorting: Sorting, cell: object, count: int) -> None:
    preview = read_enterprises(book({"a": [HEADER, row(1, "甲公司", 从业人员数=cell)]}), sorting)
    assert preview.rows[0].enterprise.headcount == count
    assert preview.rows[0].issues == ()


@pytest.mark.parametrize("cell", [12.5, "50-100", -3, "几十人", "99999999"])
def test_what_is_no_headcount_is_left_out_and_said(
    book: WriteBook, sorting: Sorting, cell: object
) -> None:
    preview = read_enterprises(book({"a": [HEADER, row(1, "甲公司", 从业人员数=cell)]}), sorting)
    assert preview.rows[0].enterprise.headcount == 0
    assert kinds(preview) == [EnterpriseIssueKind.HEADCOUNT_ODD]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("C2614", "C2614"),
        ("c2614", "C2614"),
        ("2614", "C2614"),
        ("C2614 有机化学原料制造", "C2614"),
        ("2614有机化学原料制造", "C2614"),
        ("有机化学原料制造", "C2614"),
        ("(C2614)有机化学原料制造", "C2614"),
        ("医院", "Q841"),
        ("教育", "P83"),
        ("2024年新建", ""),
        ("C9999", ""),
        ("111", ""),
        ("加油站", ""),
        ("", ""),
    ],
)
def test_an_industry_is_a_code_or_an_exact_name(sorting: Sorting, text: str, code: str) -> None:
    assert sorting.industry(text) == code


def test_every_industry_is_found_by_its_code_and_by_a_name_that_is_its_own(
    sorting: Sorting,
) -> None:
    for industry in load_industries(ROOT / "resources"):
        assert sorting.industry(industry.code) == industry.code
        found = sorting.industry(industry.name)
        assert not found or industry.code in found or found in industry.code


@pytest.mark.parametrize(
    ("text", "bank"),
    [
        ("加油站", "hazardous-chemicals"),
        ("学校", "education"),
        ("养老机构", "healthcare"),
        ("商场超市", "commerce"),
        ("建筑施工", "construction"),
        ("烟花爆竹零售", "fireworks"),
        ("粮食仓储", "grain-storage"),
    ],
)
def test_words_propose_one_bank(sorting: Sorting, text: str, bank: str) -> None:
    assert sorting.banks(text) == (bank,)


def test_the_words_name_banks_that_there_are() -> None:
    words = load_bank_words(ROOT / "resources")
    banks = {path.stem for path in (ROOT / "question_banks").glob("*.yaml")}
    assert {each.bank_id for each in words} <= banks
    assert all(each.words and all(each.words) for each in words)


def test_what_fits_no_industry_and_no_bank_is_said(book: WriteBook, sorting: Sorting) -> None:
    rows = [row(1, "甲公司", 行业领域="其他"), row(2, "乙公司", 行业领域="C9999")]
    preview = read_enterprises(book({"a": [HEADER, *rows]}), sorting)
    assert kinds(preview, 0) == kinds(preview, 1) == [EnterpriseIssueKind.INDUSTRY_UNKNOWN]
    assert preview.rows[0].issues[0].column == "E"


def test_titles_sections_merged_townships_totals_and_notes(
    book: WriteBook, sorting: Sorting
) -> None:
    rows: list[list[object]] = [
        ["某县企业台账", "", "", "", ""],
        ["序号", "企业信息", "", "所属乡镇", "主要负责人"],
        ["", "企业名称", "经营地址", "", ""],
        [1, "以上海为名的店", "东街1号", "胡集乡", "王甲"],
        [2, "打印先锋图文店", "东街2号", "", "无"],
        ["白马镇", "", "", "", ""],
        ["", "只有名称的公司", "", "", ""],
        [3, "/", "西街", "白马镇", ""],
        ["合计", "3家", "", "", ""],
        ["填报人：某某", "", "", "", ""],
    ]
    merges = ["A1:E1", "A2:A3", "B2:C2", "D2:D3", "E2:E3", "D4:D5"]
    preview = read_enterprises(book({"台账": rows}, {"台账": merges}), sorting)
    found = [(each.row, each.enterprise.name, each.enterprise.township) for each in preview.rows]
    assert found == [
        (4, "以上海为名的店", "胡集乡"),
        (5, "打印先锋图文店", "胡集乡"),
        (7, "只有名称的公司", ""),
    ]
    assert [each.enterprise.responsible_person for each in preview.rows] == ["王甲", "", ""]
    reasons = {each.row: each.reason for each in preview.skipped}
    assert reasons == {
        1: SkipReason.TITLE,
        6: SkipReason.TITLE,
        8: SkipReason.NAME_MISSING,
        9: SkipReason.TOTAL,
        10: SkipReason.NOTE,
    }
    assert {each.kind for each in preview.issues} == {
        EnterpriseIssueKind.NAME_MISSING,
        EnterpriseIssueKind.NO_CODE_COLUMN,
    }


def test_an_odd_telephone_is_left_out_and_several_are_kept(
    book: WriteBook, sorting: Sorting
) -> None:
    phones = ["13800000001/0394-3211111", "找老王", "0394-3211111"]
    rows = [row(at, f"第{at}公司", 联系电话=phone) for at, phone in enumerate(phones)]
    preview = read_enterprises(book({"a": [HEADER, *rows]}), sorting)
    assert [each.enterprise.phone for each in preview.rows] == [
        "13800000001、0394-3211111",
        "",
        "0394-3211111",
    ]
    assert kinds(preview, 1) == [EnterpriseIssueKind.PHONE_ODD]


def test_duplicates_in_the_list_and_of_those_kept(book: WriteBook, sorting: Sorting) -> None:
    code, town = "统一社会信用代码", "所属乡镇(街道)"
    kept = KeptEnterprises(
        (Enterprise("1", "甲公司（老名）", CODE), Enterprise("2", "乙(虚构)厂", township="胡集乡")),
        (Enterprise("3", "丙店", "91411625MA9FAKE00" + _check("91411625MA9FAKE00")),),
    )
    rows = [
        row(1, "甲公司", **{code: CODE}),
        row(2, "乙（虚构）厂", **{town: "胡集乡"}),
        row(3, "乙（虚构）厂", **{town: "白马镇"}),
        row(4, "丙店", **{code: kept.removed[0].credit_code}),
        row(5, "丁店", **{town: "汲水镇"}),
        row(6, "丁 店"),
        row(7, "甲公司", **{code: CODE}),
    ]
    preview = read_enterprises(book({"a": [HEADER, *rows]}), sorting, None, kept)
    found = {
        each.row: (each.kept.id if each.kept else "", each.first.row if each.first else 0)
        for each in preview.duplicates
    }
    assert found == {2: ("1", 0), 3: ("2", 0), 5: ("3", 0), 7: ("", 6), 8: ("", 2)}
    assert [each.row for each in preview.duplicates if each.removed] == [5]


def test_columns_and_header_can_be_chosen_by_hand(book: WriteBook, sorting: Sorting) -> None:
    path = book({"a": [["甲", "乙"], ["某某单元", "胡集乡"], ["某某大楼", "白马镇"]]})
    assert EnterpriseIssueKind.NO_NAME_COLUMN in {
        each.kind for each in read_enterprises(path, sorting).issues
    }
    columns = {0: EnterpriseColumn.NAME, 1: EnterpriseColumn.TOWNSHIP}
    preview = read_enterprises(path, sorting, ListChoices("a", 1, 1, columns))
    assert [each.enterprise.township for each in preview.rows] == ["胡集乡", "白马镇"]


def test_a_list_without_header_is_guessed(book: WriteBook, sorting: Sorting) -> None:
    path = book({"a": [[1, "甲食品有限公司", CODE], [2, "乙加油站", ""]]})
    preview = read_enterprises(path, sorting)
    assert [each.enterprise.name for each in preview.rows] == ["甲食品有限公司", "乙加油站"]
    assert preview.rows[0].enterprise.credit_code == CODE
    assert [each.kind for each in preview.issues] == [EnterpriseIssueKind.NAME_COLUMN_GUESSED]


def test_each_importer_knows_the_other_s_lists(book: WriteBook, sorting: Sorting) -> None:
    people = book({"a": [["姓名", "岗位", "身份证号"], ["张三", "焊工", ""]]}, name="人.xlsx")
    found = read_enterprises(people, sorting)
    assert [each.kind for each in found.issues] == [EnterpriseIssueKind.STAFF_LIST]
    assert found.rows == ()
    enterprises = book({"a": [HEADER, row(1, "甲公司", 法定代表人="张三")]}, name="企业.xlsx")
    assert [each.kind for each in read_roster(enterprises).issues] == [
        RosterIssueKind.ENTERPRISE_LIST
    ]


def test_wrong_files_are_named(tmp_path: Path, sorting: Sorting) -> None:
    (tmp_path / "空.xlsx").write_bytes(b"")
    (tmp_path / "图.xlsx").write_bytes(b"\x89PNG....")
    for name, problem in (
        ("空.xlsx", Problem.FILE_EMPTY),
        ("图.xlsx", Problem.FILE_NOT_A_SPREADSHEET),
        ("没有.xlsx", Problem.FILE_NOT_FOUND),
    ):
        with pytest.raises(AppError) as error:
            read_enterprises(tmp_path / name, sorting)
        assert error.value.problem is problem


TEXTS = st.text(
    st.sampled_from("甲乙公司店镇乡合计注:：/-.()（）0123456789CEXO人 　'=\n+"), max_size=20
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(TEXTS, min_size=6, max_size=6), min_size=1, max_size=8))
def test_nothing_false_is_read_whatever_the_cells_hold(table: list[list[str]]) -> None:
    sorting = load_sorting(ROOT / "resources")
    labels = ["企业名称", "统一社会信用代码", "所属乡镇", "行业领域", "联系电话", "从业人员数"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        _write_csv(path, [labels, *table])
        preview = read_enterprises(path, sorting, ListChoices("a", 1, 1, {}))
    seen = {each.row for each in preview.rows} | {each.row for each in preview.skipped}
    assert len(seen) == len(preview.rows) + len(preview.skipped)
    codes = {each.code for each in load_industries(ROOT / "resources")} | {""}
    for each in preview.rows:
        enterprise = each.enterprise
        assert enterprise.name.strip() == enterprise.name != ""
        assert not enterprise.credit_code or is_credit_code(enterprise.credit_code)
        assert enterprise.industry in codes
        assert 0 <= enterprise.headcount <= 1_000_000
        assert all(issue.row == each.row and issue.column for issue in each.issues)


@pytest.mark.skipif(not SAMPLE.exists(), reason="no shared samples beside the project")
def test_all_200_enterprises_of_the_sample(sorting: Sorting) -> None:
    preview = read_enterprises(SAMPLE, sorting)
    assert len(preview.rows) == 200
    assert (preview.skipped, preview.duplicates) == ((), ())
    for each in preview.rows:
        enterprise = each.enterprise
        assert all((enterprise.township, enterprise.bank_ids, enterprise.headcount))
        assert all((enterprise.phone, enterprise.legal_representative))
        left_out = {issue.kind for issue in each.issues}
        assert left_out <= {EnterpriseIssueKind.CREDIT_CODE_CHECK}
        assert bool(enterprise.credit_code) is not bool(left_out)


def _check(body: str) -> str:
    return credit_code_check_character(body) or ""


def _write_csv(path: Path, rows: Sequence[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
