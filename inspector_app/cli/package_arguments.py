"""The words of `inspector package`."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PackageArguments:
    """What is to be done with which packages."""

    action: str
    paths: tuple[Path, ...] = ()
    out: Path | None = None
    office: bool = False
    inspections: tuple[str, ...] = ()
    password_file: Path | None = None
    trust: bool = False
    theirs: bool = False
    preview: bool = False
    watch: float | None = None
    to: str = ""


def package_arguments(given: argparse.Namespace) -> PackageArguments | None:
    """The parsed words; None for another command."""
    if given.command != "package":
        return None
    paths = getattr(given, "paths", None) or []
    return PackageArguments(
        action=given.action,
        paths=tuple(paths),
        out=getattr(given, "out", None),
        office=getattr(given, "office", False),
        inspections=tuple(getattr(given, "inspection", None) or ()),
        password_file=getattr(given, "password_file", None),
        trust=getattr(given, "trust", False),
        theirs=getattr(given, "theirs", False),
        preview=getattr(given, "preview", False),
        watch=getattr(given, "watch", None),
        to=getattr(given, "to", ""),
    )


def add_package(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the group `package` with its actions."""
    package = commands.add_parser("package", help="between laptops and office · 检查数据包")
    actions = package.add_subparsers(dest="action", required=True, metavar="ACTION")
    _export(actions)
    _import(actions)
    receipt = actions.add_parser(
        "receipt", help="take a receipt in, or write one again · 导入回执，或重新生成回执"
    )
    receipt.add_argument("paths", type=Path, nargs=1, metavar="FILE", help="*.fchz or *.fcbk")
    receipt.add_argument("--trust", action="store_true", help="trust its signer · 信任签发设备")
    receipt.add_argument("--password-file", type=Path, metavar="FILE")
    receipt.add_argument("--out", type=Path, metavar="FILE")
    receipt.add_argument("--json", action="store_true")
    send = actions.add_parser("send", help="straight to the office · 直接报送到办公室")
    send.add_argument("--to", required=True, metavar="FOLDER|URL", help="共享文件夹或办公室数据库")
    send.add_argument("--json", action="store_true")
    listed = actions.add_parser("list", help="sent and received · 已发送和已收到的数据包")
    listed.add_argument("--json", action="store_true")


def _export(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    export = actions.add_parser("export", help="write a package · 导出数据包")
    export.add_argument("--out", type=Path, metavar="FILE", help="*.fcbk, or a folder")
    export.add_argument(
        "--office", action="store_true", help="banks, plans, templates, enterprises · 下发数据包"
    )
    export.add_argument(
        "--inspection", action="append", metavar="NUMBER", help="only this one · 只导出这一件"
    )
    export.add_argument("--password-file", type=Path, metavar="FILE", help="encrypt · 加密口令")
    export.add_argument("--json", action="store_true")


def _import(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    taken = actions.add_parser("import", help="take packages in · 导入数据包")
    taken.add_argument("paths", type=Path, nargs="+", metavar="FILE|FOLDER")
    taken.add_argument("--preview", action="store_true", help="only look · 只预览")
    taken.add_argument("--trust", action="store_true", help="trust unknown senders · 信任新设备")
    taken.add_argument(
        "--theirs", action="store_true", help="the office's over what was changed here · 以下发为准"
    )
    taken.add_argument("--password-file", type=Path, metavar="FILE", help="口令")
    taken.add_argument(
        "--watch", type=float, metavar="SECONDS", help="look again and again · 持续监视文件夹"
    )
    taken.add_argument("--json", action="store_true")
