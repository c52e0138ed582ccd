"""Text set into lines: plain paragraphs, and forms whose filled-in values are underlined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from inspector_app.documents.fonts import printable
from inspector_app.documents.type.linebreak import line_ends
from inspector_app.documents.type.sheet import Type

_BLANK = "\u3000"
_LAST_NARROW = 0xFF
_WIDEST_GAP = 0.3
"""Ems by which characters may be set apart so that a line reaches the right edge."""


class Line(NamedTuple):
    """A set line: where it starts, its character spacing, and the stretches underlined."""

    text: str
    x: float
    spacing: float
    rules: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a form's text; a ruled one is underlined.

    `minimum` is the least number of Han characters that it covers, with blanks if need be; one
    `to_edge` is ruled on to the end of its last line.
    """

    text: str
    ruled: bool = False
    minimum: int = 0
    to_edge: bool = False


def wrap(type_: Type, text: str, width: float, indent: float = 0.0) -> list[Line]:
    """The lines of a text, each paragraph's first one indented."""
    return [
        line
        for paragraph in printable(text).split("\n")
        for line in _paragraph(type_, paragraph, width, indent)
    ]


def _paragraph(type_: Type, text: str, width: float, indent: float) -> list[Line]:
    widths = type_.widths(text)
    if sum(widths) <= width - indent:
        return [Line(text, indent, type_.pitch)]
    return _justified(type_, text, widths, (width, indent))


def _justified(
    type_: Type, text: str, widths: Sequence[float], measure: tuple[float, float]
) -> list[Line]:
    width, x = measure
    lines: list[Line] = []
    start = 0
    for end in line_ends(text, widths, width - x, width):
        room = width - x
        spacing = type_.pitch
        if end < len(text):
            spacing += _gap(text[start:end], room - sum(widths[start:end]), type_)
        lines.append(Line(text[start:end], x, spacing))
        start, x = end, 0.0
    return lines


def _gap(text: str, slack: float, type_: Type) -> float:
    hanging = len(text) - len(text.rstrip(" "))
    slack += hanging * (type_.width(" ") if hanging else 0.0)
    gap = slack / max(len(text) - hanging - 1, 1)
    return gap if 0 < gap <= _WIDEST_GAP * type_.size else 0.0


def set_spans(type_: Type, spans: Iterable[Span], width: float) -> list[Line]:
    """The lines of a form's text with their underlines."""
    text, ruled, edges = _joined(spans)
    widths = type_.widths(text)
    lines: list[Line] = []
    for line in _justified(type_, text, widths, (width, 0.0)):
        start = sum(len(each.text) for each in lines)
        end = start + len(line.text)
        stretch = line.spacing - type_.pitch
        rules = _rules([each + stretch for each in widths[start:end]], ruled[start:end])
        rules = [(left, min(right, width)) for left, right in rules if left < width]
        goes_on = end < len(text) and ruled[end]
        if rules and ruled[end - 1] and (goes_on or end in edges):
            rules[-1] = (rules[-1][0], width)
        lines.append(line._replace(rules=tuple(rules)))
    return lines


def _joined(spans: Iterable[Span]) -> tuple[str, list[bool], set[int]]:
    text = ""
    ruled: list[bool] = []
    edges: set[int] = set()
    for span in spans:
        part = printable(span.text).replace("\n", " ")
        lacking = span.minimum - sum(1.0 if ord(each) > _LAST_NARROW else 0.5 for each in part)
        part += _BLANK * max(int(lacking), 0 if part else int(span.ruled))
        text += part
        ruled += [span.ruled] * len(part)
        if span.to_edge:
            edges.add(len(text))
    return text, ruled, edges


def _rules(widths: Sequence[float], ruled: Sequence[bool]) -> list[tuple[float, float]]:
    rules: list[tuple[float, float]] = []
    x = 0.0
    for is_ruled, group in groupby(zip(widths, ruled, strict=True), key=lambda each: each[1]):
        end = x + sum(width for width, _ in group)
        if is_ruled:
            rules.append((x, end))
        x = end
    return rules
