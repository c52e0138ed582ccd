"""The field's Chinese terms for roles, kinds of problem, question types and topics."""

from __future__ import annotations

from inspector_app.domain.people import Role
from inspector_app.domain.questions import DeficiencyKind, QuestionType, Topic

ROLES = {
    Role.PRINCIPAL: "企业负责人",
    Role.SAFETY_MANAGER: "安全管理人员",
    Role.FRONTLINE: "一线员工",
}
KINDS = {
    DeficiencyKind.POST_DEFECT: "岗位缺陷",
    DeficiencyKind.INSUFFICIENT_ABILITY: "能力不足",
    DeficiencyKind.IMPROPER_HANDLING: "处置不妥",
}
TYPES = {
    QuestionType.SINGLE: "单选",
    QuestionType.MULTIPLE: "多选",
    QuestionType.TRUE_FALSE: "判断",
    QuestionType.FILL: "填空",
    QuestionType.SHORT: "简答",
    QuestionType.PRACTICAL: "实操",
}
TOPICS = {
    Topic.RESPONSIBILITY: "责任制与职责",
    Topic.DUAL_PREVENTION: "双重预防",
    Topic.LAW: "法律责任与权利义务",
    Topic.TRAINING: "教育培训与持证",
    Topic.POST_RISK: "岗位风险与操作规程",
    Topic.SPECIAL_OPERATIONS: "特殊作业",
    Topic.EQUIPMENT: "设备设施",
    Topic.FIRE: "消防",
    Topic.PPE: "劳动防护与职业健康",
    Topic.CHEMICALS: "危险化学品",
    Topic.EMERGENCY: "应急处置与逃生",
    Topic.MAJOR_HAZARDS: "重大事故隐患判定",
}
