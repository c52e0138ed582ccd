"""Pictures kept with an inspection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class AttachmentKind(Enum):
    """What a picture shows: what the officer saw, or an answer sheet."""

    PHOTO = "photo"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A kept picture without its content; `sha256` is the hash of the content as it came."""

    id: str
    inspection_id: str
    attempt_id: str | None
    position: int | None
    kind: AttachmentKind
    caption: str
    media_type: str
    sha256: str
    taken_at: datetime
    added_by: str
