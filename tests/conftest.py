from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import argon2
import pytest

from inspector_app.documents import fonts
from tests.postgres import Cluster, find_programs
from tests.shared_outlines import outlines
from tests.worlds import World

os.environ["INSPECTOR_FONT_FOLDERS"] = ""
"""Documents look the same on every computer: no installed font is used unless a test makes one."""


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server of our own, made when the first test asks for it."""
    programs = find_programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian: postgresql)")
    made = Cluster(programs)
    yield made
    made.stop()


@pytest.fixture(scope="session", autouse=True)
def quick_pins() -> Iterator[None]:
    """PINs are hashed as always, but at a cost that hundreds of tests can pay."""
    with pytest.MonkeyPatch.context() as patch:
        quick = partial(argon2.PasswordHasher, time_cost=1, memory_cost=64)
        patch.setattr(argon2, "PasswordHasher", quick)
        yield


@pytest.fixture(scope="session", autouse=True)
def shared_outlines() -> Iterator[None]:
    """Converting characters is most of a first document's time: one program's serve all."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fonts, "OutlineSource", outlines)
        yield


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The embedded database, then an empty one on a server: tests that take it run on both."""
    if request.param == "sqlite":
        yield "embedded"
        return
    cluster: Cluster = request.getfixturevalue("cluster")
    yield cluster.emptied()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    folder = tmp_path / "data"
    folder.mkdir()
    made = World(folder)
    yield made
    made.services.close()
