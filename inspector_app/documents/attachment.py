"""Files inside the PDF (ISO 32000-2, 14.13: associated files)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

from inspector_app.domain.attached_files import AttachedFile

RECORD_FILE = "record.json"


def attach(pdf: bytes, files: Sequence[AttachedFile], at: datetime | None) -> bytes:
    """The PDF with the files attached, dated `at`; equal input gives equal bytes."""
    import pikepdf  # noqa: PLC0415 - loaded when first needed

    moment = f"D:{at:%Y%m%d%H%M%S}" if at else ""
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
        document.Root.AF = pikepdf.Array(
            [document.make_indirect(document.attachments[file.name].obj) for file in files]
        )
        document.Root.PageMode = pikepdf.Name.UseOutlines
        buffer = io.BytesIO()
        document.save(
            buffer,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return buffer.getvalue()


def record_file(data: str) -> AttachedFile:
    """`record.json` as it is attached."""
    return AttachedFile(RECORD_FILE, "application/json", "现场检查记录数据", data.encode())
