"""The pages, from templates that escape everything put into them."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.questions import QuestionType
from inspector_app.services.attempt_views import AttemptItem, AttemptView

_FOLDER = Path(__file__).parent
_KINDS = {"phone.js": "text/javascript", "phone.css": "text/css"}
_TYPES = {
    QuestionType.SINGLE: "单选题",
    QuestionType.MULTIPLE: "多选题（可选几项）",
    QuestionType.TRUE_FALSE: "判断题",
    QuestionType.FILL: "填空题",
    QuestionType.SHORT: "简答题",
    QuestionType.PRACTICAL: "实操题",
}


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER / "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def page(name: str, *, status: int = 200, **values: object) -> Response:
    """A page filled in."""
    return HTMLResponse(_templates().get_template(f"{name}.html").render(values), status)


@cache
def asset(name: str) -> tuple[bytes, str]:
    """A script or style sheet and its media type; KeyError for any other name."""
    kind = _KINDS[name]
    return (_FOLDER / "assets" / name).read_bytes(), kind


def type_words(item: AttemptItem) -> str:
    return _TYPES[item.type]


def chosen(item: AttemptItem, key: str) -> bool:
    """Whether an option is among what was answered."""
    if item.type is QuestionType.TRUE_FALSE:
        return isinstance(item.response, bool) and item.response is (key == "true")
    response = item.response
    return key in response if isinstance(response, tuple) else key == response


def blank_text(item: AttemptItem, index: int) -> str:
    """What was filled into a blank."""
    response = item.response
    return response[index] if isinstance(response, tuple) and index < len(response) else ""


def tag_of(view: AttemptView) -> str:
    """By what the phone keeps its unsent answers apart from another person's."""
    return hashlib.sha256(f"tag:{view.id}".encode()).hexdigest()[:16]


def test_page(view: AttemptView, token: str, order: int) -> Response:
    """The person's own paper; nothing in it says which answers are right.

    `order` is that of the latest answer: the page's own go on from there, whatever its clock says.
    """
    return page(
        "test",
        view=view,
        token=token,
        order=order,
        tag=tag_of(view),
        paused=view.state is AttemptState.PAUSED,
        type_words=type_words,
        chosen=chosen,
        blank_text=blank_text,
    )
