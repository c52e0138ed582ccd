"""Signed files whose structure cannot be read any more: what can be said from their bytes."""

from __future__ import annotations

import hashlib
import re

from inspector_app.domain.verification import Ground, Reason

_DEVICE = b"(Device)"
_RANGE = re.compile(rb"/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]")


def broken_signatures(pdf: bytes) -> tuple[Reason, ...]:
    """TRUNCATED where more was signed than is there, SIGNATURE_BROKEN where something else was.

    A signature of the device that cannot be read is broken too: this program made it readable.
    """
    found: list[Reason] = []
    for match in _RANGE.finditer(pdf):
        head, start, length = (int(each) for each in match.groups())
        if start + length > len(pdf):
            found.append(Reason(Ground.TRUNCATED))
        elif _DEVICE in pdf or not _fits(pdf, head, start, length):
            found.append(Reason(Ground.SIGNATURE_BROKEN))
    return tuple(dict.fromkeys(found))


def _fits(pdf: bytes, head: int, start: int, length: int) -> bool:
    """Whether the signature's digest is that of the bytes it covers."""
    from asn1crypto import cms  # noqa: PLC0415 - loaded when first needed

    try:
        content = bytes.fromhex(pdf[head + 1 : start - 1].decode())
        signer = cms.ContentInfo.load(content)["content"]["signer_infos"][0]
        algorithm = signer["digest_algorithm"]["algorithm"].native
        digest = hashlib.new(algorithm, pdf[:head] + pdf[start : start + length]).digest()
        told = next(
            each["values"][0].native
            for each in signer["signed_attrs"]
            if each["type"].native == "message_digest"
        )
    except (ValueError, LookupError, TypeError, StopIteration):
        return False
    return bool(told == digest)
