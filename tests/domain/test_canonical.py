from __future__ import annotations

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json, canonical, joined_hash, sha256_hex

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(values)
def test_canonical_text_reads_back_to_itself(value: Json) -> None:
    text = canonical(value)
    assert canonical(json.loads(text)) == text


def test_keys_are_sorted_without_spaces_and_chinese_stays() -> None:
    assert canonical({"乙": 1, "a": [True, None], "甲": "é"}) == '{"a":[true,null],"乙":1,"甲":"é"}'


@pytest.mark.parametrize("value", [1.5, {1: 2}, {"a": {1, 2}}, b"x"])
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical(value)  # type: ignore[arg-type]  # that is the point


def test_composed_and_decomposed_text_hash_alike() -> None:
    assert sha256_hex("é") == sha256_hex("e\u0301")


def test_parts_are_joined_by_one_line_feed() -> None:
    assert joined_hash("a", "b") == hashlib.sha256(b"a\nb").hexdigest()
