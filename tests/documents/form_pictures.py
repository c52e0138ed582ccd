"""Small pictures of every form's pages; run as a module to keep new ones after a wanted change."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

from inspector_app.documents.official_pdf import render_document
from inspector_app.documents.record_pdf import DocumentStyle, open_style, render_record
from inspector_app.domain.official_documents import Content, Deadline, ItemOpinion, OrderContent
from tests.documents.official_papers import (
    MEASURE,
    ORDER,
    PLAN,
    REINSPECTION,
    long_problems,
    make_document,
)
from tests.documents.records import make_long_record, make_record

KEPT = Path(__file__).parent / "pictures"
_DOTS_PER_INCH = 24
_BLOCK = 8
_TODAY = date(2026, 11, 23)
_LONG = long_problems(11)
_SHORT: Mapping[str, Content] = {
    "order": ORDER,
    "reinspection": REINSPECTION,
    "measure": MEASURE,
    "plan": PLAN,
}
_OVERFLOWING: Mapping[str, Content] = {
    "order": OrderContent(_LONG, (Deadline(tuple(range(1, 12)), date(2026, 12, 15)),)),
    "reinspection": replace(
        REINSPECTION,
        opinions=tuple(ItemOpinion(n, p.text, done=n < 9) for n, p in enumerate(_LONG, start=1)),
    ),
    "measure": replace(MEASURE, problems=_LONG),
    "plan": replace(PLAN, contents=(_LONG[0].text,) * 14),
}


def pictures(style: DocumentStyle) -> Mapping[str, Image.Image]:
    """The first page of each short form, and the second of each overflowing one."""
    found = {"record": _page(render_record(make_record(), style), 0)}
    found["record-2"] = _page(render_record(make_long_record(), style), 1)
    for name, content in _SHORT.items():
        found[name] = _page(render_document(make_document(content), style, _TODAY), 0)
    for name, content in _OVERFLOWING.items():
        pdf = render_document(make_document(content), style, _TODAY)
        found[f"{name}-2"] = _page(pdf, 1)
    return found


def difference(one: Image.Image, other: Image.Image) -> float:
    """By how much the blocks' mean greys differ at most, of 255."""
    assert one.size == other.size
    return float(np.abs(_blocks(one) - _blocks(other)).max())


def _blocks(picture: Image.Image) -> NDArray[np.float64]:
    pixels = np.asarray(picture.convert("L"), dtype=np.float64)
    high, wide = (length // _BLOCK * _BLOCK for length in pixels.shape)
    cut = pixels[:high, :wide].reshape(high // _BLOCK, _BLOCK, wide // _BLOCK, _BLOCK)
    means: NDArray[np.float64] = cut.mean(axis=(1, 3))
    return means


def _page(pdf: bytes, index: int) -> Image.Image:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    page = document[index]
    picture: Image.Image = page.render(scale=_DOTS_PER_INCH / 72, grayscale=True).to_pil()
    page.close()
    document.close()
    return picture


if __name__ == "__main__":
    KEPT.mkdir(exist_ok=True)
    fonts = Path(tempfile.gettempdir()) / "inspector-app-test-fonts"
    for name, picture in pictures(open_style(fonts)).items():
        picture.point(lambda grey: (grey + 8) // 17 * 17).save(KEPT / f"{name}.png", optimize=True)
