"""How much a phone may send, how often, and how often it may try a code."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

BURST = 60
PER_SECOND = 12.0
KEYS_KEPT = 2_000
TRIES = 5
TRIES_OF_ALL = 100
LOCKED_SECONDS = 300.0

Seconds = Callable[[], float]


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class RateLimit:
    """A token bucket for every sender; the oldest are forgotten first."""

    def __init__(self, seconds: Seconds = time.monotonic) -> None:
        self._seconds = seconds
        self._buckets: dict[str, _Bucket] = {}

    def allows(self, sender: str) -> bool:
        """Whether this sender may be served now; counts the request."""
        now = self._seconds()
        bucket = self._buckets.pop(sender, None) or _Bucket(BURST, now)
        bucket.tokens = min(BURST, bucket.tokens + (now - bucket.at) * PER_SECOND)
        bucket.at = now
        self._buckets[sender] = bucket
        if len(self._buckets) > KEYS_KEPT:
            del self._buckets[next(iter(self._buckets))]
        if bucket.tokens < 1:
            return False
        bucket.tokens -= 1
        return True


class WrongCodes:
    """Counts wrong codes: an address is locked for a while, everyone once there are too many.

    A hundred guesses among a million codes find one of twenty in 0.2 % of all attacks.
    """

    def __init__(self, seconds: Seconds = time.monotonic) -> None:
        self._seconds = seconds
        self._tries: dict[str, tuple[int, float]] = {}
        self.total = 0

    def locked(self, address: str) -> bool:
        """Whether this address may try no code now."""
        if self.total >= TRIES_OF_ALL:
            return True
        count, at = self._tries.get(address, (0, 0.0))
        if count and self._seconds() - at >= LOCKED_SECONDS:
            del self._tries[address]
            return False
        return count >= TRIES

    def count(self, address: str) -> None:
        """Note a wrong code of this address."""
        self.total += 1
        tries, _ = self._tries.get(address, (0, 0.0))
        self._tries[address] = (tries + 1, self._seconds())

    def forgive(self) -> None:
        """The officer lets everyone try again."""
        self._tries.clear()
        self.total = 0
