"""Reading a photographed answer sheet: which boxes are marked, and which an officer must judge.

What is not clearly empty or clearly marked is doubtful; nothing in between is decided here. This
module loads OpenCV, so it is imported when the first photo is read.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from inspector_app.domain.answer_sheet import (
    CORNER_MARKS,
    GRID,
    Rect,
    SheetRow,
)
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.sheet_readings import (
    CellReading,
    CellState,
    Doubt,
    QuestionReading,
    SheetReading,
)
from inspector_app.exchange.printed_letters import (
    CORRECTED,
    HALF_HEIGHT,
    cover,
    half_width,
    letter,
)
from inspector_app.exchange.sheet_photos import SCALE, Picture, Reals, SheetPhoto, crop

_JPEG_QUALITY = 80
_BACKGROUND_STEP, _BACKGROUND_REACH = 4, 19
"""The paper's brightness is looked for within 9.5 mm, wider than a filled box."""
_SEARCH, _OWN_SEARCH = 22, 4
"""How far a row may lie beside its place on a bent page, in tenths of a millimetre, and how far
a box beside its row, in pixels."""
AREA = Rect(GRID.x - 40, GRID.y - 40, GRID.width + 80, GRID.height + 80)
"""What is measured: the grid and as much around it as a bent page needs."""
_LINE = 3
"""Pixels across a frame's line."""
_TONER, _PRINTED = (0.5, 1.7), 0.04
_LEAST_FRAME = 0.45
"""A box's frame is seen if it is this dark against the sheet's usual frame."""
_LEAST_SHARP = 0.16
"""A hairline that is paler than this was blurred until thin strokes are gone too."""
_EMPTY_MEAN, _EMPTY_PEAK = 0.022, 0.09
"""A pencil tick of a fifth of black, four tenths of a millimetre wide, shows more than this."""
_MARKED_MEAN, _MARKED_PEAK = 0.03, 0.22
"""A weak pencil's tick shows more, what is left after rubbing out shows less."""
_ENOUGH_BOXES, _USUALLY_LEFT, _MOST_LEFT = 6, 0.006, 0.012
_FILLED, _DARKER_STROKES = 0.4, 1.18
_MUCH_LIGHTER, _DARKER_OF_ONE, _DARKER_OF_SEVERAL = 0.45, 1.6, 1.3
"""Against this person's usual mark, and among strokes that fill no box against each other: a
cross struck out with one stroke is hardly darker than a cross."""
_PEAK_SHARE = 97.5
_BESIDE, _BESIDE_PEAK, _BESIDE_SHARE = 5, 0.22, 99


@dataclass(frozen=True, slots=True)
class _Seen:
    """A box as measured: mean and peak darkness of its inside, and whether its frame is seen."""

    place: Rect
    sign: str
    mean: float
    peak: float
    framed: bool


@dataclass(frozen=True, slots=True)
class _Box:
    """A box where it was found, and the sign printed in it."""

    place: Rect
    sign: str


@dataclass(frozen=True, slots=True)
class _Habits:
    """The most that an empty box shows by its sign, and a usual mark, on the light side."""

    empty: Mapping[str, float]
    mark: float


@dataclass(frozen=True, slots=True)
class _Print:
    """How the sheet came out of the printer: its frames and its signs."""

    frame: float
    toner: float


def read_sheet(photo: SheetPhoto, rows: Sequence[SheetRow]) -> SheetReading:
    """The answers on the photo's page, whose rows are these.

    Raises AppError: PHOTO_NOT_SHARP, PHOTO_DISTORTED.
    """
    ink = _ink(photo)
    frames = _frames(ink, rows)
    found = [_placed(frames, row) for row in rows]
    print_ = _Print(_usual_frame(frames, found), _toner(ink, found))
    seen = [
        [
            _measured(ink, frames, _Box(box, sign), print_)
            for box, sign in zip(boxes, _signs(row), strict=True)
        ]
        for row, boxes in zip(rows, found, strict=True)
    ]
    habits = _habits(seen)
    return SheetReading(
        code=photo.code,
        page=photo.page,
        questions=tuple(
            _question(row, boxes, habits, beside=_ink_beside(ink, boxes))
            for row, boxes in zip(rows, seen, strict=True)
        ),
        picture=_jpeg(photo.colour),
    )


@dataclass(frozen=True, slots=True)
class _Map:
    """Numbers for the pixels of `AREA`."""

    values: Reals

    def part(self, place: Rect) -> Reals:
        left, top = self._pixel(place.x, place.y)
        right, bottom = self._pixel(place.x + place.width, place.y + place.height)
        return self.values[top:bottom, left:right]

    def around(self, place: Rect, across: int, down: int) -> Reals:
        """So many pixels each way from the middle of a place."""
        x, y = self._pixel(*place.centre)
        return self.values[y - down : y + down + 1, x - across : x + across + 1]

    def _pixel(self, x: float, y: float) -> tuple[int, int]:
        return round((x - AREA.x) * SCALE), round((y - AREA.y) * SCALE)


def _ink(photo: SheetPhoto) -> _Map:
    """Darkness, 0 for paper and 1 for black print, whatever the light there."""
    grey = crop(photo.grey, AREA)
    height, width = grey.shape
    size = (width // _BACKGROUND_STEP, height // _BACKGROUND_STEP)
    small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    block = cv2.getStructuringElement(cv2.MORPH_RECT, (_BACKGROUND_REACH, _BACKGROUND_REACH))
    white = cv2.morphologyEx(small, cv2.MORPH_CLOSE, block)
    white = cv2.GaussianBlur(white, (0, 0), 3)
    paper = cv2.resize(white, (width, height), interpolation=cv2.INTER_LINEAR)
    level = grey.astype(np.float32) / np.maximum(paper, 8).astype(np.float32)
    ink = (1 - level) / _black(photo.contrast, height, width)
    # Of bright specks the closing takes the brightest; most of a sheet is paper, and that is 0.
    return _Map(np.asarray(np.clip(ink - np.median(ink[::4, ::4]), -0.3, 1.2), np.float32))


def _black(contrast: Sequence[float], height: int, width: int) -> Reals:
    """The darkness of black print all over the area, from the four corner marks."""
    corners = np.array(contrast, np.float32).reshape(2, 2)
    (left, top), (right, bottom) = CORNER_MARKS[0].centre, CORNER_MARKS[3].centre
    xs = (np.linspace(AREA.x, AREA.x + AREA.width, width) - left) / (right - left)
    ys = (np.linspace(AREA.y, AREA.y + AREA.height, height) - top) / (bottom - top)
    across = corners[:, :1] + (corners[:, 1:] - corners[:, :1]) * xs
    return np.asarray(across[0] + ys[:, None] * (across[1] - across[0]), np.float32)


def _frames(ink: _Map, rows: Sequence[SheetRow]) -> _Map:
    """How much darker than what is around it a box's frame would be, its middle at each pixel."""
    box = rows[0].cells[0].rect if rows else Rect(0, 0, 54, 52)
    width, height = round(box.width * SCALE), round(box.height * SCALE)
    across = cv2.boxFilter(ink.values, -1, (width, _LINE))
    down = cv2.boxFilter(ink.values, -1, (_LINE, height))
    total = np.zeros_like(ink.values)
    for beside, sign in ((0, 1), (_LINE + 1, -1)):
        for lines, half, axis in ((across, height / 2, 0), (down, width / 2, 1)):
            step = round(half) + beside
            total += sign * (np.roll(lines, step, axis) + np.roll(lines, -step, axis))
    return _Map(np.asarray(total / 4, np.float32))


def _placed(frames: _Map, row: SheetRow) -> tuple[Rect, ...]:
    """The row's boxes where their frames are seen best, the one for corrections last.

    All boxes of a row look for their place together, so that one written over cannot go astray,
    and then each a little, because a bent page is not straight within a row.
    """
    boxes = (*(cell.rect for cell in row.cells), row.corrected)
    reach = round(_SEARCH * SCALE)
    scores = np.sum([frames.around(box, reach, reach) for box in boxes], axis=0)
    common = _best(np.asarray(scores, np.float32))
    if max(map(abs, common)) == reach:
        raise AppError(Problem.PHOTO_DISTORTED)
    near = [_moved(box, common) for box in boxes]
    return tuple(_moved(box, _best(frames.around(box, _OWN_SEARCH, _OWN_SEARCH))) for box in near)


def _best(scores: Reals) -> tuple[int, int]:
    """Where the greatest is, in pixels right of and below the middle."""
    down, across = divmod(int(np.argmax(scores)), scores.shape[1])
    middle = scores.shape[0] // 2
    return across - middle, down - middle


def _moved(place: Rect, pixels: tuple[int, int]) -> Rect:
    x, y = (round(each / SCALE) for each in pixels)
    return Rect(place.x + x, place.y + y, place.width, place.height)


def _usual_frame(frames: _Map, found: Sequence[Sequence[Rect]]) -> float:
    """The sheet's usual darkness of frames. Raises PHOTO_NOT_SHARP."""
    seen = [float(frames.around(box, 1, 1).max()) for boxes in found for box in boxes]
    usual = float(np.median(seen)) if seen else 1.0
    if usual < _LEAST_SHARP:
        raise AppError(Problem.PHOTO_NOT_SHARP)
    return usual


def _signs(row: SheetRow) -> tuple[str, ...]:
    return (*(cell.label for cell in row.cells), CORRECTED)


def _toner(ink: _Map, found: Sequence[Sequence[Rect]]) -> float:
    """How dark the signs in the boxes came out of the printer, against what is kept.

    Measured on the boxes for corrections, most of which are empty; how sharp the photo is does not
    matter, for blur leaves the sum of what is dark.
    """
    shares = []
    for *_, box in found:
        half = half_width(box.width)
        sign = letter(CORRECTED, half)
        shares.append(float(ink.around(box, half, HALF_HEIGHT).sum() / sign.sum()))
    return float(np.clip(np.median(shares), *_TONER)) if shares else 1.0


def _measured(ink: _Map, frames: _Map, box: _Box, usual: _Print) -> _Seen:
    half = half_width(box.place.width)
    part = ink.around(box.place, half, HALF_HEIGHT)
    printed = usual.toner * cover(box.sign, half)
    clear = printed <= _PRINTED
    written = np.where(clear, part, np.maximum(part - printed, 0))
    return _Seen(
        place=box.place,
        sign=box.sign,
        mean=float(part[clear].mean()),
        peak=float(np.percentile(cv2.GaussianBlur(written, (5, 5), 0), _PEAK_SHARE)),
        framed=float(frames.around(box.place, 1, 1).max()) > _LEAST_FRAME * usual.frame,
    )


def _habits(seen: Sequence[Sequence[_Seen]]) -> _Habits:
    """What this sheet's empty boxes and this person's usual marks look like."""
    means: dict[str, list[float]] = {}
    for box in itertools.chain.from_iterable(seen):
        means.setdefault(box.sign, []).append(box.mean)
    limits = {sign: _EMPTY_MEAN + _left_of_print(found) for sign, found in means.items()}
    marks = [box.mean for row in seen for box in row[:-1] if _is_marked(box)]
    return _Habits(limits, float(np.percentile(marks, 25)) if marks else 0.0)


def _left_of_print(means: Sequence[float]) -> float:
    """How much of a sign stays visible in empty boxes, because the photo is not quite sharp."""
    if len(means) < _ENOUGH_BOXES:
        return 0.0
    lighter = sorted(means)[: len(means) // 2]
    return float(np.clip(np.median(lighter) - _USUALLY_LEFT, 0, _MOST_LEFT))


def _is_marked(seen: _Seen) -> bool:
    return seen.mean > _MARKED_MEAN and seen.peak > _MARKED_PEAK


def _state(seen: _Seen, habits: _Habits) -> CellState:
    if seen.mean < habits.empty[seen.sign] and seen.peak < _EMPTY_PEAK:
        return CellState.EMPTY
    return CellState.MARKED if _is_marked(seen) else CellState.DOUBTFUL


def _question(
    row: SheetRow, boxes: Sequence[_Seen], habits: _Habits, *, beside: bool
) -> QuestionReading:
    *answers, corrected = boxes
    states = [_state(each, habits) for each in answers]
    chosen = tuple(n for n, state in enumerate(states) if state is CellState.MARKED)
    marks = [answers[n].mean for n in chosen]
    several = len(chosen) > 1 and row.type is not QuestionType.MULTIPLE
    faint = any(mean < _MUCH_LIGHTER * habits.mark for mean in marks)
    struck = _state(corrected, habits) is not CellState.EMPTY or _unlike(marks, habits.mark)
    found = (
        (Doubt.NOTHING, not chosen),
        (Doubt.SEVERAL, several),
        (Doubt.FAINT, faint or CellState.DOUBTFUL in states),
        (Doubt.CORRECTED, struck),
        (Doubt.BESIDE, beside and not chosen),
        (Doubt.UNCLEAR, not all(each.framed for each in boxes)),
    )
    return QuestionReading(
        position=row.position,
        cells=tuple(
            CellReading(state, max(0, round(each.mean * 1000)), _box(each.place))
            for state, each in zip(states, answers, strict=True)
        ),
        chosen=chosen,
        doubts=tuple(doubt for doubt, holds in found if holds),
    )


def _unlike(marks: Sequence[float], usual: float) -> bool:
    """Whether one mark is so much darker than others that it may be struck out."""
    if len(marks) == 1:
        return marks[0] > _DARKER_OF_ONE * usual
    if marks and min(marks) < _FILLED and max(marks) > _DARKER_STROKES * min(marks):
        return True
    return any(mean > _DARKER_OF_SEVERAL * min(usual, *marks) for mean in marks)


def _ink_beside(ink: _Map, boxes: Sequence[_Seen]) -> bool:
    """Whether something is written between the row's boxes."""
    for left, right in itertools.pairwise(each.place for each in boxes):
        start, end = left.x + left.width + _BESIDE, right.x - _BESIDE
        part = ink.part(Rect(start, left.y, max(4, end - start), left.height))
        peak = float(np.percentile(cv2.GaussianBlur(part, (5, 5), 0), _BESIDE_SHARE))
        if peak > _BESIDE_PEAK:
            return True
    return False


def _box(place: Rect) -> tuple[int, int, int, int]:
    right, bottom = place.x + place.width, place.y + place.height
    return (
        round(place.x * SCALE),
        round(place.y * SCALE),
        round(right * SCALE),
        round(bottom * SCALE),
    )


def _jpeg(picture: Picture) -> bytes:
    done, content = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY])
    return content.tobytes() if done else b""
