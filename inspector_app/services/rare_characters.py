"""Where characters stand that no face has, so that people are told before it is too late."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.domain.canonical import Json
from inspector_app.domain.official_document_json import document_json
from inspector_app.domain.official_documents import OfficialDocument
from inspector_app.domain.record import InspectionRecord
from inspector_app.domain.record_json import record_json

_MOST_PLACES = 3
_LONGEST = 24


def places(
    missing: str, paper: OfficialDocument | InspectionRecord
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each missing character with some of the names and texts that hold it, each once."""
    if not missing:
        return ()
    data = document_json(paper) if isinstance(paper, OfficialDocument) else record_json(paper)
    texts = tuple(dict.fromkeys(_texts(data)))
    return tuple(
        (character, tuple(_short(t, character) for t in texts if character in t)[:_MOST_PLACES])
        for character in missing
    )


def _texts(value: Json) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for each in value.values():
                yield from _texts(each)
        case list():
            for each in value:
                yield from _texts(each)


def _short(text: str, character: str) -> str:
    """The text, or as much of it around the character as a sentence can take."""
    at = max(0, text.index(character) - _LONGEST // 2)
    return text if len(text) <= _LONGEST else f"…{text[at : at + _LONGEST]}…"
