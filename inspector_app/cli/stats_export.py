"""`inspector stats export`: the statistics as a file, for schedulers; its ending says the form."""

from __future__ import annotations

import json

from inspector_app.cli.arguments import Arguments
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.statistics.scope import Scope
from inspector_app.services.application import Services

ENDINGS = (".xlsx", ".csv", ".pdf")


def run_export(arguments: Arguments, services: Services) -> int:
    """Write `arguments.out`. Raises AppError: FILE_ENDING_UNKNOWN, FOLDER_NOT_WRITABLE."""
    path, wishes = arguments.out, arguments.export
    if path is None or wishes is None or path.suffix.lower() not in ENDINGS:
        raise AppError(Problem.FILE_ENDING_UNKNOWN, file=str(path), endings="、".join(ENDINGS))
    scope = Scope(wishes.first_day, wishes.last_day)
    exports = services.statistics_exports
    filters = "　".join(
        f"{name}{day.isoformat()}"
        for name, day in (("自", wishes.first_day), ("至", wishes.last_day))
        if day
    )
    match path.suffix.lower():
        case ".csv":
            exports.csv(path, scope)
        case ".pdf":
            exports.report(path, scope, filters)
        case _ if wishes.hazards:
            exports.hazard_report(path, scope)
        case _:
            exports.workbook(path, scope, filters, answers=wishes.answers)
    figures = services.statistics.overview(scope)
    result = {
        "file": str(path),
        "inspections": len(figures.inspections),
        "tests": figures.tests,
        "papers": figures.papers,
        "findings": figures.findings,
    }
    if arguments.json:
        print(json.dumps(result, ensure_ascii=False))  # noqa: T201 - the command's answer
    else:
        print(f"{path}  测试 {figures.tests} 次，问题 {figures.findings} 项")  # noqa: T201 - as above
    return 0
