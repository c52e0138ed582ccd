"""Which tables an inspection travels in, and in which order their rows can be put in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Table, select

from inspector_app.storage.tables import (
    AnswerRow,
    AttachmentRow,
    AttemptRow,
    AttendanceRow,
    Base,
    DeficiencyRow,
    DocumentNumberRow,
    DrawnPersonRow,
    DrawRow,
    EnclosureRow,
    EnterpriseRow,
    InspectionOfficerRow,
    InspectionRow,
    OfficerRow,
    OfficialDocumentRow,
    PaperEntryRow,
    RectificationResultRow,
    SealedRecordRow,
    SignatureRow,
    SignedCopyRow,
    StaffRow,
)

ISSUED = "issued"


@dataclass(frozen=True)
class CarriedTable:
    """A table whose rows belong to an inspection; `of` is the condition for those that travel.

    `later` tables grow after the inspection is sealed, the others are fixed with it.
    """

    table: Table
    of: Callable[[str], ColumnElement[bool]]
    later: bool = False

    @property
    def name(self) -> str:
        return self.table.name

    def key(self, row: dict[str, Any]) -> tuple[Any, ...]:
        """The row's primary key."""
        return tuple(row[column.name] for column in self.table.primary_key)


def table_of(row: type[Base]) -> Table:
    """The table behind a row class."""
    return Base.metadata.tables[row.__tablename__]


def _by(column: str) -> Callable[[Table], Callable[[str], ColumnElement[bool]]]:
    return lambda table: lambda identifier: table.c[column] == identifier


def _fixed(row: type[Base], column: str = "inspection_id") -> CarriedTable:
    table = table_of(row)
    return CarriedTable(table, _by(column)(table))


_DOCUMENTS = table_of(OfficialDocumentRow)
_ISSUED = select(_DOCUMENTS.c.id).where(_DOCUMENTS.c.state == ISSUED).scalar_subquery()


def _later(row: type[Base], document: str = "document_id") -> CarriedTable:
    """Rows of the inspection itself or of one of its issued documents; drafts stay at home."""
    table = table_of(row)

    def of(identifier: str) -> ColumnElement[bool]:
        issued = table.c[document].is_(None) | table.c[document].in_(_ISSUED)
        return (table.c.inspection_id == identifier) & issued

    return CarriedTable(table, of, later=True)


def _results() -> CarriedTable:
    table = table_of(RectificationResultRow)

    def of(identifier: str) -> ColumnElement[bool]:
        issued = select(_DOCUMENTS.c.id).where(
            _DOCUMENTS.c.inspection_id == identifier, _DOCUMENTS.c.state == ISSUED
        )
        return table.c.document_id.in_(issued)

    return CarriedTable(table, of, later=True)


INSPECTIONS = table_of(InspectionRow)
OF_INSPECTION = (
    _fixed(InspectionRow, "id"),
    _fixed(InspectionOfficerRow),
    _fixed(AttendanceRow),
    _fixed(DrawRow),
    _fixed(DrawnPersonRow),
    _fixed(AttemptRow),
    _fixed(AnswerRow),
    _fixed(PaperEntryRow),
    _fixed(DeficiencyRow),
    _fixed(SignatureRow),
    _fixed(AttachmentRow),
    _fixed(SealedRecordRow),
    _later(OfficialDocumentRow, "id"),
    _later(DocumentNumberRow),
    _results(),
    _later(SignedCopyRow),
    _later(EnclosureRow),
)
"""Phones' codes stay at home: they open nothing any more and belong to nobody's record."""

ENTERPRISES, STAFF, OFFICERS = table_of(EnterpriseRow), table_of(StaffRow), table_of(OfficerRow)
LOCAL_COLUMNS = {"same_as", "pin_hash"}
"""What every database decides for itself; PINs never leave the computer."""
