"""The documents that the demo leaves: each as a PDF, the forms also for Word."""

from __future__ import annotations

from pathlib import Path

from inspector_app.domain.official_documents import DocumentKind, RecordPaper
from inspector_app.services.application import Services

TITLES = {
    DocumentKind.PLAN: "现场检查方案",
    DocumentKind.RECORD: "现场检查记录",
    DocumentKind.ORDER: "责令限期整改指令书",
    DocumentKind.REINSPECTION: "整改复查意见书",
    DocumentKind.MEASURE: "现场处理措施决定书",
}
PAPERS = {
    RecordPaper.RECEIPT: "抽取凭证",
    RecordPaper.SCORES: "成绩单",
    RecordPaper.PAPERS: "试卷及答卷",
    RecordPaper.MISTAKES: "错题讲解单",
    RecordPaper.TRAINING: "培训考核档案",
}
"""File names; documents are Chinese whatever the language of the window."""


def leave_documents(services: Services, inspection_id: str, out: Path) -> list[Path]:
    """Write the inspection's documents besides the record's PDF; where they are.

    Raises AppError(FOLDER_NOT_WRITABLE).
    """
    papers = services.record_papers
    record = out / f"{TITLES[DocumentKind.RECORD]}.docx"
    files = [papers.save_record_docx(inspection_id, record)]
    for stored in services.documents.of_inspection(inspection_id):
        name = out / TITLES[stored.kind]
        files.append(services.documents.save_pdf(stored.id, name.with_suffix(".pdf")))
        files.append(services.documents.save_docx(stored.id, name.with_suffix(".docx")))
    for line in papers.available(inspection_id):
        title = PAPERS[line.paper]
        name = (
            Path(title, f"{line.person} {line.name}.pdf") if line.person else Path(f"{title}.pdf")
        )
        files.append(papers.save_pdf(line, out / name))
    return files
