"""A PDF read for a verdict: signatures, what came after them, attachments, printed hashes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from inspector_app.documents.verification.broken import broken_signatures
from inspector_app.documents.verification.contents import (
    DOCUMENT_FILE,
    RECORD_FILE,
    attached_files,
    printed_codes,
    text_of,
)
from inspector_app.documents.verification.revisions import compare_revisions, validation_data
from inspector_app.documents.verification.signatures import SignedRevisions, read_signatures
from inspector_app.domain.seals import SEAL_FILE
from inspector_app.domain.verification import FileFacts, FoundAttachment, Ground, Reason

if TYPE_CHECKING:
    from pikepdf import Pdf

_END = b"%%EOF"


def read_facts(pdf: bytes) -> FileFacts:
    """All that can be found out about the file; never raises for its content."""
    import pikepdf  # noqa: PLC0415 - loaded when first needed

    revisions = read_signatures(pdf)
    if revisions is None:
        return FileFacts(readable=False, later=broken_signatures(pdf))
    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            return _facts(pdf, document, revisions)
    except Exception:  # noqa: BLE001 - whatever a damaged file raises, it cannot be read
        return FileFacts(
            readable=False, signatures=revisions.signatures, later=broken_signatures(pdf)
        )


def _facts(pdf: bytes, document: Pdf, revisions: SignedRevisions) -> FileFacts:
    later = _later(pdf, document, revisions) if revisions.signatures else ()
    added = {each.detail for each in later if each.ground is Ground.ADDED_ATTACHMENT}
    found = attached_files(document)
    printed, printed_keys = printed_codes(pdf)
    return FileFacts(
        pages=len(document.pages),
        attachments=tuple(
            FoundAttachment(
                each.name, each.sha256, len(each.content or b""), added=each.name in added
            )
            for each in found
        ),
        signatures=revisions.signatures,
        later=later,
        record=text_of(found, RECORD_FILE),
        document=text_of(found, DOCUMENT_FILE),
        seal=text_of(found, SEAL_FILE),
        printed=printed,
        printed_keys=printed_keys,
    )


def _later(pdf: bytes, document: Pdf, revisions: SignedRevisions) -> tuple[Reason, ...]:
    """What came after the first signature; a file that differs unexplained has changed."""
    import pikepdf  # noqa: PLC0415 - loaded when first needed

    signed = tuple(
        Reason(Ground.ADDED_SIGNATURE, each.name) for each in revisions.signatures if each.added
    )
    if revisions.first_end >= len(pdf):
        return signed
    try:
        with pikepdf.open(io.BytesIO(pdf[: revisions.first_end])) as before:
            places = frozenset(each.place for each in revisions.signatures)
            differences = compare_revisions(before, document, places)
        if _junk(pdf) or (not differences and _goes_on(pdf, document, revisions.last_end)):
            signed = (*signed, Reason(Ground.ADDED_BYTES))
    except Exception:  # noqa: BLE001 - as above: it cannot be the same
        return (Reason(Ground.CONTENT_CHANGED), *signed)
    if not differences and not revisions.only_signed:
        return (Reason(Ground.CONTENT_CHANGED), *signed)
    return (*differences, *signed)


def _goes_on(pdf: bytes, document: Pdf, end: int) -> bool:
    """Whether anything but validation data of signatures came after the last of them."""
    import pikepdf  # noqa: PLC0415 - loaded when first needed

    if not pdf[end:].strip():
        return False
    with pikepdf.open(io.BytesIO(pdf[:end])) as signed:
        return validation_data(signed) == validation_data(document)


def _junk(pdf: bytes) -> bool:
    """Whether the file goes on after its end."""
    return bool(pdf[pdf.rfind(_END) + len(_END) :].strip())
