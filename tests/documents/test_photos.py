from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest

from inspector_app.documents.record_pdf import DocumentStyle, render_record
from inspector_app.domain.record import InspectionRecord, RecordedPhoto
from tests.documents.records import START, make_record
from tests.pictures import jpeg

Reader = Callable[[bytes], list[str]]


def with_photos(count: int, picture: bytes | None = None) -> InspectionRecord:
    record = make_record()
    person = record.attempts[0].person.number
    photos = tuple(
        RecordedPhoto(
            kind="photo" if place else "sheet",
            person=person,
            position=6 if place else None,
            caption=f"演示第{place}步" if place else "",
            media_type="image/jpeg",
            sha256=hashlib.sha256(str(place).encode()).hexdigest(),
            taken_at=START,
            added_by="检查甲",
            picture=jpeg((40 * (place + 1), 60)) if picture is None else picture,
        )
        for place in range(count)
    )
    return replace(record, photos=photos)


@pytest.mark.parametrize("count", [1, 3, 4, 31])
def test_every_photo_has_task_time_caption_and_whole_hash(
    style: DocumentStyle, page_texts: Reader, count: int
) -> None:
    record = with_photos(count)
    pages = page_texts(render_record(record, style))
    at = next(number for number, page in enumerate(pages) if "附件五照片" in page)
    text = "".join(pages[at:])
    for photo in record.photos:
        assert photo.sha256 in text
    assert text.count("2026年11月23日9时05分") == count
    assert text.count("第6题") == count - 1
    assert "纸质答题卡" in text
    assert all(f"说明：演示第{place}步" in text for place in range(1, count))


def test_three_stand_in_a_row_upright_and_inside_the_frame(style: DocumentStyle) -> None:
    pdf = pypdfium2.PdfDocument(io.BytesIO(render_record(with_photos(4), style)))
    page = pdf[len(pdf) - 1]
    boxes = [each.get_bounds() for each in page.get_objects(filter=[3])]
    assert len(boxes) == 4
    tops = sorted((round(top) for _, _, _, top in boxes), reverse=True)
    assert tops[0] == tops[1] == tops[2] > tops[3]
    frame = style.annex_frame
    for left, bottom, right, top in boxes:
        assert frame.left - 0.01 <= left < right <= frame.right + 0.01
        assert frame.bottom <= bottom < top <= frame.top
        assert right - left <= frame.width / 3
    page.close()
    pdf.close()


def test_equal_records_give_equal_bytes_and_a_broken_picture_is_said_to_be_one(
    style: DocumentStyle, page_texts: Reader
) -> None:
    record = with_photos(2)
    assert render_record(record, style) == render_record(record, style)
    pages = page_texts(render_record(with_photos(1, picture=b""), style))
    assert "图片无法显示" in pages[-1]


def test_without_photos_there_is_no_annex_for_them(
    style: DocumentStyle, page_texts: Reader
) -> None:
    assert "附件五" not in "".join(page_texts(render_record(make_record(), style)))


def test_papers_and_scores_say_the_way_the_reader_and_who_confirmed(
    style: DocumentStyle, page_texts: Reader
) -> None:
    record = make_record()
    first = record.attempts[0]
    answers = tuple(
        replace(each, scored_by="检查甲", confirmed_by="检查乙") if each.rubric_given else each
        for each in first.answers
    )
    oral = replace(first, mode="oral", read_aloud_by="检查甲", answers=answers)
    paper = replace(record.attempts[1], mode="paper")
    pages = page_texts(
        render_record(replace(record, attempts=(oral, paper, *record.attempts[2:])), style)
    )
    text = "".join(pages)
    assert "口答（读题）" in text
    assert "纸质" in text
    assert "由检查甲读题" in text
    assert "评分人：检查甲复核人：检查乙" in text
