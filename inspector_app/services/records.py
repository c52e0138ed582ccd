"""Sealed records: listed, opened, saved; never changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inspector_app.documents.pictures import page_count, page_picture
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.file_signatures import FileName
from inspector_app.domain.pictures import PagePicture
from inspector_app.domain.record import RecordedAttempt
from inspector_app.services.context import ServiceContext
from inspector_app.services.files import write_whole
from inspector_app.services.record_builder import recorded_attempt
from inspector_app.services.sealing import SealingService
from inspector_app.storage import attempts, sealed, signed_copies
from inspector_app.storage.sealed import RecordLine

__all__ = ["RecordLine", "RecordService", "YearCounts"]

CHECK_PAGE = "核验.html"


@dataclass(frozen=True, slots=True)
class YearCounts:
    """A year's sealed inspections; corrected versions count once."""

    year: int
    inspections: int
    tested: int
    passed: int
    findings: int


class RecordService:
    def __init__(self, context: ServiceContext, sealing: SealingService, check_page: Path) -> None:
        self._context = context
        self._sealing = sealing
        self._check_page = check_page

    def all(self) -> tuple[RecordLine, ...]:
        """Every sealed record, the latest first; a corrected one says so."""
        with self._context.database.read() as tx:
            return sealed.listed(tx)

    def counts(self, year: int) -> YearCounts:
        lines = [line for line in self.all() if line.sealed_at.year == year and not line.corrected]
        return YearCounts(
            year=year,
            inspections=len(lines),
            tested=sum(line.tested for line in lines),
            passed=sum(line.passed for line in lines),
            findings=sum(line.findings for line in lines),
        )

    def pdf(self, inspection_id: str) -> bytes:
        """The sealed PDF with what was signed on it since. Raises AppError(NOT_FOUND)."""
        with self._context.database.read() as tx:
            return signed_copies.newest(tx, FileName(inspection_id)).pdf

    def sealed_pdf(self, inspection_id: str) -> bytes:
        """The PDF as it was sealed, byte for byte. Raises AppError(NOT_FOUND)."""
        with self._context.database.read() as tx:
            return signed_copies.original(tx, FileName(inspection_id)).pdf

    def preview_pdf(self, inspection_id: str) -> bytes:
        """An open inspection's record as it would look now, marked as not sealed."""
        return self._sealing.preview(inspection_id)

    def json_text(self, inspection_id: str) -> str:
        """The sealed `record.json`. Raises AppError(NOT_FOUND)."""
        with self._context.database.read() as tx:
            return sealed.get(tx, inspection_id).record

    def page_count(self, inspection_id: str) -> int:
        """How many pages the PDF has."""
        return page_count(self.pdf(inspection_id))

    def page_picture(self, inspection_id: str, index: int, dots_per_inch: int) -> PagePicture:
        """One page of the PDF, counted from 0, for the printer."""
        return page_picture(self.pdf(inspection_id), index, dots_per_inch)

    def save_pdf(self, inspection_id: str, path: Path) -> Path:
        """Write what `pdf` gives to `path`. Raises AppError: NOT_FOUND, FOLDER_NOT_WRITABLE."""
        return write_whole(path, self.pdf(inspection_id))

    def save_with_check_page(self, inspection_id: str, path: Path) -> Path:
        """Write the sealed PDF to `path` and the page that checks it (核验.html) beside it.

        Raises AppError as `save_pdf`.
        """
        self.save_check_page(inspection_id, path.with_name(f"{path.stem}-{CHECK_PAGE}"))
        return self.save_pdf(inspection_id, path)

    def save_check_page(self, inspection_id: str, path: Path) -> Path:
        """Write the page on which anyone computes the draws again. Raises as `save_pdf`."""
        from inspector_app.documents.check_page import render_check_page  # noqa: PLC0415 - when needed

        return write_whole(path, render_check_page(self.json_text(inspection_id), self._check_page))

    def results(self, attempt_id: str) -> RecordedAttempt:
        """A handed-in paper with keys and explanations, to go through with its person.

        Raises AppError(ATTEMPT_NOT_FINISHED).
        """
        with self._context.database.read() as tx:
            if attempts.get(tx, attempt_id).submitted_at is None:
                raise AppError(Problem.ATTEMPT_NOT_FINISHED)
            return recorded_attempt(tx, attempt_id)
