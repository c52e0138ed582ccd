"""Where a Chinese line may end: 避头尾 by GB/T 15834-2011, 5.1, and the W3C's clreq, 3.2.

Stops and closing marks begin no line, opening marks end none (5.1.1 to 5.1.3), dashes and
ellipses are not parted (5.1.4, 5.1.5), connecting marks and the interpunct begin no line (5.1.6,
5.1.7), the solidus neither begins nor ends one (5.1.9), and a full-width mark at a line's end
takes half its width (5.1.10). Latin words, numbers and their units stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

NO_START = frozenset(
    "。，、；：？！）》」』】〕〉〗〙〛］｝”’…—·‧•・～〜–‐‑－−-~／/％‰‱℃℉°′″,.;:?!)]}%"
)
NO_END = frozenset("（《「『【〔〈〖〘〚［｛“‘([{￥¥＄$№／/")
_PAIRED = frozenset("—…⸺")
HALF_AT_END = frozenset("。，、；：）》」』】〕〉〗］｝")
"""Marks whose right half is empty."""
_MEASURES = frozenset(
    "年月日时分秒周天岁元角万亿千百人名户次个台套件份项条款章节号层栋间米吨升度页题级期批组"
)
"""What Chinese counts in: not parted from a number in digits."""
_UNIT = re.compile(
    r"\d (?=(?:[kMGTdcmnµμ]?(?:A|V|W|Pa|g|m|L|l|s|J|N|Hz|Ω|mol|bar|VA|Wh|eV|lx|dB)[²³23]?"
    r"|h|t|K|min|ppm|rpm|mg/m|m/s|km/h)(?![A-Za-z]))"
)
"""A number, a blank and its unit: the blank is no place to break."""
_FIRST_FOREIGN, _LAST_FOREIGN = "\xa1", "\u04ff"
_TOLERANCE = 0.01
"""Points by which a line may be over: 39 characters fill it exactly, but for rounding."""


def may_break(before: str, after: str) -> bool:
    """Whether a line may end between two characters; words and numbers stay whole."""
    if after in NO_START or before in NO_END or after == " ":
        return False
    if before in _PAIRED and before == after:
        return False
    if "0" <= before <= "9" and after in _MEASURES:
        return False
    return not (_in_word(before) and _in_word(after))


def _in_word(character: str) -> bool:
    """Latin, Greek and Cyrillic letters, digits, what stands with them, and units of one sign."""
    if character <= "~":
        return character > " "
    if character <= _LAST_FOREIGN:
        return character >= _FIRST_FOREIGN and character not in "·×÷"
    return "\u2070" <= character <= "\u209c" or "\u3371" <= character <= "\u33df"


def line_ends(text: str, widths: Sequence[float], first: float, rest: float) -> list[int]:
    """The index after each line's last character; `first` is the room in the first line.

    Characters that do not fit move down together with those they may not be parted from. Where
    a line offers no place to break, it is cut at its edge.
    """
    ends: list[int] = []
    start = allowed = 0
    used = 0.0
    room = first + _TOLERANCE
    whole = {match.end() for match in _UNIT.finditer(text)} if " " in text else ()
    for index, width in enumerate(widths):
        if index > start and may_break(text[index - 1], text[index]) and index not in whole:
            allowed = index
        used += width
        if used > room and index > start and not _hangs(text[index], used - width / 2, room):
            start = allowed if allowed > start else index
            ends.append(start)
            used, room = sum(widths[start : index + 1]), rest + _TOLERANCE
            if used > room and index > start:
                start, used = index, width
                ends.append(start)
    ends.append(len(text))
    return ends


def _hangs(character: str, without_half: float, room: float) -> bool:
    return character == " " or (character in HALF_AT_END and without_half <= room)
