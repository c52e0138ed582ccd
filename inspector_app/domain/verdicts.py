"""From what was found in a PDF to the verdict on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inspector_app.domain.recomputed import Recomputed
from inspector_app.domain.verification import (
    FileFacts,
    FoundSeal,
    Ground,
    Reason,
    Signer,
    Verdict,
)

_ADDED = frozenset(
    {
        Ground.ADDED_ATTACHMENT,
        Ground.ADDED_PAGE,
        Ground.ADDED_MARK,
        Ground.ADDED_SIGNATURE,
        Ground.ADDED_BYTES,
    }
)
_UNKNOWN = frozenset({Ground.NOT_OURS, Ground.OLD_UNSIGNED, Ground.UNREADABLE})
DOCUMENT_SCHEMA = "official-document-v1"
FIRST_SCHEMA = "inspection-record-v1"
"""Its records were sealed without a signature."""


def judge(
    facts: FileFacts,
    schema: str,
    record_hash: str,
    seal: FoundSeal | None,
    recomputed: Sequence[Recomputed],
) -> tuple[Verdict, tuple[Reason, ...]]:
    """The verdict with its reasons, the weightiest kind only; `schema` is empty without data.

    A file is intact when the device's signature covers all of it, nothing but signatures in the
    places made for them came after, the seal names that signature's certificate and the record's
    hash, the pages print that hash, and everything computed again is the same.
    """
    reasons = list(facts.later)
    reasons += [
        Reason(Ground.SIGNATURE_BROKEN, each.place) for each in facts.signatures if not each.intact
    ]
    reasons += [
        Reason(Ground.ATTACHMENT_DAMAGED, each.name)
        for each in facts.attachments
        if not each.sha256
    ]
    if schema:
        reasons += _of_record(facts, schema, record_hash, seal)
        reasons += [
            Reason(Ground.RECOMPUTED_OTHERWISE, each.subject.value)
            for each in recomputed
            if each.wrong
        ]
    else:
        reasons += _without_record(facts)
    return _weightiest(reasons)


def _of_record(
    facts: FileFacts, schema: str, record_hash: str, seal: FoundSeal | None
) -> Iterator[Reason]:
    if not facts.printed:
        yield Reason(Ground.PRINTED_HASH_MISSING)
    elif facts.printed != {record_hash}:
        yield Reason(Ground.PRINTED_HASH_DIFFERS)
    if schema == FIRST_SCHEMA:
        yield Reason(Ground.OLD_UNSIGNED)  # whoever signed it later knew no more than the reader
        return
    yield from _of_device(facts)
    if schema != DOCUMENT_SCHEMA:
        yield from _of_seal(facts, record_hash, seal)


def _of_device(facts: FileFacts) -> Iterator[Reason]:
    """The device's signature is there, of the certificate that the pages print."""
    device = [each for each in facts.signatures if each.signer is Signer.DEVICE]
    if not device:
        yield Reason(Ground.SIGNATURE_REMOVED)
    for each in device:
        if any(not each.fingerprint.startswith(printed) for printed in facts.printed_keys):
            yield Reason(Ground.OTHER_DEVICE_KEY, each.name)


def _of_seal(facts: FileFacts, record_hash: str, seal: FoundSeal | None) -> Iterator[Reason]:
    if seal is None:
        yield Reason(Ground.SEAL_MISSING)
        return
    if not seal.holds:
        yield Reason(Ground.SEAL_BROKEN)
    if seal.statement.record_hash != record_hash:
        yield Reason(Ground.SEAL_OF_ANOTHER)
    for each in facts.signatures:
        if each.signer is Signer.DEVICE and each.fingerprint != seal.statement.certificate:
            yield Reason(Ground.OTHER_DEVICE_KEY, each.name)


def _without_record(facts: FileFacts) -> Iterator[Reason]:
    if not facts.readable:
        yield Reason(Ground.UNREADABLE)
    elif facts.printed or any(
        each is not None for each in (facts.seal, facts.record, facts.document)
    ):
        yield Reason(Ground.DATA_MISSING)
    else:
        yield Reason(Ground.NOT_OURS)


def _weightiest(reasons: Sequence[Reason]) -> tuple[Verdict, tuple[Reason, ...]]:
    changed = tuple(each for each in reasons if each.ground not in _ADDED | _UNKNOWN)
    if changed:
        return Verdict.CHANGED, changed
    unknown = tuple(each for each in reasons if each.ground in _UNKNOWN)
    if unknown:
        return Verdict.UNKNOWN, unknown
    return (Verdict.APPENDED, tuple(reasons)) if reasons else (Verdict.INTACT, ())
