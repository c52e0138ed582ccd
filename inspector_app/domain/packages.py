"""Packages between laptops and the office: what a manifest says, what looking through one finds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from inspector_app.domain.devices import DeviceKey, KeyStanding

PACKAGE_SCHEMA = "fcbk-v1"
RECEIPT_SCHEMA = "fchz-v1"
PACKAGE_SUFFIX, RECEIPT_SUFFIX = ".fcbk", ".fchz"
_CODE_LENGTH, _CODE_GROUP = 16, 4


class PackageKind(Enum):
    """From a laptop to the office, or from the office to the laptops."""

    INSPECTIONS = "inspections"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class PackageEntry:
    """A file inside a package; `sha256` is of its plain content."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PackagedInspection:
    """An inspection in a package, with everything that belongs to it."""

    id: str
    number: str
    enterprise: str
    state: str
    started_at: datetime


@dataclass(frozen=True, slots=True)
class PackageContents:
    """What a package holds, by id; `audit_to` is the last entry of the sender's log in it."""

    inspections: tuple[PackagedInspection, ...] = ()
    documents: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()
    audit_from: int = 0
    audit_to: int = 0
    enterprises: int = 0
    staff: int = 0
    officers: int = 0
    banks: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a package says of itself, signed by its sender.

    `revision` is that of the sender's database, `number` counts the sender's packages of a kind.
    """

    schema: str
    id: str
    kind: PackageKind
    number: int
    made_at: datetime
    sender: DeviceKey
    sender_name: str
    bureau: str
    revision: str
    contents: PackageContents
    entries: tuple[PackageEntry, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """That a package was taken in: signed by who did, for whoever sent it."""

    schema: str
    package: str
    manifest_hash: str
    receiver: DeviceKey
    receiver_name: str
    received_at: datetime
    inspections: int


class LineStanding(Enum):
    """What an inspection of a package is to this database."""

    NEW = "new"
    ADDED_TO = "added_to"
    KNOWN = "known"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class PackageLine:
    """An inspection of a package; `added` counts later documents, copies and enclosures."""

    inspection: PackagedInspection
    standing: LineStanding
    added: int = 0


class ConflictKind(Enum):
    """Why a package cannot be taken in."""

    DIFFERENT_CONTENT = "different_content"
    """What is here under the same id is sealed with other content."""
    HASH_WRONG = "hash_wrong"
    """A record or log entry does not have the hash it claims."""
    SIGNATURE_WRONG = "signature_wrong"
    FORK = "fork"
    """Two different records or log entries claim one place in a device's chain."""
    OTHER_DEVICE = "other_device"
    """The sender is not the device that the content names."""


@dataclass(frozen=True, slots=True)
class PackageConflict:
    kind: ConflictKind
    entry: str
    subject: str


class NoticeKind(Enum):
    """What whoever takes a package in should know; none of it stops them."""

    RECORDS_MISSING = "records_missing"
    LOG_MISSING = "log_missing"
    RECORDS_UNSIGNED = "records_unsigned"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class PackageNotice:
    """`first` and `last` are places in a chain; with RECORDS_UNSIGNED and DOUBTFUL a count."""

    kind: NoticeKind
    first: int
    last: int


class PeopleKind(Enum):
    ENTERPRISE = "enterprise"
    STAFF = "staff"
    OFFICER = "officer"


@dataclass(frozen=True, slots=True)
class RowCounts:
    """Rows of a package that are new here, newer than here, or already here (or older)."""

    new: int = 0
    newer: int = 0
    known: int = 0


class PartKind(Enum):
    """What the office sends, besides enterprises and staff."""

    BANK = "bank"
    PLAN = "plan"
    TEMPLATE = "template"
    SETTING = "setting"


class PartStanding(Enum):
    """What a part of an office package is to this computer."""

    NEW = "new"
    NEWER = "newer"
    KNOWN = "known"
    OLDER = "older"
    """This computer has a later one from the office."""
    CHANGED_HERE = "changed_here"
    """Both were changed: which one counts is decided by the user."""


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part of an office package beside what is here; the texts are for looking at both."""

    kind: PartKind
    name: str
    standing: PartStanding
    here: str = ""
    there: str = ""

    @property
    def key(self) -> str:
        return f"{self.kind.value}:{self.name}"


@dataclass(frozen=True, slots=True)
class RowPair:
    """A row changed here since the office sent it, beside the office's: field, here, there."""

    kind: PeopleKind
    id: str
    name: str
    differences: tuple[tuple[str, str, str], ...]

    @property
    def key(self) -> str:
        return f"{self.kind.value}:{self.id}"


@dataclass(frozen=True, slots=True)
class PackagePreview:
    """What taking a package in would do, found without changing anything."""

    file: str
    manifest: Manifest
    manifest_hash: str
    encrypted: bool
    standing: KeyStanding
    taken_already: bool
    lines: tuple[PackageLine, ...] = ()
    people: dict[PeopleKind, RowCounts] = field(default_factory=dict)
    parts: tuple[PartLine, ...] = ()
    local_rows: tuple[RowPair, ...] = ()
    notices: tuple[PackageNotice, ...] = ()
    conflicts: tuple[PackageConflict, ...] = ()

    @property
    def can_be_taken(self) -> bool:
        return not self.conflicts and self.standing is not KeyStanding.REFUSED


def key_code(key: DeviceKey) -> str:
    """The fingerprint as people compare it by telephone: four groups of four characters."""
    text = key.id[:_CODE_LENGTH].upper()
    return " ".join(text[at : at + _CODE_GROUP] for at in range(0, _CODE_LENGTH, _CODE_GROUP))
