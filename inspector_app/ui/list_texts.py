"""The words that the previews of all lists share."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.lists import SkippedRow, SkipReason


def placed(column: str, words: str) -> str:
    """What is odd, after the column it stands in."""
    if not column:
        return words
    place = QCoreApplication.translate("Roster", "Column {column}: {words}")
    return place.format(column=column, words=words)


def skip_text(skipped: SkippedRow) -> str:
    """Which row is left out, and why."""
    words = QCoreApplication.translate("Roster", "Row {row} left out: {reason} {text}")
    return words.format(row=skipped.row, reason=skip_reason_text(skipped.reason), text=skipped.text)


def skip_reason_text(reason: SkipReason) -> str:
    translate = QCoreApplication.translate
    match reason:
        case SkipReason.EMPTY:
            return translate("Roster", "empty")
        case SkipReason.TITLE:
            return translate("Roster", "a title")
        case SkipReason.HEADER:
            return translate("Roster", "a header repeated")
        case SkipReason.TOTAL:
            return translate("Roster", "a total")
        case SkipReason.NOTE:
            return translate("Roster", "a note")
        case SkipReason.NAME_MISSING:
            return translate("Roster", "no name")
        case _:
            assert_never(reason)
