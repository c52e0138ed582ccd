"""Keys that sign files: this computer's, a PKCS#12 file's, a PKCS#11 token's."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from asn1crypto import keys, pem, x509
from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography.exceptions import UnsupportedAlgorithm
from pyhanko.sign.signers import Signer, SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from inspector_app.domain.errors import AppError, Problem

if TYPE_CHECKING:
    from pkcs11 import Session


@dataclass(frozen=True, slots=True)
class PemKey:
    """This computer's key and its certificate."""

    key: str = field(repr=False)
    certificate: str

    @contextmanager
    def opened(self) -> Iterator[Signer]:
        """The signer."""
        yield SimpleSigner(
            x509.Certificate.load(_der(self.certificate)),
            keys.PrivateKeyInfo.load(_der(self.key)),
            SimpleCertificateStore(),
        )


@dataclass(frozen=True, slots=True)
class FileKey:
    """A PKCS#12 file's content with its password."""

    content: bytes = field(repr=False)
    password: str = field(repr=False)

    @contextmanager
    def opened(self) -> Iterator[Signer]:
        """The signer. Raises AppError: KEY_PASSWORD_WRONG, KEY_FILE_UNREADABLE."""
        _check_file(self.content, self.password)
        yield SimpleSigner.load_pkcs12_data(
            self.content, other_certs=(), passphrase=self.password.encode()
        )


@dataclass(frozen=True, slots=True)
class TokenKey:
    """A PKCS#11 token by its library and label; `label` names the certificate."""

    library: str
    token: str
    label: str
    pin: str = field(repr=False)

    @contextmanager
    def opened(self) -> Iterator[Signer]:
        """The signer, while the token is open.

        Raises AppError: TOKEN_LIBRARY_UNREADABLE, TOKEN_NOT_FOUND, TOKEN_PIN_WRONG,
        TOKEN_PIN_LOCKED, TOKEN_KEY_NOT_FOUND, KEY_UNUSABLE.
        """
        from pkcs11 import PKCS11Error  # noqa: PLC0415 - only where there is a token
        from pyhanko.sign.pkcs11 import PKCS11Signer  # noqa: PLC0415 - as above

        session = self._session()
        try:
            certificate, key_id = _pair(session, self.label)
            # tokens that hash before ECDSA are rare, those that sign a hash are not
            raw = certificate.public_key.algorithm == "ec"
            yield PKCS11Signer(
                session, signing_cert=certificate, key_id=key_id, use_raw_mechanism=raw
            )
        except PKCS11Error as error:
            raise AppError(Problem.KEY_UNUSABLE) from error
        finally:
            session.close()

    def _session(self) -> Session:
        import pkcs11  # noqa: PLC0415 - as above

        try:
            library = pkcs11.lib(self.library)
        except (pkcs11.PKCS11Error, RuntimeError, OSError) as error:
            raise AppError(Problem.TOKEN_LIBRARY_UNREADABLE, file=self.library) from error
        try:
            token = library.get_token(token_label=self.token or None)
            session = token.open(user_pin=self.pin)
        except (pkcs11.PinIncorrect, pkcs11.PinLenRange, pkcs11.PinInvalid) as error:
            raise AppError(Problem.TOKEN_PIN_WRONG) from error
        except pkcs11.PinLocked as error:
            raise AppError(Problem.TOKEN_PIN_LOCKED) from error
        except pkcs11.PKCS11Error as error:
            raise AppError(Problem.TOKEN_NOT_FOUND, token=self.token) from error
        return session


def _pair(session: Session, label: str) -> tuple[x509.Certificate, bytes]:
    """A certificate of that label (any without one) with a private key of the same id."""
    from pkcs11 import Attribute, ObjectClass  # noqa: PLC0415 - only where there is a token

    wanted: dict[Attribute, object] = {Attribute.CLASS: ObjectClass.CERTIFICATE}
    if label:
        wanted[Attribute.LABEL] = label
    keys_there = session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY})
    ids = {bytes(key[Attribute.ID]) for key in keys_there}
    for found in session.get_objects(wanted):
        key_id = bytes(found[Attribute.ID])
        if key_id in ids:
            return x509.Certificate.load(bytes(found[Attribute.VALUE])), key_id
    raise AppError(Problem.TOKEN_KEY_NOT_FOUND, label=label)


SigningKey = PemKey | FileKey | TokenKey


def _der(text: str) -> bytes:
    _, _, content = pem.unarmor(text.encode())
    return bytes(content)


def _check_file(content: bytes, password: str) -> None:
    from cryptography.hazmat.primitives.serialization import pkcs12  # noqa: PLC0415 - when needed

    try:
        asn1_pkcs12.Pfx.load(content, strict=True)
    except ValueError as error:
        raise AppError(Problem.KEY_FILE_UNREADABLE) from error
    try:
        key, certificate, _ = pkcs12.load_key_and_certificates(content, password.encode())
    except UnsupportedAlgorithm as error:
        raise AppError(Problem.KEY_UNUSABLE) from error
    except ValueError as error:
        raise AppError(Problem.KEY_PASSWORD_WRONG) from error
    if key is None or certificate is None:
        raise AppError(Problem.KEY_FILE_UNREADABLE)


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose certificate it is, until when it is valid, and its SHA-256."""

    name: str
    valid_until: datetime
    fingerprint: str


def holder_of(key: SigningKey) -> Holder:
    """What the key's certificate says. Raises AppError as the key's `opened`."""
    with key.opened() as signer:
        certificate = signer.signing_cert
    if certificate is None:
        raise AppError(Problem.KEY_UNUSABLE)
    return Holder(name_in(certificate), certificate.not_valid_after, fingerprint(certificate))


def name_in(certificate: x509.Certificate) -> str:
    """The common name, or the whole name of a certificate without one."""
    found = certificate.subject.native.get("common_name")
    return str(found or certificate.subject.human_friendly)


def fingerprint(certificate: x509.Certificate) -> str:
    """SHA-256 of the certificate (DER), in hex: what PDF readers show."""
    return hashlib.sha256(certificate.dump()).hexdigest()
