"""A throw-away PostgreSQL for the tests: made when first asked for, gone when they end.

The server's own programs refuse to run as root, so there they run as the user postgres. Every
database is a copy of one that already has the tables; its words are ordered as Chinese dictionaries
do, so that a query which relies on the database's own order is found out.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from itertools import count
from pathlib import Path

import psycopg

from inspector_app.domain.databases import parse_address
from inspector_app.storage.tables import Base
from inspector_app.storage.upgrade import open_server

_TEMPLATE = "with_tables"
_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "shared_buffers": "64MB",
    "listen_addresses": "127.0.0.1",
}
_ACCESS = (
    "local all all trust\n"
    "host all guarded 127.0.0.1/32 scram-sha-256\n"
    "host all nobody 127.0.0.1/32 reject\n"
    "host all all 127.0.0.1/32 trust\n"
)
PASSWORD = "right"


def find_programs() -> Path | None:
    """The folder of initdb and pg_ctl; None where there is no PostgreSQL."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    program = shutil.which("initdb")
    return Path(program).resolve().parent if program else None


class Cluster:
    """A server of our own on a free port of 127.0.0.1."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self._numbers = count(1)
        self._shared: str | None = None
        self._folder = Path(tempfile.mkdtemp(prefix="inspector-pg-"))
        self.port = _free_port()
        if os.geteuid() == 0:
            shutil.chown(self._folder, "postgres")
        data = self._folder / "data"
        self._run(
            "initdb",
            "-D",
            str(data),
            "-U",
            "postgres",
            "-E",
            "UTF8",
            "--locale=C",
            "-A",
            "trust",
            "-N",
        )
        settings = _SETTINGS | {
            "port": str(self.port),
            "unix_socket_directories": str(self._folder),
        }
        lines = (f"{name} = '{value}'\n" for name, value in settings.items())
        with (data / "postgresql.auto.conf").open("a") as file:
            file.writelines(lines)
        (data / "pg_hba.conf").write_text(_ACCESS)
        self._run("pg_ctl", "-D", str(data), "-w", "-l", str(self._folder / "log"), "start")
        self.run(f"CREATE ROLE guarded LOGIN PASSWORD '{PASSWORD}'", "CREATE ROLE nobody LOGIN")
        self.empty(_TEMPLATE)
        address = parse_address(self.url(_TEMPLATE))
        if address is None:
            raise RuntimeError(self.port)
        open_server(address).close()

    def url(self, database: str, user: str = "postgres") -> str:
        return f"postgresql+psycopg://{user}@127.0.0.1:{self.port}/{database}"

    def empty(self, name: str) -> str:
        """A database without tables; its URL."""
        self.run(
            f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' "
            "LOCALE_PROVIDER icu ICU_LOCALE 'zh-Hans-CN'"
        )
        return self.url(name)

    def database(self) -> str:
        """A new database with this revision's tables; its URL."""
        name = f"test_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}")
        return self.url(name)

    def emptied(self) -> str:
        """A database with this revision's tables and no rows, one test after another; its URL.

        Making one anew takes longer than most tests: its rows go instead, guards or not.
        """
        if self._shared is None:
            self._shared = self.database()
            return self._shared
        with self.connect(self._shared.rpartition("/")[2]) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            connection.execute("SET session_replication_role = replica")
            connection.execute(";".join(f"DELETE FROM {name}" for name in Base.metadata.tables))
        return self._shared

    def drop(self, url: str) -> None:
        """Take a database away, whoever is still connected."""
        name = url.rpartition("/")[2]
        self.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def run(self, *statements: str, database: str = "postgres") -> None:
        """Run statements as the server's administrator, each on its own."""
        with self.connect(database) as connection:
            for statement in statements:
                connection.execute(statement)

    def connect(self, database: str) -> psycopg.Connection[tuple[object, ...]]:
        return psycopg.connect(
            host="127.0.0.1", port=self.port, user="postgres", dbname=database, autocommit=True
        )

    def restart(self) -> None:
        """End every connection, as a server that is switched off and on does."""
        self._run(
            "pg_ctl",
            "-D",
            str(self._folder / "data"),
            "-w",
            "-m",
            "fast",
            "-l",
            str(self._folder / "log"),
            "restart",
        )

    def stop(self) -> None:
        """End the server and leave nothing behind."""
        self._run("pg_ctl", "-D", str(self._folder / "data"), "-w", "-m", "immediate", "stop")
        shutil.rmtree(self._folder, ignore_errors=True)

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), *arguments]
        user = "postgres" if os.geteuid() == 0 else None
        subprocess.run(
            command,
            check=True,
            stdout=subprocess.DEVNULL,
            user=user,
            cwd=self._folder,
            extra_groups=[] if user else None,
        )


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
    return port
