"""The words of `inspector banks check`."""

from __future__ import annotations

from inspector_app.domain.bank_quality import ComplaintKind, FindingLevel, QualityKind
from inspector_app.domain.people import Role
from inspector_app.domain.questions import QuestionType, Topic

LEVELS = {FindingLevel.ERROR: "错误", FindingLevel.NOTE: "提示"}

ROLES = {Role.PRINCIPAL: "负责人", Role.SAFETY_MANAGER: "安全管理", Role.FRONTLINE: "一线"}

TYPES = {
    QuestionType.SINGLE: "单选",
    QuestionType.MULTIPLE: "多选",
    QuestionType.TRUE_FALSE: "判断",
    QuestionType.FILL: "填空",
    QuestionType.SHORT: "简答",
    QuestionType.PRACTICAL: "实操",
}

TOPICS_TITLE = "各主题的题数（负责人/安全管理/一线）"

TOPICS = {
    Topic.RESPONSIBILITY: "职责",
    Topic.DUAL_PREVENTION: "双防",
    Topic.LAW: "法律",
    Topic.TRAINING: "培训",
    Topic.POST_RISK: "岗位",
    Topic.SPECIAL_OPERATIONS: "作业",
    Topic.EQUIPMENT: "设备",
    Topic.FIRE: "消防",
    Topic.PPE: "劳防",
    Topic.CHEMICALS: "危化",
    Topic.EMERGENCY: "应急",
    Topic.MAJOR_HAZARDS: "重大",
}

COMPLAINTS = {
    ComplaintKind.SYNTAX: "不是合法的 YAML",
    ComplaintKind.MISSING: "缺少",
    ComplaintKind.UNKNOWN_FIELD: "不认识的字段",
    ComplaintKind.REPEATED_FIELD: "字段写了两次",
    ComplaintKind.WRONG_TYPE: "类型不对",
    ComplaintKind.VALUE_NOT_ALLOWED: "取值不允许",
    ComplaintKind.DUPLICATE_ID: "题号重复",
    ComplaintKind.NOT_ALLOWED_FOR_TYPE: "这种题型不能有",
    ComplaintKind.ANSWER_NOT_FITTING: "答案与选项不符",
    ComplaintKind.BLANKS_NOT_FITTING: "空格数与答案数不符",
    ComplaintKind.RUBRIC_SUM: "评分点合计应为 100",
    ComplaintKind.FILE_NAME_DIFFERS: "题库编号与文件名不符",
}

FINDINGS = {
    QualityKind.OPTION_COUNT: "选项个数不合适",
    QualityKind.OPTIONS_REPEAT: "选项重复",
    QualityKind.OPTION_SWEEPING: "“以上都对”一类选项",
    QualityKind.OPTION_LENGTHS: "选项长短悬殊",
    QualityKind.ALL_OPTIONS_RIGHT: "所有选项都是答案",
    QualityKind.NEGATIVE_STEM: "否定题干未加粗“不”",
    QualityKind.STEM_CITES_LAW: "一线题干引用法条",
    QualityKind.STEM_LONG: "一线题干过长",
    QualityKind.SENTENCE_LONG: "一线题句子过长",
    QualityKind.RARE_CHARACTERS: "一线题有生僻字",
    QualityKind.EXPLANATION_SHORT: "解析过短",
    QualityKind.EXPLANATION_REPEATS: "解析只重复答案",
    QualityKind.QUOTE_LENGTH: "引文长度不合适",
    QualityKind.RUBRIC_LENGTH: "评分点个数不合适",
    QualityKind.NEAR_DUPLICATE: "题干雷同",
    QualityKind.DUPLICATE_ID: "题号重复",
    QualityKind.EXPIRED: "已过有效期",
    QualityKind.NOT_YET_VALID: "尚未生效",
    QualityKind.LAW_REPLACED: "依据已被代替",
    QualityKind.LAW_NOT_YET: "依据尚未施行",
    QualityKind.LAW_UNKNOWN: "依据不在法规目录中",
    QualityKind.BANK_SMALL: "题量不足",
    QualityKind.ROLE_FEW: "角色题量不足",
    QualityKind.FRONTLINE_NOT_MOST: "一线题不是最多",
    QualityKind.KIND_FEW: "问题类型占比不足",
    QualityKind.TOPICS_FEW: "主题过少",
    QualityKind.TYPE_FEW: "题型题量不足",
    QualityKind.DIFFICULTY_SHARE: "难度比例失衡",
    QualityKind.LETTER_BALANCE: "答案字母分布不均",
    QualityKind.TRUE_FALSE_BALANCE: "判断题对错失衡",
    QualityKind.RIGHT_IS_LONGEST: "正确选项常是最长的",
}
