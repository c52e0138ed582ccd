"""The signature block at the foot of every page of the form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inspector_app.documents.style import DocumentStyle
from inspector_app.documents.templates import Form
from inspector_app.documents.type.ink import Box, handwriting, ink
from inspector_app.documents.type.setting import Line, wrap
from inspector_app.documents.type.sheet import HAIR, Frame, Sheet
from inspector_app.domain.draws import short_code
from inspector_app.domain.record import InspectionRecord
from inspector_app.domain.signatures import Signature, SignerKind, Strokes, strokes_hash

_ROW = 34.0
_DATE_ROW = 24.0
_GAP = 6.0
_CODE = -0.5
_INK_WIDTH = 150.0
_LONG = 120
"""Characters of a refusal's reason that the block holds; the whole stands in the text then."""


@dataclass(frozen=True, slots=True)
class _Place:
    label: str
    details: str
    signature: Signature | None


def refusals_in_full(record: InspectionRecord, form: Form) -> Iterator[str]:
    """The reasons that are too long for the signature block."""
    for signature in record.signatures:
        if signature.kind is not SignerKind.TESTED and len(signature.refusal_reason) > _LONG:
            yield form.refusal_in_full.format(name=signature.name, reason=signature.refusal_reason)


def refusal_text(signature: Signature, form: Form) -> str:
    """拒绝签字 with the reason and, where there is one, the witness."""
    text = form.refusal.format(reason=signature.refusal_reason)
    witness = form.witness.format(witness=signature.witness) if signature.witness else ""
    return text + witness


class SignatureBlock:
    """Officers, the enterprise's representative, the date; places not signed are left for ink."""

    def __init__(self, record: InspectionRecord, style: DocumentStyle, frame: Frame) -> None:
        self._record = record
        self._form = style.template.form
        self._types = style.types
        self._frame = frame
        self._rows = [(place, self._lines(place)) for place in self._places()]
        self.height = _GAP + _DATE_ROW + sum(self._row_height(lines) for _, lines in self._rows)

    def _places(self) -> Iterator[_Place]:
        signatures = {(each.kind, each.signer): each for each in self._record.signatures}
        form = self._form
        for officer in self._record.officers:
            details = form.officer_name.format(name=officer.name)
            number = form.certificate.format(number=officer.certificate_number)
            signature = signatures.get((SignerKind.OFFICER, officer.id))
            yield _Place(form.officer_sign, f"{details}　{number}", signature)
        for _ in range(2 - len(self._record.officers)):
            yield _Place(form.officer_sign, form.certificate.format(number=""), None)
        representative = signatures.get((SignerKind.REPRESENTATIVE, ""))
        name = representative.name if representative else ""
        yield _Place(form.representative_sign, name, representative)

    def _lines(self, place: _Place) -> list[Line]:
        detail = self._types.detail
        beside = self._frame.width - self._label_width(place)
        if place.signature is None or not place.signature.refused:
            room = beside - _INK_WIDTH - 8
            narrow = detail.width(place.details) > room
            return wrap(
                detail, place.details.replace("　", "\n") if narrow else place.details, room
            )
        signature = place.signature
        if len(signature.refusal_reason) > _LONG:
            cut = self._form.refusal.format(reason=signature.refusal_reason[: _LONG - 20] + "……")
            return wrap(detail, cut + self._form.long_refusal, beside)
        parts = [place.details, refusal_text(signature, self._form)]
        return wrap(detail, "　".join(part for part in parts if part), beside)

    def _label_width(self, place: _Place) -> float:
        return self._types.body.width(place.label)

    def _row_height(self, lines: list[Line]) -> float:
        return max(_ROW, len(lines) * self._types.detail.leading + 8)

    def draw(self, sheet: Sheet) -> None:
        """Draw the block at the foot of a page's frame."""
        y = self._frame.bottom + self.height - _GAP
        for place, lines in self._rows:
            y -= self._row_height(lines)
            self._draw_row(sheet, y, place, lines)
        self._draw_date(sheet, self._frame.bottom + 6)

    def _draw_row(self, sheet: Sheet, y: float, place: _Place, lines: list[Line]) -> None:
        base = y + 8
        sheet.text((self._frame.left, base), place.label, self._types.body)
        x = self._frame.left + self._label_width(place)
        signature = place.signature
        if signature is None or not signature.refused:
            sheet.rule((x, base - 3), (x + _INK_WIDTH, base - 3), HAIR)
            if signature:
                box = Box(x + 4, y + 3, _INK_WIDTH - 8, _ROW - 4)
                with sheet.figure(handwriting(signature.name)):
                    sheet.inks.extend(ink(signature.strokes, box))
            x += _INK_WIDTH + 8
        leading = self._types.detail.leading
        for index, line in enumerate(lines):
            at = x + line.x, base + (len(lines) - 1 - index) * leading
            sheet.text(at, line.text, self._types.detail)
        if signature and signature.strokes:
            self._draw_code(sheet, (x, y + _CODE), signature.strokes)

    def _draw_code(self, sheet: Sheet, at: tuple[float, float], strokes: Strokes) -> None:
        """The short form of the strokes' hash, which `record.json` has in full."""
        code = short_code(strokes_hash(strokes)).upper()
        sheet.text(at, self._form.strokes.format(code=code), self._types.small)

    def _draw_date(self, sheet: Sheet, y: float) -> None:
        day = self._record.record_date
        text = self._form.date_blank
        if self._record.sealed:
            text = self._form.date.format(year=day.year, month=day.month, day=day.day)
        sheet.right((self._frame.right, y), text, self._types.body)
