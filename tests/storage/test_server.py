"""The office's PostgreSQL: reached or not, one computer migrates, several write at once."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, select, text

from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.databases import ServerAddress, parse_address
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.time import BEIJING
from inspector_app.storage import audit, enterprises, locks
from inspector_app.storage.database import Database, Transaction
from inspector_app.storage.tables import AuditRow, Base, DeviceRow
from inspector_app.storage.upgrade import REVISIONS, open_server
from tests.postgres import PASSWORD, Cluster
from tests.worlds import World

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=BEIJING)


def opened(url: str) -> Database:
    address = parse_address(url)
    assert address is not None
    return open_server(address)


def problem(url: str) -> Problem:
    with pytest.raises(AppError) as error:
        opened(url)
    return error.value.problem


def test_the_migrations_make_what_the_tables_say(cluster: Cluster) -> None:
    database = opened(cluster.database())
    with database.read() as tx:
        found = compare_metadata(MigrationContext.configure(tx), Base.metadata)
        orders = tx.execute(
            text(
                "SELECT DISTINCT collation_name FROM information_schema.columns "
                "WHERE table_schema = 'public' AND data_type IN ('character varying', 'text')"
            )
        )
        assert orders.scalars().all() == ["C"]
    database.close()
    assert found == []


def test_computers_that_start_at_once_migrate_once(cluster: Cluster) -> None:
    url = cluster.empty("started_at_once")
    with ThreadPoolExecutor(3) as computers:
        for database in computers.map(opened, [url] * 3):
            with database.read() as tx:
                query = text("SELECT version_num FROM alembic_version")
                assert tx.execute(query).scalars().all() == [REVISIONS[-1]]
            database.close()


def test_a_server_that_cannot_be_used_says_why(cluster: Cluster) -> None:
    good = cluster.url("with_tables", "guarded")
    assert problem(cluster.url("missing")) is Problem.SERVER_WITHOUT_DATABASE
    assert problem(good) is Problem.SERVER_REFUSED_LOGIN  # no password
    assert problem(good.replace("@", ":wrong@")) is Problem.SERVER_REFUSED_LOGIN
    assert problem(cluster.url("with_tables", "nobody")) is Problem.SERVER_REFUSED_LOGIN
    assert problem(good.replace(str(cluster.port), "1")) is Problem.SERVER_NOT_REACHED
    assert problem(good.replace("127.0.0.1", "no.invalid")) is Problem.SERVER_NOT_REACHED
    assert problem(good.replace("@", f":{PASSWORD}@")) is Problem.DATABASE_READ_ONLY  # no rights


def test_databases_of_others_of_newer_programs_and_not_in_utf8_are_refused(
    cluster: Cluster,
) -> None:
    other = cluster.empty("of_others")
    cluster.run("CREATE TABLE other (a int)", database="of_others")
    assert problem(other) is Problem.DATABASE_NOT_OURS
    newer = cluster.database()
    cluster.run(
        "UPDATE alembic_version SET version_num = '9999'", database=newer.rpartition("/")[2]
    )
    assert problem(newer) is Problem.DATABASE_TOO_NEW
    cluster.run(
        "CREATE DATABASE in_latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'",
    )
    assert problem(cluster.url("in_latin")) is Problem.DATABASE_NOT_UTF8


@pytest.mark.parametrize(
    "url",
    [
        "mysql://a/b",
        "postgresql://host",
        "postgresql://h:x/b",
        "inspector",
        "",
        "postgresql://a/b/c",
    ],
)
def test_what_names_no_database_is_refused(url: str) -> None:
    with pytest.raises(AppError) as error:
        parse_address(url)
    assert error.value.problem is Problem.DATABASE_URL_INVALID


def test_an_address_keeps_its_password_to_itself() -> None:
    address = parse_address("postgresql://an%40na:p%3Aw@db.local:5433/tests?sslmode=require")
    assert address == ServerAddress("db.local", "tests", "an@na", 5433, "p:w", "sslmode=require")
    assert address.url == "postgresql+psycopg://an%40na@db.local:5433/tests?sslmode=require"
    assert parse_address(address.secret_url) == address
    assert address.words == "an@na@db.local:5433/tests"
    with pytest.raises(AppError) as error:
        parse_address("mysql://user:geheim@host/db")
    assert "geheim" not in str(error.value.params)


def test_two_computers_write_numbers_of_one_device_without_gaps(cluster: Cluster) -> None:
    url = cluster.database()
    databases = [opened(url), opened(url)]
    with databases[0].write() as tx:
        tx.execute(insert(DeviceRow).values(id="d", created_at=NOW))

    def log(database: Database) -> None:
        for _ in range(20):
            with database.write() as tx:
                audit.append(tx, "d", AuditEntry(NOW, "tried", "subject"))

    with ThreadPoolExecutor(2) as computers:
        list(computers.map(log, databases))
    with databases[1].read() as tx:
        numbers = tx.execute(select(AuditRow.number).order_by(AuditRow.number)).scalars().all()
    for database in databases:
        database.close()
    assert numbers == list(range(1, 41))


def test_who_waits_too_long_or_adds_the_same_is_told(cluster: Cluster) -> None:
    url = cluster.database()
    one, other = opened(url), opened(url)
    with one.write() as tx:
        _add_enterprise(tx, "a", "1")
        with pytest.raises(AppError) as error, other.write() as second:
            _add_enterprise(second, "b", "1", wait="50ms")
        assert error.value.problem is Problem.DATABASE_LOCKED
    with pytest.raises(AppError) as error, other.write() as tx:
        _add_enterprise(tx, "b", "1")
    assert error.value.problem is Problem.CHANGED_BY_OTHERS
    with pytest.raises(AppError) as error, other.write() as tx:
        _add_enterprise(tx, "x" * 40, "2")
    assert error.value.problem is Problem.TEXT_NOT_KEPT
    one.close()
    other.close()


def test_readers_see_one_moment_and_write_nothing(cluster: Cluster) -> None:
    url = cluster.database()
    database = opened(url)
    with database.read() as before:
        assert enterprises.townships(before) == ()
        with database.write() as tx:
            tx.execute(insert(DeviceRow).values(id="d", created_at=NOW))
        assert before.execute(select(DeviceRow.id)).all() == []
    with pytest.raises(AppError) as error, database.read() as tx:
        tx.execute(insert(DeviceRow).values(id="e", created_at=NOW))
    assert error.value.problem is Problem.DATABASE_READ_ONLY
    database.close()


def test_a_broken_connection_is_told_and_the_next_use_makes_a_new_one(cluster: Cluster) -> None:
    database = opened(cluster.database())
    end = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
    )

    def break_in_the_middle(tx: Transaction) -> None:
        others = f"{end} AND pid <> pg_backend_pid()"
        cluster.run(others, database=database.name.rpartition("/")[2])
        tx.execute(select(DeviceRow.id))

    with pytest.raises(AppError) as error, database.write() as tx:
        break_in_the_middle(tx)
    assert error.value.problem is Problem.SERVER_CONNECTION_LOST
    with database.read() as tx:
        assert tx.execute(select(DeviceRow.id)).all() == []
    database.close()


def test_a_server_that_was_restarted_in_between_goes_unnoticed(cluster: Cluster) -> None:
    database = opened(cluster.database())
    cluster.restart()
    with database.write() as tx:
        assert tx.execute(select(DeviceRow.id)).all() == []
    database.close()


def test_nobody_seals_an_inspection_while_another_computer_writes_to_it(
    world_on_server: World,
) -> None:
    world = world_on_server
    inspection = world.ready_to_seal(workers=2)
    database = world.services.setup._context.database
    order: list[str] = []
    begun = threading.Event()

    def seal() -> None:
        begun.wait()
        world.services.sealing.seal(inspection.id)
        order.append("sealed")

    thread = threading.Thread(target=seal)
    thread.start()
    with database.write() as tx:
        locks.inspection(tx, inspection.id)
        begun.set()
        thread.join(0.5)
        order.append("written")
    thread.join()
    assert order == ["written", "sealed"]
    for table in ("answers", "attempts", "inspections", "sealed_records"):
        for statement in (f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE"):
            with pytest.raises(AppError) as error, database.write() as tx:
                tx.execute(text(statement))
            assert error.value.problem is Problem.INSPECTION_SEALED, statement


def _add_enterprise(tx: Transaction, identifier: str, code: str, wait: str = "5s") -> None:
    tx.execute(text(f"SET LOCAL lock_timeout = '{wait}'"))
    enterprises.add(tx, Enterprise(identifier, "企业", code), NOW)
