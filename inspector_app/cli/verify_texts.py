"""The words of `inspector verify FILE`."""

from __future__ import annotations

from inspector_app.domain.devices import KeyStanding
from inspector_app.domain.recomputed import Subject
from inspector_app.domain.verification import Ground, Signer, Verdict

VERDICTS = {
    Verdict.INTACT: "内容完整、未改动",
    Verdict.APPENDED: "签名后有追加",
    Verdict.CHANGED: "内容已被改动",
    Verdict.UNKNOWN: "无法判定",
}

GROUNDS = {
    Ground.SIGNATURE_BROKEN: "签名与文件内容不符（{detail}）",
    Ground.TRUNCATED: "文件不完整，签名覆盖的内容缺了一部分",
    Ground.CONTENT_CHANGED: "签名后内容被改（{detail}）",
    Ground.SIGNATURE_REMOVED: "归档或签发时的设备签名不见了",
    Ground.OTHER_DEVICE_KEY: "设备签名被换成了别的密钥（{detail}）",
    Ground.DATA_MISSING: "附在文件里的数据（record.json 或 document.json）不见了或读不出",
    Ground.ATTACHMENT_DAMAGED: "附件损坏（{detail}）",
    Ground.PRINTED_HASH_DIFFERS: "页面上印的数据校验码与所附数据不一致",
    Ground.PRINTED_HASH_MISSING: "页面上没有数据校验码",
    Ground.SEAL_MISSING: "归档签名 seal.json 不见了或读不出",
    Ground.SEAL_BROKEN: "归档签名 seal.json 无效",
    Ground.SEAL_OF_ANOTHER: "归档签名不是给这份 record.json 的",
    Ground.RECOMPUTED_OTHERWISE: "重新计算的结果不一致（{detail}）",
    Ground.ADDED_ATTACHMENT: "追加了附件“{detail}”",
    Ground.ADDED_PAGE: "追加了第 {detail} 页",
    Ground.ADDED_MARK: "加了批注或表单（第 {detail} 页）",
    Ground.ADDED_SIGNATURE: "加了预留位置以外的签名（{detail}）",
    Ground.ADDED_BYTES: "文件末尾追加了数据",
    Ground.NOT_OURS: "这份 PDF 里没有本程序的检查记录数据，不能核对",
    Ground.OLD_UNSIGNED: "旧版本归档的记录，当时没有电子签名：数据可以重算，页面是否改过无法证明",
    Ground.UNREADABLE: "文件损坏、不完整，或不是 PDF",
}

SUBJECTS = {
    Subject.FORM: "数据格式",
    Subject.COMMITMENT: "抽取承诺值",
    Subject.FRAME: "抽取名单校验值",
    Subject.SEED: "抽取种子",
    Subject.DRAWN: "抽中名单和顺序",
    Subject.REPLACED: "候补替换",
    Subject.PAPER_SEED: "试卷种子",
    Subject.QUESTIONS: "选题和题序",
    Subject.OPTIONS: "选项顺序",
    Subject.MARKS: "每题得分",
    Subject.TOTALS: "总分和是否合格",
    Subject.HANDWRITING: "笔迹校验码",
}

LEFT_OUT = {
    Subject.QUESTIONS: "题池中有 {count} 道题没有上卷，题干不在文件里，未能一并比对",
    Subject.MARKS: "{count} 道评分题没有评分要点，未能重算",
}

SIGNERS = {
    Signer.DEVICE: "设备签名",
    Signer.OFFICER: "执法人员签名处",
    Signer.DEPARTMENT: "部门签名处",
    Signer.STAMP: "时间戳",
    Signer.OTHER: "未知位置的签名",
}

STANDINGS = {
    KeyStanding.OWN: "本机的密钥",
    KeyStanding.TRUSTED: "已认可的密钥",
    KeyStanding.REFUSED: "已拒绝的密钥",
    KeyStanding.UNKNOWN: "尚未认可的密钥",
}

PARTS = {
    "catalog": "文件目录",
    "description": "文件标题、作者等说明",
    "names": "名称表",
    "pages": "页数",
    "form": "表单",
}
"""What CONTENT_CHANGED names by the file's structure."""

KEY_NOTE = "签名只能证明文件出自哪把密钥、之后改没改；密钥属于谁，请把指纹与执法部门公布的核对。"
