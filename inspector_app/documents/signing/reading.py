"""Which places a PDF has and who signed them, as the file itself says; nothing is verified."""

from __future__ import annotations

import io
from datetime import datetime

from asn1crypto import cms
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import EmbeddedPdfSignature
from pyhanko.sign.validation.generic_cms import extract_tst_data_iter

from inspector_app.documents.signing.keys import fingerprint, name_in
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.file_signatures import FileSignatures, PlaceKind, SignedPlace


def signatures_of(pdf: bytes) -> FileSignatures:
    """The file's places. Raises AppError(PDF_NOT_READABLE)."""
    try:
        reader = PdfFileReader(io.BytesIO(pdf))
        signed = [_signed(each) for each in reader.embedded_signatures]
        names = [name for name, _, _ in enumerate_sig_fields(reader)]
    except (PdfError, ValueError, KeyError, TypeError) as error:
        raise AppError(Problem.PDF_NOT_READABLE) from error
    known = {each.name for each in signed}
    empty = [SignedPlace(name) for name in names if name not in known]
    return FileSignatures((*signed, *empty))


def _signed(embedded: EmbeddedPdfSignature) -> SignedPlace:
    name, certificate = embedded.field_name, embedded.signer_cert
    if SignedPlace(name).kind is PlaceKind.STAMP:
        at: datetime | None = _stamp_time(embedded.signed_data)
        stamped_at = None
    else:
        at = embedded.self_reported_timestamp
        own = next(extract_tst_data_iter(embedded.signer_info, signed=False), None)
        stamped_at = _stamp_time(own) if own is not None else None
    return SignedPlace(
        name=name,
        signed=True,
        signer=name_in(certificate),
        fingerprint=fingerprint(certificate),
        at=at,
        stamped_at=stamped_at,
    )


def _stamp_time(stamp: cms.SignedData) -> datetime:
    moment: datetime = stamp["encap_content_info"]["content"].parsed["gen_time"].native
    return moment
