"""A bare Qt window with the program's own font, ended at its first idle moment."""

from __future__ import annotations

import sys

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from typing_extensions import override

from inspector_app.ui import theme
from tests.bench.first_idle import end_when_idle


class _Words(QLabel):
    was_painted = False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.was_painted = True


application = QApplication(sys.argv)
theme.install_face(application)
window = QMainWindow()
words = _Words("逢查必考")
window.setCentralWidget(words)
window.resize(1366, 768)
window.show()
end_when_idle(lambda: words.was_painted)
sys.exit(application.exec())
