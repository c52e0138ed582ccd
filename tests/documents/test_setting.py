"""Underlined fills over line ends; ten Han characters of ten points fill a line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.documents.fonts import FontSet
from inspector_app.documents.type.setting import Line, Span, set_spans
from inspector_app.documents.type.sheet import Type

WIDTH = 100.0
FONTS = FontSet(Path("no-cache"))
BODY = Type(FONTS.song, 10, 20)
Rules = tuple[tuple[float, float], ...]


def lines_of(*spans: Span) -> list[Line]:
    return set_spans(BODY, spans, WIDTH)


def rules(*spans: Span) -> list[Rules]:
    return [
        tuple((round(left, 1), round(right, 1)) for left, right in line.rules)
        for line in lines_of(*spans)
    ]


def fill(text: str, minimum: int = 0, *, to_edge: bool = False) -> Span:
    return Span(text, ruled=True, minimum=minimum, to_edge=to_edge)


def test_a_fill_over_two_lines_is_ruled_to_the_edge_and_on_from_it() -> None:
    assert rules(Span("被检查单位"), fill("一二三四五六七")) == [((50, 100),), ((0, 20),)]


def test_a_fill_over_three_lines_is_ruled_whole_on_the_middle_one() -> None:
    found = rules(Span("甲"), fill("九" * 22), Span("末"))
    assert found == [((10, 100),), ((0, 100),), ((0, 30),)]


def test_a_fill_that_ends_where_the_line_ends_has_no_rule_below() -> None:
    assert rules(Span("地址一二三"), fill("一二三四五"), Span("然后")) == [((50, 100),), ()]
    assert rules(Span("地址一二三"), fill("一二三四五")) == [((50, 100),)]
    assert rules(Span("地址一二三"), fill("一二三四五", to_edge=True)) == [((50, 100),)]


def test_a_fill_that_begins_where_the_line_begins_has_no_rule_above() -> None:
    assert rules(Span("一二三四五六七八九十"), fill("东街")) == [(), ((0, 20),)]


def test_a_fill_to_the_edge_is_ruled_to_the_end_of_its_last_line() -> None:
    assert rules(Span("地址"), fill("东街", to_edge=True)) == [((20, 100),)]
    assert rules(Span("地址"), fill("东" * 9, to_edge=True)) == [((20, 100),), ((0, 100),)]


def test_a_blank_is_ruled_on_both_lines_that_it_takes() -> None:
    assert rules(Span("被检查单位"), fill("", 8), Span("电话")) == [((50, 100),), ((0, 30),)]
    assert rules(Span("一二三四五六七八九十"), fill(""), Span("末")) == [(), ((0, 10),)]


def test_a_stretched_line_is_not_ruled_beyond_its_edge() -> None:
    (first, second) = lines_of(Span("地址"), fill("一二三四五六七"), Span("（末）"))
    assert first.spacing > 0
    assert [round(right, 1) for _, right in first.rules] == [100]
    assert second.rules == ()


def test_blanks_at_the_end_of_a_line_are_not_ruled_beyond_its_edge() -> None:
    first, _ = lines_of(Span("地址"), fill("一二三四五六七八    "), Span("末尾"))
    assert max(right for _, right in first.rules) <= WIDTH


def test_a_mark_that_hangs_is_not_ruled_beyond_the_edge() -> None:
    (first, *_) = lines_of(fill("i一二三四五六七八九。末末末"))
    assert first.text.endswith("。")
    assert first.rules == ((0, WIDTH),)


def test_two_fills_are_ruled_apart_on_both_lines() -> None:
    found = rules(Span("人员"), fill("一二三"), Span("、"), fill("四五六七八"), Span("。"))
    assert found == [((20, 50), (60, 100)), ((0, 10),)]


@given(
    st.lists(
        st.tuples(st.text("检查5P 。（", max_size=14), st.booleans(), st.integers(0, 5)), max_size=6
    )
)
def test_rules_lie_under_the_fills_and_inside_the_line(
    parts: list[tuple[str, bool, int]],
) -> None:
    spans = [Span(text, ruled, minimum if ruled else 0) for text, ruled, minimum in parts]
    lines = lines_of(*spans)
    for line in lines:
        edges = [edge for rule in line.rules for edge in rule]
        assert edges == sorted(edges)
        assert all(0 <= edge <= WIDTH for edge in edges)
    if spans and all(span.ruled for span in spans):
        assert all(line.rules[0][0] == 0 for line in lines if line.text)
        assert all(line.rules[-1][1] == pytest.approx(WIDTH) for line in lines[:-1])
