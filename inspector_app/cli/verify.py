"""`inspector verify FILE.pdf`: the verdict in plain words, or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from inspector_app.cli.verify_texts import (
    GROUNDS,
    KEY_NOTE,
    LEFT_OUT,
    PARTS,
    SIGNERS,
    STANDINGS,
    SUBJECTS,
    VERDICTS,
)
from inspector_app.domain.recomputed import Recomputed, Subject
from inspector_app.domain.time import BEIJING
from inspector_app.domain.verdicts import DOCUMENT_SCHEMA
from inspector_app.domain.verification import (
    FileFacts,
    FileReport,
    FoundSeal,
    FoundSignature,
    Ground,
    Reason,
    Verdict,
)
from inspector_app.services.verification import verify_file

EXIT_NOT_INTACT = 1
EXIT_UNREADABLE = 2
_MOST_PLACES = 5


def run_verify(path: Path, *, as_json: bool) -> int:
    """Print the verdict: 0 if intact, 1 if not, 2 for a file that cannot be read.

    Raises AppError for a file that is not there.
    """
    report = verify_file(path)
    if report.verdict is Verdict.UNKNOWN and not report.facts.readable:
        if as_json:
            _print_json(report)
        words = f"{VERDICTS[report.verdict]}：{reason_text(report.reasons[0])} · {report.file}"
        print(words, file=sys.stderr)  # noqa: T201 - the command's answer
        return EXIT_UNREADABLE
    if as_json:
        _print_json(report)
    else:
        print("\n".join(_lines(report)))  # noqa: T201 - the command's answer
    return 0 if report.verdict is Verdict.INTACT else EXIT_NOT_INTACT


def reason_text(reason: Reason) -> str:
    """One reason in plain words."""
    detail = reason.detail
    if reason.ground is Ground.RECOMPUTED_OTHERWISE:
        detail = SUBJECTS[Subject(detail)]
    elif reason.ground is Ground.CONTENT_CHANGED:
        page = detail.removeprefix("page ")
        detail = f"第 {page} 页" if page != detail else PARTS.get(detail, detail)
    return GROUNDS[reason.ground].format(detail=detail).replace("（）", "")


def _lines(report: FileReport) -> Iterator[str]:
    yield f"结论：{VERDICTS[report.verdict]}"
    yield from (f"  {reason_text(reason)}" for reason in report.reasons)
    yield f"文件：{report.file}，{report.facts.pages} 页"
    yield from _record_lines(report)
    yield from _contents_lines(report.facts)
    if report.recomputed:
        yield "重新计算："
    for result in report.recomputed:
        yield f"  {SUBJECTS[result.subject]}：{_result_text(result)}"
    if report.facts.signatures:
        yield KEY_NOTE


def _record_lines(report: FileReport) -> Iterator[str]:
    if report.record:
        record = report.record
        version = f"，第 {record.version} 版" if record.version > 1 else ""
        what, made = ("文书", "签发") if record.schema == DOCUMENT_SCHEMA else ("记录", "归档")
        at = record.sealed_at[:16].replace("T", " ")
        yield f"{what}：{record.number}{version}，{record.enterprise}，{made} {at}"
        same = report.facts.printed == {report.record_hash}
        printed = "与页面所印一致" if same else "与页面所印不一致"
        yield f"数据校验码：{report.record_hash}（{printed}）"
    if report.seal:
        yield _seal_line(report.seal)


def _contents_lines(facts: FileFacts) -> Iterator[str]:
    yield "签名：" if facts.signatures else "签名：无"
    for signature in facts.signatures:
        yield from _signature_lines(signature)
    if facts.attachments:
        yield "附件："
    for attachment in facts.attachments:
        later = "（签名后追加）" if attachment.added else ""
        yield f"  {attachment.name}{later}  {attachment.sha256 or '读不出'}"


def _seal_line(seal: FoundSeal) -> str:
    state = "有效" if seal.holds else "无效"
    standing = f"，{STANDINGS[seal.standing]}" if seal.standing else ""
    statement = seal.statement
    return (
        f"归档签名：{state}{standing}，设备 {statement.device} 的第 {statement.sequence} 份记录，"
        f"密钥指纹 {statement.key[:16]}"
    )


def _signature_lines(signature: FoundSignature) -> Iterator[str]:
    at = signature.stamped_at or signature.signed_at
    moment = at.astimezone(BEIJING).strftime("%Y-%m-%d %H:%M") if at else "时间不详"
    fits = "与内容相符" if signature.intact else "与内容不符"
    yield f"  {SIGNERS[signature.signer]}：{signature.name}，{moment}，{fits}"
    chain = "自签证书" if signature.self_signed else f"由 {signature.issuer} 签发（未验证证书链）"
    until = f"{signature.valid_until:%Y-%m-%d}" if signature.valid_until else "不详"
    expired = "" if signature.in_time else "，签名时不在有效期内"
    yield f"    {chain}，有效期至 {until}{expired}，证书指纹 {signature.fingerprint}"


def _result_text(result: Recomputed) -> str:
    parts = [f"{result.right} 项一致"] if result.right else []
    if result.wrong:
        places = "、".join(result.wrong[:_MOST_PLACES])
        more = " 等" if len(result.wrong) > _MOST_PLACES else ""
        parts.append(f"{len(result.wrong)} 项不一致（{places}{more}）")
    if result.left_out:
        parts.append(LEFT_OUT[result.subject].format(count=result.left_out))
    return "，".join(parts)


def _print_json(report: FileReport) -> None:
    print(json.dumps(report_json(report), ensure_ascii=False, indent=1))  # noqa: T201 - the answer


def report_json(report: FileReport) -> dict[str, Any]:
    """The report as `--json` prints it."""
    facts, record, seal = report.facts, report.record, report.seal
    return {
        "file": report.file,
        "verdict": report.verdict.value,
        "verdict_text": VERDICTS[report.verdict],
        "reasons": [
            {"ground": each.ground.value, "detail": each.detail, "text": reason_text(each)}
            for each in report.reasons
        ],
        "pages": facts.pages,
        "record": {
            "schema": record.schema,
            "number": record.number,
            "version": record.version,
            "enterprise": record.enterprise,
            "sealed_at": record.sealed_at,
            "hash": report.record_hash,
            "printed": sorted(facts.printed),
        }
        if record
        else None,
        "seal": {
            "device": seal.statement.device,
            "key": seal.statement.key,
            "sequence": seal.statement.sequence,
            "previous_hash": seal.statement.previous_hash,
            "holds": seal.holds,
        }
        if seal
        else None,
        "signatures": [_signature_json(each) for each in facts.signatures],
        "attachments": [
            {
                "name": each.name,
                "sha256": each.sha256,
                "size": each.size,
                "added_after_signing": each.added,
            }
            for each in facts.attachments
        ],
        "recomputed": [
            {
                "subject": each.subject.value,
                "right": each.right,
                "wrong": list(each.wrong),
                "left_out": each.left_out,
            }
            for each in report.recomputed
        ],
    }


def _signature_json(signature: FoundSignature) -> dict[str, Any]:
    return {
        "place": signature.place,
        "signer": signature.signer.value,
        "name": signature.name,
        "issuer": signature.issuer,
        "self_signed": signature.self_signed,
        "fingerprint": signature.fingerprint,
        "signed_at": signature.signed_at.isoformat() if signature.signed_at else None,
        "stamped_at": signature.stamped_at.isoformat() if signature.stamped_at else None,
        "valid_until": signature.valid_until.isoformat() if signature.valid_until else None,
        "valid_when_signed": signature.in_time,
        "intact": signature.intact,
        "place_made_later": signature.added,
    }
