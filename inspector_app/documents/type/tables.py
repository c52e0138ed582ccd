"""Tables that go on over pages: heads repeated, rows kept whole where a page can hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

from inspector_app.documents.type.ink import Box, ink
from inspector_app.documents.type.setting import Line, wrap
from inspector_app.documents.type.sheet import HAIR, PlacedText, Type
from inspector_app.documents.type.structure import FOOTER, Element, Tag
from inspector_app.documents.type.writer import Writer
from inspector_app.domain.signatures import Strokes

_PAD_X, _PAD_Y = 2.5, 2.5
_INK_HEIGHT = 20.0


class Column(NamedTuple):
    """`width` is a share of the table's width; `centred` for short things."""

    title: str
    width: float
    centred: bool = False


class Handwriting(NamedTuple):
    """Strokes, and what they are in words."""

    strokes: Strokes
    words: str = "手写签名"


Cell: TypeAlias = str | Handwriting
_Row: TypeAlias = list["_SetCell"]


@dataclass(slots=True)
class _SetCell:
    lines: list[Line]
    element: Element
    strokes: Strokes = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns with the types of their heads and bodies."""

    columns: Sequence[Column]
    head: Type
    body: Type

    def draw(self, writer: Writer, rows: Sequence[Sequence[Cell]]) -> None:
        """Draw the rows below the writer's pen."""
        edges = self._edges(writer)
        table = Element(Tag.TABLE)
        titles = [column.title for column in self.columns]
        head = self._set(titles, edges, self.head, table) if any(titles) else None
        for cell in head or []:
            cell.element.tag = Tag.HEAD_CELL
        set_rows = [self._set(row, edges, self.body, table) for row in rows]
        first = _height(set_rows[0], self.body) if set_rows else 0.0
        if head:
            writer.ensure(_height(head, self.head) + min(first, 6 * self.body.leading))
            self._put(writer, head, edges, self.head)
            head = [replace(cell, element=FOOTER) for cell in head]
        for row in set_rows:
            self._row(writer, row, edges, head)

    def _edges(self, writer: Writer) -> list[float]:
        total = sum(column.width for column in self.columns)
        edges = [writer.frame.left]
        for column in self.columns:
            edges.append(edges[-1] + writer.frame.width * column.width / total)
        return edges

    def _set(
        self, cells: Sequence[Cell], edges: Sequence[float], type_: Type, table: Element
    ) -> _Row:
        row: _Row = []
        group = Element(Tag.ROW, table)
        for index, cell in enumerate(cells):
            element = Element(Tag.CELL, group)
            if isinstance(cell, Handwriting):
                row.append(_SetCell([], element, cell.strokes, cell.words))
            else:
                width = edges[index + 1] - edges[index] - 2 * _PAD_X
                row.append(_SetCell(wrap(type_, cell, width) if cell else [], element))
        return row

    def _row(self, writer: Writer, row: _Row, edges: Sequence[float], head: _Row | None) -> None:
        while True:
            room = writer.room
            if _height(row, self.body) <= room:
                self._put(writer, row, edges, self.body)
                return
            whole = writer.frame.top - writer.frame.bottom
            head_height = _height(head, self.head) if head else 0.0
            if _height(row, self.body) > whole / 2 - head_height and room > whole / 8:
                fitting = int((room - 2 * _PAD_Y) // self.body.leading)
                self._put(writer, [_part(cell, 0, fitting) for cell in row], edges, self.body)
                row = [_part(cell, fitting, None) for cell in row]
            writer.new_page()
            if head:
                self._put(writer, head, edges, self.head)

    def _put(self, writer: Writer, row: _Row, edges: Sequence[float], type_: Type) -> None:
        height = _height(row, type_)
        top, bottom = writer.y, writer.y - height
        sheet = writer.sheet
        for index, cell in enumerate(row):
            left, right = edges[index], edges[index + 1]
            if cell.strokes:
                box = Box(left + 3, bottom + 2, right - left - 6, height - 4)
                with sheet.figure(cell.words, cell.element):
                    sheet.inks.extend(ink(cell.strokes, box))
            y = top - (height - len(cell.lines) * type_.leading) / 2
            for line in cell.lines:
                y -= type_.leading
                x = left + _PAD_X + line.x
                if self.columns[index].centred:
                    x = (left + right - type_.width(line.text)) / 2
                base = y + (type_.leading - type_.size) / 2 + 0.12 * type_.size
                placed = PlacedText(x, base, line.text, type_, line.spacing, cell.element)
                sheet.texts.append(placed)
        sheet.rule((edges[0], top), (edges[-1], top), HAIR)
        sheet.rule((edges[0], bottom), (edges[-1], bottom), HAIR)
        for edge in edges:
            sheet.rule((edge, bottom), (edge, top), HAIR)
        writer.y = bottom


def _height(row: Sequence[_SetCell], type_: Type) -> float:
    lines = max((len(cell.lines) for cell in row), default=1)
    inked = _INK_HEIGHT if any(cell.strokes for cell in row) else 0.0
    return max(max(lines, 1) * type_.leading + 2 * _PAD_Y, inked)


def _part(cell: _SetCell, start: int, end: int | None) -> _SetCell:
    return replace(cell, lines=cell.lines[start:end], strokes=cell.strokes if start == 0 else ())
