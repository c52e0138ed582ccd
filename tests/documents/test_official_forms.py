"""Each form beside its description: fields, order and fixed sentences, short and overflowing."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from inspector_app.documents.form import DrawnForm, draw_form
from inspector_app.documents.form_signatures import PlaceRole
from inspector_app.documents.official_filling import document_filling
from inspector_app.documents.official_pdf import (
    document_places,
    missing_in_document,
    render_blank,
    render_document,
)
from inspector_app.documents.record_pdf import DocumentStyle, record_places
from inspector_app.documents.type.linebreak import NO_END, NO_START
from inspector_app.domain.officers import Bureau
from inspector_app.domain.official_document_json import document_hash
from inspector_app.domain.official_documents import (
    Content,
    County,
    Deadline,
    DocumentKind,
    ItemOpinion,
    OfficialDocument,
    OrderContent,
)
from tests.documents.official_papers import (
    COUNTY,
    MEASURE,
    ORDER,
    PLAN,
    REINSPECTION,
    long_problems,
    make_document,
)
from tests.documents.records import make_long_record, signatures

Reader = Callable[[bytes], list[str]]
TODAY = date(2026, 11, 23)
LONG = long_problems(11)
LONG_ORDER = OrderContent(
    LONG,
    (
        Deadline((1, 2, 8), date(2026, 12, 1)),
        Deadline((3, 4, 5, 6, 7, 9, 10), date(2026, 12, 15)),
        Deadline((11,), date(2026, 12, 30)),
    ),
    ORDER.interim_measures,
)
HEAD = "安全生产行政执法文书"
OFFICERS = (
    "安全生产监管行政执法人员（签名）：李明远证号：豫P-AJ0071",
    "安全生产监管行政执法人员（签名）：周文静证号：豫P-AJ0115",
)
CLOSING = (
    "本文书一式两份：一份由应急管理部门备案，一份交被检查单位。",
    "丹阳县应急管理局（印章）",
    "2026年11月23日",
    "共1页第1页",
)
APPEALS = (
    "可以依法在60日内向丹阳县人民政府申请行政复议，或者在6个月内依法向丹阳县人民法院提起行政诉讼，"
)

GOLDEN: list[tuple[Content, tuple[str, ...]]] = [
    (
        ORDER,
        (
            HEAD,
            "责令限期整改指令书",
            "（丹阳）应急责改〔2026〕12号",
            "丹阳县恒信金属制品有限公司：",
            "经查，你单位存在下列问题：",
            "1．打磨车间除尘系统未按规定设置锁气卸灰装置；",
            "2．打磨工3人不掌握铝镁粉尘的清理方法和初期火灾的处置要求；",
            "3．有限空间作业未执行“先通风、再检测、后作业”（此栏不够，可另附页）。",
            "其中第1项问题属于重大事故隐患。",
            "现责令你单位对上述第1、3项问题于2026年12月1日前整改完毕；",
            (
                "现责令你单位对上述第2项问题于2026年12月15日前整改完毕，"
                "达到有关法律法规规章和标准规定的要求。逾期不整改或达不到要求的，依法给予行政处罚；"
                "由此造成事故的，依法追究有关人员的责任。"
            ),
            "整改期间，你单位应当采取下列安全防范措施：",
            "1．整改期间打磨车间停止打磨作业，撤出作业人员，设置警示标志。",
            f"如果不服本指令，{APPEALS}但本指令不停止执行，法律另有规定的除外。",
            *OFFICERS,
            "被检查单位负责人（签名）：钱国栋",
            *CLOSING,
        ),
    ),
    (
        REINSPECTION,
        (
            HEAD,
            "整改复查意见书",
            "（丹阳）应急复查〔2026〕7号",
            "丹阳县恒信金属制品有限公司：",
            (
                "本机关于2026年11月23日作出了责令限期整改的决定［（丹阳）应急责改〔2026〕12号］，"
                "经对你单位整改情况进行复查，提出如下意见："
            ),
            "以下隐患已整改合格，符合安全要求：",
            "1．打磨车间除尘系统未按规定设置锁气卸灰装置；",
            "3．有限空间作业未执行“先通风、再检测、后作业”。",
            "以下隐患未整改到位：",
            "2．打磨工3人不掌握铝镁粉尘的清理方法和初期火灾的处置要求（仍有1人答不出）。",
            "被复查单位负责人（签名）：钱国栋",
            *OFFICERS,
            *CLOSING,
        ),
    ),
    (
        MEASURE,
        (
            HEAD,
            "现场处理措施决定书",
            "（丹阳）应急现决〔2026〕3号",
            "丹阳县恒信金属制品有限公司：",
            "本机关于2026年11月23日现场检查时，发现你单位有下列违法违规行为和事故隐患：",
            "1．打磨车间除尘系统未按规定设置锁气卸灰装置。（此栏不够，可另附页）",
            (
                "以上存在的问题无法保证安全生产，依据《中华人民共和国安全生产法》第七十条第一款的规定，"
                "现作出如下现场处理决定："
            ),
            "1．打磨车间暂时停产，撤出全部作业人员；",
            "2．重大事故隐患排除并经审查同意后方可恢复生产。",
            f"如果不服本决定，{APPEALS}但本决定不停止执行，法律另有规定的除外。",
            *OFFICERS,
            "被检查单位负责人（签名）：钱国栋",
            *CLOSING,
        ),
    ),
    (
        PLAN,
        (
            HEAD,
            "现场检查方案",
            "（丹阳）应急检查方案〔2026〕9号",
            "被检查单位：丹阳县恒信金属制品有限公司",
            "地址：丹阳县产业集聚区创业路18号",
            "联系人：钱国栋0394-5550101",
            "所属行业：金属制品业",
            "检查时间：2026年11月23日9时00分至2026年11月23日11时00分",
            "行政执法人员：李明远、周文静",
            "检查内容：",
            "1．从业人员安全生产教育和培训情况",
            "2．粉尘防爆专项整治情况",
            "检查方式：现场随机抽取从业人员考试，查阅资料，现场检查",
            "审核意见：同意",
            "审核人（签名）：吴国强2026年11月20日",
            "审批意见：同意按方案检查",
            "审批人（签名）：郑海涛2026年11月20日",
            "共1页第1页",
        ),
    ),
]


def in_order(text: str, parts: tuple[str, ...]) -> None:
    at = 0
    for part in parts:
        found = text.find(part, at)
        assert found >= 0, part
        at = found + len(part)


def drawn(document: OfficialDocument, style: DocumentStyle) -> DrawnForm:
    form = style.form_of(document.kind, "丹阳", TODAY)
    return draw_form(document_filling(document, form.template.form), form)


@pytest.mark.parametrize(("content", "parts"), GOLDEN)
def test_fields_and_fixed_sentences_stand_in_order(
    content: Content, parts: tuple[str, ...], style: DocumentStyle, page_texts: Reader
) -> None:
    document = make_document(content)
    (page,) = page_texts(render_document(document, style, TODAY))
    in_order(page, parts)
    for part in parts:
        page = page.replace(part, "", 1)
    page = re.sub("笔迹校验码：[0-9A-F-]+", "", page)
    code = f"数据校验码（SHA-256，所附document.json）：{document_hash(document)}"
    assert page.replace(code, "") == "", "nothing else stands on the page"


def test_appeals_name_another_authority_where_there_is_one(
    style: DocumentStyle, page_texts: Reader
) -> None:
    county = replace(
        COUNTY, government="丹阳县人民政府", alternative="周州市应急管理局", court="丹阳县"
    )
    document = replace(make_document(ORDER), county=county)
    (page,) = page_texts(render_document(document, style, TODAY))
    assert (
        "如果不服本指令，可以依法在60日内向丹阳县人民政府或者周州市应急管理局申请行政复议，"
        "或者在6个月内依法向丹阳县人民法院提起行政诉讼，但本指令不停止执行，法律另有规定的除外。"
    ) in page


def test_an_order_overflows_into_the_same_form_again(
    style: DocumentStyle, page_texts: Reader
) -> None:
    pdf = render_document(make_document(LONG_ORDER), style, TODAY)
    pages = page_texts(pdf)
    assert len(pages) == 4
    for place, page in enumerate(pages):
        suffix = f"-{place}" if place else ""
        assert f"（丹阳）应急责改〔2026〕12{suffix}号" in page
        assert page.count("安全生产监管行政执法人员（签名）：") == 2
        assert "丹阳县应急管理局（印章）" in page
        assert "如果不服本指令" in page
        assert f"共4页第{place + 1}页" in page
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_outline() as outline:
        assert [item.title for item in outline.root][:2] == [
            "责令限期整改指令书",
            "责令限期整改指令书　（丹阳）应急责改〔2026〕12-1号",
        ]
    text = "".join(pages)
    for number in range(1, 12):
        assert text.count(f"{number}．打磨车间第{number}号除尘系统") == 1
    assert "于2026年12月30日前整改完毕" not in "".join(pages[:2])


def test_every_sheet_gives_the_deadlines_of_its_own_problems(style: DocumentStyle) -> None:
    texts = [
        "".join(each.text for each in sheet.texts)
        for sheet in drawn(make_document(LONG_ORDER), style).sheets
    ]
    named = []
    for text in texts:
        here = [n for n in range(1, 12) if f"{n}．打磨车间第{n}号" in text]
        parts = [part.split("项问题")[0] for part in text.split("对上述第")[1:]]
        due = [int(n) for part in parts for n in part.strip().split("、")]
        assert sorted(due) == here
        named += due
    assert sorted(named) == list(range(1, 12))


def test_a_reinspection_overflows_and_repeats_its_heads(
    style: DocumentStyle, page_texts: Reader
) -> None:
    opinions = tuple(ItemOpinion(n, p.text, done=n <= 9) for n, p in enumerate(LONG, start=1))
    document = make_document(replace(REINSPECTION, opinions=opinions))
    pages = page_texts(render_document(document, style, TODAY))
    assert "（丹阳）应急复查〔2026〕7-1号" in pages[1]
    assert "以下隐患已整改合格，符合安全要求：8．" in pages[1]
    assert "以下隐患未整改到位：10．" in pages[1]
    assert "未整改到位" not in pages[0]
    for page in pages:
        assert page.index("被复查单位负责人（签名）") < page.index("行政执法人员（签名）")


def test_a_problem_longer_than_a_sheet_goes_on(style: DocumentStyle, page_texts: Reader) -> None:
    endless = replace(LONG[0], text="除尘系统积尘" * 200)
    document = make_document(OrderContent((endless,), (Deadline((1,), TODAY),)))
    pages = page_texts(render_document(document, style, TODAY))
    assert len(pages) > 2
    assert "1．（续）" in pages[1]
    assert sum(page.count("除尘系统积尘") for page in pages) >= 198
    assert all("现责令你单位对上述第1项问题" in page for page in pages)


@pytest.mark.parametrize(
    "content", [replace(MEASURE, problems=LONG), replace(PLAN, contents=(LONG[0].text,) * 14)]
)
def test_measures_and_plans_go_on_a_continuation_page(
    content: Content, style: DocumentStyle, page_texts: Reader
) -> None:
    pages = page_texts(render_document(make_document(content), style, TODAY))
    assert len(pages) == 2
    assert pages[1].startswith("续页")
    assert "共2页第2页" in pages[1]
    if content is not PLAN and make_document(content).kind is DocumentKind.MEASURE:
        assert all("被检查单位负责人（签名）" in page for page in pages)


@pytest.mark.parametrize("content", [LONG_ORDER, replace(MEASURE, problems=LONG)])
def test_lines_keep_the_rules_and_the_frame(content: Content, style: DocumentStyle) -> None:
    form = style.form_of(make_document(content).kind, "丹阳", TODAY)
    body = form.types.body
    for sheet in drawn(make_document(content), style).sheets:
        lines = [each for each in sheet.texts if each.type == body and each.y > 330]
        assert lines
        for line in lines:
            assert line.text[0] not in NO_START
            assert line.text[-1] not in NO_END
            assert line.x + body.width(line.text) < form.frame.right + 12
        ys = sorted({round(line.y, 2) for line in lines}, reverse=True)
        steps = {round(a - b, 2) for a, b in pairwise(ys)}
        assert steps == {21.0}


@pytest.mark.parametrize("content", [ORDER, REINSPECTION, MEASURE, PLAN])
def test_heading_and_double_rule_stand_where_the_geometry_says(
    content: Content, style: DocumentStyle
) -> None:
    (sheet,) = drawn(make_document(content), style).sheets
    masthead, title, number = sheet.texts[:3]
    assert (masthead.type.size, title.type.size, number.type.size) == (18, 18, 15)
    thick, thin = sheet.rules[:2]
    assert (thick.x1, round(thick.x2, 1), thick.width) == (84, 511.3, 1.5)
    assert round(thick.y1 - thin.y1, 1) == 2.5
    assert masthead.y > thick.y1 > title.y > number.y


def test_places_for_signatures_and_seal_are_told(style: DocumentStyle) -> None:
    places = document_places(make_document(LONG_ORDER), style, TODAY)
    assert {each.page for each in places} == {0, 1, 2, 3}
    first = [each for each in places if each.page == 0]
    assert [(each.role, each.signer) for each in first] == [
        (PlaceRole.OFFICER, "officer-1"),
        (PlaceRole.OFFICER, "officer-2"),
        (PlaceRole.REPRESENTATIVE, ""),
        (PlaceRole.SEAL, ""),
    ]
    for upper, lower in pairwise(first):
        assert upper.y >= lower.y + lower.height - 8
    seal = first[-1]
    assert (seal.width, seal.height) >= (119, 90), "a stamp is 42 mm wide"
    assert all(each.x >= 84 and each.x + each.width < 512 for each in first)
    record = record_places(make_long_record(), style)
    assert {each.page for each in record} == {0, 1, 2}
    assert PlaceRole.SEAL not in {each.role for each in record}
    assert not document_places(make_document(PLAN), style, TODAY)


def test_a_draft_is_marked_and_carries_no_data(style: DocumentStyle, page_texts: Reader) -> None:
    draft = replace(make_document(ORDER), number="", issued_at=None, signatures=(), day=None)
    pdf = render_document(draft, style, TODAY)
    (page,) = page_texts(pdf)
    assert "（丹阳）应急责改〔〕号" in page
    assert {"草", "稿"} <= set(page)
    assert "数据校验码" not in page
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert not opened.attachments


def test_an_issued_one_carries_its_data_and_is_the_same_twice(style: DocumentStyle) -> None:
    document = make_document(ORDER)
    pdf = render_document(document, style, TODAY)
    assert render_document(document, style, date(2030, 1, 1)) == pdf
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        data = opened.attachments["document.json"].get_file().read_bytes()
        assert str(opened.docinfo.Title) == "责令限期整改指令书 （丹阳）应急责改〔2026〕12号"
    assert document_hash(document).encode() not in data
    assert b"\xe9\x92\xb1\xe5\x9b\xbd\xe6\xa0\x8b" in data


BLANK = {
    DocumentKind.PLAN: (
        "被检查单位：地址：联系人：所属行业：检查时间：年月日时分至年月日时分"
        "行政执法人员：、检查内容："
    ),
    DocumentKind.RECORD: "我们是行政执法人员、，证件号码为、，这是我们的证件（出示证件）。",
    DocumentKind.ORDER: "：经查，你单位存在下列问题：1．；2．；3．（此栏不够，可另附页）。"
    "现责令你单位对上述第项问题于年月日前整改完毕，",
    DocumentKind.REINSPECTION: "本机关于年月日作出了的决定［（）应急〔〕号］，",
    DocumentKind.MEASURE: (
        "1．；2．；3．。（此栏不够，可另附页）以上存在的问题无法保证安全生产，依据的规定，"
    ),
}


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_blank_forms_are_for_the_pen(
    kind: DocumentKind, style: DocumentStyle, page_texts: Reader
) -> None:
    county = County(Bureau("", ""))
    (page,) = page_texts(render_blank(kind, county, style, TODAY))
    assert BLANK[kind] in page
    mark = "应急" + kind.number_mark
    assert f"（）{mark}〔〕号" in page
    assert "草" not in page
    assert "未归档" not in page


def test_local_sentences_stand_before_the_appeals(style: DocumentStyle, page_texts: Reader) -> None:
    county = replace(COUNTY, sentences={DocumentKind.ORDER: ("整改情况请书面报送本机关。",)})
    document = replace(make_document(ORDER), county=county)
    (page,) = page_texts(render_document(document, style, TODAY))
    in_order(page, ("设置警示标志。", "整改情况请书面报送本机关。", "如果不服本指令"))


def test_a_long_refusal_stands_whole_in_the_text(style: DocumentStyle, page_texts: Reader) -> None:
    reason = "对抽考结果有异议，要求复核全部试卷。" * 8
    refused = replace(signatures()[2], strokes=(), refusal_reason=reason)
    document = replace(make_document(MEASURE), signatures=(refused,))
    (page,) = page_texts(render_document(document, style, TODAY))
    assert f"钱国栋拒绝签字，理由：{reason}" in page


def test_characters_without_a_face_are_reported(style: DocumentStyle) -> None:
    document = replace(make_document(ORDER), responsible_person="张𬎆")
    assert missing_in_document(document, style) == "𬎆"
    assert missing_in_document(make_document(ORDER), style) == ""


def test_templates_own_words_have_a_face(style: DocumentStyle) -> None:
    folder = Path(__file__).parents[2] / "resources" / "templates"
    texts = [file.read_text(encoding="utf-8") for file in folder.rglob("*.yaml")]
    assert len(texts) >= 6
    assert style.fonts.missing_characters(texts) == ""
