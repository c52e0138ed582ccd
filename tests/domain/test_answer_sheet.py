"""The sheet's geometry: everything on the page, nothing on top of anything else."""

from __future__ import annotations

import dataclasses
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.answer_sheet import (
    CORNER_MARKS,
    GRID,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    QR_PLACE,
    Rect,
    paper_code,
    qr_text,
    read_code,
    sheet_pages,
    shown_code,
)
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.people import Role
from inspector_app.domain.questions import DeficiencyKind, Option, Question, QuestionType, Topic

ATTEMPT = "019ab3f2-1c4d-7e11-8a4b-3f5c71d09e62"


def paper(
    count: int, options: int, type_: QuestionType = QuestionType.SINGLE
) -> list[PaperQuestion]:
    keys = "ABCDEFGH"[: options if type_ is not QuestionType.TRUE_FALSE else 0]
    question = Question(
        bank="b",
        id="q",
        version=1,
        type=type_,
        roles=frozenset(Role),
        topic=Topic.LAW,
        kind=DeficiencyKind.POST_DEFECT,
        difficulty=1,
        stem="题",
        options=tuple(Option(key, key) for key in keys),
        answer=("A",),
        explanation="",
        basis=(),
    )
    return [
        PaperQuestion(number, question, tuple(reversed(keys)), 5) for number in range(1, count + 1)
    ]


def apart(one: Rect, other: Rect) -> bool:
    return (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )


def inside(inner: Rect, outer: Rect) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.x + inner.width <= outer.x + outer.width
        and inner.y + inner.height <= outer.y + outer.height
    )


@pytest.mark.parametrize("count", [1, 10, 18, 31, 60, 75])
@pytest.mark.parametrize("options", [3, 6, 8])
def test_nothing_lies_on_anything_else(count: int, options: int) -> None:
    pages = sheet_pages(paper(count, options))
    assert sum(len(page.rows) for page in pages) == count
    for page in pages:
        boxes = [
            rect
            for row in page.rows
            for rect in (row.number, row.corrected, *(cell.rect for cell in row.cells))
        ]
        assert all(inside(box, GRID) for box in boxes)
        assert all(apart(one, other) for one, other in combinations(boxes, 2))


def test_marks_code_and_grid_are_apart_and_on_the_page() -> None:
    page = Rect(0, 0, PAGE_WIDTH, PAGE_HEIGHT)
    places = [*CORNER_MARKS, QR_PLACE, GRID]
    assert all(inside(place, page) for place in places)
    assert all(apart(one, other) for one, other in combinations(places, 2))


def test_a_box_stands_for_the_option_shown_there() -> None:
    row = sheet_pages(paper(1, 4))[0].rows[0]
    assert [(cell.label, cell.value) for cell in row.cells] == [
        ("A", "D"),
        ("B", "C"),
        ("C", "B"),
        ("D", "A"),
    ]
    judged = sheet_pages(paper(1, 0, QuestionType.TRUE_FALSE))[0].rows[0]
    assert [(cell.label, cell.value) for cell in judged.cells] == [("对", True), ("错", False)]


def test_written_questions_have_no_boxes_and_keep_their_numbers() -> None:
    items = [
        *paper(2, 4),
        dataclasses.replace(paper(1, 4, QuestionType.FILL)[0], position=3),
        dataclasses.replace(paper(1, 4)[0], position=4),
    ]
    assert [row.position for row in sheet_pages(items)[0].rows] == [1, 2, 4]
    assert sheet_pages([])[0].rows == ()


@given(st.uuids())
def test_a_code_is_read_back_however_it_is_typed(attempt_id: object) -> None:
    identifier = str(attempt_id)
    code = paper_code(identifier)
    assert read_code(qr_text(identifier, 2)) == (code, 2)
    assert read_code(shown_code(identifier).lower()) == (code, 1)
    assert read_code(code.replace("0", "o").replace("1", "l")) == (code, 1)
    wide = code.translate({ord(each): ord(each) + 0xFEE0 for each in code})
    assert read_code(f" {wide} ") == (code, 1)


@pytest.mark.parametrize("text", ["", "ABC", "ABCDEFGU", "7M3Q9ZTA12", "https://example.org"])
def test_what_is_no_code_is_none(text: str) -> None:
    assert read_code(text) is None


def test_the_code_names_nobody() -> None:
    assert len(paper_code(ATTEMPT)) == 8
    assert qr_text(ATTEMPT, 1) == f"*{paper_code(ATTEMPT)}-1"
