"""The test's own papers: receipt, scores, papers with answers, mistakes, training file."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.inspections import InspectionState
from inspector_app.domain.officers import Bureau, Officer
from inspector_app.domain.official_documents import RecordPaper
from inspector_app.domain.record import InspectionRecord
from inspector_app.services.context import ServiceContext
from inspector_app.services.files import write_whole
from inspector_app.services.rare_characters import places
from inspector_app.services.record_builder import Seal, build_record
from inspector_app.storage import enterprises, inspections, sealed
from inspector_app.storage.database import Transaction

IndustryName = Callable[[str], str]


class PaperPress(Protocol):
    """Draws the papers of a record; a record not sealed is marked as a preview."""

    def paper(self, paper: RecordPaper, record: InspectionRecord, person: str) -> bytes: ...
    def record_docx(self, record: InspectionRecord) -> bytes: ...
    def missing_in_record(self, record: InspectionRecord) -> str:
        """The record's characters that no face has."""
        ...


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper that can be made now; `person` is the roster number where it is one person's."""

    inspection_id: str
    paper: RecordPaper
    person: str = ""
    name: str = ""


class RecordPaperService:
    def __init__(
        self, context: ServiceContext, press: PaperPress, industry_name: IndustryName
    ) -> None:
        self._context = context
        self._press = press
        self._industry_name = industry_name

    def available(self, inspection_id: str) -> tuple[PaperLine, ...]:
        """What can be made now: mistakes as soon as their person has handed in."""
        with self._context.database.read() as tx:
            return tuple(_lines(self._record(tx, inspection_id)))

    def pdf(self, line: PaperLine) -> bytes:
        """The paper; from the sealed data once the inspection is sealed."""
        with self._context.database.read() as tx:
            record = self._record(tx, line.inspection_id)
        return self._press.paper(line.paper, record, line.person)

    def save_pdf(self, line: PaperLine, path: Path) -> Path:
        """Write the PDF to `path`. Raises AppError(FOLDER_NOT_WRITABLE)."""
        return write_whole(path, self.pdf(line))

    def save_record_docx(self, inspection_id: str, path: Path) -> Path:
        """Write the record's form, without its annexes, for Word to `path`.

        Raises AppError(FOLDER_NOT_WRITABLE).
        """
        with self._context.database.read() as tx:
            record = self._record(tx, inspection_id)
        return write_whole(path, self._press.record_docx(record))

    def unprintable(self, inspection_id: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Characters that would show as boxes in the record, each with where it stands."""
        with self._context.database.read() as tx:
            record = self._record(tx, inspection_id)
        return places(self._press.missing_in_record(record), record)

    def _record(self, tx: Transaction, inspection_id: str) -> InspectionRecord:
        inspection = inspections.get(tx, inspection_id)
        industry = self._industry_name(enterprises.get(tx, inspection.enterprise_id).industry)
        if inspection.state is not InspectionState.SEALED:
            return build_record(tx, inspection_id, Seal(), industry)
        kept = sealed.get(tx, inspection_id)
        seal = Seal(
            inspection.number, inspection.ended_at, inspection.sealed_at, kept.previous_hash
        )
        return as_sealed(build_record(tx, inspection_id, seal, industry), json.loads(kept.record))


def as_sealed(record: InspectionRecord, data: dict[str, Any]) -> InspectionRecord:
    """The record with bureau, enterprise and officers as they were when it was sealed.

    The rest of a sealed inspection cannot change; these three live on outside it.
    """
    enterprise = dict(data["enterprise"])
    industry = enterprise.pop("industry_name")
    return dataclasses.replace(
        record,
        bureau=Bureau(data["bureau"]["name"], data["bureau"]["short_name"]),
        enterprise=Enterprise(**enterprise),
        industry_name=industry,
        officers=tuple(
            Officer(
                id=each["id"],
                name=each["name"],
                certificate_number=each["certificate_number"],
                valid_until=date.fromisoformat(each["valid_until"]),
            )
            for each in data["officers"]
        ),
    )


def _lines(record: InspectionRecord) -> Iterator[PaperLine]:
    identifier = record.inspection_id
    finished = [each for each in record.attempts if each.submitted_at is not None]
    if record.draws:
        yield PaperLine(identifier, RecordPaper.RECEIPT)
    if not finished:
        return
    for paper in (RecordPaper.SCORES, RecordPaper.PAPERS, RecordPaper.TRAINING):
        yield PaperLine(identifier, paper)
    for attempt in finished:
        person = attempt.person
        yield PaperLine(identifier, RecordPaper.MISTAKES, person.number, person.name)
