from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from inspector_app.documents.fonts import prepare_fonts
from inspector_app.documents.record_pdf import DocumentStyle, open_style

_CACHE = Path(tempfile.gettempdir()) / "inspector-app-test-fonts"


@pytest.fixture(scope="session")
def style() -> DocumentStyle:
    """The shipped style with prepared fonts, which stay between runs."""
    prepare_fonts(_CACHE)
    return open_style(_CACHE)


@pytest.fixture(scope="session")
def page_texts() -> Callable[[bytes], list[str]]:
    """What a reader copies from each page, without line ends and spaces."""

    def read(pdf: bytes) -> list[str]:
        document = pypdfium2.PdfDocument(io.BytesIO(pdf))
        texts = []
        for page in document:
            text_page = page.get_textpage()
            texts.append("".join(text_page.get_text_bounded().split()))
            text_page.close()
            page.close()
        document.close()
        return texts

    return read
