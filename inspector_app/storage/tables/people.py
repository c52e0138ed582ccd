"""The bureau's settings, its officers, the enterprises and their people."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from inspector_app.storage.tables.base import Base, Key


def _unique_unless_merged(table: str, column: str) -> Index:
    """One row a value, besides those that `same_as` says stand for another row.

    Two laptops may have made the same enterprise or officer; neither is lost when they meet.
    """
    alone = text("same_as IS NULL")
    name = f"uq_{table}_{column}"
    return Index(name, column, unique=True, sqlite_where=alone, postgresql_where=alone)


class SettingRow(Base):
    __tablename__ = "settings"
    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[dict[str, Any]]


class OfficerRow(Base):
    __tablename__ = "officers"
    __table_args__ = (_unique_unless_merged("officers", "certificate_number"),)
    id: Mapped[Key]
    name: Mapped[str]
    certificate_number: Mapped[str]
    valid_until: Mapped[date]
    pin_hash: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)
    same_as: Mapped[str | None] = mapped_column(ForeignKey("officers.id"))
    changed_at: Mapped[datetime | None]
    row_version: Mapped[int] = mapped_column(default=1, server_default="1")


class EnterpriseRow(Base):
    __tablename__ = "enterprises"
    __table_args__ = (_unique_unless_merged("enterprises", "credit_code"),)
    id: Mapped[Key]
    name: Mapped[str]
    credit_code: Mapped[str | None]
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
    same_as: Mapped[str | None] = mapped_column(ForeignKey("enterprises.id"), index=True)
    changed_at: Mapped[datetime | None]


class StaffRow(Base):
    """Roster numbers are given once an enterprise; two laptops may give the same one meanwhile."""

    __tablename__ = "staff"
    __table_args__ = ({"sqlite_with_rowid": False},)
    id: Mapped[Key]
    enterprise_id: Mapped[str] = mapped_column(ForeignKey("enterprises.id"), index=True)
    number: Mapped[str] = mapped_column(String(16))
    name: Mapped[str]
    role: Mapped[str] = mapped_column(String(16))
    post: Mapped[str]
    department: Mapped[str]
    identity_number: Mapped[str]
    phone: Mapped[str]
    initials: Mapped[str]
    removed: Mapped[bool] = mapped_column(default=False)
    same_as: Mapped[str | None] = mapped_column(ForeignKey("staff.id"), index=True)
    changed_at: Mapped[datetime | None]
    row_version: Mapped[int] = mapped_column(default=1, server_default="1")
