"""The time documents and records are dated in."""

from __future__ import annotations

from datetime import timedelta, timezone

BEIJING = timezone(timedelta(hours=8), "北京时间")
"""The one legal time of the whole country; it has no summer time."""
