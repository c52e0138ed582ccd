"""The tables; private to storage. Keys are UUIDv7, so that laptops never collide."""

from inspector_app.storage.tables.attempts import AnswerRow, AttemptRow, PaperEntryRow, PhoneCodeRow
from inspector_app.storage.tables.base import Base, moment_text
from inspector_app.storage.tables.devices import DeviceKeyRow, DeviceRow
from inspector_app.storage.tables.documents import (
    EnclosureRow,
    OfficialDocumentRow,
    RectificationResultRow,
    SignedCopyRow,
)
from inspector_app.storage.tables.inspections import (
    AttachmentRow,
    AttendanceRow,
    DeficiencyRow,
    DrawnPersonRow,
    DrawRow,
    InspectionOfficerRow,
    InspectionRow,
    SignatureRow,
)
from inspector_app.storage.tables.packages import (
    ReceivedPackageRow,
    SameDecisionRow,
    SentItemRow,
    SentPackageRow,
)
from inspector_app.storage.tables.people import EnterpriseRow, OfficerRow, SettingRow, StaffRow
from inspector_app.storage.tables.questions import BankRow, BlueprintRow, ExposureRow, QuestionRow
from inspector_app.storage.tables.records import AuditRow, DocumentNumberRow, SealedRecordRow

__all__ = [
    "AnswerRow",
    "AttachmentRow",
    "AttemptRow",
    "AttendanceRow",
    "AuditRow",
    "BankRow",
    "Base",
    "BlueprintRow",
    "DeficiencyRow",
    "DeviceKeyRow",
    "DeviceRow",
    "DocumentNumberRow",
    "DrawRow",
    "DrawnPersonRow",
    "EnclosureRow",
    "EnterpriseRow",
    "ExposureRow",
    "InspectionOfficerRow",
    "InspectionRow",
    "OfficerRow",
    "OfficialDocumentRow",
    "PaperEntryRow",
    "PhoneCodeRow",
    "QuestionRow",
    "ReceivedPackageRow",
    "RectificationResultRow",
    "SameDecisionRow",
    "SealedRecordRow",
    "SentItemRow",
    "SentPackageRow",
    "SettingRow",
    "SignatureRow",
    "SignedCopyRow",
    "StaffRow",
    "moment_text",
]
