"""The inspected enterprise and the check of its unified social credit code."""

from __future__ import annotations

from dataclasses import dataclass

_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CREDIT_CODE_LENGTH = 18
_CREDIT_WEIGHTS = tuple(pow(3, i, 31) for i in range(CREDIT_CODE_LENGTH - 1))


@dataclass(frozen=True, slots=True)
class Enterprise:
    """An enterprise; `industry` is a GB/T 4754-2017 code such as `C2614`."""

    id: str
    name: str
    credit_code: str = ""
    industry: str = ""
    bank_ids: tuple[str, ...] = ()
    township: str = ""
    address: str = ""
    legal_representative: str = ""
    responsible_person: str = ""
    responsible_post: str = ""
    phone: str = ""
    headcount: int = 0
    initials: str = ""
    row_version: int = 1


@dataclass(frozen=True, slots=True)
class Industry:
    """One class of GB/T 4754-2017: `code` with its section letter (`C2614`), and its name."""

    code: str
    name: str


def credit_code_check_character(first_seventeen: str) -> str | None:
    """The 18th character of a unified social credit code (GB 32100-2015), None if malformed."""
    if len(first_seventeen) != CREDIT_CODE_LENGTH - 1:
        return None
    if any(character not in _CREDIT_ALPHABET for character in first_seventeen):
        return None
    total = sum(
        _CREDIT_ALPHABET.index(character) * weight
        for character, weight in zip(first_seventeen, _CREDIT_WEIGHTS, strict=True)
    )
    return _CREDIT_ALPHABET[(31 - total % 31) % 31]


def is_credit_code(code: str) -> bool:
    """Whether a code has GB 32100's form and check character."""
    return len(code) == CREDIT_CODE_LENGTH and credit_code_check_character(code[:-1]) == code[-1]
