from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any

import pytest

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.blueprints import QUICK, MultipleRule, Shortage
from inspector_app.domain.deficiencies import FindingState
from inspector_app.domain.draws import DigitsBy
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import Evidence, InspectionState, Step
from inspector_app.domain.people import Presence, Role
from inspector_app.domain.questions import DeficiencyKind, QuestionType, Topic
from inspector_app.domain.signatures import SignerKind
from inspector_app.ui import labels
from inspector_app.ui.texts import problem_text


@pytest.mark.parametrize("problem", Problem)
def test_every_problem_has_a_sentence(problem: Problem) -> None:
    sentence = problem_text(AppError(problem))
    assert sentence.endswith((".", "。"))
    assert "{" not in sentence


@pytest.mark.parametrize(
    ("enum", "text"),
    [
        (Role, labels.role_text),
        (Presence, labels.presence_text),
        (QuestionType, labels.question_type_text),
        (Topic, labels.topic_text),
        (DeficiencyKind, labels.deficiency_kind_text),
        (FindingState, labels.finding_state_text),
        (InspectionState, labels.inspection_state_text),
        (AttemptState, labels.attempt_state_text),
        (AttemptMode, labels.attempt_mode_text),
        (MultipleRule, labels.multiple_rule_text),
        (DigitsBy, labels.digits_by_text),
        (SignerKind, labels.signer_kind_text),
        (Step, labels.step_text),
        (Evidence, labels.evidence_text),
    ],
)
def test_every_member_has_a_word_of_its_own(enum: type[Enum], text: Callable[[Any], str]) -> None:
    words = [text(member) for member in enum]
    assert all(words)
    assert len(set(words)) == len(words)


def test_facts_are_worded() -> None:
    expired = AppError(Problem.CERTIFICATE_EXPIRED, name="王五", day=date(2026, 1, 31))
    assert "王五" in problem_text(expired)
    assert "2026-01-31" in problem_text(expired)
    missing = Shortage(Role.FRONTLINE, QUICK.cells[0], 1)
    shortage = problem_text(AppError(Problem.BLUEPRINT_SHORTAGE, shortages=(missing,)))
    assert labels.role_text(Role.FRONTLINE) in shortage
    required = problem_text(AppError(Problem.FIELD_REQUIRED, field="deadline"))
    assert "deadline" not in required


def test_a_malformed_credit_code_gets_no_check_character() -> None:
    wrong = AppError(Problem.CREDIT_CODE_INVALID, code="12", expected=None)
    assert "18" in problem_text(wrong)
