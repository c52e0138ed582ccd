"""What every file keeps to, whoever writes it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.worlds import ROOT

SOURCES = sorted((ROOT / "inspector_app").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LONGEST = 400
VAGUE = {"utils", "common", "helpers", "manager", "misc"}


LONG_LISTS = "migrations/versions"
"""A revision is one list of statements, written once."""


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [p for p in SOURCES if LONG_LISTS not in str(p)], ids=_name)
def test_no_file_is_longer_than_the_limit(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [_name(path) for path in SOURCES if path.stem in VAGUE] == []


@pytest.mark.parametrize("path", [*SOURCES, *TESTS], ids=_name)
def test_every_exemption_gives_its_reason(path: Path) -> None:
    pattern = re.compile(r"#\s*(noqa|type:\s*ignore)[^#\n]*$")
    bare = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        found = pattern.search(line)
        if not found or path == Path(__file__):
            continue
        told = re.search(r"(noqa: [A-Z0-9, ]+ - .+)|(type: ignore\[[^\]]+\]\s*#.+)", line)
        if not told:
            bare.append(number)
    assert bare == []


def test_the_domain_has_no_clock_and_no_chance() -> None:
    wrong = []
    for path in (ROOT / "inspector_app" / "domain").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in {"now", "today", "monotonic"}:
                wrong.append(_name(path))
            if isinstance(node, ast.Import) and any(
                alias.name in {"random", "secrets", "time"} for alias in node.names
            ):
                wrong.append(_name(path))
    assert wrong == []


def test_no_page_pumps_the_event_loop_by_hand() -> None:
    needle = "process" + "Events"
    assert [_name(p) for p in SOURCES if needle in p.read_text(encoding="utf-8")] == []
