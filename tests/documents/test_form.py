from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC

import pytest

from inspector_app.documents.form import DrawnForm
from inspector_app.documents.form import draw_form as draw_filled
from inspector_app.documents.form_filling import FormCodes
from inspector_app.documents.form_lines import form_spans
from inspector_app.documents.record_filling import record_filling
from inspector_app.documents.record_pdf import DocumentStyle, render_record
from inspector_app.domain.record import InspectionRecord
from inspector_app.domain.signatures import Signature, SignerKind, strokes_hash
from tests.documents.records import (
    SITUATION,
    START,
    make_long_record,
    make_preview,
    make_record,
    signatures,
)

Reader = Callable[[bytes], list[str]]


def draw_form(record: InspectionRecord, style: DocumentStyle, codes: FormCodes | None) -> DrawnForm:
    return draw_filled(record_filling(record, style.template, codes), style.form)


def in_order(text: str, parts: list[str]) -> None:
    at = 0
    for part in parts:
        found = text.find(part, at)
        assert found >= 0, part
        at = found + len(part)


def test_fixed_sentences_and_values_stand_in_order(
    style: DocumentStyle, page_texts: Reader
) -> None:
    first = page_texts(render_record(make_record(), style))[0]
    in_order(
        first,
        [
            "安全生产行政执法文书",
            "现场检查记录",
            "（丹阳）应急检记〔2026〕12号",
            "被检查单位：丹阳县恒信金属制品有限公司",
            "地址：丹阳县产业集聚区创业路18号",
            "法定代表人（负责人）：钱国栋职务：总经理联系电话：0394-5550101",
            "检查场所：打磨车间、会议室",
            "检查时间：2026年11月23日9时05分至2026年11月23日10时40分",
            "我们是丹阳县应急管理局行政执法人员李明远、周文静，",
            "证件号码为豫P-AJ0071、豫P-AJ0115，这是我们的证件（出示证件）。",
            "现依法对你单位进行现场检查，请予以配合。",
            "检查情况：",
            "1．" + SITUATION[0],
            "2．" + SITUATION[1],
            "3．" + SITUATION[2],
            "（以下空白）",
            "检查人员（签名）：李明远证号：豫P-AJ0071",
            "检查人员（签名）：周文静证号：豫P-AJ0115",
            "被检查单位现场负责人（签名）：钱国栋",
            "2026年11月23日",
            "共1页第1页",
        ],
    )


def test_overflow_goes_to_continuation_pages_with_signatures(
    style: DocumentStyle, page_texts: Reader
) -> None:
    record = make_long_record()
    pages = page_texts(render_record(record, style))
    form = [page for page in pages if "共3页" in page and "附件" not in page]
    assert len(form) == 3
    for number, page in enumerate(form, start=1):
        assert f"共3页第{number}页" in page
        assert "检查人员（签名）：" in page
        assert "被检查单位现场负责人（签名）：" in page
        assert page.startswith("续页") == (number > 1)
    written = "".join(form)
    assert all(f"{n}．" in written for n in range(1, len(record.situation) + 1))
    assert "以下空白" in form[-1]


def test_signatures_are_drawn_as_ink_on_every_form_page(style: DocumentStyle) -> None:
    sheets = draw_form(make_long_record(), style, None).sheets
    assert len(sheets) == 3
    assert all(sheet.inks for sheet in sheets)
    assert {tuple(sheet.inks) for sheet in sheets} == {tuple(sheets[0].inks)}
    frame = style.form.frame
    for ink in sheets[0].inks:
        assert all(frame.left <= x <= frame.right for x, _ in ink.points)
    assert len({ink.width for ink in sheets[0].inks}) > 2


def test_places_not_signed_stay_blank_for_ink(style: DocumentStyle, page_texts: Reader) -> None:
    record = replace(make_record(), signatures=())
    assert not draw_form(record, style, None).sheets[0].inks
    first = page_texts(render_record(record, style))[0]
    assert "检查人员（签名）：李明远证号：豫P-AJ0071" in first


def test_refusal_is_printed_with_reason_and_witness(
    style: DocumentStyle, page_texts: Reader
) -> None:
    reason = "认为抽考题目与本单位无关，不同意记录内容"
    refusal = Signature(
        SignerKind.REPRESENTATIVE,
        "",
        "钱国栋",
        START.astimezone(UTC),
        refusal_reason=reason,
        witness="村委会主任赵海山",
    )
    record = replace(make_record(), signatures=(*signatures()[:2], refusal))
    first = page_texts(render_record(record, style))[0]
    assert f"拒绝签字，理由：{reason}（见证人：村委会主任赵海山）" in first


def test_long_refusal_stands_whole_in_the_text(style: DocumentStyle, page_texts: Reader) -> None:
    reason = "对抽考结果有异议，要求复核全部试卷。" * 12
    refusal = replace(signatures()[2], strokes=(), refusal_reason=reason)
    record = replace(make_record(), signatures=(*signatures()[:2], refusal))
    first = page_texts(render_record(record, style))[0]
    assert f"钱国栋拒绝签字，理由：{reason}" in first
    assert "（全文见正文末）" in first


def test_preview_has_no_number_and_is_marked(style: DocumentStyle, page_texts: Reader) -> None:
    pages = page_texts(render_record(make_preview(), style))
    assert "（丹阳）应急检记〔〕号" in pages[0]
    assert "年月日时分" in pages[0]
    assert "数据校验码" not in pages[0]
    assert all({"未", "归", "档"} <= set(page) for page in pages)


def test_own_words_and_correction_are_printed_once(
    style: DocumentStyle, page_texts: Reader
) -> None:
    record = replace(
        make_record(),
        remarks="现场负责人全程在场。",
        statement="对检查情况无异议。",
        version=2,
        corrects="（丹阳）应急检记〔2026〕11号",
        correction_reason="原记录误写被检查单位地址",
    )
    first = page_texts(render_record(record, style))[0]
    assert first.count("现场负责人全程在场。") == 1
    assert "被检查单位意见：对检查情况无异议。" in first
    assert "本记录为第2版，系对原记录的更正，更正原因：原记录误写被检查单位地址" in first


def test_a_line_holds_39_han_characters(style: DocumentStyle) -> None:
    record = replace(make_record(), situation=("检" * 200,))
    texts = [placed.text for placed in draw_form(record, style, None).sheets[0].texts]
    assert max(len(text) for text in texts if set(text) == {"检"}) == 39


@pytest.mark.parametrize(
    ("row", "values", "ruled"),
    [
        ("地址：{a:*}", {"a": "东街1号"}, ["东街1号"]),
        ("{a}行政执法人员{b}。", {"a": "某局", "b": ("甲", "乙")}, ["某局", "甲", "乙"]),
    ],
)
def test_template_rows_are_filled(
    row: str, values: dict[str, str | tuple[str, ...]], ruled: list[str]
) -> None:
    assert [span.text for span in form_spans(row, values) if span.ruled] == ruled


def test_handwriting_and_the_devices_signature_are_named_by_their_codes(
    style: DocumentStyle, page_texts: Reader
) -> None:
    record = make_record()
    pages = page_texts(render_record(record, style, device="cffaf165" + "0" * 56))
    for signature in record.signatures[:2]:
        code = strokes_hash(signature.strokes).upper()
        assert f"笔迹校验码：{code[:4]}{code[4:8]}" in pages[0]
    assert "本文件附有设备签名" in pages[0]
    assert "证书指纹：CFFAF165" in pages[0]
    unsigned = page_texts(render_record(replace(record, signatures=()), style))[0]
    assert "笔迹校验码" not in unsigned
    assert "设备签名" not in unsigned
