from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageCms

from inspector_app.documents.annexes.opening import Annexes
from inspector_app.documents.annexes.scores import draw_scores
from inspector_app.documents.attachment import attach
from inspector_app.documents.form import draw_form
from inspector_app.documents.official_pdf import render_document
from inspector_app.documents.record_filling import record_filling
from inspector_app.documents.record_papers_pdf import render_paper
from inspector_app.documents.record_pdf import DocumentStyle, render_record
from inspector_app.documents.type.press import DocumentInfo, print_sheets
from inspector_app.documents.type.sheet import Sheet, Type
from inspector_app.documents.type.srgb import srgb_profile
from inspector_app.domain.attached_files import AttachedFile
from inspector_app.domain.official_documents import Content, RecordPaper
from tests.documents.archive_rules import complaints
from tests.documents.official_papers import MEASURE, ORDER, PLAN, REINSPECTION, make_document
from tests.documents.records import make_long_record, make_preview, make_record
from tests.documents.test_photos import with_photos

DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def sealed(style: DocumentStyle) -> bytes:
    record = replace(with_photos(4), situation=make_long_record().situation)
    more = (AttachedFile("seal.json", "application/json", "签名", b"{}"),)
    return render_record(record, style, more)


def test_sealed_record_keeps_the_rules(sealed: bytes) -> None:
    assert complaints(sealed) == []


def test_preview_keeps_the_rules(style: DocumentStyle) -> None:
    assert complaints(render_record(make_preview(), style)) == []


@pytest.mark.parametrize("content", [ORDER, REINSPECTION, MEASURE, PLAN])
def test_official_documents_keep_the_rules(style: DocumentStyle, content: Content) -> None:
    assert complaints(render_document(make_document(content), style, DAY)) == []


@pytest.mark.parametrize("kind", list(RecordPaper))
def test_the_tests_papers_keep_the_rules(style: DocumentStyle, kind: RecordPaper) -> None:
    assert complaints(render_paper(kind, make_record(), style)) == []


def damaged(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        change(document)
        document.save(buffer)
    return buffer.getvalue()


def _first_font(document: pikepdf.Pdf) -> pikepdf.Object:
    return next(iter(document.pages[0].Resources.Font.values()))


def _not_embedded(document: pikepdf.Pdf) -> None:
    del _first_font(document).DescendantFonts[0].FontDescriptor.FontFile2


def _wrong_width(document: pikepdf.Pdf) -> None:
    _first_font(document).DescendantFonts[0].DW = 900


def _no_intent(document: pikepdf.Pdf) -> None:
    del document.Root.OutputIntents


def _other_title(document: pikepdf.Pdf) -> None:
    document.docinfo.Title = "另一份"


def _unmarked_text(document: pikepdf.Pdf) -> None:
    page = document.pages[0]
    page.Contents = document.make_stream(page.Contents.read_bytes() + b"\nBT (\0\1) Tj ET")


def _file_not_associated(document: pikepdf.Pdf) -> None:
    document.Root.AF = pikepdf.Array()


def _no_words(document: pikepdf.Pdf) -> None:
    for each in document.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") == pikepdf.Name.Figure:
            del each.Alt


def _parents_swapped(document: pikepdf.Pdf) -> None:
    nums = document.Root.StructTreeRoot.ParentTree.Nums
    nums[1], nums[3] = nums[3], nums[1]


@pytest.mark.parametrize(
    ("change", "clause"),
    [
        (_not_embedded, "6.2.11.4"),
        (_wrong_width, "6.2.11.5"),
        (_no_intent, "6.2.3"),
        (_other_title, "6.1.5"),
        (_unmarked_text, "6.7.2"),
        (_file_not_associated, "6.8"),
        (_no_words, "6.7.5"),
        (_parents_swapped, "ISO 32000-1, 14.7.4.4"),
    ],
)
def test_the_rules_catch(
    style: DocumentStyle, change: Callable[[pikepdf.Pdf], None], clause: str
) -> None:
    small = _small(style)
    assert complaints(small) == []
    assert any(each.startswith(clause) for each in complaints(damaged(small, change)))


def _small(style: DocumentStyle) -> bytes:
    sheets = [Sheet(), Sheet()]
    for sheet in sheets:
        sheet.text((80, 700), "检查", style.types.body)
        sheet.text((80, 650), "记录", style.types.body)
        with sheet.figure("一个方块"):
            sheet.squares.append((80, 600, 9, 9))
    printed = print_sheets(sheets, style.fonts, DocumentInfo("题", "局", "厂"))
    data = AttachedFile("record.json", "application/json", "数据", b"{}")
    return attach(printed, [data], with_photos(0).sealed_at)


def _texts(pdf: bytes, tag: str) -> Iterator[str]:
    """The words of every figure, or the number of every element with the tag."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for each in document.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == pikepdf.Name("/" + tag):
                yield str(each.get("/Alt", ""))


def test_signatures_codes_and_photos_are_told_in_words(sealed: bytes) -> None:
    words = set(_texts(sealed, "Figure"))
    assert {"李明远的手写签名", "周文静的手写签名", "钱国栋的手写签名"} <= words
    assert any("二维码" in each for each in words)
    assert sum("第6题" in each for each in words) == 3


def test_order_of_reading(style: DocumentStyle, tmp_path: Path) -> None:
    reader = shutil.which("pdfinfo")
    if not reader:
        pytest.skip("pdfinfo is not installed")
    file = tmp_path / "record.pdf"
    record = make_long_record()
    form = draw_form(record_filling(record, style.template, None), style.form)
    sheets = [*form.sheets, *draw_scores(Annexes(record, style), 1)]
    file.write_bytes(print_sheets(sheets, style.fonts, DocumentInfo("题", "局", "厂")))
    done = subprocess.run(
        [reader, "-struct-text", file], capture_output=True, text=True, check=True
    )
    lines = [line.strip() for line in done.stdout.splitlines()]
    at = [
        next(number for number, line in enumerate(lines) if start in line)
        for start in (
            '"现场检查记录"',
            '"被检查单位：',
            '"检查情况：',
            '"检查人员（签名）：',
            '"2026年11月23日"',
            '"附件一',
            '"编号"',
        )
    ]
    assert at == sorted(at)
    assert not any("共 3 页" in line for line in lines)
    assert lines.count("Document") == 1
    assert {"H1 (block)", "H2 (block)", "Table (block)", "TR"} <= set(lines)


def test_a_paragraph_over_two_pages_is_one(sealed: bytes) -> None:
    with pikepdf.open(io.BytesIO(sealed)) as document:
        parts = [
            each
            for each in document.objects
            if isinstance(each, pikepdf.Dictionary)
            and each.get("/S") == pikepdf.Name.P
            and isinstance(each.get("/K"), pikepdf.Array)
            and any(isinstance(kid, pikepdf.Dictionary) for kid in each.K)
        ]
    assert parts


def test_words_that_no_metadata_may_hold_are_left_out(style: DocumentStyle) -> None:
    info = DocumentInfo("题\x0b\ud800<&>", "局\ufffe", "厂\x00")
    pdf = print_sheets([Sheet()], style.fonts, info)
    assert complaints(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert str(document.docinfo.Title) == "题<&>"


def test_private_characters_lower_the_level(style: DocumentStyle) -> None:
    sheet = Sheet()
    sheet.text((80, 700), "张\ue000", Type(style.fonts.song, 12, 20))
    pdf = print_sheets([sheet], style.fonts, DocumentInfo("题", "", ""))
    assert b"<pdfaid:conformance>U<" in pdf
    assert complaints(pdf) == []


def test_the_profile_is_srgb() -> None:
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    colours = Image.frombytes("RGB", (6, 6), bytes(range(0, 216, 2)))
    changed = ImageCms.profileToProfile(colours, ours, ImageCms.createProfile("sRGB"))
    assert changed is not None
    pairs = zip(colours.tobytes(), changed.tobytes(), strict=True)
    assert max(abs(before - after) for before, after in pairs) <= 1
