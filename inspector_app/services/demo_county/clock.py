"""A clock that an invented year moves, and bytes that follow from its seed."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from inspector_app.services.context import Chance

_STEP = timedelta(seconds=3)
"""What passes between two looks at the clock."""


class CountyClock:
    """Starts at `start`, moves on a little with every look and far with `move_to`, never back."""

    def __init__(self, start: datetime, seed: int) -> None:
        self._now = start
        self._start = start
        self._source = random.Random(seed)  # noqa: S311 - a repeatable demo, nothing secret

    def move_to(self, moment: datetime) -> None:
        self._now = max(self._now, moment)

    def pass_time(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)

    def chance(self) -> Chance:
        """What the services run on."""
        return Chance(self._look, self._source.randbytes, self._elapsed)

    def _look(self) -> datetime:
        self._now += _STEP
        return self._now

    def _elapsed(self) -> float:
        return (self._now - self._start).total_seconds()
