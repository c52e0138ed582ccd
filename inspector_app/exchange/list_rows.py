"""The rows of a list below its header, and which of them are no entries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from inspector_app.domain.lists import C, K, ListIssue, Severity, SkippedRow, SkipReason
from inspector_app.exchange.cell_texts import Cell, cell_text, column_letter
from inspector_app.exchange.list_headers import Header
from inspector_app.exchange.sheets import Sheet

R = TypeVar("R")
"""An entry of a list."""

_LONGEST_SECTION = 20
_LONGEST_SKIPPED_TEXT = 60
_TOTAL = re.compile(
    r"^(?:合计|总计|小计|共计|总人数|本页小计|人数合计)(?:人数)?[::]?[0-9]*[人家]?$"
)


@dataclass(frozen=True, slots=True)
class RowMarks:
    """By which texts rows are notes, and by which ends they are titles of sections."""

    note: re.Pattern[str]
    section: re.Pattern[str]

    def lone_reason(self, text: str) -> SkipReason:
        """Why a row with one text is no entry."""
        title = self.is_section(text) and not self.note.match(text)
        return SkipReason.TITLE if title else SkipReason.NOTE

    def is_section(self, text: str) -> bool:
        return bool(self.section.search(text)) and len(text) <= _LONGEST_SECTION


@dataclass(frozen=True)  # slots and Generic do not go together in 3.11
class Body(Generic[R, K]):
    """What stands below the header."""

    rows: tuple[R, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()
    issues: tuple[ListIssue[K], ...] = ()


class ListRows(Generic[C]):
    """Gives whole columns, since reading them first is several times faster than cell by cell."""

    def __init__(self, sheet: Sheet, header: Header[C], marks: RowMarks) -> None:
        self.sheet, self._header, self._marks = sheet, header, marks
        self.start = header.first_body_row
        end = len(sheet.rows)
        while end > self.start and not any(cell != "" for cell in sheet.rows[end - 1]):
            end -= 1
        self.rows = sheet.rows[self.start : end]
        ignore = header.words.ignore
        used = [at for at, column in header.columns.items() if column is not ignore]
        self._used = [at for at in sorted(used) if at < sheet.width]

    def index_of(self, column: C) -> int | None:
        """The first column with this meaning."""
        found = (at for at, meaning in sorted(self._header.columns.items()) if meaning is column)
        return next((at for at in found if at < self.sheet.width), None)

    def letter(self, column: C) -> str:
        index = self.index_of(column)
        return column_letter(index) if index is not None else ""

    def cells(self, column: C) -> list[Cell]:
        index = self.index_of(column)
        if index is None:
            return [""] * len(self.rows)
        return [row[index] for row in self.rows]

    def texts(self, column: C) -> list[str]:
        """The column's texts, a merged one in each of its rows."""
        texts = [cell_text(cell) for cell in self.cells(column)]
        for top, bottom in self.merged(column):
            texts[top : bottom + 1] = [texts[top]] * (bottom + 1 - top)
        return texts

    def merged(self, column: C) -> list[tuple[int, int]]:
        """The first and last of `rows` of each merged range over the column."""
        index = self.index_of(column)
        ranges = [
            (max(0, merge.top - self.start), min(len(self.rows) - 1, merge.bottom - self.start))
            for merge in self.sheet.merges
            if index is not None and merge.left <= index <= merge.right
        ]
        return [(top, bottom) for top, bottom in ranges if bottom >= top]

    def skipped(self, row: int, cells: Sequence[Cell], name: str) -> SkippedRow | None:
        """Why the sheet's row is no entry; None if it is one."""
        texts = [cell_text(cell) for cell in cells]
        full = [text for text in texts if text]
        reason = self._reason(row, texts, full, name)
        text = " ".join(full)[:_LONGEST_SKIPPED_TEXT]
        return SkippedRow(row, reason, text) if reason else None

    def body(self, found: Iterable[R | SkippedRow], name_missing: K) -> Body[R, K]:
        """The entries apart from what is none, that above the header included."""
        rows: list[R] = []
        skipped = [_title(self.sheet, at) for at in range(max(0, self._header.row - 1))]
        issues: list[ListIssue[K]] = []
        letter = self.letter(self._header.words.name)
        for each in found:
            if not isinstance(each, SkippedRow):
                rows.append(each)
                continue
            skipped.append(each)
            if each.reason is SkipReason.NAME_MISSING:
                issues.append(ListIssue(name_missing, Severity.ERROR, each.row, letter, each.text))
        return Body(tuple(rows), tuple(skipped), tuple(issues))

    def _reason(
        self, row: int, texts: Sequence[str], full: Sequence[str], name: str
    ) -> SkipReason | None:
        if not any(texts[at] for at in self._used) and not any(len(each) > 1 for each in full[1:]):
            single = full[0] if len(full) == 1 else ""
            lone = single and not single.isdigit()
            return self._marks.lone_reason(single) if lone else SkipReason.EMPTY
        if any(_TOTAL.match(text) for text in full[:3]):
            return SkipReason.TOTAL
        if self._header.words.is_name(name):
            return SkipReason.HEADER
        if self._marks.note.match(full[0]):
            return SkipReason.NOTE
        if len(self._used) > 1 and self._is_title(row, full):
            return self._marks.lone_reason(full[0])
        return None if name else SkipReason.NAME_MISSING

    def _is_title(self, row: int, full: Sequence[str]) -> bool:
        """Whether one cell takes the row: merged across it, or alone with a section's name."""
        if len(full) > 1:
            return False
        across = any(
            merge.top == row - 1 and merge.right > merge.left + 1 for merge in self.sheet.merges
        )
        return across or self._marks.is_section(full[0])


def _title(sheet: Sheet, at: int) -> SkippedRow:
    text = " ".join(text for cell in sheet.rows[at] if (text := cell_text(cell)))
    reason = SkipReason.TITLE if text else SkipReason.EMPTY
    return SkippedRow(at + 1, reason, text[:_LONGEST_SKIPPED_TEXT])
