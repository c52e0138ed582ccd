from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from inspector_app.documents.annexes.answers import answer_lines
from inspector_app.documents.record_pdf import DocumentStyle, render_record
from inspector_app.documents.type.sheet import A4
from inspector_app.domain.draws import stratum_order, ticket
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.signatures import strokes_hash
from tests.documents.records import draw_record, finding, make_record

Reader = Callable[[bytes], list[str]]


@pytest.fixture(scope="module")
def pages(style: DocumentStyle, page_texts: Reader) -> list[str]:
    return page_texts(render_record(make_record(), style))


def test_every_annex_begins_on_a_page_of_its_own(pages: list[str]) -> None:
    for heading in ("附件一成绩单", "附件二问题清单", "附件三抽取凭证", "附件四试卷及答卷"):
        assert sum(heading in page for page in pages) == 1
    headed = [
        page for page in pages if re.search("附件[一二三四](成绩单|问题清单|抽取|试卷)", page)
    ]
    assert len(headed) == 4


def test_annex_pages_are_counted(pages: list[str]) -> None:
    found = [re.search(r"附件共(\d+)页第(\d+)页", page) for page in pages[1:]]
    assert [(m[1], m[2]) for m in found if m] == [
        (str(len(pages) - 1), str(number)) for number in range(1, len(pages))
    ]


def test_scores_name_everyone_tested_and_add_up(pages: list[str]) -> None:
    record = make_record()
    page = next(page for page in pages if "附件一" in page)
    for attempt in record.attempts:
        assert attempt.person.number + attempt.person.name in page
    passed = sum(attempt.passed for attempt in record.attempts)
    assert f"合计{len(record.attempts)}{passed}{len(record.attempts) - passed}" in page


def test_receipt_holds_all_that_recomputes_the_draw(pages: list[str]) -> None:
    draw = draw_record()
    text = "".join(pages)
    for value in (draw.frame.device_commitment, draw.frame_hash, draw.secret, draw.seed):
        assert value in text
    assert "20190725（由被检查单位现场负责人给出）" in text
    for stratum in draw.frame.strata:
        for number in stratum_order(draw.seed, stratum):
            assert ticket(draw.seed, stratum.batch, stratum.role, number) in text
    assert "W013孙小军请假" in text
    assert "到县里参加培训" in text
    assert "突发腹痛，已由班组长送医" in text


def test_abandoned_draw_is_shown_and_unfinished_secret_is_not(
    style: DocumentStyle, page_texts: Reader
) -> None:
    draw = replace(draw_record(), abandoned="名单有误", drawn_at=None, drawn={}, replaced=())
    record = replace(make_record(), draws=(draw, draw_record()), attempts=())
    pages = page_texts(render_record(record, style))
    page = next(page for page in pages if "附件三" in page)
    assert "本次抽取作废，理由：名单有误" in page
    assert draw.secret not in page


def test_papers_show_answers_key_and_signature(pages: list[str]) -> None:
    record = make_record()
    text = "".join(pages)
    for attempt in record.attempts:
        assert f"{attempt.person.name}（{attempt.person.number}）试卷及答卷" in text
        assert attempt.paper_seed in text
        assert attempt.signature is not None
        assert strokes_hash(attempt.signature.strokes)[:16] in text
    assert "412726**********1X" in text
    assert "依据：《中华人民共和国安全生产法》第二十八条" in text


def test_answers_are_told_in_words(style: DocumentStyle) -> None:
    wording = style.template.papers
    by_type = {
        answer.item.question.type: answer
        for attempt in make_record().attempts
        for answer in attempt.answers
    }
    single = replace(by_type[QuestionType.SINGLE], response="A")
    lines = answer_lines(wording, single)
    assert [line for line in lines if "〔作答〕" in line] == [
        line for line in lines if line.startswith("●")
    ]
    assert sum("〔正确答案〕" in line for line in lines) == 1
    shown = [line[4:].split("〔")[0] for line in lines]
    options = {option.key: option.text for option in single.item.question.options}
    assert shown == [options[key] for key in single.item.option_order]
    unanswered = replace(by_type[QuestionType.TRUE_FALSE], response=None)
    assert answer_lines(wording, unanswered) == ["作答：未作答　　正确答案：正确"]
    filled = replace(by_type[QuestionType.FILL], response=("通风",))
    assert answer_lines(wording, filled)[1] == "第2空　作答：未作答　　正确答案：检测／检验"
    rubric = replace(by_type[QuestionType.PRACTICAL], rubric_given=(), response=None)
    assert answer_lines(wording, rubric)[0] == "评分点：先切断电源再施救（待评／50）"


def test_nothing_found_and_nobody_tested_are_said(style: DocumentStyle, page_texts: Reader) -> None:
    record = replace(make_record(), attempts=(), findings=(), draws=())
    text = "".join(page_texts(render_record(record, style)))
    assert "本次检查未认定岗位问题。" in text
    assert "本次检查没有答卷。" in text


def test_a_cell_longer_than_a_page_goes_on(style: DocumentStyle, page_texts: Reader) -> None:
    words = [f"第{n}项整改要求" for n in range(1, 700)]
    long = replace(finding(1, "W001"), requirement="，".join(words))
    record = replace(make_record(), findings=(long, finding(2, "W002")))
    text = "".join(page_texts(render_record(record, style)))
    assert all(word in text for word in (words[0], words[-1], "第350项整改要求"))


def test_nothing_leaves_the_page(style: DocumentStyle) -> None:
    from inspector_app.documents.annexes.findings import draw_findings
    from inspector_app.documents.annexes.opening import Annexes
    from inspector_app.documents.annexes.papers import draw_papers
    from inspector_app.documents.annexes.receipt import draw_receipt
    from inspector_app.documents.annexes.scores import draw_scores

    annexes = Annexes(make_record(workers=60, quota=20), style)
    for draw in (draw_scores, draw_findings, draw_receipt, draw_papers):
        for sheet in draw(annexes, 1):
            for placed in sheet.texts:
                right = placed.x + placed.type.width(placed.text)
                assert style.annex_frame.left - 1 <= placed.x
                assert right <= style.annex_frame.right + 6, placed.text
                assert 30 < placed.y < A4[1] - 30
