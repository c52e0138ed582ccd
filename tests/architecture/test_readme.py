"""The README says what is there, and what it says works."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys

import pytest

from inspector_app.cli.arguments import make_parser, parse_arguments
from tests.worlds import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
LAUNCHERS = tuple(
    (ROOT / name).read_text(encoding="utf-8") for name in ("inspector", "inspector.cmd")
)
PAST_THE_PROGRAM = {"test", "check", "bench", "screenshots"}
NOT_FOR_PEOPLE = {"prepare"}
"""The program starts it for itself."""
LARGEST_PICTURE = 200_000


def commands() -> list[str]:
    """The words after `./inspector` in the table's first column."""
    return re.findall(r"^\| `\./inspector ?([^`]*)` \|", README, re.MULTILINE)


def folders() -> list[str]:
    return re.findall(r"^\| `([a-z_/]+)` \|", README, re.MULTILINE)


@pytest.mark.parametrize("words", commands())
def test_every_command_in_the_table_is_there(words: str) -> None:
    first, *_ = words.split() or [""]
    if first in PAST_THE_PROGRAM:
        assert re.search(rf"^\s*{first}\)", LAUNCHERS[0], re.MULTILINE)
        assert re.search(rf'"{first}"|==\s*{first}\b|:{first}\b', LAUNCHERS[1])
    else:
        assert (parse_arguments(words.split()).command or "").startswith(first)


def test_every_command_stands_in_the_table() -> None:
    cases = set(re.findall(r"^  ([a-z]+)\)", LAUNCHERS[0], re.MULTILINE))
    assert cases == PAST_THE_PROGRAM
    (of_the_program,) = (
        set(action.choices) - NOT_FOR_PEOPLE
        for action in make_parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    assert {each.split()[0] for each in commands() if each} == cases | of_the_program


def test_the_map_names_every_folder() -> None:
    packages = {
        f"inspector_app/{file.parent.name}" for file in ROOT.glob("inspector_app/*/__init__.py")
    }
    assert packages
    assert packages | {"question_banks", "resources", "tests"} == set(folders())
    assert all((ROOT / each).is_dir() for each in folders())


def test_every_picture_is_there_and_small() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert pictures
    for each in pictures:
        assert 0 < (ROOT / each).stat().st_size < LARGEST_PICTURE


@pytest.mark.parametrize("module", re.findall(r"`python -m (tests\.[\w.]+)`", README))
def test_every_module_to_be_run_is_there(module: str) -> None:
    path = ROOT / module.replace(".", "/")
    assert path.with_suffix(".py").exists() or (path / "__main__.py").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
def test_the_launcher_ends_with_two_on_a_wrong_option() -> None:
    done = subprocess.run(["bash", "-n", str(ROOT / "inspector")], check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
