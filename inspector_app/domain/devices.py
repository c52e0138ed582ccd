"""The computer that makes records, and the key with which it answers for them."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Protocol

from inspector_app.domain.canonical import sha256_hex

SEAL_SCHEME = "seal-v1"


class KeyStanding(Enum):
    """What this database's users hold of a key."""

    OWN = "own"
    UNKNOWN = "unknown"
    TRUSTED = "trusted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class DeviceKey:
    """An Ed25519 public key in hex with the PEM certificate of the key that signs its PDFs."""

    device_id: str
    public_key: str
    certificate: str
    created_at: datetime

    @property
    def id(self) -> str:
        """The key's fingerprint: SHA-256 of its hex."""
        return sha256_hex(self.public_key)

    @property
    def certificate_fingerprint(self) -> str:
        """SHA-256 of the certificate (DER), in hex: what PDF readers show."""
        lines = self.certificate.strip().splitlines()
        return hashlib.sha256(base64.b64decode("".join(lines[1:-1]))).hexdigest()


class Device(Protocol):
    """This computer with its private key.

    The key proves integrity and origin on this computer, not an officer's will: it is not by
    itself a 可靠的电子签名 (电子签名法 第十三条).
    """

    @property
    def key(self) -> DeviceKey: ...

    @property
    def pdf_key(self) -> str:
        """The private key of the certificate, in PEM (PKCS#8)."""
        ...

    def sign(self, text: str) -> str:
        """The Ed25519 signature of the text's UTF-8 bytes, in hex."""
        ...
