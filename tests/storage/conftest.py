from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.postgres import Cluster
from tests.worlds import World


@pytest.fixture
def world_on_server(tmp_path: Path, cluster: Cluster) -> Iterator[World]:
    made = World(tmp_path, database_url=cluster.database())
    yield made
    made.services.close()
