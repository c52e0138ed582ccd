"""What the log's entries are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.audit import AuditEntry


def action_text(action: str) -> str:
    """The action in words; an action without words of its own is shown as it is named."""
    tr = QCoreApplication.translate
    known = {
        "inspection.started": tr("Log", "Inspection begun"),
        "inspection.changed": tr("Log", "Inspection changed"),
        "inspection.cancelled": tr("Log", "Inspection ended without a record"),
        "inspection.sealed": tr("Log", "Sealed"),
        "inspection.pdf": tr("Log", "Sealed PDF made"),
        "inspection.corrected": tr("Log", "Correction begun"),
        "attendance.marked": tr("Log", "Attendance marked"),
        "draw.committed": tr("Log", "Draw committed"),
        "draw.drawn": tr("Log", "Drawn"),
        "draw.abandoned": tr("Log", "Draw given up"),
        "draw.replaced": tr("Log", "Person replaced"),
        "attempt.begun": tr("Log", "Test begun"),
        "attempt.mode_changed": tr("Log", "Way of the test changed"),
        "attempt.extended": tr("Log", "Time changed"),
        "attempt.submitted": tr("Log", "Paper handed in"),
        "paper.taken_back": tr("Log", "Paper taken back"),
        "paper.settled": tr("Log", "Entries of a paper settled"),
        "paper.submitted": tr("Log", "Printed paper entered"),
        "phone.released": tr("Log", "Phone released"),
        "rubric.scored": tr("Log", "Item scored"),
        "rubric.confirmed": tr("Log", "Scoring confirmed"),
        "finding.added": tr("Log", "Problem added"),
        "finding.edited": tr("Log", "Problem changed"),
        "finding.decided": tr("Log", "Problem decided"),
        "signature.given": tr("Log", "Signed"),
        "signature.refused": tr("Log", "Signature refused"),
        "signature.withdrawn": tr("Log", "Signature taken back"),
        "picture.added": tr("Log", "Picture added"),
        "picture.removed": tr("Log", "Picture taken out"),
        "enclosure.added": tr("Log", "Scan added after sealing"),
        "document.begun": tr("Log", "Document begun"),
        "document.issued": tr("Log", "Document issued"),
        "file.signed": tr("Log", "File signed"),
        "file.stamped": tr("Log", "File time-stamped"),
    }
    return known.get(action, action)


def details_text(entry: AuditEntry) -> str:
    """From what to what, and why."""
    changed = f"{entry.old} → {entry.new}" if entry.old else entry.new
    return "  ".join(each for each in (changed, entry.why) if each)
