from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from inspector_app.domain.bank_quality import BankComplaint, ComplaintKind
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.laws import LawStatus
from inspector_app.domain.people import Role
from inspector_app.domain.questions import Basis, QuestionType, RubricPoint
from inspector_app.exchange.industries import load_industries
from inspector_app.exchange.laws import load_laws, load_register
from inspector_app.exchange.question_banks import read_all, read_bank
from inspector_app.services.bank_check import BankCheckService

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
HEAD = "bank: b\ntitle: 题库\nversion: 1.0.0\nindustries: [C26, G59]\nquestions:\n"
COMMON = """    version: 1
    roles: [frontline]
    topic: emergency
    kind: improper_handling
    difficulty: 2
    explanation: 因为这样做才不会把自己也搭进去。
    basis:
      - law: 安全生产法
        article: 第五十七条
        quote: 服从管理，正确佩戴和使用劳动防护用品
"""
SINGLE = f"""  - id: b-001
    type: single
    stem: 有人晕倒先做什么？
    options: {{A: 呼救, B: 下去拉人, C: 拍照}}
    answer: A
{COMMON}"""
Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def bank(text: str) -> Path:
        path = tmp_path / "b.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return bank


def complaints(path: Path) -> list[BankComplaint]:
    with pytest.raises(AppError) as caught:
        read_bank(path)
    assert caught.value.problem is Problem.BANK_INVALID
    found = caught.value.params["complaints"]
    assert isinstance(found, tuple)
    assert caught.value.params["count"] == len(found)
    return list(found)


def test_every_type_of_question(write: Write) -> None:
    path = write(
        HEAD
        + SINGLE
        + f"""  - id: b-002
    type: multiple
    stem: 哪些要带上？
    options: {{A: 帽, B: 鞋, C: 镜, D: 花}}
    answer: [A, B]
    valid_to: '2027-01-31'
{COMMON}  - id: b-003
    type: true_false
    stem: 可以一个人下去。
    answer: false
{COMMON}  - id: b-004
    type: fill
    stem: 先____，再____。
    answer: [[通风], ["检测", "测"]]
{COMMON}      - {{standard: GB 30871-2022, clause: "6"}}
  - id: b-005
    type: practical
    stem: 请演示戴面罩。
    rubric:
      - {{point: 查气密, score: 60}}
      - {{point: 系紧, score: 40}}
{COMMON}"""
    )
    bank = read_bank(path)
    assert (bank.id, bank.title, bank.version) == ("b", "题库", "1.0.0")
    assert bank.industries == ("C26", "G59")
    assert bank.count == len(bank.questions) == 5
    single, multiple, verdict, fill, practical = bank.questions
    assert single.ref == "b/b-001@1"
    assert single.roles == {Role.FRONTLINE}
    assert single.answer == ("A",)
    assert (multiple.answer, multiple.valid_to) == (("A", "B"), date(2027, 1, 31))
    assert verdict.answer is False
    assert fill.answer == (("通风",), ("检测", "测"))
    assert fill.basis[1] == Basis(standard="GB 30871-2022", clause="6")
    assert practical.rubric == (RubricPoint("查气密", 60), RubricPoint("系紧", 40))
    assert practical.type is QuestionType.PRACTICAL


def test_all_complaints_of_a_file_come_together(write: Write) -> None:
    text = HEAD + SINGLE.replace("answer: A", "answer: D").replace("kind: improper", "kind: imp")
    text += SINGLE.replace("b-001", "b-002").replace("difficulty: 2", "difficulty: 4")
    found = [(each.question, each.field, each.kind) for each in complaints(write(text))]
    assert found == [
        ("b-001", "kind", ComplaintKind.VALUE_NOT_ALLOWED),
        ("b-002", "difficulty", ComplaintKind.VALUE_NOT_ALLOWED),
    ]


@pytest.mark.parametrize(
    ("old", "new", "field", "kind"),
    [
        ("answer: A", "answer: D", "answer", ComplaintKind.ANSWER_NOT_FITTING),
        ("answer: A", "answer: [A]", "answer", ComplaintKind.WRONG_TYPE),
        ("    answer: A\n", "", "answer", ComplaintKind.MISSING),
        ("{A: 呼救", "{B: 呼救", "options.B", ComplaintKind.REPEATED_FIELD),
        ("A: 呼救", "A: 24", "options.A", ComplaintKind.WRONG_TYPE),
        ("C: 拍照", "E: 拍照", "options", ComplaintKind.VALUE_NOT_ALLOWED),
        ("id: b-001", "id:", "id", ComplaintKind.MISSING),
        ("version: 1\n", "version: '1'\n", "version", ComplaintKind.WRONG_TYPE),
        ("[frontline]", "[worker]", "roles", ComplaintKind.VALUE_NOT_ALLOWED),
        ("[frontline]", "[]", "roles", ComplaintKind.MISSING),
        ("topic: emergency", "topic: escape", "topic", ComplaintKind.VALUE_NOT_ALLOWED),
        ("    answer: A", "    hint: x\n    answer: A", "hint", ComplaintKind.UNKNOWN_FIELD),
        (
            "    answer: A",
            "    rubric: [1]\n    answer: A",
            "rubric",
            ComplaintKind.NOT_ALLOWED_FOR_TYPE,
        ),
        ("    answer: A", "    stem: 二\n    answer: A", "stem", ComplaintKind.REPEATED_FIELD),
        (
            "        quote: 服从",
            "        words: 服从",
            "basis[1].words",
            ComplaintKind.UNKNOWN_FIELD,
        ),
        (
            "    answer: A",
            "    valid_to: soon\n    answer: A",
            "valid_to",
            ComplaintKind.WRONG_TYPE,
        ),
        ("title: 题库", "name: 题库", "name", ComplaintKind.UNKNOWN_FIELD),
        ("bank: b", "bank: c", "bank", ComplaintKind.FILE_NAME_DIFFERS),
        ("bank: b", "bank: [b", "", ComplaintKind.SYNTAX),
        ("    answer: A", "    valid_to: 2026-02-30\n    answer: A", "", ComplaintKind.SYNTAX),
    ],
)
def test_each_complaint_names_its_field(
    write: Write, old: str, new: str, field: str, kind: ComplaintKind
) -> None:
    path = write((HEAD + SINGLE).replace(old, new, 1))
    assert (field, kind) in {(each.field, each.kind) for each in complaints(path)}


def test_blanks_rubrics_and_repeated_ids(write: Write) -> None:
    fill = f"  - id: b-001\n    type: fill\n    stem: 先____。\n    answer: [[a], [b]]\n{COMMON}"
    rubric = (
        "  - id: b-002\n    type: short\n    stem: 说说看。\n    answer: x\n"
        f"    rubric: [{{point: a, score: 90}}]\n{COMMON}"
    )
    found = {
        (each.question, each.kind) for each in complaints(write(HEAD + SINGLE + fill + rubric))
    }
    assert found == {
        ("b-001", ComplaintKind.BLANKS_NOT_FITTING),
        ("b-001", ComplaintKind.DUPLICATE_ID),
        ("b-002", ComplaintKind.NOT_ALLOWED_FOR_TYPE),
        ("b-002", ComplaintKind.RUBRIC_SUM),
    }


def test_complaints_know_their_line(write: Write) -> None:
    first = complaints(write(HEAD + SINGLE.replace("answer: A", "answer: X")))[0]
    assert (first.file, first.line, first.value) == ("b.yaml", 6, "X")


@pytest.mark.parametrize("text", ["just words", "- a\n- b\n", "bank: &a [*a]\n", "[" * 100_000])
def test_other_documents_are_refused(write: Write, text: str) -> None:
    assert complaints(write(text))


def test_unreadable_files(tmp_path: Path) -> None:
    with pytest.raises(AppError) as caught:
        read_bank(tmp_path / "b.yaml")
    assert caught.value.problem is Problem.FILE_NOT_FOUND
    (tmp_path / "b.yaml").write_bytes("bank: 题库".encode("gb18030"))
    with pytest.raises(AppError) as caught:
        read_bank(tmp_path / "b.yaml")
    assert caught.value.problem is Problem.FILE_ENCODING_UNKNOWN
    with pytest.raises(AppError) as caught:
        read_all(tmp_path / "none")
    assert caught.value.problem is Problem.FILE_NOT_FOUND


def test_the_check_reports_refused_files_beside_good_ones(write: Write, tmp_path: Path) -> None:
    write(HEAD + SINGLE)
    (tmp_path / "c.yaml").write_text("bank: c\n", encoding="utf-8")
    reports = BankCheckService(RESOURCES).check(tmp_path, date(2026, 11, 23))
    assert [(each.bank, each.count) for each in reports] == [("b", 1), ("c", 0)]
    assert reports[1].complaints
    assert not reports[1].passed


def test_industries() -> None:
    industries = {industry.code: industry.name for industry in load_industries(RESOURCES)}
    assert len(industries) == 1970
    assert industries["C2614"] == "有机化学原料制造"
    assert industries["A0111"] == "稻谷种植"
    assert industries["C"] == "制造业"


def test_the_law_register_knows_what_changed_in_2026() -> None:
    register, day = load_register(RESOURCES), date(2026, 11, 23)
    assert register.status_on("危险化学品安全法", day) is LawStatus.IN_FORCE
    assert register.status_on("危险化学品安全法", date(2026, 4, 30)) is LawStatus.NOT_YET
    assert register.status_on("刑法", day) is LawStatus.IN_FORCE
    for title in ("GB 2894-2008", "GB 2893-2008", "TSG 08-2017", "GB 6441-1986", "GB/T 33000-2016"):
        assert register.status_on(title, day) is LawStatus.REPLACED, title
    assert register.status_on("生产安全事故隐患排查治理条例", day) is LawStatus.UNKNOWN
    titles = [law.title for law in load_laws(RESOURCES)]
    assert len(titles) == len(set(titles))


def test_every_statute_at_hand_is_in_the_register() -> None:
    index = RESOURCES.parents[1] / "shared" / "laws" / "INDEX.tsv"
    if not index.exists():
        pytest.skip("no shared statutes beside the project")
    register = load_register(RESOURCES)
    lines = index.read_text(encoding="utf-8").splitlines()[1:]
    assert [t for line in lines if register.find(t := line.split("\t")[0]) is None] == []
