"""Writing down a page and on to the next: lines, blocks that stay together, tables' room."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from inspector_app.documents.type.setting import Line, wrap
from inspector_app.documents.type.sheet import HAIR, Bookmark, Frame, PlacedText, Sheet, Type
from inspector_app.documents.type.structure import Element, Tag

_UNDER = 0.22
"""How far below the baseline a value is underlined, in ems."""


class Writer:
    """A pen on the pages of one section; `opening` heads every page after the first."""

    def __init__(self, frame: Frame, opening: Callable[[Writer], None] | None = None) -> None:
        self.frame = frame
        self.sheets: list[Sheet] = []
        self._opening = opening
        self.y = 0.0
        self.new_page()

    @property
    def sheet(self) -> Sheet:
        return self.sheets[-1]

    @property
    def room(self) -> float:
        """The height left on this page."""
        return self.y - self.frame.bottom

    def new_page(self) -> None:
        self.sheets.append(Sheet())
        self.y = self.frame.top
        if self._opening and len(self.sheets) > 1:
            self._opening(self)

    def ensure(self, height: float) -> None:
        """Go on to a new page if this one lacks the height, unless nothing could be gained."""
        if height > self.room and self.y < self.frame.top:
            self.new_page()

    def bookmark(self, title: str, level: int = 0) -> None:
        self.sheet.bookmarks.append(Bookmark(title, level))

    def skip(self, height: float) -> None:
        self.y -= height

    def lines(
        self,
        lines: Sequence[Line],
        type_: Type,
        left: float = 0.0,
        element: Element | None = None,
    ) -> None:
        """Set lines one below the other, on new pages as they are needed: one paragraph."""
        element = element or Element(type_.tag)
        for line in lines:
            if type_.leading > self.room + 0.01:
                self.new_page()
            self.y -= type_.leading
            base = self.y + (type_.leading - type_.size) / 2 + 0.12 * type_.size
            x = self.frame.left + left
            if line.text:
                placed = PlacedText(x + line.x, base, line.text, type_, line.spacing, element)
                self.sheet.texts.append(placed)
            for start, end in line.rules:
                under = base - _UNDER * type_.size
                self.sheet.rule((x + start, under), (x + end, under), HAIR)

    def paragraph(
        self,
        text: str,
        type_: Type,
        *,
        left: float = 0.0,
        indent: float = 0.0,
        tag: Tag | None = None,
    ) -> None:
        """Set a text over the frame's width, moved in by `left`, its first line by `indent`."""
        lines = wrap(type_, text, self.frame.width - left, indent)
        self.lines(lines, type_, left, Element(tag or type_.tag))

    def heading(self, text: str, type_: Type, tag: Tag | None = None) -> None:
        """A centred line with its leading."""
        element = Element(tag or type_.tag)
        for line in wrap(type_, text, self.frame.width):
            self.y -= type_.leading
            middle = (self.frame.left + self.frame.right) / 2
            at = middle, self.y + type_.leading * 0.25
            self.sheet.centred(at, line.text, type_, element)
