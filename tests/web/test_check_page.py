"""核验.html in a real Chromium of a phone's size: it agrees with Python and tells what is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from inspector_app.domain.canonical import canonical, sha256_hex
from inspector_app.domain.record_json import record_json
from tests.documents.records import make_record
from tests.worlds import ROOT

RECORD = canonical(record_json(make_record()))
DRAW = json.loads(RECORD)["draws"][0]


@pytest.fixture
def opened(
    new_phone: Callable[[], BrowserContext], tmp_path: Path
) -> Iterator[Callable[[str], Page]]:
    """Opens a page of the record, perhaps changed by the one who hands it out."""
    from inspector_app.documents.check_page import render_check_page

    complaints: list[str] = []
    context = new_phone()
    context.on("request", lambda request: complaints.append(request.url))
    context.on("console", lambda message: complaints.append(message.text))

    def load(record: str = RECORD) -> Page:
        path = tmp_path / "核验.html"
        path.write_bytes(render_check_page(record, ROOT / "resources" / "check-page"))
        page = context.new_page()
        page.goto(path.as_uri())
        return page

    yield load
    assert [each for each in complaints if not each.startswith("file:")] == []


def results(page: Page, kind: str) -> str:
    return " ".join(page.locator(f"li.{kind}").all_inner_texts())


def test_it_agrees_with_python_and_with_the_vectors(opened: Callable[..., Page]) -> None:
    page = opened()
    vectors = json.loads((ROOT / "tests/domain/draw_vectors.json").read_text(encoding="utf-8"))
    frame, secret = vectors["frame"], vectors["secret"]
    assert page.evaluate("f => check.canonical(f)", frame) == vectors["canonical_frame"]
    assert page.evaluate("f => check.frameHash(f)", frame) == vectors["frame_hash"]
    made = page.evaluate("s => check.commitment(s)", secret)
    assert made == frame["device_commitment"]
    seed = page.evaluate(
        "([f, s, d]) => check.seed(f, s, d)", [frame, secret, vectors["public_digits"]]
    )
    assert seed == vectors["seed"]
    for text in ("", "abc", "é", "e\u0301", "㛃𫖮" * 40, "x" * 55, "x" * 56, "x" * 64):
        assert page.evaluate("t => check.sha256(t)", text) == sha256_hex(text)
    odd = {"b": [1, True, None, '\u2028\t"\\\u007f'], "a": {"𫖮": -3, "\uffff": "", "e\u0301": 0}}
    assert page.evaluate("v => check.canonical(v)", odd) == canonical(odd)


def test_the_draw_and_the_record_are_told_to_be_right(opened: Callable[..., Page]) -> None:
    page = opened()
    page.get_by_placeholder("例如 1a2b 3c4d").fill(DRAW["frame"]["device_commitment"][:8].upper())
    page.get_by_placeholder("例如 201907").fill(DRAW["digits"])
    page.get_by_text("重新计算这次抽取").click()
    page.get_by_label("纸上“数据校验码”的前 8 位以上").fill(sha256_hex(RECORD)[:10])
    page.get_by_label("或粘贴内容").fill(RECORD)
    page.get_by_text("核对记录", exact=True).click()
    assert results(page, "wrong") == ""
    told = results(page, "right")
    for words in ("您现场看到的", "您现场给出的", "这次抽取核验无误", "与纸上的校验码一致"):
        assert words in told
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_chosen_file_is_checked_as_it_is(opened: Callable[..., Page], tmp_path: Path) -> None:
    page = opened()
    for content, kind in ((RECORD, "right"), (RECORD + "\n", "wrong")):
        path = tmp_path / "record.json"
        path.write_text(content, encoding="utf-8", newline="")
        page.get_by_label("选择 record.json").set_input_files(path)
        page.get_by_text("核对记录", exact=True).click()
        page.locator(f"#record-results li.{kind}").first.wait_for()


def test_what_was_tampered_with_is_told(opened: Callable[..., Page]) -> None:
    data = json.loads(RECORD)
    data["draws"][0]["drawn"]["1/frontline"].reverse()
    page = opened(canonical(data))
    assert "抽中的人不同" in results(page, "wrong")
    page = opened()
    page.get_by_placeholder("例如 1a2b 3c4d").fill("00000000")
    page.get_by_placeholder("例如 201907").fill("111111")
    page.get_by_text("重新计算这次抽取").click()
    page.get_by_label("或粘贴内容").fill(RECORD.replace('"W001"', '"W002"'))
    page.get_by_text("核对记录", exact=True).click()
    told = results(page, "wrong")
    for words in ("不是您现场看到的", "不是您现场给出的", "种子算出来不同", "不是归档时的数据"):
        assert words in told


def test_names_cannot_break_the_page(opened: Callable[..., Page]) -> None:
    data = json.loads(RECORD)
    data["people"][0]["name"] = "</script><img src=x onerror=alert(1)>"
    page = opened(canonical(data))
    assert "<img" in page.locator("table").first.inner_text()
    assert page.locator("img").count() == 0
