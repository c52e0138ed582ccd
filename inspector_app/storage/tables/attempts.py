"""Papers and answers, on every way a test is taken."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from inspector_app.storage.tables.base import Base, InspectionKey, Key


class AttemptRow(Base):
    """A drawn person's paper and its course; the questions are kept whole in `paper`."""

    __tablename__ = "attempts"
    __table_args__ = (
        # what statistics ask of attempts, without reading past their papers
        Index("ix_attempts_counted", "inspection_id", "state", "id", "draw_id", "staff_id"),
    )
    id: Mapped[Key]
    inspection_id: Mapped[InspectionKey]
    draw_id: Mapped[str] = mapped_column(ForeignKey("draws.id"), index=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff.id"), index=True)
    number: Mapped[str] = mapped_column(String(16))
    paper_seed: Mapped[str] = mapped_column(String(64))
    paper: Mapped[list[Any]]
    mode: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(16))
    position: Mapped[int] = mapped_column(default=1)
    used_seconds: Mapped[int] = mapped_column(default=0)
    left_window: Mapped[int] = mapped_column(default=0)
    started_at: Mapped[datetime | None]
    submitted_at: Mapped[datetime | None]
    findings_proposed: Mapped[bool] = mapped_column(default=False)
    extra_seconds: Mapped[int] = mapped_column(default=0, server_default="0")
    read_aloud_by: Mapped[str] = mapped_column(default="", server_default="")


class AnswerRow(Base):
    """An answer; `full_marks` is what its question was worth, None from before revision 0003."""

    __tablename__ = "answers"
    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempts.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    inspection_id: Mapped[InspectionKey]
    question_ref: Mapped[str] = mapped_column(String(160), index=True)
    response: Mapped[dict[str, Any]]
    saved_at: Mapped[datetime]
    marks: Mapped[int | None]
    rubric_given: Mapped[list[Any] | None]
    remark: Mapped[str] = mapped_column(default="")
    scored_by: Mapped[str] = mapped_column(default="")
    used_seconds: Mapped[int] = mapped_column(default=0)
    confirmed_by: Mapped[str] = mapped_column(default="", server_default="")
    full_marks: Mapped[int | None]


class PhoneCodeRow(Base):
    """An attempt's code in clear, for printing again; the device's token only as its hash."""

    __tablename__ = "phone_codes"
    __table_args__ = (UniqueConstraint("inspection_id", "code"),)
    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempts.id"), primary_key=True)
    inspection_id: Mapped[InspectionKey]
    code: Mapped[str] = mapped_column(String(6))
    device_hash: Mapped[str | None] = mapped_column(String(64))
    wrong_tries: Mapped[int] = mapped_column(default=0)
    locked: Mapped[bool] = mapped_column(default=False)
    released_count: Mapped[int] = mapped_column(default=0)
    bound_at: Mapped[datetime | None]


class PaperEntryRow(Base):
    """What an officer typed from a sheet, in the first or the second pass."""

    __tablename__ = "paper_entries"
    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempts.id"), primary_key=True)
    pass_number: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    inspection_id: Mapped[InspectionKey]
    officer_id: Mapped[str] = mapped_column(ForeignKey("officers.id"))
    response: Mapped[dict[str, Any]]
    entered_at: Mapped[datetime]
