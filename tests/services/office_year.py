"""A small seeded office: several enterprises, officers and inspections, some corrected."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from inspector_app.domain.blueprints import Blueprint, BlueprintCell
from inspector_app.domain.deficiencies import FindingState
from inspector_app.domain.draws import DigitsBy
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.officers import Bureau, Officer
from inspector_app.domain.people import Role, StaffMember
from inspector_app.domain.questions import QuestionType
from inspector_app.services.drawing import QuotaRequest
from inspector_app.services.inspections import InspectionDraft
from inspector_app.services.setup import OfficerDraft
from tests.worlds import PIN, SMALL_PLAN, World, ink

TOWNSHIPS = ("东镇", "西镇", "南乡")
INDUSTRIES = ("C3484", "C2614", "H6110")
POSTS = {
    Role.PRINCIPAL: ("总经理",),
    Role.SAFETY_MANAGER: ("安全员",),
    Role.FRONTLINE: ("焊工", "电工", "司炉工"),
}
DEPARTMENTS = ("一车间", "二车间")
WRITTEN = Blueprint(
    id="written",
    title="笔试",
    cells=(
        BlueprintCell(QuestionType.TRUE_FALSE, 2, 10),
        BlueprintCell(QuestionType.SINGLE, 3, 10),
        BlueprintCell(QuestionType.MULTIPLE, 1, 15),
    ),
    minutes=5,
    pass_mark=60,
)


@dataclass
class OfficeYear:
    """Fills a world with sealed inspections; what happened follows from the seed."""

    folder: Path
    seed: int = 3
    world: World = field(init=False)
    officers: list[Officer] = field(default_factory=list)
    enterprises: list[Enterprise] = field(default_factory=list)
    sealed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.world = World(self.folder)
        self.chance = random.Random(self.seed)
        # the PDFs are tested elsewhere and cost more than everything here together
        self.world.services.sealing._signed_pdf = lambda *_parts: b"%PDF-"  # type: ignore[method-assign]  # as said

    def fill(self, inspections: int) -> None:
        services = self.world.services
        services.setup.save_bureau(Bureau("示例县应急管理局", "示例"))
        services.banks.sync()
        for name in ("检查甲", "检查乙", "检查丙"):
            draft = OfficerDraft(name, f"N-{name}", date(2030, 1, 1), PIN)
            self.officers.append(services.setup.save_officer(draft))
        self.enterprises = [self._enterprise(number) for number in range(4)]
        for number in range(inspections):
            # points of practical questions need a PIN each, whose hash is slow on purpose
            self._visit(self.enterprises[number % 3], SMALL_PLAN if number % 5 == 0 else WRITTEN)
            self.world.pass_time(self.chance.randint(5, 25) * 86_400)

    def correct(self, inspection_id: str) -> str:
        """A sealed second version that takes the place of the first."""
        services = self.world.services
        new = services.sealing.correct(inspection_id, "更正地点")
        for finding in services.findings.all(new.id):
            services.findings.decide(finding.id, FindingState.DROPPED)
        self._sign(new.id)
        services.sealing.seal(new.id)
        return new.id

    def _enterprise(self, number: int) -> Enterprise:
        services = self.world.services
        kept = services.enterprises.save(
            Enterprise(
                "",
                f"示例企业{number}",
                industry=INDUSTRIES[number % 3],
                township=TOWNSHIPS[number % 3],
                responsible_person="负责丙",
                responsible_post="总经理",
            )
        )
        counts = {Role.PRINCIPAL: 1, Role.SAFETY_MANAGER: 2, Role.FRONTLINE: 5 + number}
        for role, count in counts.items():
            for place in range(count):
                posts = POSTS[role]
                member = StaffMember(
                    "",
                    kept.id,
                    "",
                    f"{role.value}{place}",
                    role,
                    posts[place % len(posts)],
                    DEPARTMENTS[place % 2] if role is Role.FRONTLINE else "办公室",
                )
                services.staff.save(member)
        return kept

    def _visit(self, enterprise: Enterprise, plan: Blueprint) -> None:
        services = self.world.services
        pair = self.chance.sample(self.officers, 2)
        inspection = services.inspections.start(
            InspectionDraft(
                enterprise_id=enterprise.id,
                place="一车间",
                purpose="抽考",
                bank_ids=("sample",),
                blueprint=plan,
                officer_ids=tuple(officer.id for officer in pair),
            )
        )
        self._draw(inspection)
        for summary in services.attempts.queue(inspection.id):
            self.world.take_test(summary.id, right=self.chance.random() < 0.6)
        for item in services.rubrics.items(inspection.id):
            given = tuple(self.chance.randint(0, line.score) for line in item.question.rubric)
            services.rubrics.score(item.attempt_id, item.position, given, officer=pair[0].name)
        self.world.confirm_points(inspection)
        for finding in services.findings.propose(inspection.id):
            confirmed = self.chance.random() < 0.7
            state = FindingState.CONFIRMED if confirmed else FindingState.DROPPED
            services.findings.decide(finding.id, state)
        self._sign(inspection.id)
        services.sealing.seal(inspection.id)
        self.sealed.append(inspection.id)

    def _draw(self, inspection: Inspection) -> None:
        drawing = self.world.services.drawing
        quotas = [
            QuotaRequest(
                "1",
                view.role,
                1 if view.role is not Role.FRONTLINE else self.chance.randint(2, 5),
                tuple(member.number for member in view.present),
            )
            for view in drawing.strata(inspection.id)
        ]
        if self.chance.random() < 0.4:
            drawing.abandon(drawing.commit(inspection.id, quotas).id, "名额有误")
        draw = drawing.commit(inspection.id, quotas)
        by = DigitsBy.OFFICER if self.chance.random() < 0.3 else DigitsBy.REPRESENTATIVE
        view = drawing.draw(draw.id, "123456", by)
        stratum = next(each for each in view.strata if each.role is Role.SAFETY_MANAGER)
        if self.chance.random() < 0.5:
            drawing.replace(draw.id, stratum.drawn[0].number, "离厂")

    def _sign(self, inspection_id: str) -> None:
        services = self.world.services
        self.world.pass_time(timedelta(minutes=1).total_seconds())
        for signer in services.signing.needed(inspection_id):
            if signer.signature is None:
                services.signing.sign(inspection_id, signer.kind, signer.signer, ink())
