"""现场检查记录: the form itself, with continuation pages and the signatures on each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from inspector_app.documents.form_signatures import SignatureBlock, refusals_in_full
from inspector_app.documents.style import DocumentStyle
from inspector_app.documents.type.setting import Span, set_spans
from inspector_app.documents.type.sheet import A4, Frame, Sheet
from inspector_app.documents.type.writer import Writer
from inspector_app.domain.draws import short_code
from inspector_app.domain.record import InspectionRecord

_BLANK_OFFICERS = ("", "")
_PLACE = re.compile(r"\{(\w+)(?::(\d+|\*))?\}")
_LIST_BLANK = 5
_FOOTER_Y, _CHECK_Y, _DEVICE_Y = 44.0, 31.0, 21.0

Value = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormCodes:
    """The hash of `record.json`, and the fingerprint of the device's certificate or nothing."""

    record_hash: str
    device: str = ""


def draw_form(
    record: InspectionRecord, style: DocumentStyle, codes: FormCodes | None
) -> list[Sheet]:
    """The form's pages; a preview has no codes."""
    frame = style.form_frame
    block = SignatureBlock(record, style, frame)
    above = Frame(frame.left, frame.right, frame.bottom + block.height, frame.top)

    def continued(writer: Writer) -> None:
        _continued(writer, style)

    writer = Writer(above, continued)
    writer.bookmark(style.template.form.title)
    _heading(writer, record, style)
    _fields(writer, record, style)
    _situation(writer, record, style)
    for number, sheet in enumerate(writer.sheets, start=1):
        block.draw(sheet)
        _footer(sheet, style, (number, len(writer.sheets)), codes)
    return writer.sheets


def _heading(writer: Writer, record: InspectionRecord, style: DocumentStyle) -> None:
    form, types = style.template.form, style.types
    writer.heading(form.masthead, types.title)
    writer.skip(2)
    writer.sheet.double_rule(writer.frame.left, writer.frame.right, writer.y)
    writer.skip(12)
    writer.heading(form.title, types.title)
    blank = form.number_blank.format(region=record.bureau.short_name)
    writer.heading(record.number if record.sealed else blank, types.number)
    writer.skip(8)


def _continued(writer: Writer, style: DocumentStyle) -> None:
    type_ = style.types.continued
    writer.skip(type_.leading)
    at = writer.frame.right, writer.y + type_.leading * 0.25
    writer.sheet.right(at, style.template.form.continued, type_)
    writer.skip(2)
    writer.sheet.double_rule(writer.frame.left, writer.frame.right, writer.y)
    writer.skip(8)


def _fields(writer: Writer, record: InspectionRecord, style: DocumentStyle) -> None:
    body, width = style.types.body, writer.frame.width
    values = _values(record)
    for row in (*style.template.form.rows, style.template.form.standing):
        writer.lines(set_spans(body, form_spans(row, values), width), body)


def form_spans(row: str, values: Mapping[str, Value]) -> Iterator[Span]:
    """A template's line with its values filled in and underlined.

    `{name:8}` keeps room for 8 characters, `{name:*}` is ruled to the line's end; of several
    values each is underlined and 、 stands between them.
    """
    at = 0
    for place in _PLACE.finditer(row):
        yield Span(row[at : place.start()])
        value = values[place[1]]
        several = value if isinstance(value, tuple) else (value,)
        for index, each in enumerate(several):
            if index:
                yield Span("、")
            blank = _LIST_BLANK if not each else 0
            minimum = int(place[2]) if place[2] and place[2] != "*" else blank
            yield Span(each, ruled=True, minimum=minimum, to_edge=place[2] == "*")
        at = place.end()
    yield Span(row[at:])


def _values(record: InspectionRecord) -> dict[str, Value]:
    enterprise = record.enterprise
    return {
        "enterprise": enterprise.name,
        "credit_code": enterprise.credit_code,
        "industry": record.industry_name,
        "address": enterprise.address,
        "principal": _principal(record),
        "post": enterprise.responsible_post,
        "phone": enterprise.phone,
        "place": record.place,
        "bureau": record.bureau.name,
        "officers": tuple(each.name for each in record.officers) or _BLANK_OFFICERS,
        "certificates": tuple(each.certificate_number for each in record.officers)
        or _BLANK_OFFICERS,
        **_moment("from", record.started_at),
        **_moment("to", record.ended_at),
    }


def _principal(record: InspectionRecord) -> str:
    """As the field is named: 法定代表人（负责人）, the second where it is someone else."""
    legal = record.enterprise.legal_representative
    responsible = record.enterprise.responsible_person
    if legal and responsible and legal != responsible:
        return f"{legal}（{responsible}）"
    return legal or responsible


def _moment(prefix: str, moment: datetime | None) -> dict[str, str]:
    parts = ("year", "month", "day", "hour", "minute")
    formats = ("{:%Y}", "{0.month}", "{0.day}", "{0.hour}", "{:%M}")
    return {
        f"{prefix}_{part}": text.format(moment) if moment else ""
        for part, text in zip(parts, formats, strict=True)
    }


def _situation(writer: Writer, record: InspectionRecord, style: DocumentStyle) -> None:
    form, body = style.template.form, style.types.body
    width = writer.frame.width
    writer.lines(set_spans(body, [Span(form.situation)], width), body)
    for text in _paragraphs(record, style):
        for part in text.split("\n"):
            spans = [Span("　　"), Span(part, ruled=True, to_edge=True)]
            writer.lines(set_spans(body, spans, width), body)
    if record.sealed and writer.room >= body.leading:
        writer.heading(form.end_mark, body)


def _paragraphs(record: InspectionRecord, style: DocumentStyle) -> Iterator[str]:
    form = style.template.form
    for number, text in enumerate(record.situation, start=1):
        yield form.item.format(n=number, text=text)
    said = "\n".join(record.situation)
    for wording, text in ((form.remarks, record.remarks), (form.statement, record.statement)):
        if text.strip() and text not in said:
            yield wording.format(text=text.strip())
    if record.corrects:
        yield form.correction.format(version=record.version, reason=record.correction_reason)
    yield from refusals_in_full(record, form)


def _footer(
    sheet: Sheet, style: DocumentStyle, page: tuple[int, int], codes: FormCodes | None
) -> None:
    form, types = style.template.form, style.types
    text = form.footer.format(page=page[0], pages=page[1])
    sheet.centred((A4[0] / 2, _FOOTER_Y), text, types.footer)
    if codes is None:
        return
    code = form.check_code.format(hash=codes.record_hash)
    sheet.centred((A4[0] / 2, _CHECK_Y), code, types.small)
    if codes.device:
        signed = form.device_signed.format(code=short_code(codes.device).upper())
        sheet.centred((A4[0] / 2, _DEVICE_Y), signed, types.small)
