"""Where a Chinese line may end (避头尾, as GB/T 15834-2011 §5.1 asks of punctuation)."""

from __future__ import annotations

from collections.abc import Sequence

NO_START = frozenset("。，、；：？！）》」』】〕〉”’…—·％‰℃,.;:?!)]}%")
NO_END = frozenset("（《「『【〔〈“‘([{")
_PAIRED = frozenset("—…")
_TOLERANCE = 0.01
"""Points by which a line may be over: 39 characters fill it exactly, but for rounding."""


def may_break(before: str, after: str) -> bool:
    """Whether a line may end between two characters; words and numbers stay whole."""
    if after in NO_START or before in NO_END or after == " ":
        return False
    if before in _PAIRED and before == after:
        return False
    return not ("!" <= before <= "~" and "!" <= after <= "~")


def line_ends(text: str, widths: Sequence[float], first: float, rest: float) -> list[int]:
    """The index after each line's last character; `first` is the room in the first line.

    Characters that do not fit move down together with those they may not be parted from. Where
    a line offers no place to break, it is cut at its edge.
    """
    ends: list[int] = []
    start = allowed = 0
    used = 0.0
    room = first + _TOLERANCE
    for index, width in enumerate(widths):
        if index > start and may_break(text[index - 1], text[index]):
            allowed = index
        used += width
        if used > room and index > start and text[index] != " ":
            start = allowed if allowed > start else index
            ends.append(start)
            used = sum(widths[start : index + 1])
            room = rest + _TOLERANCE
    ends.append(len(text))
    return ends
