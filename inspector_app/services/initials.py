"""Pinyin initials, so that `zhs` finds 张三."""

from __future__ import annotations

from functools import cache


def initials_of(text: str) -> str:
    """The lower-case first letters of a text's syllables; other characters stay.

    Read as words, so that 重庆 gives `cq`.
    """
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - loaded when first needed

    return "".join(lazy_pinyin(text, style=Style.FIRST_LETTER)).casefold()


def initials_of_person(name: str) -> str:
    """As `initials_of`, letter by letter: names are no words, and a long list is read at once."""
    return "".join(map(_initial, name))


@cache
def _initial(character: str) -> str:
    return initials_of(character)
