from __future__ import annotations

import dataclasses
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.bank_checks import check_banks
from inspector_app.domain.bank_quality import FindingLevel, QualityFinding, QualityKind
from inspector_app.domain.laws import Law, LawRegister, LawStatus, ReviewKind, review_reason
from inspector_app.domain.people import Role
from inspector_app.domain.question_rules import question_findings, rare_characters
from inspector_app.domain.questions import (
    Basis,
    DeficiencyKind,
    Option,
    Question,
    QuestionBank,
    QuestionType,
    RubricPoint,
    Topic,
)
from inspector_app.domain.stem_likeness import alike, pieces

DAY = date(2026, 11, 23)
REGISTER = LawRegister(
    [
        Law("中华人民共和国安全生产法", in_force_from=date(2021, 9, 1)),
        Law("旧规定", replaced_by="新规定", replaced_from=date(2026, 6, 1)),
        Law("将来法", in_force_from=date(2027, 1, 1)),
        Law("GB 9448-2025", "焊接与切割安全", date(2026, 8, 1)),
        Law("GB/T 13869-2017", "", date(2018, 7, 1), "GB/T 13869-2026", date(2027, 2, 1)),
        Law("已废目录", replaced_by="待核"),
    ]
)
GOOD = Question(
    bank="b",
    id="b-001",
    version=1,
    type=QuestionType.SINGLE,
    roles=frozenset({Role.FRONTLINE}),
    topic=Topic.EMERGENCY,
    kind=DeficiencyKind.IMPROPER_HANDLING,
    difficulty=1,
    stem="闻到很浓的煤气味，先做什么？",
    options=tuple(map(Option, "ABC", ("关阀门并开窗通风", "打开电灯看个清楚", "打电话给家里的人"))),
    answer=("A",),
    explanation="开关电器会打火花，先断气源、通风，再到外面打电话。",
    basis=(Basis(law="安全生产法", article="第五十七条", quote="服从管理，正确佩戴和使用"),),
)


def changed(**fields: object) -> Question:
    return dataclasses.replace(GOOD, **fields)  # type: ignore[arg-type]  # fields by name


def kinds(question: Question) -> set[QualityKind]:
    return {finding.kind for finding in question_findings(question)}


def test_a_good_question_has_no_findings() -> None:
    assert kinds(GOOD) == set()
    assert review_reason(GOOD, REGISTER, DAY) is None


OPTIONS = GOOD.options


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"options": OPTIONS[:2]}, QualityKind.OPTION_COUNT),
        ({"type": QuestionType.MULTIPLE, "answer": ("A", "B")}, QualityKind.OPTION_COUNT),
        ({"options": (*OPTIONS, Option("D", OPTIONS[0].text))}, QualityKind.OPTIONS_REPEAT),
        ({"options": (*OPTIONS, Option("D", "以上都对的说法"))}, QualityKind.OPTION_SWEEPING),
        ({"options": (*OPTIONS, Option("D", "长" * 40))}, QualityKind.OPTION_LENGTHS),
        (
            {
                "type": QuestionType.MULTIPLE,
                "options": (*OPTIONS, Option("D", "跑到外面去再说")),
                "answer": ("A", "B", "C", "D"),
            },
            QualityKind.ALL_OPTIONS_RIGHT,
        ),
        ({"stem": "下列哪项不属于你的职责？"}, QualityKind.NEGATIVE_STEM),
        ({"stem": "按《安全生产法》该怎么办？"}, QualityKind.STEM_CITES_LAW),
        ({"stem": "按第十五条该怎么办？"}, QualityKind.STEM_CITES_LAW),
        ({"stem": "去看。" * 31}, QualityKind.STEM_LONG),
        ({"stem": "长" * 46 + "？"}, QualityKind.SENTENCE_LONG),
        ({"stem": "锅煳了怎么办？"}, QualityKind.RARE_CHARACTERS),
        ({"explanation": "会打火。"}, QualityKind.EXPLANATION_SHORT),
        ({"explanation": "正确答案是先关阀门并开窗通风。"}, QualityKind.EXPLANATION_REPEATS),
        (
            {"basis": (Basis(law="安全生产法", article="第一条", quote="短"),)},
            QualityKind.QUOTE_LENGTH,
        ),
        (
            {"type": QuestionType.SHORT, "rubric": (RubricPoint("说出一点", 100),)},
            QualityKind.RUBRIC_LENGTH,
        ),
    ],
)
def test_each_fault_is_found(fields: dict[str, object], kind: QualityKind) -> None:
    assert kinds(changed(**fields)) == {kind}


def test_a_bold_negative_and_a_leaders_law_title_are_fine() -> None:
    assert kinds(changed(stem="下列哪项**不**属于你的职责？")) == set()
    leader = frozenset({Role.PRINCIPAL})
    assert kinds(changed(roles=leader, stem="《安全生产法》规定谁是第一责任人？")) == set()


def test_rare_characters_are_only_noted() -> None:
    finding = next(question_findings(changed(stem="锅煳了怎么办？")))
    assert (finding.level, finding.detail) == (FindingLevel.NOTE, "煳")
    assert rare_characters("安全生产，人人有责 ABC 123") == ""


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("安全生产法", LawStatus.IN_FORCE),
        ("《中华人民共和国安全生产法》", LawStatus.IN_FORCE),
        ("旧规定", LawStatus.REPLACED),
        ("将来法", LawStatus.NOT_YET),
        ("没有的法", LawStatus.UNKNOWN),
        ("GB9448—2025", LawStatus.IN_FORCE),
        ("GB 9448-1999", LawStatus.REPLACED),
        ("GB/T 13869-2017", LawStatus.IN_FORCE),
        ("GB 9449-2025", LawStatus.UNKNOWN),
        ("已废目录", LawStatus.REPLACED),
    ],
)
def test_status_of_a_law(title: str, status: LawStatus) -> None:
    assert REGISTER.status_on(title, DAY) is status


def test_status_changes_with_the_day() -> None:
    assert REGISTER.status_on("旧规定", date(2026, 5, 31)) is LawStatus.IN_FORCE
    assert REGISTER.status_on("GB/T 13869-2017", date(2027, 2, 1)) is LawStatus.REPLACED
    assert REGISTER.status_on("GB 9448-1999", date(2026, 7, 31)) is LawStatus.IN_FORCE


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"valid_to": date(2026, 11, 22)}, ReviewKind.EXPIRED),
        ({"valid_from": date(2026, 11, 24)}, ReviewKind.NOT_YET_VALID),
        ({"basis": (Basis(law="旧规定"),)}, ReviewKind.LAW_REPLACED),
        ({"basis": (Basis(law="将来法"),)}, ReviewKind.LAW_NOT_YET),
        ({"basis": (GOOD.basis[0], Basis(standard="GB 1-1990"))}, ReviewKind.LAW_UNKNOWN),
    ],
)
def test_reasons_to_review(fields: dict[str, object], kind: ReviewKind) -> None:
    reason = review_reason(changed(**fields), REGISTER, DAY)
    assert reason is not None
    assert reason.kind is kind


def test_the_last_day_of_validity_counts() -> None:
    assert review_reason(changed(valid_to=DAY, valid_from=DAY), REGISTER, DAY) is None


def bank_findings(*banks: QuestionBank) -> list[QualityFinding]:
    reports = check_banks(banks, REGISTER, DAY)
    return [finding for report in reports for finding in report.findings]


def test_a_small_lopsided_bank() -> None:
    bank = QuestionBank("b", "题库", "1.0.0", (), (GOOD,))
    (report,) = check_banks([bank], REGISTER, DAY)
    assert not report.passed
    assert report.coverage.topics == {(Topic.EMERGENCY, Role.FRONTLINE): 1}
    assert {finding.kind for finding in report.findings} == {
        QualityKind.BANK_SMALL,
        QualityKind.ROLE_FEW,
        QualityKind.KIND_FEW,
        QualityKind.DIFFICULTY_SHARE,
        QualityKind.TOPICS_FEW,
        QualityKind.TYPE_FEW,
        QualityKind.LETTER_BALANCE,
        QualityKind.TRUE_FALSE_BALANCE,
    }


def test_near_duplicates_within_and_across_banks() -> None:
    other = changed(id="b-002", stem="闻到很浓的煤气味，先做什么好？")
    bank = QuestionBank("b", "题库", "1.0.0", (), (GOOD, other))
    found = [f for f in bank_findings(bank) if f.kind is QualityKind.NEAR_DUPLICATE]
    assert [(f.question, f.detail.split()[0]) for f in found] == [("b-002", "b/b-001")]
    foreign = dataclasses.replace(GOOD, bank="c", id="c-001")
    second = QuestionBank("c", "题库", "1.0.0", (), (foreign,))
    first = QuestionBank("b", "题库", "1.0.0", (), (GOOD,))
    found = [f for f in bank_findings(first, second) if f.kind is QualityKind.NEAR_DUPLICATE]
    assert [(f.bank, f.question) for f in found] == [("c", "c-001")]


def test_duplicate_ids() -> None:
    again = changed(stem="一句完全两样的题干，说别的事情。")
    bank = QuestionBank("b", "题库", "1.0.0", (), (GOOD, again))
    assert QualityKind.DUPLICATE_ID in {finding.kind for finding in bank_findings(bank)}


@given(st.lists(st.text("安全生产ab", max_size=12), max_size=12))
def test_the_index_finds_exactly_the_pairs_that_comparing_all_finds(texts: list[str]) -> None:
    sets = [pieces(text) for text in texts]
    expected = {
        (i, j)
        for i, j in combinations(range(len(texts)), 2)
        if len(sets[i] & sets[j]) / len(sets[i] | sets[j]) > 0.6
    }
    assert {(i, j) for i, j, _ in alike(texts, 0.6)} == expected
