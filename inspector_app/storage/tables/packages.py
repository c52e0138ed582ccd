"""Packages between laptops and the office, and who was found to be the same."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from inspector_app.storage.tables.base import Base, Key


class SentPackageRow(Base):
    """A package that this database gave away; `receipt_at` says when its receipt came back."""

    __tablename__ = "sent_packages"
    id: Mapped[Key]
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"))
    kind: Mapped[str] = mapped_column(String(16))
    number: Mapped[int]
    file_name: Mapped[str]
    manifest_hash: Mapped[str] = mapped_column(String(64), unique=True)
    contents: Mapped[dict[str, Any]]
    sent_at: Mapped[datetime]
    receipt_at: Mapped[datetime | None]
    receipt_by: Mapped[str] = mapped_column(default="", server_default="")


class SentItemRow(Base):
    """Something that a package holds: an inspection, a document, an enclosure."""

    __tablename__ = "sent_items"
    package_id: Mapped[str] = mapped_column(ForeignKey("sent_packages.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    item_id: Mapped[str] = mapped_column(String(64), primary_key=True, index=True)


class ReceivedPackageRow(Base):
    """A package taken in; the same one changes nothing the second time."""

    __tablename__ = "received_packages"
    id: Mapped[Key]
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"))
    kind: Mapped[str] = mapped_column(String(16))
    number: Mapped[int]
    manifest_hash: Mapped[str] = mapped_column(String(64), unique=True)
    contents: Mapped[dict[str, Any]]
    sent_at: Mapped[datetime]
    received_at: Mapped[datetime]
    received_by: Mapped[str] = mapped_column(default="", server_default="")


class SameDecisionRow(Base):
    """Whether two enterprises or people are the same, as somebody decided; ids in their order."""

    __tablename__ = "same_decisions"
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    first_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    second_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    same: Mapped[bool]
    decided_at: Mapped[datetime]
    decided_by: Mapped[str] = mapped_column(default="", server_default="")
