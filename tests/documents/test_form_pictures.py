from __future__ import annotations

from PIL import Image, ImageChops

from inspector_app.documents.record_pdf import DocumentStyle
from tests.documents.form_pictures import KEPT, difference, pictures

_TOLERANCE = 14
"""Of 255, a block's mean: edges drawn a little differently; a moved line gives 40 and more."""


def test_pages_look_as_they_were_kept(style: DocumentStyle) -> None:
    found = pictures(style)
    assert {file.stem for file in KEPT.glob("*.png")} == found.keys()
    for name, picture in found.items():
        assert difference(picture, Image.open(KEPT / f"{name}.png")) < _TOLERANCE, name


def test_a_line_that_moves_is_seen() -> None:
    kept = Image.open(KEPT / "order.png").convert("L")
    moved = ImageChops.offset(kept, 0, 5)
    assert difference(kept, moved) > 2 * _TOLERANCE
