"""Photos of answer sheets that an officer's phone sent, waiting to be looked at on the laptop.

They are kept in memory only: an unconfirmed picture is no part of the inspection, and whoever
ends the program before looking at them has to send them again.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.record import RecordedPerson
from inspector_app.services.context import ServiceContext
from inspector_app.services.photo_answers import PhotoAnswerService, PhotoDraft
from inspector_app.storage import inspections

LARGEST_BYTES = 12 * 1024 * 1024
MOST_WAITING = 40


@dataclass(frozen=True, slots=True)
class ReceivedPhoto:
    """A photo that shows a sheet of this inspection; none of its answers is entered."""

    id: str
    inspection_id: str
    person: RecordedPerson
    page: int
    pages: int
    doubts: int
    received_at: datetime
    content: bytes


class ReceivedPhotoService:
    def __init__(self, context: ServiceContext, answers: PhotoAnswerService) -> None:
        self._context = context
        self._answers = answers
        self._waiting: dict[str, ReceivedPhoto] = {}

    def receive(self, inspection_id: str, content: bytes) -> ReceivedPhoto | None:
        """Keep a photo until an officer looks at it; None if too many wait already.

        The same photo sent again is kept once. Raises AppError: INSPECTION_SEALED, and as
        `PhotoAnswerService.read`.
        """
        with self._context.database.read() as tx:
            inspections.require_open(tx, inspection_id)
        identifier = hashlib.sha256(content).hexdigest()
        if identifier not in self._waiting and len(self._waiting) >= MOST_WAITING:
            return None
        draft = self._answers.read(inspection_id, content, "")
        received = ReceivedPhoto(
            id=identifier,
            inspection_id=inspection_id,
            person=draft.person,
            page=draft.page,
            pages=draft.pages,
            doubts=len(draft.doubtful),
            received_at=self._context.clock(),
            content=content,
        )
        self._waiting[identifier] = received
        return received

    def waiting(self, inspection_id: str) -> tuple[ReceivedPhoto, ...]:
        """The photos nobody has confirmed or discarded, the oldest first; none once sealed."""
        self._forget_sealed()
        return tuple(each for each in self._waiting.values() if each.inspection_id == inspection_id)

    def draft(self, photo_id: str) -> PhotoDraft:
        """What the photo shows against what is entered by now. Raises AppError(NOT_FOUND)."""
        found = self._waiting.get(photo_id)
        if found is None:
            raise AppError(Problem.NOT_FOUND, what="photo", id=photo_id)
        return self._answers.read(found.inspection_id, found.content, "")

    def drop(self, photo_id: str) -> None:
        """Let go of a photo that was confirmed, or that is of no use."""
        self._waiting.pop(photo_id, None)

    def _forget_sealed(self) -> None:
        for identifier in {each.inspection_id for each in self._waiting.values()}:
            if not self._is_open(identifier):
                self._waiting = {
                    key: each
                    for key, each in self._waiting.items()
                    if each.inspection_id != identifier
                }

    def _is_open(self, inspection_id: str) -> bool:
        with self._context.database.read() as tx:
            try:
                inspections.require_open(tx, inspection_id)
            except AppError:
                return False
        return True
