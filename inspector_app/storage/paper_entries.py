"""What officers typed from answer sheets: one row per pass and question, kept at every key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, insert, select

from inspector_app.domain.scoring import Response
from inspector_app.storage.codecs import response_from_json, response_json
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import AttemptRow, PaperEntryRow


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """An answer as an officer read it; None is one that the person left open."""

    attempt_id: str
    pass_number: int
    position: int
    officer_id: str
    response: Response
    entered_at: datetime


def put(tx: Transaction, inspection_id: str, entry: PaperEntry) -> None:
    """Keep an entry in place of an earlier one of the same pass."""
    remove(tx, entry.attempt_id, entry.pass_number, entry.position)
    tx.execute(
        insert(PaperEntryRow).values(
            attempt_id=entry.attempt_id,
            pass_number=entry.pass_number,
            position=entry.position,
            inspection_id=inspection_id,
            officer_id=entry.officer_id,
            response=response_json(entry.response),
            entered_at=entry.entered_at,
        )
    )


def remove(tx: Transaction, attempt_id: str, pass_number: int, position: int) -> None:
    tx.execute(
        delete(PaperEntryRow).where(
            PaperEntryRow.attempt_id == attempt_id,
            PaperEntryRow.pass_number == pass_number,
            PaperEntryRow.position == position,
        )
    )


def of_attempt(tx: Transaction, attempt_id: str) -> tuple[PaperEntry, ...]:
    """One paper's entries of both passes by pass and position."""
    return _found(tx, PaperEntryRow.attempt_id == attempt_id)


def of_inspection(tx: Transaction, inspection_id: str) -> tuple[PaperEntry, ...]:
    return _found(tx, PaperEntryRow.inspection_id == inspection_id)


def attempt_ids(tx: Transaction, inspection_id: str) -> tuple[str, ...]:
    """Whose papers a scanned code may name, without the papers themselves."""
    query = select(AttemptRow.id).where(AttemptRow.inspection_id == inspection_id)
    return tuple(tx.execute(query).scalars())


def _found(tx: Transaction, condition: ColumnElement[bool]) -> tuple[PaperEntry, ...]:
    query = select(*PaperEntryRow.__table__.c).where(condition)
    order = (PaperEntryRow.attempt_id, PaperEntryRow.pass_number, PaperEntryRow.position)
    return tuple(
        PaperEntry(
            attempt_id=row.attempt_id,
            pass_number=row.pass_number,
            position=row.position,
            officer_id=row.officer_id,
            response=response_from_json(row.response),
            entered_at=row.entered_at,
        )
        for row in tx.execute(query.order_by(*order))
    )
