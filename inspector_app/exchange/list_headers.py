"""Which row of a sheet is the header of a list, and what its columns mean."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic

from inspector_app.domain.lists import C
from inspector_app.exchange.cell_texts import Cell, cell_text
from inspector_app.exchange.sheets import Sheet

SEARCHED_ROWS = 30
MOST_HEADER_ROWS = 3
_LONGEST_LABEL = 20
_NAME_WEIGHT = 3
_FEWEST_HEADER_CELLS = 2

_EXPLANATION = re.compile(r"[(\[【:].*$", re.DOTALL)
_BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*\]|【[^】]*】")
_DECORATION = re.compile(r"[\s*#★☆※·、，,。.:]+")


@dataclass(frozen=True)  # slots and Generic do not go together in 3.11
class Rule(Generic[C]):
    """Labels of a column: `exact` ranks before `part`; `never` speaks against it."""

    column: C
    exact: re.Pattern[str]
    part: re.Pattern[str]
    never: re.Pattern[str]


def rule(column: C, exact: str, part: str, never: str = r"$^") -> Rule[C]:
    """The rule of these regular expressions, for labels in capitals without decoration."""
    return Rule(column, re.compile(exact), re.compile(part), re.compile(never))


class HeaderWords(Generic[C]):
    """The labels of one kind of list; a list of it has a column `name`.

    `second` is what a second column of a meaning may be, by words of its label.
    """

    def __init__(
        self,
        rules: Sequence[Rule[C]],
        *,
        name: C,
        ignore: C,
        second: tuple[C, re.Pattern[str]] | None = None,
    ) -> None:
        self.name, self.ignore, self._second = name, ignore, second
        self._rules = tuple(rules)
        self._known: Callable[[str], tuple[C, int] | None] = lru_cache(maxsize=1024)(self._meaning)

    def knows(self, text: str) -> bool:
        """Whether a text is the label of any column."""
        return self._known(text) is not None

    def is_name(self, text: str) -> bool:
        """Whether a text is what a header calls the column of names."""
        known = self._known(text)
        return known is not None and known[0] is self.name

    def columns(self, parts: Sequence[Sequence[str]]) -> dict[int, C]:
        """What columns mean by their labels, each a text per row of the header."""
        known: list[tuple[int, int, C]] = []
        for index, texts in enumerate(parts):
            found = (self._known(texts[-1]) or self._known("".join(texts))) if texts else None
            if found:
                known.append((found[1], index, found[0]))
        columns = dict.fromkeys(range(len(parts)), self.ignore)
        left: list[int] = []
        for _, index, column in sorted(known, key=lambda each: each[:2]):
            if column in columns.values():
                left.append(index)
            else:
                columns[index] = column
        if self._second and self._second[0] not in columns.values():
            column, words = self._second
            second = next((at for at in left if words.search(parts[at][-1])), None)
            if second is not None:
                columns[second] = column
        return columns

    def _meaning(self, text: str) -> tuple[C, int] | None:
        """What a label means, and 0 if it is the usual word or 1 if it holds one."""
        label = _plain(text)
        if not label or len(label) > _LONGEST_LABEL:
            return None
        for rank, each in ((rank, each) for rank in (0, 1) for each in self._rules):
            fits = each.exact.fullmatch(label) if rank == 0 else each.part.search(label)
            if fits and not each.never.search(label):
                return each.column, rank
        return None


@dataclass(frozen=True)  # slots and Generic do not go together in 3.11
class Header(Generic[C]):
    """A header: its first row from 1 (0: the list has none), how many rows, and the labels."""

    row: int
    rows: int
    labels: tuple[str, ...]
    columns: dict[int, C]
    words: HeaderWords[C]

    @property
    def has_names(self) -> bool:
        return self.words.name in self.columns.values()

    @property
    def known(self) -> set[C]:
        """What is in the list."""
        return set(self.columns.values()) - {self.words.ignore}

    @property
    def score(self) -> int:
        """How much of such a list it is."""
        return len(self.known) + (_NAME_WEIGHT if self.has_names else 0)

    @property
    def first_body_row(self) -> int:
        """The index from 0 of the first row below."""
        return max(0, self.row - 1 + self.rows) if self.row else 0


def find_header(sheet: Sheet, words: HeaderWords[C]) -> Header[C] | None:
    """The header with the most known columns, the first of equals.

    Without any known column it is the first row of short texts; None if there is no such row.
    """
    best: Header[C] | None = None
    for row in range(1, min(SEARCHED_ROWS, len(sheet.rows)) + 1):
        if not _may_be_header(sheet.rows[row - 1]):
            continue
        header = read_header(sheet, row, _header_rows(sheet, row, words), words)
        if best is None or header.score > best.score:
            best = header
    return best


def read_header(sheet: Sheet, row: int, rows: int, words: HeaderWords[C]) -> Header[C]:
    """The header at a given place, its columns recognised by their labels."""
    if row == 0:
        labels: tuple[str, ...] = ("",) * sheet.width
        return Header(0, 0, labels, dict.fromkeys(range(sheet.width), words.ignore), words)
    levels = _levels(sheet, row - 1, rows)
    parts = [_distinct(column) for column in zip(*levels, strict=True)]
    return Header(row, rows, tuple("·".join(each) for each in parts), words.columns(parts), words)


def _may_be_header(row: Sequence[Cell]) -> bool:
    cells = [cell for cell in row if cell != ""]
    if len(cells) < _FEWEST_HEADER_CELLS or not all(isinstance(cell, str) for cell in cells):
        return False
    texts = [_plain(str(cell)) for cell in cells]
    return not any(text.isdigit() or len(text) > _LONGEST_LABEL for text in texts)


def _header_rows(sheet: Sheet, row: int, words: HeaderWords[C]) -> int:
    rows = 1
    while rows < MOST_HEADER_ROWS and _goes_on(sheet, row - 1, row - 1 + rows, words):
        rows += 1
    return rows


def _goes_on(sheet: Sheet, top: int, below: int, words: HeaderWords[C]) -> bool:
    """Whether the row `below` still belongs to the header that begins at `top`."""
    if below >= len(sheet.rows) or not any(cell != "" for cell in sheet.rows[below]):
        return False
    lower = sheet.rows[below]
    if not all(isinstance(cell, str) for cell in lower):
        return False
    if any(words.is_name(str(cell)) for cell in lower if cell != ""):
        return True
    labels = [words.knows(str(cell)) for cell in lower if cell != ""]
    if any(cell_text(cell).isdigit() for cell in lower) or not any(labels):
        return False
    merged = any(
        top <= each.top <= below and each.right > each.left and each.bottom < below
        for each in sheet.merges
    )
    fills = any(
        above == "" and cell != "" for above, cell in zip(sheet.rows[below - 1], lower, strict=True)
    )
    names = [at for at, cell in enumerate(sheet.rows[top]) if words.is_name(str(cell))]
    return all(lower[at] == "" for at in names) and bool(names) and (merged or fills)


def _levels(sheet: Sheet, top: int, rows: int) -> list[list[str]]:
    """The header's rows as texts, group titles repeated over the columns they span."""
    levels = [[cell_text(cell) for cell in row] for row in sheet.rows[top : top + rows]]
    for merge in sheet.merges:
        if top <= merge.top < top + rows:
            level = levels[merge.top - top]
            level[merge.left : merge.right + 1] = [level[merge.left]] * (
                min(merge.right + 1, len(level)) - merge.left
            )
    if rows > 1 and not sheet.merges:
        for upper, lower in itertools.pairwise(levels):
            for at in range(1, len(upper)):
                if not upper[at] and lower[at]:
                    upper[at] = upper[at - 1]
    return levels


def _distinct(texts: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))


def _plain(text: str) -> str:
    text = cell_text(text).upper()
    short = _DECORATION.sub("", _EXPLANATION.sub("", text))
    return short or _DECORATION.sub("", _BRACKETS.sub("", text))
