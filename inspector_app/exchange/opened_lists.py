"""A list found in a file: which sheet, which header, which columns; see `open_list`."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.lists import C, K, ListChoices, ListIssue, Severity
from inspector_app.exchange.list_guesses import Guesses
from inspector_app.exchange.list_headers import Header, HeaderWords, find_header, read_header
from inspector_app.exchange.sheets import Sheet, TableFile, open_tables

_FEWEST_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class OtherList:
    """A kind of list easily taken for this one, and the columns that give it away."""

    words: HeaderWords[Any]
    signs: frozenset[Any]

    def is_in(self, header: Header[Any]) -> bool:
        """Whether a header is rather one of the other kind."""
        found = self.words.columns([(label,) for label in header.labels])
        return not header.has_names and not self.signs.isdisjoint(found.values())


@dataclass(frozen=True)  # slots and Generic do not go together in 3.11
class ListKind(Generic[C, K]):
    """What one kind of list looks like, and how what is odd about it is called."""

    words: HeaderWords[C]
    guesses: Guesses[C]
    hardly: re.Pattern[str]
    """Words in the names of sheets that hold something else."""
    other: OtherList
    is_other: K
    name_guessed: K
    no_name: K


@dataclass(frozen=True)  # slots and Generic do not go together in 3.11
class OpenedList(Generic[C, K]):
    """Where the list is; a header without names says that no rows can be read."""

    sheets: tuple[str, ...]
    sheet: Sheet
    header: Header[C]
    issues: tuple[ListIssue[K], ...]

    @property
    def choices(self) -> ListChoices[C]:
        return ListChoices(self.sheet.name, self.header.row, self.header.rows, self.header.columns)


def open_list(path: Path, choices: ListChoices[C] | None, kind: ListKind[C, K]) -> OpenedList[C, K]:
    """The list in a file as recognised or, with `choices`, as the user says.

    In `choices`, `header_rows` 0 below a header row lets the program find the header, and empty
    `columns` lets it recognise them. Another kind of list, or one whose names cannot be found,
    comes without a column of names and with an issue that says so, so that the user can choose.

    Raises AppError as `open_tables`, and SHEET_EMPTY(file, sheet),
    ROSTER_WITHOUT_NAMES(file, sheet) where there is nothing to choose from.
    """
    tables = open_tables(path)
    sheets = _filled_sheets(tables)
    if not sheets:
        raise AppError(Problem.SHEET_EMPTY, file=path.name, sheet=", ".join(tables.names))
    if choices and choices.sheet in tables.names and choices.sheet not in sheets:
        raise AppError(Problem.SHEET_EMPTY, file=path.name, sheet=choices.sheet)
    opened = _arranged(sheets, choices, kind)
    if not opened.header.has_names and opened.sheet.width < _FEWEST_COLUMNS:
        raise AppError(Problem.ROSTER_WITHOUT_NAMES, file=path.name, sheet=opened.sheet.name)
    return opened


def _filled_sheets(tables: TableFile) -> dict[str, Sheet]:
    sheets = {name: tables.sheet(name) for name in tables.names}
    return {name: sheet for name, sheet in sheets.items() if not sheet.is_empty}


def _arranged(
    sheets: Mapping[str, Sheet], choices: ListChoices[C] | None, kind: ListKind[C, K]
) -> OpenedList[C, K]:
    if choices is None or choices.sheet not in sheets:
        sheet = max(sheets.values(), key=lambda each: _likelihood(each, kind))
        return OpenedList(tuple(sheets), sheet, *_recognised(sheet, None, kind))
    sheet = sheets[choices.sheet]
    header = None
    if not choices.header_row or choices.header_rows:
        row = min(choices.header_row, len(sheet.rows))
        header = read_header(sheet, row, choices.header_rows if row else 0, kind.words)
    if not choices.columns:
        return OpenedList(tuple(sheets), sheet, *_recognised(sheet, header, kind))
    header = header or _header_of(sheet, kind)
    chosen = {index: choices.columns.get(index, kind.words.ignore) for index in range(sheet.width)}
    return OpenedList(tuple(sheets), sheet, dataclasses.replace(header, columns=chosen), ())


def _likelihood(sheet: Sheet, kind: ListKind[C, K]) -> tuple[bool, bool, int, int]:
    """How likely a sheet is the list: rows below a header, then known columns, length."""
    header = _header_of(sheet, kind)
    rows = len(sheet.rows) - header.row - header.rows + 1
    fits = not kind.hardly.search(sheet.name)
    return (header.has_names and rows > 0, fits, header.score, rows)


def _header_of(sheet: Sheet, kind: ListKind[C, K]) -> Header[C]:
    return find_header(sheet, kind.words) or read_header(sheet, 0, 0, kind.words)


def _recognised(
    sheet: Sheet, header: Header[C] | None, kind: ListKind[C, K]
) -> tuple[Header[C], tuple[ListIssue[K], ...]]:
    """The header with the names' column guessed where no label names it."""
    header = header or _header_of(sheet, kind)
    if header.has_names:
        return header, ()
    if kind.other.is_in(header):
        return header, (ListIssue(kind.is_other, Severity.ERROR),)
    guessed = None if header.known else _without_header(sheet, kind)
    if guessed is None:
        name = kind.guesses.name_column(sheet.rows[header.first_body_row :], sheet.width)
        if name is None:
            return header, (ListIssue(kind.no_name, Severity.ERROR),)
        columns = {**header.columns, name: kind.words.name}
        guessed = dataclasses.replace(header, columns=columns)
    return guessed, (ListIssue(kind.name_guessed),)


def _without_header(sheet: Sheet, kind: ListKind[C, K]) -> Header[C] | None:
    """A list that begins with its first entry; None if it does not."""
    columns = kind.guesses.columns(sheet.rows, sheet.width)
    first = sheet.rows[:1]
    if kind.guesses.name_column(first, sheet.width) is None or not any(
        column is kind.words.name and first[0][index] != "" for index, column in columns.items()
    ):
        return None
    none = read_header(sheet, 0, 0, kind.words)
    return dataclasses.replace(none, columns={**none.columns, **columns})
