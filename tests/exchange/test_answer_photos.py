"""Photographed answer sheets: right or honestly doubtful, never silently wrong."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from inspector_app.domain.answer_sheet import CORNER_MARKS, QR_PLACE, SheetPage, sheet_pages
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.sheet_readings import Doubt, SheetReading
from inspector_app.exchange.answer_photos import read_sheet
from inspector_app.exchange.printed_letters import LETTERS_FILE
from inspector_app.exchange.sheet_photos import find_sheet
from tests.exchange.keep_letters import letters
from tests.exchange.printed_sheets import ATTEMPT, paper, printed
from tests.exchange.sheet_camera import (
    BALLPOINT,
    GEL,
    HARDLY,
    PENS,
    STYLES,
    WEAK_PENCIL,
    Sheet,
    Shot,
    answer,
    fill_in,
    photograph,
    trouble,
)

KINDS = ((60, 6), (60, 8), (20, 4), (7, 4))
"""How many questions, and how many options at most; over six make narrow boxes."""
GOOD_SHOTS = {
    "plain": Shot(),
    "turned": Shot(turn=137, slant=0.05, height=1700),
    "upside down": Shot(turn=181),
    "from the side": Shot(turn=8, slant=0.12, height=1900),
    "dark": Shot(light=0.3, noise=3, quality=70),
    "uneven light": Shot(uneven=0.6, shadow=0.4),
    "blurred": Shot(blur=1.2, height=1800),
    "shaken": Shot(shake=3, height=1800),
    "noisy": Shot(noise=12, quality=50),
    "bent": Shot(bend=12, turn=-5),
    "far away": Shot(height=1300),
    "all at once": Shot(1900, 63, 0.05, 0.6, 0.4, blur=0.8, noise=5, quality=60),
}


@dataclass(frozen=True, slots=True)
class Blank:
    page: NDArray[np.uint8]
    layout: SheetPage


@cache
def blank(kind: int) -> Blank:
    items = paper(kind, *KINDS[kind])
    return Blank(printed(items), sheet_pages(items)[0])


def new_sheet(kind: int, seed: int) -> Sheet:
    made = blank(kind)
    return Sheet(made.page.copy(), made.layout.rows, random.Random(seed))


def read(sheet: Sheet, content: bytes) -> SheetReading:
    return read_sheet(find_sheet(content), sheet.rows)


def wrong(sheet: Sheet, reading: SheetReading) -> list[tuple[int, tuple[int, ...]]]:
    """What was taken for clear and is not what the person meant."""
    assert [q.position for q in reading.questions] == [row.position for row in sheet.rows]
    return [
        (each.position, each.chosen)
        for each in reading.questions
        if not each.doubts and each.chosen != sheet.meant[each.position]
    ]


def needless(sheet: Sheet, reading: SheetReading) -> int:
    """How many answered questions were found doubtful that were answered clearly."""
    return sum(1 for each in reading.questions if each.doubts and sheet.meant[each.position])


def refused_or_right(sheet: Sheet, content: bytes) -> bool:
    try:
        reading = read(sheet, content)
    except AppError as error:
        return error.problem.name.startswith("PHOTO_")
    return wrong(sheet, reading) == []


def picture_of(content: bytes) -> NDArray[np.uint8]:
    picture = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_GRAYSCALE)
    return np.asarray(picture, np.uint8)


@pytest.mark.parametrize("shot", GOOD_SHOTS.values(), ids=GOOD_SHOTS)
def test_a_well_filled_sheet_is_read_in_every_kind_of_photo(shot: Shot) -> None:
    sheet = new_sheet(0, 1)
    fill_in(sheet, Sheet.fill, GEL)
    reading = read(sheet, photograph(sheet, shot))
    assert wrong(sheet, reading) == []
    assert needless(sheet, reading) <= 3


@pytest.mark.parametrize("number", range(9))
def test_every_way_of_marking_is_read(number: int) -> None:
    style, pen = list(itertools.product(STYLES, PENS))[number]
    sheet = new_sheet(number % len(KINDS), number)
    fill_in(sheet, style, pen)
    reading = read(sheet, photograph(sheet, Shot(turn=number * 30, slant=0.03, height=1600)))
    assert wrong(sheet, reading) == []
    assert needless(sheet, reading) <= len(sheet.rows) / 4


def test_a_weak_pencil_is_read_and_seldom_asked_about() -> None:
    asked = answered = 0
    for number in range(12):
        sheet = new_sheet(number % len(KINDS), number)
        fill_in(sheet, STYLES[number % len(STYLES)], WEAK_PENCIL)
        reading = read(sheet, photograph(sheet, Shot(turn=number * 30, slant=0.03, height=1600)))
        assert wrong(sheet, reading) == []
        asked += needless(sheet, reading)
        answered += len(sheet.rows)
    assert asked <= answered / 8


@pytest.mark.parametrize("seed", range(40))
def test_what_people_do_when_unsure_is_never_silently_wrong(seed: int) -> None:
    sheet = new_sheet(seed % len(KINDS), seed)
    chance = sheet.chance
    style, pen = chance.choice(STYLES), chance.choice((*PENS, WEAK_PENCIL))
    for row in sheet.rows:
        if chance.random() < 0.5:
            trouble(sheet, row, style, pen)
        else:
            sheet.mark(row, answer(sheet, row), style, pen)
    shot = Shot(
        height=chance.choice((1400, 1700)),
        turn=chance.uniform(0, 360),
        slant=chance.choice((0, 0.04)),
        light=chance.uniform(0.4, 1),
        uneven=chance.choice((0, 0.4)),
        shadow=chance.choice((0, 0.3)),
        blur=chance.choice((0, 0.8)),
        noise=chance.choice((0, 5)),
        quality=chance.choice((60, 90)),
    )
    assert refused_or_right(sheet, photograph(sheet, shot))


@pytest.mark.parametrize("seed", range(24))
def test_a_bad_photo_is_refused_or_honest(seed: int) -> None:
    sheet = new_sheet(seed % len(KINDS), 100 + seed)
    fill_in(sheet, STYLES[seed % 3], PENS[seed % 2])
    worse = 1 + seed / 8
    shots: Sequence[Shot] = (
        Shot(blur=1.5 * worse),
        Shot(shake=4 * worse),
        Shot(light=0.25 / worse, noise=6),
        Shot(noise=20 * worse, quality=30),
        Shot(bend=20 * worse, height=1700),
        Shot(height=round(1200 / worse)),
        Shot(uneven=0.9, shadow=0.8, noise=4),
        Shot(slant=0.12 * worse, height=1800),
    )
    assert refused_or_right(sheet, photograph(sheet, shots[seed % len(shots)]))


def filled() -> Sheet:
    sheet = new_sheet(2, 5)
    fill_in(sheet, Sheet.cross, BALLPOINT)
    return sheet


def problem_of(content: bytes, sheet: Sheet) -> Problem:
    with pytest.raises(AppError) as caught:
        read(sheet, content)
    return caught.value.problem


def encoded(picture: NDArray[np.uint8]) -> bytes:
    done, content = cv2.imencode(".png", picture)
    assert done
    return content.tobytes()


@pytest.mark.parametrize("corner", range(4))
def test_a_covered_corner_is_refused(corner: int) -> None:
    sheet = filled()
    mark = CORNER_MARKS[corner]
    sheet.page[mark.y - 20 : mark.y + 60, mark.x - 20 : mark.x + 120] = 190
    assert problem_of(photograph(sheet, Shot()), sheet) in {
        Problem.PHOTO_CORNERS_MISSING,
        Problem.PHOTO_DISTORTED,
    }


@pytest.mark.parametrize("edge", ["top", "bottom", "left", "right"])
def test_a_cropped_photo_is_refused(edge: str) -> None:
    sheet = filled()
    photo = picture_of(photograph(sheet, Shot()))
    cut = {
        "top": np.s_[110:, :],
        "bottom": np.s_[:-130, :],
        "left": np.s_[:, 110:],
        "right": np.s_[:, :-110],
    }[edge]
    content = encoded(np.ascontiguousarray(photo[cut], np.uint8))
    assert problem_of(content, sheet) in {
        Problem.PHOTO_CORNERS_MISSING,
        Problem.PHOTO_DISTORTED,
        Problem.PHOTO_WITHOUT_CODE,
    }


def test_a_sheet_without_its_code_is_refused() -> None:
    sheet = filled()
    place = QR_PLACE
    sheet.page[place.y : place.y + place.height, place.x : place.x + 200] = 255
    assert problem_of(photograph(sheet, Shot()), sheet) is Problem.PHOTO_WITHOUT_CODE


def test_two_sheets_in_one_photo_are_refused() -> None:
    sheet = filled()
    other = printed(paper(2, *KINDS[2]), ATTEMPT[:-4] + "9abc")
    both = np.hstack([sheet.page, other])
    content = encoded(np.asarray(cv2.resize(both, None, fx=0.6, fy=0.6), np.uint8))
    assert problem_of(content, sheet) is Problem.PHOTO_TWO_SHEETS


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n" + bytes(20), b"%PDF-1.7"]
)
def test_what_is_no_photo_is_refused(content: bytes) -> None:
    with pytest.raises(AppError) as caught:
        find_sheet(content, "x.jpg")
    assert caught.value.problem is Problem.PHOTO_NOT_READABLE
    assert caught.value.params["file"] == "x.jpg"


def test_a_file_cut_short_is_refused() -> None:
    sheet = filled()
    content = photograph(sheet, Shot())
    assert problem_of(content[: len(content) // 2], sheet).name.startswith("PHOTO_")


def test_a_picture_that_would_fill_the_memory_is_refused_unread() -> None:
    content = bytearray(encoded(np.zeros((8, 8), np.uint8)))
    content[16:24] = (60_000).to_bytes(4, "big") * 2
    with pytest.raises(AppError) as caught:
        find_sheet(bytes(content), "x.png")
    assert caught.value.problem is Problem.PHOTO_NOT_READABLE


def test_the_camera_s_turn_is_followed() -> None:
    sheet = filled()
    photo = picture_of(photograph(sheet, Shot()))
    done, content = cv2.imencode(".jpg", np.rot90(photo))
    assert done
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    turned = content.tobytes()
    size = (len(exif) + 2).to_bytes(2, "big")
    reading = read(sheet, turned[:2] + b"\xff\xe1" + size + exif + turned[2:])
    assert wrong(sheet, reading) == []


@pytest.mark.parametrize(
    ("doubt", "act"),
    [
        (Doubt.SEVERAL, lambda s, row: [s.cross(c.rect, GEL) for c in row.cells[:2]]),
        (Doubt.FAINT, lambda s, row: s.tick(row.cells[0].rect, HARDLY)),
        (Doubt.FAINT, lambda s, row: s.smudge(row.cells[1].rect)),
        (Doubt.CORRECTED, lambda s, row: s.fill(row.corrected, GEL)),
        (
            Doubt.CORRECTED,
            lambda s, row: (s.cross(row.cells[0].rect, GEL), s.fill(row.cells[0].rect, GEL)),
        ),
    ],
)
def test_each_doubt_says_why(doubt: Doubt, act: object) -> None:
    sheet = new_sheet(2, 3)
    for row in sheet.rows:
        sheet.mark(row, [0], Sheet.cross, GEL) if row.position != 5 else None
    assert callable(act)
    act(sheet, sheet.rows[4])
    reading = read(sheet, photograph(sheet, Shot()))
    assert doubt in reading.questions[4].doubts
    assert reading.doubtful == (5,)


def test_a_box_that_is_covered_is_unclear() -> None:
    sheet = filled()
    box = sheet.rows[2].cells[1].rect
    sheet.page[box.y - 10 : box.y + 70, box.x - 10 : box.x + 70] = 255
    reading = read(sheet, photograph(sheet, Shot()))
    assert Doubt.UNCLEAR in reading.questions[2].doubts


def test_an_empty_sheet_is_empty() -> None:
    for kind in range(len(KINDS)):
        sheet = new_sheet(kind, 1)
        reading = read(sheet, photograph(sheet, Shot(blur=0.6)))
        assert all(Doubt.NOTHING in each.doubts for each in reading.questions)
        assert sum(Doubt.FAINT in each.doubts for each in reading.questions) <= 2
        assert not any(each.chosen for each in reading.questions)


def test_a_paper_without_choices_reads_as_nothing() -> None:
    sheet = Sheet(printed(()), sheet_pages(())[0].rows, random.Random(1))
    assert read(sheet, photograph(sheet, Shot())).questions == ()


def test_the_kept_letters_are_those_printed() -> None:
    kept = cv2.imread(str(LETTERS_FILE), cv2.IMREAD_GRAYSCALE)
    assert kept is not None
    difference = np.abs(kept.astype(int) - letters().astype(int))
    assert difference.max() <= 40, "run python -m tests.exchange.keep_letters"
