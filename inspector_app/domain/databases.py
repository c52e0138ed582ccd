"""Where the data is kept: in the laptop's own file, or in the office's PostgreSQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from inspector_app.domain.errors import AppError, Problem

EMBEDDED: Final = "embedded"
"""Said instead of a URL for the database file in the data folder."""
DEFAULT_PORT: Final = 5432
_SCHEMES = ("postgresql+psycopg", "postgresql", "postgres")


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """A database on a PostgreSQL server; `options` are libpq's own, as in `sslmode=require`.

    Without a password libpq looks into PGPASSWORD and the password file (~/.pgpass).
    """

    host: str
    database: str
    user: str = ""
    port: int = DEFAULT_PORT
    password: str = ""
    options: str = ""

    @property
    def url(self) -> str:
        """The address without its password, to be shown and remembered."""
        return self._url(quote(self.user, safe=""))

    @property
    def secret_url(self) -> str:
        """The address with its password, to connect with."""
        if not self.password:
            return self.url
        return self._url(f"{quote(self.user, safe='')}:{quote(self.password, safe='')}")

    @property
    def words(self) -> str:
        """As people write it: user@host:port/database."""
        user = f"{self.user}@" if self.user else ""
        port = "" if self.port == DEFAULT_PORT else f":{self.port}"
        return f"{user}{self.host or 'localhost'}{port}/{self.database}"

    def _url(self, credentials: str) -> str:
        at = f"{credentials}@" if credentials else ""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == DEFAULT_PORT else f":{self.port}"
        options = f"?{self.options}" if self.options else ""
        database = quote(self.database, safe="")
        return f"postgresql+psycopg://{at}{host}{port}/{database}{options}"


def parse_address(text: str) -> ServerAddress | None:
    """The address a URL names, None for the embedded database.

    Raises AppError(DATABASE_URL_INVALID) for anything else.
    """
    text = text.strip()
    if text == EMBEDDED:
        return None
    try:
        parts = urlsplit(text)
        port = parts.port or DEFAULT_PORT
    except ValueError as error:
        raise AppError(Problem.DATABASE_URL_INVALID, url=text) from error
    database = unquote(parts.path.removeprefix("/"))
    if parts.scheme not in _SCHEMES or not database or "/" in database or parts.fragment:
        raise AppError(Problem.DATABASE_URL_INVALID, url=_without_password(text))
    return ServerAddress(
        host=unquote(parts.hostname or ""),
        database=database,
        user=unquote(parts.username or ""),
        port=port,
        password=unquote(parts.password or ""),
        options=parts.query,
    )


def _without_password(text: str) -> str:
    before, at, after = text.rpartition("@")
    scheme, colon, rest = before.partition("://")
    return f"{scheme}{colon}{rest.partition(':')[0]}{at}{after}" if at else text
