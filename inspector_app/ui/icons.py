"""Icons by what they stand for; QtAwesome is loaded with the first one."""

from __future__ import annotations

from enum import Enum

from PySide6.QtGui import QColor, QIcon

from inspector_app.ui import theme


class Icon(Enum):
    """The glyph of Font Awesome 6 (solid) behind each meaning."""

    HOME = "fa6s.house"
    INSPECTION = "fa6s.clipboard-check"
    ENTERPRISE = "fa6s.industry"
    BANK = "fa6s.book"
    RECTIFICATION = "fa6s.screwdriver-wrench"
    SETTINGS = "fa6s.gear"
    ADD = "fa6s.plus"
    EDIT = "fa6s.pen"
    REMOVE = "fa6s.trash-can"
    IMPORT = "fa6s.file-import"
    SAVE = "fa6s.floppy-disk"
    PRINT = "fa6s.print"
    OPEN = "fa6s.folder-open"
    SEARCH = "fa6s.magnifying-glass"
    UNDO = "fa6s.rotate-left"
    START = "fa6s.play"
    CONTINUE = "fa6s.forward"
    PAUSE = "fa6s.pause"
    STOP = "fa6s.stop"
    CLOSE = "fa6s.xmark"
    GOOD = "fa6s.circle-check"
    BAD = "fa6s.circle-xmark"
    WARNING = "fa6s.triangle-exclamation"
    INFO = "fa6s.circle-info"
    PERSON = "fa6s.user"
    PEOPLE = "fa6s.users"
    DRAW = "fa6s.dice"
    TEST = "fa6s.pen-to-square"
    SIGN = "fa6s.signature"
    SEAL = "fa6s.stamp"
    LOCK = "fa6s.lock"
    CLOCK = "fa6s.clock"
    SPEAK = "fa6s.volume-high"
    QR = "fa6s.qrcode"
    CORRECT = "fa6s.file-pen"
    PREVIOUS = "fa6s.chevron-left"
    NEXT = "fa6s.chevron-right"
    LIST = "fa6s.list"


def icon(meaning: Icon, colour: QColor | str | None = None) -> QIcon:
    """The icon in the text colour of the scheme in use, or in the given colour."""
    import qtawesome  # noqa: PLC0415 - reads its fonts when imported

    scheme = theme.colours()
    drawn: QIcon = qtawesome.icon(
        meaning.value,
        color=QColor(colour or scheme.text),
        color_disabled=QColor(scheme.muted),
    )
    return drawn


def tone_icon(tone: theme.Tone) -> QIcon:
    """The icon that says the same as a tone's colour."""
    meanings = {
        theme.Tone.GOOD: Icon.GOOD,
        theme.Tone.BAD: Icon.BAD,
        theme.Tone.WARNING: Icon.WARNING,
    }
    return icon(meanings.get(tone, Icon.INFO), theme.colours().of(tone))
