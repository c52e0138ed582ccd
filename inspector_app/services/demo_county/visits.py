"""One visit of the invented year, from the draw to the seal, as two officers would do it."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inspector_app.domain.blueprints import QUICK, STANDARD
from inspector_app.domain.deficiencies import FindingState
from inspector_app.domain.draws import DigitsBy, Exclusion
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.officers import Officer
from inspector_app.domain.people import Presence, Role
from inspector_app.domain.questions import Question
from inspector_app.domain.signatures import SignerKind
from inspector_app.services.demo import DEMO_PIN, DemoParts
from inspector_app.services.demo_people import demo_response, demo_strokes, rubric_points
from inspector_app.services.draw_views import DrawView
from inspector_app.services.drawing import QuotaRequest
from inspector_app.services.inspections import InspectionDraft

_STANDARD_SHARE = 0.08
_MIDDLE_DIFFICULTY, _HARDER = 2, 0.09
_LEAST_SKILL, _MOST_SKILL = 0.08, 0.97
_QUESTION_SPREAD = 41
_LEAKED_SKILL = 0.99
_THINKING = (3, 20)
_CONFIRMED, _CONFIRMED_OF_PASSED = 0.95, 0.55
_REFUSALS = ("演示：认为与本职无关，拒绝参加", "演示：突发不适，不能参加", "演示：抽取后外出送货")


@dataclass(frozen=True, slots=True)
class Habits:
    """What an officer's draws are like, for the integrity figures."""

    abandons: float
    replaces: float
    own_digits: float


@dataclass(frozen=True, slots=True)
class VisitPlan:
    """Who goes where; `skill` is the enterprise's level, `leaked` refs everybody knows by now."""

    enterprise: Enterprise
    officers: tuple[Officer, ...]
    habits: Habits
    skill: float
    leaked: frozenset[str]


class CountyVisits:
    """`wait` lets so many seconds pass on the clock that the services run on."""

    def __init__(
        self, parts: DemoParts, chance: random.Random, wait: Callable[[float], None]
    ) -> None:
        self._parts = parts
        self._chance = chance
        self._wait = wait

    def inspect(self, plan: VisitPlan) -> str:
        """A sealed inspection; its id."""
        parts, chance = self._parts, self._chance
        standard = chance.random() < _STANDARD_SHARE
        inspection = parts.inspections.start(
            InspectionDraft(
                enterprise_id=plan.enterprise.id,
                place="演示：生产现场、值班室",
                purpose="岗位安全知识抽考和双重预防机制运行情况检查",
                bank_ids=parts.banks.proposed_for(plan.enterprise),
                blueprint=STANDARD if standard else QUICK,
                officer_ids=tuple(officer.id for officer in plan.officers),
            )
        )
        self._draw(inspection, plan.habits)
        self._test(inspection, plan)
        self._decide(inspection.id)
        self._sign(inspection.id)
        parts.sealing.seal(inspection.id)
        return inspection.id

    def cancel(self, plan: VisitPlan) -> None:
        """A visit that came to nothing: the enterprise stood still."""
        parts = self._parts
        draft = InspectionDraft(
            enterprise_id=plan.enterprise.id,
            place="演示：生产现场",
            purpose="岗位安全知识抽考",
            bank_ids=parts.banks.proposed_for(plan.enterprise),
            blueprint=QUICK,
            officer_ids=tuple(officer.id for officer in plan.officers),
        )
        parts.inspections.cancel(parts.inspections.start(draft).id, "演示：企业停产，无人在岗")

    def correct(self, inspection_id: str) -> str:
        """A corrected version of a sealed record takes its place; its id."""
        parts = self._parts
        new = parts.sealing.correct(inspection_id, "演示：更正检查场所的写法")
        self._sign(new.id)
        parts.sealing.seal(new.id)
        return new.id

    def has_findings(self, inspection_id: str) -> bool:
        """Whether a finding was confirmed."""
        found = self._parts.findings.all(inspection_id)
        return any(each.state is FindingState.CONFIRMED for each in found)

    def _draw(self, inspection: Inspection, habits: Habits) -> None:
        parts, chance = self._parts, self._chance
        people = parts.staff.of(inspection.enterprise_id)
        workers = [member for member in people if member.role is Role.FRONTLINE]
        parts.inspections.mark(inspection.id, workers[0].id, Presence.ON_LEAVE, "演示：休假")
        quotas = [
            QuotaRequest(
                "早班",
                view.role,
                self._quota(view.role, len(view.present)),
                tuple(member.number for member in view.present),
            )
            for view in parts.drawing.strata(inspection.id)
        ]
        excluded = [Exclusion(workers[1].number, "演示：正在值守，不能离岗")]
        while chance.random() < habits.abandons:
            given_up = parts.drawing.commit(inspection.id, quotas, excluded)
            parts.drawing.abandon(given_up.id, "演示：名额填错，重新确定")
        draw = parts.drawing.commit(inspection.id, quotas, excluded)
        digits = "".join(str(chance.randrange(10)) for _ in range(8))
        own = chance.random() < habits.own_digits
        others = (DigitsBy.REPRESENTATIVE,) * 9 + (DigitsBy.WITNESS,)
        by = DigitsBy.OFFICER if own else chance.choice(others)
        self._replace(parts.drawing.draw(draw.id, digits, by), habits)

    def _quota(self, role: Role, present: int) -> int:
        match role:
            case Role.PRINCIPAL:
                return min(1, present)
            case Role.SAFETY_MANAGER:
                return min(2, present)
            case Role.FRONTLINE:
                return min(self._chance.randint(5, 8), present - 2)

    def _replace(self, drawn: DrawView, habits: Habits) -> None:
        stratum = next(each for each in drawn.strata if each.role is Role.FRONTLINE)
        for person in stratum.drawn[:1]:
            if self._chance.random() < habits.replaces:
                reason = self._chance.choice(_REFUSALS)
                self._parts.drawing.replace(drawn.id, person.number, reason)

    def _test(self, inspection: Inspection, plan: VisitPlan) -> None:
        parts, chance = self._parts, self._chance
        for summary in parts.attempts.queue(inspection.id):
            parts.attempts.begin(summary.id)
            own = plan.skill + chance.gauss(0, 0.14)
            for item in parts.attempts.paper(summary.id):
                skill = self._skill(own, item.question, plan.leaked)
                self._wait(chance.uniform(*_THINKING))
                answer = demo_response(item.question, skill, chance)
                if answer is not None:
                    parts.attempts.record(summary.id, item.position, answer)
            parts.attempts.submit(summary.id)
            parts.signing.sign(
                inspection.id, SignerKind.TESTED, summary.person.number, demo_strokes(chance)
            )
        self._score(inspection.id, plan.officers)

    def _skill(self, own: float, question: Question, leaked: frozenset[str]) -> float:
        """The chance of a right answer: the person's level, how hard and odd the question is."""
        if question.ref in leaked:
            return _LEAKED_SKILL
        harder = (question.difficulty - _MIDDLE_DIFFICULTY) * _HARDER
        return min(_MOST_SKILL, max(_LEAST_SKILL, own - harder + oddness(question) / 100))

    def _score(self, inspection_id: str, officers: Sequence[Officer]) -> None:
        parts = self._parts
        items = parts.rubrics.items(inspection_id)
        for item in items:
            given = rubric_points(item.question, self._chance)
            parts.rubrics.score(item.attempt_id, item.position, given, officer=officers[0].name)
        for attempt_id in dict.fromkeys(item.attempt_id for item in items):
            parts.rubrics.confirm(attempt_id, officers[1].id, DEMO_PIN)

    def _decide(self, inspection_id: str) -> None:
        parts, chance = self._parts, self._chance
        passed = {each.person.number for each in parts.attempts.queue(inspection_id) if each.passed}
        for finding in parts.findings.propose(inspection_id):
            sure = _CONFIRMED_OF_PASSED if finding.person in passed else _CONFIRMED
            confirmed = chance.random() < sure
            state = FindingState.CONFIRMED if confirmed else FindingState.DROPPED
            parts.findings.decide(finding.id, state)

    def _sign(self, inspection_id: str) -> None:
        parts, chance = self._parts, self._chance
        for signer in parts.signing.needed(inspection_id):
            if signer.signature is not None:
                continue
            if signer.kind is SignerKind.REPRESENTATIVE and chance.random() < 0.04:  # noqa: PLR2004 - a few refuse
                reason = "演示：不认可测试结果"
                parts.signing.refuse(
                    inspection_id, signer.kind, signer.signer, reason, witness="演示见证人"
                )
            else:
                strokes = demo_strokes(chance)
                parts.signing.sign(inspection_id, signer.kind, signer.signer, strokes)


def oddness(question: Question) -> int:
    """How much easier than its difficulty says a question is, in hundredths; always the same."""
    return zlib.crc32(question.ref.encode()) % _QUESTION_SPREAD - _QUESTION_SPREAD // 2
