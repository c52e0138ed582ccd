"""The sentences for photos of answer sheets that cannot be trusted, and for doubts."""

from __future__ import annotations

from typing import Literal, TypeAlias, assert_never

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.errors import Problem
from inspector_app.domain.sheet_readings import Doubt

PhotoProblem: TypeAlias = Literal[
    Problem.PHOTO_WITHOUT_CODE,
    Problem.PHOTO_TWO_SHEETS,
    Problem.PHOTO_CORNERS_MISSING,
    Problem.PHOTO_TOO_SMALL,
    Problem.PHOTO_NOT_SHARP,
    Problem.PHOTO_DISTORTED,
]


def photo_sentence(problem: PhotoProblem) -> str:
    """What is wrong with the photo and how to take a better one."""
    translate = QCoreApplication.translate
    match problem:
        case Problem.PHOTO_WITHOUT_CODE:
            return translate(
                "Problems",
                "No QR code of an answer sheet is seen in the photo. Take it again with the whole "
                "sheet in the picture, sharp and well lit.",
            )
        case Problem.PHOTO_TWO_SHEETS:
            return translate(
                "Problems",
                "The photo shows more than one answer sheet. Take one photo of each.",
            )
        case Problem.PHOTO_CORNERS_MISSING:
            return translate(
                "Problems",
                "Not all four black squares in the corners of the sheet are seen. Take the photo "
                "again with nothing over the corners.",
            )
        case Problem.PHOTO_TOO_SMALL:
            return translate(
                "Problems",
                "The sheet is too small in the photo. Go nearer, or send the photo in its "
                "original size.",
            )
        case Problem.PHOTO_NOT_SHARP:
            return translate(
                "Problems",
                "The photo is too blurred or too pale. Hold the camera still and take it again "
                "in better light.",
            )
        case Problem.PHOTO_DISTORTED:
            return translate(
                "Problems",
                "The sheet is bent or folded in the photo. Lay it flat and take it again from "
                "above.",
            )
        case _:
            assert_never(problem)


def doubt_text(doubt: Doubt) -> str:
    """Why an officer has to look, in a few words."""
    translate = QCoreApplication.translate
    match doubt:
        case Doubt.NOTHING:
            return translate("Doubts", "no box marked")
        case Doubt.SEVERAL:
            return translate("Doubts", "several boxes marked")
        case Doubt.FAINT:
            return translate("Doubts", "faint mark or rubbed out")
        case Doubt.CORRECTED:
            return translate("Doubts", "corrected or struck out")
        case Doubt.BESIDE:
            return translate("Doubts", "written beside the boxes")
        case Doubt.UNCLEAR:
            return translate("Doubts", "not clearly seen")
        case _:
            assert_never(doubt)
