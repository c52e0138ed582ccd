"""Answer sheets filled in by hand and photographed, made from chance of a seed."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector_app.domain.answer_sheet import PAGE_HEIGHT, PAGE_WIDTH, Rect, SheetRow
from inspector_app.domain.questions import QuestionType

Picture: TypeAlias = NDArray[np.uint8]
Stroke: TypeAlias = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Pen:
    """Width in tenths of a millimetre; `grey` of the ink on white paper."""

    width: float
    grey: int


BALLPOINT, GEL, PENCIL = Pen(4, 60), Pen(6, 20), Pen(5, 120)
WEAK_PENCIL, HARDLY = Pen(4, 165), Pen(4, 205)
PENS = (BALLPOINT, GEL, PENCIL)


@dataclass
class Sheet:
    """A page of paper at ten pixels to a millimetre, and what its person meant."""

    page: Picture
    rows: Sequence[SheetRow]
    chance: random.Random
    meant: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def draw(self, stroke: Stroke, pen: Pen) -> None:
        points = np.array([[round(x * 16), round(y * 16)] for x, y in stroke], np.int32)
        layer = np.full_like(self.page, 255)
        cv2.polylines(layer, [points], False, pen.grey, round(pen.width), cv2.LINE_AA, 4)
        left, top = (points.min(axis=0) // 16 - 12).clip(0)
        right, bottom = points.max(axis=0) // 16 + 12
        part = np.s_[top:bottom, left:right]
        self.page[part] = np.minimum(self.page[part], layer[part])

    def shake(self, point: tuple[float, float], by: float) -> tuple[float, float]:
        return point[0] + self.chance.uniform(-by, by), point[1] + self.chance.uniform(-by, by)

    def at(self, box: Rect, *places: tuple[float, float], by: float = 4) -> Stroke:
        """Points by their share of a box's width and height, a little beside."""
        return [self.shake((box.x + x * box.width, box.y + y * box.height), by) for x, y in places]

    def cross(self, box: Rect, pen: Pen) -> None:
        self.draw(self.at(box, (0.15, 0.15), (0.85, 0.85)), pen)
        self.draw(self.at(box, (0.85, 0.15), (0.15, 0.85)), pen)

    def tick(self, box: Rect, pen: Pen) -> None:
        self.draw(self.at(box, (0.15, 0.5), (0.4, 0.85), (0.92, 0.08)), pen)

    def slash(self, box: Rect, pen: Pen) -> None:
        self.draw(self.at(box, (0.15, 0.85), (0.85, 0.15)), pen)

    def fill(self, box: Rect, pen: Pen) -> None:
        lines = round(box.height / pen.width * 1.2)
        edges = itertools.cycle((0.08, 0.92))
        zigzag = [(next(edges), 0.1 + 0.8 * n / lines) for n in range(lines + 1)]
        self.draw(self.at(box, *zigzag, by=2), pen)

    def strike(self, box: Rect, pen: Pen) -> None:
        for height in (0.35, 0.65):
            self.draw(self.at(box, (-0.05, height), (1.05, height)), pen)

    def smudge(self, box: Rect) -> None:
        """What is left of a mark that was rubbed out."""
        self.cross(box, Pen(6, 222))

    def mark(self, row: SheetRow, places: Sequence[int], style: Style, pen: Pen) -> None:
        for place in places:
            style(self, row.cells[place].rect, pen)
        self.meant[row.position] = tuple(sorted(places))


Style: TypeAlias = Callable[[Sheet, Rect, Pen], None]
STYLES: tuple[Style, ...] = (Sheet.cross, Sheet.tick, Sheet.fill)


def answer(sheet: Sheet, row: SheetRow) -> list[int]:
    """Some answer that fits the question; sometimes none."""
    count = len(row.cells)
    if sheet.chance.random() < 0.08:
        return []
    most = count if row.type is QuestionType.MULTIPLE else 1
    return sorted(sheet.chance.sample(range(count), sheet.chance.randint(1, most)))


def fill_in(sheet: Sheet, style: Style, pen: Pen) -> None:
    """Answer everything in one person's way."""
    for row in sheet.rows:
        sheet.mark(row, answer(sheet, row), style, pen)


def trouble(sheet: Sheet, row: SheetRow, style: Style, pen: Pen) -> None:
    """Answer a row as people do who are not sure of themselves."""
    first, second = sheet.chance.sample(range(len(row.cells)), 2)
    sheet.chance.choice(TROUBLES)(sheet, row, (first, second), (style, pen))


Places: TypeAlias = tuple[int, int]
Hand: TypeAlias = tuple[Style, Pen]


def _changed(sheet: Sheet, row: SheetRow, places: Places, hand: Hand) -> None:
    """As the sheet says: the wrong one filled over, the box for corrections filled too."""
    sheet.fill(row.cells[places[0]].rect, hand[1])
    hand[0](sheet, row.corrected, hand[1])
    sheet.mark(row, [places[1]], *hand)


def _struck_out(sheet: Sheet, row: SheetRow, places: Places, hand: Hand) -> None:
    """Changed without saying so; on a filled box nobody sees a stroke, so there it is said."""
    hand[0](sheet, row.cells[places[0]].rect, hand[1])
    sheet.strike(row.cells[places[0]].rect, hand[1])
    if hand[0] is Sheet.fill and row.type is QuestionType.MULTIPLE:
        sheet.fill(row.corrected, hand[1])
    sheet.mark(row, [places[1]], *hand)


def _rubbed_out(sheet: Sheet, row: SheetRow, places: Places, hand: Hand) -> None:
    sheet.smudge(row.cells[places[0]].rect)
    sheet.mark(row, [places[1]], *hand)


def _hardly_seen(sheet: Sheet, row: SheetRow, places: Places, hand: Hand) -> None:
    Sheet.tick(sheet, row.cells[places[0]].rect, HARDLY)
    if row.type is QuestionType.MULTIPLE:
        sheet.mark(row, [places[1]], *hand)
        sheet.meant[row.position] = tuple(sorted(places))
    else:
        sheet.meant[row.position] = (places[0],)


def _beside(sheet: Sheet, row: SheetRow, places: Places, hand: Hand) -> None:
    box = row.corrected
    place = Rect(box.x - 18, box.y, 16, box.height)
    sheet.draw(sheet.at(place, (0.1, 0.9), (0.5, 0.1), (0.9, 0.9), by=1), hand[1])
    sheet.meant[row.position] = (places[0],)


def _taken_back(sheet: Sheet, row: SheetRow, places: Places, hand: Hand) -> None:
    hand[0](sheet, row.cells[places[0]].rect, hand[1])
    sheet.fill(row.cells[places[0]].rect, hand[1])
    if hand[0] is Sheet.fill:
        sheet.cross(row.corrected, hand[1])
    sheet.meant[row.position] = ()


TROUBLES = (_changed, _struck_out, _rubbed_out, _hardly_seen, _beside, _taken_back)


@dataclass(frozen=True, slots=True)
class Shot:
    """How a photo is taken; lengths in pixels of the photo."""

    height: int = 1500
    turn: float = 0.0
    slant: float = 0.0
    light: float = 1.0
    uneven: float = 0.0
    shadow: float = 0.0
    blur: float = 0.0
    shake: float = 0.0
    noise: float = 0.0
    bend: float = 0.0
    quality: int = 85


def photograph(sheet: Sheet, shot: Shot) -> bytes:
    """A JPEG of the sheet on a table."""
    chance = sheet.chance
    noise = np.random.default_rng(chance.randrange(2**32))
    page = _bent(sheet.page, shot.bend, chance) if shot.bend else sheet.page
    photo = _taken(page, shot, chance).astype(np.float32)
    height, width = photo.shape
    across, down = np.linspace(-1, 1, width), np.linspace(-1, 1, height)[:, None]
    way = chance.uniform(0, 2 * np.pi)
    slope = across * np.cos(way) + down * np.sin(way)
    photo *= 1 - shot.uneven * (slope / 1.5 + 1) / 2
    if shot.shadow:
        edge = 1 / (1 + np.exp(-40 * (slope - chance.uniform(-0.4, 0.4))))
        photo *= 1 - shot.shadow * edge
    photo *= shot.light
    if shot.blur:
        photo = np.asarray(cv2.GaussianBlur(photo, (0, 0), shot.blur), np.float32)
    if shot.shake:
        photo = _shaken(photo, shot.shake, chance)
    if shot.noise:
        photo += noise.normal(0, shot.noise, photo.shape).astype(np.float32)
    done, content = cv2.imencode(
        ".jpg", photo.clip(0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, shot.quality]
    )
    assert done
    return content.tobytes()


def outline(shot: Shot, chance: random.Random) -> NDArray[np.float32]:
    """Where the page's corners lie in the photo: upper left, upper right, lower left and right."""
    width, height = shot.height * PAGE_WIDTH / PAGE_HEIGHT, shot.height
    corners = np.array([(-width, -height), (width, -height), (-width, height), (width, height)]) / 2
    corners *= 1 + np.array([[chance.uniform(-1, 1) * shot.slant] for _ in range(4)])
    turn = np.radians(shot.turn)
    matrix = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    turned = corners @ matrix
    return np.asarray(turned - turned.min(axis=0) + 40, np.float32)


def _taken(page: Picture, shot: Shot, chance: random.Random) -> Picture:
    corners = outline(shot, chance)
    width, height = (round(float(size)) + 40 for size in corners.max(axis=0))
    edges = [(0, 0), (PAGE_WIDTH, 0), (0, PAGE_HEIGHT), (PAGE_WIDTH, PAGE_HEIGHT)]
    source = page
    reduce = shot.height / PAGE_HEIGHT
    if reduce < 0.8:
        source = np.asarray(cv2.GaussianBlur(page, (0, 0), 0.4 / reduce), np.uint8)
    matrix = cv2.getPerspectiveTransform(np.array(edges, np.float32), corners)
    table = np.full((height, width), 120, np.uint8)
    taken = cv2.warpPerspective(
        source, matrix, (width, height), dst=table, borderMode=cv2.BORDER_TRANSPARENT
    )
    return np.asarray(taken, np.uint8)


def _bent(page: Picture, bend: float, chance: random.Random) -> Picture:
    """The page as if curled: its rows lie up to `bend` tenths of a millimetre beside their place,
    the corners where they are."""
    xs, ys = np.meshgrid(np.arange(PAGE_WIDTH), np.arange(PAGE_HEIGHT))
    phase = chance.choice((-1, 1))
    by = phase * bend * np.sin(np.pi * xs / PAGE_WIDTH) * np.sin(np.pi * ys / PAGE_HEIGHT)
    return np.asarray(
        cv2.remap(
            page,
            xs.astype(np.float32),
            (ys + by).astype(np.float32),
            cv2.INTER_LINEAR,
            borderValue=255,
        ),
        np.uint8,
    )


def _shaken(photo: NDArray[np.float32], by: float, chance: random.Random) -> NDArray[np.float32]:
    size = 2 * int(by) + 3
    kernel = np.zeros((size, size), np.float32)
    way, middle = chance.uniform(0, np.pi), size // 2
    dx, dy = by / 2 * np.cos(way), by / 2 * np.sin(way)
    start = (round((middle - dx) * 16), round((middle - dy) * 16))
    end = (round((middle + dx) * 16), round((middle + dy) * 16))
    cv2.line(kernel, start, end, 1.0, 1, cv2.LINE_AA, 4)
    return np.asarray(cv2.filter2D(photo, -1, kernel / kernel.sum()), np.float32)
