"""`inspector verify --chain`: the whole database, and the first place where it breaks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from inspector_app.cli.chain_texts import BROKEN, CHAINS, FAULTS, WHOLE
from inspector_app.domain.chain import ChainFault, ChainReport, DeviceChain
from inspector_app.services.chain_verification import ChainService

EXIT_BROKEN = 1
_MOST = 20


def run_chain(service: ChainService, *, as_json: bool) -> int:
    """Print what was checked and every break: 0 if there is none, 1 if there is."""
    report = service.verify()
    if as_json:
        print(json.dumps(report_json(report), ensure_ascii=False, indent=1))  # noqa: T201 - the answer
    else:
        print("\n".join(_lines(report)))  # noqa: T201 - as above
    return 0 if report.whole else EXIT_BROKEN


def fault_text(fault: ChainFault) -> str:
    """Where a chain breaks and why, in plain words."""
    device = f"设备 {fault.device} " if fault.device else ""
    number = f"第 {fault.number} 号" if fault.number else ""
    detail = f"（{fault.detail}）" if fault.detail else ""
    return f"{device}{CHAINS[fault.chain]}{number}{detail}：{FAULTS[fault.fault]}"


def _lines(report: ChainReport) -> Iterator[str]:
    if report.whole:
        yield WHOLE
    else:
        yield BROKEN.format(count=len(report.faults), first=fault_text(report.faults[0]))
    for device in report.devices:
        yield from _device_lines(device)
    yield "已核对：" + "、".join(f"{CHAINS[c]} {n}" for c, n in report.checked.items())
    for fault in report.faults[1:_MOST]:
        yield f"  {fault_text(fault)}"
    if len(report.faults) > _MOST:
        yield f"  ……另有 {len(report.faults) - _MOST} 处"


def _device_lines(device: DeviceChain) -> Iterator[str]:
    whose = "本机" if device.own else "外来"
    yield f"设备 {device.device}（{whose}）：日志 {device.entries} 条，归档 {device.records} 份"
    if device.unsigned:
        yield f"  其中 {device.unsigned} 份在有密钥以前归档，没有签名"
    for name, gaps in (("日志", device.log_gaps), ("归档", device.record_gaps)):
        for first, last in gaps:
            yield f"  {name}第 {first}—{last} 号没有收到"


def report_json(report: ChainReport) -> dict[str, Any]:
    """The report as `--json` prints it."""
    return {
        "whole": report.whole,
        "first": fault_text(report.faults[0]) if report.faults else None,
        "devices": [
            {
                "device": each.device,
                "own": each.own,
                "entries": each.entries,
                "records": each.records,
                "unsigned": each.unsigned,
                "log_gaps": [list(gap) for gap in each.log_gaps],
                "record_gaps": [list(gap) for gap in each.record_gaps],
            }
            for each in report.devices
        ],
        "checked": {chain.value: count for chain, count in report.checked.items()},
        "faults": [
            {
                "chain": each.chain.value,
                "fault": each.fault.value,
                "device": each.device,
                "number": each.number,
                "detail": each.detail,
                "text": fault_text(each),
            }
            for each in report.faults
        ],
    }
