from __future__ import annotations

import pytest

from inspector_app.domain.blueprints import (
    PRESETS,
    QUICK,
    STANDARD,
    Blueprint,
    BlueprintCell,
    shortages,
)
from inspector_app.domain.draws import option_ticket, question_ticket
from inspector_app.domain.papers import compose
from inspector_app.domain.people import Role
from inspector_app.domain.questions import QuestionType, Topic
from tests.domain.examples import question

PLAN = Blueprint(
    id="p",
    title="p",
    cells=(
        BlueprintCell(QuestionType.TRUE_FALSE, 1, 10),
        BlueprintCell(QuestionType.SINGLE, 2, 10),
        BlueprintCell(QuestionType.SINGLE, 1, 20, Topic.FIRE),
    ),
    minutes=5,
)
POOL = [
    *(question(n) for n in range(1, 7)),
    question(7, topic=Topic.FIRE),
    question(8, QuestionType.TRUE_FALSE),
    question(9, role=Role.PRINCIPAL),
]


def test_each_cell_takes_the_smallest_tickets() -> None:
    paper = compose(PLAN, POOL, Role.FRONTLINE, "seed", {})
    singles = [i.question.ref for i in paper if i.points == 10 and i.question.options]
    free = sorted((q.ref for q in POOL[:6]), key=lambda ref: question_ticket("seed", ref))
    assert singles == free[:2]


def test_what_was_shown_least_comes_first() -> None:
    shown = {question(n).ref: 1 for n in range(1, 5)}
    paper = compose(PLAN, POOL, Role.FRONTLINE, "seed", shown)
    assert {i.question.id for i in paper} == {"t-005", "t-006", "t-007", "t-008"}
    assert {i.times_shown for i in paper} == {0}


def test_options_stand_in_the_order_of_their_tickets_and_true_false_has_none() -> None:
    paper = compose(PLAN, POOL, Role.FRONTLINE, "seed", {})
    for item in paper:
        ref = item.question.ref
        expected = sorted("ABCD", key=lambda key: option_ticket("seed", ref, key))
        assert list(item.option_order) == (expected if item.question.options else [])


def test_a_role_s_own_questions_go_to_nobody_else() -> None:
    paper = compose(PLAN, POOL, Role.FRONTLINE, "seed", {})
    assert "t-009" not in {item.question.id for item in paper}


def test_a_shortage_is_told_for_the_role_and_the_cell() -> None:
    found = shortages(PLAN, POOL[:2], [Role.FRONTLINE, Role.PRINCIPAL])
    assert {(s.role, s.cell.type, s.available) for s in found} == {
        (role, type_, count)
        for role in (Role.FRONTLINE, Role.PRINCIPAL)
        for type_, count in ((QuestionType.TRUE_FALSE, 0), (QuestionType.SINGLE, 0))
    }
    with pytest.raises(ValueError, match="BlueprintCell"):
        compose(PLAN, POOL[:2], Role.FRONTLINE, "seed", {})


def test_no_shortage_means_that_the_paper_can_be_made() -> None:
    assert shortages(PLAN, POOL, list(Role)) == ()
    for role in Role:
        assert len(compose(PLAN, POOL, role, "seed", {})) == PLAN.question_count


def test_the_presets_are_what_the_field_uses() -> None:
    assert PRESETS == (QUICK, STANDARD)
    assert (QUICK.question_count, QUICK.minutes, QUICK.total_points) == (10, 5, 100)
    assert (STANDARD.question_count, STANDARD.minutes, STANDARD.total_points) == (20, 20, 100)
    assert {preset.pass_mark for preset in PRESETS} == {80}
