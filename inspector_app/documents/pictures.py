"""Pages of a PDF as pictures, for printing."""

from __future__ import annotations

from inspector_app.domain.pictures import PagePicture

_POINTS_PER_INCH = 72


def page_count(pdf: bytes) -> int:
    """The number of pages."""
    from pypdfium2 import PdfDocument  # noqa: PLC0415 - loaded when first needed

    document = PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def page_picture(pdf: bytes, index: int, dots_per_inch: int) -> PagePicture:
    """One page, counted from 0, in shades of grey."""
    from pypdfium2 import PdfDocument  # noqa: PLC0415 - as above

    document = PdfDocument(pdf)
    try:
        bitmap = document[index].render(
            scale=dots_per_inch / _POINTS_PER_INCH, grayscale=True, draw_annots=True
        )
        return PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        document.close()
