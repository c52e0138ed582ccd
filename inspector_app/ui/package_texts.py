"""What the window says of packages: problems, conflicts, notices, standings."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.devices import KeyStanding
from inspector_app.domain.errors import Problem
from inspector_app.domain.packages import (
    ConflictKind,
    LineStanding,
    NoticeKind,
    PackageNotice,
    PartKind,
    PartStanding,
    PeopleKind,
)


def package_sentence(problem: Problem) -> str | None:  # noqa: C901, PLR0911, PLR0912 - one per problem
    """The sentence with its facts still open, None for problems of other parts."""
    translate = QCoreApplication.translate
    match problem:
        case Problem.PACKAGE_NOT_ONE:
            return translate(
                "Problems", "{file} is not a package of this program. Choose a file *.fcbk."
            )
        case Problem.PACKAGE_PASSWORD_NEEDED:
            return translate(
                "Problems", "{file} is encrypted. Enter the password that its sender gave it."
            )
        case Problem.PACKAGE_PASSWORD_WRONG:
            return translate(
                "Problems",
                "The password does not open {file}. Ask its sender and enter it again.",
            )
        case Problem.PACKAGE_DAMAGED:
            return translate(
                "Problems",
                "{file} was damaged or changed on the way (at {entry}); nothing of it was taken "
                "in. Have it sent again.",
            )
        case Problem.PACKAGE_SIGNATURE_WRONG:
            return translate(
                "Problems",
                "The signature of {file} does not hold: it is not what its sender made. Nothing "
                "of it was taken in.",
            )
        case Problem.PACKAGE_TOO_LARGE:
            return translate(
                "Problems", "{file} is larger than a package can be (at {entry}) and is not opened."
            )
        case Problem.PACKAGE_TOO_NEW:
            return translate(
                "Problems",
                "{file} was made by a newer version of the program. Update this one, then try "
                "again.",
            )
        case Problem.PACKAGE_CONTENT_WRONG:
            return translate(
                "Problems",
                "{file} holds something that does not belong there ({entry}: {detail}). Nothing "
                "of it was taken in.",
            )
        case Problem.PACKAGE_CONFLICT:
            return translate(
                "Problems",
                "{file} contradicts what is here: {kind} ({subject}, in {entry}). Nothing of it "
                "was taken in, and nothing here was changed.",
            )
        case Problem.PACKAGE_KEY_UNKNOWN:
            return translate(
                "Problems",
                "{file} comes from a computer that is not known here: {name}, code {code}. "
                "Compare the code by telephone and trust it first.",
            )
        case Problem.PACKAGE_KEY_REFUSED:
            return translate(
                "Problems",
                "{file} comes from a computer that was refused here: {name}, code {code}.",
            )
        case Problem.NOTHING_TO_SEND:
            return translate(
                "Problems", "There is nothing to send: there is a receipt for everything."
            )
        case Problem.RECEIPT_INVALID:
            return translate(
                "Problems",
                "{file} is not a receipt, or it was changed. Ask the office for it again.",
            )
        case Problem.RECEIPT_FOREIGN:
            return translate(
                "Problems",
                "{file} is the receipt of a package that this computer did not send.",
            )
        case _:
            return None


def conflict_text(kind: ConflictKind) -> str:
    translate = QCoreApplication.translate
    match kind:
        case ConflictKind.DIFFERENT_CONTENT:
            return translate("Packages", "it was taken in before with other content")
        case ConflictKind.HASH_WRONG:
            return translate("Packages", "its content does not have the hash it claims")
        case ConflictKind.SIGNATURE_WRONG:
            return translate("Packages", "its seal does not hold")
        case ConflictKind.FORK:
            return translate("Packages", "two different records or entries claim the same place")
        case ConflictKind.OTHER_DEVICE:
            return translate("Packages", "it names another computer than its sender")
        case _:
            assert_never(kind)


def notice_text(notice: PackageNotice) -> str:
    translate = QCoreApplication.translate
    match notice.kind:
        case NoticeKind.RECORDS_MISSING:
            text = translate(
                "Packages", "Records {first} to {last} of this laptop are not here yet."
            )
        case NoticeKind.LOG_MISSING:
            text = translate(
                "Packages", "Log entries {first} to {last} of this laptop are not here yet."
            )
        case NoticeKind.RECORDS_UNSIGNED:
            text = translate("Packages", "{first} records are from before laptops had keys.")
        case NoticeKind.DOUBTFUL:
            text = translate("Packages", "{first} pairs may be the same: look at them.")
        case _:
            assert_never(notice.kind)
    return text.format(first=notice.first, last=notice.last)


def line_standing_text(standing: LineStanding) -> str:
    translate = QCoreApplication.translate
    match standing:
        case LineStanding.NEW:
            return translate("Packages", "New")
        case LineStanding.ADDED_TO:
            return translate("Packages", "Something added")
        case LineStanding.KNOWN:
            return translate("Packages", "Already here")
        case LineStanding.CONFLICT:
            return translate("Packages", "Contradicts")
        case _:
            assert_never(standing)


def key_standing_text(standing: KeyStanding) -> str:
    translate = QCoreApplication.translate
    match standing:
        case KeyStanding.OWN:
            return translate("Packages", "This computer")
        case KeyStanding.UNKNOWN:
            return translate("Packages", "Not known yet")
        case KeyStanding.TRUSTED:
            return translate("Packages", "Trusted")
        case KeyStanding.REFUSED:
            return translate("Packages", "Refused")
        case _:
            assert_never(standing)


def part_kind_text(kind: PartKind) -> str:
    translate = QCoreApplication.translate
    match kind:
        case PartKind.BANK:
            return translate("Packages", "Question bank")
        case PartKind.PLAN:
            return translate("Packages", "Test plan")
        case PartKind.TEMPLATE:
            return translate("Packages", "Document template")
        case PartKind.SETTING:
            return translate("Packages", "County setting")
        case _:
            assert_never(kind)


def part_standing_text(standing: PartStanding) -> str:
    translate = QCoreApplication.translate
    match standing:
        case PartStanding.NEW:
            return translate("Packages", "New from the office")
        case PartStanding.NEWER:
            return translate("Packages", "Newer from the office")
        case PartStanding.KNOWN:
            return translate("Packages", "The same here")
        case PartStanding.OLDER:
            return translate("Packages", "Older than here")
        case PartStanding.CHANGED_HERE:
            return translate("Packages", "Changed on this computer")
        case _:
            assert_never(standing)


def people_kind_text(kind: PeopleKind) -> str:
    translate = QCoreApplication.translate
    match kind:
        case PeopleKind.ENTERPRISE:
            return translate("Packages", "Enterprises")
        case PeopleKind.STAFF:
            return translate("Packages", "People")
        case PeopleKind.OFFICER:
            return translate("Packages", "Officers")
        case _:
            assert_never(kind)


def field_name(name: str) -> str:
    """The label of a column of an enterprise or a person; the column's own name for others."""
    translate = QCoreApplication.translate
    names = {
        "name": translate("Packages", "Name"),
        "credit_code": translate("Packages", "Credit code"),
        "township": translate("Packages", "Township"),
        "address": translate("Packages", "Address"),
        "industry": translate("Packages", "Industry"),
        "legal_representative": translate("Packages", "Legal representative"),
        "responsible_person": translate("Packages", "Responsible person"),
        "responsible_post": translate("Packages", "Their post"),
        "phone": translate("Packages", "Telephone"),
        "headcount": translate("Packages", "Headcount"),
        "number": translate("Packages", "Roster number"),
        "role": translate("Packages", "Role"),
        "post": translate("Packages", "Post"),
        "department": translate("Packages", "Department"),
        "identity_number": translate("Packages", "Identity number"),
        "removed": translate("Packages", "Taken off the list"),
    }
    return names.get(name, name)
