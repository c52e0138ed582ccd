"""Which places a PDF has and who signed them, as the file itself says; nothing is verified."""

from __future__ import annotations

import io

from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import EmbeddedPdfSignature

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
    stamp = embedded.attached_timestamp_data
    stamped_at = _stamp_time(stamp) if stamp is not None else None
    at = embedded.self_reported_timestamp
    if SignedPlace(name).kind is PlaceKind.STAMP:
        at = _stamp_time(embedded.signed_data)
    return SignedPlace(name, True, name_in(certificate), fingerprint(certificate), at, stamped_at)
