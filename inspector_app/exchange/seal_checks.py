"""Whether a device's seal holds."""

from __future__ import annotations

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.seals import SealStatement


def seal_holds(statement: SealStatement, signature: str) -> bool:
    """Whether the statement's own key, named by its fingerprint, signed it (Ed25519)."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - loaded when first needed
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - as above
        Ed25519PublicKey,
    )

    if statement.key != sha256_hex(statement.public_key):
        return False
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(statement.public_key))
        key.verify(bytes.fromhex(signature), statement.text.encode())
    except (InvalidSignature, ValueError):
        return False
    return True
