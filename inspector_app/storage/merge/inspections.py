"""Whole inspections out of a database and into another one, table by table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from inspector_app.storage import banks
from inspector_app.storage.database import Transaction
from inspector_app.storage.merge.carried import INSPECTIONS, OF_INSPECTION, CarriedTable
from inspector_app.storage.merge.rows import (
    KeepFile,
    ReadFile,
    RowJson,
    listed_rows,
    row_json,
    row_values,
)

Tables = dict[str, list[RowJson]]
OPEN = "open"
_SEEN = {"submitted", "running", "paused"}


def rows_of(tx: Transaction, inspection_id: str, keep: KeepFile) -> Tables:
    """Everything that travels of an inspection, by table, in the order of the keys."""
    return {carried.name: _rows(tx, carried, inspection_id, keep) for carried in OF_INSPECTION}


def exists(tx: Transaction, inspection_id: str) -> bool:
    query = select(INSPECTIONS.c.id).where(INSPECTIONS.c.id == inspection_id)
    return tx.execute(query).first() is not None


def checked(inspection_id: str, data: Mapping[str, object]) -> Tables:
    """The tables of an inspection as a package gives them, every row belonging to it.

    Raises ValueError.
    """
    names = {carried.name for carried in OF_INSPECTION}
    if set(data) - names:
        raise ValueError(min(set(data) - names))
    tables: Tables = {}
    for carried in OF_INSPECTION:
        rows = []
        for row in listed_rows(data.get(carried.name, [])):
            row_values(carried.table, row, lambda path: str(path).encode())
            if isinstance(row, dict):
                rows.append(row)
        tables[carried.name] = rows
    _check_belonging(inspection_id, tables)
    return tables


def added(here: Tables, there: Tables) -> Tables | None:
    """The later rows that are only there; None if what is in both, or fixed, differs."""
    new: Tables = {}
    for carried in OF_INSPECTION:
        mine = {carried.key(row): row for row in here[carried.name]}
        theirs = {carried.key(row): row for row in there[carried.name]}
        if any(mine[key] != theirs[key] for key in mine.keys() & theirs.keys()):
            return None
        if not carried.later and mine.keys() != theirs.keys():
            return None
        new[carried.name] = [row for key, row in theirs.items() if key not in mine]
    return new


def put(tx: Transaction, inspection_id: str, tables: Tables, read: ReadFile) -> None:
    """Insert the rows; an inspection is open until its own rows are in, then as it was sealed.

    Its questions count as shown at the enterprise. Raises ValueError for wrong rows.
    """
    try:
        _put(tx, inspection_id, tables, read)
    except IntegrityError as error:
        raise ValueError(str(error.orig)) from error


def _put(tx: Transaction, inspection_id: str, tables: Tables, read: ReadFile) -> None:
    own = tables[INSPECTIONS.name]
    for carried in OF_INSPECTION:
        if own and carried.later:
            _close(tx, inspection_id, own[0])
            own = []
        for row in tables[carried.name]:
            values = row_values(carried.table, row, read)
            if carried.table is INSPECTIONS:
                values["state"] = OPEN
            tx.execute(insert(carried.table).values(**values))
    for enterprise_id, refs in _shown(tables):
        banks.expose(tx, enterprise_id, refs)


def missing_rows(tables: Tables) -> int:
    """How many rows there are."""
    return sum(len(rows) for rows in tables.values())


def _rows(
    tx: Transaction, carried: CarriedTable, inspection_id: str, keep: KeepFile
) -> list[RowJson]:
    table = carried.table
    query = select(table).where(carried.of(inspection_id)).order_by(*table.primary_key)
    return [row_json(row, keep) for row in tx.execute(query).mappings()]


def _close(tx: Transaction, inspection_id: str, row: RowJson) -> None:
    tx.execute(
        update(INSPECTIONS).where(INSPECTIONS.c.id == inspection_id).values(state=row["state"])
    )


def _shown(tables: Tables) -> Iterable[tuple[str, list[str]]]:
    """Enterprise and questions of the papers that were begun; a correction shows none again."""
    for inspection in tables[INSPECTIONS.name]:
        refs: Counter[str] = Counter()
        for attempt in tables["attempts"] if inspection["corrects"] is None else ():
            if attempt["state"] in _SEEN or attempt["started_at"]:
                refs.update(_ref(item) for item in attempt["paper"])
        if refs:
            yield inspection["enterprise_id"], list(refs.elements())


def _ref(item: Any) -> str:  # noqa: ANN401 - JSON of any shape comes in
    try:
        return str(item["question"]["ref"])
    except (KeyError, TypeError) as error:
        raise ValueError("attempts.paper") from error


def _check_belonging(inspection_id: str, tables: Tables) -> None:
    own = tables[INSPECTIONS.name]
    if [row.get("id") for row in own] != [inspection_id] or own[0].get("state") == OPEN:
        raise ValueError("inspections.id")
    documents = {row.get("id") for row in tables["official_documents"]}
    findings = {row.get("id") for row in tables["deficiencies"]}
    for carried in OF_INSPECTION[1:]:
        for row in tables[carried.name]:
            if row.get("inspection_id", inspection_id) != inspection_id:
                raise ValueError(f"{carried.name}.inspection_id")
            if row.get("document_id") not in {None, *documents}:
                raise ValueError(f"{carried.name}.document_id")
    for row in tables["rectification_results"]:
        if row.get("deficiency_id") not in findings:
            raise ValueError("rectification_results.deficiency_id")
