"""The chains of several devices: what a device made here, and how what comes fits on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import func, insert, select

from inspector_app.storage.database import Transaction
from inspector_app.storage.merge.carried import INSPECTIONS, OF_INSPECTION, table_of
from inspector_app.storage.merge.registers import COPY, DOCUMENT, ENCLOSURE
from inspector_app.storage.merge.rows import RowJson, no_files, row_json, row_values
from inspector_app.storage.tables import (
    AuditRow,
    DeviceKeyRow,
    DeviceRow,
    EnclosureRow,
    OfficialDocumentRow,
    SealedRecordRow,
    SignedCopyRow,
)

_AUDIT, _RECORDS = table_of(AuditRow), table_of(SealedRecordRow)
_DEVICES, _KEYS = table_of(DeviceRow), table_of(DeviceKeyRow)
_LATER = {
    DOCUMENT: table_of(OfficialDocumentRow),
    COPY: table_of(SignedCopyRow),
    ENCLOSURE: table_of(EnclosureRow),
}
CANCELLED = "inspection.cancelled"
Place = tuple[str, int]
"""A device and a number in its chain."""


def own_devices(tx: Transaction) -> frozenset[str]:
    """The devices whose records this database made: with a key of its own, or before keys."""
    others = select(_KEYS.c.device_id).where(_KEYS.c.standing != "own")
    own = select(_KEYS.c.device_id).where(_KEYS.c.standing == "own")
    query = select(_DEVICES.c.id).where(_DEVICES.c.id.in_(own) | _DEVICES.c.id.not_in(others))
    return frozenset(tx.execute(query).scalars())


def made_by(tx: Transaction, devices: Collection[str]) -> tuple[str, ...]:
    """The inspections that these devices sealed or cancelled, the oldest first."""
    sealed = select(_RECORDS.c.inspection_id).where(_RECORDS.c.device_id.in_(devices))
    cancelled = select(_AUDIT.c.subject).where(
        _AUDIT.c.device_id.in_(devices), _AUDIT.c.action == CANCELLED
    )
    ids = INSPECTIONS.c.id
    query = select(ids).where(
        ids.in_(sealed) | (ids.in_(cancelled) & (INSPECTIONS.c.state == "cancelled"))
    )
    return tuple(tx.execute(query.order_by(INSPECTIONS.c.started_at, ids)).scalars())


def later_items(tx: Transaction, devices: Collection[str]) -> dict[str, list[tuple[str, str]]]:
    """What the devices added to inspections, by inspection: kind and id."""
    found: dict[str, list[tuple[str, str]]] = {}
    conditions = {carried.name: carried.of for carried in OF_INSPECTION if carried.later}
    for kind, table in _LATER.items():
        query = select(table.c.id, table.c.inspection_id).where(table.c.device_id.in_(devices))
        for row in tx.execute(query.order_by(table.c.id)):
            wanted = select(table.c.id).where(
                conditions[table.name](row.inspection_id), table.c.id == row.id
            )
            if tx.execute(wanted).first() is not None:
                found.setdefault(row.inspection_id, []).append((kind, row.id))
    return found


def device_rows(tx: Transaction, devices: Collection[str]) -> dict[str, list[RowJson]]:
    """The devices and their public keys, as a package carries them."""
    standing = {"standing", "decided_at", "decided_by"}
    return {
        table.name: [
            row_json(row, no_files, standing)
            for row in tx.execute(
                select(table).where(column.in_(devices)).order_by(table.c.id)
            ).mappings()
        ]
        for table, column in ((_DEVICES, _DEVICES.c.id), (_KEYS, _KEYS.c.device_id))
    }


def log_rows(tx: Transaction, device_id: str, after: int) -> list[RowJson]:
    """The device's log from the entry after the given one."""
    query = select(_AUDIT).where(_AUDIT.c.device_id == device_id, _AUDIT.c.number > after)
    rows = tx.execute(query.order_by(_AUDIT.c.number)).mappings()
    return [row_json(row, no_files) for row in rows]


def log_at(tx: Transaction, device_id: str, numbers: Iterable[int]) -> dict[int, RowJson]:
    """The entries of a device's log with these numbers, as far as they are here."""
    wanted = sorted(numbers)
    if not wanted:
        return {}
    query = select(_AUDIT).where(
        _AUDIT.c.device_id == device_id, _AUDIT.c.number.between(wanted[0], wanted[-1])
    )
    return {row["number"]: row_json(row, no_files) for row in tx.execute(query).mappings()}


def last_number(tx: Transaction, device_id: str, *, before: int) -> int:
    """The highest number of the device's log below the given one; 0 if there is none."""
    query = select(func.max(_AUDIT.c.number)).where(
        _AUDIT.c.device_id == device_id, _AUDIT.c.number < before
    )
    return tx.execute(query).scalar_one() or 0


def put_log(tx: Transaction, rows: Sequence[RowJson]) -> None:
    """Append entries of another device's log."""
    if rows:
        tx.execute(insert(_AUDIT), [row_values(_AUDIT, row, no_files) for row in rows])


def check_log(rows: Sequence[object]) -> None:
    """Raise ValueError unless these are rows of a log."""
    for row in rows:
        row_values(_AUDIT, row, no_files)


def records_of(tx: Transaction, device_id: str) -> dict[int, tuple[str, str, str]]:
    """A device's records by sequence: inspection, hash and the hash before it."""
    c = _RECORDS.c
    query = select(c.sequence, c.inspection_id, c.record_hash, c.previous_hash)
    rows = tx.execute(query.where(c.device_id == device_id))
    return {row.sequence: (row.inspection_id, row.record_hash, row.previous_hash) for row in rows}


def put_devices(tx: Transaction, data: dict[str, list[RowJson]], trusted: str) -> None:
    """Add devices and keys that are not known; those of the trusted device are trusted too.

    Raises ValueError for wrong rows.
    """
    for table in (_DEVICES, _KEYS):
        known = set(tx.execute(select(table.c.id)).scalars())
        for row in data.get(table.name, []):
            values = row_values(table, row, no_files, {"standing", "decided_at", "decided_by"})
            if values["id"] in known:
                continue
            if table is _KEYS:
                own = values["device_id"] == trusted
                values["standing"] = "trusted" if own else "unknown"
            tx.execute(insert(table).values(**values))
