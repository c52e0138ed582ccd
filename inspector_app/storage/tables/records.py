"""What is kept for good: numbers, sealed records, the audit log."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from inspector_app.storage.tables.base import Base, InspectionKey, Key


class DocumentNumberRow(Base):
    """The register: per device, kind, year and device prefix without gaps or repeats."""

    __tablename__ = "document_numbers"
    __table_args__ = (UniqueConstraint("device_id", "kind", "year", "prefix", "number"),)
    id: Mapped[Key]
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"))
    kind: Mapped[str] = mapped_column(String(16))
    year: Mapped[int]
    prefix: Mapped[str] = mapped_column(String(8))
    number: Mapped[int]
    inspection_id: Mapped[InspectionKey]
    document_id: Mapped[str | None] = mapped_column(String(36))


class SealedRecordRow(Base):
    """A sealed record: the `sequence`-th of its device, signed by the device's key.

    Records sealed before revision 0003 have no key and an empty signature.
    """

    __tablename__ = "sealed_records"
    __table_args__ = (UniqueConstraint("device_id", "sequence"),)
    inspection_id: Mapped[str] = mapped_column(ForeignKey("inspections.id"), primary_key=True)
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"))
    sequence: Mapped[int]
    sealed_at: Mapped[datetime]
    record: Mapped[str] = mapped_column(Text)
    record_hash: Mapped[str] = mapped_column(String(64))
    previous_hash: Mapped[str] = mapped_column(String(64))
    key_id: Mapped[str | None] = mapped_column(ForeignKey("device_keys.id"))
    signature: Mapped[str] = mapped_column(String(128))
    pdf: Mapped[bytes] = mapped_column(LargeBinary)
    pdf_hash: Mapped[str] = mapped_column(String(64))
    tested: Mapped[int]
    passed: Mapped[int]
    findings: Mapped[int]


class AuditRow(Base):
    """Who changed what, from what to what, and why; only ever appended, a hash chain a device."""

    __tablename__ = "audit"
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    who: Mapped[str]
    action: Mapped[str] = mapped_column(String(64))
    subject: Mapped[str] = mapped_column(String(64), index=True)
    old: Mapped[str] = mapped_column(Text)
    new: Mapped[str] = mapped_column(Text)
    why: Mapped[str] = mapped_column(Text)
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
