"""Tables as they come: .xlsx, .xls, .ods and delimited text, recognised by content."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.errors import AppError, Problem
from inspector_app.exchange.cell_texts import Cell
from inspector_app.exchange.delimited import decode, split

MEGABYTE = 1_000_000
LARGEST_FILE = 50 * MEGABYTE
LARGEST_UNPACKED = 1_000 * MEGABYTE
"""A workbook is a ZIP file, and a small one can unpack to more than the memory holds."""

_SIGNATURES = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"MZ", "exe"),
    (b"{\\rtf", "rtf"),
)
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_ZIP_FOLDERS = (("xl/", "xlsx"), ("word/", "docx"), ("ppt/", "pptx"))
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range; all four counted from 0 and inclusive."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's cells, all rows of equal width, row 0 being the sheet's row 1."""

    name: str
    rows: Sequence[Sequence[Cell]]
    merges: tuple[Merge, ...] = ()

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0

    @property
    def is_empty(self) -> bool:
        return not any(cell != "" for row in self.rows for cell in row)


@dataclass(frozen=True, slots=True)
class TableFile:
    """An opened file: its sheets' names, each sheet read when asked for."""

    names: tuple[str, ...]
    sheet: Callable[[str], Sheet]


def open_tables(path: Path) -> TableFile:
    """The tables of a file.

    Raises AppError: FILE_NOT_FOUND(file, path), FILE_NOT_READABLE(file), FILE_EMPTY(file),
    FILE_TOO_LARGE(file, megabytes, limit), FILE_NOT_A_SPREADSHEET(file, found),
    FILE_ENCODING_UNKNOWN(file).
    """
    content = read_content(path, LARGEST_FILE)
    found = _found(path.name, content)
    if found in {"xlsx", "xls", "ods"}:
        return _workbook(path.name, content)
    if found != "text":
        raise AppError(Problem.FILE_NOT_A_SPREADSHEET, file=path.name, found=found)
    text = decode(content)
    if text is None:
        raise AppError(Problem.FILE_ENCODING_UNKNOWN, file=path.name)
    if not text.strip():
        raise AppError(Problem.FILE_EMPTY, file=path.name)
    return _text_table(path, text)


def read_content(path: Path, largest: int) -> bytes:
    """A file's bytes; too large a file is refused unread. Raises as `open_tables`."""
    try:
        size = path.stat().st_size
        if size > largest:
            facts = {"megabytes": -(-size // MEGABYTE), "limit": largest // MEGABYTE}
            raise AppError(Problem.FILE_TOO_LARGE, file=path.name, **facts)
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise AppError(Problem.FILE_NOT_FOUND, file=path.name, path=str(path)) from error
    except OSError as error:
        raise AppError(Problem.FILE_NOT_READABLE, file=path.name) from error
    if not content:
        raise AppError(Problem.FILE_EMPTY, file=path.name)
    return content


def _found(file: str, content: bytes) -> str:
    """What the content is: `xlsx`, `xls`, `ods`, `text`, or what else it was taken for."""
    if content.startswith(_ZIP):
        return _found_in_zip(file, content)
    if content.startswith(_OLE):
        return "password" if _ENCRYPTED in content else "xls"
    for signature, name in _SIGNATURES:
        if content.startswith(signature):
            return name
    start = content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<html", b"<!doctype html", b"<table", b"<meta")):
        return "html"
    return "xml" if start.startswith(b"<?xml") else "text"


def _found_in_zip(file: str, content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            unpacked = sum(entry.file_size for entry in archive.infolist())
            if "mimetype" in names and archive.read("mimetype").strip() == _OPEN_DOCUMENT:
                return "ods"
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError):
        return "damaged"
    if unpacked > LARGEST_UNPACKED:
        facts = {"megabytes": unpacked // MEGABYTE, "limit": LARGEST_UNPACKED // MEGABYTE}
        raise AppError(Problem.FILE_TOO_LARGE, file=file, **facts)
    kinds = (
        kind for folder, kind in _ZIP_FOLDERS if any(each.startswith(folder) for each in names)
    )
    return next(kinds, "zip")


def _workbook(file: str, content: bytes) -> TableFile:
    import python_calamine as calamine  # noqa: PLC0415 - loaded when first needed

    with _damage_named(file):
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = tuple(
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.typ is calamine.SheetTypeEnum.WorkSheet
        )

    def sheet(name: str) -> Sheet:
        with _damage_named(file):
            found = book.get_sheet_by_name(name)
            merges = tuple(
                Merge(top, left, bottom, right)
                for (top, left), (bottom, right) in found.merged_cell_ranges or ()
            )
            return Sheet(name, found.to_python(skip_empty_area=False), merges)

    return TableFile(names, sheet)


@contextmanager
def _damage_named(file: str) -> Iterator[None]:
    """Turn what the reader raises for a damaged workbook into FILE_NOT_A_SPREADSHEET."""
    try:
        yield
    except BaseException as error:
        # A cut-short .xls makes the reader's Rust code panic, and PyO3's PanicException is no
        # Exception and cannot be imported.
        panic = type(error).__name__ == "PanicException"
        if not panic and not isinstance(error, Exception):
            raise
        raise AppError(Problem.FILE_NOT_A_SPREADSHEET, file=file, found="damaged") from error


def _text_table(path: Path, text: str) -> TableFile:
    rows = split(text)
    if rows is None:
        raise AppError(Problem.FILE_NOT_A_SPREADSHEET, file=path.name, found="text")
    width = max(map(len, rows), default=0)
    table = Sheet(path.stem, [row + [""] * (width - len(row)) for row in rows])
    return TableFile((path.stem,), lambda _name: table)
