"""Staff lists read for a preview: `read_roster`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.people import Role, StaffMember
from inspector_app.domain.rosters import (
    RosterChoices,
    RosterColumn,
    RosterIssue,
    RosterIssueKind,
    RosterPreview,
    RosterRow,
    Severity,
    duplicates,
)
from inspector_app.exchange.roster_guesses import guess_columns, guess_name_column
from inspector_app.exchange.roster_headers import (
    Header,
    find_header,
    has_positions,
    looks_like_enterprises,
    read_header,
)
from inspector_app.exchange.roster_rows import Body, first_body_row, read_body
from inspector_app.exchange.sheets import Sheet, TableFile, open_tables

_NOT_STAFF = re.compile(r"离职|退休|说明|规则|必读|字典|选项|模板示例|示例")
_FEWEST_COLUMNS = 2
_WITHOUT_ROLE = {
    Role.PRINCIPAL: RosterIssueKind.NO_PRINCIPAL,
    Role.SAFETY_MANAGER: RosterIssueKind.NO_SAFETY_MANAGER,
    Role.FRONTLINE: RosterIssueKind.NO_FRONTLINE,
}


def read_roster(
    path: Path, choices: RosterChoices | None = None, existing: Sequence[StaffMember] = ()
) -> RosterPreview:
    """What a staff list holds, as recognised or, with `choices`, as the user says.

    In `choices`, `header_rows` 0 below a header row lets the program find the header, and empty
    `columns` lets it recognise them. A list of enterprises, or one whose names cannot be found,
    gives a preview without rows and with an issue that says so, so that the user can choose.

    Raises AppError as `open_tables`, and SHEET_EMPTY(file, sheet),
    ROSTER_WITHOUT_NAMES(file, sheet) where there is nothing to choose from.
    """
    tables = open_tables(path)
    sheets = _filled_sheets(tables)
    if not sheets:
        raise AppError(Problem.SHEET_EMPTY, file=path.name, sheet=", ".join(tables.names))
    if choices and choices.sheet in tables.names and choices.sheet not in sheets:
        raise AppError(Problem.SHEET_EMPTY, file=path.name, sheet=choices.sheet)
    sheet, header, issues = _arranged(sheets, choices)
    if not header.has_names and sheet.width < _FEWEST_COLUMNS:
        raise AppError(Problem.ROSTER_WITHOUT_NAMES, file=path.name, sheet=sheet.name)
    used = RosterChoices(sheet.name, header.row, header.rows, header.columns)
    body = Body((), (), ())
    if header.has_names:
        body = read_body(sheet, used, roles_are_posts=has_positions(header))
    return RosterPreview(
        file_name=path.name,
        sheets=tuple(sheets),
        choices=used,
        headers=header.labels,
        rows=body.rows,
        skipped=body.skipped,
        issues=(*issues, *body.issues, *_list_issues(header, body.rows)),
        duplicates=duplicates(body.rows, existing),
    )


def _filled_sheets(tables: TableFile) -> dict[str, Sheet]:
    sheets = {name: tables.sheet(name) for name in tables.names}
    return {name: sheet for name, sheet in sheets.items() if not sheet.is_empty}


def _arranged(
    sheets: Mapping[str, Sheet], choices: RosterChoices | None
) -> tuple[Sheet, Header, list[RosterIssue]]:
    if choices is None or choices.sheet not in sheets:
        sheet = max(sheets.values(), key=_likelihood)
        return sheet, *_recognised(sheet, _header_of(sheet))
    sheet = sheets[choices.sheet]
    if choices.header_row and not choices.header_rows:
        header = _header_of(sheet)
    else:
        row = min(choices.header_row, len(sheet.rows))
        header = read_header(sheet, row, choices.header_rows if row else 0)
    if not choices.columns:
        return sheet, *_recognised(sheet, header)
    chosen = {
        index: choices.columns.get(index, RosterColumn.IGNORE) for index in range(sheet.width)
    }
    return sheet, Header(header.row, header.rows, header.labels, chosen), []


def _likelihood(sheet: Sheet) -> tuple[bool, bool, int, int]:
    """How likely a sheet is the staff list: people below a header, then known columns, length."""
    header = _header_of(sheet)
    people = len(sheet.rows) - header.row - header.rows + 1
    staff = not _NOT_STAFF.search(sheet.name)
    return (header.has_names and people > 0, staff, header.score, people)


def _header_of(sheet: Sheet) -> Header:
    return find_header(sheet) or read_header(sheet, 0, 0)


def _recognised(sheet: Sheet, header: Header) -> tuple[Header, list[RosterIssue]]:
    """The header with the names' column guessed where no label names it."""
    if header.has_names:
        return header, []
    if looks_like_enterprises(header):
        return header, [RosterIssue(RosterIssueKind.ENTERPRISE_LIST, Severity.ERROR)]
    known = set(header.columns.values()) - {RosterColumn.IGNORE}
    if not known:
        whole = guess_columns(sheet.rows, sheet.width)
        if RosterColumn.NAME in whole.values() and _begins_with_a_person(sheet, whole):
            guessed = Header(0, 0, ("",) * sheet.width, whole)
            return guessed, [RosterIssue(RosterIssueKind.NAME_COLUMN_GUESSED)]
    place = RosterChoices(sheet.name, header.row, header.rows, header.columns)
    name = guess_name_column(sheet.rows[first_body_row(place) :], sheet.width)
    if name is None:
        return header, [RosterIssue(RosterIssueKind.NO_NAME_COLUMN, Severity.ERROR)]
    columns = {**header.columns, name: RosterColumn.NAME}
    guessed = Header(header.row, header.rows, header.labels, columns)
    return guessed, [RosterIssue(RosterIssueKind.NAME_COLUMN_GUESSED)]


def _begins_with_a_person(sheet: Sheet, columns: Mapping[int, RosterColumn]) -> bool:
    first = sheet.rows[:1]
    return guess_name_column(first, sheet.width) is not None and any(
        column is RosterColumn.NAME and first[0][index] != "" for index, column in columns.items()
    )


def _list_issues(header: Header, rows: Sequence[RosterRow]) -> Iterator[RosterIssue]:
    if not header.has_names:
        return
    if not rows:
        yield RosterIssue(RosterIssueKind.NO_PEOPLE, Severity.ERROR)
        return
    if not {RosterColumn.POST, RosterColumn.ROLE} & set(header.columns.values()):
        yield RosterIssue(RosterIssueKind.NO_POST_COLUMN)
    roles = {row.role for row in rows}
    for role, kind in _WITHOUT_ROLE.items():
        if role not in roles:
            yield RosterIssue(kind)
