"""Whether a device signed a text."""

from __future__ import annotations


def is_signed(public_key: str, text: str, signature: str) -> bool:
    """Whether the Ed25519 signature (RFC 8032, hex) of the text's UTF-8 bytes is the key's."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - when needed
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - as above
        Ed25519PublicKey,
    )

    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
        key.verify(bytes.fromhex(signature), text.encode())
    except (InvalidSignature, ValueError):
        return False
    return True
