"""Delimited text in the encodings and with the delimiters that Chinese offices produce."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from typing import TypeAlias

Rows: TypeAlias = list[list[str]]

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DELIMITERS = ",\t;|，"
_SAMPLE_LINES = 40
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_USUAL = re.compile(r"[\t\n\r\x20-\x7e\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
_LEAST_USUAL_SHARE = 0.9
_SAMPLE_CHARACTERS = 4000
_LONGEST_FIELD = 1_000_000


def decode(content: bytes) -> str | None:
    """The text by its mark, else as UTF-8, UTF-16 or GB 18030; None if it is none of them."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(content, encoding)
    if b"\x00" in content:
        # Of a comma or digit the zero byte comes second in little-endian text.
        little = content[1::2].count(0) >= content[::2].count(0)
        return _readable(_decoded(content, "utf-16-le" if little else "utf-16-be"))
    text = _decoded(content, "utf-8")
    return text if text is not None else _readable(_decoded(content, "gb18030"))


def _readable(text: str | None) -> str | None:
    """A text decoded on a guess, if it is Chinese or Latin for the most part."""
    if text is None:
        return None
    sample = text[:_SAMPLE_CHARACTERS]
    return text if len(_USUAL.findall(sample)) >= len(sample) * _LEAST_USUAL_SHARE else None


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if _CONTROL.search(text) else text


def split(text: str) -> Rows | None:
    """The rows, by the delimiter that splits the first lines most evenly; None if none can."""
    lines = text.splitlines(keepends=True)
    sample = "".join(lines[:_SAMPLE_LINES])
    ranked = sorted(_DELIMITERS, key=lambda each: _evenness(sample, each), reverse=True)
    for delimiter in ranked:
        rows = _rows(text, delimiter)
        if rows is not None:
            return rows
    return None


def _evenness(sample: str, delimiter: str) -> tuple[int, int]:
    """How many sample lines share their commonest width above one, and that width."""
    rows = _rows(sample, delimiter) or []
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return (0, 0)
    width, lines = max(widths.items(), key=lambda each: (each[1], each[0]))
    return (lines, width)


def _rows(text: str, delimiter: str) -> Rows | None:
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        return None
    while rows and not any(rows[-1]):
        rows.pop()
    return rows
