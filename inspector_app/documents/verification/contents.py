"""What is in a PDF: its attachments and the record hashes printed on its pages."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector_app.domain.seals import SEAL_FILE

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

_PRINTED = re.compile(r"(?:record|document)\.json[）)]?[：:]([0-9a-f]{64})")
_PRINTED_KEY = re.compile(r"证书指纹[：:]([0-9A-Fa-f]{8})")

RECORD_FILE, DOCUMENT_FILE = "record.json", "document.json"
_DIRECT = (0, 0)
"""The number of an object that is written where it is used."""


@dataclass(frozen=True, slots=True)
class Attached:
    """An attachment's name and content; None for one that cannot be read."""

    name: str
    content: bytes | None

    @property
    def sha256(self) -> str:
        return "" if self.content is None else hashlib.sha256(self.content).hexdigest()


def attached_files(document: Pdf) -> tuple[Attached, ...]:
    """The files that viewers list, then those only named as associated files."""
    from pikepdf import Array, Dictionary  # noqa: PLC0415 - loaded when first needed

    listed: list[tuple[str, Object]] = [
        (name, document.attachments[name].obj) for name in document.attachments
    ]
    known = {specification.objgen for _, specification in listed} - {_DIRECT}
    associated = document.Root.get("/AF")
    if isinstance(associated, Array):
        listed += [
            (str(each.get("/UF", each.get("/F", ""))), each)
            for each in associated.as_list()
            if isinstance(each, Dictionary) and each.objgen not in known
        ]
    found = (Attached(name, _content(specification)) for name, specification in listed)
    return tuple(dict.fromkeys(found))


def attached_texts(pdf: bytes) -> tuple[str | None, str | None]:
    """The texts of `record.json` and `seal.json`, None for one that is not there."""
    import pikepdf  # noqa: PLC0415 - loaded when first needed

    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            found = attached_files(document)
    except (pikepdf.PdfError, ValueError):
        found = ()
    return text_of(found, RECORD_FILE), text_of(found, SEAL_FILE)


def text_of(found: tuple[Attached, ...], name: str) -> str | None:
    """The attachment's text; empty where it cannot be read, None where there is none."""
    for each in found:
        if each.name == name:
            try:
                return (each.content or b"").decode()
            except UnicodeDecodeError:
                return ""
    return None


def printed_codes(pdf: bytes) -> tuple[frozenset[str], frozenset[str]]:
    """The hashes of the attached data on the form's pages, and how the device's print begins."""
    texts = tuple(_page_texts(pdf))
    hashes = frozenset(found for text in texts for found in _PRINTED.findall(text))
    return hashes, frozenset(
        found.lower() for text in texts for found in _PRINTED_KEY.findall(text)
    )


def _content(specification: Object) -> bytes | None:
    try:
        return bytes(specification.EF.F.read_bytes())
    except Exception:  # noqa: BLE001 - whatever a damaged attachment raises, it cannot be read
        return None


def _page_texts(pdf: bytes) -> Iterator[str]:
    """Each page's text without spaces and line ends."""
    import pypdfium2  # noqa: PLC0415 - loaded when first needed

    try:
        document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    except pypdfium2.PdfiumError:
        return
    try:
        for number in range(len(document)):
            try:
                text = document[number].get_textpage().get_text_bounded()
            except pypdfium2.PdfiumError:
                continue
            yield "".join(text.split())
    finally:
        document.close()
