"""A sentence for every problem of packages, statistics and exports; `texts.py` asks here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.errors import Problem
from inspector_app.ui.package_texts import package_sentence


def office_sentence(problem: Problem) -> str | None:
    """The sentence with its facts still open, None for problems of other parts."""
    translate = QCoreApplication.translate
    match problem:
        case Problem.RESPONSES_COLUMN_MISSING:
            return translate(
                "Problems",
                "The first row of {file} has no column “{column}”. The table needs the columns "
                "attempt, item, mark and max_mark.",
            )
        case Problem.RESPONSES_ROW_WRONG:
            return translate(
                "Problems",
                "Row {row} of {file} is wrong: column {column} holds “{value}”. Correct it and "
                "try again.",
            )
        case Problem.FILE_ENDING_UNKNOWN:
            return translate(
                "Problems",
                "{file} has none of the endings {endings}. Choose a name that ends with one.",
            )
        case _:
            return package_sentence(problem)
