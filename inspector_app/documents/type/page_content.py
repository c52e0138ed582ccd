"""The content stream of a page (ISO 32000-1, 7.8.2), written in reading order and marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import cos, pi, sin

from inspector_app.documents.type.sheet import A4, Figure, Ink, PlacedText, Rule, Sheet, Type
from inspector_app.documents.type.structure import Element, StructureTree, Tag

_BOLD = 0.035
"""Width of the line around bold letters, in ems: the wheel of fonts has no bold weight."""
_WATERMARK_SIZE = 130.0
_WATERMARK_GREY = 0.88
_ROUND = b"q 1 J 1 j"


@dataclass(frozen=True, slots=True)
class PageFont:
    """A font as pages name it, and the number of each character in it."""

    name: bytes
    ids: Mapping[int, str]

    def shown(self, text: str) -> bytes:
        """A literal string (ISO 32000-1, 7.3.4.2) with two bytes a character."""
        data = text.translate(self.ids).encode("utf-16-be")
        data = data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        return b"(" + data.replace(b"\r", b"\\r") + b")"


Fonts = Mapping[int, PageFont]
"""By the identity of the face."""


def page_content(sheet: Sheet, fonts: Fonts, tree: StructureTree, watermark: bytes) -> bytes:
    """A page's operators; its elements go into the tree, images are `/P0`, `/P1` and so on."""
    pen = _Pen(fonts, tree)
    pen.artifact(b"/Type /Pagination /Subtype /Watermark", [watermark] if watermark else [])
    free = _free(sheet)
    pen.artifact(b"/Type /Layout", [*_rules(sheet.rules), *_squares(sheet.squares, free.squares)])
    figures = iter([*sheet.figures, *free.figures(sheet)])
    figure = next(figures, None)
    for index, placed in enumerate(sheet.texts):
        while figure is not None and figure.before <= index:
            pen.figure(figure, sheet)
            figure = next(figures, None)
        pen.text(placed)
    while figure is not None:
        pen.figure(figure, sheet)
        figure = next(figures, None)
    pen.close()
    return b"\n".join(pen.parts)


def watermark_content(text: str, font: PageFont) -> bytes:
    """A word that lies large and pale across the page."""
    c, s = cos(pi / 4), sin(pi / 4)
    x, y = -_WATERMARK_SIZE * len(text) / 2, -_WATERMARK_SIZE * 0.38
    place = (c, s, -s, c, A4[0] / 2 + c * x - s * y, A4[1] / 2 + s * x + c * y)
    return b"q %.2f g BT %s %.2f Tf %.5f %.5f %.5f %.5f %.3f %.3f Tm %s Tj ET Q" % (
        *(_WATERMARK_GREY, font.name, _WATERMARK_SIZE, *place),
        font.shown(text),
    )


@dataclass(frozen=True, slots=True)
class _Free:
    """What lies on a sheet outside its figures, by index."""

    inks: list[int]
    squares: list[int]
    pictures: list[int]

    def figures(self, sheet: Sheet) -> Iterable[Figure]:
        """Handwriting and pictures that nobody has put into words stand at the page's end."""
        end = len(sheet.texts)
        if self.inks:
            element = Element(Tag.FIGURE, words=_HANDWRITING)
            yield Figure(element, end, inks=self.inks)
        for index in self.pictures:
            yield Figure(Element(Tag.FIGURE, words=_PICTURE), end, pictures=[index])


_HANDWRITING = "手写笔迹"
_PICTURE = "图片"


def _free(sheet: Sheet) -> _Free:
    def outside(total: int, taken: Iterable[Sequence[int]]) -> list[int]:
        inside = {index for each in taken for index in each}
        return [index for index in range(total) if index not in inside]

    return _Free(
        outside(len(sheet.inks), (each.inks for each in sheet.figures)),
        outside(len(sheet.squares), (each.squares for each in sheet.figures)),
        outside(len(sheet.pictures), (each.pictures for each in sheet.figures)),
    )


class _Pen:
    """Writes operators, and remembers what is set so that nothing is set twice."""

    def __init__(self, fonts: Fonts, tree: StructureTree) -> None:
        self.parts: list[bytes] = []
        self._fonts = fonts
        self._tree = tree
        self._element: Element | None = None
        self._in_text = False
        self._type: Type | None = None
        self._font = PageFont(b"", {})
        self._spacing = 0.0

    def artifact(self, kind: bytes, drawing: Sequence[bytes]) -> None:
        if drawing:
            self.parts += [b"/Artifact << %s >> BDC" % kind, *drawing, b"EMC"]

    def text(self, placed: PlacedText) -> None:
        element = placed.element or Element(placed.type.tag)
        if element is not self._element:
            self._unmark()
        if not self._in_text:
            self.parts.append(b"BT")
            self._in_text = True
        if self._element is None:
            self._mark(element)
        if placed.type is not self._type:
            self._set(placed.type)
        if placed.spacing != self._spacing:
            self._spacing = placed.spacing
            self.parts.append(b"%.5f Tc" % placed.spacing)
        shown = self._font.shown(placed.text)
        self.parts.append(b"1 0 0 1 %.3f %.3f Tm %s Tj" % (placed.x, placed.y, shown))

    def figure(self, figure: Figure, sheet: Sheet) -> None:
        self.close()
        self._mark(figure.element)
        for index in figure.pictures:
            at = sheet.pictures[index]
            box = (at.width, at.height, at.x, at.y)
            self.parts.append(b"q %.3f 0 0 %.3f %.3f %.3f cm /P%d Do Q" % (*box, index))
        if figure.squares:
            self.parts += [b"q 0 g", *_squares(sheet.squares, figure.squares), b"Q"]
        self.parts += _inks([sheet.inks[index] for index in figure.inks])
        self._unmark()

    def close(self) -> None:
        """End the text begun, so that something else can be drawn."""
        self._unmark()
        if self._in_text:
            self.parts.append(b"ET")
            self._in_text = False

    def _mark(self, element: Element) -> None:
        self._element = element
        if element.tag is Tag.ARTIFACT:
            self.parts.append(b"/Artifact << /Type /Pagination >> BDC")
            return
        number = self._tree.place(element)
        self.parts.append(b"/%s << /MCID %d >> BDC" % (element.tag.encode(), number))

    def _unmark(self) -> None:
        if self._element is not None:
            self.parts.append(b"EMC")
            self._element = None

    def _set(self, type_: Type) -> None:
        before, self._type = self._type, type_
        if before is None or before.face is not type_.face or before.size != type_.size:
            self._font = self._fonts[id(type_.face)]
            self.parts.append(b"%s %.2f Tf" % (self._font.name, type_.size))
        if type_.bold:
            self.parts.append(b"%.4f w 2 Tr" % (type_.size * _BOLD))
        elif before and before.bold:
            self.parts.append(b"0 Tr")
        if type_.grey != (before.grey if before else 0.0):
            self.parts.append(b"%.2f g" % type_.grey)


def _rules(rules: Sequence[Rule]) -> Iterable[bytes]:
    for width, group in groupby(rules, key=lambda rule: rule.width):
        yield b"%.2f w" % width
        for rule in group:
            yield b"%.3f %.3f m %.3f %.3f l" % rule[:4]
        yield b"S"


def _squares(
    squares: Sequence[tuple[float, float, float, float]], indexes: Sequence[int]
) -> list[bytes]:
    drawn = [b"%.3f %.3f %.3f %.3f re" % squares[index] for index in indexes]
    return [*drawn, b"f"] if drawn else []


def _inks(inks: Sequence[Ink]) -> list[bytes]:
    if not inks:
        return []
    parts = [_ROUND]
    for width, points in inks:
        steps = [b"%.2f %.2f l" % point for point in points[1:] or points]
        parts.append(b"%.2f w %.2f %.2f m %s S" % (width, *points[0], b" ".join(steps)))
    return [*parts, b"Q"]
