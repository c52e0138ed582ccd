"""Runs, paragraphs and fields of Word files as official forms need them.

Every run names its face for Chinese text too (`w:eastAsia`), which Word otherwise takes from the
theme.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector_app.documents.fonts import printable
from inspector_app.documents.type.setting import Span

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import _Footer, _Header
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

_BLANK = "\u3000"
_LAST_NARROW = 0xFF
_TWENTIETHS = 20
_AFTER_SPACING = ("w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:lang")
"""What may follow `w:spacing` among a run's properties, whose order is fixed (ECMA-376, 17.3.2)."""
_BOLD_LINE, _LINE_SPACE = "12", "1"


@dataclass(frozen=True, slots=True)
class WordType:
    """How text is set: face, size and leading in points; `pitch` is added to every character."""

    face: str
    size: float
    leading: float
    bold: bool = False
    pitch: float = 0.0


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes paragraphs into a document, a header or a footer."""

    place: Document | _Header | _Footer
    width: float

    def paragraph(
        self, spans: Iterable[Span], type_: WordType, *, align: str = "left", before: float = 0.0
    ) -> Paragraph:
        """A paragraph of spans; one ruled `to_edge` ends in a ruled tab to the right margin."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING  # noqa: PLC0415 - loaded late
        from docx.shared import Pt  # noqa: PLC0415 - as above

        paragraph = self.place.add_paragraph()
        shape = paragraph.paragraph_format
        shape.alignment = getattr(WD_ALIGN_PARAGRAPH, align.upper())
        shape.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        shape.line_spacing = Pt(type_.leading)
        shape.space_before, shape.space_after = Pt(before), Pt(0)
        for span in spans:
            self._span(paragraph, span, type_)
        return paragraph

    def ruled_tab(self, paragraph: Paragraph, end: float, type_: WordType) -> None:
        """A ruled blank up to `end` points from the left margin."""
        from docx.shared import Pt  # noqa: PLC0415 - loaded when first needed

        paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(end))
        add_run(paragraph, "\t", type_).underline = True

    def _span(self, paragraph: Paragraph, span: Span, type_: WordType) -> None:
        text = printable(span.text).replace("\n", " ")
        lacking = span.minimum - sum(1.0 if ord(each) > _LAST_NARROW else 0.5 for each in text)
        if not span.to_edge:
            text += _BLANK * max(int(lacking), 0 if text else int(span.ruled))
        if text:
            add_run(paragraph, text, type_).underline = span.ruled or None
        if span.to_edge:
            self.ruled_tab(paragraph, self.width, type_)


def add_run(paragraph: Paragraph, text: str, type_: WordType) -> Run:
    """A run in the type's face for Latin and Chinese text alike."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - loaded when first needed
    from docx.shared import Pt  # noqa: PLC0415 - as above

    run = paragraph.add_run(text)
    run.font.name = type_.face
    run.font.size = Pt(type_.size)
    run.font.bold = type_.bold or None
    properties = run._element.get_or_add_rPr()  # noqa: SLF001 - python-docx has no other way
    properties.get_or_add_rFonts().set(qn("w:eastAsia"), type_.face)
    if type_.pitch:
        twentieths = str(round(type_.pitch * _TWENTIETHS))
        properties.insert_element_before(_element("w:spacing", val=twentieths), *_AFTER_SPACING)
    return run


def add_field(paragraph: Paragraph, code: str, type_: WordType) -> None:
    """A field that Word computes, such as PAGE or NUMPAGES."""
    for kind in ("begin", "code", "separate", "shown", "end"):
        run = add_run(paragraph, "1" if kind == "shown" else "", type_)
        if kind == "code":
            instruction = _element("w:instrText")
            instruction.text = f" {code} "
            run._element.append(instruction)  # noqa: SLF001 - python-docx has no fields
        elif kind != "shown":
            run._element.append(_element("w:fldChar", fldCharType=kind))  # noqa: SLF001 - as above


def double_rule_below(paragraph: Paragraph) -> None:
    """The thick and thin line below a heading."""
    borders = _element("w:pBdr")
    line = {"val": "thickThinSmallGap", "sz": _BOLD_LINE, "space": _LINE_SPACE, "color": "auto"}
    borders.append(_element("w:bottom", **line))
    paragraph._element.get_or_add_pPr().insert_element_before(  # noqa: SLF001 - no other way
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def leave_out_first(place: _Header | _Footer) -> None:
    """Remove the empty paragraph with which a new header or footer begins."""
    first = place.paragraphs[0]._element  # noqa: SLF001 - python-docx cannot remove paragraphs
    first.getparent().remove(first)


def write_chinese(document: Document) -> None:
    """Call the file's Chinese text Chinese.

    python-docx's own template calls it English, and LibreOffice then breaks no line in a long
    run: it goes on beyond the paper's edge.
    """
    from docx.oxml.ns import qn  # noqa: PLC0415 - loaded when first needed

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    from docx.oxml import OxmlElement  # noqa: PLC0415 - loaded when first needed
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above

    element: BaseOxmlElement = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
