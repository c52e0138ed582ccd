"""The computers that made the records, with their public keys."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from inspector_app.storage.tables.base import Base, Key


class DeviceRow(Base):
    """A laptop or office computer; its keys are in a file of its own, never here."""

    __tablename__ = "devices"
    id: Mapped[Key]
    name: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]


class DeviceKeyRow(Base):
    """An Ed25519 public key (`id` is its SHA-256) and the certificate of the PDF key beside it.

    `standing` is own, unknown, trusted or refused, as this database's users decided.
    """

    __tablename__ = "device_keys"
    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    device_id: Mapped[str] = mapped_column(ForeignKey("devices.id"), index=True)
    public_key: Mapped[str] = mapped_column(String(64))
    certificate: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]
    standing: Mapped[str] = mapped_column(String(16), default="own", server_default="own")
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str] = mapped_column(default="", server_default="")
