"""Push buttons with a picture, a part to play and, where given, a key."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QPushButton

from inspector_app.ui import theme
from inspector_app.ui.actions import Shortcut
from inspector_app.ui.icons import Icon, icon

_HERO_ICON = QSize(26, 26)


def button(
    text: str, picture: Icon | None = None, part: str = "", shortcut: Shortcut | None = None
) -> QPushButton:
    """A button; `part` is `primary`, `hero`, `danger`, `link` or empty."""
    made = QPushButton(text)
    made.setAutoDefault(True)  # outside dialogs, too, Enter presses it
    if part:
        theme.set_role(made, part)
    if picture is not None:
        made.setIcon(icon(picture, _colour(part)))
        if part == "hero":
            made.setIconSize(_HERO_ICON)
    if shortcut is not None:
        QShortcut(shortcut.keys, made).activated.connect(made.click)
        made.setToolTip(shortcut.beside(text.replace("&", "")))
    return made


def _colour(part: str) -> str:
    scheme = theme.colours()
    known = {
        "primary": scheme.accent_text,
        "hero": scheme.accent_text,
        "danger": scheme.bad,
        "link": scheme.accent,
    }
    return known.get(part, scheme.text)
