"""From the JSON that the database keeps back to the domain's records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.record_json import question_json
from inspector_app.domain.record_reading import (
    blueprint_from_json,
    paper_from_json,
    question_from_json,
)
from inspector_app.domain.scoring import Response

__all__ = [
    "blueprint_from_json",
    "paper_from_json",
    "paper_json",
    "question_from_json",
    "response_from_json",
    "response_json",
]


def paper_json(paper: Iterable[PaperQuestion]) -> list[Json]:
    return [
        {
            "position": item.position,
            "question": question_json(item.question),
            "option_order": list(item.option_order),
            "points": item.points,
            "times_shown": item.times_shown,
        }
        for item in paper
    ]


def response_json(response: Response) -> dict[str, Any]:
    return {"value": list(response) if isinstance(response, tuple) else response}


def response_from_json(data: Mapping[str, Any]) -> Response:
    value = data["value"]
    return tuple(value) if isinstance(value, list) else value
