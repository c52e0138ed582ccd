"""Finding an answer sheet in a photo: its QR code, its four corner marks, the page straightened.

A photo in which the sheet is not surely found is refused; nothing is guessed. This module loads
OpenCV, so it is imported when the first photo is read.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from inspector_app.domain.answer_sheet import (
    CORNER_MARKS,
    GRID,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    QR_PLACE,
    Rect,
    read_code,
)
from inspector_app.domain.errors import AppError, Problem

Picture: TypeAlias = NDArray[np.uint8]
Reals: TypeAlias = NDArray[np.float32]

SCALE = 0.8
"""Pixels of the straightened page for a tenth of a millimetre."""
LARGEST_PIXELS = 120_000_000
LARGEST_MEGABYTES = 30
LEAST_SCALE = 0.42
"""Below 4.2 pixels to a millimetre a thin stroke is no longer safely told from none."""
_FINDING_SCALE = 0.35
_LARGEST_MISS = 22.0
"""How far, in tenths of a millimetre, the QR code may lie from where the marks put it."""
_MARK_SIZES = (0.35, 2.6)
"""A mark's area against what the QR code makes expect, near and far in perspective."""
_LEAST_SQUARE, _LONGEST_SIDES = 0.78, 1.9
_DARK = 0.55
_WHOLE, _LARGEST_MARK = 0.94, 1.35
_MOST_CHOICES = 600
_REACH = (0.12, 0.3, 0.4, 0.5)
"""How far each mark may lie from its prediction, in page widths; the nearest to the code first."""
_ORDER = (1, 0, 3, 2)


@dataclass(frozen=True, slots=True)
class SheetPhoto:
    """A found sheet: its code and page, the page straightened in colour and in grey.

    `contrast` is the darkness of black print against paper at the corner marks, 0 to 1.
    """

    code: str
    page: int
    colour: Picture
    grey: Picture
    contrast: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Code:
    text: str
    corners: Reals


@dataclass(frozen=True, slots=True)
class _Square:
    x: float
    y: float


def find_sheet(content: bytes, file: str = "") -> SheetPhoto:
    """The answer sheet in a JPEG or PNG photo, taken from any side.

    Raises AppError: PHOTO_NOT_READABLE(file, megabytes), PHOTO_WITHOUT_CODE, PHOTO_TWO_SHEETS,
    PHOTO_CORNERS_MISSING, PHOTO_TOO_SMALL, PHOTO_DISTORTED, PHOTO_NOT_SHARP.
    """
    colour = _decoded(content, file)

    grey = _picture(cv2.cvtColor(colour, cv2.COLOR_BGR2GRAY))
    code = _only_code(grey)
    named = read_code(code.text)
    if named is None:
        raise AppError(Problem.PHOTO_WITHOUT_CODE)
    to_photo = _page_in_photo(grey, code.corners)
    if _least_scale(to_photo) < LEAST_SCALE:
        raise AppError(Problem.PHOTO_TOO_SMALL)
    flat = _straightened(colour, to_photo)
    flat_grey = _picture(cv2.cvtColor(flat, cv2.COLOR_BGR2GRAY))
    return SheetPhoto(named[0], named[1], flat, flat_grey, _contrast(flat_grey))


def media_type(content: bytes) -> str | None:
    """`image/jpeg` or `image/png` by the content, None for anything else."""
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    return "image/png" if content.startswith(b"\x89PNG\r\n\x1a\n") else None


def pixels(content: bytes) -> int:
    """The number of pixels that a JPEG's or PNG's header announces, 0 where there is none."""
    if media_type(content) == "image/png":
        width, height = content[16:20], content[20:24]
        return int.from_bytes(width, "big") * int.from_bytes(height, "big")
    place = 2
    while place + 9 < len(content):
        if content[place] != 0xFF:  # noqa: PLR2004 - every JPEG marker begins so
            return 0
        kind = content[place + 1]
        if kind in range(0xC0, 0xD0) and kind not in {0xC4, 0xC8, 0xCC}:
            height, width = content[place + 5 : place + 7], content[place + 7 : place + 9]
            return int.from_bytes(width, "big") * int.from_bytes(height, "big")
        place += 2 + int.from_bytes(content[place + 2 : place + 4], "big")
    return 0


def _decoded(content: bytes, file: str) -> Picture:
    """The picture in colour, turned as the camera says."""
    small = len(content) <= LARGEST_MEGABYTES * 1_000_000
    if media_type(content) is None or not (small and 0 < pixels(content) <= LARGEST_PIXELS):
        raise AppError(Problem.PHOTO_NOT_READABLE, file=file, megabytes=LARGEST_MEGABYTES)

    try:
        picture = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    except cv2.error as error:
        raise AppError(
            Problem.PHOTO_NOT_READABLE, file=file, megabytes=LARGEST_MEGABYTES
        ) from error
    if picture is None:
        raise AppError(Problem.PHOTO_NOT_READABLE, file=file, megabytes=LARGEST_MEGABYTES)
    return _picture(picture)


def _only_code(grey: Picture) -> _Code:
    found = [
        each
        for each in zxingcpp.read_barcodes(
            grey, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]), try_invert=False
        )
        if read_code(each.text) is not None
    ]
    if not found:
        raise AppError(Problem.PHOTO_WITHOUT_CODE)
    if len({each.text for each in found}) > 1 or len(found) > 1:
        raise AppError(Problem.PHOTO_TWO_SHEETS)
    place = found[0].position
    corners = (place.top_left, place.top_right, place.bottom_left, place.bottom_right)
    return _Code(found[0].text, np.array([(p.x + 0.5, p.y + 0.5) for p in corners], np.float32))


def _page_in_photo(grey: Picture, qr: Reals) -> Reals:
    """The homography from page to photo through the four marks, confirmed by the QR code."""
    side = float(np.sqrt(cv2.contourArea(qr[[0, 1, 3, 2]])))
    shrink = min(1.0, _FINDING_SCALE * QR_PLACE.width / side)
    size = (max(1, round(grey.shape[1] * shrink)), max(1, round(grey.shape[0] * shrink)))
    small = _picture(cv2.resize(grey, size, interpolation=cv2.INTER_AREA))
    factors = np.array([size[0] / grey.shape[1], size[1] / grey.shape[0]], np.float32)
    code = qr * factors
    expected = (side * shrink / QR_PLACE.width) ** 2 * CORNER_MARKS[0].width ** 2
    best: tuple[float, Reals] | None = None
    for marks in _choices(_squares(small, expected), code):
        to_small = cv2.getPerspectiveTransform(_centres(CORNER_MARKS), marks)
        miss = _miss(np.asarray(to_small, np.float32), code)
        if best is None or miss < best[0]:
            best = miss, marks
    if best is None:
        raise AppError(Problem.PHOTO_CORNERS_MISSING)
    if best[0] > _LARGEST_MISS:
        raise AppError(Problem.PHOTO_DISTORTED)
    in_photo = np.asarray(best[1] / factors, np.float32)
    found = cv2.getPerspectiveTransform(_centres(CORNER_MARKS), in_photo)
    return np.asarray(found, np.float32)


def _squares(small: Picture, expected: float) -> list[_Square]:
    """Dark filled squares of about the marks' size."""
    side = max(5, int(expected**0.5))
    white = cv2.morphologyEx(
        cv2.GaussianBlur(small, (3, 3), 0), cv2.MORPH_CLOSE, _block(2 * side + 1)
    )
    level = cv2.divide(small, np.maximum(_picture(white), 8), scale=255)
    dark = cv2.inRange(level, 0, int(255 * _DARK))
    _, labels, shapes, centres = cv2.connectedComponentsWithStats(dark)
    least, most = (expected * ratio for ratio in _MARK_SIZES)
    found: list[_Square] = []
    for label, (left, top, width, height, area) in enumerate(shapes.tolist()):
        if label == 0 or not least <= area <= most:
            continue
        cut = left == 0 or top == 0 or left + width == small.shape[1]
        if cut or top + height == small.shape[0]:
            continue
        if max(width, height) > _LONGEST_SIDES * min(width, height):
            continue
        shape = labels[top : top + height, left : left + width] == label
        if area < _LEAST_SQUARE * _box_area(shape):
            continue
        x, y = centres[label].tolist()
        found.append(_Square(x + 0.5, y + 0.5))
    return found


def _box_area(shape: NDArray[np.bool_]) -> float:
    """The area of the smallest rectangle, turned as it may be, around a shape."""
    points = np.argwhere(shape).astype(np.float32)
    (_, _), (width, height), _ = cv2.minAreaRect(points)
    return float((width + 1) * (height + 1))


def _choices(squares: Sequence[_Square], code: Reals) -> Iterator[Reals]:
    """Sets of four squares that may be the marks, each found from those nearer to the code."""
    partial: list[dict[int, _Square]] = [{}]
    for mark, reach in zip(_ORDER, _REACH, strict=True):
        grown: list[dict[int, _Square]] = []
        for chosen in partial:
            x, y = _predicted(chosen, code, mark)
            near = reach * _page_width(code)
            grown += [
                {**chosen, mark: square}
                for square in squares
                if square not in chosen.values() and _is_near(square, (x, y), near)
            ]
        partial = grown[:_MOST_CHOICES]
    for chosen in partial:
        yield np.array([(chosen[n].x, chosen[n].y) for n in range(4)], np.float32)


def _predicted(chosen: dict[int, _Square], code: Reals, mark: int) -> tuple[float, float]:
    """Where a mark should be: from the code alone by its own shape, better with every mark."""
    page = np.concatenate([_corners(QR_PLACE), _centres([CORNER_MARKS[n] for n in chosen])])
    seen = np.array([(each.x, each.y) for each in chosen.values()], np.float32).reshape(-1, 2)
    photo = np.concatenate([code, seen])
    target = _centres([CORNER_MARKS[mark]])
    if len(chosen) < 2:  # noqa: PLR2004 - two marks and the code span the page
        ones = np.ones((len(page), 1), np.float32)
        affine, *_ = np.linalg.lstsq(np.hstack([page, ones]), photo, rcond=None)
        x, y = np.hstack([target, np.ones((1, 1), np.float32)])[0] @ affine
        return float(x), float(y)
    matrix, _ = cv2.findHomography(page, photo, 0)
    x, y = cv2.perspectiveTransform(target.reshape(1, 1, 2), matrix)[0, 0]
    return float(x), float(y)


def _is_near(square: _Square, place: tuple[float, float], reach: float) -> bool:
    return abs(square.x - place[0]) < reach and abs(square.y - place[1]) < reach


def _page_width(code: Reals) -> float:
    return float(np.linalg.norm(code[1] - code[0])) * PAGE_WIDTH / QR_PLACE.width


def _miss(to_photo: Reals, code: Reals) -> float:
    """How far the marks put the QR code's corners from where it is, in tenths of a millimetre."""
    to_page = np.linalg.inv(to_photo.astype(np.float64))
    seen = cv2.perspectiveTransform(code.reshape(1, -1, 2), to_page)[0]
    return float(np.abs(seen - _corners(QR_PLACE)).max())


def _least_scale(to_photo: Reals) -> float:
    """The fewest pixels for a tenth of a millimetre anywhere in the grid."""
    step = 50.0
    corners = _corners(GRID)
    sides = []
    for shift in ((step, 0.0), (0.0, step)):
        ends = np.stack([corners, corners + np.array(shift, np.float32)]).reshape(1, -1, 2)
        seen = cv2.perspectiveTransform(ends, to_photo.astype(np.float64))[0].reshape(2, -1, 2)
        sides.append(np.linalg.norm(seen[1] - seen[0], axis=1) / step)
    return float(np.min(sides))


def _straightened(colour: Picture, to_photo: Reals) -> Picture:
    to_page = np.diag([1 / SCALE, 1 / SCALE, 1.0])
    size = (round(PAGE_WIDTH * SCALE), round(PAGE_HEIGHT * SCALE))
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    # A pixel's middle lies half a pixel from its corner, on the page and in the photo.
    half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
    matrix = np.linalg.inv(half) @ to_photo.astype(np.float64) @ to_page @ half
    return _picture(cv2.warpPerspective(colour, matrix, size, flags=flags))


def _contrast(grey: Picture) -> tuple[float, float, float, float]:
    """How dark each corner mark is against the paper around it.

    Raises AppError: PHOTO_NOT_SHARP, and PHOTO_CORNERS_MISSING if one is covered or cut in part.
    """
    found: list[float] = []
    for mark in CORNER_MARKS:
        outer = crop(grey, _grown(mark, 40))
        white, black = float(np.percentile(outer, 85)), float(np.median(crop(grey, mark)))
        contrast = 1 - black / max(white, 1.0)
        if contrast < 1 - _DARK:
            raise AppError(Problem.PHOTO_NOT_SHARP)
        middle = (white + black) / 2
        inside = float((crop(grey, _grown(mark, -8)) < middle).mean())
        around = float((crop(grey, _grown(mark, 20)) < middle).sum())
        if inside < _WHOLE or around > _LARGEST_MARK * (mark.width * SCALE) ** 2:
            raise AppError(Problem.PHOTO_CORNERS_MISSING)
        found.append(contrast)
    return found[0], found[1], found[2], found[3]


def _grown(place: Rect, by: int) -> Rect:
    return Rect(place.x - by, place.y - by, place.width + 2 * by, place.height + 2 * by)


def crop(grey: Picture, place: Rect) -> Picture:
    """The part of a straightened page."""
    left, top = max(0, round(place.x * SCALE)), max(0, round(place.y * SCALE))
    right, bottom = (place.x + place.width) * SCALE, (place.y + place.height) * SCALE
    return grey[top : round(bottom), left : round(right)]


def _centres(places: Sequence[Rect]) -> Reals:
    return np.array([each.centre for each in places], np.float32).reshape(-1, 2)


def _corners(place: Rect) -> Reals:
    across, down = (place.x, place.x + place.width), (place.y, place.y + place.height)
    return np.array([(x, y) for y, x in itertools.product(down, across)], np.float32)


def _block(side: int) -> Picture:
    return _picture(cv2.getStructuringElement(cv2.MORPH_RECT, (side, side)))


def _picture(picture: object) -> Picture:
    return np.asarray(picture, np.uint8)
