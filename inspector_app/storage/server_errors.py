"""What a PostgreSQL server's errors mean for the user.

SQLSTATE classes: PostgreSQL's manual, appendix A. A connection that is refused brings no code,
only the server's words, which may be in the server's language.
"""

from __future__ import annotations

from typing import Final

from inspector_app.domain.errors import Problem
from inspector_app.storage import guards

_BY_CODE: Final = {
    "40001": Problem.DATABASE_LOCKED,  # serialization failure
    "40P01": Problem.DATABASE_LOCKED,  # deadlock
    "55P03": Problem.DATABASE_LOCKED,  # waited too long for a lock
    "23505": Problem.CHANGED_BY_OTHERS,  # another computer added the same meanwhile
    "25006": Problem.DATABASE_READ_ONLY,
    "42501": Problem.DATABASE_READ_ONLY,  # the user lacks the right
    "53100": Problem.DISK_FULL,
    "22001": Problem.TEXT_NOT_KEPT,  # longer than its column
    "28P01": Problem.SERVER_REFUSED_LOGIN,
    "28000": Problem.SERVER_REFUSED_LOGIN,
    "3D000": Problem.SERVER_WITHOUT_DATABASE,
    "53300": Problem.SERVER_NOT_REACHED,  # too many connections
    "XX001": Problem.DATABASE_CORRUPT,
    "XX002": Problem.DATABASE_CORRUPT,
}
_BY_CLASS: Final = {
    "08": Problem.SERVER_CONNECTION_LOST,
    "57": Problem.SERVER_CONNECTION_LOST,  # shut down, or the session ended by an administrator
}
_BY_WORDS: Final = (
    (("password", "口令", "密码", "认证", "pg_hba.conf", "role "), Problem.SERVER_REFUSED_LOGIN),
    (("database ", "数据库"), Problem.SERVER_WITHOUT_DATABASE),
)
_SERVER_SPOKE: Final = ("FATAL", "致命错误", "fe_sendauth")


def problem_of(error: BaseException) -> Problem | None:
    """Which problem a psycopg error is; None for what is a bug."""
    import psycopg  # noqa: PLC0415 - most databases are embedded

    if not isinstance(error, psycopg.Error):
        return None
    if error.sqlstate is not None:
        if guards.SEALED_MESSAGE in str(error):
            return Problem.INSPECTION_SEALED
        return _BY_CODE.get(error.sqlstate) or _BY_CLASS.get(error.sqlstate[:2])
    if isinstance(error, psycopg.OperationalError):
        return _not_connected(error)
    if isinstance(error, psycopg.DataError):  # a NUL inside a text, which libpq cannot send
        return Problem.TEXT_NOT_KEPT
    return None


def _not_connected(error: BaseException) -> Problem:
    words = str(error)
    if not words.startswith("connection") and "server closed" in words:
        return Problem.SERVER_CONNECTION_LOST
    if any(each in words for each in _SERVER_SPOKE):
        for signs, problem in _BY_WORDS:
            if any(sign in words for sign in signs):
                return problem
    lost = ("closed the connection", "connection is lost", "connection is closed", "SSL SYSCALL")
    if any(sign in words for sign in lost):
        return Problem.SERVER_CONNECTION_LOST
    return Problem.SERVER_NOT_REACHED
