"""Any PDF as pictures of its pages, for looking at it and for the printer."""

from __future__ import annotations

from inspector_app.documents.pictures import page_count, page_picture
from inspector_app.domain.pictures import PagePicture

__all__ = ["PagePicture", "PdfPages"]


class PdfPages:
    """A PDF in memory."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pdf
        self.count = page_count(pdf)

    def picture(self, index: int, dots_per_inch: int) -> PagePicture:
        """A page, counted from 0, in shades of grey."""
        return page_picture(self.pdf, index, dots_per_inch)
