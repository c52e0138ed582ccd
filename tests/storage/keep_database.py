"""`python -m tests.storage.keep_database`: keep a database of this revision for good.

To be run once when a revision is released; a kept database is never made again.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from inspector_app.storage.backup import back_up
from inspector_app.storage.upgrade import REVISIONS
from tests.worlds import World


def main() -> None:
    """Seal one inspection in a new database and keep the file."""
    target = Path(__file__).parent / "kept" / f"{REVISIONS[-1]}.sqlite"
    if target.exists():
        sys.exit(f"{target.name} is kept already")
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        inspection = world.ready_to_seal(workers=2)
        world.services.sealing.seal(inspection.id)
        world.services.close()
        copy = back_up(world.paths.database, Path(folder) / "copy", world.now)
        copy.replace(target)


if __name__ == "__main__":
    main()
