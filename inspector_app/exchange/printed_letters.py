"""What is printed inside the boxes of an answer sheet, to be told from what a person wrote.

The picture is made from the printed sheet itself; a test compares them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import cv2
import numpy as np

from inspector_app.exchange.sheet_photos import Reals

LETTERS_FILE = Path(__file__).resolve().parents[2] / "resources" / "answer_sheet_letters.png"
CORRECTED = "改"
PRINTED = "ABCDEFGH对错" + CORRECTED
HALF_WIDTH, HALF_HEIGHT, NARROW_HALF_WIDTH = 14, 13, 10
"""Pixels of a straightened page from a box's middle to where its frame may begin."""
_MORE = 3
"""Pixels across within which a sign may lie: frames are found to about a pixel."""


def half_width(box_width: int) -> int:
    """How far the inside of a box of so many tenths of a millimetre reaches from its middle."""
    return HALF_WIDTH if box_width > 50 else NARROW_HALF_WIDTH  # noqa: PLR2004 - 5.4 or 4.3 mm


@cache
def letter(sign: str, half: int = HALF_WIDTH) -> Reals:
    """The darkness of a printed sign over the inside of its box."""
    picture = cv2.imdecode(np.fromfile(LETTERS_FILE, np.uint8), cv2.IMREAD_GRAYSCALE)
    if picture is None:
        raise FileNotFoundError(LETTERS_FILE)
    parts = np.split(1 - picture.astype(np.float32) / 255, len(PRINTED), axis=1)
    cut = HALF_WIDTH - half
    whole = parts[PRINTED.index(sign)]
    return np.ascontiguousarray(whole[:, cut : whole.shape[1] - cut])


@cache
def cover(sign: str, half: int = HALF_WIDTH) -> Reals:
    """As `letter`, but wherever the sign may be when its box is found a little beside."""
    block = cv2.getStructuringElement(cv2.MORPH_RECT, (_MORE, _MORE))
    return np.asarray(cv2.dilate(letter(sign, half), block), np.float32)
