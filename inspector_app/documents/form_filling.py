"""What a form is filled with, whatever its kind: values, lists, and who signs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType

from inspector_app.domain.officers import Officer
from inspector_app.domain.signatures import Signature

Value = str | tuple[str, ...]

BLANK_OFFICERS = ("", "")
NOTHING: Mapping[str, Value] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list; `items` are the numbers of the problems it is about."""

    values: Mapping[str, Value]
    items: tuple[int, ...] = ()
    major: bool = False
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class FormCodes:
    """The hash of the attached data, and the fingerprint of the device's certificate or nothing."""

    record_hash: str
    device: str = ""


@dataclass(frozen=True, slots=True)
class Filling:
    """The data of a form's pages; `final` is a sealed or issued one, `blank` one for the pen.

    `number_line` is what is printed for the number on one use of the form.
    """

    values: Mapping[str, Value]
    lists: Mapping[str, tuple[Entry, ...]]
    region: str
    bureau: str
    number: str = ""
    number_line: str = ""
    final: bool = False
    blank: bool = False
    codes: FormCodes | None = None
    officers: tuple[Officer, ...] = ()
    signatures: tuple[Signature, ...] = ()
    representative: str = ""
    day: date | None = None

    def numbered(self, line: str) -> Filling:
        """The same with the line that is printed for its number."""
        return replace(self, number_line=line)


def day_values(prefix: str, day: date | None) -> dict[str, Value]:
    """Year, month and day as `{prefix}_year` and so on (`year` without a prefix)."""
    names = (f"{prefix}_{part}" if prefix else part for part in ("year", "month", "day"))
    parts = (str(day.year), str(day.month), str(day.day)) if day else ("", "", "")
    return dict(zip(names, parts, strict=True))


def moment_values(prefix: str, moment: datetime | None) -> dict[str, Value]:
    """As `day_values`, with hour and minute."""
    hour, minute = (str(moment.hour), f"{moment:%M}") if moment else ("", "")
    day = day_values(prefix, moment.date() if moment else None)
    return {**day, f"{prefix}_hour": hour, f"{prefix}_minute": minute}


def numbered(texts: Sequence[str]) -> tuple[Entry, ...]:
    """A list's entries with their numbers from 1."""
    return tuple(
        Entry({"n": str(n), "text": closing_left_out(text)}) for n, text in enumerate(texts, 1)
    )


def closing_left_out(text: str) -> str:
    """The text without the stop that the form sets after it."""
    return text.strip().rstrip("。；;，,.．")
