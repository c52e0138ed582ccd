"""What every document is set with: the faces, the templates, and the types made of both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from inspector_app.documents.fonts import FontSet
from inspector_app.documents.form_templates import FormTemplate, Page
from inspector_app.documents.template_files import SHIPPED, TemplateShelf, load_template
from inspector_app.documents.templates import Template
from inspector_app.documents.type.sheet import Frame, Type, frame
from inspector_app.documents.type.structure import Tag
from inspector_app.domain.official_documents import DocumentKind

_DEFAULT = SHIPPED / "emergency-2017" / "inspection-record.yaml"


@dataclass(frozen=True)
class FormStyle:
    """Faces and the template of one form."""

    fonts: FontSet
    template: FormTemplate

    @cached_property
    def types(self) -> Types:
        return Types(self.fonts, self.template.page)

    @cached_property
    def frame(self) -> Frame:
        return frame(self.template.page.margins)


@dataclass(frozen=True)
class DocumentStyle:
    """Faces, the record's template, and the shelf with every form's."""

    fonts: FontSet
    template: Template
    shelf: TemplateShelf = field(default_factory=TemplateShelf)

    @cached_property
    def types(self) -> Types:
        return Types(self.fonts, self.template.page)

    @cached_property
    def form(self) -> FormStyle:
        """The record's own form."""
        return FormStyle(self.fonts, self.template)

    @cached_property
    def annex_frame(self) -> Frame:
        return frame(self.template.page.annex_margins)

    def on(self, region: str, day: date) -> DocumentStyle:
        """The style with the record's template of that region and day.

        Raises AppError: TEMPLATE_INVALID, TEMPLATE_NOT_FOUND.
        """
        return replace(self, template=self.shelf.record(region, day))

    def form_of(self, kind: DocumentKind, region: str, day: date) -> FormStyle:
        """The style of an official form. Raises as `on`."""
        if kind is DocumentKind.RECORD:
            return self.on(region, day).form
        return FormStyle(self.fonts, self.shelf.form(kind, region, day))


class Types:
    """The form's types by the template's sizes, and the annexes' smaller ones."""

    def __init__(self, fonts: FontSet, page: Page) -> None:
        pitch = frame(page.margins).width / page.characters - page.body_size
        heavy = fonts.title_needs_weight
        self.title = Type(
            fonts.title, page.title_size, page.title_size * 1.5, bold=heavy, tag=Tag.TITLE
        )
        self.number = Type(fonts.body, page.number_size, page.number_size * 1.6)
        self.continued = Type(fonts.hei, page.continued_size, page.continued_size * 1.5)
        self.body = Type(fonts.body, page.body_size, page.body_leading, pitch)
        self.detail = Type(fonts.body, 9.5, 14)
        self.footer = Type(fonts.song, 9, 12, tag=Tag.ARTIFACT)
        self.small = Type(fonts.song, 6.5, 9)
        self.heading = Type(fonts.title, 15, 24, bold=heavy, tag=Tag.TITLE)
        self.subheading = Type(fonts.hei, 10, 17, tag=Tag.SUBTITLE)
        self.text = Type(fonts.song, 9, 13)
        self.strong = Type(fonts.hei, 8.5, 12.5)
        self.cell = Type(fonts.song, 8.5, 12)
        self.note = Type(fonts.song, 8, 11.5, grey=0.25)
        self.code = Type(fonts.song, 7, 10)


def open_style(
    cache_folder: Path, own_templates: Path | None = None, font_folders: Sequence[Path] = ()
) -> DocumentStyle:
    """The style of every document; fonts are opened when a document needs them.

    `own_templates` is the folder with the county's own template files; `font_folders` are looked
    through for official faces and rare characters, and without any the shipped faces are used.
    """
    template = load_template(_DEFAULT, Template)
    return DocumentStyle(
        FontSet(cache_folder, font_folders), template, TemplateShelf(own_templates)
    )
