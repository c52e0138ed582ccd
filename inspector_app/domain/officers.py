"""The law-enforcement officers and their bureau."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

MINIMUM_OFFICERS = 2
MINIMUM_PIN_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Bureau:
    """The department that inspects; `short_name` is the 地区简称 in document numbers."""

    name: str
    short_name: str
    device_prefix: str = ""


@dataclass(frozen=True, slots=True)
class Officer:
    """An officer with the enforcement certificate (执法证) and the day to which it is valid."""

    id: str
    name: str
    certificate_number: str
    valid_until: date
    has_pin: bool = False
    active: bool = True
    row_version: int = 1

    def certificate_valid_on(self, day: date) -> bool:
        """Whether the certificate may be shown on that day (安全生产法 第六十七条)."""
        return day <= self.valid_until
