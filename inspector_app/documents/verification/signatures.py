"""The signatures of a PDF, each checked against what it covers (ISO 32000-2, 12.8; PAdES).

Nothing is fetched and no list of trusted authorities is asked: a signature is intact when its
certificate's key made it over exactly these bytes. Whose the certificate is, the reader decides.
"""

from __future__ import annotations

import hashlib
import io
import logging
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from inspector_app.domain.verification import FoundSignature, Signer

if TYPE_CHECKING:
    from asn1crypto import x509
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import EmbeddedPdfSignature

_DEVICE = "Device"
_PLACES = {
    _DEVICE: Signer.DEVICE,
    "Officer": Signer.OFFICER,
    "Department": Signer.DEPARTMENT,
    "TimeStamp": Signer.STAMP,
}


@dataclass(frozen=True, slots=True)
class SignedRevisions:
    """The signatures in their order.

    `first_end` and `last_end` are where the first and the last one's revisions end, in bytes.
    `only_signed` says whether all that came after the first were signatures, time stamps and their
    validation data, by pyHanko's difference analysis.
    """

    signatures: tuple[FoundSignature, ...]
    first_end: int
    last_end: int
    only_signed: bool


def read_signatures(pdf: bytes) -> SignedRevisions | None:
    """Every signature of the file, None for a file that is no whole PDF."""
    from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415 - loaded when first needed

    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)  # the verdict says it in plain words
    try:
        reader = PdfFileReader(io.BytesIO(pdf))
        embedded = list(reader.embedded_signatures)
        if not embedded:
            return SignedRevisions((), len(pdf), len(pdf), only_signed=True)
        before = _field_names(reader, embedded[0].signed_revision)
        found = tuple(_found(pdf, each, before) for each in embedded)
        last = max(_end(each) for each in embedded)
        return SignedRevisions(found, _end(embedded[0]), last, _only_signed(embedded[0]))
    except Exception:  # noqa: BLE001 - whatever a damaged file raises, it cannot be read
        return None


def _found(pdf: bytes, embedded: EmbeddedPdfSignature, before: frozenset[str]) -> FoundSignature:
    certificate = embedded.signer_cert
    place = str(embedded.field_name)
    is_stamp = embedded.sig_object_type == "/DocTimeStamp"
    intact, signed_at, stamped_at = _checked(embedded, is_stamp=is_stamp)
    intact = intact and _as_written(pdf, embedded)
    intact = intact and (place != _DEVICE or _in_our_form(embedded))
    kind = _PLACES.get(place.rstrip("0123456789"), Signer.OTHER)
    if is_stamp:
        kind = Signer.STAMP
    return FoundSignature(
        place=place,
        signer=kind,
        name=_name(certificate.subject),
        issuer=_name(certificate.issuer),
        fingerprint=hashlib.sha256(certificate.dump()).hexdigest(),
        self_signed=certificate.self_signed != "no",
        valid_from=certificate.not_valid_before,
        valid_until=certificate.not_valid_after,
        signed_at=signed_at,
        stamped_at=stamped_at,
        intact=intact,
        added=place not in before and not is_stamp,
    )


def _checked(
    embedded: EmbeddedPdfSignature, *, is_stamp: bool
) -> tuple[bool, datetime | None, datetime | None]:
    """Whether it is intact, when the signer says to have signed, when it was stamped."""
    from pyhanko.sign.validation import (  # noqa: PLC0415 - loaded when first needed
        SignatureCoverageLevel,
        validate_pdf_signature,
        validate_pdf_timestamp,
    )
    from pyhanko_certvalidator import ValidationContext  # noqa: PLC0415 - as above

    nobody = ValidationContext(trust_roots=[], allow_fetching=False)
    whole = {SignatureCoverageLevel.ENTIRE_FILE, SignatureCoverageLevel.ENTIRE_REVISION}
    try:
        if is_stamp:
            stamp = validate_pdf_timestamp(embedded, nobody, skip_diff=True)
            intact = stamp.intact and stamp.valid and stamp.coverage in whole
            return intact, stamp.timestamp, stamp.timestamp
        status = validate_pdf_signature(
            embedded, nobody, ts_validation_context=nobody, skip_diff=True
        )
    except Exception:  # noqa: BLE001 - as above: it cannot be checked
        return False, embedded.self_reported_timestamp, None
    stamped = status.timestamp_validity
    good_stamp = stamped is None or (stamped.intact and stamped.valid)
    intact = status.intact and status.valid and status.coverage in whole and good_stamp
    return intact, status.signer_reported_dt, stamped.timestamp if stamped else None


def _as_written(pdf: bytes, embedded: EmbeddedPdfSignature) -> bool:
    """Whether the place that no signature covers, its own, holds it and zeros in plain hex."""
    from asn1crypto.parser import parse  # noqa: PLC0415 - loaded when first needed

    content = embedded.pkcs7_content
    _, _, _, header, inside, trailer = parse(content)
    beside = content[len(header) + len(inside) + len(trailer) :]
    _, head, start, _ = (int(each) for each in embedded.byte_range)
    written = content.hex().encode()
    return not any(beside) and pdf[head:start] in {b"<%b>" % written, b"<%b>" % written.upper()}


def _in_our_form(embedded: EmbeddedPdfSignature) -> bool:
    """Whether the parts of the device's signature that it does not cover are as we write them.

    These are version and list of digests around the signed part (RFC 5652, 5.1 and 5.3), and
    beside it no more than its time stamp.
    """
    data, signer = embedded.signed_data, embedded.signer_info
    digests = [each.dump() for each in data["digest_algorithms"]]
    versions = {data["version"].native, signer["version"].native}
    certificates = [each.dump() for each in data["certificates"]]
    beside = {each["type"].native for each in signer["unsigned_attrs"]}
    return (
        versions == {"v1"}
        and digests == [signer["digest_algorithm"].dump()]
        and certificates == [embedded.signer_cert.dump()]
        and data["crls"].native is None
        and beside <= {"signature_time_stamp_token"}
        and str(data["encap_content_info"]["content_type"].native) == "data"
        and _re_encoded(embedded)
    )


def _re_encoded(embedded: EmbeddedPdfSignature) -> bool:
    from asn1crypto import cms  # noqa: PLC0415 - loaded when first needed

    content = embedded.pkcs7_content
    found = cms.ContentInfo.load(content)
    return bool(
        found["content_type"].native == "signed_data"
        and content.startswith(found.copy().dump(force=True))
    )


def _only_signed(embedded: EmbeddedPdfSignature) -> bool:
    from pyhanko.sign.diff_analysis import (  # noqa: PLC0415 - loaded when first needed
        DiffResult,
        ModificationLevel,
    )

    embedded.compute_integrity_info()
    result = embedded.diff_result
    level = result.modification_level if isinstance(result, DiffResult) else None
    return result is None or (level is not None and level < ModificationLevel.ANNOTATIONS)


def _field_names(reader: PdfFileReader, revision: int) -> frozenset[str]:
    from pyhanko.sign.fields import enumerate_sig_fields  # noqa: PLC0415 - as above

    past = reader.get_historical_resolver(revision)
    return frozenset(str(name) for name, _, _ in enumerate_sig_fields(past))


def _end(embedded: EmbeddedPdfSignature) -> int:
    _, _, start, length = (int(each) for each in embedded.byte_range)
    return start + length


def _name(name: x509.Name) -> str:
    found = name.native.get("common_name")
    return str(found or name.human_friendly)
