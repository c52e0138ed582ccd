"""What makes a PDF one for archives: description, colours, language (ISO 19005-3: PDF/A-3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from inspector_app.documents.attachment import pdf_date
from inspector_app.documents.fonts import printable
from inspector_app.documents.pdf_objects import Objects, text_string
from inspector_app.documents.type.srgb import srgb_profile

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

LANGUAGE = "zh-CN"
_MAKER = "逢查必考"
_PRODUCER = "ReportLab PDF Library"
_PRIVATE = ((0xE000, 0xF8FF), (0xF0000, 0x10FFFF))


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """What readers show of the document; `watermark` lies across every page if not empty.

    `made_at` is when what the document says became final, not when the file was written.
    """

    title: str
    author: str
    subject: str
    watermark: str = ""
    made_at: datetime | None = None


def conformance(texts: set[int]) -> str:
    """Level A, or U where a character is one of a private use area (ISO 19005-3, 6.2.11.7.3)."""
    private = any(first <= code <= last for code in texts for first, last in _PRIVATE)
    return "U" if private else "A"


def describe(document: PDFDocument, objects: Objects, info: DocumentInfo, level: str) -> None:
    """Give the document its information, the same as XMP, and its output intent."""
    title, author, subject = map(printable, (info.title, info.author, info.subject))
    info = replace(info, title=title, author=author, subject=subject)
    entries = {
        b"Title": info.title,
        b"Author": info.author,
        b"Subject": info.subject,
        b"Creator": _MAKER,
        b"Producer": _PRODUCER,
    }
    if info.made_at:
        entries |= dict.fromkeys((b"CreationDate", b"ModDate"), pdf_date(info.made_at))
    data = b"".join(b" /%s %s" % (key, text_string(text)) for key, text in entries.items() if text)
    document.info.format = lambda document: b"<<" + data + b" >>"  # type: ignore[method-assign]  # noqa: ARG005 - with our dates
    catalog = document.Catalog  # type: ignore[attr-defined]  # ReportLab's stub lacks it
    metadata = objects.add_stream(
        _xmp(info, level).encode(), b"/Type /Metadata /Subtype /XML", packed=False
    )
    profile = objects.add_stream(srgb_profile(), b"/N 3 /Alternate /DeviceRGB")
    intent = objects.add(
        b"<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)"
        b" /Info (sRGB IEC61966-2.1) /DestOutputProfile %d 0 R >>" % profile
    )
    add_entries(
        catalog,
        Metadata=b"%d 0 R" % metadata,
        OutputIntents=b"[%d 0 R]" % intent,
        MarkInfo=b"<< /Marked true >>",
        ViewerPreferences=b"<< /DisplayDocTitle true >>",
    )


def add_entries(dictionary: object, **entries: bytes) -> None:
    """Entries for a catalog or page beyond those that ReportLab knows."""
    known = dictionary.__NoDefault__  # type: ignore[attr-defined]  # ReportLab's list of entries
    dictionary.__NoDefault__ = [*known, *(key for key in entries if key not in known)]  # type: ignore[attr-defined]  # as above
    for key, value in entries.items():
        setattr(dictionary, key, value)


def _xmp(info: DocumentInfo, level: str) -> str:
    """ISO 16684-1 with the PDF/A identification of ISO 19005-3, 6.6.4."""
    texts = {
        "dc:format": "application/pdf",
        "pdf:Producer": _PRODUCER,
        "xmp:CreatorTool": _MAKER,
        "pdfaid:part": "3",
        "pdfaid:conformance": level,
    }
    if info.made_at:
        moment = info.made_at.isoformat(timespec="seconds")
        texts |= dict.fromkeys(("xmp:CreateDate", "xmp:ModifyDate"), moment)
    lists = (
        ("dc:title", "Alt", ' xml:lang="x-default"', info.title),
        ("dc:description", "Alt", ' xml:lang="x-default"', info.subject),
        ("dc:creator", "Seq", "", info.author),
        ("dc:language", "Bag", "", LANGUAGE),
    )
    lines = [f"<{key}>{escape(text)}</{key}>" for key, text in texts.items()]
    lines += [
        f"<{key}><rdf:{kind}><rdf:li{language}>{escape(text)}</rdf:li></rdf:{kind}></{key}>"
        for key, kind, language, text in lists
        if text
    ]
    return "\n".join(
        (
            '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
            '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
            '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
            ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
            ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
            *lines,
            "</rdf:Description></rdf:RDF></x:xmpmeta>",
            '<?xpacket end="w"?>',
        )
    )
