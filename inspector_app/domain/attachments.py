"""Pictures kept with an inspection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class AttachmentKind(Enum):
    """What a picture shows.

    What a person showed at a task, an answer sheet, the site, or a page signed in ink.
    """

    PHOTO = "photo"
    SHEET = "sheet"
    SCENE = "scene"
    SIGNED_PAGE = "signed_page"


OF_INSPECTION = (AttachmentKind.SCENE, AttachmentKind.SIGNED_PAGE)
"""What belongs to the inspection as a whole and to no person's paper."""


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
