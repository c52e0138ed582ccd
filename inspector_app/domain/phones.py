"""Phones over the laptop: codes, who is let in, how an attempt stands for its phone."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

CODE_DIGITS = 6
TRIES_PER_CODE = 5
"""So often another device may come with a code in use before the code is locked."""


class Entry(Enum):
    """What came of a code that someone typed."""

    WELCOME = "welcome"
    WRONG = "wrong"
    TAKEN = "taken"
    LOCKED = "locked"


class Course(Enum):
    """How an attempt stands for the phone that holds its seat."""

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class PhoneCode:
    """An attempt's code; `device_hash` is None until a phone has used it."""

    attempt_id: str
    inspection_id: str
    code: str
    device_hash: str | None = None
    wrong_tries: int = 0
    locked: bool = False
    released_count: int = 0
    bound_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Slip:
    """What one person is handed: their name and the way in."""

    number: str
    name: str
    post: str
    code: str
    address: str


def matching_attempt(codes: Mapping[str, str], given: str) -> str | None:
    """The attempt whose code is `given`; takes equally long whichever it is, or none."""
    found: str | None = None
    for attempt_id, code in codes.items():
        if hmac.compare_digest(code.encode(), given.encode()):
            found = attempt_id
    return found


def entry_address(address: str, code: str) -> str:
    """What a person's QR code holds."""
    return f"{address}/?c={code}"
