"""The office's database on a PostgreSQL server, which several computers use at once.

Readers see one moment (REPEATABLE READ, read only). Writers see what is committed and lock the
rows on which they decide: the inspection, the device that takes a number, the enterprise that
gets people. Nothing locks a whole table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import Engine, create_engine, text
from typing_extensions import override

from inspector_app.domain.databases import ServerAddress
from inspector_app.domain.errors import AppError, Problem
from inspector_app.storage import guards
from inspector_app.storage.database import Database, Transaction, compact_json, translated_errors
from inspector_app.storage.server_errors import problem_of

_MIGRATING: Final = 0x1A5C
"""The advisory lock that keeps computers that start at once from migrating at once."""
_CONNECT_SECONDS = 8
_SESSION = (
    "-c lock_timeout=10s -c idle_in_transaction_session_timeout=5min -c client_min_messages=warning"
)
_KEEPALIVE = {"keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 3}


class ServerDatabase(Database):
    """A PostgreSQL database; connections that broke are replaced at the next use."""

    def __init__(self, address: ServerAddress) -> None:
        self.address = address
        self.name = address.words
        self._engine = _engine(address)
        self._reading = self._engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )

    @override
    @contextmanager
    def read(self) -> Iterator[Transaction]:
        with translated_errors(self.name, problem_of), self._reading.connect() as connection:
            yield connection

    @override
    @contextmanager
    def write(self) -> Iterator[Transaction]:
        with translated_errors(self.name, problem_of), self._engine.begin() as connection:
            yield connection

    @override
    @contextmanager
    def migrate(self) -> Iterator[Transaction]:
        """Others that want to migrate wait; texts made in it are ordered by their code points."""
        with self.write() as tx:
            tx.execute(text("SET LOCAL lock_timeout = '5min'"))
            tx.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATING})
            yield tx
            _order_by_code_points(tx)

    @override
    def close(self) -> None:
        self._engine.dispose()


def revision_of(tx: Transaction, name: str) -> str | None:
    """The revision of the database's tables, None for an empty database.

    Raises AppError: DATABASE_NOT_UTF8, DATABASE_NOT_OURS.
    """
    if tx.execute(text("SHOW server_encoding")).scalar_one() != "UTF8":
        raise AppError(Problem.DATABASE_NOT_UTF8, file=name)
    if tx.execute(text("SELECT to_regclass('alembic_version')")).scalar_one() is None:
        if tables_of(tx):
            raise AppError(Problem.DATABASE_NOT_OURS, file=name)
        return None
    found = tx.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    return str(found) if found else None


def tables_of(tx: Transaction) -> tuple[str, ...]:
    """The tables in the schema in which the program would make its own."""
    query = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1"
    return tuple(tx.execute(text(query)).scalars())


@contextmanager
def unguarded(tx: Transaction, tables: tuple[str, ...]) -> Iterator[None]:
    """Let rows come in that the triggers would refuse, inside this transaction only."""
    for table in tables:
        tx.execute(text(f"ALTER TABLE {guards.quoted(tx, table)} DISABLE TRIGGER USER"))
    yield
    for table in tables:
        tx.execute(text(f"ALTER TABLE {guards.quoted(tx, table)} ENABLE TRIGGER USER"))


@contextmanager
def bulk(
    tx: Transaction, table: str, columns: Sequence[str]
) -> Iterator[Callable[[Sequence[Any]], None]]:
    """What takes one row after the other on the server's fastest way in (COPY)."""
    names = ", ".join(guards.quoted(tx, column) for column in columns)
    driver: Any = tx.connection.driver_connection
    statement = f"COPY {guards.quoted(tx, table)} ({names}) FROM STDIN"
    with driver.cursor() as cursor, cursor.copy(statement) as copy:
        yield copy.write_row


def _order_by_code_points(tx: Transaction) -> None:
    """Give every text column the order that SQLite has: papers are drawn from ordered lists."""
    query = text(
        "SELECT table_name, column_name, data_type, character_maximum_length AS length "
        "FROM information_schema.columns WHERE table_schema = current_schema() "
        "AND data_type IN ('character varying', 'text') AND collation_name IS DISTINCT FROM 'C' "
        "ORDER BY table_name, ordinal_position"
    )
    changes: dict[str, list[str]] = {}
    for row in tx.execute(query):
        kind = f"varchar({row.length})" if row.length else str(row.data_type)
        column = guards.quoted(tx, row.column_name)
        changes.setdefault(row.table_name, []).append(
            f'ALTER COLUMN {column} TYPE {kind} COLLATE "C"'
        )
    for table, parts in changes.items():
        tx.execute(text(f"ALTER TABLE {guards.quoted(tx, table)} {', '.join(parts)}"))


def _engine(address: ServerAddress) -> Engine:
    return create_engine(
        address.secret_url,
        connect_args={"connect_timeout": _CONNECT_SECONDS, "options": _SESSION, **_KEEPALIVE},
        json_serializer=compact_json,
        pool_pre_ping=True,
        isolation_level="READ COMMITTED",
    )
