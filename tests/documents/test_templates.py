from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec
import pytest

from inspector_app.documents.official_pdf import render_document
from inspector_app.documents.paper_wording import load_wording
from inspector_app.documents.record_pdf import DocumentStyle, render_record
from inspector_app.documents.template_files import TemplateShelf, choose_template, load_template
from inspector_app.documents.templates import Template
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.laws import LawStatus
from inspector_app.domain.officers import Bureau
from inspector_app.domain.official_documents import County, DocumentKind
from inspector_app.exchange.laws import load_register
from tests.documents.official_papers import ORDER, PLAN, make_document
from tests.documents.records import make_record

SHIPPED = Path(__file__).parents[2] / "resources" / "templates"
DAY = date(2026, 11, 23)


def test_shipped_template_keeps_the_official_sentence() -> None:
    template = load_template(SHIPPED / "emergency-2017" / "inspection-record.yaml", Template)
    (standing,) = (part.text for part in template.form.body if "{bureau}" in part.text)
    blank = standing.replace("{bureau}", "____")
    blank = blank.replace("{officers}", "____、____").replace("{certificates}", "____、____")
    assert blank.strip() == (
        "我们是____行政执法人员____、____，证件号码为____、____，这是我们的证件（出示证件）。"
        "现依法对你单位进行现场检查，请予以配合。"
    )


def test_county_template_goes_before_the_general_one(style: DocumentStyle) -> None:
    general = style.template
    county = msgspec.structs.replace(general, region="丹阳")
    newer = msgspec.structs.replace(general, valid_from=date(2027, 1, 1))
    choices = [general, county, newer]
    assert choose_template(choices, "丹阳", date(2027, 5, 1)) is county
    assert choose_template(choices, "郸城", date(2027, 5, 1)) is newer
    assert choose_template(choices, "郸城", date(2026, 5, 1)) is general
    with pytest.raises(AppError) as caught:
        choose_template(choices, "郸城", date(2010, 1, 1))
    assert caught.value.problem is Problem.TEMPLATE_NOT_FOUND


@pytest.mark.parametrize("damage", ["title: {", "  masthead: [1]\n", "\nunknown: 1\n"])
def test_damaged_template_names_the_file(tmp_path: Path, damage: str) -> None:
    source = SHIPPED / "emergency-2017" / "inspection-record.yaml"
    file = tmp_path / "inspection-record.yaml"
    file.write_text(source.read_text(encoding="utf-8") + damage, encoding="utf-8")
    with pytest.raises(AppError) as caught:
        load_template(file, Template)
    assert caught.value.problem is Problem.TEMPLATE_INVALID
    assert caught.value.params["file"] == str(file)


def county_file(folder: Path, name: str, old: str, new: str) -> Path:
    """A copy of a shipped file in a county's folder, changed in one place."""
    text = (SHIPPED / "emergency-2017" / f"{name}.yaml").read_text(encoding="utf-8")
    assert old in text
    file = folder / "丹阳" / f"{name}.yaml"
    file.parent.mkdir(exist_ok=True)
    changed = text.replace("region: ''", "region: 丹阳").replace(old, new, 1)
    file.write_text(changed, encoding="utf-8")
    return file


def test_a_county_changes_words_without_code(
    style: DocumentStyle, page_texts: Callable[[bytes], list[str]], tmp_path: Path
) -> None:
    county_file(tmp_path, "rectification-order", "一式两份", "一式三份")
    county_file(tmp_path, "inspection-record", "title: 成绩单", "title: 抽考成绩单")
    own = replace(style, shelf=TemplateShelf(tmp_path))
    document = make_document(ORDER)
    assert "一式三份" in page_texts(render_document(document, own, DAY))[0]
    assert "一式两份" in page_texts(render_document(document, style, DAY))[0]
    elsewhere = replace(document, county=County(Bureau("郸城县应急管理局", "郸城")))
    assert "一式两份" in page_texts(render_document(elsewhere, own, DAY))[0]
    assert "附件一抽考成绩单" in "".join(page_texts(render_record(make_record(), own)))


def test_a_county_changes_the_order_of_fields(
    style: DocumentStyle, page_texts: Callable[[bytes], list[str]], tmp_path: Path
) -> None:
    address = "    - text: 地址：{address:*}\n"
    file = county_file(tmp_path, "inspection-plan", address, "")
    text = file.read_text(encoding="utf-8")
    industry = "    - text: 所属行业：{industry:*}\n"
    file.write_text(text.replace(industry, industry + address), encoding="utf-8")
    own = replace(style, shelf=TemplateShelf(tmp_path))
    (page,) = page_texts(render_document(make_document(PLAN), own, DAY))
    assert page.index("所属行业") < page.index("地址")


@pytest.mark.parametrize(
    ("case", "field"),
    [
        (("rectification-order", "{major}", "{majors}"), "$.form.body[2].text"),
        (("rectification-order", "each: deadlines", "each: dates"), "$.form.body[3].each"),
        (("rectification-order", "{items:4?}项", "{items:4?项"), "$.form.body[3].text"),
        (("rectification-order", "needs: major", "needs: serious"), "$.form.body[2].needs"),
        (("rectification-order", "seal: '{bureau}", "seal: '{office}"), "$.form.signing.seal"),
        (("rectification-order", "共 {pages} 页", "共 {pages 页"), "$.form.footer"),
        (("rectification-order", "kind: rectification-order", "kind: order"), "$.kind"),
        (("rectification-order", "  overflow: again", "  overflow: twice"), "$.form.overflow"),
        (("rectification-order", "  watermark: 草稿", ""), "$.form"),
        (("inspection-record", "title: 成绩单", "title: 成绩单{a}"), "$.scores.title"),
        (("inspection-record", "moment: '{year}年", "moment: '{jahr}年"), "$.terms.moment"),
    ],
)
def test_a_wrong_county_file_names_file_and_field(
    case: tuple[str, str, str], field: str, style: DocumentStyle, tmp_path: Path
) -> None:
    name, old, new = case
    file = county_file(tmp_path, name, old, new)
    own = replace(style, shelf=TemplateShelf(tmp_path))
    kind = DocumentKind.RECORD if name == "inspection-record" else DocumentKind.ORDER
    with pytest.raises(AppError) as caught:
        own.form_of(kind, "丹阳", DAY)
    assert caught.value.problem is Problem.TEMPLATE_INVALID
    assert caught.value.params["file"] == str(file)
    assert f"`{field}`" in str(caught.value.params["detail"])


def test_a_changed_county_file_is_read_again(tmp_path: Path) -> None:
    file = county_file(tmp_path, "rectification-order", "watermark: 草稿", "watermark: 草案")
    shelf = TemplateShelf(tmp_path)
    assert shelf.form(DocumentKind.ORDER, "丹阳", DAY).form.watermark == "草案"
    text = file.read_text(encoding="utf-8").replace("watermark: 草案", "watermark: 未签发")
    file.write_text(text, encoding="utf-8")
    assert shelf.form(DocumentKind.ORDER, "丹阳", DAY).form.watermark == "未签发"


def test_a_form_follows_its_time(tmp_path: Path) -> None:
    file = county_file(tmp_path, "on-site-measures", "2018-04-16", "2027-01-01")
    shelf = TemplateShelf(tmp_path)
    assert file.exists()
    assert shelf.form(DocumentKind.MEASURE, "丹阳", DAY).region == ""
    assert shelf.form(DocumentKind.MEASURE, "丹阳", date(2027, 1, 1)).region == "丹阳"
    with pytest.raises(AppError) as caught:
        shelf.form(DocumentKind.MEASURE, "丹阳", date(2017, 1, 1))
    assert caught.value.problem is Problem.TEMPLATE_NOT_FOUND


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_shipped_clauses_rest_on_laws_in_force(kind: DocumentKind) -> None:
    register = load_register(SHIPPED.parent)
    shelf = TemplateShelf()
    template = shelf.record("", DAY) if kind is DocumentKind.RECORD else shelf.form(kind, "", DAY)
    assert {register.status_on(law, DAY) for law in template.based_on} <= {LawStatus.IN_FORCE}
    assert bool(template.based_on) is any("行政复议" in p.text for p in template.form.body)


def test_a_county_changes_the_words_of_papers(tmp_path: Path) -> None:
    county_file(tmp_path, "test-paper", "title: 答 题 卡", "title: 答题纸")
    assert load_wording(TemplateShelf(tmp_path)).sheet.title == "答题纸"
    file = county_file(tmp_path, "test-paper", "{enterprise}　　{name}", "{company}　　{name}")
    with pytest.raises(AppError) as caught:
        load_wording(TemplateShelf(tmp_path))
    assert caught.value.params == {"file": str(file), "detail": "{company} - at `$.paper.facts`"}
