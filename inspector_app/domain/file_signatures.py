"""The places for signatures in a document's file, and in which order they may be filled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from inspector_app.domain.errors import AppError, Problem

DEVICE_PLACE = "Device"
DEPARTMENT_PLACE = "Department"
_OFFICER, _STAMP = "Officer", "TimeStamp"


class PlaceKind(Enum):
    """Whose signature a place is for; a time stamp is signed by a time-stamping authority."""

    DEVICE = "device"
    OFFICER = "officer"
    DEPARTMENT = "department"
    STAMP = "timestamp"


class KeyKind(Enum):
    """What made a signature: this computer, a key file, a token, a time-stamping authority."""

    DEVICE = "device"
    FILE = "pkcs12"
    TOKEN = "pkcs11"  # noqa: S105 - a kind of device, not a secret
    STAMP = "timestamp"


def officer_place(number: int) -> str:
    """The place of the n-th officer, counted from 1: named after position, not after a person."""
    return f"{_OFFICER}{number}"


def stamp_places(officers: int) -> tuple[str, ...]:
    """Places for document time stamps: one may follow each signature, and two later ones."""
    return tuple(f"{_STAMP}{number}" for number in range(1, officers + 5))


def all_places(officers: int) -> tuple[str, ...]:
    """Every place that a document gets before its first signature."""
    named = (officer_place(number) for number in range(1, officers + 1))
    return (*named, DEVICE_PLACE, DEPARTMENT_PLACE, *stamp_places(officers))


@dataclass(frozen=True, slots=True)
class SignedPlace:
    """A place; unless `signed` the rest is empty.

    `fingerprint` is the SHA-256 of the signer's certificate (DER), `at` the time that the signer
    gives or, of a time stamp, the authority's; `stamped_at` that of the signature's own stamp.
    """

    name: str
    signed: bool = False
    signer: str = ""
    fingerprint: str = ""
    at: datetime | None = None
    stamped_at: datetime | None = None

    @property
    def kind(self) -> PlaceKind:
        if self.name == DEVICE_PLACE:
            return PlaceKind.DEVICE
        if self.name.startswith(_OFFICER):
            return PlaceKind.OFFICER
        if self.name.startswith(_STAMP):
            return PlaceKind.STAMP
        return PlaceKind.DEPARTMENT

    @property
    def number(self) -> int:
        """Which officer or which stamp, counted from 1; 0 of the other places."""
        digits = self.name.removeprefix(_OFFICER).removeprefix(_STAMP)
        return int(digits) if digits.isdecimal() else 0


@dataclass(frozen=True, slots=True)
class FileSignatures:
    """The places of a file: first the signed ones in the order of signing, then the empty ones."""

    places: tuple[SignedPlace, ...]

    @property
    def signed(self) -> tuple[SignedPlace, ...]:
        return tuple(each for each in self.places if each.signed)

    @property
    def closed(self) -> bool:
        """Whether the department has signed: nobody signs after it."""
        return any(each.kind is PlaceKind.DEPARTMENT for each in self.signed)

    @property
    def free(self) -> tuple[str, ...]:
        """The places that officers and department may still sign, in their order."""
        if self.closed:
            return ()
        wanted = {PlaceKind.OFFICER: 0, PlaceKind.DEPARTMENT: 1}
        open_ = [each for each in self.places if not each.signed and each.kind in wanted]
        ordered = sorted(open_, key=lambda each: (wanted[each.kind], each.number))
        return tuple(each.name for each in ordered)

    @property
    def stamped(self) -> bool:
        """Whether every signature has a time stamp of its own or a document time stamp after it."""
        waiting = False
        for each in self.signed:
            if each.kind is PlaceKind.STAMP:
                waiting = False
            elif each.stamped_at is None:
                waiting = True
        return bool(self.signed) and not waiting

    @property
    def free_stamp(self) -> str | None:
        """The next empty place for a document time stamp."""
        free = [e for e in self.places if e.kind is PlaceKind.STAMP and not e.signed]
        return min(free, key=lambda each: each.number).name if free else None

    def require_free(self, place: str) -> None:
        """Raises AppError: PLACE_SIGNED, DEPARTMENT_SIGNED, PLACE_MISSING."""
        known = {each.name: each for each in self.places}
        if place not in known:
            raise AppError(Problem.PLACE_MISSING)
        if known[place].signed:
            raise AppError(Problem.PLACE_SIGNED, name=known[place].signer)
        if place not in self.free:
            raise AppError(Problem.DEPARTMENT_SIGNED)


@dataclass(frozen=True, slots=True)
class FileName:
    """Which file: an inspection's record or, with `document_id`, one of its other documents."""

    inspection_id: str
    document_id: str = ""
