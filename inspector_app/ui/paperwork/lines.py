"""Every document of an inspection or an enterprise, as a list shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.file_signatures import FileName
from inspector_app.domain.inspections import Inspection, InspectionState
from inspector_app.domain.official_documents import DocumentKind
from inspector_app.services.official_documents import StoredDocument
from inspector_app.services.record_papers import PaperLine
from inspector_app.ui.context import Services
from inspector_app.ui.document_labels import (
    document_kind_text,
    document_state_text,
    record_paper_text,
)
from inspector_app.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class PaperworkLine:
    """A document with how its PDF and, for the forms, its Word file are made.

    `stored` is there for official documents besides the record; `file` names the file where it
    is sealed or issued and can be signed.
    """

    key: str
    title: str
    number: str
    state: str
    tone: Tone
    at: datetime | None
    make: Callable[[], bytes]
    save_word: Callable[[Path], Path] | None = None
    stored: StoredDocument | None = None
    file: FileName | None = None
    replaced: bool = False

    @property
    def draft(self) -> bool:
        return self.stored is not None and not self.stored.issued

    @property
    def file_name(self) -> str:
        """What the file is called without its ending."""
        name = f"{self.title} {self.number}".strip()
        return "".join("-" if each in '/\\:*?"<>|' else each for each in name)


def lines_of_inspection(services: Services, inspection_id: str) -> tuple[PaperworkLine, ...]:
    """The record, the official documents and the test's papers."""
    inspection = services.inspections.get(inspection_id)
    return (
        *_records(services, (inspection,)),
        *_documents(services, services.documents.of_inspection(inspection_id)),
        *(_paper(services, line) for line in services.record_papers.available(inspection_id)),
    )


def lines_of_enterprise(services: Services, enterprise_id: str) -> tuple[PaperworkLine, ...]:
    """The sealed records and official documents of every inspection of the enterprise."""
    visits = [
        each
        for each in services.inspections.all()
        if each.enterprise_id == enterprise_id and each.state is InspectionState.SEALED
    ]
    return (
        *_documents(services, services.documents.of_enterprise(enterprise_id)),
        *_records(services, visits),
    )


def _records(
    services: Services, visits: tuple[Inspection, ...] | list[Inspection]
) -> Iterator[PaperworkLine]:
    translate = QCoreApplication.translate
    for visit in visits:
        if visit.state is InspectionState.CANCELLED:
            continue
        sealed = visit.state is InspectionState.SEALED
        records = services.records
        make = records.pdf if sealed else records.preview_pdf
        yield PaperworkLine(
            key=f"record-{visit.id}",
            title=document_kind_text(DocumentKind.RECORD),
            number=visit.number,
            state=translate("Documents", "Sealed") if sealed else translate("Documents", "Preview"),
            tone=Tone.GOOD if sealed else Tone.WARNING,
            at=visit.sealed_at,
            make=partial(make, visit.id),
            save_word=partial(services.record_papers.save_record_docx, visit.id),
            file=FileName(visit.id) if sealed else None,
        )


def _documents(services: Services, stored: tuple[StoredDocument, ...]) -> Iterator[PaperworkLine]:
    replaced = {each.replaces for each in stored if each.issued and each.replaces}
    for each in stored:
        old = each.id in replaced
        state = document_state_text(each.state)
        if old:
            state = QCoreApplication.translate("Documents", "Replaced")
        tone = Tone.MUTED if old else Tone.GOOD if each.issued else Tone.WARNING
        yield PaperworkLine(
            key=each.id,
            title=document_kind_text(each.kind),
            number=each.document.number,
            state=state,
            tone=tone,
            at=each.issued_at or each.changed_at,
            make=partial(services.documents.pdf, each.id),
            save_word=partial(services.documents.save_docx, each.id),
            stored=each,
            file=FileName(each.inspection_id, each.id) if each.issued else None,
            replaced=old,
        )


def _paper(services: Services, line: PaperLine) -> PaperworkLine:
    papers = services.record_papers
    title = record_paper_text(line.paper)
    return PaperworkLine(
        key=f"{line.paper.value}-{line.person}",
        title=f"{title}　{line.name}" if line.name else title,
        number="",
        state=QCoreApplication.translate("Documents", "Ready"),
        tone=Tone.NEUTRAL,
        at=None,
        make=lambda: papers.pdf(line),
    )
