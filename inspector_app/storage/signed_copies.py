"""Copies of sealed files with one more signature or time stamp each; what was before stays."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import ColumnElement, insert, select

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.file_signatures import FileName, KeyKind
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import OfficialDocumentRow, SealedRecordRow, SignedCopyRow


@dataclass(frozen=True, slots=True)
class SignedCopy:
    """What a signature made of the file whose hash is `base_hash`."""

    id: str
    file: FileName
    device_id: str
    base_hash: str
    pdf: bytes = field(repr=False)
    pdf_hash: str
    place: str
    signer: str
    key_kind: KeyKind
    fingerprint: str
    signed_at: datetime


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file's bytes with their SHA-256."""

    pdf: bytes = field(repr=False)
    pdf_hash: str


def add(tx: Transaction, copy: SignedCopy) -> None:
    tx.execute(
        insert(SignedCopyRow).values(
            id=copy.id,
            inspection_id=copy.file.inspection_id,
            document_id=copy.file.document_id or None,
            device_id=copy.device_id,
            base_hash=copy.base_hash,
            pdf=copy.pdf,
            pdf_hash=copy.pdf_hash,
            field=copy.place,
            signer=copy.signer,
            key_kind=copy.key_kind.value,
            fingerprint=copy.fingerprint,
            signed_at=copy.signed_at,
        )
    )


def original(tx: Transaction, file: FileName) -> StoredFile:
    """The file as it was sealed or issued. Raises AppError(NOT_FOUND)."""
    document, record = OfficialDocumentRow, SealedRecordRow
    if file.document_id:
        row = tx.execute(
            select(document.pdf, document.pdf_hash).where(document.id == file.document_id)
        ).one_or_none()
    else:
        row = tx.execute(
            select(record.pdf, record.pdf_hash).where(record.inspection_id == file.inspection_id)
        ).one_or_none()
    if row is None or row[0] is None:
        raise AppError(Problem.NOT_FOUND, what="record", id=file.inspection_id)
    return StoredFile(row[0], row[1])


def newest(tx: Transaction, file: FileName) -> StoredFile:
    """The file with all its signatures: what is opened, printed and handed out.

    Of copies that two computers made of the same file the later one. Raises AppError(NOT_FOUND).
    """
    bases = select(SignedCopyRow.base_hash).where(*_of(file))
    query = select(SignedCopyRow.pdf, SignedCopyRow.pdf_hash).where(
        *_of(file), SignedCopyRow.pdf_hash.not_in(bases)
    )
    latest = query.order_by(SignedCopyRow.signed_at.desc(), SignedCopyRow.id.desc())
    row = tx.execute(latest.limit(1)).one_or_none()
    return StoredFile(row.pdf, row.pdf_hash) if row else original(tx, file)


def key_kinds(tx: Transaction, file: FileName) -> dict[tuple[str, str], KeyKind]:
    """What kind of key made the signatures added since: by place and certificate fingerprint."""
    copy = SignedCopyRow
    rows = tx.execute(select(copy.field, copy.fingerprint, copy.key_kind).where(*_of(file)))
    return {(row.field, row.fingerprint): KeyKind(row.key_kind) for row in rows}


def ending_unstamped(tx: Transaction, device_id: str) -> dict[FileName, str]:
    """The device's files whose newest copy is no time stamp, with that copy's hash.

    Such a copy's signature may still have a stamp of its own: the file itself says.
    """
    record, document, copy = SealedRecordRow, OfficialDocumentRow, SignedCopyRow
    found = {
        FileName(row.inspection_id): (row.pdf_hash, "")
        for row in tx.execute(
            select(record.inspection_id, record.pdf_hash)
            .where(record.device_id == device_id)
            .order_by(record.sealed_at)
        )
    }
    found |= {
        FileName(row.inspection_id, row.id): (row.pdf_hash, "")
        for row in tx.execute(
            select(document.inspection_id, document.id, document.pdf_hash)
            .where(document.device_id == device_id, document.issued_at.is_not(None))
            .order_by(document.issued_at)
        )
    }
    copies = select(copy.inspection_id, copy.document_id, copy.pdf_hash, copy.key_kind).where(
        copy.pdf_hash.not_in(select(copy.base_hash))
    )
    for row in tx.execute(copies.order_by(copy.signed_at, copy.id)):
        file = FileName(row.inspection_id, row.document_id or "")
        if file in found:
            found[file] = (row.pdf_hash, row.key_kind)
    return {
        file: pdf_hash for file, (pdf_hash, kind) in found.items() if kind != KeyKind.STAMP.value
    }


def _of(file: FileName) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    document = SignedCopyRow.document_id
    same = document == file.document_id if file.document_id else document.is_(None)
    return SignedCopyRow.inspection_id == file.inspection_id, same
