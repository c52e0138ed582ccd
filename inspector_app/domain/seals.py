"""The seal `seal-v1`: what a device signs of a record, bound to the one before it.

`seal.json` is the canonical statement with the Ed25519 signature (RFC 8032) of its canonical text
without that signature; keys and signatures are in hex.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from inspector_app.domain.canonical import Json, canonical
from inspector_app.domain.devices import SEAL_SCHEME, DeviceKey

SEAL_FILE = "seal.json"
_TEXTS = (
    "device",
    "key",
    "public_key",
    "certificate",
    "record_hash",
    "previous_hash",
    "sealed_at",
)


@dataclass(frozen=True, slots=True)
class SealStatement:
    """That this record is the `sequence`-th of its device; `key` is the public key's fingerprint.

    `certificate` is the fingerprint of the certificate with which the device signs the PDF, so
    that no other key's signature can take that one's place; `previous_hash` is empty for a
    device's first record.
    """

    device: str
    key: str
    public_key: str
    certificate: str
    sequence: int
    record_hash: str
    previous_hash: str
    sealed_at: str

    @property
    def text(self) -> str:
        """What is signed."""
        return canonical(self._json())

    def signed(self, signature: str) -> str:
        """`seal.json`."""
        return canonical({**self._json(), "signature": signature})

    def _json(self) -> dict[str, Json]:
        return {
            "scheme": SEAL_SCHEME,
            "sequence": self.sequence,
            **{name: getattr(self, name) for name in _TEXTS},
        }


def seal_statement(
    key: DeviceKey, sequence: int, hashes: tuple[str, str], sealed_at: datetime
) -> SealStatement:
    """The statement of a record: `hashes` are its own and the one before it."""
    return SealStatement(
        device=key.device_id,
        key=key.id,
        public_key=key.public_key,
        certificate=key.certificate_fingerprint,
        sequence=sequence,
        record_hash=hashes[0],
        previous_hash=hashes[1],
        sealed_at=sealed_at.astimezone(UTC).isoformat(),
    )


def read_seal(text: str) -> tuple[SealStatement, str]:
    """Statement and signature of a `seal.json`. Raises ValueError for anything else."""
    data = json.loads(text)
    wanted = {"scheme", "sequence", "signature", *_TEXTS}
    if not isinstance(data, dict) or set(data) != wanted or data["scheme"] != SEAL_SCHEME:
        raise ValueError(text[:80])
    texts = {name: data[name] for name in _TEXTS}
    good = all(isinstance(each, str) for each in (*texts.values(), data["signature"]))
    if not good or type(data["sequence"]) is not int:
        raise ValueError(text[:80])
    return SealStatement(sequence=data["sequence"], **texts), data["signature"]
