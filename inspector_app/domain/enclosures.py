"""Scans and photographs added to an inspection after it was sealed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class EnclosureKind(Enum):
    """A scan of what was signed in ink, a photograph, or the enterprise's 整改报告."""

    SCAN = "scan"
    PHOTO = "photo"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Enclosure:
    """An enclosure without its content; `sha256` is the hash of the content as it came.

    `document_id` names the official document it belongs to, empty for the record itself.
    """

    id: str
    inspection_id: str
    document_id: str
    kind: EnclosureKind
    caption: str
    media_type: str
    sha256: str
    taken_at: datetime
    added_at: datetime
    added_by: str
