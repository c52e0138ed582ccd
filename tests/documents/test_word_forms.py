from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from inspector_app.documents.record_pdf import DocumentStyle
from inspector_app.documents.word_forms import (
    render_blank_docx,
    render_document_docx,
    render_record_docx,
)
from inspector_app.domain.official_documents import Content, DocumentKind
from tests.documents.official_papers import (
    COUNTY,
    MEASURE,
    ORDER,
    PLAN,
    REINSPECTION,
    long_problems,
    make_document,
)
from tests.documents.records import make_long_record

TODAY = date(2026, 11, 23)


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def body_text(document: Document) -> str:
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def everywhere(document: Document) -> Iterator[Paragraph]:
    section = document.sections[0]
    yield from document.paragraphs
    for place in (section.header, section.footer, section.first_page_footer):
        yield from place.paragraphs


@pytest.mark.parametrize("content", [ORDER, REINSPECTION, MEASURE, PLAN])
def test_every_run_names_its_face_for_chinese_text(content: Content, style: DocumentStyle) -> None:
    document = opened(render_document_docx(make_document(content), style, TODAY))
    faces = set()
    for paragraph in everywhere(document):
        for run in paragraph.runs:
            (fonts,) = run._element.xpath("./w:rPr/w:rFonts")
            assert fonts.get(qn("w:eastAsia")) == fonts.get(qn("w:ascii"))
            faces.add(fonts.get(qn("w:eastAsia")))
    assert faces == {"仿宋", "黑体", "宋体"}
    section = document.sections[0]
    lengths = (section.page_width, section.page_height, section.left_margin, section.top_margin)
    assert [each and round(each.pt) for each in lengths] == [595, 842, 84, 72]


def test_the_order_has_the_same_words_as_the_pdf(style: DocumentStyle) -> None:
    document = opened(render_document_docx(make_document(ORDER), style, TODAY))
    text = body_text(document)
    for part in (
        "安全生产行政执法文书\n责令限期整改指令书\n（丹阳）应急责改〔2026〕12号\n",
        "\n　　3．有限空间作业未执行“先通风、再检测、后作业”（此栏不够，可另附页）。\n",
        "\n　　现责令你单位对上述第2项问题于2026年12月15日前整改完毕，达到有关法律法规规章",
        "但本指令不停止执行，法律另有规定的除外。",
    ):
        assert part in text
    ruled = [run.text for p in document.paragraphs for run in p.runs if run.underline]
    assert "丹阳县恒信金属制品有限公司" in ruled
    assert not [run for run in ruled if "问题" in run]
    footer = [paragraph.text for paragraph in document.sections[0].footer.paragraphs]
    assert footer[0].startswith("安全生产监管行政执法人员（签名）：\t")
    assert footer[0].endswith("李明远　证号：豫P-AJ0071")
    assert footer[2].startswith("被检查单位负责人（签名）：")
    assert footer[3:6] == [
        "丹阳县应急管理局（印章）",
        "2026年11月23日",
        "本文书一式两份：一份由应急管理部门备案，一份交被检查单位。",
    ]
    fields = document.sections[0].footer._element.xpath(".//w:instrText/text()")
    assert [field.strip() for field in fields] == ["NUMPAGES", "PAGE"]


def test_a_long_order_is_the_same_form_again(style: DocumentStyle) -> None:
    long = make_document(replace(ORDER, problems=long_problems(11)))
    document = opened(render_document_docx(long, style, TODAY))
    text = body_text(document)
    assert "应急责改〔2026〕12-1号" in text
    heads = [p for p in document.paragraphs if p.text == "安全生产行政执法文书"]
    assert [bool(head.paragraph_format.page_break_before) for head in heads] == [
        False,
        *(True for _ in heads[1:]),
    ]
    assert not document.sections[0].different_first_page_header_footer


def test_the_record_continues_under_its_own_head(style: DocumentStyle) -> None:
    document = opened(render_record_docx(make_long_record(), style))
    section = document.sections[0]
    assert section.different_first_page_header_footer
    assert [p.text for p in section.header.paragraphs] == ["续页"]
    first, later = section.first_page_footer.paragraphs, section.footer.paragraphs
    assert [p.text for p in first] == [p.text for p in later]
    assert "被检查单位现场负责人（签名）：" in later[2].text


def test_blank_forms_are_ruled_for_the_pen(style: DocumentStyle) -> None:
    document = opened(render_blank_docx(DocumentKind.MEASURE, COUNTY, style, TODAY))
    ruled = [run.text for p in document.paragraphs for run in p.runs if run.underline]
    assert [text for text in ruled if text.strip()] == ["丹阳县", "丹阳县"]
    assert max(map(len, ruled)) == 30


def test_equal_documents_give_equal_files(style: DocumentStyle) -> None:
    first = render_document_docx(make_document(ORDER), style, TODAY)
    assert render_document_docx(make_document(ORDER), style, TODAY) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.testzip() is None
        assert "python-docx" not in archive.read("docProps/core.xml").decode()


def test_run_properties_stand_in_the_order_that_word_asks_for(style: DocumentStyle) -> None:
    document = opened(render_document_docx(make_document(ORDER), style, TODAY))
    order = ["rFonts", "b", "spacing", "sz", "u"]
    for paragraph in everywhere(document):
        for run in paragraph.runs:
            properties = run._element.xpath("./w:rPr/*")
            names = [each.tag.rpartition("}")[2] for each in properties]
            assert names == sorted(names, key=order.index)


def test_chinese_text_is_called_chinese_so_that_its_lines_break(style: DocumentStyle) -> None:
    styles = opened(render_document_docx(make_document(ORDER), style, TODAY)).styles
    (language,) = styles.element.xpath("//w:rPrDefault//w:lang")
    assert language.get(qn("w:eastAsia")) == "zh-CN"
