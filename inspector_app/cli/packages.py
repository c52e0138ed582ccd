"""`inspector package`: export, import, receipt, send, list."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from inspector_app.cli.arguments import Arguments
from inspector_app.cli.package_arguments import PackageArguments
from inspector_app.cli.texts import sentence
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.packages import RECEIPT_SUFFIX, PackageKind, PackagePreview, key_code
from inspector_app.services.application import Services
from inspector_app.services.packages.exporting import SentFile

EXIT_NO = 1


def run_package(arguments: Arguments, services: Services) -> int:
    """Do what was asked for. Raises AppError for bad input."""
    given = arguments.package
    if given is None:
        raise AppError(Problem.NOT_FOUND, id="package")
    match given.action:
        case "export":
            return _export(given, services, as_json=arguments.json)
        case "import":
            return _import(given, services, as_json=arguments.json)
        case "receipt":
            return _receipt(given, services, as_json=arguments.json)
        case "send":
            return _send(given, services, as_json=arguments.json)
        case _:
            return _list(services, as_json=arguments.json)


def _export(given: PackageArguments, services: Services, *, as_json: bool) -> int:
    packages = services.packages
    sender = packages.office if given.office else packages.exporting
    out = given.out or Path()
    path = out if out.suffix and not out.is_dir() else out / sender.suggested_name()
    password = _password(given)
    try:
        if given.office:
            sent = packages.office.export(path, password)
        else:
            sent = packages.exporting.export(path, _chosen(given, services), password)
    except AppError as error:
        if error.problem is not Problem.NOTHING_TO_SEND:
            raise
        _say(sentence(error), {"package": None}, as_json=as_json)
        return EXIT_NO
    _say(f"已导出 · written: {sent.path}（{sent.inspections}）", _sent(sent), as_json=as_json)
    return 0


def _import(given: PackageArguments, services: Services, *, as_json: bool) -> int:
    alone = len(given.paths) == 1 and not given.paths[0].is_dir() and given.watch is None
    code = 0
    seen: set[tuple[Path, int]] = set()
    for path in _files(given, services, seen):
        try:
            code = max(code, _take(given, services, path, as_json=as_json))
        except AppError as error:
            if alone:
                raise
            print(sentence(error), file=sys.stderr)  # noqa: T201 - the command's answer
            code = EXIT_NO
    return code


def _files(
    given: PackageArguments, services: Services, seen: set[tuple[Path, int]]
) -> Iterator[Path]:
    """Every package once; with `--watch` what comes later too, until the user stops it."""
    while True:
        for path in given.paths:
            found = services.packages.importing.packages_in(path) if path.is_dir() else (path,)
            for each in found:
                mark = (each, each.stat().st_mtime_ns if each.exists() else 0)
                if mark not in seen:
                    seen.add(mark)
                    yield each
        if given.watch is None:
            return
        try:
            time.sleep(max(given.watch, 0.1))
        except KeyboardInterrupt:
            return


def _take(given: PackageArguments, services: Services, path: Path, *, as_json: bool) -> int:
    importing, password = services.packages.importing, _password(given)
    if given.preview:
        preview = importing.preview(path, password)
        _say(_summary(preview, changed=None), _told(preview, changed=False), as_json=as_json)
        return 0 if preview.can_be_taken else EXIT_NO
    overwrite: set[str] = set()
    if given.theirs:
        before = importing.preview(path, password)
        overwrite = {part.key for part in before.parts} | {row.key for row in before.local_rows}
    taken = importing.take_in(path, password, trust=given.trust, overwrite=overwrite)
    told = _told(taken.preview, changed=taken.changed)
    if taken.preview.manifest.kind is PackageKind.INSPECTIONS:
        receipt = services.packages.receipts.write(taken.preview.manifest.id, path)
        told["receipt"] = str(receipt)
    _say(_summary(taken.preview, changed=taken.changed), told, as_json=as_json)
    return 0


def _receipt(given: PackageArguments, services: Services, *, as_json: bool) -> int:
    path = given.paths[0]
    receipts = services.packages.receipts
    if path.suffix == RECEIPT_SUFFIX:
        package = receipts.take_in(path, trust=given.trust)
        told = {"package": package.id, "number": package.number, "file": package.file_name}
        _say(f"回执已登记 · acknowledged: {package.file_name}", told, as_json=as_json)
        return 0
    preview = services.packages.importing.preview(path, _password(given))
    written = receipts.write(preview.manifest.id, given.out or path)
    told = {"package": preview.manifest.id, "receipt": str(written)}
    _say(f"回执 · receipt: {written}", told, as_json=as_json)
    return 0


def _send(given: PackageArguments, services: Services, *, as_json: bool) -> int:
    try:
        done = services.packages.sending.send(given.to)
    except AppError as error:
        if error.problem is not Problem.NOTHING_TO_SEND:
            raise
        _say(sentence(error), {"package": None}, as_json=as_json)
        return EXIT_NO
    told = {
        "package": done.package.id,
        "inspections": done.inspections,
        "acknowledged": done.acknowledged,
        "receipts": done.receipts.taken,
        "untrusted_receipts": done.receipts.untrusted,
    }
    state = "已回执 · acknowledged" if done.acknowledged else "待回执 · waiting for the receipt"
    _say(
        f"已报送 · sent: {done.package.file_name}（{done.inspections}），{state}",
        told,
        as_json=as_json,
    )
    return 0


def _list(services: Services, *, as_json: bool) -> int:
    sent = services.packages.exporting.sent()
    received = services.packages.importing.received()
    told = {
        "sent": [
            {
                "id": each.id,
                "kind": each.kind,
                "number": each.number,
                "file": each.file_name,
                "sent_at": each.sent_at.isoformat(),
                "receipt_at": each.receipt_at.isoformat() if each.receipt_at else None,
            }
            for each in sent
        ],
        "received": [
            {
                "id": each.id,
                "kind": each.kind.value,
                "number": each.number,
                "device": each.device_id,
                "received_at": each.received_at.isoformat(),
            }
            for each in received
        ],
    }
    lines = [
        f"发 · sent  {each.sent_at:%Y-%m-%d %H:%M}  {each.file_name}  "
        + (f"回执 {each.receipt_at:%Y-%m-%d %H:%M}" if each.receipt_at else "待回执 · no receipt")
        for each in sent
    ]
    lines += [
        f"收 · received  {each.received_at:%Y-%m-%d %H:%M}  {each.sender}  {each.kind.value} "
        f"{each.number}"
        for each in received
    ]
    _say("\n".join(lines) or "没有数据包 · no packages", told, as_json=as_json)
    return 0


def _chosen(given: PackageArguments, services: Services) -> set[str] | None:
    """The ids of the chosen inspections, given by id or by document number."""
    if not given.inspections:
        return None
    lines = services.packages.exporting.lines()
    known = {line.number: line.id for line in lines} | {line.id: line.id for line in lines}
    for wanted in given.inspections:
        if wanted not in known:
            raise AppError(Problem.NOT_FOUND, what="inspection", id=wanted)
    return {known[wanted] for wanted in given.inspections}


def _password(given: PackageArguments) -> str:
    if given.password_file is None:
        return ""
    path = given.password_file
    try:
        return path.read_text(encoding="utf-8").strip("\r\n")
    except FileNotFoundError as error:
        raise AppError(Problem.FILE_NOT_FOUND, file=path.name, path=str(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise AppError(Problem.FILE_NOT_READABLE, file=path.name) from error


def _summary(preview: PackagePreview, *, changed: bool | None) -> str:
    done = {None: "预览 · preview", True: "已导入 · taken in", False: "此前已导入 · known"}[changed]
    manifest = preview.manifest
    name = manifest.sender_name or manifest.sender.device_id
    counts = f"检查 · inspections {len(preview.lines)}" if preview.lines else "下发 · office"
    text = f"{done}: {preview.file}: {name} [{key_code(manifest.sender)}], {counts}"
    for notice in preview.notices:
        text += f"; {notice.kind.value} {notice.first}-{notice.last}"
    for conflict in preview.conflicts:
        text += f"; {conflict.kind.value} {conflict.entry} {conflict.subject}"
    return text


def _told(preview: PackagePreview, *, changed: bool) -> dict[str, Any]:
    manifest = preview.manifest
    return {
        "package": manifest.id,
        "kind": manifest.kind.value,
        "number": manifest.number,
        "sender": manifest.sender.device_id,
        "code": key_code(manifest.sender),
        "standing": preview.standing.value,
        "changed": changed,
        "taken_already": preview.taken_already,
        "inspections": [
            {
                "number": line.inspection.number,
                "standing": line.standing.value,
                "id": line.inspection.id,
            }
            for line in preview.lines
        ],
        "people": {
            kind.value: {"new": each.new, "newer": each.newer, "known": each.known}
            for kind, each in preview.people.items()
        },
        "parts": [
            {"kind": part.kind.value, "name": part.name, "standing": part.standing.value}
            for part in preview.parts
        ],
        "changed_here": [pair.key for pair in preview.local_rows],
        "notices": [
            {"kind": each.kind.value, "first": each.first, "last": each.last}
            for each in preview.notices
        ],
        "conflicts": [
            {"kind": each.kind.value, "entry": each.entry, "subject": each.subject}
            for each in preview.conflicts
        ],
    }


def _sent(sent: SentFile) -> dict[str, Any]:
    return {
        "package": sent.package.id,
        "file": str(sent.path),
        "number": sent.package.number,
        "inspections": sent.inspections,
        "manifest_hash": sent.package.manifest_hash,
    }


def _say(text: str, told: dict[str, Any], *, as_json: bool) -> None:
    print(json.dumps(told, ensure_ascii=False) if as_json else text)  # noqa: T201 - the answer
