"""检查情况: the record's paragraphs on draw, test, findings and how they were handled.

安全生产法 第六十八条 asks for 时间、地点、内容、发现的问题及其处理情况. The test is a sample,
and the text says so; it never speaks of all staff.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from inspector_app.documents.terms import KINDS, ROLES
from inspector_app.domain.attempts import AttemptMode
from inspector_app.domain.deficiencies import Deficiency
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.people import Role
from inspector_app.domain.questions import DeficiencyKind
from inspector_app.domain.record import RecordedAttempt, RecordedDraw
from inspector_app.domain.scoring import Score

WAY_TITLES = {
    AttemptMode.LAPTOP: "电脑",
    AttemptMode.PHONE: "手机",
    AttemptMode.PAPER: "纸质",
    AttemptMode.ORAL: "口答",
}


def situation_paragraphs(
    inspection: Inspection,
    draws: Sequence[RecordedDraw],
    attempts: Sequence[RecordedAttempt],
    findings: Sequence[Deficiency],
) -> tuple[str, ...]:
    """The numbered paragraphs, without their numbers."""
    paragraphs = [
        f"检查内容：{inspection.purpose}。",
        *(_draw_text(draw) for draw in draws),
        _test_text(inspection, attempts),
        *_finding_texts(findings),
    ]
    if inspection.remarks:
        paragraphs.append(f"其他情况：{inspection.remarks}")
    if inspection.statement:
        paragraphs.append(f"被检查单位意见：{inspection.statement}")
    return tuple(text for text in paragraphs if text)


def _draw_text(draw: RecordedDraw) -> str:
    number = draw.frame.draw_no
    if draw.abandoned is not None:
        return f"第{number}次抽取已放弃，原因：{draw.abandoned}。"
    strata = draw.frame.strata
    batches = dict.fromkeys(stratum.batch for stratum in strata)
    parts = "；".join(
        f"{batch}批次"
        + "、".join(
            _stratum_text(s.role, len(s.members), s.quota) for s in strata if s.batch == batch
        )
        for batch in batches
    )
    text = f"第{number}次随机抽取（承诺—公开数字方式，凭证附后）：{parts}。"
    if draw.frame.excluded:
        text += f"未列入抽取范围{len(draw.frame.excluded)}人，原因见抽取凭证。"
    if draw.replaced:
        text += f"因故由候补替换{len(draw.replaced)}人。"
    return text


def _stratum_text(role: Role, present: int, quota: int) -> str:
    return f"{ROLES[role]}在场{present}人、抽取{quota}人"


def _test_text(inspection: Inspection, attempts: Sequence[RecordedAttempt]) -> str:
    if not attempts:
        return ""
    plan = inspection.blueprint
    passed = sum(attempt.passed for attempt in attempts)
    whole = Score(
        sum(attempt.score.marks for attempt in attempts),
        sum(attempt.score.full_marks for attempt in attempts),
    )
    by_role = "，".join(_role_text(role, attempts) for role in Role if _of_role(role, attempts))
    return (
        f"对抽取的{len(attempts)}名人员进行安全知识抽考（每人{plan.question_count}题，"
        f"限时{plan.minutes}分钟，{plan.pass_mark}分为合格）：平均{whole.text}分，"
        f"合格{passed}人，不合格{len(attempts) - passed}人；其中{by_role}。{_ways(attempts)}"
        "以上为抽样结果，成绩单及答卷附后。"
    )


def _ways(attempts: Sequence[RecordedAttempt]) -> str:
    """How many took which way, unless all used the laptop, and to how many it was read aloud."""
    counts = Counter(attempt.mode for attempt in attempts)
    parts = [f"{title}{counts[mode.value]}人" for mode, title in WAY_TITLES.items()]
    used = [part for mode, part in zip(WAY_TITLES, parts, strict=True) if counts[mode.value]]
    read = sum(bool(attempt.read_aloud_by) for attempt in attempts)
    text = f"作答方式：{'、'.join(used)}。" if set(counts) - {AttemptMode.LAPTOP.value} else ""
    return f"{text}由执法人员读题{read}人。" if read else text


def _role_text(role: Role, attempts: Sequence[RecordedAttempt]) -> str:
    inside = _of_role(role, attempts)
    passed = sum(attempt.passed for attempt in inside)
    return f"{ROLES[role]}{len(inside)}人、合格{passed}人"


def _of_role(role: Role, attempts: Sequence[RecordedAttempt]) -> list[RecordedAttempt]:
    return [attempt for attempt in attempts if attempt.person.role is role]


def _finding_texts(findings: Sequence[Deficiency]) -> Iterable[str]:
    if not findings:
        yield "本次抽考未发现需要整改的岗位问题。"
        return
    kinds = Counter(finding.kind for finding in findings)
    counts = "、".join(f"{KINDS[kind]}{kinds[kind]}项" for kind in DeficiencyKind if kinds[kind])
    listed = "；".join(
        f"({number}) {KINDS[finding.kind]}：{finding.wording}"
        for number, finding in enumerate(findings, start=1)
    )
    yield f"发现岗位问题{len(findings)}项（{counts}）：{listed}。"
    yield f"处理情况：已当场告知并讲解错题，要求整改：{_handling(findings)}。"


def _handling(findings: Sequence[Deficiency]) -> str:
    """What is required by when, findings with the same requirement and deadline together."""
    groups: dict[tuple[str, str], list[str]] = {}
    for number, finding in enumerate(findings, start=1):
        groups.setdefault((finding.requirement, _until(finding.deadline)), []).append(f"({number})")
    return "；".join(
        f"第{'、'.join(numbers)}项，{requirement}{until}"
        for (requirement, until), numbers in groups.items()
    )


def _until(deadline: date | None) -> str:
    return f"，于{deadline.year}年{deadline.month}月{deadline.day}日前完成" if deadline else ""
