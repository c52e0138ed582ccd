"""The clearly invented demo: one whole inspection through the real services.

Everything that happens here happens as an officer would do it; only the people, their answers
and their handwriting are made up, from a seed.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import timedelta

from inspector_app.domain.blueprints import STANDARD
from inspector_app.domain.deficiencies import FindingState
from inspector_app.domain.draws import DigitsBy, Exclusion
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.officers import Bureau, Officer
from inspector_app.domain.official_documents import County, DocumentKind
from inspector_app.domain.people import Presence, Role
from inspector_app.domain.signatures import SignerKind
from inspector_app.services.attempts import AttemptService
from inspector_app.services.banks import BankService
from inspector_app.services.context import Progress, ServiceContext, no_progress
from inspector_app.services.county import CountyService
from inspector_app.services.demo_people import (
    CREDIT_CODE,
    demo_response,
    demo_strokes,
    rubric_points,
    staff_of_demo,
)
from inspector_app.services.drawing import DrawService, QuotaRequest
from inspector_app.services.enterprises import EnterpriseService
from inspector_app.services.findings import FindingService
from inspector_app.services.inspections import InspectionDraft, InspectionService
from inspector_app.services.official_documents import DocumentService
from inspector_app.services.rubrics import RubricService
from inspector_app.services.sealing import SealedRecord, SealingService
from inspector_app.services.setup import OfficerDraft, SetupService
from inspector_app.services.signing import SigningService
from inspector_app.services.staff import StaffService

DEMO_PIN = "2468"
_QUOTAS = {Role.PRINCIPAL: 1, Role.SAFETY_MANAGER: 2, Role.FRONTLINE: 5}
_BATCHES = ("早班", "中班")
_CERTIFICATE_DAYS = 700
_CONFIRMED_FROM = 2


@dataclass(frozen=True, slots=True)
class DemoParts:
    """The services that the demo plays through."""

    setup: SetupService
    enterprises: EnterpriseService
    staff: StaffService
    banks: BankService
    inspections: InspectionService
    drawing: DrawService
    attempts: AttemptService
    rubrics: RubricService
    findings: FindingService
    signing: SigningService
    sealing: SealingService
    county: CountyService
    documents: DocumentService


class DemoService:
    def __init__(self, context: ServiceContext, parts: DemoParts) -> None:
        self._context = context
        self._parts = parts

    def load(self, seed: int = 1, progress: Progress = no_progress) -> SealedRecord:
        """Fill an empty database with the demo and seal one inspection; what sealing gave."""
        chance = random.Random(seed)  # noqa: S311 - a repeatable demo, nothing secret
        parts = self._parts
        parts.banks.sync()
        officers = self._set_up()
        enterprise = self._enterprise(chance)
        draft = InspectionDraft(
            enterprise_id=enterprise.id,
            place="机加工车间、焊接车间、安环部",
            purpose="岗位安全知识抽考和双重预防机制运行情况检查",
            bank_ids=parts.banks.proposed_for(enterprise),
            blueprint=STANDARD,
            officer_ids=tuple(officer.id for officer in officers),
        )
        inspection = parts.inspections.start(draft)
        self._issue(inspection.id, DocumentKind.PLAN)
        progress(1, 5)
        self._draw(inspection.id, chance)
        progress(2, 5)
        self._test(inspection.id, chance, officers)
        progress(3, 5)
        self._decide(inspection.id)
        self._sign(inspection.id, chance)
        progress(4, 5)
        sealed = parts.sealing.seal(inspection.id)
        self._issue(inspection.id, DocumentKind.ORDER)
        progress(5, 5)
        return sealed

    def _issue(self, inspection_id: str, kind: DocumentKind) -> None:
        documents = self._parts.documents
        documents.issue(documents.begin(inspection_id, kind))

    def _set_up(self) -> tuple[Officer, ...]:
        bureau = self._parts.setup.save_bureau(Bureau("示例县应急管理局（演示）", "示"))
        self._parts.county.save(County(bureau, "示例县人民政府", "", "示例县人民法院"))
        until = self._context.today() + timedelta(days=_CERTIFICATE_DAYS)
        return tuple(
            self._parts.setup.save_officer(OfficerDraft(name, number, until, DEMO_PIN))
            for name, number in (("演示甲", "DEMO-0001"), ("演示乙", "DEMO-0002"))
        )

    def _enterprise(self, chance: random.Random) -> Enterprise:
        enterprise = self._parts.enterprises.save(
            Enterprise(
                id="",
                name="示例县恒安机械有限公司（演示）",
                credit_code=CREDIT_CODE,
                industry="C3484",
                township="示例镇",
                address="示例镇工业园区1号",
                legal_representative="演示丙",
                responsible_person="演示丙",
                responsible_post="总经理",
                phone="000-0000000",
                headcount=40,
            )
        )
        for member in staff_of_demo(enterprise.id, chance):
            self._parts.staff.save(member)
        return enterprise

    def _draw(self, inspection_id: str, chance: random.Random) -> None:
        parts = self._parts
        people = parts.staff.of(parts.inspections.get(inspection_id).enterprise_id)
        workers = [member for member in people if member.role is Role.FRONTLINE]
        parts.inspections.mark(inspection_id, workers[0].id, Presence.ON_LEAVE)
        parts.inspections.mark(inspection_id, workers[1].id, Presence.OFF_SHIFT, "夜班补休")
        quotas = [
            QuotaRequest(
                batch,
                view.role,
                _QUOTAS[view.role] if batch == _BATCHES[0] or view.role is Role.FRONTLINE else 0,
                tuple(
                    member.number
                    for place, member in enumerate(view.present)
                    if view.role is not Role.FRONTLINE or place % 2 == index
                ),
            )
            for index, batch in enumerate(_BATCHES)
            for view in parts.drawing.strata(inspection_id)
            if batch == _BATCHES[0] or view.role is Role.FRONTLINE
        ]
        exclusions = [Exclusion(workers[2].number, "正在值守锅炉，不能离岗")]
        given_up = parts.drawing.commit(inspection_id, quotas[:2])
        parts.drawing.abandon(given_up.id, "漏列一线员工，重新确定名额")
        draw = parts.drawing.commit(inspection_id, quotas, exclusions)
        digits = "".join(str(chance.randrange(10)) for _ in range(8))
        drawn = parts.drawing.draw(draw.id, digits, DigitsBy.REPRESENTATIVE)
        leaving = drawn.strata[-1].drawn[0]
        parts.drawing.replace(draw.id, leaving.number, "抽取后因家中急事离厂")

    def _test(
        self, inspection_id: str, chance: random.Random, officers: tuple[Officer, ...]
    ) -> None:
        parts = self._parts
        for summary in parts.attempts.queue(inspection_id):
            view = parts.attempts.begin(summary.id)
            skill = chance.choice((0.95, 0.85, 0.7, 0.55))
            for answer in self._answers(summary.id, skill, chance):
                parts.attempts.record(summary.id, *answer)
            parts.attempts.submit(view.id)
            parts.signing.sign(
                inspection_id, SignerKind.TESTED, summary.person.number, demo_strokes(chance)
            )
        scored = parts.rubrics.items(inspection_id)
        for item in scored:
            given = rubric_points(item.question, chance)
            parts.rubrics.score(item.attempt_id, item.position, given, officer=officers[0].name)
        for attempt_id in dict.fromkeys(item.attempt_id for item in scored):
            parts.rubrics.confirm(attempt_id, officers[1].id, DEMO_PIN)

    def _answers(
        self, attempt_id: str, skill: float, chance: random.Random
    ) -> list[tuple[int, str | tuple[str, ...] | bool]]:
        paper = self._parts.attempts.paper(attempt_id)
        answers = [(each.position, demo_response(each.question, skill, chance)) for each in paper]
        return [(position, answer) for position, answer in answers if answer is not None]

    def _decide(self, inspection_id: str) -> None:
        passed = {
            summary.person.number
            for summary in self._parts.attempts.queue(inspection_id)
            if summary.passed
        }
        for finding in self._parts.findings.propose(inspection_id):
            minor = finding.person in passed or len(finding.question_refs) < _CONFIRMED_FROM
            state = FindingState.DROPPED if minor else FindingState.CONFIRMED
            self._parts.findings.decide(finding.id, state)

    def _sign(self, inspection_id: str, chance: random.Random) -> None:
        for signer in self._parts.signing.needed(inspection_id):
            if signer.signature is None:
                self._parts.signing.sign(
                    inspection_id, signer.kind, signer.signer, demo_strokes(chance)
                )
