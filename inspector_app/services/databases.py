"""Which database the data folder works on, and moving from its own to a server's."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.databases import ServerAddress, parse_address
from inspector_app.domain.errors import AppError, Problem
from inspector_app.services.context import Progress, no_progress
from inspector_app.services.files import write_whole
from inspector_app.storage.database import Database
from inspector_app.storage.upgrade import Standing, standing_of


def remembered(file: Path) -> ServerAddress | None:
    """The server chosen for the data folder, None for its own database.

    Raises AppError(DATABASE_URL_INVALID) if the file says something else.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise AppError(Problem.DATABASE_URL_INVALID, url=str(file)) from error
    return parse_address(text)


@dataclass(frozen=True, slots=True)
class MoveReport:
    """What was moved: rows and SHA-256 by table, as both databases have them."""

    target: str
    tables: tuple[tuple[str, int, str], ...]

    @property
    def rows(self) -> int:
        return sum(rows for _, rows, _ in self.tables)


class DatabaseService:
    """`used` is the database open now; a choice holds from the next start on.

    Passwords are never kept: libpq finds them in PGPASSWORD or the password file, else the
    program asks at its start.
    """

    def __init__(self, file: Path, used: ServerAddress | None, database: Database) -> None:
        self._file = file
        self._database = database
        self.used = used

    def chosen(self) -> ServerAddress | None:
        """What the next start opens, unless it is told otherwise. Raises as `remembered`."""
        return remembered(self._file)

    def choose(self, address: ServerAddress | None) -> None:
        """Remember a server, without its password, or None for the folder's own database."""
        if address is None:
            self._file.unlink(missing_ok=True)
        else:
            write_whole(self._file, f"{address.url}\n".encode())

    def test(self, address: ServerAddress) -> Standing:
        """Connect and say what is there, changing nothing. Raises AppError as opening would."""
        return standing_of(address)

    def move_to(self, address: ServerAddress, progress: Progress = no_progress) -> MoveReport:
        """Copy everything into an empty database on a server; this one stays as it is.

        Raises AppError: DATABASE_NOT_EMPTY, DATABASE_MOVE_DIFFERS, and what the server refuses.
        """
        from inspector_app.storage.moving import move  # noqa: PLC0415 - once in a lifetime

        moved = move(self._database, address, progress)
        return MoveReport(address.url, tuple((each.name, each.rows, each.sha256) for each in moved))
