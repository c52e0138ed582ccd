"""A sentence for every problem of choosing and reaching a database; `texts.py` asks here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.errors import Problem


def database_sentence(problem: Problem) -> str | None:  # noqa: C901, PLR0911 - one per problem
    """The sentence with its facts still open, None for problems of other parts."""
    translate = QCoreApplication.translate
    match problem:
        case Problem.DATABASE_URL_INVALID:
            return translate(
                "Problems",
                "{url} does not name a database. Write "
                "postgresql+psycopg://user@host/database, or “embedded” for this computer's own.",
            )
        case Problem.DATABASE_NOT_UTF8:
            return translate(
                "Problems",
                "The database {file} cannot hold Chinese. Have it made anew with the encoding "
                "UTF8.",
            )
        case Problem.DATABASE_NOT_OURS:
            return translate(
                "Problems",
                "The database {file} holds another program's tables. Choose an empty one.",
            )
        case Problem.DATABASE_NOT_EMPTY:
            return translate(
                "Problems",
                "The database {file} is not empty. Move the data into an empty one.",
            )
        case Problem.DATABASE_MOVE_DIFFERS:
            return translate(
                "Problems",
                "The table {table} arrived differently from what was sent; nothing was moved. "
                "Tell whoever looks after the program.",
            )
        case Problem.SERVER_NOT_REACHED:
            return translate(
                "Problems",
                "The database server of {file} does not answer ({detail}). Check the network, "
                "the address and whether the server runs, then try again.",
            )
        case Problem.SERVER_REFUSED_LOGIN:
            return translate(
                "Problems",
                "The database server does not let {file} in. Check the user and the password, or "
                "ask whoever looks after the server.",
            )
        case Problem.SERVER_WITHOUT_DATABASE:
            return translate(
                "Problems",
                "The server does not have the database {file}. Check its name or have it made.",
            )
        case Problem.SERVER_CONNECTION_LOST:
            return translate(
                "Problems",
                "The connection to {file} broke. The last step may not have been saved: look, "
                "and repeat it if it is missing.",
            )
        case Problem.TEXT_NOT_KEPT:
            return translate(
                "Problems",
                "A text is too long for the database or has a character that it does not take. "
                "Shorten it or type it again.",
            )
        case _:
            return None
