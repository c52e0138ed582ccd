"""What is printed inside the boxes, kept as a picture: `python -m tests.exchange.keep_letters`."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector_app.domain.answer_sheet import Rect, sheet_pages
from inspector_app.domain.questions import QuestionType
from inspector_app.exchange.printed_letters import (
    HALF_HEIGHT,
    HALF_WIDTH,
    LETTERS_FILE,
    PRINTED,
)
from inspector_app.exchange.sheet_photos import SCALE
from tests.exchange.printed_sheets import item, printed


def letters() -> NDArray[np.uint8]:
    """The insides of one box of each kind side by side, as the photos are straightened."""
    items = (item(1, QuestionType.TRUE_FALSE, ""), item(2, QuestionType.SINGLE, "ABCDEFGH"))
    page = printed(items)
    straight = cv2.resize(page, None, fx=SCALE, fy=SCALE, interpolation=cv2.INTER_AREA)
    places: dict[str, Rect] = {}
    for row in sheet_pages(items)[0].rows:
        places |= {cell.label: cell.rect for cell in row.cells}
        places["改"] = row.corrected
    parts = []
    for sign in PRINTED:
        x, y = (round(each * SCALE) for each in places[sign].centre)
        rows, columns = (
            slice(y - HALF_HEIGHT, y + HALF_HEIGHT + 1),
            slice(x - HALF_WIDTH, x + HALF_WIDTH + 1),
        )
        parts.append(straight[rows, columns])
    return np.asarray(np.hstack(parts), np.uint8)


def main() -> None:
    done, content = cv2.imencode(".png", letters())
    assert done
    LETTERS_FILE.write_bytes(content.tobytes())


if __name__ == "__main__":
    main()
