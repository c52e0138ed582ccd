"""What a check of a PDF finds, and the verdict that follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from inspector_app.domain.devices import KeyStanding
from inspector_app.domain.recomputed import Recomputed
from inspector_app.domain.seals import SealStatement


class Verdict(Enum):
    """内容完整、未改动 / 签名后有追加 / 内容已被改动 / 无法判定."""

    INTACT = "intact"
    APPENDED = "appended"
    CHANGED = "changed"
    UNKNOWN = "unknown"


class Ground(Enum):
    """Why a verdict is not that the file is intact."""

    SIGNATURE_BROKEN = "signature_broken"
    TRUNCATED = "truncated"
    CONTENT_CHANGED = "content_changed"
    SIGNATURE_REMOVED = "signature_removed"
    OTHER_DEVICE_KEY = "other_device_key"
    DATA_MISSING = "data_missing"
    ATTACHMENT_DAMAGED = "attachment_damaged"
    PRINTED_HASH_DIFFERS = "printed_hash_differs"
    PRINTED_HASH_MISSING = "printed_hash_missing"
    SEAL_MISSING = "seal_missing"
    SEAL_BROKEN = "seal_broken"
    SEAL_OF_ANOTHER = "seal_of_another"
    RECOMPUTED_OTHERWISE = "recomputed_otherwise"
    ADDED_ATTACHMENT = "added_attachment"
    ADDED_PAGE = "added_page"
    ADDED_MARK = "added_mark"
    ADDED_SIGNATURE = "added_signature"
    ADDED_BYTES = "added_bytes"
    NOT_OURS = "not_ours"
    OLD_UNSIGNED = "old_unsigned"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Reason:
    """A ground with what it concerns: a page, an attachment's name, a signer."""

    ground: Ground
    detail: str = ""


class Signer(Enum):
    """Whose place a signature stands in; OTHER is none that the program makes."""

    DEVICE = "device"
    OFFICER = "officer"
    DEPARTMENT = "department"
    STAMP = "timestamp"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class FoundSignature:
    """One signature of a file.

    `intact`: it fits what it covers. `fingerprint` is the certificate's SHA-256. `added` says
    that its place was made after the first signature.
    """

    place: str
    signer: Signer
    name: str
    issuer: str
    fingerprint: str
    self_signed: bool
    valid_from: datetime | None
    valid_until: datetime | None
    signed_at: datetime | None
    stamped_at: datetime | None
    intact: bool
    added: bool

    @property
    def in_time(self) -> bool:
        """Whether the certificate was valid when the signer says to have signed."""
        at = self.stamped_at or self.signed_at
        if at is None or self.valid_from is None or self.valid_until is None:
            return False
        return self.valid_from <= at <= self.valid_until


@dataclass(frozen=True, slots=True)
class FoundAttachment:
    """A file inside the PDF; `sha256` is empty if its content cannot be read."""

    name: str
    sha256: str
    size: int
    added: bool = False


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What can be read in a PDF; `later` is what was added or changed after the first signature.

    `record`, `document` and `seal` are the texts of the attached `record.json`, `document.json` and
    `seal.json`; `printed` are the hashes of the data on the pages, `printed_keys` the beginnings of
    the device certificate's fingerprint. `readable` is False for what is no whole PDF.
    """

    readable: bool = True
    pages: int = 0
    attachments: tuple[FoundAttachment, ...] = ()
    signatures: tuple[FoundSignature, ...] = ()
    later: tuple[Reason, ...] = ()
    record: str | None = None
    document: str | None = None
    seal: str | None = None
    printed: frozenset[str] = frozenset()
    printed_keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class FoundSeal:
    """The device's seal: its statement, whether its signature holds, what is held of its key.

    `standing` is None where there is nothing to look the key up in.
    """

    statement: SealStatement
    holds: bool
    standing: KeyStanding | None = None


@dataclass(frozen=True, slots=True)
class RecordHead:
    """Which record or document it is."""

    schema: str
    number: str
    version: int
    enterprise: str
    sealed_at: str


@dataclass(frozen=True, slots=True)
class FileReport:
    """A verdict on a file with everything that led to it."""

    file: str
    verdict: Verdict
    reasons: tuple[Reason, ...]
    facts: FileFacts
    record: RecordHead | None
    record_hash: str
    recomputed: tuple[Recomputed, ...]
    seal: FoundSeal | None
