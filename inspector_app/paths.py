"""Where files live: the user's data folder and what ships with the program."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.errors import AppError, Problem

APP_NAME = "inspector_app"


@dataclass(frozen=True, slots=True)
class Paths:
    """`data` is the user's own folder; the others ship with the program.

    `fonts` are the folders of installed fonts; without any, documents use the shipped faces.
    """

    data: Path
    resources: Path
    banks: Path
    fonts: tuple[Path, ...] = ()

    @property
    def database(self) -> Path:
        return self.data / "inspector.sqlite"

    @property
    def chosen_database(self) -> Path:
        """Names the server's database that is used instead of the file, if one was chosen."""
        return self.data / "database.txt"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def logs(self) -> Path:
        return self.data / "logs"

    @property
    def cache(self) -> Path:
        return self.data / "cache"

    @property
    def own_banks(self) -> Path:
        """Banks that the county adds beside the shipped ones."""
        return self.data / "banks"

    @property
    def own_templates(self) -> Path:
        """Templates of forms that the county changes; files are named as the shipped ones."""
        return self.data / "templates"

    @property
    def keys(self) -> Path:
        """This computer's private keys; never part of a backup or a package."""
        return self.data / "keys"

    @property
    def lock(self) -> Path:
        return self.data / "inspector.lock"


def find_paths(data: Path | None) -> Paths:
    """The program's folders; the data folder is made. Raises AppError(FOLDER_NOT_WRITABLE)."""
    folder = data.expanduser().resolve() if data else _default_data_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AppError(Problem.FOLDER_NOT_WRITABLE, folder=str(folder)) from error
    root = Path(__file__).resolve().parents[1]
    return Paths(
        data=folder,
        resources=root / "resources",
        banks=root / "question_banks",
        fonts=installed_font_folders(),
    )


def installed_font_folders() -> tuple[Path, ...]:
    """Where this system keeps its fonts, the user's own first.

    The variable INSPECTOR_FONT_FOLDERS names others; empty, no installed font is used.
    """
    named = os.environ.get("INSPECTOR_FONT_FOLDERS")
    if named is not None:
        return tuple(Path(each) for each in named.split(os.pathsep) if each)
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        windows = Path(os.environ.get("WINDIR", "C:/Windows"))
        return local / "Microsoft" / "Windows" / "Fonts", windows / "Fonts"
    if sys.platform == "darwin":
        return home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")
    share = Path("/usr/share/fonts"), Path("/usr/local/share/fonts")
    return home / ".local/share/fonts", home / ".fonts", *share


def _default_data_folder() -> Path:
    from platformdirs import user_data_path  # noqa: PLC0415 - not needed with --data

    return user_data_path(APP_NAME, appauthor=False)
