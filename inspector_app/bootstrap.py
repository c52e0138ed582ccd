"""The composition root: the only module that, with `assembly`, knows every part."""

from __future__ import annotations

import logging
import logging.handlers
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.cli.arguments import Arguments, parse_arguments
from inspector_app.domain.errors import AppError
from inspector_app.paths import Paths, find_paths

if TYPE_CHECKING:  # the window opens before these are loaded
    from inspector_app.domain.databases import ServerAddress
    from inspector_app.services.application import Services
    from inspector_app.services.chain_verification import ChainService
    from inspector_app.services.context import Chance
    from inspector_app.ui.context import Services as UiServices
    from inspector_app.ui.opening import OtherTry
    from inspector_app.web.submitting import Submit
    from inspector_app.web.switch import PhoneSwitch

EXIT_BAD_INPUT = 2
PREPARE_AFTER_SECONDS = 20.0
_LOG_BYTES, _LOG_FILES = 1_000_000, 5


def main(argv: list[str]) -> int:
    """Run the window or a command; the process's exit code."""
    arguments = parse_arguments(argv)
    try:
        if arguments.command is None:
            return _run_window(arguments)
        if arguments.command == "prepare":
            return _prepare_documents(arguments.data)
        from inspector_app.cli.commands import run_command  # noqa: PLC0415 - not for the window

        code = run_command(
            arguments,
            lambda data, chance: _open_for_command(data, chance, arguments.database),
            lambda: _open_chain(arguments),
        )
        sys.stdout.flush()
    except AppError as error:
        from inspector_app.cli.texts import sentence  # noqa: PLC0415 - only when something is wrong

        print(sentence(error), file=sys.stderr)  # noqa: T201 - the command line's answer
        return EXIT_BAD_INPUT
    except BrokenPipeError:
        # whoever read the answer, such as `head`, has seen enough; nothing more can be written
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def start_logging(folder: Path) -> None:
    """Log to a rotating file in the data folder."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        folder / "inspector.log", maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])


def has_display() -> bool:
    """Whether a window can be shown."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _run_window(arguments: Arguments) -> int:
    if not has_display():
        print("没有图形显示，改为运行演示。No display: running the demo instead.")  # noqa: T201 - as above
        return main(["demo"])
    from inspector_app.ui.app import run  # noqa: PLC0415 - the command line needs no Qt

    paths = find_paths(arguments.data)
    start_logging(paths.logs)

    def reopen(wish: OtherTry) -> Callable[[], Services]:
        return lambda: _open_for_window(paths, arguments.database, wish)

    return run(paths, lambda: _open_for_window(paths, arguments.database), _phone_switch, reopen)


def _open_for_window(paths: Paths, database: str, wish: OtherTry | None = None) -> Services:
    from inspector_app.assembly import open_services  # noqa: PLC0415 - the window shows first
    from inspector_app.services.context import real_chance  # noqa: PLC0415 - as above

    server = None if wish and wish.embedded else _server(paths, database)
    if server and wish and wish.password:
        server = replace(server, password=wish.password)
    services = open_services(paths, real_chance(), server)
    _prepare_later(paths)
    return services


def _phone_switch(services: UiServices, submit: Submit) -> PhoneSwitch:
    from inspector_app.web.switch import PhoneSwitch  # noqa: PLC0415 - not for the command line

    return PhoneSwitch(services.phones, submit, services.received_photos)


def _open_for_command(data: Path | None, chance: Chance, database: str) -> Services:
    from inspector_app.assembly import open_services  # noqa: PLC0415 - not for the window

    paths = find_paths(data)
    start_logging(paths.logs)
    return open_services(paths, chance, _server(paths, database))


def _server(paths: Paths, database: str) -> ServerAddress | None:
    """The server that was asked for, else the one remembered in the data folder; None for none."""
    from inspector_app.domain.databases import parse_address  # noqa: PLC0415 - after the window
    from inspector_app.services.databases import remembered  # noqa: PLC0415 - as above

    return parse_address(database) if database else remembered(paths.chosen_database)


def _open_chain(arguments: Arguments) -> ChainService:
    from inspector_app.assembly import open_chain  # noqa: PLC0415 - not for the window
    from inspector_app.services.context import real_chance  # noqa: PLC0415 - as above

    paths = find_paths(arguments.data)
    return open_chain(paths, real_chance(), _server(paths, arguments.database))


def _prepare_later(paths: Paths) -> None:
    """Convert the documents' fonts in a process of its own, once, when the start is over.

    It takes some ten seconds of computing, which must not come before the first sealing.
    """
    import subprocess  # noqa: PLC0415 - not at the start
    import threading  # noqa: PLC0415 - as above

    def begin() -> None:
        command = [sys.executable, "-m", "inspector_app", "--data", str(paths.data), "prepare"]
        lower = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
        subprocess.Popen(command, creationflags=lower)  # noqa: S603 - our own program

    timer = threading.Timer(PREPARE_AFTER_SECONDS, begin)
    timer.daemon = True
    timer.start()


def _prepare_documents(data: Path | None) -> int:
    from inspector_app.documents.fonts import prepare_fonts  # noqa: PLC0415 - only this command

    if hasattr(os, "nice"):
        os.nice(10)
    paths = find_paths(data)
    prepare_fonts(paths.cache, font_folders=paths.fonts)
    return 0
