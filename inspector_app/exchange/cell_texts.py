"""Cells as people mean them: the text behind widths, spaces, numbers and Excel's tricks."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TypeAlias

Cell: TypeAlias = int | float | str | bool | time | date | datetime | timedelta

EXACT_DIGITS = 15
"""Excel keeps no more digits of a number."""

_SIMPLE = re.compile(r"[\u4e00-\u9fff0-9A-Za-z]+")
_INVISIBLE = dict.fromkeys([*range(0x200B, 0x2010), 0x2060, 0xFEFF, 0xAD])
_FORMULA_TEXT = re.compile(r'^="?(.*?)"?$', re.DOTALL)
_SPACE = re.compile(r"\s+")
_SPACE_BESIDE_CHINESE = re.compile(r"(?<![\x21-\u024f]) | (?![\x21-\u024f])")
_DOTS = str.maketrans(dict.fromkeys("•・‧∙⋅●．", "·"))
_SCIENTIFIC = re.compile(r"^([0-9])(?:\.([0-9]+))?E\+?([0-9]{1,2})$", re.IGNORECASE)
_IDENTITY = re.compile(r"[0-9]{17}[0-9X]")
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_LANDLINE = re.compile(r"(?:\(?0[0-9]{2,3}\)?-?)?[2-9][0-9]{6,7}(?:-[0-9]{1,6})?")
_NOT_IN_NUMBERS = re.compile(r"[\s'’‘`\-—_.]+")
_COUNTRY = re.compile(r"^(?:\+|00)?86(?=1[3-9][0-9]{9}$)")


def cell_text(cell: Cell) -> str:
    """A cell's text, cleaned; whole numbers without decimals, dates as 2026-11-23."""
    if isinstance(cell, str):
        return cell if _SIMPLE.fullmatch(cell) else clean_text(cell)
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell)


@lru_cache(maxsize=8192)
def clean_text(text: str) -> str:
    """Text of normal width, `="…"` and invisible characters gone; spaces only in Latin text."""
    found = _FORMULA_TEXT.match(text.strip())
    if found:
        text = found[1]
    text = unicodedata.normalize("NFKC", text.translate(_INVISIBLE))
    text = _SPACE.sub(" ", text).strip().removeprefix("'")
    return unicodedata.normalize("NFC", _SPACE_BESIDE_CHINESE.sub("", text))


def name_text(cell: Cell) -> str:
    """A person's name: no spaces between Chinese characters, one kind of dot between parts."""
    if isinstance(cell, str):
        if _SIMPLE.fullmatch(cell):
            return cell
        return clean_text(cell.translate(_DOTS)).translate(_DOTS)
    return cell_text(cell)


def identity_text(cell: Cell) -> str | None:
    """An identity number in capitals; None where a number cell has lost its last digits."""
    if isinstance(cell, str) and _IDENTITY.fullmatch(cell):
        return cell
    if isinstance(cell, bool | int | float):
        text = cell_text(cell)
        return text if len(text) <= EXACT_DIGITS or isinstance(cell, int) else None
    text = _NOT_IN_NUMBERS.sub("", cell_text(cell)).upper()
    # Of 4.11625E+17 the dot is gone by now, so the text as it came decides.
    if isinstance(cell, str) and _SCIENTIFIC.match(clean_text(cell)):
        return None
    return text


def phone_text(cell: Cell) -> str:
    """A phone number without spaces, hyphens and the country's code; landlines keep the hyphen."""
    text = cell_text(cell)
    if _MOBILE.fullmatch(text):
        return text
    found = _SCIENTIFIC.match(text)
    if found:
        whole, rest, power = found[1], found[2] or "", int(found[3])
        text = (whole + rest).ljust(power + 1, "0") if len(rest) <= power else text
    compact = _COUNTRY.sub("", _NOT_IN_NUMBERS.sub("", text))
    return compact if compact.startswith("1") and compact.isdigit() else text


def is_phone(text: str) -> bool:
    """Whether a text has the form of a mobile number or of a landline's."""
    return bool(_MOBILE.fullmatch(text) or _LANDLINE.fullmatch(text))


def column_letter(index: int) -> str:
    """The sheet's letter of a column counted from 0: A, B … Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
