"""What lies in a watched folder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inspector_app.domain.packages import PACKAGE_SUFFIX, RECEIPT_SUFFIX
from inspector_app.domain.time import BEIJING


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A package in the folder; `done` once its receipt lies beside it."""

    path: Path
    size: int
    at: datetime
    done: bool


def found_files(folder: Path) -> tuple[FoundFile, ...]:
    """The packages of a folder, those still to be taken in first, then the latest first."""
    found = []
    for path in folder.glob(f"*{PACKAGE_SUFFIX}"):
        try:
            stat = path.stat()
        except OSError:
            continue
        at = datetime.fromtimestamp(stat.st_mtime, BEIJING)
        done = path.with_suffix(RECEIPT_SUFFIX).exists()
        if not path.name.startswith("."):
            found.append(FoundFile(path, stat.st_size, at, done))
    return tuple(sorted(found, key=lambda each: (each.done, -each.at.timestamp())))
