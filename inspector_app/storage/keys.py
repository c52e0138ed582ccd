"""UUIDv7 keys (RFC 9562): ordered by time, unique across laptops."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime


def uuid7(now: datetime, random_bytes: Callable[[int], bytes]) -> str:
    """A UUIDv7 of the given time and ten random bytes."""
    milliseconds = int(now.timestamp() * 1000)
    value = int.from_bytes(milliseconds.to_bytes(6, "big") + random_bytes(10), "big")
    value &= ~(0xF000 << 64) & ~(0xC000 << 48)
    value |= (0x7000 << 64) | (0x8000 << 48)
    return str(uuid.UUID(int=value))
