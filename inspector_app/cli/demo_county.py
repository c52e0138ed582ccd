"""`inspector demo county`: an invented county's year in a data folder, to try the office side."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path

from inspector_app.cli.arguments import Arguments
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.statistics.scope import Scope
from inspector_app.domain.time import BEIJING
from inspector_app.services.application import Services
from inspector_app.services.context import Chance
from inspector_app.services.demo_county.clock import CountyClock
from inspector_app.services.demo_county.year import FIRST_DAY

_OUT = Path("demo-county")
_MORNING = time(7, 30)


def run_county(
    arguments: Arguments, open_services: Callable[[Path | None, Chance], Services]
) -> int:
    """Fill `--data`, else the folder `data` in `--out`, and say what is in it.

    Raises AppError(DEMO_NEEDS_EMPTY_DATA).
    """
    data = arguments.data or (arguments.out or _OUT) / "data"
    clock = CountyClock(datetime.combine(FIRST_DAY, _MORNING, BEIJING), arguments.seed)
    services = open_services(data, clock.chance())
    try:
        if not services.setup.is_first_start():
            raise AppError(Problem.DEMO_NEEDS_EMPTY_DATA)
        services.demo_county.load(clock, arguments.seed, progress=_progress)
        _tell(services, data, as_json=arguments.json)
    finally:
        services.close()
    return 0


def _tell(services: Services, data: Path, *, as_json: bool) -> None:
    figures = services.statistics.overview(Scope())
    covered = services.statistics.coverage(Scope())
    told = {
        "data": str(data),
        "tests": figures.tests,
        "people": figures.people,
        "papers": figures.papers,
        "passed": figures.passed.found,
        "findings": figures.findings,
        "enterprises": covered.enterprises,
        "visited": covered.visited,
        "townships": len(covered.townships),
        "industries": len(covered.industries),
    }
    if as_json:
        print(json.dumps(told, ensure_ascii=False))  # noqa: T201 - the command's answer
        return
    print(  # noqa: T201 - as above
        f"演示县：{told['townships']} 个乡镇街道、{told['industries']} 个行业、"
        f"{told['enterprises']} 家企业（检查 {told['visited']} 家）；测试 {told['tests']} 次、"
        f"{told['papers']} 人次，合格 {told['passed']} 人次，发现问题 {told['findings']} 项。\n"
        f"打开 · open: ./inspector --data {data}"
    )


def _progress(done: int, total: int) -> None:
    """One line that counts, where somebody watches."""
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        print(f"\r{done}/{total}", end=end, file=sys.stderr, flush=True)  # noqa: T201 - as above
