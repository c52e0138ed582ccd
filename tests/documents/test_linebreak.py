from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.documents.type.linebreak import (
    HALF_AT_END,
    NO_END,
    NO_START,
    line_ends,
    may_break,
)

TEXT = st.text(alphabet="检查记录单位，。；：？！）》」（《「12aB ", max_size=120)
ROOM = 10.0


def lines_of(text: str, first: float = ROOM) -> list[str]:
    ends = line_ends(text, [1.0] * len(text), first, ROOM)
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


@given(TEXT)
def test_nothing_is_lost(text: str) -> None:
    assert "".join(lines_of(text)) == text


@given(TEXT)
def test_lines_fit(text: str) -> None:
    assert all(len(line.rstrip(" ")) <= ROOM for line in lines_of(text))


@given(TEXT)
def test_no_line_starts_or_ends_wrongly_where_it_can_be_helped(text: str) -> None:
    lines = lines_of(text)
    for line, following in pairwise(lines):
        helped = any(may_break(a, b) for a, b in pairwise(line))
        if helped and following:
            assert following[0] not in NO_START
            assert line[-1] not in NO_END


def test_punctuation_takes_a_character_down_with_it() -> None:
    assert lines_of("一二三四五六七八九十。末") == ["一二三四五六七八九", "十。末"]
    assert lines_of("一二三四五六七八九《书》") == ["一二三四五六七八九", "《书》"]


def test_words_and_numbers_stay_whole_unless_longer_than_a_line() -> None:
    assert lines_of("编号一二三四五P001号") == ["编号一二三四五", "P001号"]
    assert lines_of("a" * 25) == ["a" * 10, "a" * 10, "a" * 5]


def test_the_first_line_may_be_shorter() -> None:
    assert lines_of("一二三四五六七八九十", first=8.0) == ["一二三四五六七八", "九十"]


@given(TEXT, st.lists(st.sampled_from((0.3, 0.5, 1.0)), min_size=120, max_size=120))
def test_lines_of_uneven_characters_fit_but_for_half_a_closing_mark(
    text: str, sizes: list[float]
) -> None:
    widths = sizes[: len(text)]
    start = 0
    for end in line_ends(text, widths, ROOM, ROOM):
        line = text[start:end].rstrip(" ")
        used = sum(widths[start : start + len(line)])
        half = widths[start + len(line) - 1] / 2 if line and line[-1] in HALF_AT_END else 0.0
        assert used - half <= ROOM + 0.01
        start = end


@pytest.mark.parametrize("mark", "。，、；：？！）》」』】〕”’…—·～–-%‰℃°")
def test_marks_begin_no_line(mark: str) -> None:
    assert lines_of(f"一二三四五六七八九十{mark}末") == ["一二三四五六七八九", f"十{mark}末"]


@pytest.mark.parametrize("mark", "（《「『【〔“‘￥$№")
def test_marks_end_no_line(mark: str) -> None:
    assert lines_of(f"一二三四五六七八九{mark}末") == ["一二三四五六七八九", f"{mark}末"]


@pytest.mark.parametrize("whole", ["——", "……"])
def test_dashes_and_ellipses_stay_whole(whole: str) -> None:
    assert lines_of(f"一二三四五六七八{whole}末") == [f"一二三四五六七八{whole}", "末"]
    assert lines_of(f"一二三四五六七八九{whole}末") == ["一二三四五六七八", f"九{whole}末"]
    assert lines_of(f"一二三四五六七八九十{whole}末") == ["一二三四五六七八九", f"十{whole}末"]


def test_a_solidus_neither_begins_nor_ends_a_line() -> None:
    assert lines_of("一二三四五六七八九甲／乙") == ["一二三四五六七八九", "甲／乙"]


@pytest.mark.parametrize(
    "whole",
    ["10kV", "380 V", "2.5 MPa", "30%", "25℃", "5㎡", "12 mg", "2026年", "15日", "3人", "naïve"],
)
def test_numbers_stay_with_their_units_and_words_whole(whole: str) -> None:
    for before in range(4, 10):
        lines = lines_of("一二三四五六七八九"[:before] + whole + "末末")
        assert any(whole in line for line in lines), lines


def test_a_blank_before_a_common_word_may_end_a_line() -> None:
    assert lines_of("一二三四五六 5 apples") == ["一二三四五六 5 ", "apples"]


def test_a_full_width_mark_takes_half_its_width_at_the_end() -> None:
    widths = [1.0] * 9 + [0.5, 1.0, 1.0]
    assert line_ends("一二三四五六七八九5。末", widths, ROOM, ROOM) == [11, 12]
    assert line_ends("一二三四五六七八九5？末", widths, ROOM, ROOM) == [9, 12]
    assert line_ends("一二三四五六七八九5）。", widths, ROOM, ROOM) == [9, 12]
