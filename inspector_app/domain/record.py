"""The inspection record: everything a sealed inspection holds, as data.

`record.json` is `canonical(record_json(record))`; the PDF is drawn from the same object.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from inspector_app.domain.blueprints import Blueprint
from inspector_app.domain.deficiencies import Deficiency
from inspector_app.domain.draws import DigitsBy, Frame
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.officers import Bureau, Officer
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.people import Role
from inspector_app.domain.scoring import Response, Score
from inspector_app.domain.signatures import Signature

RECORD_SCHEMA = "inspection-record-v2"
"""v1 had no `device`; what was sealed as v1 stays v1 and is read and recomputed as before."""


@dataclass(frozen=True, slots=True)
class RecordedPerson:
    """Someone of the frame as the record shows them; the identity number is masked."""

    number: str
    name: str
    role: Role
    post: str
    department: str
    identity: str


@dataclass(frozen=True, slots=True)
class Replacement:
    person: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class RecordedDraw:
    """One draw as `draw.md` publishes it; `drawn` maps `batch/role` to people in order.

    `pool` (question refs) and `shown` (times seen by the enterprise) determine the papers.
    """

    frame: Frame
    frame_hash: str
    secret: str
    digits: str
    digits_by: DigitsBy | None
    seed: str
    drawn: Mapping[str, tuple[str, ...]]
    reserves: Mapping[str, tuple[str, ...]]
    replaced: tuple[Replacement, ...]
    abandoned: str | None
    committed_at: datetime
    drawn_at: datetime | None
    pool: tuple[str, ...]
    shown: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RecordedAnswer:
    """An answer as given; `marks` in hundredths of a point, None until scored."""

    item: PaperQuestion
    response: Response
    marks: int | None
    rubric_given: tuple[int, ...] = ()
    remark: str = ""
    scored_by: str = ""
    saved_at: datetime | None = None
    confirmed_by: str = ""


@dataclass(frozen=True, slots=True)
class RecordedAttempt:
    """One person's paper with its answers and result; times away from the window are counted."""

    person: RecordedPerson
    draw_no: int
    paper_seed: str
    mode: str
    started_at: datetime | None
    submitted_at: datetime | None
    used_seconds: int
    left_window: int
    answers: tuple[RecordedAnswer, ...]
    score: Score
    passed: bool
    signature: Signature | None
    read_aloud_by: str = ""


@dataclass(frozen=True, slots=True)
class RecordedPhoto:
    """A picture kept with a person's question; `sha256` is the hash of the file as it came.

    `picture` is a small JPEG of it for printing, empty if it cannot be drawn.
    """

    kind: str
    person: str
    position: int | None
    caption: str
    media_type: str
    sha256: str
    taken_at: datetime
    added_by: str
    picture: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecordOrigin:
    """The device that sealed the record, and the last entry of its log before it did."""

    device_id: str
    audit_number: int
    audit_hash: str


@dataclass(frozen=True, slots=True)
class InspectionRecord:
    """The whole inspection; `number` is empty until it is sealed."""

    inspection_id: str
    number: str
    version: int
    corrects: str
    correction_reason: str
    bureau: Bureau
    enterprise: Enterprise
    industry_name: str
    place: str
    purpose: str
    started_at: datetime
    ended_at: datetime | None
    sealed_at: datetime | None
    officers: tuple[Officer, ...]
    blueprint: Blueprint
    banks: tuple[tuple[str, str, str], ...]
    people: tuple[RecordedPerson, ...]
    draws: tuple[RecordedDraw, ...]
    attempts: tuple[RecordedAttempt, ...]
    findings: tuple[Deficiency, ...]
    signatures: tuple[Signature, ...]
    situation: tuple[str, ...]
    remarks: str
    statement: str
    previous_hash: str
    record_date: date
    photos: tuple[RecordedPhoto, ...] = ()
    origin: RecordOrigin | None = None

    @property
    def sealed(self) -> bool:
        return self.sealed_at is not None
