"""Issuing: the rules of evidence and of order, the number, the frozen PDF, what follows."""

from __future__ import annotations

import dataclasses
import hashlib
from datetime import date, datetime
from typing import Protocol

from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import InspectionState
from inspector_app.domain.issuing import DocumentState, lacks
from inspector_app.domain.officers import MINIMUM_OFFICERS, Officer
from inspector_app.domain.official_document_json import document_hash
from inspector_app.domain.official_documents import (
    County,
    DocumentKind,
    OfficialDocument,
    ReinspectionContent,
)
from inspector_app.domain.rectification import RectificationResult
from inspector_app.services.context import ServiceContext
from inspector_app.services.county import read_county
from inspector_app.services.device_signature import sign_with_device
from inspector_app.services.sealing import document_number
from inspector_app.storage import inspections, officers, official_documents, rectification, sealed
from inspector_app.storage.database import Transaction
from inspector_app.storage.official_documents import StoredDocument
from inspector_app.storage.sealed import DocumentNumber

REPLACES = "本文书更正并代替{number}，原文书不再执行。"
"""The sentence by which a correcting document names the one it corrects."""
_DECISIONS = {DocumentKind.ORDER, DocumentKind.MEASURE}


class Press(Protocol):
    def pdf(self, document: OfficialDocument, today: date, device: str = "") -> bytes: ...
    def template(self, document: OfficialDocument, today: date) -> str: ...


def require_course(tx: Transaction, inspection_id: str, kind: DocumentKind, about: str) -> None:
    """See that the inspection is where such a document is due.

    A plan comes before the visit's record, everything else after it; a re-inspection needs an
    issued order or measure before it. Raises AppError: NOT_SEALED, PLAN_TOO_LATE,
    ORDER_REQUIRED, DOCUMENT_REPLACED.
    """
    state = inspections.get(tx, inspection_id).state
    if kind is DocumentKind.PLAN:
        if state is not InspectionState.OPEN:
            raise AppError(Problem.PLAN_TOO_LATE)
        return
    if state is not InspectionState.SEALED:
        raise AppError(Problem.NOT_SEALED)
    if kind is DocumentKind.REINSPECTION:
        _require_decision(tx, about)


def issue_draft(
    tx: Transaction, context: ServiceContext, press: Press, draft: StoredDocument
) -> StoredDocument:
    """The draft with its number, frozen; raises as `DocumentService.issue`."""
    now = context.clock()
    require_course(tx, draft.inspection_id, draft.kind, draft.refers_to)
    county = _county(tx, draft)
    present = _officers(tx, draft, now.date())
    found = lacks(draft.document.content, county, now.date())
    if found:
        raise AppError(Problem.DOCUMENT_INCOMPLETE, lacks=found)
    number = sealed.next_number(
        tx,
        context.device.key.device_id,
        draft.kind.number_mark,
        now.year,
        county.bureau.device_prefix,
    )
    document = dataclasses.replace(
        draft.document,
        county=county,
        officers=present,
        day=now.date(),
        number=document_number(county.bureau.short_name, number),
        issued_at=now,
    )
    device = context.device.key
    drawn = press.pdf(document, now.date(), device.certificate_fingerprint)
    pdf = sign_with_device(tx, context, drawn, len(present))
    issued = dataclasses.replace(
        draft,
        device_id=device.device_id,
        state=DocumentState.ISSUED,
        document=document,
        changed_at=now,
        issued_at=now,
        content_hash=document_hash(document),
        template=press.template(document, now.date()),
        pdf_hash=hashlib.sha256(pdf).hexdigest(),
        row_version=draft.row_version + 1,
    )
    official_documents.change(tx, issued, pdf)
    _enter(tx, context, issued, number)
    return issued


def _enter(
    tx: Transaction, context: ServiceContext, issued: StoredDocument, number: DocumentNumber
) -> None:
    """The register, what the re-inspection found, and the log."""
    now = issued.changed_at
    sealed.take_number(tx, context.new_key(), number, issued.inspection_id, issued.id)
    rectification.add(tx, _results(issued, now))
    context.audit(
        tx,
        AuditEntry(
            now,
            "document.issued",
            issued.id,
            who="、".join(officer.name for officer in issued.document.officers),
            old=issued.replaces,
            new=issued.content_hash,
        ),
    )


def _results(issued: StoredDocument, now: datetime) -> list[RectificationResult]:
    content = issued.document.content
    if not isinstance(content, ReinspectionContent):
        return []
    return [
        RectificationResult(issued.id, each.finding, each.done, now, each.note)
        for each in content.opinions
        if each.finding
    ]


def _county(tx: Transaction, draft: StoredDocument) -> County:
    """The county as it is now, with the sentence that names what the document corrects."""
    county = read_county(tx)
    if not county.bureau.short_name:
        raise AppError(Problem.FIELD_REQUIRED, field="short_name")
    if not draft.replaces:
        return county
    newer = official_documents.replacing(tx, draft.replaces)
    if newer is not None:
        raise AppError(Problem.DOCUMENT_REPLACED, number=newer.document.number)
    old = official_documents.get(tx, draft.replaces).document
    own = county.sentences.get(draft.kind, ())
    sentences = {**county.sentences, draft.kind: (*own, REPLACES.format(number=old.number))}
    return dataclasses.replace(county, sentences=sentences)


def _officers(tx: Transaction, draft: StoredDocument, day: date) -> tuple[Officer, ...]:
    """The draft's officers as they are now (行政处罚法 第四十二条: at least two, certified)."""
    ids = tuple(dict.fromkeys(officer.id for officer in draft.document.officers))
    present = officers.by_ids(tx, ids)
    if len(present) < MINIMUM_OFFICERS:
        raise AppError(Problem.TOO_FEW_OFFICERS, minimum=MINIMUM_OFFICERS)
    for officer in present:
        if not officer.certificate_valid_on(day):
            raise AppError(Problem.CERTIFICATE_EXPIRED, name=officer.name, day=officer.valid_until)
    return present


def _require_decision(tx: Transaction, about: str) -> None:
    if not about:
        raise AppError(Problem.ORDER_REQUIRED)
    decision = official_documents.get(tx, about)
    if not decision.issued or decision.kind not in _DECISIONS:
        raise AppError(Problem.ORDER_REQUIRED)
    newer = official_documents.replacing(tx, about)
    if newer is not None:
        raise AppError(Problem.DOCUMENT_REPLACED, number=newer.document.number)
