"""Writing what the user keeps: whole, or not at all."""

from __future__ import annotations

import errno
from pathlib import Path

from inspector_app.domain.errors import AppError, Problem


def write_whole(path: Path, content: bytes) -> Path:
    """Write under a temporary name, then move. Raises AppError: DISK_FULL, FOLDER_NOT_WRITABLE."""
    unfinished = path.with_name(f".{path.name}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        if error.errno == errno.ENOSPC:
            raise AppError(Problem.DISK_FULL, file=str(path)) from error
        raise AppError(Problem.FOLDER_NOT_WRITABLE, folder=str(path.parent)) from error
    return path
