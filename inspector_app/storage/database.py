"""A database as the program sees it, whichever it is: read and written in transactions."""

from __future__ import annotations

import errno
import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TypeAlias

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from inspector_app.domain.errors import AppError, Problem

Transaction: TypeAlias = Connection


class Database(ABC):
    """An open database; `name` says which one: a file's path or user@host/database."""

    name: str

    @abstractmethod
    def read(self) -> AbstractContextManager[Transaction]:
        """A consistent view; nothing written in it is kept."""

    @abstractmethod
    def write(self) -> AbstractContextManager[Transaction]:
        """A transaction: kept when the block ends, undone when it raises."""

    @abstractmethod
    def migrate(self) -> AbstractContextManager[Transaction]:
        """A transaction in which tables are made and changed, by one computer at a time."""

    @abstractmethod
    def close(self) -> None:
        """Give the file or the connections back."""


ProblemOf: TypeAlias = Callable[[BaseException], Problem | None]
"""Which problem a driver's error is; None for what is a bug."""


@contextmanager
def translated_errors(name: str, problem_of: ProblemOf) -> Iterator[None]:
    """Locked, full, read-only, unreachable and corrupt databases become problems to act on."""
    try:
        yield
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        raise AppError(Problem.DISK_FULL, file=name) from error
    except Exception as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        problem = problem_of(cause) if cause is not None else None
        if problem is None:
            raise
        raise AppError(problem, file=name, detail=first_line(cause)) from error


def first_line(error: BaseException | None) -> str:
    """What a driver says, without what it says besides."""
    lines = str(error).strip().splitlines()
    return lines[0].strip() if lines else ""


compact_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""JSON as the database keeps it."""
