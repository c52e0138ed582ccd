"""Whether parts of two revisions of a PDF are the same, object by object."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

ObjectNumber = tuple[int, int]


def page_numbers(document: Pdf) -> dict[ObjectNumber, str]:
    """The page objects, which are compared one by one and so end every other comparison."""
    return {
        page.obj.objgen: f"page {number}" for number, page in enumerate(document.pages, start=1)
    }


def fingerprint(
    start: Object, stops: Mapping[ObjectNumber, str], skipped: frozenset[str] = frozenset()
) -> str:
    """A hash of the object and all that it refers to, whatever their object numbers are.

    References to `stops` count by their names only; `skipped` are keys of `start` itself.
    """
    return _Walk(stops).of(start, skipped)


class _Walk:
    def __init__(self, stops: Mapping[ObjectNumber, str]) -> None:
        self._stops = stops
        self._digest = hashlib.sha256()
        self._ordinals: dict[ObjectNumber, int] = {}
        self._waiting: deque[Object] = deque()

    def of(self, start: Object, skipped: frozenset[str]) -> str:
        self._ordinals[start.objgen] = 0
        self._write(start, skipped)
        while self._waiting:
            self._digest.update(b"\nobject ")
            self._write(self._waiting.popleft(), frozenset())
        return self._digest.hexdigest()

    def _write(self, value: Object, skipped: frozenset[str]) -> None:
        import pikepdf  # noqa: PLC0415 - loaded when first needed

        if isinstance(value, pikepdf.Stream):
            self._digest.update(b"stream ")
            self._digest.update(hashlib.sha256(value.read_raw_bytes()).digest())
            self._entries(value.stream_dict.items(), skipped)
        elif isinstance(value, pikepdf.Dictionary):
            self._entries(value.items(), skipped)
        elif isinstance(value, pikepdf.Array):
            self._digest.update(b"[")
            for each in value.as_list():
                self._refer(each)
            self._digest.update(b"]")
        else:
            self._digest.update(f"{type(value).__name__} {value!r};".encode())

    def _entries(self, items: Iterator[tuple[str, Any]] | Any, skipped: frozenset[str]) -> None:  # noqa: ANN401 - pikepdf's views
        self._digest.update(b"<")
        for key, value in sorted(items, key=lambda each: str(each[0])):
            if key not in skipped:
                self._digest.update(f"{key} ".encode())
                self._refer(value)
        self._digest.update(b">")

    def _refer(self, value: Any) -> None:  # noqa: ANN401 - pikepdf gives numbers as Python's own
        number: ObjectNumber = getattr(value, "objgen", (0, 0))
        if number == (0, 0):
            self._write(value, frozenset())
        elif number in self._stops:
            self._digest.update(f"{self._stops[number]};".encode())
        else:
            if number not in self._ordinals:
                self._ordinals[number] = len(self._ordinals)
                self._waiting.append(value)
            self._digest.update(f"R{self._ordinals[number]};".encode())
