from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from inspector_app.documents.annexes.mistakes import wrong_answers
from inspector_app.documents.record_papers_pdf import render_paper
from inspector_app.documents.record_pdf import DocumentStyle
from inspector_app.domain.official_documents import RecordPaper
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.record import InspectionRecord
from tests.documents.records import make_record

Reader = Callable[[bytes], list[str]]
TITLES = {
    RecordPaper.RECEIPT: "抽取凭证",
    RecordPaper.SCORES: "成绩单",
    RecordPaper.PAPERS: "试卷及答卷",
    RecordPaper.MISTAKES: "错题讲解单",
    RecordPaper.TRAINING: "培训考核档案",
}


@pytest.fixture(scope="module")
def record() -> InspectionRecord:
    return make_record()


@pytest.mark.parametrize("kind", list(RecordPaper))
def test_each_is_printed_by_itself_and_the_same_twice(
    kind: RecordPaper, record: InspectionRecord, style: DocumentStyle, page_texts: Reader
) -> None:
    pdf = render_paper(kind, record, style)
    pages = page_texts(pdf)
    text = TITLES[kind] + "被检查单位：丹阳县恒信金属制品有限公司检查时间：2026年11月23日9时05分"
    assert text in pages[0]
    assert "检查记录：（丹阳）应急检记〔2026〕12号" in pages[0]
    assert TITLES[kind] + "共" in pages[-1]
    assert "附件" not in "".join(pages)
    assert render_paper(kind, record, style) == pdf


def test_mistakes_tell_answer_key_reason_and_basis(
    record: InspectionRecord, style: DocumentStyle, page_texts: Reader
) -> None:
    attempt = record.attempts[1]
    pdf = render_paper(RecordPaper.MISTAKES, record, style, attempt.person.number)
    (page,) = page_texts(pdf)
    wrong = wrong_answers(attempt)
    assert 0 < len(wrong) < len(attempt.answers)
    assert page.count("为什么：气枪和风扇会把粉吹成粉尘云") == len(wrong)
    assert page.count("依据：《中华人民共和国安全生产法》第二十八条：了解事故应急处理措施") == len(
        wrong
    )
    single = next(each for each in wrong if each.item.question.answer == ("C",))
    letter = "ABCD"[single.item.option_order.index("C")]
    assert f"正确答案：{letter}．用防爆吸尘器吸或用软刷轻扫" in page
    assert f"{single.item.position}．〔单选，20分，得0分〕下班前" in page
    assert "本人作答：未作答" in page
    for answer in attempt.answers:
        if answer not in wrong:
            assert f"{answer.item.position}．〔" not in page
    assert "本人已听讲解（签名）：" in page


def test_each_blank_of_a_fill_in_is_told(
    record: InspectionRecord, style: DocumentStyle, page_texts: Reader
) -> None:
    attempt = record.attempts[1]
    fill = next(a for a in attempt.answers if a.item.question.type is QuestionType.FILL)
    wrong = replace(attempt, answers=(replace(fill, response=("通风", ""), marks=500),))
    (page,) = page_texts(
        render_paper(RecordPaper.MISTAKES, replace(record, attempts=(wrong,)), style)
    )
    assert "本人作答：第1空：通风第2空：未作答" in page
    assert "正确答案：第1空：通风第2空：检测／检验" in page


def test_everyone_has_a_sheet_of_mistakes(
    record: InspectionRecord, style: DocumentStyle, page_texts: Reader
) -> None:
    pages = page_texts(render_paper(RecordPaper.MISTAKES, record, style))
    assert len(pages) == len(record.attempts)
    for page, attempt in zip(pages, record.attempts, strict=True):
        assert f"{attempt.person.name}（{attempt.person.number}）" in page


def test_many_mistakes_are_set_smaller_to_stay_on_one_page(
    record: InspectionRecord, style: DocumentStyle, page_texts: Reader
) -> None:
    attempt = record.attempts[1]
    wrong = wrong_answers(attempt)
    few = replace(record, attempts=(replace(attempt, answers=wrong * 2),))
    many = replace(record, attempts=(replace(attempt, answers=wrong * 20),))
    assert len(page_texts(render_paper(RecordPaper.MISTAKES, few, style))) == 1
    assert len(page_texts(render_paper(RecordPaper.MISTAKES, many, style))) > 1


def test_one_persons_paper_holds_nobody_else(
    record: InspectionRecord, style: DocumentStyle, page_texts: Reader
) -> None:
    me, other = record.attempts[0].person, record.attempts[-1].person
    text = "".join(page_texts(render_paper(RecordPaper.PAPERS, record, style, me.number)))
    assert f"{me.name}（{me.number}）试卷及答卷" in text
    assert other.name not in text


def test_the_training_file_has_what_the_law_asks_for(
    record: InspectionRecord, style: DocumentStyle, page_texts: Reader
) -> None:
    (page,) = page_texts(render_paper(RecordPaper.TRAINING, record, style))
    for part in (
        "时间2026年11月23日9时05分至2026年11月23日10时40分",
        "地点打磨车间、会议室",
        "内容岗位安全知识抽考。组卷方案：标准",
        "涉及内容：法律责任与权利义务",
        "参加人员随机抽取6人（企业负责人1、安全管理人员2、一线员工3）",
        "考核结果考核6人，合格",
        "《中华人民共和国安全生产法》第二十八条第四款",
    ):
        assert part in page
    for attempt in record.attempts:
        assert attempt.person.name in page


def test_papers_before_sealing_are_marked_but_not_those_handed_over(
    record: InspectionRecord, style: DocumentStyle, page_texts: Reader
) -> None:
    unsealed = replace(record, sealed_at=None, number="")
    for kind in RecordPaper:
        page = page_texts(render_paper(kind, unsealed, style))[0]
        marked = page.count("归") > 1
        assert "检查记录：未归档" in page
        assert marked is (kind not in {RecordPaper.RECEIPT, RecordPaper.MISTAKES}), kind
