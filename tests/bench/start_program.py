"""Start the real program on a data folder and end it at its first idle moment."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from inspector_app.bootstrap import main
from tests.bench.first_idle import end_when_idle

_run = QApplication.exec


def _home_painted() -> bool:
    from inspector_app.ui.pages.home import HomePage
    from inspector_app.ui.window import MainWindow

    windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
    return any(
        each.isVisible() and each.was_painted and isinstance(each.page(), HomePage)
        for each in windows
    )


def _until_idle(*_arguments: object) -> int:
    end_when_idle(_home_painted)
    return _run()


QApplication.exec = _until_idle  # type: ignore[method-assign]  # the one seam the program leaves
sys.exit(main(["--data", sys.argv[1]]))
