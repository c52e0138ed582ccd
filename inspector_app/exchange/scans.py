"""Scanned pages: a picture, or a PDF with some pages; kept as they came, shown as pictures."""

from __future__ import annotations

import io
from datetime import tzinfo
from pathlib import Path

from inspector_app.domain.errors import AppError, Problem
from inspector_app.exchange import photos
from inspector_app.exchange.photos import LARGEST_MEGABYTES, ReadPhoto

PDF = "application/pdf"
MOST_PAGES = 30
_SIGN = b"%PDF-"
_MEGABYTE = 1_000_000


def read_scan(path: Path, zone: tzinfo | None) -> ReadPhoto:
    """The scan in a JPEG, PNG or PDF file.

    Raises AppError: FILE_NOT_FOUND, FILE_NOT_READABLE, SCAN_NOT_READABLE(file, megabytes, pages).
    """
    try:
        with path.open("rb") as file:
            is_pdf = file.read(len(_SIGN)) == _SIGN
        if is_pdf and path.stat().st_size <= LARGEST_MEGABYTES * _MEGABYTE:
            content = path.read_bytes()
            if 0 < page_count(content) <= MOST_PAGES:
                return ReadPhoto(content, PDF, None)
        if not is_pdf:
            return photos.read_photo(path, zone)
    except FileNotFoundError as error:
        raise AppError(Problem.FILE_NOT_FOUND, file=path.name) from error
    except OSError as error:
        raise AppError(Problem.FILE_NOT_READABLE, file=path.name) from error
    except AppError as error:
        if error.problem is not Problem.PHOTO_NOT_READABLE:
            raise
    raise AppError(
        Problem.SCAN_NOT_READABLE, file=path.name, megabytes=LARGEST_MEGABYTES, pages=MOST_PAGES
    )


def page_count(content: bytes) -> int:
    """How many pages a kept scan has: a picture is one, a PDF that cannot be read none."""
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 - loaded when first needed

    if not content.startswith(_SIGN):
        return 1
    try:
        document = PdfDocument(content)
    except PdfiumError:
        return 0
    try:
        return len(document)
    finally:
        document.close()


def page_preview(content: bytes, page: int, longest: int) -> bytes:
    """A page, counted from 0, as a JPEG of at most so many pixels; empty if it cannot be drawn."""
    try:
        return photos.preview(_page(content, page, longest), longest)
    except ValueError:
        return b""


def _page(content: bytes, page: int, longest: int) -> bytes:
    """A picture as it came, or the PDF's page as a PNG."""
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 - loaded when first needed

    if not content.startswith(_SIGN):
        return content
    try:
        document = PdfDocument(content)
        try:
            shown = document[page]
            picture = shown.render(scale=longest / max(shown.get_size())).to_pil()
        finally:
            document.close()
    except PdfiumError as error:
        raise ValueError(page) from error
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()
