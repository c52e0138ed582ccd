"""What the program relies on in Qt's bindings."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal


class _Sender(QObject):
    plain = Signal()
    carries = Signal(object)


def test_emitting_keeps_the_references_to_true() -> None:
    """Else Python before 3.12 dies after some hundred signals, as with PySide6 6.12.0."""
    sender = _Sender()
    before = sys.getrefcount(True)
    for _ in range(300):
        sender.plain.emit()
        sender.carries.emit(True)
    assert sys.getrefcount(True) > before - 50
