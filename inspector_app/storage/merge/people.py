"""Enterprises, staff and officers of other computers, kept under their own ids.

The same row from two packages: the one changed last stays, whichever came first.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, insert, select, update
from sqlalchemy.engine import RowMapping
from sqlalchemy.exc import IntegrityError

from inspector_app.domain.packages import PeopleKind, RowCounts
from inspector_app.storage.database import Transaction
from inspector_app.storage.merge.carried import (
    ENTERPRISES,
    LOCAL_COLUMNS,
    OF_INSPECTION,
    OFFICERS,
    STAFF,
)
from inspector_app.storage.merge.rows import RowJson, no_files, row_json, row_values

PEOPLE_TABLES = {
    PeopleKind.ENTERPRISE: ENTERPRISES,
    PeopleKind.STAFF: STAFF,
    PeopleKind.OFFICER: OFFICERS,
}
_VERSION = "row_version"
_AT_ONCE = 400
"""Ids in one query: databases limit their number."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row of a package beside the one here; `here` is None for a new one."""

    kind: PeopleKind
    here: RowJson | None
    there: RowJson

    @property
    def newer(self) -> bool:
        return self.here is not None and _age(self.there) > _age(self.here)


def people_of(tx: Transaction, inspection_ids: Sequence[str]) -> dict[PeopleKind, list[RowJson]]:
    """The enterprises of the inspections with all their staff, and the officers.

    Rows that stand for the same enterprise come with it, and people named in an inspection come
    even where they are on another list by now.
    """
    enterprises = _group(tx, _named(tx, inspection_ids, "enterprise_id"))
    named = _named(tx, inspection_ids, "staff_id")
    people = {row["id"]: row for row in _rows(tx, STAFF, "enterprise_id", enterprises)}
    people |= {row["id"]: row for row in _rows(tx, STAFF, "id", named - people.keys())}
    enterprises |= _group(tx, {row["enterprise_id"] for row in people.values()} - enterprises)
    return {
        PeopleKind.ENTERPRISE: _rows(tx, ENTERPRISES, "id", enterprises),
        PeopleKind.STAFF: sorted(people.values(), key=lambda row: str(row["id"])),
        PeopleKind.OFFICER: _rows(tx, OFFICERS, "id", _named(tx, inspection_ids, "officer_id")),
    }


def everyone(tx: Transaction) -> dict[PeopleKind, list[RowJson]]:
    """Every enterprise and all staff, as the office sends them; officers stay at home."""
    return {
        kind: [_json(row) for row in tx.execute(select(table).order_by(table.c.id)).mappings()]
        for kind, table in PEOPLE_TABLES.items()
        if kind is not PeopleKind.OFFICER
    }


def compared(tx: Transaction, kind: PeopleKind, rows: Sequence[RowJson]) -> tuple[RowChange, ...]:
    """Every row of a package beside the one here. Raises ValueError for wrong rows."""
    table = PEOPLE_TABLES[kind]
    for row in rows:
        row_values(table, row, no_files, LOCAL_COLUMNS)
        if not row.get("id"):
            raise ValueError(table.name)
    here = {row["id"]: row for row in _rows(tx, table, "id", {row["id"] for row in rows})}
    return tuple(RowChange(kind, here.get(row["id"]), row) for row in rows)


def counted(changes: Iterable[RowChange]) -> RowCounts:
    """How many are new, newer, known."""
    found = tuple(changes)
    new = sum(each.here is None for each in found)
    newer = sum(each.newer for each in found)
    return RowCounts(new, newer, len(found) - new - newer)


def put(tx: Transaction, change: RowChange) -> str | None:
    """Insert or update the row where it is new or newer; what was here before, if it changed.

    A new row stands for itself until the groups are found again. Raises ValueError.
    """
    if change.here is None:
        _insert(tx, PEOPLE_TABLES[change.kind], change.there)
        return None
    return overwrite(tx, change) if change.newer else None


def _insert(tx: Transaction, table: Table, row: RowJson) -> None:
    values = row_values(table, row, no_files, LOCAL_COLUMNS)
    local = {"same_as": values["id"]}
    if "pin_hash" in table.c:
        local["pin_hash"] = ""
    try:
        tx.execute(insert(table).values(**values, **local))
    except IntegrityError as error:
        raise ValueError(f"{table.name}: {error.orig}") from error


def overwrite(tx: Transaction, change: RowChange) -> str:
    """Put the package's row in the place of the one here; that one as JSON, for the log."""
    table = PEOPLE_TABLES[change.kind]
    here = change.here or {}
    values = row_values(table, change.there, no_files, LOCAL_COLUMNS)
    version = max(int(values.get(_VERSION, 1)), int(here.get(_VERSION, 1)) + 1)
    values |= {_VERSION: version, "same_as": values["id"]}
    tx.execute(update(table).where(table.c.id == values["id"]).values(**values))
    return json.dumps(here, ensure_ascii=False, sort_keys=True)


def _age(row: RowJson) -> tuple[str, str]:
    """What orders two states of a row: the time of change, then the content itself."""
    content = {name: value for name, value in row.items() if name != _VERSION}
    return row.get("changed_at") or "", json.dumps(content, ensure_ascii=False, sort_keys=True)


def _named(tx: Transaction, inspection_ids: Sequence[str], column: str) -> set[str]:
    """The ids that the inspections' rows name in a column."""
    found: set[str] = set()
    for carried in OF_INSPECTION:
        if column not in carried.table.c:
            continue
        owner = carried.table.c["id" if column == "enterprise_id" else "inspection_id"]
        for part in _parts(inspection_ids):
            query = select(carried.table.c[column]).where(owner.in_(part))
            found.update(tx.execute(query.distinct()).scalars())
    return found


def _group(tx: Transaction, enterprise_ids: set[str]) -> set[str]:
    """The enterprises with every row that stands for the same."""
    table = ENTERPRISES
    found = set(enterprise_ids)
    for part in _parts(sorted(enterprise_ids)):
        heads = select(table.c.same_as).where(table.c.id.in_(part), table.c.same_as.is_not(None))
        found.update(tx.execute(heads).scalars())
    for part in _parts(sorted(found)):
        found.update(tx.execute(select(table.c.id).where(table.c.same_as.in_(part))).scalars())
    return found


def _rows(tx: Transaction, table: Table, column: str, values: Iterable[str]) -> list[RowJson]:
    found = [
        _json(row)
        for part in _parts(sorted(values))
        for row in tx.execute(select(table).where(table.c[column].in_(part))).mappings()
    ]
    return sorted(found, key=lambda row: str(row["id"]))


def _json(row: RowMapping) -> RowJson:
    return row_json(row, no_files, LOCAL_COLUMNS)


def _parts(values: Sequence[str]) -> Iterable[Sequence[Any]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
