from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.documents.type.linebreak import NO_END, NO_START, line_ends, may_break

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
