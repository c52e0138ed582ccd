"""A sentence for every problem of files, folders and the database; `texts.py` asks here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.errors import Problem


def file_sentence(problem: Problem) -> str | None:  # noqa: C901, PLR0911, PLR0912 - one per problem
    """The sentence with its facts still open, None for problems of other parts."""
    translate = QCoreApplication.translate
    match problem:
        case Problem.FILE_NOT_FOUND:
            return translate(
                "Problems",
                "The file {file} is not there. It may have been moved or the stick removed: "
                "choose it again.",
            )
        case Problem.FILE_NOT_READABLE:
            return translate(
                "Problems",
                "The file {file} cannot be opened. Close it in other programs and choose it again.",
            )
        case Problem.FILE_EMPTY:
            return translate(
                "Problems",
                "The file {file} is empty. Choose another file.",
            )
        case Problem.FILE_NOT_A_SPREADSHEET:
            return translate(
                "Problems",
                "{file} is not a spreadsheet this program reads. Save it as .xlsx, .xls, .ods or "
                ".csv and choose it again.",
            )
        case Problem.FILE_TOO_LARGE:
            return translate(
                "Problems",
                "The file {file} is too large. Keep only the staff list in it and choose it again.",
            )
        case Problem.FILE_ENCODING_UNKNOWN:
            return translate(
                "Problems",
                "The characters of {file} cannot be read. Save it as UTF-8 or as .xlsx and "
                "choose it again.",
            )
        case Problem.SHEET_EMPTY:
            return translate(
                "Problems",
                "The sheet {sheet} holds no rows. Choose another sheet.",
            )
        case Problem.ROSTER_WITHOUT_NAMES:
            return translate(
                "Problems",
                "No column holds the names. Choose the header row, or say which column is the "
                "name.",
            )
        case Problem.BANK_INVALID:
            return translate(
                "Problems",
                "The question bank {file} was not loaded, line {line}: {detail}. Correct the "
                "file and load the banks again.",
            )
        case Problem.QUESTION_CHANGED_SAME_VERSION:
            return translate(
                "Problems",
                "In {file}, questions were changed without a new version: {refs}. Raise their "
                "version, since sealed records refer to the old wording.",
            )
        case Problem.FOLDER_NOT_WRITABLE:
            return translate(
                "Problems",
                "Nothing can be written to the folder {folder}. Choose another folder or ask for "
                "the right to write there.",
            )
        case Problem.DEVICE_KEY_UNREADABLE:
            return translate(
                "Problems",
                "The key file of this computer, {file}, cannot be read. Put it back from a copy; "
                "if there is none, move it away and start again: a new key is made then.",
            )
        case Problem.ALREADY_OPEN:
            return translate(
                "Problems",
                "The program is already open with the data folder {folder}. Go on in that window, "
                "or close it first.",
            )
        case Problem.DATABASE_LOCKED:
            return translate(
                "Problems",
                "Another program or computer is writing the same data. Nothing was changed by this "
                "step: try again, and close other windows of this program if it stays so.",
            )
        case Problem.DATABASE_READ_ONLY:
            return translate(
                "Problems",
                "The database cannot be written. Check that its folder is not read-only, or, on a "
                "server, that its user has the right to write, then try again.",
            )
        case Problem.DATABASE_CORRUPT:
            return translate(
                "Problems",
                "The data file is damaged. Do not go on working; restore the latest backup from "
                "the data folder.",
            )
        case Problem.DATABASE_TOO_NEW:
            return translate(
                "Problems",
                "The data file was written by a newer version of this program. Install the newer "
                "version.",
            )
        case Problem.DISK_FULL:
            return translate(
                "Problems",
                "The disk is full; nothing was saved by this step. Free some space and try again.",
            )
        case _:
            return None
