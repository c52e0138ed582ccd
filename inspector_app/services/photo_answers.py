"""Answer sheets by camera: a photo is read, an officer confirms, the paper's first entry is made.

Nothing of a photo counts until an officer has confirmed it, and every doubt has been decided.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.answer_sheet import SheetRow, qr_text, sheet_pages, shown_code
from inspector_app.domain.attachments import Attachment, AttachmentKind
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.record import RecordedPerson
from inspector_app.domain.scoring import Response
from inspector_app.domain.sheet_readings import QuestionReading
from inspector_app.services.context import ServiceContext
from inspector_app.services.paper_tests import PaperTestService, Reading
from inspector_app.services.paper_views import FIRST, PaperSheet
from inspector_app.storage import attachments, attempts, inspections, officers


@dataclass(frozen=True, slots=True)
class ReadQuestion:
    """A row as printed and as read; `proposed` is None for an open one, and where unclear.

    `replaces` says that another answer was entered before.
    """

    row: SheetRow
    reading: QuestionReading
    proposed: Response
    before: Response
    replaces: bool


@dataclass(frozen=True, slots=True)
class PhotoDraft:
    """What a photo shows, not yet confirmed; `picture` is the page straightened, as JPEG."""

    inspection_id: str
    attempt_id: str
    person: RecordedPerson
    code: str
    page: int
    pages: int
    questions: tuple[ReadQuestion, ...]
    picture: bytes
    content: bytes
    media_type: str

    @property
    def doubtful(self) -> tuple[int, ...]:
        """The questions an officer has to decide."""
        return tuple(
            each.row.position for each in self.questions if each.reading.doubts or each.replaces
        )


class PhotoAnswerService:
    def __init__(self, context: ServiceContext, papers: PaperTestService) -> None:
        self._context = context
        self._papers = papers

    def read_file(self, inspection_id: str, path: Path) -> PhotoDraft:
        """As `read`, from a file. Raises also FILE_NOT_FOUND, FILE_NOT_READABLE, FILE_EMPTY."""
        try:
            content = path.read_bytes()
        except FileNotFoundError as error:
            raise AppError(Problem.FILE_NOT_FOUND, file=path.name, path=str(path)) from error
        except OSError as error:
            raise AppError(Problem.FILE_NOT_READABLE, file=path.name) from error
        if not content:
            raise AppError(Problem.FILE_EMPTY, file=path.name)
        return self.read(inspection_id, content, path.name)

    def read(self, inspection_id: str, content: bytes, file: str) -> PhotoDraft:
        """The answers on a JPEG or PNG photo of one sheet of this inspection; keeps nothing.

        Raises AppError: PAPER_UNKNOWN(code), PHOTO_NOT_READABLE(file, megabytes),
        PHOTO_WITHOUT_CODE, PHOTO_TWO_SHEETS, PHOTO_CORNERS_MISSING, PHOTO_TOO_SMALL,
        PHOTO_NOT_SHARP, PHOTO_DISTORTED.
        """
        from inspector_app.exchange.answer_photos import read_sheet  # noqa: PLC0415 - loads OpenCV
        from inspector_app.exchange.sheet_photos import (  # noqa: PLC0415 - as above
            find_sheet,
            media_type,
        )

        photo = find_sheet(content, file)
        attempt_id = self._papers.find(inspection_id, photo.code)
        sheet = self._papers.sheet(attempt_id, FIRST)
        before = {each.item.position: each.response for each in sheet.rows if each.entered}
        with self._context.database.read() as tx:
            pages = sheet_pages(attempts.get(tx, attempt_id).paper)
        if not 1 <= photo.page <= len(pages):
            raise AppError(Problem.PAPER_UNKNOWN, code=qr_text(attempt_id, photo.page))
        rows = pages[photo.page - 1].rows
        reading = read_sheet(photo, rows)
        return PhotoDraft(
            inspection_id=inspection_id,
            attempt_id=attempt_id,
            person=sheet.person,
            code=shown_code(attempt_id),
            page=photo.page,
            pages=len(pages),
            questions=tuple(
                _question(row, read, before)
                for row, read in zip(rows, reading.questions, strict=True)
            ),
            picture=reading.picture,
            content=content,
            media_type=media_type(content) or "",
        )

    def confirm(
        self, draft: PhotoDraft, responses: Mapping[int, Response], officer_id: str
    ) -> PaperSheet:
        """Keep the photo, and what the officer says it shows as the paper's first entry.

        Raises AppError: PAPER_INCOMPLETE(positions) unless every question of the page is there,
        and as `PaperTestService.enter`.
        """
        missing = [q.row.position for q in draft.questions if q.row.position not in responses]
        if missing:
            raise AppError(Problem.PAPER_INCOMPLETE, positions=[str(each) for each in missing])
        kept = self._keep(draft, officer_id)
        try:
            for each in draft.questions:
                position = each.row.position
                reading = Reading(position, responses[position], officer_id)
                self._papers.enter(draft.attempt_id, FIRST, reading)
        except AppError:
            if kept is not None:
                with self._context.database.write() as tx:
                    attachments.remove(tx, kept.id)
            raise
        return self._papers.sheet(draft.attempt_id, FIRST)

    def sheets(self, attempt_id: str) -> tuple[Attachment, ...]:
        """The photos kept of this person's answer sheet."""
        with self._context.database.read() as tx:
            inspection_id = attempts.get(tx, attempt_id).inspection_id
            return tuple(
                each
                for each in attachments.of_inspection(tx, inspection_id)
                if each.attempt_id == attempt_id and each.kind is AttachmentKind.SHEET
            )

    def _keep(self, draft: PhotoDraft, officer_id: str) -> Attachment | None:
        """The photo as kept now; None if it was kept before."""
        with self._context.database.write() as tx:
            inspections.require_open(tx, draft.inspection_id)
            new = Attachment(
                id=self._context.new_key(),
                inspection_id=draft.inspection_id,
                attempt_id=draft.attempt_id,
                position=None,
                kind=AttachmentKind.SHEET,
                caption=f"卷号 {draft.code}，第 {draft.page} 页",
                media_type=draft.media_type,
                sha256="",
                taken_at=self._context.clock(),
                added_by="".join(each.name for each in officers.by_ids(tx, (officer_id,))),
            )
            kept = attachments.add(tx, new, draft.content)
        return kept if kept.id == new.id else None


def _question(
    row: SheetRow, reading: QuestionReading, before: Mapping[int, Response]
) -> ReadQuestion:
    proposed, known = response_of(row, reading.chosen), before.get(row.position)
    replaces = row.position in before and places_of(row, known) != places_of(row, proposed)
    return ReadQuestion(row, reading, proposed, known, replaces)


def response_of(row: SheetRow, places: Sequence[int]) -> Response:
    """The response that these cells of a row make; None for none, or for too many."""
    values = [row.cells[place].value for place in places]
    if row.type is QuestionType.MULTIPLE:
        return tuple(str(value) for value in values) or None
    return values[0] if len(values) == 1 else None


def places_of(row: SheetRow, response: Response) -> tuple[int, ...]:
    """The cells of a row that make this response."""
    wanted = response if isinstance(response, tuple) else (response,)
    return tuple(n for n, cell in enumerate(row.cells) if cell.value in wanted)
