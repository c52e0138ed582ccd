"""Pages as lists of what is drawn on them, so that totals are known before anything is drawn.

Lengths are points, the origin is the page's lower left corner.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from inspector_app.documents.fonts import Face
from inspector_app.documents.type.structure import Bounds, Element, Tag

A4 = (595.276, 841.89)
HAIR = 0.5


@dataclass(frozen=True, slots=True)
class Type:
    """A way to set text: face, size and leading; `pitch` is added after every character.

    `tag` is what a text set so is, where nothing else is said.
    """

    face: Face
    size: float
    leading: float
    pitch: float = 0.0
    bold: bool = False
    grey: float = 0.0
    tag: Tag = Tag.PARAGRAPH

    def width(self, text: str) -> float:
        advances = self.face.advances
        total = sum([advances[code] for code in map(ord, text)])
        return total * self.size / 1000 + self.pitch * len(text)

    def widths(self, text: str) -> list[float]:
        advances, scale, pitch = self.face.advances, self.size / 1000, self.pitch
        return [advances[code] * scale + pitch for code in map(ord, text)]


class PlacedText(NamedTuple):
    """A text on one line; without an element it is one of its own, by its type's tag."""

    x: float
    y: float
    text: str
    type: Type
    spacing: float
    element: Element | None = None


class Rule(NamedTuple):
    x1: float
    y1: float
    x2: float
    y2: float
    width: float


class Ink(NamedTuple):
    """Handwriting: points that one width of the pen connects."""

    width: float
    points: tuple[tuple[float, float], ...]


class Picture(NamedTuple):
    """A JPEG and the rectangle that it fills."""

    x: float
    y: float
    width: float
    height: float
    jpeg: bytes


class Bookmark(NamedTuple):
    title: str
    level: int


class Figure(NamedTuple):
    """What belongs to one figure, by index; it is read before the text numbered `before`."""

    element: Element
    before: int
    inks: Sequence[int] = ()
    squares: Sequence[int] = ()
    pictures: Sequence[int] = ()


@dataclass(slots=True)
class Sheet:
    """One page. Texts and figures are read in the order in which they are put on it."""

    texts: list[PlacedText] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    inks: list[Ink] = field(default_factory=list)
    squares: list[tuple[float, float, float, float]] = field(default_factory=list)
    bookmarks: list[Bookmark] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    def text(
        self, at: tuple[float, float], text: str, type_: Type, element: Element | None = None
    ) -> None:
        """Set one line from its left end, as part of an element or as one of its own."""
        self.texts.append(PlacedText(*at, text, type_, type_.pitch, element))

    def centred(
        self, at: tuple[float, float], text: str, type_: Type, element: Element | None = None
    ) -> None:
        x, y = at
        self.text((x - (type_.width(text) - type_.pitch) / 2, y), text, type_, element)

    def right(
        self, at: tuple[float, float], text: str, type_: Type, element: Element | None = None
    ) -> None:
        x, y = at
        self.text((x - type_.width(text) + type_.pitch, y), text, type_, element)

    @contextmanager
    def figure(self, words: str, within: Element | None = None) -> Iterator[None]:
        """Ink, squares and pictures put on the sheet inside the block are one figure.

        `words` say what it shows, for those who hear the document. Squares outside a figure are
        ornament.
        """
        inks, squares, pictures = len(self.inks), len(self.squares), len(self.pictures)
        yield
        added = (
            range(inks, len(self.inks)),
            range(squares, len(self.squares)),
            range(pictures, len(self.pictures)),
        )
        bounds = self._bounds(*added)
        if bounds is not None:
            element = Element(Tag.FIGURE, within, words, bounds)
            self.figures.append(Figure(element, len(self.texts), *added))

    def _bounds(self, inks: range, squares: range, pictures: range) -> Bounds | None:
        corners = [at for index in inks for at in self.inks[index].points]
        boxes = [self.squares[index] for index in squares]
        boxes += [self.pictures[index][:4] for index in pictures]
        corners += [at for x, y, w, h in boxes for at in ((x, y), (x + w, y + h))]
        if not corners:
            return None
        across, up = zip(*corners, strict=True)
        return min(across), min(up), max(across), max(up)

    def rule(self, start: tuple[float, float], end: tuple[float, float], width: float) -> None:
        self.rules.append(Rule(*start, *end, width))

    def double_rule(self, left: float, right: float, y: float) -> None:
        """The thick and thin line below a heading."""
        self.rule((left, y), (right, y), 1.5)
        self.rule((left, y - 2.5), (right, y - 2.5), HAIR)


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a page that text may fill."""

    left: float
    right: float
    bottom: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left


def frame(margins: Sequence[float]) -> Frame:
    """The frame inside left, right, top and bottom margins of an A4 page."""
    left, right, top, bottom = margins
    return Frame(left, A4[0] - right, bottom, A4[1] - top)
