"""Which supervising department an industry belongs to."""

from __future__ import annotations

import pytest

from inspector_app.domain.statistics.authorities import (
    NONE,
    Authorities,
    Authority,
    wrong_entry,
)

LISTED = (
    Authority("应急", ("C", "G594")),
    Authority("工信", ("C2671", "I63")),
    Authority("文旅", ("I632",)),
)
KNOWN = {"C", "C26", "C2671", "G594", "I63", "I632"}


@pytest.mark.parametrize(
    ("industry", "name"),
    [
        ("C", "应急"),
        ("C2614", "应急"),
        ("C2671", "工信"),
        ("C267", "应急"),
        ("G5942", "应急"),
        ("G59", NONE),
        ("I6311", "工信"),
        ("I6321", "文旅"),
        ("S9110", NONE),
        ("", NONE),
    ],
)
def test_the_longest_code_counts(industry: str, name: str) -> None:
    assert Authorities(LISTED).of(industry) == name


def test_names_sort_in_the_county_s_order_and_nobody_comes_last() -> None:
    authorities = Authorities(LISTED)
    names = ["", "文旅", "应急", "工信"]
    assert sorted(names, key=authorities.place) == ["应急", "工信", "文旅", ""]


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ((), None),
        ((Authority("应急", ()),), "departments[3].name: '应急'"),
        ((Authority(" ", ()),), "departments[3].name: ' '"),
        ((Authority("商务", ("C26", "X9")),), "departments[3].industries[1]: 'X9'"),
        ((Authority("商务", ("I63",)),), "departments[3].industries[0]: 'I63'"),
    ],
)
def test_what_cannot_be_used_is_named(more: tuple[Authority, ...], wrong: str | None) -> None:
    assert wrong_entry((*LISTED, *more), KNOWN) == wrong
