"""The words on papers, answer sheets and key sheets, and the types they are set in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from inspector_app.documents.form_templates import Part
from inspector_app.documents.style import DocumentStyle
from inspector_app.documents.template_files import TemplateShelf
from inspector_app.documents.type.sheet import Frame, Type, frame
from inspector_app.documents.type.structure import Tag
from inspector_app.domain.printed_papers import PaperSet

_MARGINS = (56.0, 56.0, 50.0, 56.0)
_SIZE_5, _SMALL_4 = 10.5, 12.0
"""五号 and 小四 in points."""
_LEADING = 1.6


class PaperWords(Part, frozen=True):
    title: str
    facts: str
    plan: str
    how: str
    section: str
    numerals: str
    rules: dict[str, str]
    stem: str
    option: str
    blank: str
    answer_lines: int
    footer: str
    empty: str
    subject: str


class SheetNames(Part, frozen=True):
    enterprise: str
    name: str
    post: str
    time: str
    code: str


class SheetWords(Part, frozen=True):
    title: str
    names: SheetNames
    person: str
    time_blank: str
    how: tuple[str, ...]
    sample: str
    corrected: str
    sign: str
    nothing: str
    page: str


class KeyWords(Part, frozen=True):
    title: str
    warning: str
    facts: str
    person: str
    numbers: str
    answers: str
    points: str
    written: str
    accepted: str
    rubric: str
    footer: str


class PaperWording(Part, frozen=True):
    paper: PaperWords
    sheet: SheetWords
    keys: KeyWords


def load_wording(shelf: TemplateShelf) -> PaperWording:
    """The county's own wording, else the shipped one.

    Raises AppError(TEMPLATE_INVALID) with what is wrong.
    """
    return shelf.words("test-paper", PaperWording)


@dataclass(frozen=True)
class PaperPress:
    """What is printed, with its words and types."""

    papers: PaperSet
    style: DocumentStyle
    wording: PaperWording

    @cached_property
    def frame(self) -> Frame:
        return frame(_MARGINS)

    @cached_property
    def body(self) -> Type:
        size = _SMALL_4 if self.papers.large else _SIZE_5
        return Type(self.style.fonts.song, size, size * _LEADING)

    @cached_property
    def strong(self) -> Type:
        return Type(self.style.fonts.hei, self.body.size, self.body.leading * 1.1)

    @cached_property
    def title(self) -> Type:
        fonts = self.style.fonts
        return Type(fonts.title, 18, 28, bold=fonts.title_needs_weight, tag=Tag.TITLE)

    @cached_property
    def small(self) -> Type:
        return Type(self.style.fonts.song, 9, 14)

    def kind(self, code: str) -> str:
        """单选, 判断 and so on."""
        return self.style.template.terms.types.get(code, code)
