"""How an attempt stands and which way it is taken."""

from __future__ import annotations

from enum import Enum


class AttemptState(Enum):
    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    SUBMITTED = "submitted"
    ABANDONED = "abandoned"


class AttemptMode(Enum):
    """The way a person takes the test."""

    LAPTOP = "laptop"
    PHONE = "phone"
    PAPER = "paper"
    ORAL = "oral"
