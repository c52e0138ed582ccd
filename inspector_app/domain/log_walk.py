"""Walking along the devices' logs: every entry fits the one before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from inspector_app.domain.audit import AuditLink
from inspector_app.domain.chain import Chain, ChainFault, Fault

KEPT_BY_LOG = frozenset(
    {
        "inspection.sealed",
        "inspection.pdf",
        "document.issued",
        "file.signed",
        "file.stamped",
        "enclosure.added",
    }
)
"""Actions whose new value is the hash of something that is kept for good."""

Noted = tuple[str, str, str]
"""Action, subject and new value of an entry."""


@dataclass(slots=True)
class LogWalk:
    """Takes the links of all devices, device by device and in their order.

    `own` are the devices whose logs must be complete; of others the gaps are noted.
    """

    own: frozenset[str]
    entries: dict[str, int] = field(default_factory=dict)
    gaps: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    noted: dict[Noted, str] = field(default_factory=dict)
    _heads: dict[tuple[str, int], str] = field(default_factory=dict)
    _last: tuple[str, int, str] = ("", 0, "")

    def take(self, link: AuditLink, kept_hash: str) -> Iterator[ChainFault]:
        """What is wrong with this link at its place."""
        device, number = link.device_id, link.number
        last_device, last_number, last_hash = self._last
        if device != last_device:
            last_number, last_hash = 0, ""
        follows = number == last_number + 1
        if not follows and device in self.own:
            yield ChainFault(Chain.LOG, Fault.MISSING, device, last_number + 1)
        elif not follows:
            self.gaps.setdefault(device, []).append((last_number + 1, number - 1))
        if link.hash != kept_hash:
            yield ChainFault(Chain.LOG, Fault.CHANGED, device, number)
        elif follows and link.previous_hash != last_hash:
            yield ChainFault(Chain.LOG, Fault.PREVIOUS_DIFFERS, device, number)
        self._note(link, kept_hash)

    def has(self, action: str, subject: str, new: str) -> bool:
        """Whether any device's log notes it."""
        return (action, subject, new) in self.noted

    def head_is(self, device: str, number: int, kept_hash: str) -> bool:
        """Whether the device's log has that hash at that number, as far as it is here."""
        found = self._heads.get((device, number))
        if number == 0:
            return not kept_hash
        return found == kept_hash if found is not None else device not in self.own

    def _note(self, link: AuditLink, kept_hash: str) -> None:
        device, entry = link.device_id, link.entry
        self.entries[device] = self.entries.get(device, 0) + 1
        self._heads[device, link.number] = kept_hash
        if entry.action in KEPT_BY_LOG:
            self.noted[entry.action, entry.subject, entry.new] = device
        self._last = (device, link.number, kept_hash)
