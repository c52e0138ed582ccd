"""Charts for paper: outlines and lines only, so that they stay readable in black and white."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from inspector_app.documents.style import DocumentStyle
from inspector_app.documents.type.sheet import HAIR, Sheet
from inspector_app.documents.type.writer import Writer

_ROW, _BAR = 15.0, 9.0
_LABEL_WIDTH, _NOTE_WIDTH = 120.0, 150.0
_HEIGHT = 130.0
_AXIS_ROOM = 26.0
_LINE = 1.0
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True, slots=True)
class Mark:
    """A share between 0 and 1 (None: nobody) with its interval, and the words beside it."""

    label: str
    share: float | None
    low: float
    high: float
    note: str


@dataclass(frozen=True, slots=True)
class Step:
    """A count with the share that it and all before it make."""

    label: str
    count: int
    cumulative: float


def draw_rates(writer: Writer, style: DocumentStyle, marks: Sequence[Mark]) -> None:
    """Bars one below the other, each with its interval, going on over pages."""
    type_ = style.types.note
    left = writer.frame.left + _LABEL_WIDTH
    width = writer.frame.width - _LABEL_WIDTH - _NOTE_WIDTH
    for mark in marks:
        writer.ensure(_ROW)
        writer.skip(_ROW)
        sheet, y = writer.sheet, writer.y
        base = y + 4
        label = _fitting(style, mark.label, _LABEL_WIDTH - 8)
        sheet.text((writer.frame.left, base), label, type_)
        sheet.text((left + width + 6, base), mark.note, type_)
        sheet.rule((left, y), (left, y + _ROW), HAIR)
        if mark.share is not None:
            bottom = y + (_ROW - _BAR) / 2
            _box(sheet, (left, bottom), (left + width * mark.share, bottom + _BAR))
            _whisker(sheet, left + width * mark.low, left + width * mark.high, y + _ROW / 2)
    writer.ensure(_ROW)
    writer.skip(_ROW)
    for tick in _TICKS:
        at = left + width * tick
        writer.sheet.rule((at, writer.y + _ROW - 3), (at, writer.y + _ROW), HAIR)
        writer.sheet.centred((at, writer.y + 2), f"{tick:.0%}", type_)
    writer.skip(6)


def draw_pareto(writer: Writer, style: DocumentStyle, steps: Sequence[Step]) -> None:
    """Columns, most first, and the line of what they make together."""
    if not steps:
        return
    frame = _axes(writer, style)
    top = max(1, *(step.count for step in steps))
    pitch = frame.width / len(steps)
    points = []
    for place, step in enumerate(steps):
        middle = frame.left + pitch * (place + 0.5)
        height = frame.height * step.count / top
        half = min(pitch * 0.32, 28)
        _box(frame.sheet, (middle - half, frame.bottom), (middle + half, frame.bottom + height))
        count_at = (middle, frame.bottom + height + 2)
        frame.sheet.centred(count_at, str(step.count), style.types.note)
        points.append((middle, frame.bottom + frame.height * step.cumulative))
        _label(frame, style, middle, step.label, pitch)
    _joined(frame.sheet, points)


def draw_trend(writer: Writer, style: DocumentStyle, marks: Sequence[Mark]) -> None:
    """Shares from left to right with their intervals."""
    shown = [(place, mark) for place, mark in enumerate(marks) if mark.share is not None]
    if not shown:
        return
    frame = _axes(writer, style)
    pitch = frame.width / len(marks)
    points = []
    for place, mark in shown:
        x = frame.left + pitch * (place + 0.5)
        y = frame.bottom + frame.height * (mark.share or 0.0)
        low, high = (frame.bottom + frame.height * end for end in (mark.low, mark.high))
        frame.sheet.rule((x, low), (x, high), HAIR)
        for end in (low, high):
            frame.sheet.rule((x - 2.5, end), (x + 2.5, end), HAIR)
        frame.sheet.squares.append((x - 2, y - 2, 4, 4))
        points.append((x, y))
        _label(frame, style, x, mark.label, pitch)
    _joined(frame.sheet, points)


@dataclass(frozen=True, slots=True)
class _Axes:
    sheet: Sheet
    left: float
    bottom: float
    width: float
    height: float


def _axes(writer: Writer, style: DocumentStyle) -> _Axes:
    """Room for a chart with a scale from 0 to 100 % at its left."""
    writer.ensure(_HEIGHT + _AXIS_ROOM + 16)
    writer.skip(_HEIGHT + _AXIS_ROOM + 12)
    left = writer.frame.left + 34
    axes = _Axes(writer.sheet, left, writer.y + _AXIS_ROOM, writer.frame.width - 34, float(_HEIGHT))
    axes.sheet.rule((left, axes.bottom), (left, axes.bottom + axes.height), HAIR)
    axes.sheet.rule((left, axes.bottom), (left + axes.width, axes.bottom), HAIR)
    for tick in _TICKS:
        y = axes.bottom + axes.height * tick
        axes.sheet.rule((left - 3, y), (left, y), HAIR)
        axes.sheet.right((left - 5, y - 3), f"{tick:.0%}", style.types.note)
    return axes


def _label(axes: _Axes, style: DocumentStyle, x: float, text: str, room: float) -> None:
    fitting = _fitting(style, text, room - 2)
    axes.sheet.centred((x, axes.bottom - 11), fitting, style.types.note)


def _fitting(style: DocumentStyle, text: str, room: float) -> str:
    type_ = style.types.note
    if type_.width(text) <= room:
        return text
    while text and type_.width(text + "…") > room:
        text = text[:-1]
    return text + "…"


def _box(sheet: Sheet, low: tuple[float, float], high: tuple[float, float]) -> None:
    (x1, y1), (x2, y2) = low, high
    for start, end in (
        ((x1, y1), (x2, y1)),
        ((x2, y1), (x2, y2)),
        ((x2, y2), (x1, y2)),
        ((x1, y2), (x1, y1)),
    ):
        sheet.rule(start, end, _LINE)


def _whisker(sheet: Sheet, low: float, high: float, y: float) -> None:
    sheet.rule((low, y), (high, y), _LINE)
    for end in (low, high):
        sheet.rule((end, y - 2.5), (end, y + 2.5), _LINE)


def _joined(sheet: Sheet, points: Sequence[tuple[float, float]]) -> None:
    for start, end in pairwise(points):
        sheet.rule(start, end, _LINE)
