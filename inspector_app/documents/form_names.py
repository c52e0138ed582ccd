"""The names of values and lists that a template's body may use, by kind of document."""

from __future__ import annotations

from collections.abc import Mapping

from inspector_app.domain.official_documents import DocumentKind

_DAY = ("year", "month", "day")
_MOMENT = (*_DAY, "hour", "minute")
_COUNTY = ("enterprise", "bureau", "officers", "certificates")
_DOCUMENT = (*_COUNTY, "responsible", "government", "alternative", "court")


def _prefixed(prefix: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{prefix}_{part}" for part in parts)


_TIMES = (*_prefixed("from", _MOMENT), *_prefixed("to", _MOMENT))

VALUES: Mapping[DocumentKind, frozenset[str]] = {
    DocumentKind.RECORD: frozenset(
        (
            *(*_COUNTY, "credit_code", "industry", "address", "principal", "post", "phone"),
            *("place", *_TIMES),
        )
    ),
    DocumentKind.PLAN: frozenset(
        (
            *(*_DOCUMENT, "address", "contact", "industry", "method", *_TIMES),
            *("review", "reviewer", *_prefixed("review", _DAY)),
            *("approval", "approver", *_prefixed("approval", _DAY)),
        )
    ),
    DocumentKind.ORDER: frozenset((*_DOCUMENT, "major")),
    DocumentKind.REINSPECTION: frozenset(
        (*_DOCUMENT, *_prefixed("decided", _DAY), "decision", "decision_number")
    ),
    DocumentKind.MEASURE: frozenset((*_DOCUMENT, *_prefixed("inspected", _DAY), "major", "basis")),
}

_NUMBERED = frozenset(("n", "text"))
_TEXT = frozenset(("text",))
_LOCAL = {"local": _TEXT, "refusals": _TEXT}

LISTS: Mapping[DocumentKind, Mapping[str, frozenset[str]]] = {
    DocumentKind.RECORD: {"situation": frozenset(("paragraph",))},
    DocumentKind.PLAN: {"contents": _NUMBERED, **_LOCAL},
    DocumentKind.ORDER: {
        "problems": _NUMBERED,
        "deadlines": frozenset(("items", *_DAY)),
        "measures": _NUMBERED,
        **_LOCAL,
    },
    DocumentKind.REINSPECTION: {"passed": _NUMBERED, "failed": _NUMBERED, **_LOCAL},
    DocumentKind.MEASURE: {"problems": _NUMBERED, "decisions": _NUMBERED, **_LOCAL},
}
