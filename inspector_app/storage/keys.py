"""UUIDv7 keys (RFC 9562): ordered by time, unique across laptops."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime


def uuid7(now: datetime, random_bytes: Callable[[int], bytes]) -> str:
    """A UUIDv7 of the given time and ten random bytes."""
    milliseconds = int(now.timestamp() * 1000)
    value = bytearray(milliseconds.to_bytes(6, "big") + random_bytes(10))
    value[6] = 0x70 | value[6] & 0x0F
    value[8] = 0x80 | value[8] & 0x3F
    text = value.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
