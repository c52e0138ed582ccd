"""The tables; private to storage. Keys are UUIDv7, so that laptops never collide."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated, Any

from sqlalchemy import Dialect, ForeignKey, LargeBinary, MetaData, String, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import JSON, TypeDecorator
from typing_extensions import override

from inspector_app.domain.time import BEIJING


class Moment(TypeDecorator[datetime]):
    """An aware time, kept as ISO 8601 text in UTC and read back in Beijing time."""

    impl = String(32)
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return moment_text(value) if value else None

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return datetime.fromisoformat(value).astimezone(BEIJING) if value else None


def moment_text(value: datetime) -> str:
    """The time as `Moment` keeps it."""
    return value.astimezone(UTC).isoformat()


Key = Annotated[str, mapped_column(String(36), primary_key=True)]
InspectionKey = Annotated[str, mapped_column(ForeignKey("inspections.id"), index=True)]


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it from the class
        datetime: Moment,
        dict[str, Any]: JSON(none_as_null=True),
        list[Any]: JSON(none_as_null=True),
    }


class SettingRow(Base):
    __tablename__ = "settings"
    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[dict[str, Any]]


class OfficerRow(Base):
    __tablename__ = "officers"
    id: Mapped[Key]
    name: Mapped[str]
    certificate_number: Mapped[str] = mapped_column(unique=True)
    valid_until: Mapped[date]
    pin_hash: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)


class EnterpriseRow(Base):
    __tablename__ = "enterprises"
    id: Mapped[Key]
    name: Mapped[str]
    credit_code: Mapped[str | None] = mapped_column(unique=True)
    industry: Mapped[str]
    bank_ids: Mapped[list[Any]]
    township: Mapped[str] = mapped_column(index=True)
    address: Mapped[str]
    legal_representative: Mapped[str]
    responsible_person: Mapped[str]
    responsible_post: Mapped[str]
    phone: Mapped[str]
    headcount: Mapped[int]
    initials: Mapped[str]
    removed: Mapped[bool] = mapped_column(default=False)
    row_version: Mapped[int] = mapped_column(default=1)


class StaffRow(Base):
    __tablename__ = "staff"
    __table_args__ = (
        UniqueConstraint("enterprise_id", "number"),
        {"sqlite_with_rowid": False},
    )
    id: Mapped[Key]
    enterprise_id: Mapped[str] = mapped_column(ForeignKey("enterprises.id"))
    number: Mapped[str] = mapped_column(String(16))
    name: Mapped[str]
    role: Mapped[str] = mapped_column(String(16))
    post: Mapped[str]
    department: Mapped[str]
    identity_number: Mapped[str]
    phone: Mapped[str]
    initials: Mapped[str]
    removed: Mapped[bool] = mapped_column(default=False)


class BankRow(Base):
    __tablename__ = "banks"
    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    title: Mapped[str]
    version: Mapped[str] = mapped_column(String(32))
    industries: Mapped[list[Any]]
    file_hash: Mapped[str] = mapped_column(String(64))


class QuestionRow(Base):
    """Every version of every question ever loaded; `current` says what its bank holds now."""

    __tablename__ = "questions"
    ref: Mapped[str] = mapped_column(String(160), primary_key=True)
    bank_id: Mapped[str] = mapped_column(ForeignKey("banks.id"), index=True)
    content_hash: Mapped[str] = mapped_column(String(64))
    content: Mapped[dict[str, Any]]
    position: Mapped[int]
    current: Mapped[bool]


class BlueprintRow(Base):
    __tablename__ = "blueprints"
    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[dict[str, Any]]


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


class AttemptRow(Base):
    """A drawn person's paper and its course; the questions are kept whole in `paper`."""

    __tablename__ = "attempts"
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


class AttachmentRow(Base):
    """A picture kept with the inspection: `kind` is photo or sheet."""

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


class ExposureRow(Base):
    """How often an enterprise's papers have held a question."""

    __tablename__ = "exposures"
    enterprise_id: Mapped[str] = mapped_column(ForeignKey("enterprises.id"), primary_key=True)
    question: Mapped[str] = mapped_column(String(160), primary_key=True)
    times: Mapped[int]


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


class DocumentNumberRow(Base):
    """The register: per kind, year and device prefix without gaps or repeats."""

    __tablename__ = "document_numbers"
    __table_args__ = (UniqueConstraint("kind", "year", "prefix", "number"),)
    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(String(16))
    year: Mapped[int]
    prefix: Mapped[str] = mapped_column(String(8))
    number: Mapped[int]
    inspection_id: Mapped[InspectionKey]


class SealedRecordRow(Base):
    __tablename__ = "sealed_records"
    inspection_id: Mapped[str] = mapped_column(ForeignKey("inspections.id"), primary_key=True)
    sequence: Mapped[int] = mapped_column(unique=True)
    sealed_at: Mapped[datetime]
    record: Mapped[str] = mapped_column(Text)
    record_hash: Mapped[str] = mapped_column(String(64))
    previous_hash: Mapped[str] = mapped_column(String(64))
    pdf: Mapped[bytes] = mapped_column(LargeBinary)
    pdf_hash: Mapped[str] = mapped_column(String(64))
    tested: Mapped[int]
    passed: Mapped[int]
    findings: Mapped[int]


class AuditRow(Base):
    """Who changed what, from what to what, and why; only ever appended."""

    __tablename__ = "audit"
    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[datetime]
    who: Mapped[str]
    action: Mapped[str] = mapped_column(String(64))
    subject: Mapped[str] = mapped_column(String(64), index=True)
    old: Mapped[str] = mapped_column(Text)
    new: Mapped[str] = mapped_column(Text)
    why: Mapped[str] = mapped_column(Text)
