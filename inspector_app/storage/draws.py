"""Draws and the people in them. A draw is never deleted or repeated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, insert, select, update
from sqlalchemy.engine import Row

from inspector_app.domain.draws import DigitsBy, Frame, frame_from_json
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.people import Role
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import DrawnPersonRow, DrawRow

DRAWN, RESERVE, REPLACED = "drawn", "reserve", "replaced"


@dataclass(frozen=True, slots=True)
class StoredDraw:
    """A draw as kept; `digits_by` and `drawn_at` are None until the digits were given.

    `pool` are the refs of all questions its papers may hold, `shown` how often the enterprise
    had seen them: with the seed they determine every paper.
    """

    id: str
    inspection_id: str
    number: int
    frame: Frame
    frame_hash: str
    secret: str
    digits: str
    digits_by: DigitsBy | None
    seed: str
    abandoned: str | None
    committed_at: datetime
    drawn_at: datetime | None
    pool: tuple[str, ...]
    shown: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class StoredPerson:
    """Someone of a drawn stratum; `position` is the ticket order, `identity` is masked."""

    draw_id: str
    staff_id: str
    number: str
    name: str
    role: Role
    post: str
    department: str
    identity: str
    batch: str
    position: int
    standing: str
    replaced_by: str = ""
    reason: str = ""


def of_inspection(tx: Transaction, inspection_id: str) -> tuple[StoredDraw, ...]:
    query = _draws().where(DrawRow.inspection_id == inspection_id).order_by(DrawRow.number)
    return tuple(_draw(row) for row in tx.execute(query))


def get(tx: Transaction, draw_id: str) -> StoredDraw:
    """The draw. Raises AppError(NOT_FOUND)."""
    row = tx.execute(_draws().where(DrawRow.id == draw_id)).one_or_none()
    if row is None:
        raise AppError(Problem.NOT_FOUND, what="draw", id=draw_id)
    return _draw(row)


def add(tx: Transaction, draw: StoredDraw) -> None:
    """Keep a draw, as committed or whole."""
    tx.execute(
        insert(DrawRow).values(
            id=draw.id,
            inspection_id=draw.inspection_id,
            number=draw.number,
            frame=draw.frame.as_json(),
            frame_hash=draw.frame_hash,
            secret=draw.secret,
            committed_at=draw.committed_at,
            pool=list(draw.pool),
            shown=dict(draw.shown),
            digits=draw.digits,
            digits_by=draw.digits_by.value if draw.digits_by else None,
            seed=draw.seed,
            drawn_at=draw.drawn_at,
            abandoned=draw.abandoned,
        )
    )


def set_drawn(tx: Transaction, draw: StoredDraw) -> None:
    """Keep the digits, who gave them and the seed."""
    tx.execute(
        update(DrawRow)
        .where(DrawRow.id == draw.id)
        .values(
            digits=draw.digits,
            digits_by=draw.digits_by.value if draw.digits_by else None,
            seed=draw.seed,
            drawn_at=draw.drawn_at,
        )
    )


def set_abandoned(tx: Transaction, draw_id: str, reason: str) -> None:
    tx.execute(update(DrawRow).where(DrawRow.id == draw_id).values(abandoned=reason))


def people(tx: Transaction, inspection_id: str) -> tuple[StoredPerson, ...]:
    """Everyone in the inspection's drawn strata, by draw, batch, role and ticket order."""
    query = (
        select(*DrawnPersonRow.__table__.c, DrawRow.number.label("draw_number"))
        .join(DrawRow, DrawRow.id == DrawnPersonRow.draw_id)
        .where(DrawnPersonRow.inspection_id == inspection_id)
        .order_by(DrawRow.number)
    )
    found = [(row.draw_number, _person(row)) for row in tx.execute(query)]
    found.sort(key=lambda each: (each[0], *_place(each[1])))
    return tuple(person for _, person in found)


def add_people(tx: Transaction, inspection_id: str, found: Iterable[StoredPerson]) -> None:
    rows = [
        {
            "draw_id": person.draw_id,
            "staff_id": person.staff_id,
            "inspection_id": inspection_id,
            "role": person.role.value,
            **{name: getattr(person, name) for name in _PERSON_COLUMNS},
        }
        for person in found
    ]
    tx.execute(insert(DrawnPersonRow), rows)


def replace(tx: Transaction, leaving: StoredPerson, coming: StoredPerson, reason: str) -> None:
    """The next reserve takes a drawn person's place."""
    _set_standing(tx, leaving, REPLACED, coming.number, reason)
    _set_standing(tx, coming, DRAWN, "", "")


def _set_standing(
    tx: Transaction, person: StoredPerson, standing: str, replaced_by: str, reason: str
) -> None:
    tx.execute(
        update(DrawnPersonRow)
        .where(DrawnPersonRow.draw_id == person.draw_id, DrawnPersonRow.staff_id == person.staff_id)
        .values(standing=standing, replaced_by=replaced_by, reason=reason)
    )


def _place(person: StoredPerson) -> tuple[str, int, int]:
    return person.batch, person.role.rank, person.position


_PERSON_COLUMNS = (
    "number",
    "name",
    "post",
    "department",
    "identity",
    "batch",
    "position",
    "standing",
    "replaced_by",
    "reason",
)


def _draws() -> Select[tuple[object, ...]]:
    return select(*DrawRow.__table__.c)


def _draw(row: Row[tuple[object, ...]]) -> StoredDraw:
    return StoredDraw(
        id=row.id,
        inspection_id=row.inspection_id,
        number=row.number,
        frame=frame_from_json(row.frame),
        frame_hash=row.frame_hash,
        secret=row.secret,
        digits=row.digits,
        digits_by=DigitsBy(row.digits_by) if row.digits_by else None,
        seed=row.seed,
        abandoned=row.abandoned,
        committed_at=row.committed_at,
        drawn_at=row.drawn_at,
        pool=tuple(row.pool),
        shown=row.shown,
    )


def _person(row: Row[*tuple[Any, ...]]) -> StoredPerson:
    return StoredPerson(
        draw_id=row.draw_id,
        staff_id=row.staff_id,
        role=Role(row.role),
        **{name: getattr(row, name) for name in _PERSON_COLUMNS},
    )
