from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.enterprises import credit_code_check_character, is_credit_code
from inspector_app.domain.people import identity_number_problem, masked_identity
from inspector_app.domain.questions import QuestionBank

CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        ("11010519491231002X", None),
        ("11010519491231002x", None),
        ("110105194912310021", "check"),
        ("11010519491231002", "length"),
        ("1101051949123100AX", "form"),
        ("11010519491231002Y", "form"),
    ],
)
def test_identity_numbers(number: str, problem: str | None) -> None:
    assert identity_number_problem(number) == problem


def test_identity_numbers_are_masked_but_for_six_and_two() -> None:
    assert masked_identity("11010519491231002X") == "110105**********2X"
    assert masked_identity("1234567") == "*******"
    assert masked_identity("") == ""


def test_a_published_credit_code_is_right() -> None:
    assert is_credit_code("91350100M000100Y43")
    assert not is_credit_code("91350100M000100Y44")
    assert credit_code_check_character("91350100M000100Y4") == "3"


@given(st.text(CREDIT, min_size=17, max_size=17))
def test_every_code_with_its_check_character_is_right_and_with_another_wrong(body: str) -> None:
    check = credit_code_check_character(body)
    assert check is not None
    assert is_credit_code(body + check)
    assert not any(is_credit_code(body + other) for other in CREDIT if other != check)


def test_malformed_codes_are_refused() -> None:
    assert credit_code_check_character("short") is None
    assert not is_credit_code("91350100I000100Y43")
    assert not is_credit_code("")


def test_a_bank_serves_the_industries_below_its_codes() -> None:
    bank = QuestionBank("b", "b", "1.0.0", ("C26", "F5265"))
    assert bank.serves("C2614")
    assert bank.serves("F5265")
    assert not bank.serves("C34")
    assert not bank.serves("")
    assert QuestionBank("g", "g", "1.0.0", ()).serves("")
