"""What a list's columns hold where the header does not say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from inspector_app.domain.lists import C
from inspector_app.exchange.cell_texts import Cell, cell_text, name_text

_SAMPLE = 200
_MOST_CELLS_FIT = 0.6
_MOST_NAMES_DIFFER = 0.5


@dataclass(frozen=True)  # slots and Generic do not go together in 3.11
class Guesses(Generic[C]):
    """What the cells of one kind of list look like, those of its names first."""

    name: C
    names: re.Pattern[str]
    others: tuple[tuple[C, re.Pattern[str]], ...]

    def name_column(self, rows: Sequence[Sequence[Cell]], width: int) -> int | None:
        """The column whose cells look most like names; None if no column does."""
        best, best_share = None, _MOST_CELLS_FIT
        for index in range(width):
            names = [text for row in rows[:_SAMPLE] if (text := name_text(row[index]))]
            share = _share(self.names, names)
            if share > best_share and len(set(names)) >= len(names) * _MOST_NAMES_DIFFER:
                best, best_share = index, share
        return best

    def columns(self, rows: Sequence[Sequence[Cell]], width: int) -> dict[int, C]:
        """The meaning of columns without any header, by what their cells look like."""
        columns: dict[int, C] = {}
        for index in range(width):
            texts = [text for row in rows[:_SAMPLE] if (text := cell_text(row[index]))]
            for column, pattern in self.others:
                if _share(pattern, texts) > _MOST_CELLS_FIT and column not in columns.values():
                    columns[index] = column
        name = self.name_column(rows, width)
        if name is not None:
            columns[name] = self.name
        return columns


def _share(pattern: re.Pattern[str], texts: Sequence[str]) -> float:
    return sum(bool(pattern.fullmatch(text)) for text in texts) / len(texts) if texts else 0.0
