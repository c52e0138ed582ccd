"""The only SQL that is one database's own: pragmas, and triggers that keep what is sealed.

No code path changes a sealed inspection; should one try, the database itself refuses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sqlalchemy import Connection, text

PRAGMAS: Final = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=5000",
)
SEALED_MESSAGE: Final = "inspection is sealed"


def seal_children(connection: Connection, tables: Sequence[str]) -> None:
    """Refuse changes to rows whose `inspection_id` names a sealed inspection."""
    _install(connection, _children_triggers(tables))


def seal_inspections(connection: Connection) -> None:
    """Refuse changes to sealed inspections themselves."""
    _install(connection, _frozen_triggers("inspections", "OLD.state = 'sealed'"))


def freeze_when(connection: Connection, table: str, condition: str) -> None:
    """Refuse changes to the table's rows for which the condition on `OLD` holds."""
    _install(connection, _frozen_triggers(table, condition))


def freeze(connection: Connection, tables: Sequence[str]) -> None:
    """Make tables append-only."""
    for table in tables:
        _install(connection, _frozen_triggers(table, "1"))


def _install(connection: Connection, statements: Iterator[str]) -> None:
    if connection.dialect.name == "sqlite":
        for statement in statements:
            connection.execute(text(statement))


def _children_triggers(tables: Sequence[str]) -> Iterator[str]:
    refuse = f"SELECT RAISE(ABORT, '{SEALED_MESSAGE}');"
    for table in tables:
        for action, row in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD")):
            yield (
                f"CREATE TRIGGER sealed_{table}_{action.lower()} "  # noqa: S608 - constants above
                f"BEFORE {action} ON {table} "
                f"WHEN (SELECT state FROM inspections WHERE id = {row}.inspection_id) = 'sealed' "
                f"BEGIN {refuse} END"
            )


def _frozen_triggers(table: str, condition: str) -> Iterator[str]:
    for action in ("UPDATE", "DELETE"):
        yield (
            f"CREATE TRIGGER frozen_{table}_{action.lower()} BEFORE {action} ON {table} "
            f"WHEN {condition} BEGIN SELECT RAISE(ABORT, '{SEALED_MESSAGE}'); END"
        )
