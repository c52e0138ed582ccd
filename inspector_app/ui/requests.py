"""What pages ask the window for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InspectionRequest:
    """Open an inspection, or a new one, where wanted of an enterprise."""

    inspection_id: str | None = None
    enterprise_id: str | None = None
