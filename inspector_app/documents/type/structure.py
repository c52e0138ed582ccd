"""What the parts of a document are: headings, paragraphs, figures (ISO 32000-1, 14.7).

Whoever reads a document aloud, copies it or turns it into another format goes by these.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby

from inspector_app.documents.fonts import printable
from inspector_app.documents.pdf_objects import Objects, references, text_string


class Tag(StrEnum):
    """Standard structure types (ISO 32000-1, 14.8.4); an artifact is what is not content."""

    ARTIFACT = "Artifact"
    GROUP = "Div"
    TITLE = "H1"
    SUBTITLE = "H2"
    PARAGRAPH = "P"
    TABLE = "Table"
    ROW = "TR"
    HEAD_CELL = "TH"
    CELL = "TD"
    FIGURE = "Figure"


Bounds = tuple[float, float, float, float]
"""Left, bottom, right and top."""


@dataclass(slots=True, eq=False)
class Element:
    """A part of the document; it holds either text and drawings, or other elements in order.

    `words` say what a figure shows.
    """

    tag: Tag = Tag.PARAGRAPH
    within: Element | None = None
    words: str = ""
    bounds: Bounds | None = None
    children: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.within is not None:
            self.within.children.append(self)


FOOTER = Element(Tag.ARTIFACT)
"""Running heads and feet: on every page, and no part of what is read."""

_ATTRIBUTES = {
    Tag.HEAD_CELL: b" /A << /O /Table /Scope /Column >>",
}


class StructureTree:
    """The elements of a document in reading order, with where their content stands."""

    def __init__(self) -> None:
        self._roots: dict[Element, None] = {}
        self._content: dict[Element, list[tuple[int, int]]] = {}
        self._pages: list[list[Element]] = []

    def begin_page(self) -> None:
        self._pages.append([])

    def place(self, element: Element) -> int:
        """The number that marks the element's next piece of content on the page begun last."""
        page = self._pages[-1]
        page.append(element)
        self._content.setdefault(element, []).append((len(self._pages) - 1, len(page) - 1))
        top = element
        while top.within is not None:
            top = top.within
        self._roots[top] = None
        return len(page) - 1

    def write(self, objects: Objects) -> int:
        """The number of the structure tree's root; the pages must have been shown."""
        root, document, parents = objects.reserve(), objects.reserve(), objects.reserve()
        numbers: dict[Element, int] = {}
        kids = [self._write(objects, each, document, numbers) for each in self._roots]
        objects.write(
            document,
            b"<< /Type /StructElem /S /Document /P %d 0 R /K %s >>" % (root, references(kids)),
        )
        arrays = [
            b"%d %s" % (index, references([numbers[each] for each in page]))
            for index, page in enumerate(self._pages)
        ]
        objects.write(parents, b"<< /Nums [" + b"\n".join(arrays) + b"] >>")
        objects.write(
            root,
            b"<< /Type /StructTreeRoot /K [%d 0 R] /ParentTree %d 0 R /ParentTreeNextKey %d >>"
            % (document, parents, len(self._pages)),
        )
        return root

    def _write(
        self, objects: Objects, element: Element, parent: int, numbers: dict[Element, int]
    ) -> int:
        number = numbers[element] = objects.reserve()
        if element.children:
            kids = [self._write(objects, each, number, numbers) for each in element.children]
            inside = b" /K " + references(kids)
        else:
            inside = self._marks(objects, element)
        objects.write(
            number,
            b"<< /Type /StructElem /S /%s /P %d 0 R%s%s >>"
            % (element.tag.encode(), parent, inside, _facts(element)),
        )
        return number

    def _marks(self, objects: Objects, element: Element) -> bytes:
        content = self._content.get(element, [])
        if not content:
            return b""
        first = content[0][0]
        marks: list[bytes] = []
        for page, group in groupby(content, key=lambda each: each[0]):
            if page == first:
                marks += [b"%d" % mark for _, mark in group]
            else:
                number = objects.page(page)
                marks += [b"<< /Type /MCR /Pg %d 0 R /MCID %d >>" % (number, m) for _, m in group]
        kids = marks[0] if len(marks) == 1 else b"[" + b" ".join(marks) + b"]"
        return b" /Pg %d 0 R /K %s" % (objects.page(first), kids)


def _facts(element: Element) -> bytes:
    facts = _ATTRIBUTES.get(element.tag, b"")
    if element.words:
        facts += b" /Alt " + text_string(printable(element.words))
    if element.bounds:
        facts += b" /A << /O /Layout /BBox [%.2f %.2f %.2f %.2f] >>" % element.bounds
    return facts
