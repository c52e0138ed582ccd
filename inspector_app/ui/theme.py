"""Design tokens, and how they reach the program: Fusion, a palette and one small style sheet.

Widgets name a meaning (`set_tone(label, Tone.GOOD)`), never a colour.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from inspector_app.ui.style_sheet import STYLE_SHEET

GRID = 8
RADIUS = 8
BODY_PX = 14
TABLE_PX = 13
TITLE_PX = 20
QUESTION_PX = 22
DISPLAY_PX = 32

INSTALLED_FACES = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "Source Han Sans SC",
)
_DARK = "inspector_dark"


class Tone(Enum):
    """What a colour means; a word or an icon always says the same."""

    NEUTRAL = "neutral"
    INFO = "info"
    GOOD = "good"
    BAD = "bad"
    WARNING = "warning"
    MUTED = "muted"
    RISK_RED = "risk_red"
    RISK_ORANGE = "risk_orange"
    RISK_YELLOW = "risk_yellow"
    RISK_BLUE = "risk_blue"


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme; each text colour has a contrast of at least 4.5 on the surfaces it stands on."""

    window: str
    surface: str
    raised: str
    border: str
    text: str
    muted: str
    accent: str
    accent_text: str
    accent_soft: str
    rail: str
    rail_text: str
    good: str
    good_soft: str
    bad: str
    bad_soft: str
    warning: str
    warning_soft: str
    risk_red: str
    risk_orange: str
    risk_yellow: str
    risk_blue: str

    def of(self, tone: Tone) -> QColor:
        """The text colour of a tone."""
        if tone is Tone.NEUTRAL:
            return QColor(self.text)
        return QColor(self.accent if tone is Tone.INFO else str(getattr(self, tone.value)))


LIGHT = Colours(
    window="#f3f5f8",
    surface="#ffffff",
    raised="#f7f9fb",
    border="#d5dbe3",
    text="#1c2530",
    muted="#5a6675",
    accent="#1f4e8c",
    accent_text="#ffffff",
    accent_soft="#e3ecf7",
    rail="#16335b",
    rail_text="#dbe6f4",
    good="#1b6e3c",
    good_soft="#e3f3e9",
    bad="#b3261e",
    bad_soft="#fbe9e7",
    warning="#8a5300",
    warning_soft="#fdf1dc",
    risk_red="#b3261e",
    risk_orange="#b04a00",
    risk_yellow="#7a6000",
    risk_blue="#1f4e8c",
)

DARK = Colours(
    window="#14181e",
    surface="#1d232b",
    raised="#252c36",
    border="#3a4452",
    text="#e7ecf2",
    muted="#a3afbd",
    accent="#7fb0ee",
    accent_text="#0d1b2e",
    accent_soft="#22354f",
    rail="#0f1a2a",
    rail_text="#c8d6e8",
    good="#7fd19b",
    good_soft="#1d3526",
    bad="#ff9a91",
    bad_soft="#42211f",
    warning="#f1b95a",
    warning_soft="#3d2f16",
    risk_red="#ff9a91",
    risk_orange="#ffab6b",
    risk_yellow="#ecd05b",
    risk_blue="#7fb0ee",
)


def apply(app: QApplication, *, dark: bool) -> None:
    """Give the whole program the light or the dark look."""
    colours = DARK if dark else LIGHT
    app.setProperty(_DARK, dark)
    app.setStyle("Fusion")
    app.setPalette(_palette(colours))
    app.setStyleSheet(_sheet(colours))


def install_face(app: QApplication) -> None:
    """Set a Chinese face: the system's own, else Noto Sans SC from its wheel (6 ms)."""
    installed = set(QFontDatabase.families())
    family = next((face for face in INSTALLED_FACES if face in installed), "")
    if not family:
        from pylopdf_fonts_zh_cn import sans_path  # noqa: PLC0415 - only where no face is installed

        number = QFontDatabase.addApplicationFont(str(sans_path()))
        family = next(iter(QFontDatabase.applicationFontFamilies(number)), "")
    font = QFont(family) if family else app.font()
    font.setPixelSize(BODY_PX)
    app.setFont(font)


def colours() -> Colours:
    """The scheme in use, for what is painted by hand."""
    app = QApplication.instance()
    return DARK if app is not None and app.property(_DARK) else LIGHT


def is_dark() -> bool:
    return colours() is DARK


def set_tone(widget: QWidget, tone: Tone) -> None:
    """Give a label, badge or frame the colours of a meaning."""
    _set_property(widget, "tone", tone.value)


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget a part to play in the style sheet: `title`, `primary`, `card`, `hero`."""
    _set_property(widget, "part", role)


def _set_property(widget: QWidget, name: str, value: str) -> None:
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def _palette(scheme: Colours) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: scheme.window,
        QPalette.ColorRole.WindowText: scheme.text,
        QPalette.ColorRole.Base: scheme.surface,
        QPalette.ColorRole.AlternateBase: scheme.raised,
        QPalette.ColorRole.Text: scheme.text,
        QPalette.ColorRole.PlaceholderText: scheme.muted,
        QPalette.ColorRole.Button: scheme.raised,
        QPalette.ColorRole.ButtonText: scheme.text,
        QPalette.ColorRole.Highlight: scheme.accent,
        QPalette.ColorRole.HighlightedText: scheme.accent_text,
        QPalette.ColorRole.ToolTipBase: scheme.raised,
        QPalette.ColorRole.ToolTipText: scheme.text,
        QPalette.ColorRole.Link: scheme.accent,
        QPalette.ColorRole.LinkVisited: scheme.accent,
        QPalette.ColorRole.Accent: scheme.accent,
        QPalette.ColorRole.BrightText: scheme.bad,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(scheme.muted))
    return palette


def _sheet(scheme: Colours) -> str:
    sheet = STYLE_SHEET
    numbers = {
        "radius": f"{RADIUS}px",
        "body": f"{BODY_PX}px",
        "table": f"{TABLE_PX}px",
        "title": f"{TITLE_PX}px",
        "question": f"{QUESTION_PX}px",
        "display": f"{DISPLAY_PX}px",
    }
    values = {field.name: str(getattr(scheme, field.name)) for field in fields(scheme)} | numbers
    for name in sorted(values, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", values[name])
    return sheet
