"""Signatures on PDF files (PAdES, ETSI EN 319 142-1): each is an incremental revision.

They are invisible fields: what a reader sees of them is drawn with the form.
"""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from cryptography.exceptions import UnsupportedAlgorithm
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, PdfTimeStamper, Signer
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from typing_extensions import override

from inspector_app.documents.signing.authority import NO_STAMP, Authority
from inspector_app.documents.signing.keys import PemKey, SigningKey
from inspector_app.documents.signing.places import add_places
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.file_signatures import DEPARTMENT_PLACE, DEVICE_PLACE

_DIGEST = "sha256"
_WITH_STAMP_DIGITS = 2 * 16_384
"""Room for a signature with its stamp, in hex digits, so that the authority is asked once only."""


class Revision(IncrementalPdfFileWriter):
    """A revision that leaves the document's description alone.

    pyHanko writes an XMP packet of its own with every revision; the file would lose its
    identification as PDF/A (ISO 19005-3, 6.6.4).
    """

    @override
    def _update_meta(self) -> None:
        pass


@dataclass(frozen=True, slots=True)
class SignedFile:
    """The signed PDF, and whether the signature carries a time stamp of its own."""

    pdf: bytes
    stamped: bool


@dataclass(frozen=True, slots=True)
class Signing:
    """When the signer says to sign, and the authority's address where a stamp is wanted."""

    at: datetime
    authority: str = ""


def certify(pdf: bytes, officers: int, key: PemKey, signing: Signing) -> SignedFile:
    """The PDF with all its places, certified by the device: later only signatures may be added."""

    def prepared() -> Revision:
        writer = Revision(io.BytesIO(pdf))
        add_places(writer, officers)
        return writer

    metadata = replace(_metadata(DEVICE_PLACE), certify=True)
    with key.opened() as signer:
        return _signed(prepared, metadata, signer, signing)


def countersign(pdf: bytes, place: str, key: SigningKey, signing: Signing) -> SignedFile:
    """The PDF with one more of its places signed.

    Raises AppError as the key's `opened`, and KEY_UNUSABLE for a key that cannot sign.
    """
    metadata = _metadata(place)
    if place == DEPARTMENT_PLACE:
        metadata = replace(metadata, docmdp_permissions=MDPPerm.NO_CHANGES)
    with key.opened() as signer:
        return _signed(lambda: Revision(io.BytesIO(pdf)), metadata, signer, signing)


def stamp(pdf: bytes, place: str, authority: str) -> bytes:
    """The PDF with a document time stamp in its place. Raises AppError(STAMP_NOT_GIVEN)."""
    writer = Revision(io.BytesIO(pdf))
    stamper = PdfTimeStamper(Authority(authority), field_name=place)
    try:
        signed = stamper.timestamp_pdf(writer, _DIGEST, bytes_reserved=_WITH_STAMP_DIGITS)
    except (*NO_STAMP, SigningError) as error:
        raise AppError(Problem.STAMP_NOT_GIVEN, url=authority) from error
    content: bytes = signed.getvalue()
    return content


def _metadata(place: str) -> PdfSignatureMetadata:
    return PdfSignatureMetadata(
        field_name=place,
        subfilter=SigSeedSubFilter.PADES,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )


def _signed(
    prepared: Callable[[], Revision],
    metadata: PdfSignatureMetadata,
    signer: Signer,
    signing: Signing,
) -> SignedFile:
    """Signed with a time stamp where the authority gives one, else without."""
    try:
        if signing.authority:
            with suppress(*NO_STAMP):
                authority = Authority(signing.authority)
                writer = prepared()
                pdf = asyncio.run(_sign(writer, metadata, signer, (signing.at, authority)))
                return SignedFile(pdf, stamped=True)
        pdf = asyncio.run(_sign(prepared(), metadata, signer, (signing.at, None)))
    except (SigningError, NotImplementedError, UnsupportedAlgorithm) as error:
        raise AppError(Problem.KEY_UNUSABLE) from error
    return SignedFile(pdf, stamped=False)


async def _sign(
    writer: Revision,
    metadata: PdfSignatureMetadata,
    signer: Signer,
    when: tuple[datetime, Authority | None],
) -> bytes:
    """As `PdfSigner.sign_pdf`, with the program's clock and one request to the authority."""
    at, authority = when
    session = PdfSigner(metadata, signer, timestamper=authority).init_signing_session(
        writer, existing_fields_only=True
    )
    session.system_time = at
    reserved = _WITH_STAMP_DIGITS
    if authority is None:
        reserved = await session.estimate_signature_container_size(None)
    document = session.prepare_tbs_document(None, reserved)
    output = io.BytesIO()
    prepared, _ = document.digest_tbs_document(output=output)
    attributes = PdfCMSSignedAttributes(signing_time=at)
    await document.perform_signature(prepared.document_digest, attributes)
    return output.getvalue()
