from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.worlds import World


@pytest.fixture
def world(tmp_path: Path, database_url: str) -> Iterator[World]:
    """The services' own tests run on the laptop's database and on the office's."""
    folder = tmp_path / "data"
    folder.mkdir()
    made = World(folder, database_url=database_url)
    yield made
    made.services.close()
