"""Clauses to choose from: the laws and standards in force, from the register."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from inspector_app.domain.laws import Law, LawStatus

LoadLaws = Callable[[], tuple[Law, ...]]


class ClauseService:
    def __init__(self, load: LoadLaws, today: Callable[[], date]) -> None:
        self._load = load
        self._today = today

    def in_force(self) -> tuple[Law, ...]:
        """Every law and standard of the register that holds today."""
        day = self._today()
        return tuple(law for law in self._load() if law.status_on(day) is LawStatus.IN_FORCE)
