"""`python -m tests.documents.damaged_copies FILE.pdf FOLDER`: a sealed PDF, damaged in every way.

Each copy's name begins with the verdict that it must get: `./inspector verify FOLDER/….pdf`.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
from asn1crypto import keys, x509
from cryptography import x509 as certificates
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.embed import EmbeddedFileObject, FileSpec, embed_file
from pyhanko.pdf_utils.generic import (
    DictionaryObject,
    IndirectObject,
    Reference,
    StreamObject,
    pdf_name,
    pdf_string,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner, sign_pdf
from pyhanko_certvalidator.registry import SimpleCertificateStore

from inspector_app.domain.canonical import canonical
from inspector_app.domain.verification import Ground, Verdict

Damage = Callable[[bytes], bytes]


def _flipped(pdf: bytes, at: int) -> bytes:
    return pdf[:at] + bytes([pdf[at] ^ 0x01]) + pdf[at + 1 :]


def _stream_place(pdf: bytes, raw: bytes) -> int:
    """Where the stream's bytes stand in the file."""
    at = pdf.find(raw)
    assert at > 0
    return at


def byte_in_page(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        contents = document.pages[0].obj.Contents
        first = contents[0] if isinstance(contents, pikepdf.Array) else contents
        raw = first.read_raw_bytes()
    return _flipped(pdf, _stream_place(pdf, raw) + len(raw) // 2)


def byte_in_record(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        raw = document.attachments["record.json"].obj.EF.F.read_raw_bytes()
    return _flipped(pdf, _stream_place(pdf, raw) + len(raw) // 2)


def byte_in_trailer(pdf: bytes) -> bytes:
    return _flipped(pdf, pdf.rfind(b"startxref", 0, pdf.rfind(b"startxref")) + 12)


def attachment_swapped(pdf: bytes) -> bytes:
    """A later revision puts another record.json under the same name."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        number = document.attachments["record.json"].obj.EF.F.objgen
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    text = _with_better_mark(pdf).encode()
    other = EmbeddedFileObject.from_file_data(writer, data=text, mime_type="application/json")
    writer.objects[number[1], number[0]] = writer.objects.pop((0, other.ef_stream_ref.idnum))
    return _written(writer)


def attachment_added(pdf: bytes) -> bytes:
    """A later revision adds a file; simple validators still say valid."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    content = EmbeddedFileObject.from_file_data(writer, data=b"later", mime_type="text/plain")
    embed_file(writer, FileSpec(file_spec_string="补充说明.txt", embedded_data=content))
    return _written(writer)


def page_added(pdf: bytes) -> bytes:
    """A later revision adds a page at the end."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    kids = writer.root["/Pages"]["/Kids"]
    last = kids[-1]
    while last["/Type"] == "/Pages":
        last = last["/Kids"][-1]
    page = dict(last)
    for key in ("/Annots", "/Parent"):
        page.pop(pdf_name(key), None)
    writer.insert_page(type(last)(page))
    return _written(writer)


def page_added_and_rewritten(pdf: bytes) -> bytes:
    def change(document: pikepdf.Pdf) -> None:
        document.pages.append(document.pages[-1])

    return _rewritten(pdf, change)


def later_signature(pdf: bytes) -> bytes:
    """Somebody unknown signs in a field of their own making."""
    output = sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(pdf)),
        PdfSignatureMetadata(field_name="Later", subfilter=SigSeedSubFilter.PADES),
        stranger(),
        new_field_spec=SigFieldSpec("Later"),
    )
    content: bytes = output.getvalue()
    return content


def signature_stripped(pdf: bytes) -> bytes:
    """All signatures are taken out and the file is written anew."""

    def change(document: pikepdf.Pdf) -> None:
        del document.Root.AcroForm
        if "/Perms" in document.Root:
            del document.Root.Perms
        for page in document.pages:
            if "/Annots" in page.obj:
                kept = [a for a in page.obj.Annots.as_list() if a.get("/FT") != "/Sig"]
                page.obj.Annots = pikepdf.Array(kept)

    return _rewritten(pdf, change)


def signature_cut_off(pdf: bytes) -> bytes:
    """The file ends where it ended before it was signed."""
    return pdf[: pdf.find(b"%%EOF") + 6]


def saved_again(pdf: bytes) -> bytes:
    """A program that knows nothing of signatures opened and saved it."""
    return _rewritten(pdf, lambda _document: None)


def record_changed_throughout(pdf: bytes) -> bytes:
    """A better mark in record.json, attached anew; a stranger signs the file in its place."""
    text = _with_better_mark(pdf)

    def change(document: pikepdf.Pdf) -> None:
        document.attachments["record.json"].obj.EF.F.write(text.encode())

    return signed_anew(_rewritten(signature_stripped(pdf), change))


def signed_by_a_stranger(pdf: bytes) -> bytes:
    """A page is changed, the data is not; a stranger's key takes the device's place."""
    return signed_anew(signature_stripped(annex_swapped(pdf)))


def signed_anew(stripped: bytes) -> bytes:
    """The file with a stranger's signature in a place called as the device's."""
    output = sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(stripped)),
        PdfSignatureMetadata(field_name="Device", subfilter=SigSeedSubFilter.PADES, certify=True),
        stranger(),
        new_field_spec=SigFieldSpec("Device"),
    )
    content: bytes = output.getvalue()
    return content


def annex_swapped(pdf: bytes) -> bytes:
    def change(document: pikepdf.Pdf) -> None:
        last, before = document.pages[-1], document.pages[-2]
        last.obj.Contents, before.obj.Contents = before.obj.Contents, last.obj.Contents

    return _rewritten(pdf, change)


def annex_changed_later(pdf: bytes) -> bytes:
    """A later revision gives the last page another content."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        last, other = document.pages[-1].obj.objgen, document.pages[0].obj.Contents.objgen
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    page = writer.prev.get_object(Reference(*last, pdf=writer.prev))
    page[pdf_name("/Contents")] = IndirectObject(*other, pdf=writer.prev)
    writer.mark_update(Reference(*last, pdf=writer.prev))
    return _written(writer)


def description_changed(pdf: bytes) -> bytes:
    """A later revision calls the file something else; simple validators still say valid."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    told = writer.prev.trailer["/Info"]
    told[pdf_name("/Title")] = pdf_string("另一份文书")
    writer.update_container(told)
    return _written(writer)


def revision_of_nothing(pdf: bytes) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    writer.update_root()
    return _written(writer)


def signature_painted(pdf: bytes) -> bytes:
    """An officer's place gets a picture and a name, and no signature that anyone could check."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    fields = (each.get_object() for each in writer.root["/AcroForm"]["/Fields"])
    field = next(each for each in fields if each["/T"] == "Officer1")
    picture = StreamObject({pdf_name("/Subtype"): pdf_name("/Form")}, b"0 0 99 99 re f")
    field[pdf_name("/AP")] = DictionaryObject({pdf_name("/N"): writer.add_object(picture)})
    painted = {pdf_name("/Type"): pdf_name("/Sig"), pdf_name("/Name"): pdf_string("李明远")}
    field[pdf_name("/V")] = writer.add_object(DictionaryObject(painted))
    writer.update_container(field)
    return _written(writer)


def truncated(pdf: bytes) -> bytes:
    return pdf[: len(pdf) // 2]


def end_missing(pdf: bytes) -> bytes:
    return pdf[:-200]


def bytes_appended(pdf: bytes) -> bytes:
    return pdf + b"x"


def record_taken_out(pdf: bytes) -> bytes:
    def change(document: pikepdf.Pdf) -> None:
        del document.attachments["record.json"]
        del document.Root.AF

    return _rewritten(signature_stripped(pdf), change)


CASES: dict[str, tuple[Damage, Verdict, Ground]] = {
    "页面改一字节": (byte_in_page, Verdict.CHANGED, Ground.SIGNATURE_BROKEN),
    "数据改一字节": (byte_in_record, Verdict.CHANGED, Ground.SIGNATURE_BROKEN),
    "结构改一字节": (byte_in_trailer, Verdict.CHANGED, Ground.SIGNATURE_BROKEN),
    "附件被替换": (attachment_swapped, Verdict.CHANGED, Ground.CONTENT_CHANGED),
    "追加附件": (attachment_added, Verdict.APPENDED, Ground.ADDED_ATTACHMENT),
    "追加一页": (page_added, Verdict.APPENDED, Ground.ADDED_PAGE),
    "加页后重存": (page_added_and_rewritten, Verdict.CHANGED, Ground.SIGNATURE_BROKEN),
    "后加未知签名": (later_signature, Verdict.APPENDED, Ground.ADDED_SIGNATURE),
    "去掉签名": (signature_stripped, Verdict.CHANGED, Ground.SIGNATURE_REMOVED),
    "截去签名": (signature_cut_off, Verdict.CHANGED, Ground.SIGNATURE_REMOVED),
    "重新保存": (saved_again, Verdict.CHANGED, Ground.SIGNATURE_BROKEN),
    "数据全套改过": (record_changed_throughout, Verdict.CHANGED, Ground.SEAL_OF_ANOTHER),
    "他人重签": (signed_by_a_stranger, Verdict.CHANGED, Ground.OTHER_DEVICE_KEY),
    "附页被换": (annex_swapped, Verdict.CHANGED, Ground.SIGNATURE_BROKEN),
    "附页后改": (annex_changed_later, Verdict.CHANGED, Ground.CONTENT_CHANGED),
    "说明后改": (description_changed, Verdict.CHANGED, Ground.CONTENT_CHANGED),
    "空白修订": (revision_of_nothing, Verdict.APPENDED, Ground.ADDED_BYTES),
    "画上签名": (signature_painted, Verdict.CHANGED, Ground.CONTENT_CHANGED),
    "只剩一半": (truncated, Verdict.UNKNOWN, Ground.UNREADABLE),
    "末尾多一字节": (bytes_appended, Verdict.APPENDED, Ground.ADDED_BYTES),
    "缺结尾": (end_missing, Verdict.CHANGED, Ground.TRUNCATED),
    "数据被取走": (record_taken_out, Verdict.CHANGED, Ground.DATA_MISSING),
}


def stranger() -> SimpleSigner:
    """A signer with a certificate that calls itself a device's."""
    return signer_with(ec.generate_private_key(ec.SECP256R1()))


def signer_with(key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) -> SimpleSigner:
    """A signer with a certificate of its own making."""
    name = certificates.Name([certificates.NameAttribute(NameOID.COMMON_NAME, "设备签名 000000")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        certificates.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(certificates.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=30))
        .sign(key, hashes.SHA256())
    )
    encoded = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return SimpleSigner(
        x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER)),
        keys.PrivateKeyInfo.load(encoded),
        SimpleCertificateStore(),
    )


def _with_better_mark(pdf: bytes) -> str:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        data = json.loads(document.attachments["record.json"].get_file().read_bytes())
    attempt = next(each for each in data["attempts"] if not each["passed"])
    attempt["passed"] = True
    return re.sub(r"\s+$", "", canonical(data))


def _rewritten(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        change(document)
        buffer = io.BytesIO()
        document.save(buffer)
    return buffer.getvalue()


def _written(writer: IncrementalPdfFileWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def main(source: Path, folder: Path) -> None:
    """Leave the file and its damaged copies in the folder."""
    pdf = source.read_bytes()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "intact-原件.pdf").write_bytes(pdf)
    for name, (damage, verdict, _ground) in CASES.items():
        (folder / f"{verdict.value}-{name}.pdf").write_bytes(damage(pdf))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
