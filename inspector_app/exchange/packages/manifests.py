"""Manifests and receipts as the JSON that is signed."""

from __future__ import annotations

import json
from typing import TypeVar

import msgspec

from inspector_app.domain.canonical import canonical
from inspector_app.domain.packages import PACKAGE_SCHEMA, RECEIPT_SCHEMA, Manifest, Receipt

T = TypeVar("T")


class NewerSchemaError(Exception):
    """Made by a newer program."""


def manifest_text(manifest: Manifest) -> str:
    """The canonical JSON of a manifest."""
    return canonical(msgspec.to_builtins(manifest))


def read_manifest(text: str) -> Manifest:
    """The manifest. Raises ValueError for anything else, NewerSchemaError."""
    _check_schema(text, PACKAGE_SCHEMA)
    return _decoded(text, Manifest)


def receipt_text(receipt: Receipt) -> str:
    """The canonical JSON of a receipt."""
    return canonical(msgspec.to_builtins(receipt))


def read_receipt(text: str) -> Receipt:
    """The receipt. Raises ValueError for anything else, NewerSchemaError."""
    _check_schema(text, RECEIPT_SCHEMA)
    return _decoded(text, Receipt)


def _decoded(text: str, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.MsgspecError as error:
        raise ValueError(str(error)) from error


def _check_schema(text: str, schema: str) -> None:
    """Tell a newer file of ours from a wrong one."""
    try:
        data = json.loads(text)
    except RecursionError as error:
        raise ValueError(schema) from error
    found = data.get("schema") if isinstance(data, dict) else None
    if found == schema:
        return
    if isinstance(found, str) and found.partition("-")[0] == schema.partition("-")[0]:
        raise NewerSchemaError
    raise ValueError(schema)
