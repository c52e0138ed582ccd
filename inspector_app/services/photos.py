"""Pictures of an inspection: kept as they came, with hash, time, caption and who added them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.attachments import OF_INSPECTION, Attachment, AttachmentKind
from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.errors import AppError, Problem
from inspector_app.services.context import ServiceContext
from inspector_app.storage import attachments, attempts, inspections
from inspector_app.storage.database import Transaction

_PREVIEW_PIXELS = 320


@dataclass(frozen=True, slots=True)
class ShownPhoto:
    """A kept picture with a small one of it (JPEG; empty if it cannot be drawn)."""

    photo: Attachment
    preview: bytes


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A picture that was taken back, whole, so that it can be put back."""

    photo: Attachment
    content: bytes


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
            return self._keep(tx, kept, photo.content)

    def add_to_inspection(
        self, inspection_id: str, kind: AttachmentKind, path: Path, *, officer: str
    ) -> Attachment:
        """Keep a photo of the site, or the scan of a page signed in ink (also as a PDF).

        The time is the camera's where the file says it, else now. Raises AppError:
        FILE_NOT_FOUND, FILE_NOT_READABLE, PHOTO_NOT_READABLE, SCAN_NOT_READABLE,
        INSPECTION_SEALED.
        """
        from inspector_app.exchange.photos import read_photo  # noqa: PLC0415 - when first needed
        from inspector_app.exchange.scans import read_scan  # noqa: PLC0415 - as above

        now = self._context.clock()
        read = read_scan if kind is AttachmentKind.SIGNED_PAGE else read_photo
        photo = read(path, now.tzinfo)
        with self._context.database.write() as tx:
            kept = Attachment(
                id=self._context.new_key(),
                inspection_id=inspection_id,
                attempt_id=None,
                position=None,
                kind=kind,
                caption="",
                media_type=photo.media_type,
                sha256="",
                taken_at=photo.taken_at or now,
                added_by=officer,
            )
            return self._keep(tx, kept, photo.content)

    def of_attempt(self, attempt_id: str) -> tuple[ShownPhoto, ...]:
        """The photos of a person's tasks, by question and time."""
        with self._context.database.read() as tx:
            attempt = attempts.get(tx, attempt_id)
            found = [
                (photo, attachments.content(tx, photo.id))
                for photo in attachments.of_inspection(tx, attempt.inspection_id)
                if photo.attempt_id == attempt_id and photo.kind is AttachmentKind.PHOTO
            ]
        return tuple(_shown(*each) for each in sorted(found, key=lambda e: e[0].position or 0))

    def of_inspection(self, inspection_id: str) -> tuple[ShownPhoto, ...]:
        """The site's photos, then the pages signed in ink, each by time."""
        with self._context.database.read() as tx:
            found = [
                (photo, attachments.content(tx, photo.id))
                for photo in attachments.of_inspection(tx, inspection_id)
                if photo.kind in OF_INSPECTION
            ]
        found.sort(key=lambda each: OF_INSPECTION.index(each[0].kind))
        return tuple(_shown(*each) for each in found)

    def set_caption(self, photo: Attachment, caption: str) -> None:
        """Say what a picture shows. Raises AppError(INSPECTION_SEALED)."""
        with self._context.database.write() as tx:
            inspections.require_open(tx, photo.inspection_id)
            attachments.set_caption(tx, photo.id, caption.strip())
            inspections.touch(tx, photo.inspection_id, self._context.clock())

    def remove(self, photo: Attachment) -> TakenBack:
        """Take a picture back; what `put_back` needs. Raises AppError(INSPECTION_SEALED)."""
        now = self._context.clock()
        with self._context.database.write() as tx:
            inspections.require_open(tx, photo.inspection_id)
            content = attachments.content(tx, photo.id)
            found = attachments.of_inspection(tx, photo.inspection_id)
            taken = TakenBack(next(each for each in found if each.id == photo.id), content)
            attachments.remove(tx, photo.id)
            inspections.touch(tx, photo.inspection_id, now)
            self._context.audit(
                tx, AuditEntry(now, "picture.removed", photo.inspection_id, old=photo.sha256)
            )
        return taken

    def put_back(self, taken: TakenBack) -> None:
        """Undo `remove`. Raises AppError(INSPECTION_SEALED)."""
        with self._context.database.write() as tx:
            self._keep(tx, taken.photo, taken.content)

    def _keep(self, tx: Transaction, photo: Attachment, content: bytes) -> Attachment:
        now = self._context.clock()
        inspections.require_open(tx, photo.inspection_id)
        inspections.touch(tx, photo.inspection_id, now)
        kept = attachments.add(tx, photo, content)
        entry = AuditEntry(
            now, "picture.added", photo.inspection_id, who=photo.added_by, new=kept.sha256
        )
        self._context.audit(tx, entry)
        return kept


def _shown(photo: Attachment, content: bytes) -> ShownPhoto:
    from inspector_app.exchange.scans import page_preview  # noqa: PLC0415 - when first needed

    return ShownPhoto(photo, page_preview(content, 0, _PREVIEW_PIXELS))
