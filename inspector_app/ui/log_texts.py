"""What the log's entries are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.audit import AuditEntry


def action_text(action: str) -> str:
    """The action in words; an action without words of its own is shown as it is named."""
    known = {
        "inspection.started": QCoreApplication.translate("Log", "Inspection begun"),
        "inspection.changed": QCoreApplication.translate("Log", "Inspection changed"),
        "inspection.cancelled": QCoreApplication.translate(
            "Log", "Inspection ended without a record"
        ),
        "inspection.sealed": QCoreApplication.translate("Log", "Sealed"),
        "inspection.pdf": QCoreApplication.translate("Log", "Sealed PDF made"),
        "inspection.corrected": QCoreApplication.translate("Log", "Correction begun"),
        "attendance.marked": QCoreApplication.translate("Log", "Attendance marked"),
        "draw.committed": QCoreApplication.translate("Log", "Draw committed"),
        "draw.drawn": QCoreApplication.translate("Log", "Drawn"),
        "draw.abandoned": QCoreApplication.translate("Log", "Draw given up"),
        "draw.replaced": QCoreApplication.translate("Log", "Person replaced"),
        "attempt.begun": QCoreApplication.translate("Log", "Test begun"),
        "attempt.mode_changed": QCoreApplication.translate("Log", "Way of the test changed"),
        "attempt.extended": QCoreApplication.translate("Log", "Time changed"),
        "attempt.submitted": QCoreApplication.translate("Log", "Paper handed in"),
        "paper.taken_back": QCoreApplication.translate("Log", "Paper taken back"),
        "paper.settled": QCoreApplication.translate("Log", "Entries of a paper settled"),
        "paper.submitted": QCoreApplication.translate("Log", "Printed paper entered"),
        "phone.released": QCoreApplication.translate("Log", "Phone released"),
        "rubric.scored": QCoreApplication.translate("Log", "Item scored"),
        "rubric.confirmed": QCoreApplication.translate("Log", "Scoring confirmed"),
        "finding.added": QCoreApplication.translate("Log", "Problem added"),
        "finding.edited": QCoreApplication.translate("Log", "Problem changed"),
        "finding.decided": QCoreApplication.translate("Log", "Problem decided"),
        "signature.given": QCoreApplication.translate("Log", "Signed"),
        "signature.refused": QCoreApplication.translate("Log", "Signature refused"),
        "signature.withdrawn": QCoreApplication.translate("Log", "Signature taken back"),
        "picture.added": QCoreApplication.translate("Log", "Picture added"),
        "picture.removed": QCoreApplication.translate("Log", "Picture taken out"),
        "enclosure.added": QCoreApplication.translate("Log", "Scan added after sealing"),
        "document.begun": QCoreApplication.translate("Log", "Document begun"),
        "document.issued": QCoreApplication.translate("Log", "Document issued"),
        "file.signed": QCoreApplication.translate("Log", "File signed"),
        "file.stamped": QCoreApplication.translate("Log", "File time-stamped"),
    }
    return known.get(action, action)


def details_text(entry: AuditEntry) -> str:
    """From what to what, and why."""
    old, new = _value_text(entry.old), _value_text(entry.new)
    changed = f"{old} → {new}" if old else new
    return "  ".join(each for each in (changed, entry.why) if each)


def _value_text(value: str) -> str:
    """A value that the program names itself, in words; any other as it is."""
    known = {
        "laptop": QCoreApplication.translate("Log", "on the laptop"),
        "phone": QCoreApplication.translate("Log", "on a phone"),
        "paper": QCoreApplication.translate("Log", "on paper"),
        "oral": QCoreApplication.translate("Log", "by mouth"),
        "present": QCoreApplication.translate("Log", "present"),
        "on_leave": QCoreApplication.translate("Log", "on leave"),
        "off_shift": QCoreApplication.translate("Log", "off shift"),
        "contractor": QCoreApplication.translate("Log", "contractor"),
        "proposed": QCoreApplication.translate("Log", "proposed"),
        "confirmed": QCoreApplication.translate("Log", "confirmed"),
        "dropped": QCoreApplication.translate("Log", "dropped"),
    }
    return known.get(value, value)
