"""One spelling for every hash: canonical JSON and the H of draw-v1."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any] | list[Any] | str | int | bool | None


def canonical(value: Json) -> str:
    """The one JSON text of a value without floats: keys sorted, no spaces, text in NFC.

    Equal to RFC 8785 for such values. Raises TypeError for a float or another type.
    """
    return json.dumps(_normalised(value), ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def sha256_hex(text: str) -> str:
    """Lower-case hex SHA-256 of a text's UTF-8 bytes in NFC."""
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()


def joined_hash(*parts: str) -> str:
    """H of draw-v1: SHA-256 of the parts joined by one line feed."""
    return sha256_hex("\n".join(parts))


def _normalised(value: Json) -> Json:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, Mapping):
        return {_key(key): _normalised(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_normalised(item) for item in value]
    raise TypeError(f"no canonical form for {type(value).__name__}")


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError(f"no canonical form for a key of {type(key).__name__}")
    return unicodedata.normalize("NFC", key)
