"""The navigation rail at the left edge."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout

from inspector_app.ui.actions import Actions, PageName
from inspector_app.ui.theme import GRID, set_role

_WIDTH = 124
_ICON = QSize(22, 22)


class Rail(QFrame):
    """One button per page; the settings stand at the foot."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        set_role(self, "rail")
        self.setFixedWidth(_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID * 2, GRID, GRID * 2)
        layout.setSpacing(GRID // 2)
        group = QActionGroup(self)
        for name, action in actions.pages.items():
            group.addAction(action)
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(_ICON)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            if name is PageName.SETTINGS:
                layout.addStretch()
            layout.addWidget(button)
