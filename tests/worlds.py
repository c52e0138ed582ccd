"""A whole program on a real database in a temporary folder, with a clock that tests move."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import select

from inspector_app.assembly import open_services
from inspector_app.domain.blueprints import STANDARD, Blueprint, BlueprintCell
from inspector_app.domain.databases import parse_address
from inspector_app.domain.draws import DigitsBy
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.officers import Bureau, Officer
from inspector_app.domain.people import Role, StaffMember
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.record import InspectionRecord
from inspector_app.domain.signatures import Sample, Strokes
from inspector_app.domain.time import BEIJING
from inspector_app.paths import Paths
from inspector_app.services.application import Services
from inspector_app.services.context import Chance
from inspector_app.services.draw_views import DrawView
from inspector_app.services.drawing import QuotaRequest
from inspector_app.services.inspections import InspectionDraft
from inspector_app.services.record_builder import Seal, build_record
from inspector_app.services.setup import OfficerDraft
from inspector_app.storage.tables import Base
from inspector_app.storage.upgrade import open_database

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 23)
PIN = "135790"
SMALL_PLAN = Blueprint(
    id="small",
    title="小卷",
    cells=(
        BlueprintCell(QuestionType.TRUE_FALSE, 1, 20),
        BlueprintCell(QuestionType.SINGLE, 2, 20),
        BlueprintCell(QuestionType.MULTIPLE, 1, 20),
        BlueprintCell(QuestionType.PRACTICAL, 1, 20),
    ),
    minutes=5,
)
POSTS = {Role.PRINCIPAL: "总经理", Role.SAFETY_MANAGER: "安全员", Role.FRONTLINE: "焊工"}


@dataclass
class World:
    """The services and what moves them; `again` opens the same data as a restart would.

    The database is the folder's own file, or the one on a server that `database_url` names.
    """

    folder: Path
    banks: Path = ROOT / "tests" / "banks"
    now: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=BEIJING)
    seconds: float = 0.0
    chance: random.Random = field(default_factory=lambda: random.Random(7))
    database_url: str = "embedded"

    def __post_init__(self) -> None:
        self.paths = Paths(self.folder, ROOT / "resources", self.banks)
        if self.database_url == "embedded" and not self.paths.database.exists():
            self.paths.database.write_bytes(_empty_database())
        self.services = self._open()

    def again(self) -> Services:
        """Restart: what the process knew is gone, what the database knows is there."""
        self.services.close()
        self.services = self._open()
        return self.services

    def kept_text(self) -> str:
        """Everything that is in the tables, to look for what should not be there."""
        with self.services.setup._context.database.read() as tx:
            tables = Base.metadata.sorted_tables
            return "\n".join(str(row) for table in tables for row in tx.execute(select(table)))

    def pass_time(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.seconds += seconds

    def set_up(self) -> tuple[Officer, ...]:
        """A bureau and two officers with the PIN `PIN`, unless they are there already."""
        if known := self.services.setup.officers():
            return known
        self.services.setup.save_bureau(Bureau("示例县应急管理局", "示例"))
        saved = []
        for name, number in (("检查甲", "A-1"), ("检查乙", "A-2")):
            draft = OfficerDraft(name, number, date(2028, 1, 1), PIN)
            saved.append(self.services.setup.save_officer(draft))
            self.now += timedelta(milliseconds=1)  # officers are listed as they were added
        return tuple(saved)

    def enterprise(self, workers: int = 6) -> Enterprise:
        """An enterprise with one principal, two safety managers and some workers."""
        kept = self.services.enterprises.save(
            Enterprise(
                "", "示例机械有限公司", responsible_person="负责丙", responsible_post="总经理"
            )
        )
        counts = {Role.PRINCIPAL: 1, Role.SAFETY_MANAGER: 2, Role.FRONTLINE: workers}
        for role, count in counts.items():
            for number in range(1, count + 1):
                name = POSTS[role] + _ordinal(number)
                member = StaffMember(
                    "", kept.id, "", name, role, POSTS[role], phone=f"{role.rank}{number}"
                )
                self.services.staff.save(member)
        return kept

    def inspection(
        self,
        workers: int = 6,
        plan: Blueprint = SMALL_PLAN,
        bank_ids: tuple[str, ...] = ("sample",),
    ) -> Inspection:
        """An open inspection, with the small plan unless told otherwise."""
        officers = self.set_up()
        enterprise = self.enterprise(workers)
        self.services.banks.sync()
        return self.services.inspections.start(
            InspectionDraft(
                enterprise_id=enterprise.id,
                place="一车间",
                purpose="岗位安全知识抽考",
                bank_ids=bank_ids,
                blueprint=plan,
                officer_ids=tuple(officer.id for officer in officers),
            )
        )

    def quotas(self, inspection: Inspection, **quota: int) -> list[QuotaRequest]:
        """Everyone present in one batch; `quota` by role value."""
        return [
            QuotaRequest(
                "1", view.role, quota.get(view.role.value, 0), tuple(m.number for m in view.present)
            )
            for view in self.services.drawing.strata(inspection.id)
        ]

    def drawn(self, inspection: Inspection, **quota: int) -> DrawView:
        """A draw that is done."""
        quotas = self.quotas(inspection, **(quota or {"frontline": 2}))
        draw = self.services.drawing.commit(inspection.id, quotas)
        return self.services.drawing.draw(draw.id, "123456", DigitsBy.REPRESENTATIVE)

    def take_test(self, attempt_id: str, *, right: bool) -> None:
        """Answer everything right or wrong, and hand in."""
        attempts = self.services.attempts
        attempts.begin(attempt_id)
        for item in attempts.paper(attempt_id):
            question = item.question
            match question.type:
                case QuestionType.SINGLE:
                    keys = question.answer if isinstance(question.answer, tuple) else ()
                    others = [o.key for o in question.options if o.key not in keys]
                    attempts.record(attempt_id, item.position, str(keys[0]) if right else others[0])
                case QuestionType.TRUE_FALSE:
                    attempts.record(attempt_id, item.position, bool(question.answer) is right)
                case QuestionType.MULTIPLE if isinstance(question.answer, tuple) and right:
                    keys = tuple(str(key) for key in question.answer)
                    attempts.record(attempt_id, item.position, keys)
                case _:
                    pass
        attempts.submit(attempt_id)

    def ready_to_seal(self, workers: int = 6) -> Inspection:
        """An inspection with everything done but the seal: one passes, one fails."""
        inspection = self.inspection(workers)
        self.drawn(inspection)
        services = self.services
        for place, summary in enumerate(services.attempts.queue(inspection.id)):
            self.take_test(summary.id, right=place == 0)
        for item in services.rubrics.items(inspection.id):
            full = tuple(line.score for line in item.question.rubric)
            services.rubrics.score(item.attempt_id, item.position, full, officer="检查甲")
        self.confirm_points(inspection)
        self.confirm_and_sign(inspection)
        return inspection

    def record(self, people: int) -> InspectionRecord:
        """The record of so many people who took the standard plan, some well, some not."""
        inspection = self.inspection(people + 5, STANDARD, ("general", "machinery"))
        self.drawn(inspection, frontline=people)
        for place, summary in enumerate(self.services.attempts.queue(inspection.id)):
            self.take_test(summary.id, right=place % 3 > 0)
        for item in self.services.rubrics.items(inspection.id):
            full = tuple(line.score for line in item.question.rubric)
            self.services.rubrics.score(item.attempt_id, item.position, full, officer="检查甲")
        self.confirm_and_sign(inspection)
        seal = Seal("（示例）应急检记〔2026〕1号", self.now, self.now)
        with self.services.sealing._context.database.read() as tx:
            return build_record(tx, inspection.id, seal, "机械零部件加工")

    def confirm_points(self, inspection: Inspection) -> None:
        """Let the second officer confirm what the first one scored."""
        second = inspection.officer_ids[1]
        for attempt_id in {i.attempt_id for i in self.services.rubrics.items(inspection.id)}:
            self.services.rubrics.confirm(attempt_id, second, PIN)

    def confirm_and_sign(self, inspection: Inspection) -> None:
        """Confirm every finding and let everyone sign."""
        from inspector_app.domain.deficiencies import FindingState

        for finding in self.services.findings.propose(inspection.id):
            self.services.findings.decide(finding.id, FindingState.CONFIRMED)
        for signer in self.services.signing.needed(inspection.id):
            self.services.signing.sign(inspection.id, signer.kind, signer.signer, ink())

    def _open(self) -> Services:
        chance = Chance(lambda: self.now, self.chance.randbytes, lambda: self.seconds)
        return open_services(self.paths, chance, parse_address(self.database_url))


@cache
def _empty_database() -> bytes:
    """A database with this revision's tables and no rows; only the first one is migrated."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "inspector.sqlite"
        open_database(path, path.parent, World.now).close()
        return path.read_bytes()


def _ordinal(number: int) -> str:
    stems = "甲乙丙丁戊己庚辛壬癸"
    rounds, place = divmod(number - 1, len(stems))
    return stems[place] + (_ordinal(rounds) if rounds else "")


def ink() -> Strokes:
    """A little handwriting."""
    return (
        tuple(Sample(100 + 10 * i, 100 + (i % 5) * 9, i * 10, 500) for i in range(30)),
        tuple(Sample(450 + 8 * i, 90 + (i % 7) * 8, 400 + i * 10, 600) for i in range(25)),
    )
