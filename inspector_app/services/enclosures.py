"""Scans and photographs after sealing: added, shown, saved; never changed, never removed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.enclosures import Enclosure, EnclosureKind
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import InspectionState
from inspector_app.services.context import ServiceContext
from inspector_app.services.files import write_whole
from inspector_app.storage import enclosures, inspections

_ENDINGS = {"application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg"}


@dataclass(frozen=True, slots=True)
class NewEnclosure:
    """A file to be added to a sealed inspection, or to one of its documents."""

    inspection_id: str
    kind: EnclosureKind
    path: Path
    caption: str
    officer: str
    document_id: str = ""


class EnclosurePages:
    """An enclosure as pictures of its pages."""

    def __init__(self, content: bytes) -> None:
        from inspector_app.exchange.scans import page_count  # noqa: PLC0415 - when first needed

        self._content = content
        self.count = page_count(content)

    def picture(self, page: int, longest: int) -> bytes:
        """A page, counted from 0, as a JPEG of at most so many pixels."""
        from inspector_app.exchange.scans import page_preview  # noqa: PLC0415 - when first needed

        return page_preview(self._content, page, longest)


class EnclosureService:
    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    def add(self, new: NewEnclosure) -> Enclosure:
        """Keep the file beside the sealed record, which stays as it is.

        The same file of the same kind is kept once. Raises AppError: FILE_NOT_FOUND,
        FILE_NOT_READABLE, SCAN_NOT_READABLE, FIELD_REQUIRED, NOT_SEALED.
        """
        from inspector_app.exchange.scans import read_scan  # noqa: PLC0415 - when first needed

        if not new.officer.strip():
            raise AppError(Problem.FIELD_REQUIRED, field="officer")
        now = self._context.clock()
        scan = read_scan(new.path, now.tzinfo)
        enclosure = Enclosure(
            id=self._context.new_key(),
            inspection_id=new.inspection_id,
            document_id=new.document_id,
            kind=new.kind,
            caption=new.caption.strip(),
            media_type=scan.media_type,
            sha256=hashlib.sha256(scan.content).hexdigest(),
            taken_at=scan.taken_at or now,
            added_at=now,
            added_by=new.officer.strip(),
        )
        with self._context.database.write() as tx:
            inspection = inspections.get(tx, new.inspection_id)
            if inspection.state is not InspectionState.SEALED and not new.document_id:
                raise AppError(Problem.NOT_SEALED)
            for known in enclosures.of_inspection(tx, new.inspection_id):
                if _same(known, enclosure):
                    return known
            enclosures.add(tx, self._context.device.key.device_id, enclosure, scan.content)
            entry = AuditEntry(
                now,
                "enclosure.added",
                new.inspection_id,
                who=enclosure.added_by,
                new=enclosure.sha256,
            )
            self._context.audit(tx, entry)
        return enclosure

    def of(self, inspection_id: str) -> tuple[Enclosure, ...]:
        """Everything added to the inspection since, in that order."""
        with self._context.database.read() as tx:
            return enclosures.of_inspection(tx, inspection_id)

    def content(self, enclosure_id: str) -> bytes:
        """The file as it came. Raises AppError(NOT_FOUND)."""
        with self._context.database.read() as tx:
            return enclosures.content(tx, enclosure_id)

    def pages(self, enclosure_id: str) -> EnclosurePages:
        """Its pages, to be looked at. Raises AppError(NOT_FOUND)."""
        return EnclosurePages(self.content(enclosure_id))

    def save(self, enclosure: Enclosure, path: Path) -> Path:
        """Write the file to `path`. Raises AppError: NOT_FOUND, FOLDER_NOT_WRITABLE."""
        return write_whole(path, self.content(enclosure.id))


def file_ending(enclosure: Enclosure) -> str:
    """How a file of it is to end, with its dot."""
    return _ENDINGS.get(enclosure.media_type, "")


def _same(known: Enclosure, other: Enclosure) -> bool:
    return (known.sha256, known.kind, known.document_id) == (
        other.sha256,
        other.kind,
        other.document_id,
    )
