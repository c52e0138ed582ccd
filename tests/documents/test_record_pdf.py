from __future__ import annotations

import hashlib
import io
import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from inspector_app.documents.fonts import FontSet, prepare_fonts, printable
from inspector_app.documents.glyphs import gb2312
from inspector_app.documents.record_pdf import (
    DocumentStyle,
    missing_characters,
    open_style,
    render_record,
)
from inspector_app.domain import draws
from inspector_app.domain.canonical import canonical
from inspector_app.domain.draws import frame_from_json
from inspector_app.domain.record_json import record_json
from tests.documents.records import make_preview, make_record, person

Reader = Callable[[bytes], list[str]]


@pytest.fixture(scope="module")
def sealed(style: DocumentStyle) -> bytes:
    return render_record(make_record(), style)


def attached(pdf: bytes) -> dict[str, Any]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        data = document.attachments["record.json"].get_file().read_bytes()
    loaded: dict[str, Any] = json.loads(data)
    return loaded


def test_equal_records_give_equal_bytes(sealed: bytes, style: DocumentStyle) -> None:
    assert render_record(make_record(), style) == sealed


def test_bytes_do_not_depend_on_prepared_fonts(sealed: bytes, tmp_path: Path) -> None:
    assert render_record(make_record(), open_style(tmp_path)) == sealed
    assert not list(tmp_path.iterdir())


def test_attachment_is_the_record_and_reproduces_the_draw(sealed: bytes) -> None:
    data = attached(sealed)
    assert canonical(data) == canonical(record_json(make_record()))
    for drawn in data["draws"]:
        frame = frame_from_json(drawn["frame"])
        digest = draws.frame_hash(frame)
        assert digest == drawn["frame_hash"]
        assert draws.commitment(drawn["secret"]) == frame.device_commitment
        seed = draws.seed(digest, drawn["secret"], drawn["digits"])
        assert seed == drawn["seed"]
        for stratum in frame.strata:
            order = draws.stratum_order(seed, stratum)
            assert list(order[: stratum.quota]) == drawn["drawn"][stratum.key]


def test_check_code_is_the_attachments_hash(sealed: bytes, page_texts: Reader) -> None:
    with pikepdf.open(io.BytesIO(sealed)) as document:
        data = document.attachments["record.json"].get_file().read_bytes()
        (specification,) = document.Root.AF
        assert specification.AFRelationship == pikepdf.Name.Data
    assert hashlib.sha256(data).hexdigest() in page_texts(sealed)[0]


def test_preview_carries_no_data(style: DocumentStyle) -> None:
    with pikepdf.open(io.BytesIO(render_record(make_preview(), style))) as document:
        assert not document.attachments


def test_all_fonts_are_embedded(sealed: bytes) -> None:
    with pikepdf.open(io.BytesIO(sealed)) as document:
        fonts = [
            font
            for page in document.pages
            for font in page.resources.get("/Font", pikepdf.Dictionary()).values()
        ]
        assert fonts
        for font in fonts:
            assert font.Subtype == pikepdf.Name.Type0
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
            assert "/ToUnicode" in font


def test_outline_language_and_information(sealed: bytes) -> None:
    with pikepdf.open(io.BytesIO(sealed)) as document:
        assert str(document.Root.Lang) == "zh-CN"
        assert str(document.docinfo.Title) == "现场检查记录 （丹阳）应急检记〔2026〕12号"
        assert str(document.docinfo.Author) == "丹阳县应急管理局"
        assert str(document.docinfo.Subject) == "丹阳县恒信金属制品有限公司"
        with document.open_outline() as outline:
            titles = [item.title for item in outline.root]
            papers = [item.title for item in outline.root[-1].children]
    assert titles == [
        "现场检查记录",
        "附件一　成绩单",
        "附件二　问题清单",
        "附件三　抽取凭证",
        "附件四　试卷及答卷",
    ]
    assert len(papers) == len(make_record().attempts)


def test_qpdf_finds_nothing_wrong(sealed: bytes, tmp_path: Path) -> None:
    qpdf = shutil.which("qpdf")
    if not qpdf:
        pytest.skip("qpdf is not installed")
    file = tmp_path / "record.pdf"
    file.write_bytes(sealed)
    done = subprocess.run([qpdf, "--check", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_rare_characters_are_set_and_copied(style: DocumentStyle, page_texts: Reader) -> None:
    name = "张㛃䶮𫖮𬭚"
    record = make_record()
    record = replace(record, enterprise=replace(record.enterprise, responsible_person=name))
    assert missing_characters(record, style) == ""
    assert f"（{name}）" in page_texts(render_record(record, style))[0]


def test_character_without_font_is_a_box_and_reported(
    style: DocumentStyle, page_texts: Reader
) -> None:
    record = replace(make_record(), people=(replace(person("P001"), name="张𬎆"),), place="𬎆车间")
    assert missing_characters(record, style) == "𬎆"
    assert style.fonts.song.glyph(ord("𬎆")) == style.fonts.song.glyph(ord("□"))
    assert "检查场所：𬎆车间" in page_texts(render_record(record, style))[0]


def test_the_templates_own_words_have_a_font(style: DocumentStyle) -> None:
    file = Path(__file__).parents[2] / "resources/templates/emergency-2017/inspection-record.yaml"
    assert style.fonts.missing_characters([file.read_text(encoding="utf-8")]) == ""


def test_invisible_characters_are_left_out() -> None:
    assert printable("a\u200bb\ufeff\x07\tc\r\nd\U000e0101") == "ab c\nd"


def test_fonts_are_prepared_once_and_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = frozenset(range(0x4E00, 0x4E00 + 450))
    monkeypatch.setattr("inspector_app.documents.fonts.gb2312", lambda: few)
    steps: list[tuple[int, int]] = []
    prepare_fonts(tmp_path, lambda done, total: steps.append((done, total)))
    assert steps[-1] == (900, 900)
    again: list[tuple[int, int]] = []
    prepare_fonts(tmp_path, lambda done, total: again.append((done, total)))
    assert again == []
    kept = sorted(tmp_path.iterdir())
    assert [file.suffix for file in kept] == [".glyphs", ".glyphs"]
    kept[0].write_bytes(kept[0].read_bytes()[:-10])
    assert [face.kept for face in FontSet(tmp_path).faces] == [True, False]


def test_stopping_the_preparation_leaves_nothing(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        prepare_fonts(tmp_path, stop)
    assert not list(tmp_path.iterdir())


def test_gb2312_has_its_characters() -> None:
    assert len([code for code in gb2312() if 0x4E00 <= code <= 0x9FFF]) == 6763
