"""An inspection from its plan to its seal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from inspector_app.domain.blueprints import Blueprint
from inspector_app.domain.people import Presence


class InspectionState(Enum):
    OPEN = "open"
    SEALED = "sealed"
    CANCELLED = "cancelled"


class Step(Enum):
    """The five steps of the inspection page."""

    SETUP = "setup"
    DRAW = "draw"
    TEST = "test"
    FINDINGS = "findings"
    SIGNING = "signing"


@dataclass(frozen=True, slots=True)
class Inspection:
    """One visit; `banks` holds the version of each chosen bank when it was chosen.

    `remarks` are the officers' own words for the record, `statement` the enterprise's.
    """

    id: str
    enterprise_id: str
    enterprise_name: str
    place: str
    purpose: str
    banks: tuple[tuple[str, str], ...]
    blueprint: Blueprint
    officer_ids: tuple[str, ...]
    state: InspectionState
    started_at: datetime
    ended_at: datetime | None = None
    sealed_at: datetime | None = None
    number: str = ""
    version: int = 1
    corrects: str = ""
    correction_reason: str = ""
    remarks: str = ""
    statement: str = ""
    row_version: int = 1


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who is there on the day of an inspection; `note` adds words to the presence."""

    person: str
    presence: Presence
    note: str = ""


class Evidence(Enum):
    """What a sealed inspection must hold; each line of the evidence meter is one of them."""

    TWO_OFFICERS = "two_officers"
    CERTIFICATES_VALID = "certificates_valid"
    PLACE_AND_PURPOSE = "place_and_purpose"
    DRAW_DONE = "draw_done"
    ATTEMPTS_FINISHED = "attempts_finished"
    RUBRICS_SCORED = "rubrics_scored"
    FINDINGS_DECIDED = "findings_decided"
    TESTED_SIGNED = "tested_signed"
    OFFICERS_SIGNED = "officers_signed"
    REPRESENTATIVE_SIGNED = "representative_signed"


EVIDENCE_STEP = {
    Evidence.TWO_OFFICERS: Step.SETUP,
    Evidence.CERTIFICATES_VALID: Step.SETUP,
    Evidence.PLACE_AND_PURPOSE: Step.SETUP,
    Evidence.DRAW_DONE: Step.DRAW,
    Evidence.ATTEMPTS_FINISHED: Step.TEST,
    Evidence.RUBRICS_SCORED: Step.TEST,
    Evidence.FINDINGS_DECIDED: Step.FINDINGS,
    Evidence.TESTED_SIGNED: Step.TEST,
    Evidence.OFFICERS_SIGNED: Step.SIGNING,
    Evidence.REPRESENTATIVE_SIGNED: Step.SIGNING,
}


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One line of the evidence meter: what, whether it is there, and who or what is missing."""

    evidence: Evidence
    done: bool
    missing: tuple[str, ...] = ()

    @property
    def step(self) -> Step:
        """Where it is put right."""
        return EVIDENCE_STEP[self.evidence]
