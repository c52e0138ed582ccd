"""Writing what the user keeps: whole, or not at all."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inspector_app.domain.errors import AppError, Problem


@contextmanager
def told_if_not_written(path: Path) -> Iterator[None]:
    """A block that writes `path`. Raises AppError: DISK_FULL, FOLDER_NOT_WRITABLE."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise AppError(Problem.DISK_FULL, file=str(path)) from error
        raise AppError(Problem.FOLDER_NOT_WRITABLE, folder=str(path.parent)) from error


def write_whole(path: Path, content: bytes) -> Path:
    """Write under a temporary name, then move. Raises AppError: DISK_FULL, FOLDER_NOT_WRITABLE."""
    unfinished = path.with_name(f".{path.name}.partial")
    with told_if_not_written(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(content)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    return path
