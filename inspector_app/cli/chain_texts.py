"""The words of `inspector verify --chain`."""

from __future__ import annotations

from inspector_app.domain.chain import Chain, Fault

WHOLE = "全部完整，未发现改动"
BROKEN = "发现 {count} 处断开或改动，第一处：{first}"

CHAINS = {
    Chain.LOG: "操作日志",
    Chain.RECORDS: "归档记录",
    Chain.NUMBERS: "文书编号",
    Chain.DOCUMENTS: "执法文书",
    Chain.COPIES: "加签副本",
    Chain.ENCLOSURES: "归档后附件",
    Chain.PICTURES: "照片",
}

FAULTS = {
    Fault.MISSING: "这一号不见了",
    Fault.PREVIOUS_DIFFERS: "与前一条接不上",
    Fault.CHANGED: "内容被改过（与其校验值不符）",
    Fault.RECORD_CHANGED: "记录数据被改过（与其校验码不符）",
    Fault.PDF_CHANGED: "文件被改过（与其校验码不符）",
    Fault.PDF_DATA_DIFFERS: "PDF 里的数据与库中记录不一致",
    Fault.UNSIGNED_AFTER_SIGNED: "没有签名，而它前面的记录已有签名",
    Fault.KEY_UNKNOWN: "签名所用的密钥不在库中",
    Fault.SIGNATURE_WRONG: "设备签名无效",
    Fault.NOT_IN_LOG: "操作日志里没有它，或与日志不符",
    Fault.LOG_HEAD_DIFFERS: "与归档当时的操作日志对不上",
    Fault.ROW_MISSING: "日志或检查表明有它，库里却没有",
}
