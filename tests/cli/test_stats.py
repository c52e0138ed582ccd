"""`inspector stats items`, of any table of marks and of the program's own questions."""

from __future__ import annotations

import json
import statistics
from pathlib import Path

import pytest

from tests.cli.test_commands import assert_refused, run
from tests.worlds import World

HEADER = "attempt,item,mark,max_mark\n"
MARKS = {
    "1": {"甲": 1.0, "乙": 3.5, "丙": 0.0},
    "2": {"甲": 0.0, "乙": 1.0, "丙": 2.0},
    "3": {"甲": 1.0, "乙": 2.25, "丙": 2.0},
    "4": {"甲": 0.5, "乙": 4.0, "丙": 1.5},
}
MAXIMA = {"甲": 1, "乙": 4, "丙": 2}


def table(rows: list[str]) -> str:
    return HEADER + "".join(f"{row}\n" for row in rows)


GOOD = table(
    [
        f"{attempt},{item},{mark},{MAXIMA[item]}"
        for attempt, marks in MARKS.items()
        for item, mark in marks.items()
    ]
)


def test_any_table_of_marks_without_a_database(tmp_path: Path) -> None:
    file = tmp_path / "marks.csv"
    file.write_text(GOOD, encoding="utf-8-sig")
    data = tmp_path / "data"
    done = run("--data", data, "stats", "items", "--responses", file, "--json", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    found = {each["item"]: each for each in json.loads(done.stdout)}
    assert list(found) == ["甲", "乙", "丙"]
    for item, figures in found.items():
        own = [marks[item] for marks in MARKS.values()]
        rest = [sum(marks.values()) - marks[item] for marks in MARKS.values()]
        greatest = statistics.covariance(sorted(own), sorted(rest))
        assert figures == {
            "item": item,
            "n": 4,
            "facility": pytest.approx(100 * statistics.mean(own) / MAXIMA[item], abs=1e-6),
            "sd": pytest.approx(statistics.stdev(own), abs=1e-6),
            "discrimination_index": pytest.approx(
                100 * statistics.correlation(own, rest), abs=1e-6
            ),
            "discriminative_efficiency": pytest.approx(
                100 * statistics.covariance(own, rest) / greatest, abs=1e-6
            ),
        }
    assert not data.exists()


def test_the_table_for_people(tmp_path: Path) -> None:
    file = tmp_path / "marks.csv"
    file.write_text(table(["1;a;1;2", "2;a;1;2"]).replace(",", ";"), encoding="gb18030")
    done = run("stats", "items", "--responses", file, folder=tmp_path)
    assert done.returncode == 0
    assert done.stdout.splitlines()[1].split() == ["a", "2", "50.0", "0.000", "–", "–"]


def test_a_wrong_row_is_named_with_its_file(tmp_path: Path) -> None:
    file = tmp_path / "marks.csv"
    file.write_text(table(["1,a,1,1", "2,a,yes,1"]))
    done = run("stats", "items", "--responses", file, "--json", folder=tmp_path)
    assert_refused(done, "row 3, mark")
    assert "marks.csv" in done.stderr


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = run("stats", "items", "--responses", tmp_path / "none.csv", folder=tmp_path)
    assert_refused(done, "none.csv")


def test_the_databases_own_questions(tmp_path: Path) -> None:
    done = run("--data", tmp_path / "data", "stats", "items", "--json", folder=tmp_path)
    assert (done.returncode, done.stderr, json.loads(done.stdout)) == (0, "", [])


def test_the_demo_county_needs_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    world = World(tmp_path / "data")
    world.set_up()
    world.services.close()
    done = run("--data", tmp_path / "data", "demo", "county", folder=tmp_path)
    assert_refused(done, "--data")
