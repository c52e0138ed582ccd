"""Photos of what a person showed: kept as they came, with hash, time and caption."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.attachments import Attachment, AttachmentKind
from inspector_app.domain.errors import AppError, Problem
from inspector_app.services.context import ServiceContext
from inspector_app.storage import attachments, attempts, inspections

_PREVIEW_PIXELS = 320


@dataclass(frozen=True, slots=True)
class ShownPhoto:
    """A kept photo with a small picture of it (JPEG; empty if it cannot be drawn)."""

    photo: Attachment
    preview: bytes


class PhotoService:
    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def add(
        self, attempt_id: str, position: int, path: Path, *, officer: str, caption: str = ""
    ) -> Attachment:
        """Keep a photo of a question's task; the same photo is kept once.

        The time is the camera's where the file says it, else now.
        Raises AppError: FILE_NOT_FOUND, FILE_NOT_READABLE, PHOTO_NOT_READABLE, INSPECTION_SEALED.
        """
        from inspector_app.exchange.photos import read_photo  # noqa: PLC0415 - when first needed

        now = self._context.clock()
        photo = read_photo(path, now.tzinfo)
        with self._context.database.write() as tx:
            attempt = attempts.get(tx, attempt_id)
            inspections.require_open(tx, attempt.inspection_id)
            if all(item.position != position for item in attempt.paper):
                raise AppError(Problem.NOT_FOUND, what="question", id=str(position))
            kept = Attachment(
                id=self._context.new_key(),
                inspection_id=attempt.inspection_id,
                attempt_id=attempt_id,
                position=position,
                kind=AttachmentKind.PHOTO,
                caption=caption.strip(),
                media_type=photo.media_type,
                sha256="",
                taken_at=photo.taken_at or now,
                added_by=officer,
            )
            inspections.touch(tx, attempt.inspection_id, now)
            return attachments.add(tx, kept, photo.content)

    def of_attempt(self, attempt_id: str) -> tuple[ShownPhoto, ...]:
        """The photos of a person's tasks, by question and time."""
        from inspector_app.exchange.photos import preview  # noqa: PLC0415 - when first needed

        with self._context.database.read() as tx:
            attempt = attempts.get(tx, attempt_id)
            found = [
                (photo, attachments.content(tx, photo.id))
                for photo in attachments.of_inspection(tx, attempt.inspection_id)
                if photo.attempt_id == attempt_id and photo.kind is AttachmentKind.PHOTO
            ]
        shown = []
        for photo, content in sorted(found, key=lambda each: each[0].position or 0):
            try:
                shown.append(ShownPhoto(photo, preview(content, _PREVIEW_PIXELS)))
            except ValueError:
                shown.append(ShownPhoto(photo, b""))
        return tuple(shown)

    def remove(self, photo: Attachment) -> None:
        """Take a photo back. Raises AppError(INSPECTION_SEALED)."""
        with self._context.database.write() as tx:
            inspections.require_open(tx, photo.inspection_id)
            attachments.remove(tx, photo.id)
            inspections.touch(tx, photo.inspection_id, self._context.clock())
