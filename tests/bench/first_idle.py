"""The end of a start: nothing left to do, and the window painted."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import QAbstractEventDispatcher


def end_when_idle(painted: Callable[[], bool]) -> None:
    """End the process as soon as its event loop would wait and the window has been painted.

    At once, because closing down is no part of starting.
    """

    def look() -> None:
        if painted():
            os._exit(0)

    QAbstractEventDispatcher.instance().aboutToBlock.connect(look)
