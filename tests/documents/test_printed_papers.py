"""Papers, answer sheets and key sheets as they come out of the printer."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import pypdfium2
import pytest
import segno

from inspector_app.documents.key_sheet_pdf import render_keys
from inspector_app.documents.record_pdf import DocumentStyle
from inspector_app.documents.test_papers_pdf import render_papers
from inspector_app.domain.answer_sheet import (
    CORNER_MARKS,
    QR_PLACE,
    paper_code,
    qr_text,
    sheet_pages,
)
from inspector_app.domain.blueprints import QUICK
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.people import Role
from inspector_app.domain.printed_papers import PaperSet, PrintedPaper
from inspector_app.domain.questions import (
    DeficiencyKind,
    Option,
    Question,
    QuestionType,
    RubricPoint,
    Topic,
)
from inspector_app.domain.record import RecordedPerson
from inspector_app.domain.time import BEIJING

ATTEMPTS = ("019ab3f2-1c4d-7e11-8a4b-3f5c71d09e62", "019ab3f2-1c4d-7e12-9b4b-aa5c71d09e77")
Reader = Callable[[bytes], list[str]]


def question(type_: QuestionType, **own: object) -> Question:
    plain = Question(
        bank="b",
        id="q",
        version=1,
        type=type_,
        roles=frozenset(Role),
        topic=Topic.LAW,
        kind=DeficiencyKind.POST_DEFECT,
        difficulty=1,
        stem="发现有人触电，第一步做什么？",
        options=(),
        answer=None,
        explanation="解析不得出现在试卷上",
        basis=(),
    )
    return dataclasses.replace(plain, **own)  # type: ignore[arg-type]  # the test's own fields


CHOICE = question(
    QuestionType.SINGLE,
    options=tuple(
        Option(k, t) for k, t in zip("ABCD", ("断电", "拉人", "泼水", "跑开"), strict=True)
    ),
    answer=("A",),
)
PAPER = (
    PaperQuestion(1, question(QuestionType.TRUE_FALSE, stem="动火要审批。", answer=True), (), 20),
    PaperQuestion(2, CHOICE, tuple("DCBA"), 20),
    PaperQuestion(
        3, question(QuestionType.FILL, stem="报警电话是____。", answer=(("119", "一一九"),)), (), 20
    ),
    PaperQuestion(4, question(QuestionType.SHORT, rubric=(RubricPoint("先断电", 100),)), (), 20),
    PaperQuestion(5, question(QuestionType.PRACTICAL, rubric=(RubricPoint("会用", 100),)), (), 20),
)


def paper_set(people: int = 1, items: tuple[PaperQuestion, ...] = PAPER) -> PaperSet:
    return PaperSet(
        enterprise_name="示例机械厂",
        bureau_name="示例县应急管理局",
        plan=QUICK,
        printed_at=datetime(2026, 11, 23, 9, 30, tzinfo=BEIJING),
        papers=tuple(
            PrintedPaper(
                ATTEMPTS[n],
                RecordedPerson(f"W00{n + 1}", f"王{'丁戊'[n]}", Role.FRONTLINE, "焊工", "车间", ""),
                items,
            )
            for n in range(people)
        ),
    )


@contextmanager
def picture(pdf: bytes, page: int = 0) -> Iterator[Callable[[float, float], int]]:
    """The grey (0 black, 255 white) at a place in tenths of a millimetre."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    bitmap = document[page].render(scale=254 / 72, grayscale=True)
    buffer, stride = bytes(bitmap.buffer), bitmap.stride
    yield lambda x, y: buffer[round(y) * stride + round(x)]
    bitmap.close()
    document.close()


def test_marks_code_and_boxes_stand_where_the_camera_looks(style: DocumentStyle) -> None:
    with picture(render_papers(paper_set(), style)) as grey:
        for mark in CORNER_MARKS:
            assert grey(*mark.centre) == 0
            assert grey(mark.x - 6, mark.y - 6) == 255
        for row in sheet_pages(PAPER)[0].rows:
            for box in (*(cell.rect for cell in row.cells), row.corrected):
                assert grey(box.x, box.centre[1]) < 160
                assert grey(box.centre[0], box.y + box.height) < 160
                assert grey(box.x + 6, box.y + 6) == 255
        matrix = [bytes(row) for row in segno.make_qr(qr_text(ATTEMPTS[0], 1), error="q").matrix]
        module = QR_PLACE.width / len(matrix)
        for y, line in enumerate(matrix):
            for x, dark in enumerate(line):
                place = QR_PLACE.x + (x + 0.5) * module, QR_PLACE.y + (y + 0.5) * module
                assert (grey(*place) < 128) is bool(dark)


def test_printed_letters_are_far_from_a_filled_box(style: DocumentStyle) -> None:
    with picture(render_papers(paper_set(), style)) as grey:
        for row in sheet_pages(PAPER)[0].rows:
            for cell in row.cells:
                box = cell.rect
                places = [
                    (x, y)
                    for x in range(box.x + 5, box.x + box.width - 5)
                    for y in range(box.y + 5, box.y + box.height - 5)
                ]
                darkness = sum(255 - grey(*place) for place in places) / len(places) / 255
                assert darkness < 0.15


def test_the_paper_has_the_options_in_their_order_and_no_key(
    style: DocumentStyle, page_texts: Reader
) -> None:
    sheet, questions = page_texts(render_papers(paper_set(), style))
    assert "王丁（W001）" in sheet
    assert paper_code(ATTEMPTS[0]) in sheet
    assert "A．跑开B．泼水C．拉人D．断电" in questions
    assert "____" not in questions
    assert not any(word in questions for word in ("119", "解析", "先断电", "会用"))


def test_papers_of_two_people_never_share_a_leaf(style: DocumentStyle, page_texts: Reader) -> None:
    many = tuple(dataclasses.replace(PAPER[1], position=n) for n in range(1, 26))
    pages = page_texts(render_papers(paper_set(2, many), style))
    assert len(pages) % 4 == 0
    half = len(pages) // 2
    assert not any("王戊" in text for text in pages[:half])
    assert not any("王丁" in text for text in pages[half:])


def test_a_long_paper_has_two_sheets_with_their_own_codes(
    style: DocumentStyle, page_texts: Reader
) -> None:
    many = tuple(dataclasses.replace(PAPER[1], position=n) for n in range(1, 71))
    pages = page_texts(render_papers(paper_set(1, many), style))
    assert "答题卡第2页，共2页" in pages[1]


def test_the_key_sheet_says_everything_in_the_paper_s_letters(
    style: DocumentStyle, page_texts: Reader
) -> None:
    text = "".join(page_texts(render_keys(paper_set(2), style)))
    assert "答案对D" in text
    assert "119／一一九" in text
    assert "先断电（100%）" in text
    assert "不得示人" in text


@pytest.mark.parametrize("large", [False, True])
def test_equal_papers_give_equal_bytes(style: DocumentStyle, large: bool) -> None:  # noqa: FBT001 - a parameter
    papers = dataclasses.replace(paper_set(2), large=large)
    assert render_papers(papers, style) == render_papers(papers, style)
