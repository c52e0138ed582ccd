"""Official documents: drafted, previewed, issued with a number, corrected by new ones."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.deficiencies import Deficiency
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.file_signatures import FileName
from inspector_app.domain.issuing import DocumentState
from inspector_app.domain.official_documents import Content, DocumentKind, OfficialDocument
from inspector_app.domain.signatures import Signature, is_handwriting
from inspector_app.services.context import ServiceContext
from inspector_app.services.county import read_county
from inspector_app.services.document_issue import issue_draft, require_course
from inspector_app.services.document_prefill import (
    measure_content,
    order_content,
    plan_content,
    reinspection_content,
)
from inspector_app.services.files import write_whole
from inspector_app.services.ledger import ledger_rows
from inspector_app.services.rare_characters import places
from inspector_app.storage import (
    enterprises,
    inspections,
    officers,
    official_documents,
    signed_copies,
)
from inspector_app.storage.database import Transaction
from inspector_app.storage.official_documents import StoredDocument

__all__ = ["DocumentPress", "DocumentService", "StoredDocument"]

IndustryName = Callable[[str], str]
ON_THE_RECORD = (DocumentKind.ORDER, DocumentKind.MEASURE)


class DocumentPress(Protocol):
    """Draws documents; a draft is marked as one on every page."""

    def pdf(self, document: OfficialDocument, today: date, device: str = "") -> bytes:
        """`device` is the fingerprint of the certificate with which the file will be signed."""
        ...

    def docx(self, document: OfficialDocument, today: date) -> bytes: ...
    def template(self, document: OfficialDocument, today: date) -> str:
        """Which template the document is drawn with, for the register."""
        ...

    def missing(self, document: OfficialDocument) -> str:
        """The document's characters that no face has."""
        ...


class DocumentService:
    def __init__(
        self, context: ServiceContext, press: DocumentPress, industry_name: IndustryName
    ) -> None:
        self._context = context
        self._press = press
        self._industry_name = industry_name

    def of_inspection(self, inspection_id: str) -> tuple[StoredDocument, ...]:
        """The inspection's documents in the order in which they were begun."""
        with self._context.database.read() as tx:
            return official_documents.of_inspection(tx, inspection_id)

    def of_enterprise(self, enterprise_id: str) -> tuple[StoredDocument, ...]:
        """The documents of every inspection of the enterprise."""
        with self._context.database.read() as tx:
            return official_documents.of_enterprise(tx, enterprise_id)

    def get(self, document_id: str) -> StoredDocument:
        """The document. Raises AppError(NOT_FOUND)."""
        with self._context.database.read() as tx:
            return official_documents.get(tx, document_id)

    def begin(self, inspection_id: str, kind: DocumentKind, about: str = "") -> StoredDocument:
        """A draft with what the program knows; `about` names what a re-inspection looks at.

        Raises AppError: NOT_SEALED, PLAN_TOO_LATE, ORDER_REQUIRED, DOCUMENT_REPLACED,
        ALREADY_CORRECTED (an order rests on the newest version of the record).
        """
        with self._context.database.write() as tx:
            require_course(tx, inspection_id, kind, about)
            if kind in ON_THE_RECORD and inspections.has_correction(tx, inspection_id):
                number = inspections.get(tx, inspection_id).number
                raise AppError(Problem.ALREADY_CORRECTED, number=number)
            content = self._content(tx, inspection_id, kind, about)
            return self._add(tx, self._fresh(tx, inspection_id, content), about)

    def begin_correction(self, document_id: str) -> StoredDocument:
        """A draft that corrects an issued document, which stays as it is.

        Once issued, the new one names the old one. Raises AppError: DOCUMENT_NOT_ISSUED,
        DOCUMENT_REPLACED.
        """
        with self._context.database.write() as tx:
            old = official_documents.get(tx, document_id)
            if not old.issued:
                raise AppError(Problem.DOCUMENT_NOT_ISSUED)
            newer = official_documents.replacing(tx, document_id)
            if newer is not None:
                raise AppError(Problem.DOCUMENT_REPLACED, number=newer.document.number)
            again = dataclasses.replace(
                old.document,
                county=read_county(tx),
                number="",
                issued_at=None,
                signatures=(),
                day=None,
            )
            return self._add(tx, again, old.refers_to, old.id)

    def save(self, stored: StoredDocument, document: OfficialDocument) -> StoredDocument:
        """Keep a draft as the officer changed it; signatures given before it are void.

        Raises AppError: DOCUMENT_ISSUED, CHANGED_BY_OTHERS, NOT_FOUND.
        """
        now = self._context.clock()
        with self._context.database.write() as tx:
            known = self._draft(tx, stored)
            changed = dataclasses.replace(
                document, number="", issued_at=None, signatures=(), day=None
            )
            new = dataclasses.replace(
                known, document=changed, changed_at=now, row_version=known.row_version + 1
            )
            official_documents.change(tx, new)
        return new

    def sign(self, stored: StoredDocument, signature: Signature) -> StoredDocument:
        """Put handwriting, a refusal or a place left for ink under a draft as it stands.

        Raises AppError: SIGNATURE_BLANK, DOCUMENT_ISSUED, CHANGED_BY_OTHERS.
        """
        if not (signature.refused or signature.on_paper or is_handwriting(signature.strokes)):
            raise AppError(Problem.SIGNATURE_BLANK)
        now = self._context.clock()
        with self._context.database.write() as tx:
            known = self._draft(tx, stored)
            others = (
                each
                for each in known.document.signatures
                if (each.kind, each.signer) != (signature.kind, signature.signer)
            )
            given = dataclasses.replace(signature, at=now)
            signed = dataclasses.replace(known.document, signatures=(*others, given))
            new = dataclasses.replace(
                known, document=signed, changed_at=now, row_version=known.row_version + 1
            )
            official_documents.change(tx, new)
            action = "document.refused" if given.refused else "document.signed"
            entry = AuditEntry(now, action, known.id, who=given.name, why=given.refusal_reason)
            self._context.audit(tx, entry)
        return new

    def discard(self, stored: StoredDocument) -> StoredDocument:
        """Throw a draft away; what `put_back` needs. Raises AppError as `save`."""
        with self._context.database.write() as tx:
            known = self._draft(tx, stored)
            official_documents.remove(tx, known.id)
        return known

    def put_back(self, stored: StoredDocument) -> StoredDocument:
        """Undo `discard`."""
        with self._context.database.write() as tx:
            official_documents.add(tx, stored)
        return stored

    def issue(self, stored: StoredDocument) -> StoredDocument:
        """Give the draft its number and freeze it with its PDF; all or nothing.

        Raises AppError: DOCUMENT_INCOMPLETE(lacks), TOO_FEW_OFFICERS, CERTIFICATE_EXPIRED,
        NOT_SEALED, PLAN_TOO_LATE, ORDER_REQUIRED, DOCUMENT_REPLACED, DOCUMENT_ISSUED,
        CHANGED_BY_OTHERS, FIELD_REQUIRED.
        """
        with self._context.database.write() as tx:
            return issue_draft(tx, self._context, self._press, self._draft(tx, stored))

    def pdf(self, document_id: str) -> bytes:
        """The issued PDF with what was signed on it since; a draft as it would look, marked so."""
        with self._context.database.read() as tx:
            stored = official_documents.get(tx, document_id)
            if stored.issued:
                file = FileName(stored.inspection_id, document_id)
                return signed_copies.newest(tx, file).pdf
        return self._press.pdf(stored.document, self._context.today())

    def unprintable(self, document_id: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Characters that would show as boxes in the document, each with where it stands."""
        document = self.get(document_id).document
        return places(self._press.missing(document), document)

    def save_pdf(self, document_id: str, path: Path) -> Path:
        """Write the PDF to `path`. Raises AppError: NOT_FOUND, FOLDER_NOT_WRITABLE."""
        return write_whole(path, self.pdf(document_id))

    def save_docx(self, document_id: str, path: Path) -> Path:
        """Write it for Word to `path`. Raises AppError: NOT_FOUND, FOLDER_NOT_WRITABLE."""
        document = self.get(document_id).document
        return write_whole(path, self._press.docx(document, self._context.today()))

    def _draft(self, tx: Transaction, stored: StoredDocument) -> StoredDocument:
        known = official_documents.get(tx, stored.id)
        if known.issued:
            raise AppError(Problem.DOCUMENT_ISSUED)
        if known.row_version != stored.row_version:
            raise AppError(Problem.CHANGED_BY_OTHERS)
        return known

    def _open_findings(self, tx: Transaction, inspection_id: str) -> list[Deficiency]:
        """What is not put right: what no order names yet, or else everything of it."""
        rows = ledger_rows(tx, self._context.today())
        mine = [row for row in rows if row.deficiency.inspection_id == inspection_id]
        still_open = [row for row in mine if not row.closed]
        fresh = [row for row in still_open if not row.ordered]
        found = [row.deficiency for row in fresh or still_open]
        return sorted(found, key=lambda each: each.position)

    def _content(
        self, tx: Transaction, inspection_id: str, kind: DocumentKind, about: str
    ) -> Content:
        inspection = inspections.get(tx, inspection_id)
        findings = self._open_findings(tx, inspection_id)
        match kind:
            case DocumentKind.PLAN:
                enterprise = enterprises.get(tx, inspection.enterprise_id)
                industry = self._industry_name(enterprise.industry)
                return plan_content(inspection, enterprise, industry)
            case DocumentKind.ORDER:
                return order_content(findings, self._context.today())
            case DocumentKind.MEASURE:
                return measure_content(inspection, findings)
            case DocumentKind.REINSPECTION:
                return reinspection_content(official_documents.get(tx, about).document)
            case DocumentKind.RECORD:
                raise AppError(Problem.NOT_FOUND, what="form", id=kind.value)

    def _fresh(self, tx: Transaction, inspection_id: str, content: Content) -> OfficialDocument:
        inspection = inspections.get(tx, inspection_id)
        enterprise = enterprises.get(tx, inspection.enterprise_id)
        return OfficialDocument(
            inspection_id=inspection_id,
            county=read_county(tx),
            enterprise_name=enterprise.name,
            responsible_person=enterprise.responsible_person,
            officers=officers.by_ids(tx, inspection.officer_ids),
            content=content,
        )

    def _add(
        self, tx: Transaction, document: OfficialDocument, about: str, replaces: str = ""
    ) -> StoredDocument:
        now: datetime = self._context.clock()
        stored = StoredDocument(
            id=self._context.new_key(),
            inspection_id=document.inspection_id,
            device_id=self._context.device.key.device_id,
            state=DocumentState.DRAFT,
            document=document,
            created_at=now,
            changed_at=now,
            refers_to=about,
            replaces=replaces,
        )
        official_documents.add(tx, stored)
        self._context.audit(tx, AuditEntry(now, "document.begun", stored.id, new=stored.kind.value))
        return stored
