"""照片: what officers photographed, three to a row, each with whose task, time and hash."""

from __future__ import annotations

import io

from inspector_app.documents.annexes.opening import Annexes
from inspector_app.documents.templates import Photos
from inspector_app.documents.type.setting import Line, wrap
from inspector_app.documents.type.sheet import Picture, Sheet, Type
from inspector_app.documents.type.structure import Element, Tag
from inspector_app.documents.type.writer import Writer
from inspector_app.domain.record import RecordedPhoto

_TO_A_ROW = 3
_GAP = 12.0
_SHARE = 0.75
"""Height of a photo's field to its width: cameras make 4 : 3; others stand inside it."""
_HASH_LINE = 32

_Text = list[tuple[Line, Type]]


def draw_photos(annexes: Annexes, ordinal: int) -> list[Sheet]:
    """The pages with every photo of the record."""
    writer = annexes.begin(ordinal, annexes.style.template.photos.title)
    photos = annexes.record.photos
    for at in range(0, len(photos), _TO_A_ROW):
        _row(annexes, writer, photos[at : at + _TO_A_ROW])
    return writer.sheets


def _row(annexes: Annexes, writer: Writer, photos: tuple[RecordedPhoto, ...]) -> None:
    width = (writer.frame.width - _GAP * (_TO_A_ROW - 1)) / _TO_A_ROW
    height = width * _SHARE
    texts = [_text(annexes, photo, width) for photo in photos]
    below = max(sum(type_.leading for _, type_ in text) for text in texts)
    writer.ensure(height + below + _GAP)
    top = writer.y
    for place, (photo, text) in enumerate(zip(photos, texts, strict=True)):
        left = writer.frame.left + place * (width + _GAP)
        group = Element(Tag.GROUP)
        if photo.picture:
            with writer.sheet.figure(_in_words(annexes, photo), group):
                writer.sheet.pictures.append(_fitted(photo.picture, left, top, (width, height)))
        y, below_it = top - height - 2, Element(within=group)
        for line, type_ in text:
            y -= type_.leading
            at = left + line.x, y + type_.leading * 0.25
            writer.sheet.text(at, line.text, type_, below_it)
    writer.skip(height + below + _GAP)


def _in_words(annexes: Annexes, photo: RecordedPhoto) -> str:
    wording, person = annexes.style.template.photos, annexes.named(photo.person)
    heading = _heading(wording, photo)
    return "　".join(
        part
        for part in (heading.format(person=person, n=photo.position or ""), photo.caption)
        if part
    )


def _text(annexes: Annexes, photo: RecordedPhoto, width: float) -> _Text:
    wording, types = annexes.style.template.photos, annexes.style.types
    person = annexes.named(photo.person)
    lines = [
        (_heading(wording, photo).format(person=person, n=photo.position or ""), types.strong),
        (wording.caption.format(text=photo.caption) if photo.caption else "", types.note),
        (wording.taken.format(time=annexes.moment(photo.taken_at)), types.note),
        (wording.added_by.format(name=photo.added_by) if photo.added_by else "", types.note),
        ("" if photo.picture else wording.unreadable, types.note),
        (wording.hash.format(hash=""), types.code),
        *(
            (photo.sha256[at : at + _HASH_LINE], types.code)
            for at in range(0, len(photo.sha256), _HASH_LINE)
        ),
    ]
    return [(line, type_) for text, type_ in lines if text for line in wrap(type_, text, width)]


def _heading(wording: Photos, photo: RecordedPhoto) -> str:
    """Whose task or sheet it is, or that it shows the site or a page signed in ink."""
    match photo.kind:
        case "sheet":
            return wording.sheet
        case "scene":
            return wording.scene
        case "signed_page":
            return wording.scanned_page if photo.position else wording.signed_page
        case _:
            return wording.task


def _fitted(jpeg: bytes, left: float, top: float, field: tuple[float, float]) -> Picture:
    """The picture as large as the field allows, in its middle and at its top."""
    from reportlab.lib.utils import ImageReader  # noqa: PLC0415 - loaded when first needed

    width, height = field
    pixels_wide, pixels_high = ImageReader(io.BytesIO(jpeg)).getSize()
    scale = min(width / pixels_wide, height / pixels_high)
    wide, high = pixels_wide * scale, pixels_high * scale
    return Picture(left + (width - wide) / 2, top - high, wide, high, jpeg)
