"""The kiosk's larger type and its own few parts, on top of the program's style sheet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon

CONTENT_WIDTH = 980
TILE_HEIGHT = 56
BUTTON_HEIGHT = 52


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes in pixels."""

    stem: int
    option: int
    body: int


class TypeSize(Enum):
    """The three steps of the size switch, by the letters on it."""

    NORMAL = "A"
    LARGE = "A+"
    LARGEST = "A++"

    @property
    def sizes(self) -> Sizes:
        """Never below the 22 px that a slow reader needs for the question itself."""
        return {
            TypeSize.NORMAL: Sizes(stem=24, option=21, body=17),
            TypeSize.LARGE: Sizes(stem=30, option=26, body=19),
            TypeSize.LARGEST: Sizes(stem=36, option=32, body=21),
        }[self]


_SHEET = """
QWidget[part="kiosk"] { background: @window; }
QFrame[part="bar"] { background: @surface; border: none; border-bottom: 1px solid @border; }
QFrame[part="foot"] { background: @surface; border: none; border-top: 1px solid @border; }
QFrame[part="card"] { background: @surface; border: 1px solid @border; border-radius: 8px; }
QLabel { font-size: @bodypx; }
QLabel[part="stem"] { font-size: @stempx; font-weight: 600; }
QLabel[part="option"], QLabel[part="letter"] { font-size: @optionpx; background: transparent; }
QLabel[part="letter"] { font-weight: 600; color: @accent; }
QLabel[part="kind"] { font-size: @bodypx; color: @accent; font-weight: 600; }
QLabel[part="name"] { font-size: 52px; font-weight: 700; }
QLabel[part="big"] { font-size: 30px; font-weight: 600; }
QLabel[part="clock"] { font-size: 22px; font-weight: 600; }
QLabel[part="score"] { font-size: 44px; font-weight: 700; }
QLabel[part="error"] { font-size: @bodypx; color: @bad; }
QLabel[tone="good"] { color: @good; }
QLabel[tone="bad"] { color: @bad; }
QLabel[tone="warning"] { color: @warning; }
QLabel[tone="muted"] { color: @muted; }
QPushButton { font-size: @bodypx; padding: 6px 16px; }
QPushButton:focus { padding: 5px 15px; }
QPushButton[part="hero"] { font-size: 24px; padding: 12px 32px; }
QPushButton[part="hero"]:disabled
  { background: @border; border-color: @border; color: @muted; }
QPushButton[part="size"] { padding: 2px 8px; min-width: 28px; font-size: 15px; }
QPushButton[part="size"]:checked
  { background: @accent_soft; border: 2px solid @accent; color: @accent; font-weight: 600; }
QPushButton[part="dot"] { font-size: 15px; padding: 0; border: 1px solid @border;
  background: @surface; border-radius: 6px; }
QPushButton[part="dot"][answered="true"]
  { background: @accent_soft; border-color: @accent; color: @accent; font-weight: 600; }
QPushButton[part="dot"][current="true"] { border: 3px solid @accent; font-weight: 700; }
QPushButton[part="dot"]:focus { border: 3px solid @text; padding: 0; }
QPushButton[part="more"] { font-size: @bodypx; padding: 2px 12px; border-radius: 20px;
  border: 2px solid @accent; color: @accent; background: @surface; font-weight: 600; }
QPushButton[part="row"] { font-size: @bodypx; text-align: left; padding: 10px 16px; }
QPushButton[part="row"]:focus { padding: 9px 15px; }
QCheckBox { font-size: @bodypx; spacing: 12px; }
QCheckBox::indicator { width: 26px; height: 26px; }
QLineEdit, QPlainTextEdit, QComboBox { font-size: @optionpx; }
QLineEdit[part="pin"] { font-size: 28px; }
"""


def kiosk_sheet(size: TypeSize) -> str:
    """The style sheet of the kiosk's window for a type size, in the colours of the scheme."""
    scheme, sizes = theme.colours(), size.sizes
    values = {
        "@bodypx": f"{sizes.body}px",
        "@stempx": f"{sizes.stem}px",
        "@optionpx": f"{sizes.option}px",
        "@accent_soft": scheme.accent_soft,
        "@window": scheme.window,
        "@surface": scheme.surface,
        "@border": scheme.border,
        "@accent": scheme.accent,
        "@warning": scheme.warning,
        "@muted": scheme.muted,
        "@text": scheme.text,
        "@good": scheme.good,
        "@bad": scheme.bad,
    }
    sheet = _SHEET
    for name in sorted(values, key=len, reverse=True):
        sheet = sheet.replace(name, values[name])
    return sheet


def part_label(text: str = "", part: str = "", *, wrap: bool = True) -> QLabel:
    """A label that plays a part of the sheet."""
    label = QLabel(text, wordWrap=wrap)
    if part:
        theme.set_role(label, part)
    return label


def large_button(text: str, meaning: Icon | None = None, part: str = "") -> QPushButton:
    """A button that a finger hits."""
    button = QPushButton(text)
    button.setMinimumHeight(BUTTON_HEIGHT)
    button.setAutoDefault(True)  # outside dialogs, too, Enter presses it
    if part:
        theme.set_role(button, part)
    if meaning is not None:
        colour = theme.colours().accent_text if part in {"primary", "hero"} else None
        button.setIcon(icon(meaning, colour))
    return button


def clock_text(seconds: int) -> str:
    """Seconds as mm:ss."""
    return f"{seconds // 60:02}:{seconds % 60:02}"


def set_flag(widget: QWidget, name: str, *, on: bool) -> None:
    """Set a property that the sheet looks at."""
    if widget.property(name) == on:
        return
    widget.setProperty(name, on)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
