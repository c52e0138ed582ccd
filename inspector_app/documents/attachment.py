"""Files inside the PDF (ISO 32000-2, 14.13: associated files; ISO 19005-3, 6.8: embedded files)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from inspector_app.domain.record import InspectionRecord

if TYPE_CHECKING:
    from pikepdf import Pdf

RECORD_FILE = "record.json"
_RECORD_IS = "现场检查记录数据"


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file that belongs to the document; readers show its name and description."""

    name: str
    data: bytes
    description: str
    media_type: str = "application/json"


def attach(pdf: bytes, data: str, record: InspectionRecord, *more: AttachedFile) -> bytes:
    """The PDF with the record's data and any other files; equal input gives equal bytes."""
    files = (AttachedFile(RECORD_FILE, data.encode(), _RECORD_IS), *more)
    return attach_files(pdf, files, record.sealed_at)


def attach_files(pdf: bytes, files: Sequence[AttachedFile], moment: datetime | None) -> bytes:
    """The PDF with the files, all dated `moment`; those attached before stay.

    Must happen before the first signature: whatever is added later counts as added later.
    """
    import pikepdf  # noqa: PLC0415 - loaded when first needed

    date = _pdf_date(moment)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for each in files:
            _attach(document, each, date)
        document.Root.PageMode = pikepdf.Name.UseOutlines
        buffer = io.BytesIO()
        document.save(
            buffer,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return buffer.getvalue()


def _attach(document: Pdf, file: AttachedFile, date: str) -> None:
    import pikepdf  # noqa: PLC0415 - loaded when first needed

    document.attachments[file.name] = pikepdf.AttachedFileSpec(
        document,
        file.data,
        description=file.description,
        filename=file.name,
        mime_type=file.media_type,
        creation_date=date,
        mod_date=date,
        relationship=pikepdf.Name.Data,
    )
    specification = document.make_indirect(document.attachments[file.name].obj)
    if "/AF" not in document.Root:
        document.Root.AF = pikepdf.Array()
    document.Root.AF.append(specification)


def _pdf_date(moment: datetime | None) -> str:
    """ISO 32000-1, 7.9.4, with the offset from UTC where the moment has one."""
    if moment is None:
        return ""
    zone = f"{moment:%z}"
    return f"D:{moment:%Y%m%d%H%M%S}" + (f"{zone[:3]}'{zone[3:5]}'" if zone else "")
