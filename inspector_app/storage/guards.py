"""Triggers that keep what is sealed, in both databases' own words, and SQLite's pragmas.

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
_RAISE: Final = (
    f"RAISE EXCEPTION '{SEALED_MESSAGE}' USING ERRCODE = 'integrity_constraint_violation';"
)


def seal_children(connection: Connection, tables: Sequence[str]) -> None:
    """Refuse changes to rows whose `inspection_id` names a sealed inspection."""
    for table in tables:
        if connection.dialect.name == "sqlite":
            _run(connection, _sqlite_children(table))
        else:
            _run(connection, _server_children(table))


def seal_inspections(connection: Connection) -> None:
    """Refuse changes to sealed inspections themselves."""
    freeze_when(connection, "inspections", "OLD.state = 'sealed'")


def freeze_when(connection: Connection, table: str, condition: str) -> None:
    """Refuse changes to the table's rows for which the condition on `OLD` holds."""
    if connection.dialect.name == "sqlite":
        _run(connection, _sqlite_frozen(table, condition))
    else:
        _run(connection, _server_frozen(table, condition))


def freeze(connection: Connection, tables: Sequence[str]) -> None:
    """Make tables append-only."""
    always = "1" if connection.dialect.name == "sqlite" else "TRUE"
    for table in tables:
        freeze_when(connection, table, always)


def quoted(connection: Connection, name: str) -> str:
    """A table's or column's name as SQL takes it."""
    return connection.dialect.identifier_preparer.quote(name)


def _run(connection: Connection, statements: Iterator[str]) -> None:
    for statement in statements:
        connection.execute(text(statement))


def _sqlite_children(table: str) -> Iterator[str]:
    refuse = f"SELECT RAISE(ABORT, '{SEALED_MESSAGE}');"
    for action, row in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD")):
        yield (
            f"CREATE TRIGGER sealed_{table}_{action.lower()} "  # noqa: S608 - constants above
            f"BEFORE {action} ON {table} "
            f"WHEN (SELECT state FROM inspections WHERE id = {row}.inspection_id) = 'sealed' "
            f"BEGIN {refuse} END"
        )


def _sqlite_frozen(table: str, condition: str) -> Iterator[str]:
    for action in ("UPDATE", "DELETE"):
        yield (
            f"CREATE TRIGGER frozen_{table}_{action.lower()} BEFORE {action} ON {table} "
            f"WHEN {condition} BEGIN SELECT RAISE(ABORT, '{SEALED_MESSAGE}'); END"
        )


def _server_children(table: str) -> Iterator[str]:
    """FOR SHARE: whoever seals waits for this row, whoever wants this row waits for the seal."""
    yield _function(
        f"sealed_{table}",
        "DECLARE parent text; standing text; BEGIN "  # noqa: S608 - constants above
        "IF TG_OP = 'INSERT' THEN parent := NEW.inspection_id; "
        "ELSE parent := OLD.inspection_id; END IF; "
        "SELECT state INTO standing FROM inspections WHERE id = parent FOR SHARE; "
        f"IF standing = 'sealed' THEN {_RAISE} END IF;",
    )
    yield (
        f"CREATE TRIGGER sealed_{table} BEFORE INSERT OR UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION sealed_{table}()"
    )
    yield from _not_emptied(f"sealed_{table}", table)


def _server_frozen(table: str, condition: str) -> Iterator[str]:
    yield _function(f"frozen_{table}", f"BEGIN IF {condition} THEN {_RAISE} END IF;")
    yield (
        f"CREATE TRIGGER frozen_{table} BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION frozen_{table}()"
    )
    yield from _not_emptied(f"frozen_{table}", table)


def _function(name: str, body: str) -> str:
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ {body} "
        "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$"
    )


def _not_emptied(trigger: str, table: str) -> Iterator[str]:
    """TRUNCATE passes by the triggers of rows."""
    yield (
        "CREATE OR REPLACE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql "
        f"AS $$ BEGIN {_RAISE} END $$"
    )
    yield (
        f"CREATE TRIGGER {trigger}_truncate BEFORE TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()"
    )
