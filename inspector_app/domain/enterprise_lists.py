"""What a list of enterprises holds before anything of it is kept, and what it becomes."""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeAlias, TypeVar

from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.lists import ListChoices, ListIssue, ListPreview

H = TypeVar("H", bound=int | str)
"""What an enterprise is found again by: the row of a list or the id of one that is kept."""

_LISTED = (
    "name",
    "credit_code",
    "industry",
    "township",
    "address",
    "legal_representative",
    "responsible_person",
    "phone",
    "headcount",
)
"""The fields that a list can tell, besides the banks."""


class EnterpriseColumn(Enum):
    """What a column of a list of enterprises means."""

    NAME = "name"
    CREDIT_CODE = "credit_code"
    TOWNSHIP = "township"
    INDUSTRY = "industry"
    LEGAL_REPRESENTATIVE = "legal_representative"
    RESPONSIBLE_PERSON = "responsible_person"
    PHONE = "phone"
    HEADCOUNT = "headcount"
    ADDRESS = "address"
    IGNORE = "ignore"


class EnterpriseIssueKind(Enum):
    """What is odd about a row; from NO_NAME_COLUMN on, about the whole list (row 0)."""

    NAME_MISSING = "name_missing"
    NAME_ODD = "name_odd"
    CREDIT_CODE_LENGTH = "credit_code_length"
    CREDIT_CODE_FORM = "credit_code_form"
    CREDIT_CODE_CHECK = "credit_code_check"
    CREDIT_CODE_DIGITS_LOST = "credit_code_digits_lost"
    PHONE_ODD = "phone_odd"
    HEADCOUNT_ODD = "headcount_odd"
    INDUSTRY_UNKNOWN = "industry_unknown"
    NO_NAME_COLUMN = "no_name_column"
    STAFF_LIST = "staff_list"
    NAME_COLUMN_GUESSED = "name_column_guessed"
    NO_CODE_COLUMN = "no_code_column"
    NO_ENTERPRISES = "no_enterprises"


EnterpriseIssue: TypeAlias = ListIssue[EnterpriseIssueKind]
EnterpriseChoices: TypeAlias = ListChoices[EnterpriseColumn]


@dataclass(frozen=True, slots=True)
class BankWords:
    """The words that propose a bank, and those that speak against it."""

    bank_id: str
    words: tuple[str, ...]
    never: tuple[str, ...] = ()

    def fits(self, text: str) -> bool:
        """Whether the text proposes the bank."""
        return any(word in text for word in self.words) and not any(
            word in text for word in self.never
        )


@dataclass(frozen=True, slots=True)
class EnterpriseListRow:
    """An enterprise as read, without id; what is odd was left out of it and is in `issues`."""

    row: int
    enterprise: Enterprise
    industry_text: str = ""
    issues: tuple[EnterpriseIssue, ...] = ()


@dataclass(frozen=True, slots=True)
class EnterpriseDuplicate:
    """A row with the enterprise of an earlier one (`first`) or of one that is kept."""

    row: int
    first: EnterpriseListRow | None = None
    kept: Enterprise | None = None
    removed: bool = False


@dataclass(frozen=True, kw_only=True)
class EnterprisePreview(ListPreview[EnterpriseColumn, EnterpriseIssueKind]):
    """A list of enterprises as it would be imported."""

    rows: tuple[EnterpriseListRow, ...]
    duplicates: tuple[EnterpriseDuplicate, ...] = ()


@dataclass(frozen=True, slots=True)
class EnterpriseCorrection:
    """What the user changed in a row; None keeps what was read."""

    bank_ids: tuple[str, ...] | None = None
    skip: bool = False


@dataclass(frozen=True, slots=True)
class KeptEnterprises:
    """Those on the list, and those taken off it, which still hold their credit codes."""

    listed: tuple[Enterprise, ...] = ()
    removed: tuple[Enterprise, ...] = ()


class KnownEnterprises(Generic[H]):
    """Finds an enterprise met before: by code, else by name and township.

    By name only where not both have a code; a township that one of them lacks agrees with any,
    as long as that leaves no choice.
    """

    def __init__(self) -> None:
        self._by_code: dict[str, H] = {}
        self._by_name: dict[str, dict[H, Enterprise]] = {}

    def add(self, enterprise: Enterprise, holder: H) -> None:
        """Remember it, or what has become of it."""
        self.add_code(enterprise, holder)
        self._by_name.setdefault(name_key(enterprise.name), {})[holder] = enterprise

    def add_code(self, enterprise: Enterprise, holder: H) -> None:
        """Remember it by its code alone."""
        if enterprise.credit_code:
            self._by_code.setdefault(enterprise.credit_code, holder)

    def find(self, enterprise: Enterprise) -> H | None:
        if enterprise.credit_code in self._by_code:
            return self._by_code[enterprise.credit_code]
        named = {
            holder: other
            for holder, other in self._by_name.get(name_key(enterprise.name), {}).items()
            if not (enterprise.credit_code and other.credit_code)
        }
        for holder, other in named.items():
            if other.township == enterprise.township:
                return holder
        near = [
            holder
            for holder, other in named.items()
            if not (other.township and enterprise.township)
        ]
        return near[0] if len(near) == 1 else None


def known_enterprises(kept: KeptEnterprises) -> KnownEnterprises[int | str]:
    """Those kept, by their ids; those taken off the list by their codes alone."""
    known: KnownEnterprises[int | str] = KnownEnterprises()
    for enterprise in kept.listed:
        known.add(enterprise, enterprise.id)
    for enterprise in kept.removed:
        known.add_code(enterprise, enterprise.id)
    return known


def duplicates(
    rows: Iterable[EnterpriseListRow], kept: KeptEnterprises
) -> tuple[EnterpriseDuplicate, ...]:
    """The rows whose enterprise is already there, or stands in an earlier row."""
    known = known_enterprises(kept)
    by_id = {each.id: each for each in (*kept.listed, *kept.removed)}
    removed = {each.id for each in kept.removed}
    by_row: dict[int, EnterpriseListRow] = {}
    first_of: dict[str, EnterpriseListRow] = {}
    found: list[EnterpriseDuplicate] = []
    for row in rows:
        holder = known.find(row.enterprise)
        if holder is None:
            known.add(row.enterprise, row.row)
            by_row[row.row] = row
        elif isinstance(holder, int):
            found.append(EnterpriseDuplicate(row.row, first=by_row[holder]))
        elif holder in first_of:
            found.append(EnterpriseDuplicate(row.row, first=first_of[holder]))
        else:
            first_of[holder] = row
            gone = holder in removed
            found.append(EnterpriseDuplicate(row.row, kept=by_id[holder], removed=gone))
    return tuple(found)


def name_key(name: str) -> str:
    """By what two spellings of one name are the same: widths, brackets and spaces aside."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def brought_up_to_date(kept: Enterprise, listed: Enterprise) -> Enterprise:
    """The enterprise as listed now; what the list leaves empty stays."""
    changes = {field: getattr(listed, field) or getattr(kept, field) for field in _LISTED}
    return dataclasses.replace(kept, **changes)


def completed(first: Enterprise, later: Enterprise) -> Enterprise:
    """The enterprise of an earlier row; a later one fills what that left empty."""
    changes = {field: getattr(first, field) or getattr(later, field) for field in _LISTED}
    return dataclasses.replace(first, **changes)


def chosen_banks(
    read: Enterprise, correction: EnterpriseCorrection | None, kept: Enterprise | None
) -> tuple[str, ...]:
    """The banks of a row: as corrected, else as set before, else as its words propose."""
    if correction is not None and correction.bank_ids is not None:
        return correction.bank_ids
    return (kept.bank_ids if kept else ()) or read.bank_ids
