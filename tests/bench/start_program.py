"""Start the real program on a data folder and end it at its first idle moment."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from inspector_app.bootstrap import main

_run = QApplication.exec


def _until_idle(*_arguments: object) -> int:
    QTimer.singleShot(0, QApplication.quit)
    return _run()


QApplication.exec = _until_idle  # type: ignore[method-assign]  # the one seam the program leaves
sys.exit(main(["--data", sys.argv[1]]))
