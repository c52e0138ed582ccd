"""Inspections with their draws, findings, signatures and pictures."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from inspector_app.storage.tables.base import Base, InspectionKey, Key


class InspectionRow(Base):
    __tablename__ = "inspections"
    id: Mapped[Key]
    enterprise_id: Mapped[str] = mapped_column(ForeignKey("enterprises.id"), index=True)
    place: Mapped[str]
    purpose: Mapped[str]
    banks: Mapped[list[Any]]
    blueprint: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(String(16), index=True)
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    sealed_at: Mapped[datetime | None]
    saved_at: Mapped[datetime]
    number: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column(default=1)
    corrects: Mapped[str | None] = mapped_column(ForeignKey("inspections.id"))
    correction_reason: Mapped[str] = mapped_column(default="")
    cancel_reason: Mapped[str] = mapped_column(default="")
    remarks: Mapped[str] = mapped_column(Text, default="")
    statement: Mapped[str] = mapped_column(Text, default="")
    row_version: Mapped[int] = mapped_column(default=1)


class InspectionOfficerRow(Base):
    __tablename__ = "inspection_officers"
    inspection_id: Mapped[str] = mapped_column(ForeignKey("inspections.id"), primary_key=True)
    officer_id: Mapped[str] = mapped_column(ForeignKey("officers.id"), primary_key=True)
    position: Mapped[int]


class AttendanceRow(Base):
    __tablename__ = "attendance"
    inspection_id: Mapped[str] = mapped_column(ForeignKey("inspections.id"), primary_key=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    presence: Mapped[str] = mapped_column(String(16))
    note: Mapped[str]


class DrawRow(Base):
    __tablename__ = "draws"
    __table_args__ = (UniqueConstraint("inspection_id", "number"),)
    id: Mapped[Key]
    inspection_id: Mapped[InspectionKey]
    number: Mapped[int]
    frame: Mapped[dict[str, Any]]
    frame_hash: Mapped[str] = mapped_column(String(64))
    secret: Mapped[str] = mapped_column(String(64))
    digits: Mapped[str] = mapped_column(default="")
    digits_by: Mapped[str | None] = mapped_column(String(16))
    seed: Mapped[str] = mapped_column(default="")
    pool: Mapped[list[Any]]
    shown: Mapped[dict[str, Any]]
    abandoned: Mapped[str | None]
    committed_at: Mapped[datetime]
    drawn_at: Mapped[datetime | None]


class DrawnPersonRow(Base):
    """Everyone of a drawn stratum in ticket order; `standing` is drawn, reserve or replaced."""

    __tablename__ = "drawn_people"
    draw_id: Mapped[str] = mapped_column(ForeignKey("draws.id"), primary_key=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    inspection_id: Mapped[InspectionKey]
    number: Mapped[str] = mapped_column(String(16))
    name: Mapped[str]
    role: Mapped[str] = mapped_column(String(16))
    post: Mapped[str]
    department: Mapped[str]
    identity: Mapped[str]
    batch: Mapped[str] = mapped_column(String(32))
    position: Mapped[int]
    standing: Mapped[str] = mapped_column(String(16))
    replaced_by: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")


class DeficiencyRow(Base):
    __tablename__ = "deficiencies"
    id: Mapped[Key]
    inspection_id: Mapped[InspectionKey]
    position: Mapped[int]
    kind: Mapped[str] = mapped_column(String(32))
    person: Mapped[str] = mapped_column(String(16))
    person_name: Mapped[str]
    post: Mapped[str]
    wording: Mapped[str] = mapped_column(Text)
    clause: Mapped[str] = mapped_column(Text)
    requirement: Mapped[str] = mapped_column(Text)
    deadline: Mapped[date | None] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(String(16))
    question_refs: Mapped[list[Any]]


class SignatureRow(Base):
    __tablename__ = "signatures"
    inspection_id: Mapped[str] = mapped_column(ForeignKey("inspections.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    signer: Mapped[str] = mapped_column(String(36), primary_key=True)
    name: Mapped[str]
    at: Mapped[datetime]
    strokes: Mapped[list[Any]]
    refusal_reason: Mapped[str]
    witness: Mapped[str]
    on_paper: Mapped[bool]


class AttachmentRow(Base):
    """A picture kept with the inspection: `kind` is photo, sheet, scene or signed_page."""

    __tablename__ = "attachments"
    id: Mapped[Key]
    inspection_id: Mapped[InspectionKey]
    attempt_id: Mapped[str | None] = mapped_column(ForeignKey("attempts.id"), index=True)
    position: Mapped[int | None]
    kind: Mapped[str] = mapped_column(String(16))
    caption: Mapped[str]
    media_type: Mapped[str] = mapped_column(String(64))
    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes] = mapped_column(LargeBinary)
    taken_at: Mapped[datetime]
    added_by: Mapped[str]
