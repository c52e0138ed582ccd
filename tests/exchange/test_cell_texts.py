from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.exchange.cell_texts import (
    cell_text,
    clean_text,
    column_letter,
    identity_text,
    name_text,
    phone_text,
)
from inspector_app.exchange.delimited import decode, split

CHINESE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=4)
SPACES = st.text(st.sampled_from(" \u3000\xa0\t\u200b"), max_size=3)


@given(st.text())
def test_cleaning_twice_changes_nothing_more_in_ordinary_text(text: str) -> None:
    once = clean_text(text)
    assert once == once.strip()
    if not once.startswith(("=", "'")) and '"' not in once:
        assert clean_text(once) == once


@given(CHINESE, SPACES, CHINESE, SPACES)
def test_spaces_in_chinese_names_go(first: str, space: str, second: str, end: str) -> None:
    assert name_text(f"{end}{first}{space}{second}{end}") == first + second


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("洪　涛", "洪涛"),
        ("John  Smith", "John Smith"),
        ("Ｊｏｈｎ　Smith", "John Smith"),
        ("买买提•吐尔逊", "买买提·吐尔逊"),
        ('="张三"', "张三"),
        ("张\n三", "张三"),
    ],
)
def test_names(cell: str, name: str) -> None:
    assert name_text(cell) == name


@given(st.integers(min_value=0, max_value=10**14))
def test_whole_numbers_have_no_decimals(number: int) -> None:
    assert cell_text(float(number)) == str(number)


@given(st.integers(min_value=10**17, max_value=10**18 - 1))
def test_identity_numbers_survive_as_text_and_are_lost_as_numbers(number: int) -> None:
    assert identity_text(f" {number} ") == str(number)
    assert identity_text(float(number)) is None
    assert identity_text(f"{float(number):.5E}") is None


@given(st.integers(min_value=13_000_000_000, max_value=19_999_999_999))
def test_mobile_numbers_in_every_dress(number: int) -> None:
    text = str(number)
    for cell in (text, float(number), f"+86 {text[:3]}-{text[3:7]}-{text[7:]}", f'="{text}"'):
        assert phone_text(cell) == text
    assert phone_text("0394-3212345") == "0394-3212345"


def test_dates_and_letters() -> None:
    assert cell_text(date(2026, 11, 23)) == "2026-11-23"
    assert cell_text(datetime(2026, 11, 23)) == "2026-11-23"  # noqa: DTZ001 - sheets know no zone
    assert [column_letter(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(content: bytes) -> None:
    text = decode(content)
    assert text is None or split(text) is not None or '"' in text or "\r" in text
