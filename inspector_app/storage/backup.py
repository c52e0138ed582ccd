"""Copies of the database made through SQLite itself: a plain copy of a WAL file loses data."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path


def back_up(path: Path, folder: Path, now: datetime) -> Path:
    """A whole copy of the database in `folder`, named after the time; the copy's path."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{path.stem}-{now:%Y%m%d-%H%M%S}{path.suffix}"
    unfinished = target.with_suffix(".partial")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(unfinished)) as copy:
        source.backup(copy)
    unfinished.replace(target)
    return target
