"""Photos from cameras and phones: checked, turned upright for showing, never changed."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from inspector_app.domain.errors import AppError, Problem

LARGEST_MEGABYTES = 20
_MEGABYTE = 1_000_000
_MEDIA_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png"}
_EXIF_PART, _TAKEN = 0x8769, 0x9003
"""Exif 2.32: the pointer to the Exif part, and DateTimeOriginal in it."""
_PREVIEW_QUALITY = 80


@dataclass(frozen=True, slots=True)
class ReadPhoto:
    """A photo file as it came; `taken_at` is None where the camera did not write it."""

    content: bytes
    media_type: str
    taken_at: datetime | None


def read_photo(path: Path, zone: tzinfo | None) -> ReadPhoto:
    """The photo in a JPEG or PNG file.

    Raises AppError: FILE_NOT_FOUND, FILE_NOT_READABLE, PHOTO_NOT_READABLE(file, megabytes).
    """
    try:
        if path.stat().st_size > LARGEST_MEGABYTES * _MEGABYTE:
            raise _unreadable(path)
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise AppError(Problem.FILE_NOT_FOUND, file=path.name) from error
    except OSError as error:
        raise AppError(Problem.FILE_NOT_READABLE, file=path.name) from error
    return _checked(path, content, zone)


def preview(content: bytes, longest: int) -> bytes:
    """The photo upright as a JPEG whose longer side has at most so many pixels.

    Raises ValueError for content that is no picture.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 - loaded when first needed

    try:
        with Image.open(io.BytesIO(content)) as picture:
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError(content[:16]) from error
    upright.thumbnail((longest, longest))
    buffer = io.BytesIO()
    upright.save(buffer, "JPEG", quality=_PREVIEW_QUALITY)
    return buffer.getvalue()


def _checked(path: Path, content: bytes, zone: tzinfo | None) -> ReadPhoto:
    from PIL import Image  # noqa: PLC0415 - loaded when first needed

    try:
        with Image.open(io.BytesIO(content), formats=tuple(_MEDIA_TYPES)) as picture:
            kind = str(picture.format)
            taken = picture.getexif().get_ifd(_EXIF_PART).get(_TAKEN)
            picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise _unreadable(path) from error
    return ReadPhoto(content, _MEDIA_TYPES[kind], _moment(taken, zone))


def _moment(text: object, zone: tzinfo | None) -> datetime | None:
    """Exif writes local time as `2026:11:23 10:32:07`."""
    try:
        return datetime.strptime(str(text), "%Y:%m:%d %H:%M:%S").replace(tzinfo=zone)
    except ValueError:
        return None


def _unreadable(path: Path) -> AppError:
    return AppError(Problem.PHOTO_NOT_READABLE, file=path.name, megabytes=LARGEST_MEGABYTES)
