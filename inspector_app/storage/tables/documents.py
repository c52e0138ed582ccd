"""Official documents, what re-inspections found, and copies signed after sealing."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from inspector_app.storage.tables.base import Base, InspectionKey, Key


class OfficialDocumentRow(Base):
    """A document of an inspection besides its record; a draft until it is issued, then frozen.

    `refers_to` is the order that a re-inspection looks at, `replaces` the issued document that
    this one corrects.
    """

    __tablename__ = "official_documents"
    id: Mapped[Key]
    inspection_id: Mapped[InspectionKey]
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"))
    kind: Mapped[str] = mapped_column(String(32))
    state: Mapped[str] = mapped_column(String(16), index=True)
    number: Mapped[str] = mapped_column(default="")
    content: Mapped[dict[str, Any]]
    content_hash: Mapped[str] = mapped_column(String(64), default="")
    template: Mapped[str] = mapped_column(default="")
    pdf: Mapped[bytes | None] = mapped_column(LargeBinary)
    pdf_hash: Mapped[str] = mapped_column(String(64), default="")
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    issued_at: Mapped[datetime | None]
    refers_to: Mapped[str | None] = mapped_column(ForeignKey("official_documents.id"))
    replaces: Mapped[str | None] = mapped_column(ForeignKey("official_documents.id"))
    row_version: Mapped[int] = mapped_column(default=1)


class RectificationResultRow(Base):
    """What a re-inspection found of one deficiency."""

    __tablename__ = "rectification_results"
    document_id: Mapped[str] = mapped_column(ForeignKey("official_documents.id"), primary_key=True)
    deficiency_id: Mapped[str] = mapped_column(ForeignKey("deficiencies.id"), primary_key=True)
    done: Mapped[bool]
    found_at: Mapped[datetime]
    note: Mapped[str] = mapped_column(default="")


class SignedCopyRow(Base):
    """A PDF with one more signature or time stamp than the one before it; that one stays."""

    __tablename__ = "signed_copies"
    id: Mapped[Key]
    inspection_id: Mapped[InspectionKey]
    document_id: Mapped[str | None] = mapped_column(ForeignKey("official_documents.id"))
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"))
    base_hash: Mapped[str] = mapped_column(String(64))
    pdf: Mapped[bytes] = mapped_column(LargeBinary)
    pdf_hash: Mapped[str] = mapped_column(String(64))
    field: Mapped[str] = mapped_column(String(64))
    signer: Mapped[str]
    key_kind: Mapped[str] = mapped_column(String(16))
    fingerprint: Mapped[str] = mapped_column(String(64))
    signed_at: Mapped[datetime]


class EnclosureRow(Base):
    """A scan or photograph added after sealing, such as the page signed in ink."""

    __tablename__ = "enclosures"
    id: Mapped[Key]
    inspection_id: Mapped[InspectionKey]
    document_id: Mapped[str | None] = mapped_column(ForeignKey("official_documents.id"))
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"))
    kind: Mapped[str] = mapped_column(String(16))
    caption: Mapped[str]
    media_type: Mapped[str] = mapped_column(String(64))
    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes] = mapped_column(LargeBinary)
    taken_at: Mapped[datetime]
    added_at: Mapped[datetime]
    added_by: Mapped[str]
