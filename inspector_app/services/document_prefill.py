"""What a new official document is proposed to say; the officers change what they like."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from inspector_app.domain.deficiencies import Deficiency, FindingState
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.official_documents import (
    Content,
    Deadline,
    DocumentKind,
    FoundProblem,
    ItemOpinion,
    MeasureContent,
    OfficialDocument,
    OrderContent,
    PlanContent,
    ReinspectionContent,
)

MEASURE_BASIS = "《中华人民共和国安全生产法》第六十五条第一款第（三）项"
"""The inspectors' power to have dangers removed at once (text of 2021-06-10)."""
METHOD = "现场检查、查阅资料、询问有关人员；随机抽取人员进行岗位安全知识抽考"
PROPOSED_DAYS = 15
DECISIONS = {DocumentKind.ORDER: "责令限期整改", DocumentKind.MEASURE: "现场处理措施"}
"""What the re-inspection calls the decision that it looks at."""


def plan_content(inspection: Inspection, enterprise: Enterprise, industry: str) -> PlanContent:
    """检查方案 from how the inspection was set up."""
    plan = inspection.blueprint
    person = enterprise.responsible_person or enterprise.legal_representative
    return PlanContent(
        address=enterprise.address,
        contact=" ".join(each for each in (person, enterprise.phone) if each),
        industry_name=industry,
        starts_at=inspection.started_at,
        contents=(
            inspection.purpose,
            (
                f"抽考企业负责人、安全管理人员和一线员工的岗位安全知识（{plan.question_count}题，"
                f"限时{plan.minutes}分钟，{plan.pass_mark}分为合格）"
            ),
            f"检查场所：{inspection.place}",
        ),
        method=METHOD,
    )


def order_content(findings: Sequence[Deficiency], today: date) -> OrderContent:
    """责令限期整改 of the confirmed findings, those with the same deadline together.

    A deadline that is past already is proposed anew.
    """
    confirmed = _confirmed(findings)
    days: dict[date, list[int]] = {}
    for number, finding in enumerate(confirmed, start=1):
        day = finding.deadline
        if day is None or day < today:
            day = today + timedelta(days=PROPOSED_DAYS)
        days.setdefault(day, []).append(number)
    return OrderContent(
        problems=_problems(confirmed),
        deadlines=tuple(Deadline(tuple(days[day]), day) for day in sorted(days)),
    )


def measure_content(inspection: Inspection, findings: Sequence[Deficiency]) -> MeasureContent:
    """现场处理措施 for the confirmed findings; what is decided is for the officers to say."""
    return MeasureContent(
        inspected_on=inspection.started_at.date(),
        problems=_problems(_confirmed(findings)),
        basis=(MEASURE_BASIS,),
    )


def reinspection_content(about: OfficialDocument) -> ReinspectionContent:
    """整改复查 of every problem of an issued order or measure, none of them found done yet.

    Raises AppError(ORDER_REQUIRED) for a document of another kind.
    """
    content: Content = about.content
    if not isinstance(content, OrderContent | MeasureContent):
        raise AppError(Problem.ORDER_REQUIRED)
    return ReinspectionContent(
        decided_on=about.day,
        decision=DECISIONS[about.kind],
        decision_number=about.number,
        opinions=tuple(
            ItemOpinion(number, problem.text, done=False, finding=problem.finding)
            for number, problem in enumerate(content.problems, start=1)
        ),
    )


def _confirmed(findings: Sequence[Deficiency]) -> list[Deficiency]:
    return [each for each in findings if each.state is FindingState.CONFIRMED]


def _problems(findings: Sequence[Deficiency]) -> tuple[FoundProblem, ...]:
    return tuple(FoundProblem(_problem_text(each), finding=each.id) for each in findings)


def _problem_text(finding: Deficiency) -> str:
    """The finding's wording with the clause it rests on."""
    wording = finding.wording.rstrip("。；")
    if not finding.clause or finding.clause in wording:
        return wording
    return f"{wording}（依据：{finding.clause}）"
