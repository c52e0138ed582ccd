"""The words for every enum that people see."""

from __future__ import annotations

from datetime import date, datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.attachments import AttachmentKind
from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.blueprints import MultipleRule
from inspector_app.domain.deficiencies import FindingState
from inspector_app.domain.draws import DigitsBy
from inspector_app.domain.enclosures import EnclosureKind
from inspector_app.domain.inspections import Evidence, InspectionState, Step
from inspector_app.domain.people import Presence, Role
from inspector_app.domain.questions import DeficiencyKind, QuestionType, Topic
from inspector_app.domain.signatures import SignerKind


def role_text(role: Role) -> str:
    match role:
        case Role.PRINCIPAL:
            return QCoreApplication.translate("Labels", "Person in charge")
        case Role.SAFETY_MANAGER:
            return QCoreApplication.translate("Labels", "Safety manager")
        case Role.FRONTLINE:
            return QCoreApplication.translate("Labels", "Front-line worker")
        case _:
            assert_never(role)


def presence_text(presence: Presence) -> str:
    match presence:
        case Presence.PRESENT:
            return QCoreApplication.translate("Labels", "Present")
        case Presence.ON_LEAVE:
            return QCoreApplication.translate("Labels", "On leave")
        case Presence.OFF_SHIFT:
            return QCoreApplication.translate("Labels", "Off shift")
        case Presence.CONTRACTOR:
            return QCoreApplication.translate("Labels", "Contractor's staff")
        case _:
            assert_never(presence)


def question_type_text(type_: QuestionType) -> str:
    match type_:
        case QuestionType.SINGLE:
            return QCoreApplication.translate("Labels", "Single choice")
        case QuestionType.MULTIPLE:
            return QCoreApplication.translate("Labels", "Multiple choice")
        case QuestionType.TRUE_FALSE:
            return QCoreApplication.translate("Labels", "True or false")
        case QuestionType.FILL:
            return QCoreApplication.translate("Labels", "Fill in")
        case QuestionType.SHORT:
            return QCoreApplication.translate("Labels", "Short answer")
        case QuestionType.PRACTICAL:
            return QCoreApplication.translate("Labels", "Practical task")
        case _:
            assert_never(type_)


def topic_text(topic: Topic) -> str:  # noqa: C901, PLR0911, PLR0912 - one line of words per topic
    match topic:
        case Topic.RESPONSIBILITY:
            return QCoreApplication.translate("Labels", "Safety duties")
        case Topic.DUAL_PREVENTION:
            return QCoreApplication.translate("Labels", "Dual prevention")
        case Topic.LAW:
            return QCoreApplication.translate("Labels", "Laws and regulations")
        case Topic.TRAINING:
            return QCoreApplication.translate("Labels", "Education and training")
        case Topic.POST_RISK:
            return QCoreApplication.translate("Labels", "Risks of the post")
        case Topic.SPECIAL_OPERATIONS:
            return QCoreApplication.translate("Labels", "Special operations")
        case Topic.EQUIPMENT:
            return QCoreApplication.translate("Labels", "Equipment and facilities")
        case Topic.FIRE:
            return QCoreApplication.translate("Labels", "Fire safety")
        case Topic.PPE:
            return QCoreApplication.translate("Labels", "Protective equipment")
        case Topic.CHEMICALS:
            return QCoreApplication.translate("Labels", "Hazardous chemicals")
        case Topic.EMERGENCY:
            return QCoreApplication.translate("Labels", "Emergency measures")
        case Topic.MAJOR_HAZARDS:
            return QCoreApplication.translate("Labels", "Major accident hazards")
        case _:
            assert_never(topic)


def deficiency_kind_text(kind: DeficiencyKind) -> str:
    match kind:
        case DeficiencyKind.POST_DEFECT:
            return QCoreApplication.translate("Labels", "Post defect")
        case DeficiencyKind.INSUFFICIENT_ABILITY:
            return QCoreApplication.translate("Labels", "Insufficient ability")
        case DeficiencyKind.IMPROPER_HANDLING:
            return QCoreApplication.translate("Labels", "Improper handling")
        case _:
            assert_never(kind)


def finding_state_text(state: FindingState) -> str:
    match state:
        case FindingState.PROPOSED:
            return QCoreApplication.translate("Labels", "Proposed")
        case FindingState.CONFIRMED:
            return QCoreApplication.translate("Labels", "Confirmed")
        case FindingState.DROPPED:
            return QCoreApplication.translate("Labels", "Dropped")
        case _:
            assert_never(state)


def inspection_state_text(state: InspectionState) -> str:
    match state:
        case InspectionState.OPEN:
            return QCoreApplication.translate("Labels", "Unfinished")
        case InspectionState.SEALED:
            return QCoreApplication.translate("Labels", "Sealed")
        case InspectionState.CANCELLED:
            return QCoreApplication.translate("Labels", "Cancelled")
        case _:
            assert_never(state)


def attempt_state_text(state: AttemptState) -> str:
    match state:
        case AttemptState.WAITING:
            return QCoreApplication.translate("Labels", "Waiting")
        case AttemptState.RUNNING:
            return QCoreApplication.translate("Labels", "Running")
        case AttemptState.PAUSED:
            return QCoreApplication.translate("Labels", "Paused")
        case AttemptState.SUBMITTED:
            return QCoreApplication.translate("Labels", "Submitted")
        case AttemptState.ABANDONED:
            return QCoreApplication.translate("Labels", "Abandoned")
        case _:
            assert_never(state)


def attempt_mode_text(mode: AttemptMode) -> str:
    match mode:
        case AttemptMode.LAPTOP:
            return QCoreApplication.translate("Labels", "On the laptop")
        case AttemptMode.PHONE:
            return QCoreApplication.translate("Labels", "On a phone")
        case AttemptMode.PAPER:
            return QCoreApplication.translate("Labels", "On paper")
        case AttemptMode.ORAL:
            return QCoreApplication.translate("Labels", "Orally")
        case _:
            assert_never(mode)


def multiple_rule_text(rule: MultipleRule) -> str:
    match rule:
        case MultipleRule.NOTHING:
            return QCoreApplication.translate("Labels", "Incomplete earns nothing")
        case MultipleRule.HALF:
            return QCoreApplication.translate("Labels", "Incomplete without error earns half")
        case MultipleRule.PROPORTIONAL:
            return QCoreApplication.translate("Labels", "Incomplete without error earns its share")
        case _:
            assert_never(rule)


def digits_by_text(who: DigitsBy) -> str:
    match who:
        case DigitsBy.REPRESENTATIVE:
            return QCoreApplication.translate("Labels", "Enterprise representative")
        case DigitsBy.WITNESS:
            return QCoreApplication.translate("Labels", "Witness")
        case DigitsBy.OFFICER:
            return QCoreApplication.translate("Labels", "Officer")
        case _:
            assert_never(who)


def attachment_kind_text(kind: AttachmentKind) -> str:
    match kind:
        case AttachmentKind.PHOTO:
            return QCoreApplication.translate("Labels", "Photo of a task")
        case AttachmentKind.SHEET:
            return QCoreApplication.translate("Labels", "Answer sheet")
        case AttachmentKind.SCENE:
            return QCoreApplication.translate("Labels", "Site photo")
        case AttachmentKind.SIGNED_PAGE:
            return QCoreApplication.translate("Labels", "Signed page")
        case _:
            assert_never(kind)


def enclosure_kind_text(kind: EnclosureKind) -> str:
    match kind:
        case EnclosureKind.SCAN:
            return QCoreApplication.translate("Labels", "Scan of a signed page")
        case EnclosureKind.PHOTO:
            return QCoreApplication.translate("Labels", "Photo")
        case EnclosureKind.REPORT:
            return QCoreApplication.translate("Labels", "Enterprise's rectification report")
        case _:
            assert_never(kind)


def signer_kind_text(kind: SignerKind) -> str:
    match kind:
        case SignerKind.OFFICER:
            return QCoreApplication.translate("Labels", "Officer")
        case SignerKind.TESTED:
            return QCoreApplication.translate("Labels", "Person tested")
        case SignerKind.REPRESENTATIVE:
            return QCoreApplication.translate("Labels", "Enterprise representative")
        case _:
            assert_never(kind)


def step_text(step: Step) -> str:
    match step:
        case Step.SETUP:
            return QCoreApplication.translate("Labels", "Enterprise and people")
        case Step.DRAW:
            return QCoreApplication.translate("Labels", "Draw")
        case Step.TEST:
            return QCoreApplication.translate("Labels", "Test")
        case Step.FINDINGS:
            return QCoreApplication.translate("Labels", "Problems")
        case Step.SIGNING:
            return QCoreApplication.translate("Labels", "Sign and seal")
        case _:
            assert_never(step)


def evidence_text(evidence: Evidence) -> str:  # noqa: C901, PLR0911 - one line of words per item
    match evidence:
        case Evidence.TWO_OFFICERS:
            return QCoreApplication.translate("Labels", "At least two officers")
        case Evidence.CERTIFICATES_VALID:
            return QCoreApplication.translate("Labels", "Certificates valid")
        case Evidence.PLACE_AND_PURPOSE:
            return QCoreApplication.translate("Labels", "Place and purpose")
        case Evidence.DRAW_DONE:
            return QCoreApplication.translate("Labels", "Draw done")
        case Evidence.ATTEMPTS_FINISHED:
            return QCoreApplication.translate("Labels", "Tests finished")
        case Evidence.RUBRICS_SCORED:
            return QCoreApplication.translate("Labels", "Officers' scoring confirmed")
        case Evidence.FINDINGS_DECIDED:
            return QCoreApplication.translate("Labels", "Problems decided")
        case Evidence.TESTED_SIGNED:
            return QCoreApplication.translate("Labels", "Tested people signed")
        case Evidence.OFFICERS_SIGNED:
            return QCoreApplication.translate("Labels", "Officers signed")
        case Evidence.REPRESENTATIVE_SIGNED:
            return QCoreApplication.translate("Labels", "Representative signed or refused")
        case _:
            assert_never(evidence)


def day_text(day: date | None) -> str:
    """A day as 2026-11-23, a dash for none."""
    return day.isoformat()[:10] if day else "—"


def moment_text(moment: datetime | None) -> str:
    """A moment as 2026-11-23 10:32, a dash for none."""
    return moment.strftime("%Y-%m-%d %H:%M") if moment else "—"
