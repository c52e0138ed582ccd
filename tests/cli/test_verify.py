"""`verify` as anyone runs it: no data folder, no first start, plain words, exit codes."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.test_commands import run
from tests.documents.damaged_copies import attachment_added, truncated
from tests.storage.test_upgrade import KEPT


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("verify")
    with closing(sqlite3.connect(KEPT / "0003.sqlite")) as connection:
        pdf: bytes = connection.execute("SELECT pdf FROM sealed_records").fetchone()[0]
    for name, content in (
        ("whole.pdf", pdf),
        ("added.pdf", attachment_added(pdf)),
        ("half.pdf", truncated(pdf)),
    ):
        (folder / name).write_bytes(content)
    return folder


def test_a_whole_file_is_said_to_be_whole_without_any_data(folder: Path) -> None:
    done = run("--data", folder / "data", "verify", folder / "whole.pdf", folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "内容完整、未改动" in done.stdout
    assert "设备签名" in done.stdout
    assert not (folder / "data").exists()
    assert not (folder / "home").exists()


def test_what_was_added_is_named(folder: Path) -> None:
    done = run("verify", folder / "added.pdf", "--json", folder=folder)
    told = json.loads(done.stdout)
    assert (done.returncode, told["verdict"]) == (1, "appended")
    assert "补充说明.txt" in told["reasons"][0]["text"]
    assert [each["name"] for each in told["attachments"] if each["added_after_signing"]]


@pytest.mark.parametrize("name", ["half.pdf", "nowhere.pdf"])
def test_a_file_that_cannot_be_read_ends_with_two_and_one_line(folder: Path, name: str) -> None:
    done = run("verify", folder / name, folder=folder)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.strip().splitlines()
    assert name in line


def test_a_file_or_the_chain_must_be_named(folder: Path) -> None:
    assert run("verify", folder=folder).returncode == 2
    assert run("verify", "x.pdf", "--chain", folder=folder).returncode == 2


@pytest.fixture(scope="module")
def data(folder: Path) -> Path:
    """A data folder with the kept database and nothing else."""
    made = folder / "kept"
    made.mkdir()
    shutil.copy(KEPT / "0003.sqlite", made / "inspector.sqlite")
    return made


def test_a_whole_database_is_said_to_be_whole_and_left_as_it_is(folder: Path, data: Path) -> None:
    done = run("--data", data, "verify", "--chain", folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "全部完整" in done.stdout
    assert not (data / "keys").exists()


def test_the_first_break_of_a_database_is_named(folder: Path, data: Path) -> None:
    with closing(sqlite3.connect(data / "inspector.sqlite")) as connection:
        for action in ("update", "delete"):
            connection.execute(f"DROP TRIGGER frozen_audit_{action}")
        connection.execute("DELETE FROM audit WHERE number = 2")
        connection.commit()
    done = run("--data", data, "verify", "--chain", "--json", folder=folder)
    told = json.loads(done.stdout)
    assert (done.returncode, told["whole"]) == (1, False)
    assert "操作日志第 2 号：这一号不见了" in told["first"]


def test_a_database_that_is_not_there_is_said_in_one_line(folder: Path) -> None:
    done = run("--data", folder / "none", "verify", "--chain", folder=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert not (folder / "none" / "inspector.sqlite").exists()
