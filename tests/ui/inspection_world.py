"""A small invented enterprise with officers and banks, copied afresh for every test."""

from __future__ import annotations

import random
import shutil
import tempfile
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from inspector_app.assembly import open_services
from inspector_app.domain.blueprints import QUICK, Blueprint
from inspector_app.domain.draws import DigitsBy
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.officers import Bureau, Officer
from inspector_app.domain.people import Role, StaffMember
from inspector_app.paths import Paths, find_paths
from inspector_app.services.application import Services
from inspector_app.services.context import real_chance
from inspector_app.services.demo_people import demo_response, demo_strokes
from inspector_app.services.drawing import QuotaRequest
from inspector_app.services.inspections import InspectionDraft
from inspector_app.services.setup import OfficerDraft
from inspector_app.ui.actions import Actions
from inspector_app.ui.context import UiContext
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner

PIN = "2468"
_NAMES = (
    ("周甲", Role.PRINCIPAL, "总经理", "办公室"),
    ("吴乙", Role.SAFETY_MANAGER, "安全员", "安环部"),
    ("郑丙", Role.SAFETY_MANAGER, "安全员", "安环部"),
    ("王丁", Role.FRONTLINE, "焊工", "焊接车间"),
    ("冯戊", Role.FRONTLINE, "焊工", "焊接车间"),
    ("陈己", Role.FRONTLINE, "车工", "机加车间"),
    ("褚庚", Role.FRONTLINE, "车工", "机加车间"),
    ("卫辛", Role.FRONTLINE, "电工", "机加车间"),
)


@dataclass(frozen=True, slots=True)
class World:
    """Open services on a database of its own, and the context pages are given."""

    services: Services
    context: UiContext
    enterprise: Enterprise
    officers: tuple[Officer, ...]

    def start(self, plan: Blueprint = QUICK) -> Inspection:
        """An inspection that has just begun."""
        services = self.services
        return services.inspections.start(
            InspectionDraft(
                enterprise_id=self.enterprise.id,
                place="机加车间",
                purpose="日常监督检查",
                bank_ids=services.banks.proposed_for(self.enterprise),
                blueprint=plan,
                officer_ids=tuple(officer.id for officer in self.officers[:2]),
            )
        )

    def drawn(self, plan: Blueprint = QUICK) -> Inspection:
        """An inspection with one person of each role drawn."""
        inspection = self.start(plan)
        drawing = self.services.drawing
        quotas = [
            QuotaRequest("早班", view.role, 1, tuple(m.number for m in view.present))
            for view in drawing.strata(inspection.id)
        ]
        draw = drawing.commit(inspection.id, quotas)
        drawing.draw(draw.id, "20261123", DigitsBy.REPRESENTATIVE)
        return inspection

    def tested(self, plan: Blueprint = QUICK, skill: float = 0.3) -> Inspection:
        """An inspection whose drawn people have handed their papers in."""
        inspection = self.drawn(plan)
        chance = random.Random(7)
        attempts = self.services.attempts
        for each in attempts.queue(inspection.id):
            attempts.begin(each.id)
            for item in attempts.paper(each.id):
                response = demo_response(item.question, skill, chance)
                if response is not None:
                    attempts.record(each.id, item.position, response)
            attempts.submit(each.id)
        return inspection

    def sign_everyone(self, inspection_id: str) -> None:
        chance = random.Random(8)
        signing = self.services.signing
        for signer in signing.needed(inspection_id):
            signing.sign(inspection_id, signer.kind, signer.signer, demo_strokes(chance))


def open_world(folder: Path, settings: UiSettings, runner: TaskRunner) -> World:
    """A world in `folder`; close its services at the end."""
    paths = find_paths(folder / "data")
    shutil.copy(_template(), paths.database)
    services = open_services(paths, real_chance())
    context = UiContext(services, runner, settings, Actions(), paths)
    return World(services, context, services.enterprises.all()[0], services.setup.officers())


@cache
def _template() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="inspection-world-"))
    paths: Paths = find_paths(folder)
    services = open_services(paths, real_chance())
    services.banks.sync()
    services.setup.save_bureau(Bureau("示例县应急管理局", "示"))
    today = services.clock().date()
    for name, number, days in (("甲", "D-1", 300), ("乙", "D-2", 300), ("丙", "D-3", -30)):
        until = today + timedelta(days=days)
        services.setup.save_officer(OfficerDraft(f"执法{name}", number, until, PIN))
    enterprise = services.enterprises.save(
        Enterprise(id="", name="示例机械厂", industry="C3484", responsible_person="周甲")
    )
    for name, role, post, department in _NAMES:
        services.staff.save(StaffMember("", enterprise.id, "", name, role, post, department))
    services.close()
    return paths.database


def in_dialog(act: object) -> None:
    """Call `act` with the modal dialog that is about to open."""

    def run() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QWidget)
        assert callable(act)
        act(dialog)

    QTimer.singleShot(50, run)
