"""The sentences for what goes wrong with tests on paper."""

from __future__ import annotations

from typing import Literal, TypeAlias, assert_never

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.errors import Problem

PaperProblem: TypeAlias = Literal[
    Problem.PAPER_UNKNOWN,
    Problem.PAPER_INCOMPLETE,
    Problem.PAPER_DIFFERENCES,
    Problem.PAPER_SAME_OFFICER,
    Problem.PAPER_TIMES_INVALID,
    Problem.ATTEMPT_UNDER_WAY,
]


def paper_sentence(problem: PaperProblem) -> str:
    """What happened and what to do, with places for the facts."""
    translate = QCoreApplication.translate
    match problem:
        case Problem.PAPER_UNKNOWN:
            return translate(
                "Problems",
                "No paper of this inspection has the number {code}. Scan it again, or type the "
                "eight signs beside the QR code.",
            )
        case Problem.PAPER_INCOMPLETE:
            return translate(
                "Problems",
                "Not entered yet: questions {positions}. Press 0 where the person left one open.",
            )
        case Problem.PAPER_DIFFERENCES:
            return translate(
                "Problems",
                "The two passes differ at questions {positions}. Look at the paper and settle "
                "them first.",
            )
        case Problem.PAPER_SAME_OFFICER:
            return translate(
                "Problems",
                "{name} entered the other pass. Another officer must enter this one.",
            )
        case Problem.PAPER_TIMES_INVALID:
            return translate(
                "Problems",
                "The times do not fit: begun after the draw at {earliest}, ended after the "
                "beginning and not after {latest}.",
            )
        case Problem.ATTEMPT_UNDER_WAY:
            return translate(
                "Problems",
                "This person is taking the test on a screen right now. Pause it there first.",
            )
        case _:
            assert_never(problem)
