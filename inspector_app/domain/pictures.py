"""A page as a picture on its way to a printer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PagePicture:
    """`rows` holds one byte of grey a pixel, `stride` bytes a row; width and height in pixels."""

    width: int
    height: int
    stride: int
    rows: bytes
