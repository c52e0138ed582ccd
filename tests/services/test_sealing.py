"""The seal: signed by the device, attached to the PDF, bound to the log and the record before."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.seals import read_seal
from tests.worlds import World


def test_a_sealed_record_is_signed_and_the_seal_is_in_the_pdf(tmp_path: Path) -> None:
    world = World(tmp_path)
    inspection = world.ready_to_seal(workers=2)
    sealed = world.services.sealing.seal(inspection.id)
    record = world.services.records.json_text(inspection.id)
    with pikepdf.open(io.BytesIO(world.services.records.pdf(inspection.id))) as document:
        attached = document.attachments["seal.json"].get_file().read_bytes().decode()
    statement, signature = read_seal(attached)
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(statement.public_key))
    key.verify(bytes.fromhex(signature), statement.text.encode())
    device = json.loads(record)["device"]
    assert statement.record_hash == sealed.record_hash == sha256_hex(record)
    assert (statement.sequence, statement.previous_hash) == (1, "")
    assert statement.key == sha256_hex(statement.public_key)
    assert device["id"] == statement.device
    assert device["audit_number"] > 0
    assert len(device["audit_hash"]) == 64


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"scheme":"seal-v1"}', "\ud800"])
def test_what_is_no_seal_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        read_seal(text)
