"""The words for what a list of enterprises holds and what is odd about it."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.enterprise_lists import (
    EnterpriseColumn,
    EnterpriseDuplicate,
    EnterpriseIssue,
    EnterpriseIssueKind,
)
from inspector_app.domain.enterprises import credit_code_check_character
from inspector_app.ui.list_texts import placed


def column_text(column: EnterpriseColumn) -> str:  # noqa: C901, PLR0911 - one line of words per column
    translate = QCoreApplication.translate
    match column:
        case EnterpriseColumn.NAME:
            return translate("EnterpriseList", "Enterprise name")
        case EnterpriseColumn.CREDIT_CODE:
            return translate("EnterpriseList", "Credit code")
        case EnterpriseColumn.TOWNSHIP:
            return translate("EnterpriseList", "Township")
        case EnterpriseColumn.INDUSTRY:
            return translate("EnterpriseList", "Industry")
        case EnterpriseColumn.LEGAL_REPRESENTATIVE:
            return translate("EnterpriseList", "Legal representative")
        case EnterpriseColumn.RESPONSIBLE_PERSON:
            return translate("EnterpriseList", "Person responsible")
        case EnterpriseColumn.PHONE:
            return translate("EnterpriseList", "Telephone")
        case EnterpriseColumn.HEADCOUNT:
            return translate("EnterpriseList", "Number of staff")
        case EnterpriseColumn.ADDRESS:
            return translate("EnterpriseList", "Address")
        case EnterpriseColumn.IGNORE:
            return translate("EnterpriseList", "Not used")
        case _:
            assert_never(column)


def issue_text(issue: EnterpriseIssue) -> str:
    """What is odd, after the column it stands in."""
    expected = credit_code_check_character(issue.value[:-1]) or ""
    words = issue_kind_text(issue.kind).format(value=issue.value, expected=expected)
    return placed(issue.column, words)


def issue_kind_text(kind: EnterpriseIssueKind) -> str:  # noqa: C901, PLR0911, PLR0912 - as above
    translate = QCoreApplication.translate
    match kind:
        case EnterpriseIssueKind.NAME_MISSING:
            return translate("EnterpriseList", "there is no enterprise's name")
        case EnterpriseIssueKind.NAME_ODD:
            return translate("EnterpriseList", "“{value}” hardly is an enterprise's name")
        case EnterpriseIssueKind.CREDIT_CODE_LENGTH:
            return translate(
                "EnterpriseList",
                "“{value}” does not have the 18 characters of a credit code; left out",
            )
        case EnterpriseIssueKind.CREDIT_CODE_FORM:
            return translate(
                "EnterpriseList", "the credit code “{value}” holds a wrong character; left out"
            )
        case EnterpriseIssueKind.CREDIT_CODE_CHECK:
            return translate(
                "EnterpriseList",
                "the credit code is wrong and left out: “{value}” should end in {expected}",
            )
        case EnterpriseIssueKind.CREDIT_CODE_DIGITS_LOST:
            return translate(
                "EnterpriseList",
                "the spreadsheet lost the last digits of the credit code; left out",
            )
        case EnterpriseIssueKind.PHONE_ODD:
            return translate("EnterpriseList", "“{value}” hardly is a telephone number; left out")
        case EnterpriseIssueKind.HEADCOUNT_ODD:
            return translate("EnterpriseList", "“{value}” is no number of people; left out")
        case EnterpriseIssueKind.INDUSTRY_UNKNOWN:
            return translate(
                "EnterpriseList",
                "“{value}” is no industry of GB/T 4754 and proposes no bank; left out",
            )
        case EnterpriseIssueKind.NO_NAME_COLUMN:
            return translate(
                "EnterpriseList",
                "No column holds enterprises' names. Choose the header row, or the name column "
                "below.",
            )
        case EnterpriseIssueKind.STAFF_LIST:
            return translate(
                "EnterpriseList",
                "This looks like a list of people. Import it with the staff of their enterprise.",
            )
        case EnterpriseIssueKind.NAME_COLUMN_GUESSED:
            return translate(
                "EnterpriseList",
                "The column of enterprises' names was guessed. Please look whether it is.",
            )
        case EnterpriseIssueKind.NO_CODE_COLUMN:
            return translate(
                "EnterpriseList",
                "No column holds credit codes; enterprises are told apart by name and township.",
            )
        case EnterpriseIssueKind.NO_ENTERPRISES:
            return translate(
                "EnterpriseList", "No enterprises were found. Choose another sheet or header row."
            )
        case _:
            assert_never(kind)


def duplicate_text(duplicate: EnterpriseDuplicate) -> str:
    """What a row repeats."""
    translate = QCoreApplication.translate
    if duplicate.first is not None:
        words = translate("EnterpriseList", "the same enterprise as in row {row} ({name})")
        return words.format(row=duplicate.first.row, name=duplicate.first.enterprise.name)
    name = duplicate.kept.name if duplicate.kept is not None else ""
    if duplicate.removed:
        words = translate("EnterpriseList", "was taken off the list as {name}; comes back")
    else:
        words = translate("EnterpriseList", "already listed as {name}; will be brought up to date")
    return words.format(name=name)
