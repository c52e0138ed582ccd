"""`./inspector bench --scale [--answers N]`: what the office asks of five years of 200 laptops.

On SQLite and on PostgreSQL, each job beside its floor in the same database and the same run: one
plain reading of every answer for figures, one plain list of the inspections for lists, one commit
for what is written. It takes minutes and stands in no test.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import text

from inspector_app.domain.databases import parse_address
from inspector_app.domain.statistics.scope import Dimension, Scope
from inspector_app.storage import server
from inspector_app.storage.database import Database
from inspector_app.storage.moving import move
from inspector_app.storage.upgrade import open_server
from tests.bench import scale_rows
from tests.bench.scale_rows import PEOPLE, Pattern
from tests.postgres import Cluster, find_programs
from tests.worlds import ROOT, World

_ROUNDS = 2
_EVERY_ANSWER = (
    "SELECT question_ref, count(*), sum(marks), sum(full_marks) FROM answers GROUP BY question_ref"
)
_EVERY_INSPECTION = (
    "SELECT i.*, e.name FROM inspections i JOIN enterprises e ON e.id = i.enterprise_id"
)
_EVERY_FINDING = "SELECT * FROM deficiencies"

_YEAR = Scope(first_day=date(2025, 1, 1), last_day=date(2025, 12, 31))


@dataclass(frozen=True, slots=True)
class Job:
    """One of the office's questions and the statement that is its floor."""

    name: str
    run: Callable[[World], object]
    floor: str


JOBS = (
    Job("figures of everything", lambda w: w.services.statistics.overview(Scope()), _EVERY_ANSWER),
    Job("figures of one year", lambda w: w.services.statistics.overview(_YEAR), _EVERY_ANSWER),
    Job(
        "figures by township",
        lambda w: w.services.statistics.by(Scope(), Dimension.TOWNSHIP),
        _EVERY_ANSWER,
    ),
    Job("topics", lambda w: w.services.statistics.topics(Scope()), _EVERY_ANSWER),
    Job("item quality", lambda w: w.services.item_statistics.items(), _EVERY_ANSWER),
    Job("list of records", lambda w: w.services.records.all(), _EVERY_INSPECTION),
    Job("findings to put right", lambda w: w.services.findings.ledger(), _EVERY_FINDING),
)


def run(answers: int) -> int:
    """Fill both databases, time every job, print the table."""
    programs = find_programs()
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "base"
        pattern, taken = _base(base), Path(folder) / "taken.jcsj"
        _package(Path(folder) / "laptop", taken)
        inspections = answers // len(pattern.rows["answers"])
        _say(f"{inspections} inspections, {inspections * PEOPLE} papers, {answers} answers")
        with _in_file(base, pattern, inspections) as world:
            _time_all("SQLite", world, taken)
        if programs is None:
            _say("PostgreSQL is not installed")
            return 0
        cluster = Cluster(programs)
        try:
            with _on_server(base, cluster, pattern, inspections) as world:
                _time_all("PostgreSQL", world, taken)
        finally:
            cluster.stop()
    return 0


def _base(folder: Path) -> Pattern:
    """An office's database with one inspection of ten people, to be multiplied."""
    folder.mkdir()
    world = World(folder, banks=ROOT / "question_banks")
    world.record(PEOPLE)
    with world.services.setup._context.database.read() as tx:
        pattern = scale_rows.read_pattern(tx)
    world.services.close()
    return pattern


def _package(folder: Path, target: Path) -> None:
    folder.mkdir()
    laptop = World(folder, chance=random.Random(99))
    inspection = laptop.ready_to_seal()
    laptop.services.sealing.seal(inspection.id)
    laptop.services.packages.exporting.export(target)
    laptop.services.close()


@contextmanager
def _in_file(base: Path, pattern: Pattern, inspections: int) -> Iterator[World]:
    path = base / "inspector.sqlite"
    copy = base.parent / "embedded"
    copy.mkdir()
    (copy / path.name).write_bytes(path.read_bytes())
    start = time.perf_counter()
    scale_rows.fill(pattern, scale_rows.put_into_file(copy / path.name), inspections)
    world = World(copy, banks=ROOT / "question_banks")
    database = world.services.setup._context.database
    with database.write() as tx:
        scale_rows.seal_all(lambda statement: tx.execute(text(statement)))
    size = (copy / path.name).stat().st_size
    _say(f"SQLite: {size / 1e9:.2f} GB, filled in {time.perf_counter() - start:.0f} s")
    yield world
    world.services.close()


@contextmanager
def _on_server(base: Path, cluster: Cluster, pattern: Pattern, inspections: int) -> Iterator[World]:
    address = parse_address(cluster.empty("scale"))
    if address is None:
        raise RuntimeError(cluster.port)
    start = time.perf_counter()
    source = World(base, banks=ROOT / "question_banks")
    move(source.services.setup._context.database, address, lambda _done, _total: None)
    source.services.close()
    target = open_server(address)
    with target.write() as tx, server.unguarded(tx, server.tables_of(tx)):

        def put(table: str, columns: Any, rows: Any) -> None:  # noqa: ANN401 - as `scale_rows.Put`
            with server.bulk(tx, table, columns) as put_row:
                for row in rows:
                    put_row(row)

        scale_rows.fill(pattern, put, inspections)
        scale_rows.seal_all(lambda statement: tx.execute(text(statement)))
    target.close()
    cluster.run("VACUUM ANALYZE", database="scale")
    with cluster.connect("scale") as connection:
        (size,) = connection.execute("SELECT pg_database_size('scale')").fetchone() or (0,)
    seconds = time.perf_counter() - start
    _say(f"PostgreSQL: {float(str(size)) / 1e9:.2f} GB, filled in {seconds:.0f} s")
    folder = base.parent / "office"
    folder.mkdir()
    world = World(folder, banks=ROOT / "question_banks", database_url=address.url)
    yield world
    world.services.close()


def _time_all(name: str, world: World, package: Path) -> None:
    database = world.services.setup._context.database
    for job in JOBS:
        read, asked = partial(_read, database, job.floor), partial(job.run, world)
        floor = min(_seconds(read) for _ in range(_ROUNDS))
        _row(name, job.name, min(_seconds(asked) for _ in range(_ROUNDS)), floor)
    content = package.read_bytes()
    floor = min(_seconds(lambda: _keep(database, content)) for _ in range(_ROUNDS))
    imports = world.services.packages.importing
    first = _seconds(lambda: imports.take_in(package, trust=True))
    _row(name, "one package taken in", first, floor)
    _row(name, "the same once more", _seconds(lambda: imports.take_in(package)), floor)


def _read(database: Database, statement: str) -> object:
    with database.read() as tx:
        return tx.execute(text(statement)).all()


def _keep(database: Database, content: bytes) -> None:
    """The package's own bytes kept as they are."""
    with database.write() as tx:
        kind = "BLOB" if tx.dialect.name == "sqlite" else "BYTEA"
        tx.execute(text(f"CREATE TABLE bytes_kept (content {kind})"))
        tx.execute(text("INSERT INTO bytes_kept VALUES (:content)"), {"content": content})
    with database.write() as tx:
        tx.execute(text("DROP TABLE bytes_kept"))


def _row(database: str, job: str, taken: float, floor: float) -> None:
    _say(
        f"{database:12} {job:26} {taken / floor:8.2f}   {taken * 1000:10.1f} ms /"
        f" {floor * 1000:8.1f} ms"
    )


def _seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
