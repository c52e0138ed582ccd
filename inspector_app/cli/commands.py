"""The commands: each opens what it needs, answers on standard output, returns an exit code."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from inspector_app.cli.arguments import Arguments
from inspector_app.domain.databases import EMBEDDED
from inspector_app.services.application import Services
from inspector_app.services.chain_verification import ChainService
from inspector_app.services.context import Chance, real_chance

OpenServices: TypeAlias = Callable[[Path | None, Chance], Services]
OpenChain: TypeAlias = Callable[[], ChainService]


def run_command(arguments: Arguments, open_services: OpenServices, open_chain: OpenChain) -> int:
    """Run the command that was asked for. Raises AppError for bad input."""
    if arguments.command == "demo":
        return _demo(arguments, open_services)
    if arguments.command == "demo county":
        from inspector_app.cli.demo_county import run_county  # noqa: PLC0415 - only this command's imports

        return run_county(arguments, open_services)
    if arguments.command == "verify":
        return _verify(arguments, open_chain)
    if arguments.command == "stats items" and arguments.responses is not None:
        from inspector_app.cli.stats import run_items_of_file  # noqa: PLC0415 - as above

        return run_items_of_file(arguments)
    services = open_services(arguments.data, real_chance())
    try:
        return _on_database(arguments, services)
    finally:
        services.close()


def _on_database(arguments: Arguments, services: Services) -> int:
    if arguments.command == "stamp":
        from inspector_app.cli.stamping import run_stamp  # noqa: PLC0415 - only this command's imports

        return run_stamp(arguments, services)
    if arguments.command == "stats items":
        from inspector_app.cli.stats import run_items  # noqa: PLC0415 - as above

        return run_items(arguments, services)
    if arguments.command == "stats export":
        from inspector_app.cli.stats_export import run_export  # noqa: PLC0415 - as above

        return run_export(arguments, services)
    if arguments.command == "package":
        from inspector_app.cli.packages import run_package  # noqa: PLC0415 - as above

        return run_package(arguments, services)
    if arguments.command == "migrate-to":
        from inspector_app.cli.moving import run_move  # noqa: PLC0415 - as above

        return run_move(arguments, services)
    from inspector_app.cli.banks import run_check  # noqa: PLC0415 - as above

    return run_check(arguments, services)


def _verify(arguments: Arguments, open_chain: OpenChain) -> int:
    if arguments.path is not None:
        from inspector_app.cli.verify import run_verify  # noqa: PLC0415 - only this command's imports

        return run_verify(arguments.path, as_json=arguments.json)
    from inspector_app.cli.chain import run_chain  # noqa: PLC0415 - as above

    service = open_chain()
    try:
        return run_chain(service, as_json=arguments.json)
    finally:
        service.close()


def _demo(arguments: Arguments, open_services: OpenServices) -> int:
    from inspector_app.cli import demo  # noqa: PLC0415 - only this command's imports

    with tempfile.TemporaryDirectory() as folder:
        data = arguments.data or Path(folder)
        services = open_services(data, demo.repeatable_chance(arguments.seed))
        try:
            code = demo.run_demo(arguments, services)
        finally:
            services.close()
        if arguments.data is None and arguments.database in {"", EMBEDDED}:
            demo.keep_data(data, arguments.out or demo.OUT)
    return code
