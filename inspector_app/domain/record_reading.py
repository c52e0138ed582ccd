"""From `record.json` back to the domain's records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from inspector_app.domain.blueprints import Blueprint, BlueprintCell, MultipleRule
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.people import Role
from inspector_app.domain.questions import (
    Answer,
    Basis,
    DeficiencyKind,
    Option,
    Question,
    QuestionType,
    RubricPoint,
    Topic,
)


def blueprint_from_json(data: Mapping[str, Any]) -> Blueprint:
    return Blueprint(
        id=data["id"],
        title=data["title"],
        cells=tuple(
            BlueprintCell(
                type=QuestionType(cell["type"]),
                count=cell["count"],
                points=cell["points"],
                topic=Topic(cell["topic"]) if cell["topic"] else None,
            )
            for cell in data["cells"]
        ),
        minutes=data["minutes"],
        pass_mark=data["pass_mark"],
        multiple_rule=MultipleRule(data["multiple_rule"]),
    )


def question_from_json(data: Mapping[str, Any]) -> Question:
    bank, _, rest = data["ref"].partition("/")
    identifier, _, version = rest.rpartition("@")
    return Question(
        bank=bank,
        id=identifier,
        version=int(version),
        type=QuestionType(data["type"]),
        roles=frozenset(Role(role) for role in data["roles"]),
        topic=Topic(data["topic"]),
        kind=DeficiencyKind(data["kind"]),
        difficulty=data["difficulty"],
        stem=data["stem"],
        options=tuple(Option(key, text) for key, text in data["options"].items()),
        answer=_answer(data["answer"]),
        explanation=data["explanation"],
        basis=tuple(Basis(**basis) for basis in data["basis"]),
        rubric=tuple(RubricPoint(line["point"], line["score"]) for line in data["rubric"]),
        valid_from=_day(data["valid_from"]),
        valid_to=_day(data["valid_to"]),
    )


def paper_from_json(data: Sequence[Mapping[str, Any]]) -> tuple[PaperQuestion, ...]:
    return tuple(
        PaperQuestion(
            position=item["position"],
            question=question_from_json(item["question"]),
            option_order=tuple(item["option_order"]),
            points=item["points"],
            times_shown=item["times_shown"],
        )
        for item in data
    )


def _answer(value: Any) -> Answer:  # noqa: ANN401 - JSON of any shape comes in
    if not isinstance(value, list):
        return value if isinstance(value, bool) else None
    if value and isinstance(value[0], list):
        return tuple(tuple(accepted) for accepted in value)
    return tuple(value)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
