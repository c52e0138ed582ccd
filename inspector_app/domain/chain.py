"""What a database keeps for good, checked link by link: where a chain breaks, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Chain(Enum):
    """What is checked, in this order."""

    LOG = "log"
    RECORDS = "records"
    NUMBERS = "numbers"
    DOCUMENTS = "documents"
    COPIES = "copies"
    ENCLOSURES = "enclosures"
    PICTURES = "pictures"


class Fault(Enum):
    """What is wrong at a place."""

    MISSING = "missing"
    PREVIOUS_DIFFERS = "previous_differs"
    CHANGED = "changed"
    RECORD_CHANGED = "record_changed"
    PDF_CHANGED = "pdf_changed"
    PDF_DATA_DIFFERS = "pdf_data_differs"
    UNSIGNED_AFTER_SIGNED = "unsigned_after_signed"
    KEY_UNKNOWN = "key_unknown"
    SIGNATURE_WRONG = "signature_wrong"
    NOT_IN_LOG = "not_in_log"
    LOG_HEAD_DIFFERS = "log_head_differs"
    ROW_MISSING = "row_missing"


@dataclass(frozen=True, slots=True)
class ChainFault:
    """One break: `number` is its place in the device's chain, `detail` names what has none."""

    chain: Chain
    fault: Fault
    device: str
    number: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class DeviceChain:
    """How much of a device's chains is here; `unsigned` records are from before it had a key.

    Of another device parts may not have been received: `log_gaps` and `record_gaps` say which.
    """

    device: str
    own: bool
    entries: int
    records: int
    unsigned: int
    log_gaps: tuple[tuple[int, int], ...] = ()
    record_gaps: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ChainReport:
    """The whole check: the devices, how many things were looked at, and every break."""

    devices: tuple[DeviceChain, ...]
    checked: dict[Chain, int]
    faults: tuple[ChainFault, ...]

    @property
    def whole(self) -> bool:
        return not self.faults
