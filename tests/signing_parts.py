"""What signing needs in tests: key files, a token, a time-stamping authority on this computer."""

from __future__ import annotations

import io
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from asn1crypto import keys as asn1_keys
from asn1crypto import tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext
from typing_extensions import override

PASSWORD = "口令 pass-1"
PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
SOFTHSM = next(
    (
        path
        for path in (
            Path("/usr/lib/softhsm/libsofthsm2.so"),
            Path("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
            Path("/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so"),
        )
        if path.exists() and shutil.which("softhsm2-util")
    ),
    None,
)
START = datetime(2026, 1, 1, tzinfo=UTC)


@cache
def rsa_key(_name: str = "") -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


def certificate(key: PrivateKey, name: str, days: int = 3650, *, stamps: bool = False) -> bytes:
    """A self-signed certificate (DER) from 2026 on."""
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(START)
        .not_valid_after(START + timedelta(days=days))
        .add_extension(
            x509.KeyUsage(True, True, False, False, False, False, False, False, False), True
        )
    )
    if stamps:
        usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(usage, critical=True)
    return builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def key_file(name: str, key: PrivateKey | None = None, days: int = 3650) -> bytes:
    """A PKCS#12 file that PASSWORD opens."""
    key = key or ec.generate_private_key(ec.SECP256R1())
    holder = x509.load_der_x509_certificate(certificate(key, name, days))
    lock = serialization.BestAvailableEncryption(PASSWORD.encode())
    return serialization.pkcs12.serialize_key_and_certificates(
        name.encode(), key, holder, None, lock
    )


def _der(key: PrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


@dataclass
class LocalAuthority:
    """A time-stamping authority at `url`; counts what it is asked."""

    url: str
    certificate: asn1_x509.Certificate
    asked: int = 0
    down: bool = False


@contextmanager
def local_authority() -> Iterator[LocalAuthority]:
    key = rsa_key("authority")
    own = asn1_x509.Certificate.load(certificate(key, "测试时间戳", stamps=True))
    stamper = DummyTimeStamper(own, asn1_keys.PrivateKeyInfo.load(_der(key)))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["Content-Length"]))
            authority.asked += 1
            if authority.down:
                self.send_error(503)
                return
            answer = stamper.request_tsa_response(tsp.TimeStampReq.load(query)).dump()
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.end_headers()
            self.wfile.write(answer)

        @override
        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        authority = LocalAuthority(f"http://127.0.0.1:{server.server_port}/tsa", own)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield authority
        finally:
            server.shutdown()
            thread.join()


def validated(pdf: bytes, *more: asn1_x509.Certificate) -> dict[str, PdfSignatureStatus]:
    """pyHanko's verdict on every signature but time stamps; each signer is trusted."""
    reader = PdfFileReader(io.BytesIO(pdf))
    found = reader.embedded_regular_signatures
    context = ValidationContext(
        trust_roots=[*(each.signer_cert for each in found), *more], allow_fetching=False
    )
    return {each.field_name: validate_pdf_signature(each, context) for each in found}


@dataclass(frozen=True)
class Token:
    """A software token with one key and certificate labelled `label`."""

    library: Path
    name: str
    label: str
    pin: str


def make_token(folder: Path, holder: str, key: PrivateKey) -> Token:
    """A token of SoftHSM; SOFTHSM2_CONF must name `folder / "softhsm2.conf"` before."""
    import pkcs11
    from pkcs11 import Attribute, ObjectClass
    from pkcs11.util.ec import decode_ec_private_key
    from pkcs11.util.rsa import decode_rsa_private_key

    assert SOFTHSM
    token = Token(SOFTHSM, "officer", "sign", "246810")
    (folder / "tokens").mkdir(exist_ok=True)
    (folder / "softhsm2.conf").write_text(f"directories.tokendir = {folder / 'tokens'}\n")
    command = ["softhsm2-util", "--init-token", "--free", "--label", token.name]
    command += ["--pin", token.pin, "--so-pin", "13579135"]
    subprocess.run(command, check=True, capture_output=True)
    library = pkcs11.lib(str(token.library))
    library.reinitialize()
    decode = decode_rsa_private_key if isinstance(key, rsa.RSAPrivateKey) else decode_ec_private_key
    with library.get_token(token_label=token.name).open(rw=True, user_pin=token.pin) as session:
        der = key.private_bytes(
            serialization.Encoding.DER,
            serialization.PrivateFormat.TraditionalOpenSSL,
            serialization.NoEncryption(),
        )
        shared = {Attribute.ID: b"\x01", Attribute.LABEL: token.label, Attribute.TOKEN: True}
        session.create_object(
            {**decode(der), **shared, Attribute.SIGN: True, Attribute.PRIVATE: True}
        )
        session.create_object(
            {
                **shared,
                Attribute.CLASS: ObjectClass.CERTIFICATE,
                Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                Attribute.SUBJECT: b"officer",
                Attribute.VALUE: certificate(key, holder),
            }
        )
    return token
