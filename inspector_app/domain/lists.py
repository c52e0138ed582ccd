"""What every list read from a sheet has: how it is read, what is odd about it, what it became."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

C = TypeVar("C", bound=Enum)
"""What the columns of one kind of list mean."""
K = TypeVar("K", bound=Enum)
"""What can be odd about one kind of list."""


class Severity(Enum):
    ERROR = "error"
    WARNING = "warning"


class SkipReason(Enum):
    """Why a row is no entry of the list."""

    EMPTY = "empty"
    TITLE = "title"
    HEADER = "header"
    TOTAL = "total"
    NOTE = "note"
    NAME_MISSING = "name_missing"


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is no entry of the list, with its text."""

    row: int
    reason: SkipReason
    text: str = ""


@dataclass(frozen=True)  # slots and Generic do not go together in 3.11
class ListIssue(Generic[K]):
    """One oddity: `row` is the sheet's row from 1, `column` its letter; 0 and "" for the list."""

    kind: K
    severity: Severity = Severity.WARNING
    row: int = 0
    column: str = ""
    value: str = ""


@dataclass(frozen=True)  # slots and Generic do not go together in 3.11
class ListChoices(Generic[C]):
    """How a sheet is read: all of it recognised, all of it changeable by hand.

    `header_row` counts from 1; 0 says that the list has no header. `header_rows` is how many
    rows the header takes. `columns` has the index from 0 of every column.
    """

    sheet: str
    header_row: int
    header_rows: int
    columns: Mapping[int, C]

    def index_of(self, column: C) -> int | None:
        """The first column with this meaning."""
        found = (index for index, meaning in sorted(self.columns.items()) if meaning is column)
        return next(found, None)


@dataclass(frozen=True, kw_only=True)  # slots and Generic do not go together in 3.11
class ListPreview(Generic[C, K]):
    """A list as it would be imported; `sheets` are those with content."""

    file_name: str
    sheets: tuple[str, ...]
    choices: ListChoices[C]
    headers: tuple[str, ...]
    skipped: tuple[SkippedRow, ...] = ()
    issues: tuple[ListIssue[K], ...] = ()


@dataclass(frozen=True, slots=True)
class ImportResult:
    """How many entries of a list are new, are brought up to date, or came to nothing."""

    added: int
    updated: int
    skipped: int
