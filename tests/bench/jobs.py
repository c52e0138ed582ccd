"""The jobs: each prepares itself in a folder and gives the job and its floor."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.enterprises import Enterprise
from inspector_app.exchange.rosters import read_roster
from tests.bench import phones, records
from tests.worlds import ROOT, World

Pair = tuple[Callable[[], float | None], Callable[[], float | None]]
"""Job and floor; one that gives a number has measured itself, in seconds."""

STAFF = 10_000
PEOPLE_IN_RECORD = 30


@dataclass(frozen=True, slots=True)
class Bench:
    """A job beside its floor; `aim` is the largest ratio wanted."""

    name: str
    aim: float
    rounds: int
    prepare: Callable[[Path], AbstractContextManager[Pair]]


@contextmanager
def program_start(folder: Path) -> Iterator[Pair]:
    """The program to its first idle moment against a bare window with the same fonts."""
    World(folder).set_up()
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    if not os.environ.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"

    def run(*words: str) -> None:
        subprocess.run([sys.executable, "-m", *words], check=True, env=environment, cwd=ROOT)

    yield (
        lambda: run("tests.bench.start_program", str(folder)),
        lambda: run("tests.bench.bare_window"),
    )


@contextmanager
def answer(folder: Path) -> Iterator[Pair]:
    """An answer until it is durable against one raw SQLite commit of a like row."""
    world = World(folder)
    inspection = world.inspection()
    world.drawn(inspection, frontline=1)
    attempt = world.services.attempts.queue(inspection.id)[0].id
    world.services.attempts.begin(attempt)
    turn = iter(range(1_000_000))

    def record() -> None:
        for _ in range(100):
            world.services.attempts.record(attempt, 2, "AB"[next(turn) % 2])

    with closing(sqlite3.connect(folder / "raw.sqlite", isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=FULL")
        raw.execute("CREATE TABLE answers (a TEXT, p INTEGER, r TEXT, t TEXT, PRIMARY KEY (a, p))")

        def commit() -> None:
            for _ in range(100):
                raw.execute("BEGIN IMMEDIATE")
                raw.execute(
                    "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)",
                    (attempt, 2, '{"value":"AB"}', "2026-11-23T09:00:00+08:00"),
                )
                raw.execute("COMMIT")

        yield record, commit
    world.services.close()


@contextmanager
def roster_preview(folder: Path) -> Iterator[Pair]:
    """The same list to its preview: columns, roles, check digits, duplicates."""
    path = folder / "roster.xlsx"
    _write_roster(path)

    def preview() -> None:
        if len(read_roster(path).rows) != STAFF:
            raise RuntimeError(path)

    yield preview, lambda: _read_cells(path)


@contextmanager
def roster_import(folder: Path) -> Iterator[Pair]:
    """10,000 staff from a workbook into the database against calamine reading its cells."""
    path = folder / "roster.xlsx"
    _write_roster(path)
    world = World(folder)
    made = iter(range(1_000))

    def load() -> None:
        name = f"企业{next(made)}"
        enterprise = world.services.enterprises.save(Enterprise("", name)).id
        preview = world.services.staff.preview(path, None, enterprise)
        result = world.services.staff.import_preview(enterprise, preview, {})
        if result.added != STAFF:
            raise RuntimeError(result)

    yield load, lambda: _read_cells(path)
    world.services.close()


@contextmanager
def record_pdf(folder: Path) -> Iterator[Pair]:
    """The record of 30 people against ReportLab drawing the same strings at the same places."""
    world = World(folder, banks=ROOT / "question_banks")
    yield records.prepare(world, folder, PEOPLE_IN_RECORD)
    world.services.close()


ALL = (
    Bench("program start", 2.5, 5, program_start),
    Bench("answer to durable", 2.0, 15, answer),
    Bench("answer from a phone", 3.0, 5, phones.phone_answers),
    Bench("preview 10,000 staff", 4.0, 5, roster_preview),
    Bench("import 10,000 staff", 4.0, 5, roster_import),
    Bench("record of 30 people", 2.0, 5, record_pdf),
)


def _read_cells(path: Path) -> None:
    from python_calamine import CalamineWorkbook

    CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


def _write_roster(path: Path) -> None:
    from xlsxwriter import Workbook

    chance = random.Random(3)
    surnames, given = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨", "安平宁和顺康泰祥瑞丰登明清正直诚"
    with Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("花名册")
        sheet.write_row(0, 0, ["序号", "姓名", "身份证号", "部门", "岗位", "联系电话"])
        for number in range(1, STAFF + 1):
            name = chance.choice(surnames) + chance.choice(given) + chance.choice(given)
            month, day = chance.randint(1, 12), chance.randint(1, 28)
            born = f"{1965 + number // 1000}{month:02}{day:02}"
            identity = f"411625{born}{number % 1000:03}X"  # check digits are wrong: a warning each
            phone = f"138{number:08}"
            post = chance.choice(["焊工", "电工", "操作工", "安全员"])
            sheet.write_row(number, 0, [number, name, identity, "一车间", post, phone])
