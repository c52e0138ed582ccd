"""The first wording of a proposed finding: official Chinese that the officer then edits."""

from __future__ import annotations

from inspector_app.documents.terms import TOPICS
from inspector_app.domain.deficiencies import Proposal
from inspector_app.domain.questions import DeficiencyKind

_WRONG = "，抽考中涉及{topics}的{count}题答错"
_WORDING = {
    DeficiencyKind.POST_DEFECT: "{who}对本岗位的职责和规定掌握不全" + _WRONG,
    DeficiencyKind.INSUFFICIENT_ABILITY: "{who}岗位安全知识和技能不足" + _WRONG,
    DeficiencyKind.IMPROPER_HANDLING: "{who}遇险情时的处置方法不当" + _WRONG,
}
_FILED = "，考核合格，并如实记入安全生产教育和培训档案"
_REQUIREMENT = {
    DeficiencyKind.POST_DEFECT: "组织其重新学习本岗位安全生产职责和操作规程" + _FILED,
    DeficiencyKind.INSUFFICIENT_ABILITY: "组织其补训所涉及的安全知识和操作技能" + _FILED,
    DeficiencyKind.IMPROPER_HANDLING: "组织其进行现场应急处置训练和演练" + _FILED,
}


def wording_text(name: str, post: str, proposal: Proposal) -> str:
    """What the wrong answers of one kind suggest, without saying more than they show."""
    topics = dict.fromkeys(TOPICS[item.question.topic] for item in proposal.wrong)
    return _WORDING[proposal.kind].format(
        who=f"{post}{name}", topics="、".join(topics), count=len(proposal.wrong)
    )


def requirement_text(kind: DeficiencyKind) -> str:
    """What the enterprise is asked to do about it (安全生产法 第二十八条)."""
    return _REQUIREMENT[kind]
