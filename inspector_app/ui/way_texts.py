"""A sentence for every problem around the ways of taking the test; `texts.py` asks here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.errors import Problem
from inspector_app.ui.paper_texts import paper_sentence
from inspector_app.ui.photo_texts import photo_sentence


def way_sentence(problem: Problem) -> str:
    """The sentence with its facts still open. Raises LookupError for problems of other parts."""
    translate = QCoreApplication.translate
    match problem:
        case Problem.RUBRIC_UNSCORED:
            return translate(
                "Problems",
                "Not everything of this paper is scored yet. Score it first, then confirm.",
            )
        case Problem.SECOND_OFFICER_NEEDED:
            return translate(
                "Problems",
                "{name} gave these points. Another officer of this inspection confirms them.",
            )
        case Problem.PHONES_NOT_STARTED:
            return translate(
                "Problems",
                "Phones cannot be served at {address}. Switch the hotspot on or join the Wi-Fi, "
                "choose its address and try again.",
            )
        case Problem.PHOTO_NOT_READABLE:
            return translate(
                "Problems",
                "{file} is no photo that can be read, or it is too large. Choose a JPEG or PNG "
                "of at most {megabytes} MB.",
            )
        case (
            Problem.PAPER_UNKNOWN
            | Problem.PAPER_INCOMPLETE
            | Problem.PAPER_DIFFERENCES
            | Problem.PAPER_SAME_OFFICER
            | Problem.PAPER_TIMES_INVALID
            | Problem.ATTEMPT_UNDER_WAY
        ):
            return paper_sentence(problem)
        case (
            Problem.PHOTO_WITHOUT_CODE
            | Problem.PHOTO_TWO_SHEETS
            | Problem.PHOTO_CORNERS_MISSING
            | Problem.PHOTO_TOO_SMALL
            | Problem.PHOTO_NOT_SHARP
            | Problem.PHOTO_DISTORTED
        ):
            return photo_sentence(problem)
        case _:
            raise LookupError(problem)
