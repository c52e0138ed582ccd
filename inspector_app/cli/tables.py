"""Tables on the terminal, Chinese characters counted as two columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

_WIDE = frozenset("WF")


def table(titles: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """The lines: the first column on the left, the others on the right."""
    texts = [list(titles), *([str(cell) for cell in row] for row in rows)]
    widths = [max(map(_width, column)) for column in zip(*texts, strict=True)]
    for row in texts:
        padded = (
            cell + " " * (width - _width(cell)) if at == 0 else " " * (width - _width(cell)) + cell
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(padded).rstrip()


def _width(text: str) -> int:
    """How many columns a terminal gives the text."""
    return sum(2 if unicodedata.east_asian_width(each) in _WIDE else 1 for each in text)
