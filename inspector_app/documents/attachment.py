"""Files inside the PDF (ISO 32000-2, 14.13: associated files; ISO 19005-3, 6.8)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from inspector_app.domain.attached_files import AttachedFile

if TYPE_CHECKING:
    from pikepdf import Pdf

RECORD_FILE = "record.json"


def attach(pdf: bytes, files: Sequence[AttachedFile], at: datetime | None) -> bytes:
    """The PDF with the files attached, dated `at`; equal input gives equal bytes.

    Files attached before stay. Must happen before the first signature: whatever is added later
    counts as added later.
    """
    import pikepdf  # noqa: PLC0415 - loaded when first needed

    moment = pdf_date(at) if at else ""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for file in files:
            document.attachments[file.name] = pikepdf.AttachedFileSpec(
                document,
                file.content,
                description=file.description,
                filename=file.name,
                mime_type=file.media_type,
                creation_date=moment,
                mod_date=moment,
                relationship=pikepdf.Name.Data,
            )
        _associate(document, [file.name for file in files])
        document.Root.PageMode = pikepdf.Name.UseOutlines
        buffer = io.BytesIO()
        document.save(
            buffer,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return buffer.getvalue()


def _associate(document: Pdf, names: Sequence[str]) -> None:
    """List the files in the catalog, where pikepdf has not done it."""
    from pikepdf import Array  # noqa: PLC0415 - as above

    listed = document.Root.get("/AF", Array())
    known = {str(each.UF) for each in listed}
    for name in names:
        if name not in known:
            listed.append(document.make_indirect(document.attachments[name].obj))
    document.Root.AF = listed


def record_file(data: str) -> AttachedFile:
    """`record.json` as it is attached."""
    return AttachedFile(RECORD_FILE, "application/json", "现场检查记录数据", data.encode())


def pdf_date(moment: datetime) -> str:
    """ISO 32000-1, 7.9.4, with the offset from UTC where the moment has one."""
    zone = f"{moment:%z}"
    return f"D:{moment:%Y%m%d%H%M%S}" + (f"{zone[:3]}'{zone[3:5]}'" if zone else "")
