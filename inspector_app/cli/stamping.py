"""`inspector stamp`: time stamps for what was signed offline."""

from __future__ import annotations

import json

from inspector_app.cli.arguments import Arguments
from inspector_app.cli.texts import sentence
from inspector_app.services.application import Services

EXIT_WAITING = 1


def run_stamp(arguments: Arguments, services: Services) -> int:
    """Stamp every file that waits; 1 if one still does.

    Raises AppError(STAMP_ADDRESS_MISSING).
    """
    report = services.pdf_signing.stamp_waiting()
    failure = report.failure
    if arguments.json:
        told = {
            "stamped": report.stamped,
            "waiting": report.waiting,
            "failure": failure.problem.name if failure else None,
        }
        print(json.dumps(told))  # noqa: T201 - the command's answer
    else:
        print(  # noqa: T201 - as above
            f"已补盖时间戳 {report.stamped} 份，仍待补盖 {report.waiting} 份 · "
            f"stamped: {report.stamped}, still waiting: {report.waiting}"
        )
        if failure is not None:
            print(sentence(failure))  # noqa: T201 - as above
    return EXIT_WAITING if report.waiting else 0
