"""A form's pages: heading, body, signatures on each page, continuation, page numbers."""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.documents.form_filling import Filling
from inspector_app.documents.form_lines import paragraphs, sheets_of
from inspector_app.documents.form_signatures import SignatureBlock, SigningPlace
from inspector_app.documents.form_templates import Form
from inspector_app.documents.style import FormStyle
from inspector_app.documents.type.setting import set_spans
from inspector_app.documents.type.sheet import A4, Frame, Sheet
from inspector_app.documents.type.structure import Tag
from inspector_app.documents.type.writer import Writer
from inspector_app.domain.draws import short_code

_FOOTER_Y, _CHECK_Y, _DEVICE_Y = 44.0, 31.0, 21.0
_NUMBER_END = "号"


@dataclass(frozen=True, slots=True)
class DrawnForm:
    """A form's pages with the places for signatures and seal on each."""

    sheets: list[Sheet]
    places: tuple[SigningPlace, ...]


def draw_form(filling: Filling, style: FormStyle) -> DrawnForm:
    """The form's pages.

    What a page does not hold goes on to a 续页, or to the same form again with its number
    suffixed, as the template says; signatures stand on every page.
    """
    form = style.template.form
    sheets: list[Sheet] = []
    places: list[SigningPlace] = []
    for each in divided(filling, style):
        block = SignatureBlock(each, style, style.frame)
        written = _written(each, style, block)
        for sheet in written:
            places += block.draw(sheet, len(sheets))
            sheets.append(sheet)
    for number, sheet in enumerate(sheets, start=1):
        _footer(sheet, style, filling, form.footer.format(page=number, pages=len(sheets)))
    return DrawnForm(sheets, tuple(places))


def divided(filling: Filling, style: FormStyle) -> tuple[Filling, ...]:
    """One filling for each time that the form is used, with its number."""
    form = style.template.form

    def fits(some: Filling) -> bool:
        return len(_written(some, style, SignatureBlock(some, style, style.frame))) == 1

    sheets = sheets_of(filling, form, fits)
    return tuple(each.numbered(number_text(each, form, place)) for place, each in enumerate(sheets))


def number_text(filling: Filling, form: Form, place: int) -> str:
    """The number line: blank before there is a number, suffixed on the same form again."""
    number = filling.number or form.number_blank.format(region=filling.region)
    if not place:
        return number
    return number.removesuffix(_NUMBER_END) + form.suffix.format(n=place) + _NUMBER_END


def _written(filling: Filling, style: FormStyle, block: SignatureBlock) -> list[Sheet]:
    frame, form, body = style.frame, style.template.form, style.types.body
    above = Frame(frame.left, frame.right, frame.bottom + block.height, frame.top)

    def continued(writer: Writer) -> None:
        _continued(writer, style)

    writer = Writer(above, continued)
    _heading(writer, filling, style)
    for spans in paragraphs(filling, form):
        writer.lines(set_spans(body, spans, writer.frame.width), body)
    if form.end_mark and filling.final and writer.room >= body.leading:
        writer.heading(form.end_mark, body)
    return writer.sheets


def _heading(writer: Writer, filling: Filling, style: FormStyle) -> None:
    form, types = style.template.form, style.types
    writer.bookmark(_bookmark(filling, form))
    writer.heading(form.masthead, types.title, Tag.PARAGRAPH)
    writer.skip(2)
    writer.sheet.double_rule(writer.frame.left, writer.frame.right, writer.y)
    writer.skip(12)
    writer.heading(form.title, types.title)
    writer.heading(filling.number_line, types.number)
    writer.skip(8)


def _bookmark(filling: Filling, form: Form) -> str:
    """The form's title, with the number where it is used again."""
    again = filling.number_line not in {"", number_text(filling, form, 0)}
    return f"{form.title}　{filling.number_line}" if again else form.title


def _continued(writer: Writer, style: FormStyle) -> None:
    type_ = style.types.continued
    writer.skip(type_.leading)
    at = writer.frame.right, writer.y + type_.leading * 0.25
    writer.sheet.right(at, style.template.form.continued, type_)
    writer.skip(2)
    writer.sheet.double_rule(writer.frame.left, writer.frame.right, writer.y)
    writer.skip(8)


def _footer(sheet: Sheet, style: FormStyle, filling: Filling, pages: str) -> None:
    form, types, codes = style.template.form, style.types, filling.codes
    sheet.centred((A4[0] / 2, _FOOTER_Y), pages, types.footer)
    if codes is None:
        return
    code = form.check_code.format(hash=codes.record_hash)
    sheet.centred((A4[0] / 2, _CHECK_Y), code, types.small)
    if codes.device:
        signed = form.device_signed.format(code=short_code(codes.device).upper())
        sheet.centred((A4[0] / 2, _DEVICE_Y), signed, types.small)
