"""The device's signature (设备签名) on what it seals and issues."""

from __future__ import annotations

from inspector_app.services.context import ServiceContext
from inspector_app.storage import settings
from inspector_app.storage.database import Transaction

SIGNING_SETTING = "signing"


def sign_with_device(tx: Transaction, context: ServiceContext, pdf: bytes, officers: int) -> bytes:
    """The PDF with empty places for so many officers and the department, certified by the device.

    Everything that belongs inside is attached before. With a time-stamping authority in the
    settings and a network the signature is stamped (PAdES-B-T); else the stamp can follow later.
    """
    from inspector_app.documents.signing.keys import PemKey  # noqa: PLC0415 - when signing
    from inspector_app.documents.signing.signing import Signing, certify  # noqa: PLC0415 - as above

    key = PemKey(context.device.pdf_key, context.device.key.certificate)
    signing = Signing(context.clock(), authority_address(tx))
    return certify(pdf, officers, key, signing).pdf


def authority_address(tx: Transaction) -> str:
    """Where the settings say that time stamps come from; empty without one."""
    found = settings.get(tx, SIGNING_SETTING) or {}
    return str(found.get("authority", ""))
