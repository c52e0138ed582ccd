from __future__ import annotations

import io
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph as FileGlyph

from inspector_app.documents import installed_fonts
from inspector_app.documents.character_maps import character_maps, maps_character
from inspector_app.documents.fonts import FontSet, prepare_fonts
from inspector_app.documents.glyphs import OutlineSource
from inspector_app.documents.installed_fonts import FaceUse, FontFile, InstalledFonts
from inspector_app.documents.record_pdf import missing_characters, open_style, render_record
from inspector_app.documents.type.press import DocumentInfo, print_sheets
from inspector_app.documents.type.setting import wrap
from inspector_app.documents.type.sheet import Sheet, Type
from inspector_app.paths import Paths, installed_font_folders
from tests.documents.archive_rules import complaints
from tests.documents.records import make_record
from tests.documents.small_fonts import make_cubic_font, make_font, save_collection

Reader = Callable[[bytes], list[str]]
NOWHERE = "𬎆"
"""A character that the shipped faces lack."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "fonts"
    made.mkdir()
    return made


def found(folder: Path) -> InstalledFonts:
    return InstalledFonts([folder], folder.parent / "cache")


@pytest.mark.parametrize(
    ("embedding", "uses"),
    [
        (0x0000, {FaceUse.BODY}),
        (0x0004, {FaceUse.BODY}),
        (0x0008, {FaceUse.BODY}),
        (0x0002, set()),
        (0x0006, {FaceUse.BODY}),
        (0x0100, set()),
        (0x0108, set()),
        (0x0200, set()),
    ],
)
def test_a_face_is_used_where_its_maker_lets_it_be_embedded(
    folder: Path, embedding: int, uses: set[FaceUse]
) -> None:
    make_font("FangSong_GB2312", embedding=embedding).save(folder / "simfang.ttf")
    assert found(folder).official.keys() == uses


def test_the_better_face_is_taken_whatever_the_files_are_called(folder: Path) -> None:
    make_font("STFangsong").save(folder / "a-fangsong.ttf")
    make_font("仿宋_GB2312").save(folder / "z-FANGSONG.TTF")
    make_font("STZhongsong").save(folder / "STZHONGS.TTF")
    make_font("FZXiaoBiaoSong-B05S").save(folder / "方正小标宋简体.ttf")
    make_font("FangSong", characters="检查").save(folder / "simfang-few.ttf")
    (folder / "simhei.ttf").write_bytes(b"no font at all")
    official = found(folder).official
    assert official[FaceUse.BODY].path.name == "z-FANGSONG.TTF"
    assert official[FaceUse.TITLE].path.name == "方正小标宋简体.ttf"
    assert FaceUse.HEI not in official


def test_a_face_in_a_collection_is_found(folder: Path) -> None:
    fonts = [make_font("NSimSunX"), make_font("SimSun", characters=f"检{NOWHERE}安")]
    save_collection(folder / "simsun.ttc", [*fonts, make_font("SimSun")])
    looked = found(folder)
    assert looked.official == {FaceUse.SONG: FontFile(folder / "simsun.ttc", 2)}
    assert looked.holder(ord(NOWHERE)) == FontFile(folder / "simsun.ttc", 1)


def test_a_file_is_opened_once_until_it_changes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    examine = installed_fonts._examine

    def noted(file: FontFile) -> object:
        opened.append(file.path.name)
        return examine(file)

    monkeypatch.setattr(installed_fonts, "_examine", noted)
    make_font("SimHei").save(folder / "simhei.ttf")
    make_font("SimHei").save(folder / "latin.ttf")
    first = found(folder).official
    assert found(folder).official == first
    assert opened == ["simhei.ttf"]
    make_font("SimHei", embedding=2).save(folder / "simhei.ttf")
    assert not found(folder).official
    (folder / "simhei.ttf").unlink()
    assert not found(folder).official
    (folder.parent / "cache" / "installed-fonts.json").write_text('[{"x": 1}]')
    assert not found(folder).official


def test_curves_are_taken_as_they_are_and_scaled(folder: Path) -> None:
    make_font("SimHei", units=256).save(folder / "a.ttf")
    make_cubic_font("SimHei", units=2000).save(folder / "b.otf")
    whole, component = (OutlineSource(folder / "a.ttf").glyph(ord(each)) for each in "全安")
    cubic = OutlineSource(folder / "b.otf").glyph(ord("全"))
    assert [each.advance for each in (whole, component, cubic)] == [1000, 1000, 1000]
    assert _box(whole.outline) == (125, 0, 750, 750)
    assert _box(component.outline) == (250, 0, 875, 750)
    assert _box(cubic.outline) == (125, 0, 750, 750)


def _box(outline: bytes) -> tuple[int, ...]:
    glyph = FileGlyph(outline)
    glyph.expand(newTable("glyf"))
    assert not glyph.isComposite()
    return glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax


def test_lines_are_measured_in_the_face_that_sets_them(folder: Path, tmp_path: Path) -> None:
    make_font("FangSong", advance=0.5).save(folder / "simfang.ttf")
    narrow = Type(FontSet(tmp_path, [folder]).body, 10, 20)
    shipped = Type(FontSet(tmp_path).body, 10, 20)
    assert [len(line.text) for line in wrap(narrow, "检" * 25, 100)] == [20, 5]
    assert [len(line.text) for line in wrap(shipped, "检" * 25, 100)] == [10, 10, 5]


def test_a_record_is_set_in_the_official_faces(
    folder: Path, tmp_path: Path, page_texts: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = frozenset(map(ord, "检查单位"))
    monkeypatch.setattr("inspector_app.documents.fonts.gb2312", lambda: few)
    make_font("FangSong").save(folder / "simfang.ttf")
    make_font("FZXiaoBiaoSong-B05S", units=1024).save(folder / "fzxbs.ttf")
    style = open_style(tmp_path, font_folders=[folder])
    assert not style.types.title.bold
    record = make_record()
    pdf = render_record(record, style)
    assert complaints(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        fonts = document.pages[0].Resources.Font.values()
        names = {str(font.BaseFont).partition("+")[2] for font in fonts}
    assert names == {"FangSong", "FZXiaoBiaoSong-B05S", "NotoSerifSC-Regular", "NotoSansSC-Regular"}
    first = page_texts(pdf)[0]
    assert f"被检查单位：{record.enterprise.name}" in first
    prepare_fonts(tmp_path, font_folders=[folder])
    assert render_record(record, open_style(tmp_path, font_folders=[folder])) == pdf


def test_a_rare_character_comes_from_an_installed_font(
    folder: Path, tmp_path: Path, page_texts: Reader
) -> None:
    make_font("Rare", characters=NOWHERE).save(folder / "anything.ttf")
    style = open_style(tmp_path, font_folders=[folder])
    record = replace(make_record(), place=f"{NOWHERE}车间")
    assert missing_characters(record, style) == ""
    assert missing_characters(record, open_style(tmp_path)) == NOWHERE
    box = style.fonts.song.glyph(ord("□"))
    assert style.fonts.song.glyph(ord(NOWHERE)) != box
    sheet = Sheet()
    sheet.text((80, 700), f"张{NOWHERE}㛃䶮𫖮𬭚\U0002ebf0", style.types.body)
    pdf = print_sheets([sheet], style.fonts, DocumentInfo("题", "", ""))
    assert page_texts(pdf) == [f"张{NOWHERE}㛃䶮𫖮𬭚\U0002ebf0"]
    assert complaints(pdf) == []


@pytest.mark.parametrize("embedding", [0x0002, 0x0100])
def test_a_rare_character_is_not_taken_from_a_font_that_must_not_be_embedded(
    folder: Path, embedding: int
) -> None:
    make_font("Rare", embedding=embedding, characters=NOWHERE).save(folder / "a.ttf")
    assert found(folder).holder(ord(NOWHERE)) is None


def test_fonts_that_only_claim_a_character_are_passed_over(folder: Path) -> None:
    blank = make_font("Blank", characters=f"一{NOWHERE}")
    blank["glyf"][f"u{ord(NOWHERE):x}"] = FileGlyph()
    blank.save(folder / "a.ttf")
    make_font("Last", characters=NOWHERE).save(folder / "LastResort.ttf")
    (folder / "broken.ttf").write_bytes(b"\0\1\0\0\0\5" + bytes(40))
    (folder / "short.ttc").write_bytes(b"ttcf")
    assert found(folder).holder(ord(NOWHERE)) is None


def test_a_map_knows_its_characters(folder: Path) -> None:
    make_font("Any", characters="AZ一丁九").save(folder / "low.ttf")
    make_font("Any", characters=f"A一{NOWHERE}").save(folder / "high.ttf")
    (low,), (high,) = (character_maps(folder / name) for name in ("low.ttf", "high.ttf"))

    def had(table: bytes) -> str:
        asked = f"ABZ一丁七九{NOWHERE}\uffff"
        return "".join(each for each in asked if maps_character(table, ord(each)))

    assert had(low) == "AZ一丁九"
    assert had(high) == f"A一{NOWHERE}"
    assert not maps_character(high[:20], ord(NOWHERE))


def test_a_font_that_goes_away_is_done_without(folder: Path, tmp_path: Path) -> None:
    file = folder / "simfang.ttf"
    make_font("FangSong").save(file)
    assert FontSet(tmp_path, [folder]).body is not FontSet(tmp_path, [folder]).song
    file.unlink()
    fonts = FontSet(tmp_path, [folder])
    assert fonts.body is fonts.song


def test_installed_fonts_are_left_out_of_tests_and_on_request(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert Paths(tmp_path, tmp_path, tmp_path).fonts == ()
    assert installed_font_folders() == ()
    monkeypatch.setenv("INSPECTOR_FONT_FOLDERS", os.pathsep.join(("/a", "/b")))
    assert installed_font_folders() == (Path("/a"), Path("/b"))
    monkeypatch.delenv("INSPECTOR_FONT_FOLDERS")
    assert installed_font_folders()
