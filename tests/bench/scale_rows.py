"""Five years of 200 laptops, made from one real inspection: the same rows with other keys.

Papers are as long as real ones; sealed texts and PDFs are shortened, since no figure reads them.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from inspector_app.storage import moving
from inspector_app.storage.database import Transaction
from inspector_app.storage.tables import Base, moment_text

LAPTOPS = 200
YEARS = 5
ENTERPRISES = 4_000
PEOPLE = 10
TOWNSHIPS = [f"{number}号镇" for number in range(1, 23)]
INDUSTRIES = [f"C{number}" for number in range(3311, 3335)]
_FIRST = datetime(2022, 1, 4, 1, 0, tzinfo=UTC)
_SHORTENED = "x" * 4_000

Put = Callable[[str, Sequence[str], Iterable[Sequence[Any]]], None]
Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Pattern:
    """The rows of one sealed inspection and of its enterprise, by table."""

    rows: Mapping[str, Rows]

    def columns(self, table: str) -> list[str]:
        return list(Base.metadata.tables[table].columns.keys())


def read_pattern(tx: Transaction) -> Pattern:
    """Every row of a database with one inspection, values as they are kept."""
    return Pattern(
        {
            table.name: [
                dict(zip(table.columns.keys(), row, strict=True)) for row in moving._rows(tx, table)
            ]
            for table in Base.metadata.sorted_tables
        }
    )


def fill(pattern: Pattern, put: Put, inspections: int, seed: int = 1) -> None:
    """Put so many inspections with all that statistics read; the same seed gives the same rows."""
    made = _Copies(pattern, inspections, random.Random(seed))
    for table, rows in made.tables():
        columns = pattern.columns(table)
        put(table, columns, ([row[column] for column in columns] for row in rows))


class _Copies:
    def __init__(self, pattern: Pattern, inspections: int, chance: random.Random) -> None:
        self._rows = pattern.rows
        self._count = inspections
        self._chance = chance
        self._staff = pattern.rows["staff"]
        self._place = {row["id"]: place for place, row in enumerate(self._staff)}
        self._attempts = pattern.rows["attempts"]
        self._paper = {row["id"]: place for place, row in enumerate(self._attempts)}

    def tables(self) -> Iterator[tuple[str, Iterator[dict[str, Any]]]]:
        """The tables in the order of their keys, each with its rows."""
        laptops = range(LAPTOPS)
        yield "devices", ({"id": _key(9, n), "name": "", "created_at": _at(0)} for n in laptops)
        yield "enterprises", self._enterprises()
        yield "staff", self._people()
        yield "inspections", self._inspections()
        yield "inspection_officers", self._each("inspection_officers")
        yield "draws", self._each("draws")
        yield "drawn_people", self._each("drawn_people")
        yield "attempts", self._each("attempts")
        yield "answers", self._answers()
        yield "deficiencies", self._each("deficiencies")
        yield "sealed_records", self._sealed()

    def _enterprises(self) -> Iterator[dict[str, Any]]:
        (first, *_) = self._rows["enterprises"]
        for n in range(ENTERPRISES):
            place = {"township": TOWNSHIPS[n % 22], "industry": INDUSTRIES[n % 24]}
            yield first | place | {"id": _key(1, n), "name": f"示例企业{n}", "credit_code": None}

    def _people(self) -> Iterator[dict[str, Any]]:
        for n in range(ENTERPRISES):
            for place, row in enumerate(self._staff):
                yield row | {"id": self._person(n, place), "enterprise_id": _key(1, n)}

    def _inspections(self) -> Iterator[dict[str, Any]]:
        (first,) = self._rows["inspections"]
        for n in range(self._count):
            at = _at(n / self._count)
            yield first | {
                "id": _key(2, n),
                "enterprise_id": _key(1, n % ENTERPRISES),
                "started_at": at,
                "ended_at": at,
                "sealed_at": at,
                "saved_at": at,
                "number": f"（示例）应急检记〔2026〕{n}号",
                "state": "open",
            }

    def _each(self, table: str) -> Iterator[dict[str, Any]]:
        rows = self._rows[table]
        for n in range(self._count):
            for place, row in enumerate(rows):
                yield row | self._keys(table, row, n, place)

    def _keys(self, table: str, row: Mapping[str, Any], n: int, place: int) -> dict[str, Any]:
        found: dict[str, Any] = {"inspection_id": _key(2, n)}
        if table in {"draws", "attempts", "deficiencies"}:
            kind = {"draws": 3, "attempts": 5, "deficiencies": 6}[table]
            found["id"] = _key(kind, n * len(self._rows[table]) + place)
        if "draw_id" in row:
            found["draw_id"] = _key(3, n)
        if "staff_id" in row:
            found["staff_id"] = self._person(n % ENTERPRISES, self._place[row["staff_id"]])
        return found

    def _answers(self) -> Iterator[dict[str, Any]]:
        """Some know more than others, and nobody everything."""
        rows, papers = self._rows["answers"], len(self._attempts)
        for n in range(self._count):
            skill = [self._chance.uniform(0.4, 0.95) for _ in range(papers)]
            for row in rows:
                paper = self._paper[row["attempt_id"]]
                right = self._chance.random() < skill[paper]
                yield row | {
                    "attempt_id": _key(5, n * papers + paper),
                    "inspection_id": _key(2, n),
                    "marks": row["full_marks"] if right else 0,
                }

    def _sealed(self) -> Iterator[dict[str, Any]]:
        names = Base.metadata.tables["sealed_records"].columns.keys()
        for n in range(self._count):
            yield dict.fromkeys(names) | {
                "inspection_id": _key(2, n),
                "device_id": _key(9, n % LAPTOPS),
                "sequence": n // LAPTOPS + 1,
                "sealed_at": _at(n / self._count),
                "record": _SHORTENED,
                "record_hash": f"{n:064x}",
                "previous_hash": "",
                "signature": "",
                "pdf": _SHORTENED.encode(),
                "pdf_hash": f"{n:064x}",
                "tested": PEOPLE,
                "passed": PEOPLE // 2,
                "findings": len(self._rows["deficiencies"]),
            }

    def _person(self, enterprise: int, place: int) -> str:
        return _key(4, enterprise * len(self._staff) + place)


def put_into_file(path: Path) -> Put:
    """What fills an SQLite file as fast as it goes; durable only when it is done."""

    def put(table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        places = ", ".join("?" * len(columns))
        names = ", ".join(f'"{column}"' for column in columns)
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA synchronous=OFF")
            connection.executemany(
                f"INSERT INTO {table} ({names}) VALUES ({places})",
                ([_plain(value) for value in row] for row in rows),
            )
        connection.close()

    return put


def seal_all(execute: Callable[[str], Any]) -> None:
    """Seal what was put in open, since nothing can be put into a sealed inspection."""
    execute("UPDATE inspections SET state = 'sealed' WHERE state = 'open' AND number <> ''")


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    return value.isoformat() if hasattr(value, "isoformat") else value


def _key(kind: int, number: int) -> str:
    return f"{kind:08x}-0000-7000-8000-{number:012x}"


def _at(part: float) -> str:
    return moment_text(_FIRST + timedelta(days=365 * YEARS * part))
