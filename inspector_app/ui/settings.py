"""Window matters: what a user finds again as they left it."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class Language(Enum):
    CHINESE = "zh_CN"
    ENGLISH = "en"


class UiSettings:
    """Kept in one file in the data folder, so that `--data` takes the window's look along."""

    def __init__(self, file: Path) -> None:
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language:
        try:
            return Language(self._text("language", Language.CHINESE.value))
        except ValueError:
            return Language.CHINESE

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("language", language.value)

    @property
    def dark(self) -> bool:
        return self._text("dark", "no") == "yes"

    @dark.setter
    def dark(self, dark: bool) -> None:
        self._store.setValue("dark", "yes" if dark else "no")

    @property
    def last_folder(self) -> str:
        """Where the user last opened or saved a file."""
        return self._text("last_folder", str(Path.home()))

    @last_folder.setter
    def last_folder(self, folder: str) -> None:
        self._store.setValue("last_folder", folder)

    @property
    def package_folder(self) -> str:
        """Where packages and receipts were last opened or saved."""
        return self._text("package_folder", self.last_folder)

    @package_folder.setter
    def package_folder(self, folder: str) -> None:
        self._store.setValue("package_folder", folder)

    @property
    def watched_folder(self) -> str:
        """The folder whose packages are offered; empty for none."""
        return self._text("watched_folder", "")

    @watched_folder.setter
    def watched_folder(self, folder: str) -> None:
        self._store.setValue("watched_folder", folder)

    @property
    def office_server(self) -> str:
        """The URL of the office's database that packages go to, never with a password."""
        return self._text("office_server", "")

    @office_server.setter
    def office_server(self, url: str) -> None:
        self._store.setValue("office_server", url)

    @property
    def office_folder(self) -> str:
        """The folder shared with the office that packages go to."""
        return self._text("office_folder", "")

    @office_folder.setter
    def office_folder(self, folder: str) -> None:
        self._store.setValue("office_folder", folder)

    @property
    def office_by_folder(self) -> bool:
        """Whether packages last went to the folder and not to the server."""
        return self._text("office_by_folder", "no") == "yes"

    @office_by_folder.setter
    def office_by_folder(self, by_folder: bool) -> None:
        self._store.setValue("office_by_folder", "yes" if by_folder else "no")

    @property
    def geometry(self) -> QByteArray:
        return self._bytes("geometry")

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    def filter_of(self, table: str, name: str) -> str:
        """The choice last made in a table's filter, as its position; empty for none."""
        return self._text(f"tables/{table}/filter_{name}", "")

    def keep_filter(self, table: str, name: str, choice: str) -> None:
        self._store.setValue(f"tables/{table}/filter_{name}", choice)

    def header_of(self, table: str) -> QByteArray:
        """A table's column widths and order of sorting."""
        return self._bytes(f"tables/{table}/header")

    def keep_header(self, table: str, state: QByteArray) -> None:
        self._store.setValue(f"tables/{table}/header", state)

    def sync(self) -> None:
        """Write to disk now."""
        self._store.sync()

    def _text(self, key: str, default: str) -> str:
        return str(self._store.value(key, default))

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
