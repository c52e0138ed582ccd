"""Icons by what they stand for, drawn with the font that QtAwesome brings."""

from __future__ import annotations

from enum import Enum
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap
from typing_extensions import override

from inspector_app.ui import theme

_FONT = "fonts/fontawesome6-solid-webfont-*.ttf"
_LETTER_SIZE = 0.875  # of the icon's height: room for the font's bearings, as in QtAwesome


class Icon(Enum):
    """The letter of Font Awesome 6 (solid) behind each meaning."""

    HOME = "\uf015"  # house
    INSPECTION = "\uf46c"  # clipboard-check
    ENTERPRISE = "\uf275"  # industry
    BANK = "\uf02d"  # book
    RECTIFICATION = "\uf7d9"  # screwdriver-wrench
    EXCHANGE = "\uf0ec"  # right-left
    SETTINGS = "\uf013"  # gear
    ADD = "\u002b"  # plus
    EDIT = "\uf304"  # pen
    REMOVE = "\uf2ed"  # trash-can
    IMPORT = "\uf56f"  # file-import
    SAVE = "\uf0c7"  # floppy-disk
    SEND = "\uf1d8"  # paper-plane
    PRINT = "\uf02f"  # print
    FILE = "\uf1c1"  # file-pdf
    OPEN = "\uf07c"  # folder-open
    SEARCH = "\uf002"  # magnifying-glass
    UNDO = "\uf2ea"  # rotate-left
    START = "\uf04b"  # play
    CONTINUE = "\uf04e"  # forward
    PAUSE = "\uf04c"  # pause
    STOP = "\uf04d"  # stop
    CLOSE = "\uf00d"  # xmark
    GOOD = "\uf058"  # circle-check
    BAD = "\uf057"  # circle-xmark
    WARNING = "\uf071"  # triangle-exclamation
    INFO = "\uf05a"  # circle-info
    PERSON = "\uf007"  # user
    PEOPLE = "\uf0c0"  # users
    DRAW = "\uf522"  # dice
    TEST = "\uf044"  # pen-to-square
    SIGN = "\uf5b7"  # signature
    SEAL = "\uf5bf"  # stamp
    LOCK = "\uf023"  # lock
    CLOCK = "\uf017"  # clock
    SPEAK = "\uf028"  # volume-high
    QR = "\uf029"  # qrcode
    CORRECT = "\uf31c"  # file-pen
    PREVIOUS = "\uf053"  # chevron-left
    NEXT = "\uf054"  # chevron-right
    LIST = "\uf03a"  # list
    STATISTICS = "\ue473"  # chart-simple
    COPY = "\uf0c5"  # copy
    FILTER = "\uf0b0"  # filter
    REPORT = "\uf15c"  # file-lines


def icon(meaning: Icon, colour: QColor | str | None = None) -> QIcon:
    """The icon in the text colour of the scheme in use, or in the given colour."""
    scheme = theme.colours()
    return QIcon(_Glyph(meaning.value, QColor(colour or scheme.text), QColor(scheme.muted)))


def tone_icon(tone: theme.Tone) -> QIcon:
    """The icon that says the same as a tone's colour."""
    meanings = {
        theme.Tone.GOOD: Icon.GOOD,
        theme.Tone.BAD: Icon.BAD,
        theme.Tone.WARNING: Icon.WARNING,
    }
    return icon(meanings.get(tone, Icon.INFO), theme.colours().of(tone))


class _Glyph(QIconEngine):
    """Draws a letter of the icon font as QtAwesome does, at any size."""

    def __init__(self, letter: str, colour: QColor, disabled: QColor) -> None:
        super().__init__()
        self._letter = letter
        self._colour = colour
        self._disabled = disabled

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        font = QFont(_family())
        font.setPixelSize(round(_LETTER_SIZE * rect.height()))
        painter.save()
        painter.setPen(self._disabled if mode is QIcon.Mode.Disabled else self._colour)
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.restore()

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn

    @override
    def clone(self) -> QIconEngine:
        return _Glyph(self._letter, self._colour, self._disabled)


@cache
def _family() -> str:
    """The icon font out of QtAwesome, without QtAwesome's own start of 150 ms."""
    found = find_spec("qtawesome")
    if found is None or found.origin is None:
        raise FileNotFoundError(_FONT)
    (file,) = Path(found.origin).parent.glob(_FONT)
    number = QFontDatabase.addApplicationFont(str(file))
    return QFontDatabase.applicationFontFamilies(number)[0]
