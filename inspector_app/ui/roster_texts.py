"""The words for what a staff list holds and what is odd about it."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.rosters import (
    RosterColumn,
    RosterDuplicate,
    RosterIssue,
    RosterIssueKind,
)
from inspector_app.ui.list_texts import placed


def column_text(column: RosterColumn) -> str:  # noqa: C901, PLR0911 - one line of words per column
    translate = QCoreApplication.translate
    match column:
        case RosterColumn.NAME:
            return translate("Roster", "Name")
        case RosterColumn.POST:
            return translate("Roster", "Post")
        case RosterColumn.DEPARTMENT:
            return translate("Roster", "Department")
        case RosterColumn.ROLE:
            return translate("Roster", "Role")
        case RosterColumn.IDENTITY_NUMBER:
            return translate("Roster", "Identity number")
        case RosterColumn.PHONE:
            return translate("Roster", "Telephone")
        case RosterColumn.NUMBER:
            return translate("Roster", "Number")
        case RosterColumn.GENDER:
            return translate("Roster", "Gender")
        case RosterColumn.IGNORE:
            return translate("Roster", "Not used")
        case _:
            assert_never(column)


def issue_text(issue: RosterIssue) -> str:
    """What is odd, after the column it stands in."""
    return placed(issue.column, issue_kind_text(issue.kind).format(value=issue.value))


def issue_kind_text(kind: RosterIssueKind) -> str:  # noqa: C901, PLR0911, PLR0912 - as above
    translate = QCoreApplication.translate
    match kind:
        case RosterIssueKind.NAME_MISSING:
            return translate("Roster", "there is no name")
        case RosterIssueKind.NAME_ODD:
            return translate("Roster", "“{value}” hardly is a name; please look")
        case RosterIssueKind.IDENTITY_LENGTH:
            return translate("Roster", "the identity number does not have 18 characters")
        case RosterIssueKind.IDENTITY_FORM:
            return translate("Roster", "the identity number holds a wrong character")
        case RosterIssueKind.IDENTITY_CHECK:
            return translate("Roster", "the check character of the identity number is wrong")
        case RosterIssueKind.IDENTITY_DIGITS_LOST:
            return translate(
                "Roster",
                "the spreadsheet lost the last digits of the identity number; keep such columns "
                "as text",
            )
        case RosterIssueKind.PHONE_ODD:
            return translate("Roster", "“{value}” hardly is a telephone number")
        case RosterIssueKind.NO_NAME_COLUMN:
            return translate(
                "Roster", "No column holds names. Choose the header row, or the name column below."
            )
        case RosterIssueKind.ENTERPRISE_LIST:
            return translate(
                "Roster", "This looks like a list of enterprises, not of one enterprise's people."
            )
        case RosterIssueKind.NAME_COLUMN_GUESSED:
            return translate("Roster", "The name column was guessed. Please look whether it is.")
        case RosterIssueKind.NO_POST_COLUMN:
            return translate("Roster", "No column holds posts; everyone comes in without a post.")
        case RosterIssueKind.NO_PEOPLE:
            return translate("Roster", "No people were found. Choose another sheet or header row.")
        case RosterIssueKind.NO_PRINCIPAL:
            return translate("Roster", "Nobody is a person in charge. Set the role by hand.")
        case RosterIssueKind.NO_SAFETY_MANAGER:
            return translate("Roster", "Nobody is a safety manager. Set the role by hand.")
        case RosterIssueKind.NO_FRONTLINE:
            return translate("Roster", "Nobody is a front-line worker. Is the list complete?")
        case _:
            assert_never(kind)


def duplicate_text(duplicate: RosterDuplicate) -> str:
    """Whom a row repeats."""
    translate = QCoreApplication.translate
    if duplicate.member is not None:
        words = translate("Roster", "already listed as {number}; will be brought up to date")
        return words.format(number=duplicate.member.number)
    words = translate("Roster", "the same person as in row {row}; comes in once")
    return words.format(row=duplicate.first_row)
