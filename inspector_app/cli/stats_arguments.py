"""The words of `inspector stats`."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ExportWishes:
    """What `stats export` was asked for besides the file."""

    first_day: date | None
    last_day: date | None
    answers: bool
    hazards: bool


def export_wishes(given: argparse.Namespace) -> ExportWishes:
    """The wishes among the parsed words."""
    return ExportWishes(given.first_day, given.last_day, given.answers, given.hazards)


def add_stats(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the group `stats` with its actions."""
    stats = commands.add_parser("stats", help="statistics · 统计")
    actions = stats.add_subparsers(dest="action", required=True, metavar="ACTION")

    items = actions.add_parser("items", help="item quality · 题目质量")
    items.add_argument(
        "--responses",
        type=Path,
        metavar="FILE",
        help="any table of marks: attempt,item,mark,max_mark · 任意成绩表",
    )
    items.add_argument("--json", action="store_true")

    export = actions.add_parser("export", help="statistics as a file · 导出统计")
    export.add_argument("--from", dest="first_day", type=date.fromisoformat, metavar="DAY")
    export.add_argument("--to", dest="last_day", type=date.fromisoformat, metavar="DAY")
    export.add_argument("--out", type=Path, required=True, metavar="FILE", help=".xlsx, .csv, .pdf")
    export.add_argument("--answers", action="store_true", help="with raw answers · 含原始作答")
    export.add_argument("--hazards", action="store_true", help="一般隐患信息填报 (.xlsx)")
    export.add_argument("--json", action="store_true")
