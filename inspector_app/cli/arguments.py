"""The command line's words."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from inspector_app.cli.package_arguments import (
    PackageArguments,
    add_package,
    package_arguments,
)
from inspector_app.cli.stats_arguments import ExportWishes, add_stats, export_wishes


@dataclass(frozen=True, slots=True)
class Arguments:
    """What was asked for; without a command the window opens."""

    command: str | None
    data: Path | None
    json: bool
    out: Path | None = None
    seed: int = 1
    path: Path | None = None
    day: date | None = None
    chain: bool = False
    responses: Path | None = None
    export: ExportWishes | None = None
    database: str = ""
    url: str = ""
    package: PackageArguments | None = None


def parse_arguments(argv: list[str]) -> Arguments:
    """The parsed command line; argparse ends the process with code 2 on a wrong one."""
    parser = make_parser()
    given = parser.parse_args(argv)
    command = given.command
    if command == "demo" and given.what:
        command = f"demo {given.what}"
    if command in {"banks", "stats"}:
        command = f"{command} {given.action}"
    if command == "verify" and (given.path is None) is not given.chain:
        parser.error("verify: FILE or --chain · 请给出一个文件，或 --chain")
    return Arguments(
        command=command,
        data=given.data,
        json=getattr(given, "json", False),
        out=getattr(given, "out", None),
        seed=getattr(given, "seed", 1),
        path=getattr(given, "path", None),
        day=getattr(given, "day", None),
        chain=getattr(given, "chain", False),
        responses=getattr(given, "responses", None),
        export=export_wishes(given) if command == "stats export" else None,
        database=given.database,
        url=getattr(given, "url", ""),
        package=package_arguments(given),
    )


def make_parser() -> argparse.ArgumentParser:
    """All words that the command line understands."""
    parser = argparse.ArgumentParser(
        prog="inspector", description="逢查必考 · test at every inspection", allow_abbrev=False
    )
    parser.add_argument("--data", type=Path, help="another data folder · 另选数据文件夹")
    parser.add_argument(
        "--database",
        metavar="URL",
        default="",
        help="postgresql+psycopg://user@host/database, or embedded · 办公室数据库，或本机数据库",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    demo = commands.add_parser("demo", help="a complete invented inspection · 完整的演示检查")
    demo.add_argument(
        "what", nargs="?", choices=["county"], help="county: a whole county's year · 一个县的一年"
    )
    demo.add_argument("--out", type=Path, help="where the files go")
    demo.add_argument("--seed", type=int, default=1)
    demo.add_argument("--json", action="store_true")

    commands.add_parser("prepare")

    stamp = commands.add_parser(
        "stamp", help="time stamps for what was signed offline · 补盖时间戳"
    )
    stamp.add_argument("--json", action="store_true")

    verify = commands.add_parser(
        "verify", help="whether a file or the database was changed · 核验文件或数据库"
    )
    verify.add_argument("path", type=Path, nargs="?", metavar="FILE", help="a PDF")
    verify.add_argument("--chain", action="store_true", help="the whole database · 整个数据库")
    verify.add_argument("--json", action="store_true")

    move = commands.add_parser(
        "migrate-to", help="move this data into an empty PostgreSQL database · 迁到办公室数据库"
    )
    move.add_argument("url", metavar="URL")
    move.add_argument("--json", action="store_true")

    banks = commands.add_parser("banks", help="question banks · 题库")
    actions = banks.add_subparsers(dest="action", required=True, metavar="ACTION")
    check = actions.add_parser("check", help="check the banks' quality · 检查题库质量")
    check.add_argument("path", type=Path, nargs="?", help="a bank or a folder of banks")
    check.add_argument("--day", type=date.fromisoformat, help="in force on this day")
    check.add_argument("--json", action="store_true")

    add_stats(commands)
    add_package(commands)
    return parser
