"""How the phones' face reaches the one thread that owns the database."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol, TypeVar

T = TypeVar("T")


class Submit(Protocol):
    """Runs the work on the program's worker thread, after what was submitted before."""

    def __call__(self, work: Callable[[], T], /) -> Future[T]: ...
