"""What phones send, read strictly: anything else is refused."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from inspector_app.domain.scoring import Response
from inspector_app.domain.signatures import Sample, Strokes

TEXT_LIMIT = 1_000
PARTS_LIMIT = 30
STROKES_LIMIT, SAMPLES_LIMIT = 200, 8_000
_COORDINATE_LIMIT = 4_000
_TIME_LIMIT = 3_600_000
_FULL_PRESSURE = 1_000
_NUMBERS_OF_SAMPLE = 4


class MalformedError(ValueError):
    """Not of the form that the page's own script sends."""


@dataclass(frozen=True, slots=True)
class SentAnswer:
    """An answer of the page; `order` grows with every answer of the phone."""

    position: int
    response: Response
    order: int


def read_form(body: bytes) -> dict[str, str]:
    """The fields of a submitted form."""
    try:
        fields = parse_qs(body.decode("ascii"), max_num_fields=10, errors="strict")
    except ValueError as error:
        raise MalformedError from error
    return {name: values[0] for name, values in fields.items()}


def read_answer(body: bytes) -> SentAnswer:
    """Raises MalformedError."""
    data = _object(body)
    return SentAnswer(
        position=_number(data.get("position"), 1_000),
        response=_response(data.get("response")),
        order=_number(data.get("order"), 2**53),
    )


def read_strokes(body: bytes) -> Strokes:
    """Raises MalformedError."""
    strokes = _object(body).get("strokes")
    if not isinstance(strokes, list) or len(strokes) > STROKES_LIMIT:
        raise MalformedError
    read = tuple(tuple(_sample(each) for each in _list(stroke)) for stroke in strokes)
    if sum(map(len, read)) > SAMPLES_LIMIT:
        raise MalformedError
    return tuple(stroke for stroke in read if stroke)


def _object(body: bytes) -> dict[str, Any]:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise MalformedError from error
    if not isinstance(data, dict):
        raise MalformedError
    return data


def _number(value: object, highest: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= highest:
        raise MalformedError
    return value


def _response(value: object) -> Response:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _text(value)
    parts = _list(value)
    if len(parts) > PARTS_LIMIT:
        raise MalformedError
    return tuple(_text(each) for each in parts)


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > TEXT_LIMIT:
        raise MalformedError
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise MalformedError
    return value


def _sample(value: object) -> Sample:
    numbers = _list(value)
    if len(numbers) != _NUMBERS_OF_SAMPLE:
        raise MalformedError
    highest = (_COORDINATE_LIMIT, _COORDINATE_LIMIT, _TIME_LIMIT, _FULL_PRESSURE)
    return Sample(*(_number(each, limit) for each, limit in zip(numbers, highest, strict=True)))
