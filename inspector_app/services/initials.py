"""Pinyin initials, so that `zhs` finds 张三."""

from __future__ import annotations


def initials_of(name: str) -> str:
    """The lower-case first letters of a name's syllables; other characters stay."""
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - loaded when first needed

    return "".join(lazy_pinyin(name, style=Style.FIRST_LETTER)).casefold()
