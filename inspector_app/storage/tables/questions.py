"""Banks, questions in every version, plans, and what enterprises have seen."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from inspector_app.storage.tables.base import Base


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


class ExposureRow(Base):
    """How often an enterprise's papers have held a question."""

    __tablename__ = "exposures"
    enterprise_id: Mapped[str] = mapped_column(ForeignKey("enterprises.id"), primary_key=True)
    question: Mapped[str] = mapped_column(String(160), primary_key=True)
    times: Mapped[int]
