"""Invented photos for tests: plain JPEGs with what a camera writes into them."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

from PIL import Image

_EXIF_PART, _TAKEN, _ORIENTATION = 0x8769, 0x9003, 0x0112


def jpeg(
    size: tuple[int, int] = (640, 480),
    colour: tuple[int, int, int] = (180, 60, 40),
    *,
    taken: datetime | None = None,
    turned: int = 1,
) -> bytes:
    """A photo of one colour; `turned` is Exif's orientation."""
    picture = Image.new("RGB", size, colour)
    exif = picture.getexif()
    exif[_ORIENTATION] = turned
    if taken is not None:
        exif.get_ifd(_EXIF_PART)[_TAKEN] = f"{taken:%Y:%m:%d %H:%M:%S}"
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()


def photo_file(folder: Path, name: str = "photo.jpg", **of_jpeg: object) -> Path:
    """A photo in a file."""
    path = folder / name
    path.write_bytes(jpeg(**of_jpeg))  # type: ignore[arg-type]  # passed on as they came
    return path
