from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.blueprints import MultipleRule
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.scoring import Response, Score, mark, response_fits, rubric_mark
from tests.domain.examples import question

HALF = MultipleRule.HALF


@pytest.mark.parametrize(
    ("type_", "response", "expected"),
    [
        (QuestionType.SINGLE, "B", 500),
        (QuestionType.SINGLE, "A", 0),
        (QuestionType.SINGLE, None, 0),
        (QuestionType.TRUE_FALSE, False, 500),
        (QuestionType.TRUE_FALSE, True, 0),
        (QuestionType.TRUE_FALSE, None, 0),
        (QuestionType.FILL, ("30", "安全员"), 500),
        (QuestionType.FILL, ("３０ ", " 安全员。"), 500),
        (QuestionType.FILL, ("三十", ""), 250),
        (QuestionType.FILL, None, 0),
        (QuestionType.PRACTICAL, "说明", 0),
    ],
)
def test_marks_by_type(type_: QuestionType, response: Response, expected: int) -> None:
    assert mark(question(1, type_), 5, response, HALF) == expected


@pytest.mark.parametrize(
    ("rule", "response", "expected"),
    [
        (MultipleRule.NOTHING, ("A", "C", "D"), 600),
        (MultipleRule.NOTHING, ("A",), 0),
        (MultipleRule.HALF, ("A",), 300),
        (MultipleRule.HALF, ("A", "B"), 0),
        (MultipleRule.HALF, (), 0),
        (MultipleRule.PROPORTIONAL, ("A", "D"), 400),
        (MultipleRule.PROPORTIONAL, ("D", "C", "A"), 600),
        (MultipleRule.PROPORTIONAL, ("A", "B", "C", "D"), 0),
    ],
)
def test_multiple_choice_rules(rule: MultipleRule, response: Response, expected: int) -> None:
    assert mark(question(1, QuestionType.MULTIPLE), 6, response, rule) == expected


def test_rubric_marks_add_up_and_refuse_what_does_not_fit() -> None:
    practical = question(1, QuestionType.PRACTICAL)
    assert rubric_mark(practical, 5, (60, 40)) == 500
    assert rubric_mark(practical, 5, (60, 0)) == 300
    for wrong in ((60,), (61, 0), (-1, 0), (60, 40, 0)):
        with pytest.raises(ValueError, match=r"\("):
            rubric_mark(practical, 5, wrong)


@given(st.integers(0, 2000), st.integers(1, 2000), st.integers(1, 100))
def test_passing_is_exact(marks: int, full: int, pass_mark: int) -> None:
    score = Score(min(marks, full), full)
    assert score.passes(pass_mark) is (score.marks * 100 >= pass_mark * full)


def test_scores_show_no_more_decimals_than_they_need() -> None:
    assert [Score(m, 10_000).text for m in (8000, 7250, 7255, 0)] == ["80", "72.5", "72.55", "0"]
    assert Score(2, 3).text == "66.67"


def test_a_response_must_have_the_question_s_form() -> None:
    single, fill = question(1), question(2, QuestionType.FILL)
    assert response_fits(single, None)
    assert response_fits(single, "A")
    assert not response_fits(single, "E")
    assert not response_fits(single, True)
    assert response_fits(fill, ("a", "b"))
    assert not response_fits(fill, ("a",))
    assert response_fits(question(3, QuestionType.MULTIPLE), ("A",))
    assert not response_fits(question(3, QuestionType.MULTIPLE), ("A", "F"))
