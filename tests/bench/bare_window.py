"""A bare Qt window with the program's own font, ended at its first idle moment."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from inspector_app.ui import theme

application = QApplication(sys.argv)
theme.install_face(application)
window = QMainWindow()
window.setCentralWidget(QLabel("逢查必考"))
window.resize(1366, 768)
window.show()
QTimer.singleShot(0, application.quit)
sys.exit(application.exec())
