"""What every document is set with: the faces, the template, and the types made of both."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from inspector_app.documents.fonts import FontSet
from inspector_app.documents.templates import Template, load_template
from inspector_app.documents.type.sheet import Frame, Type, frame
from inspector_app.documents.type.structure import Tag

_TEMPLATES = Path(__file__).resolve().parents[2] / "resources" / "templates"
_DEFAULT = Path("emergency-2017", "inspection-record.yaml")


@dataclass(frozen=True)
class DocumentStyle:
    """Faces and template; `types` are what text is set in."""

    fonts: FontSet
    template: Template

    @cached_property
    def types(self) -> Types:
        return Types(self)

    @cached_property
    def form_frame(self) -> Frame:
        return frame(self.template.page.margins)

    @cached_property
    def annex_frame(self) -> Frame:
        return frame(self.template.page.annex_margins)


class Types:
    """The form's types by the template's sizes, and the annexes' smaller ones."""

    def __init__(self, style: DocumentStyle) -> None:
        page, fonts = style.template.page, style.fonts
        width = style.form_frame.width
        pitch = width / page.characters - page.body_size
        self.title = Type(
            fonts.hei, page.title_size, page.title_size * 1.5, bold=True, tag=Tag.TITLE
        )
        self.number = Type(fonts.song, page.number_size, page.number_size * 1.6)
        self.continued = Type(fonts.hei, page.continued_size, page.continued_size * 1.5)
        self.body = Type(fonts.song, page.body_size, page.body_leading, pitch)
        self.detail = Type(fonts.song, 9.5, 14)
        self.footer = Type(fonts.song, 9, 12, tag=Tag.ARTIFACT)
        self.small = Type(fonts.song, 6.5, 9)
        self.heading = Type(fonts.hei, 15, 24, bold=True, tag=Tag.TITLE)
        self.subheading = Type(fonts.hei, 10, 17, tag=Tag.SUBTITLE)
        self.text = Type(fonts.song, 9, 13)
        self.strong = Type(fonts.hei, 8.5, 12.5)
        self.cell = Type(fonts.song, 8.5, 12)
        self.note = Type(fonts.song, 8, 11.5, grey=0.25)
        self.code = Type(fonts.song, 7, 10)


def open_style(cache_folder: Path, template_file: Path | None = None) -> DocumentStyle:
    """The style of the inspection record; fonts are opened when a document needs them.

    Raises AppError(TEMPLATE_INVALID).
    """
    template = load_template(template_file or _TEMPLATES / _DEFAULT)
    return DocumentStyle(FontSet(cache_folder), template)
