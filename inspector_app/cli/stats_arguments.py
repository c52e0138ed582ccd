"""The words of `inspector stats`."""

from __future__ import annotations

import argparse
from pathlib import Path


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
