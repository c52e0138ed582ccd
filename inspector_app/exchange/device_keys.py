"""This computer's private keys: one file in the data folder, made on first start."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.devices import DeviceKey
from inspector_app.domain.errors import AppError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable

FILE = "device.json"
CERTIFICATE_NAME = "设备签名"
_CERTIFICATE_DAYS = 365 * 20
_PRIVATE = 0o600


@dataclass(frozen=True)
class LaptopDevice:
    """This computer with its private keys: Ed25519 for records, P-256 for PDFs (`pdf_key`, PEM)."""

    key: DeviceKey
    secret: str = field(repr=False)
    pdf_key: str = field(repr=False)

    def sign(self, text: str) -> str:
        """The Ed25519 signature of the text's UTF-8 bytes, in hex."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - when needed
            Ed25519PrivateKey,
        )

        private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(self.secret))
        return private.sign(text.encode()).hex()


def open_device(
    folder: Path, device_id: str, now: datetime, random_bytes: Callable[[int], bytes]
) -> LaptopDevice:
    """The keys kept in the folder; where there are none, new ones for `device_id`.

    Raises AppError: DEVICE_KEY_UNREADABLE for a file that holds no keys, FOLDER_NOT_WRITABLE.
    """
    path = folder / FILE
    try:
        if not path.exists():
            _keep(path, _new_device(device_id, now, random_bytes))
        return _read(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise AppError(Problem.FOLDER_NOT_WRITABLE, folder=str(folder)) from error
    except (ValueError, KeyError, TypeError) as error:
        raise AppError(Problem.DEVICE_KEY_UNREADABLE, file=str(path)) from error


def certificate_name(device_id: str) -> str:
    """How the device's certificate is named."""
    return f"{CERTIFICATE_NAME} {device_id[-12:]}"


def has_device(folder: Path) -> bool:
    """Whether this computer has its keys already."""
    return (folder / FILE).exists()


def _read(kept: dict[str, str]) -> LaptopDevice:
    key = DeviceKey(
        device_id=kept["device"],
        public_key=kept["public_key"],
        certificate=kept["certificate"],
        created_at=datetime.fromisoformat(kept["created_at"]),
    )
    return LaptopDevice(key, kept["secret"], kept["pdf_key"])


def _keep(path: Path, kept: dict[str, str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(kept, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def _new_device(
    device_id: str, now: datetime, random_bytes: Callable[[int], bytes]
) -> dict[str, str]:
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - once in a life
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519  # noqa: PLC0415 - as above

    secret = random_bytes(32)
    record_key = ed25519.Ed25519PrivateKey.from_private_bytes(secret)
    pdf_key = ec.generate_private_key(ec.SECP256R1())
    return {
        "device": device_id,
        "created_at": now.isoformat(),
        "public_key": record_key.public_key().public_bytes_raw().hex(),
        "secret": secret.hex(),
        "certificate": _certificate(pdf_key, device_id, now),
        "pdf_key": pdf_key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ).decode(),
    }


def _certificate(pdf_key: object, device_id: str, now: datetime) -> str:
    """A self-signed certificate, named for what it is: a device's, not an officer's."""
    from cryptography import x509  # noqa: PLC0415 - once in a life
    from cryptography.hazmat.primitives import hashes, serialization  # noqa: PLC0415 - as above
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415 - as above
    from cryptography.x509.oid import NameOID  # noqa: PLC0415 - as above

    if not isinstance(pdf_key, ec.EllipticCurvePrivateKey):
        raise TypeError(pdf_key)
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, "逢查必考"),
            x509.NameAttribute(NameOID.COMMON_NAME, certificate_name(device_id)),
        ]
    )
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(pdf_key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=_CERTIFICATE_DAYS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .sign(pdf_key, hashes.SHA256())
    )
    return certificate.public_bytes(serialization.Encoding.PEM).decode()
