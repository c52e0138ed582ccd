"""The signature block at the foot of every page of a form, and where its places are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from inspector_app.documents.form_filling import Filling
from inspector_app.documents.form_templates import SigningWords
from inspector_app.documents.style import FormStyle
from inspector_app.documents.type.ink import Box, handwriting, ink
from inspector_app.documents.type.setting import Line, wrap
from inspector_app.documents.type.sheet import HAIR, Frame, Sheet
from inspector_app.domain.draws import short_code
from inspector_app.domain.officers import MINIMUM_OFFICERS
from inspector_app.domain.signatures import Signature, SignerKind, Strokes, strokes_hash

_DATE_ROW = 24.0
_COPIES_ROW = 18.0
_GAP = 6.0
_CODE = -0.5
_INK_WIDTH = 150.0
_SEAL_WIDTH = 130.0
_BLANK_NUMBER = "＿" * 5
_LONG = 120
"""Characters of a refusal's reason that the block holds; the whole stands in the text then."""


class PlaceRole(Enum):
    OFFICER = "officer"
    REPRESENTATIVE = "representative"
    SEAL = "seal"


@dataclass(frozen=True, slots=True)
class SigningPlace:
    """A place for a signature or the seal: page from 0, lower left corner and size in points.

    `signer` is an officer's id, empty for the others.
    """

    page: int
    role: PlaceRole
    signer: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class SigningRow:
    """Who signs here: the words before the place, those after it, and the signature if given."""

    role: PlaceRole
    signer: str
    label: str
    details: str
    signature: Signature | None


def refusals_in_full(signatures: Iterable[Signature], words: SigningWords) -> Iterator[str]:
    """The reasons that are too long for the signature block."""
    for signature in signatures:
        if signature.kind is not SignerKind.TESTED and len(signature.refusal_reason) > _LONG:
            yield words.refusal_in_full.format(name=signature.name, reason=signature.refusal_reason)


def refusal_text(signature: Signature, words: SigningWords) -> str:
    """拒绝签字 with the reason and, where there is one, the witness."""
    text = words.refusal.format(reason=signature.refusal_reason)
    witness = words.witness.format(witness=signature.witness) if signature.witness else ""
    return text + witness


def signing_rows(filling: Filling, words: SigningWords) -> tuple[SigningRow, ...]:
    """Everyone who signs in the form's order; blank places for officers not named."""
    makers = {"officers": _officers, "representative": _representative}
    return tuple(row for name in words.order for row in makers[name](filling, words))


def _officers(filling: Filling, words: SigningWords) -> Iterator[SigningRow]:
    signed = {each.signer: each for each in filling.signatures if each.kind is SignerKind.OFFICER}
    for officer in filling.officers:
        name = words.officer_name.format(name=officer.name)
        number = words.certificate.format(number=officer.certificate_number)
        details = f"{name}　{number}" if name else number
        signature = signed.get(officer.id)
        yield SigningRow(PlaceRole.OFFICER, officer.id, words.officer_sign, details, signature)
    for _ in range(MINIMUM_OFFICERS - len(filling.officers)):
        blank = words.certificate.format(number=_BLANK_NUMBER)
        yield SigningRow(PlaceRole.OFFICER, "", words.officer_sign, blank, None)


def _representative(filling: Filling, words: SigningWords) -> Iterator[SigningRow]:
    given = {each.kind: each for each in filling.signatures}
    signature = given.get(SignerKind.REPRESENTATIVE)
    name = signature.name if signature else filling.representative
    yield SigningRow(PlaceRole.REPRESENTATIVE, "", words.representative_sign, name, signature)


def date_text(filling: Filling, words: SigningWords) -> str:
    """The day in the block, blank where there is none yet; empty for a form without one."""
    day = filling.day
    if not filling.final or day is None:
        return words.date_blank
    return words.date.format(year=day.year, month=day.month, day=day.day)


def row_text(row: SigningRow, words: SigningWords) -> str:
    """What stands beside the place: the name and number, a refusal with its reason."""
    signature = row.signature
    if signature is None or not signature.refused:
        return row.details
    if len(signature.refusal_reason) > _LONG:
        reason = signature.refusal_reason[: _LONG - 20] + "……"
        return words.refusal.format(reason=reason) + words.long_refusal
    parts = (row.details, refusal_text(signature, words))
    return "　".join(part for part in parts if part)


class SignatureBlock:
    """Who signs, the seal, the date; places not signed are left for ink."""

    def __init__(self, filling: Filling, style: FormStyle, frame: Frame) -> None:
        self._filling = filling
        self._page = style.template.page
        self._words = style.template.form.signing
        self._types = style.types
        self._frame = frame
        rows = signing_rows(filling, self._words)
        self._rows = [(row, self._lines(row)) for row in rows]
        self._copies = _COPIES_ROW if self._words.copies else 0.0
        self._dated = _DATE_ROW if self._words.date_blank else 0.0
        closing = self._page.seal_height if self._words.seal else self._dated
        signers = sum(self._row_height(lines) for _, lines in self._rows)
        self.height = signers + closing + self._copies
        if self.height:
            self.height += _GAP

    def _lines(self, row: SigningRow) -> list[Line]:
        detail = self._types.detail
        beside = self._frame.width - self._label_width(row)
        text = row_text(row, self._words)
        if row.signature is not None and row.signature.refused:
            return wrap(detail, text, beside)
        room = beside - _INK_WIDTH - 8
        narrow = detail.width(text) > room
        return wrap(detail, text.replace("　", "\n") if narrow else text, room)

    def _label_width(self, row: SigningRow) -> float:
        return self._types.body.width(row.label)

    def _row_height(self, lines: list[Line]) -> float:
        return max(self._page.signature_row, len(lines) * self._types.detail.leading + 8)

    def draw(self, sheet: Sheet, page: int = 0) -> list[SigningPlace]:
        """Draw the block at the foot of a page's frame; the places on it."""
        y = self._frame.bottom + self.height - _GAP
        places = []
        for row, lines in self._rows:
            y -= self._row_height(lines)
            box = self._draw_row(sheet, y, row, lines)
            places.append(_place(page, row.role, row.signer, box))
        bottom = self._frame.bottom
        if self._copies:
            sheet.text((self._frame.left, bottom + 4), self._words.copies, self._types.detail)
            bottom += self._copies
        if self._words.seal:
            places.append(_place(page, PlaceRole.SEAL, "", self._draw_seal(sheet, bottom)))
        elif self._dated:
            date = date_text(self._filling, self._words)
            sheet.right((self._frame.right, bottom + 6), date, self._types.body)
        return places

    def _draw_row(self, sheet: Sheet, y: float, row: SigningRow, lines: list[Line]) -> Box:
        base = y + 8
        sheet.text((self._frame.left, base), row.label, self._types.body)
        x = self._frame.left + self._label_width(row)
        box = Box(x + 4, y + 3, _INK_WIDTH - 8, self._page.signature_row - 4)
        signature = row.signature
        if signature is None or not signature.refused:
            sheet.rule((x, base - 3), (x + _INK_WIDTH, base - 3), HAIR)
            if signature:
                with sheet.figure(handwriting(signature.name)):
                    sheet.inks.extend(ink(signature.strokes, box))
            x += _INK_WIDTH + 8
        leading = self._types.detail.leading
        for index, line in enumerate(lines):
            at = x + line.x, base + (len(lines) - 1 - index) * leading
            sheet.text(at, line.text, self._types.detail)
        if signature and signature.strokes:
            self._draw_code(sheet, (x, y + _CODE), signature.strokes)
        return box

    def _draw_code(self, sheet: Sheet, at: tuple[float, float], strokes: Strokes) -> None:
        """The short form of the strokes' hash, which the attached data has in full."""
        code = short_code(strokes_hash(strokes)).upper()
        sheet.text(at, self._words.strokes.format(code=code), self._types.small)

    def _draw_seal(self, sheet: Sheet, bottom: float) -> Box:
        """The department and the date, with the room that the stamp needs above and around."""
        body, middle = self._types.body, bottom + self._page.seal_height / 2
        department = self._words.seal.format(bureau=self._filling.bureau)
        right = self._frame.right - body.size
        sheet.right((right, middle), department, body)
        sheet.right((right, middle - body.leading), date_text(self._filling, self._words), body)
        left = self._frame.right - _SEAL_WIDTH
        return Box(left, bottom, _SEAL_WIDTH, self._page.seal_height)


def _place(page: int, role: PlaceRole, signer: str, box: Box) -> SigningPlace:
    corner = round(box.x, 2), round(box.y, 2)
    return SigningPlace(page, role, signer, *corner, round(box.width, 2), round(box.height, 2))
