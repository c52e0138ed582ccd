"""`record.json` inside the PDF (ISO 32000-2, 14.13: associated files)."""

from __future__ import annotations

import io

from inspector_app.domain.record import InspectionRecord

RECORD_FILE = "record.json"


def attach(pdf: bytes, data: str, record: InspectionRecord) -> bytes:
    """The PDF with the record's data attached; equal input gives equal bytes."""
    import pikepdf  # noqa: PLC0415 - loaded when first needed

    sealed = f"D:{record.sealed_at:%Y%m%d%H%M%S}" if record.sealed_at else ""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.attachments[RECORD_FILE] = pikepdf.AttachedFileSpec(
            document,
            data.encode(),
            description="现场检查记录数据",
            filename=RECORD_FILE,
            mime_type="application/json",
            creation_date=sealed,
            mod_date=sealed,
            relationship=pikepdf.Name.Data,
        )
        specification = document.attachments[RECORD_FILE].obj
        document.Root.AF = pikepdf.Array([document.make_indirect(specification)])
        document.Root.PageMode = pikepdf.Name.UseOutlines
        buffer = io.BytesIO()
        document.save(
            buffer,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return buffer.getvalue()
