"""Those who are tested: their roles, their identity numbers, whether they are there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from operator import mul

_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_ZEROS = ord("0") * sum(_ID_WEIGHTS)
_ID_CHECKS = "10X98765432"
_ID_LENGTH = 18
_MASK_HEAD, _MASK_TAIL = 6, 2


class Role(Enum):
    """Who must know what (安全生产法 第二十一、二十五、二十八条)."""

    PRINCIPAL = "principal"
    SAFETY_MANAGER = "safety_manager"
    FRONTLINE = "frontline"

    @property
    def rank(self) -> int:
        """Its place wherever roles are listed: principals first."""
        return list(Role).index(self)


class Presence(Enum):
    """Whether someone can be drawn today; everyone not present is left out with this reason."""

    PRESENT = "present"
    ON_LEAVE = "on_leave"
    OFF_SHIFT = "off_shift"
    CONTRACTOR = "contractor"


@dataclass(frozen=True, slots=True)
class StaffMember:
    """One person of an enterprise; `number` is the roster number printed on the draw receipt."""

    id: str
    enterprise_id: str
    number: str
    name: str
    role: Role
    post: str
    department: str = ""
    identity_number: str = ""
    phone: str = ""
    initials: str = ""
    row_version: int = 1


def identity_number_problem(number: str) -> str | None:
    """What is wrong with an identity number (GB 11643): `length`, `form`, `check`, or None."""
    if len(number) != _ID_LENGTH:
        return "length"
    body, last = number[:-1], number[-1].upper()
    if not (body.isascii() and body.isdigit()) or last not in _ID_CHECKS:
        return "form"
    total = sum(map(mul, body.encode(), _ID_WEIGHTS)) - _ID_ZEROS
    return None if _ID_CHECKS[total % 11] == last else "check"


def masked_identity(number: str) -> str:
    """The number as every page shows it: the first six and the last two characters."""
    if len(number) <= _MASK_HEAD + _MASK_TAIL:
        return "*" * len(number)
    hidden = "*" * (len(number) - _MASK_HEAD - _MASK_TAIL)
    return f"{number[:_MASK_HEAD]}{hidden}{number[-_MASK_TAIL:]}"
