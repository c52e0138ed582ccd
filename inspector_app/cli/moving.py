"""`inspector migrate-to URL`: everything into an empty database on a server."""

from __future__ import annotations

import json
import sys

from inspector_app.cli.arguments import Arguments
from inspector_app.domain.databases import parse_address
from inspector_app.domain.errors import AppError, Problem
from inspector_app.services.application import Services


def run_move(arguments: Arguments, services: Services) -> int:
    """Move, with progress on standard error where somebody watches. Raises AppError."""
    address = parse_address(arguments.url)
    if address is None:
        raise AppError(Problem.DATABASE_URL_INVALID, url=arguments.url)
    report = services.databases.move_to(address, _progress)
    if arguments.json:
        tables = [
            {"table": name, "rows": rows, "sha256": digest} for name, rows, digest in report.tables
        ]
        told = {"target": report.target, "rows": report.rows, "tables": tables}
        print(json.dumps(told, ensure_ascii=False))  # noqa: T201 - the command's answer
        return 0
    for name, rows, digest in report.tables:
        print(f"{name:24} {rows:>9}  SHA-256 {digest}")  # noqa: T201 - as above
    print(  # noqa: T201 - as above
        f"已迁移 {report.rows} 行，两边逐行核对一致；原数据库未动。"
        "以后用 --database 或在“设置”里选用：\n"
        f"{report.rows} rows moved and compared; the old database is as it was. From now on: "
        f"--database {report.target}"
    )
    return 0


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        end = "\n" if done >= total else ""
        print(f"\r{100 * done // max(total, 1):>3} %", end=end, file=sys.stderr, flush=True)  # noqa: T201 - as above
