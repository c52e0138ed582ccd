"""All actions of the window and all shortcuts of the program."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from inspector_app.ui.icons import Icon, icon


class PageName(Enum):
    """The pages of the navigation rail, in its order."""

    HOME = "home"
    INSPECTIONS = "inspections"
    ENTERPRISES = "enterprises"
    BANKS = "banks"
    RECTIFICATION = "rectification"
    STATISTICS = "statistics"
    EXCHANGE = "exchange"
    VERIFICATION = "verification"
    SETTINGS = "settings"


class Shortcut(Enum):
    """Every key sequence, so that none is given twice; platform keys stay Qt's own."""

    START_INSPECTION = "Ctrl+N"
    ADD = "Ctrl+Shift+N"
    EDIT = "F2"
    IMPORT = "Ctrl+I"
    PRINT = "Ctrl+P"
    SAVE = "Ctrl+S"
    SEND = "Ctrl+Shift+S"
    REFRESH = "F5"
    UNDO = "Ctrl+Z"
    FULL_SCREEN = "F11"
    QUIT = "Ctrl+Q"
    NEXT_STEP = "Alt+Right"
    PREVIOUS_STEP = "Alt+Left"

    @property
    def keys(self) -> QKeySequence:
        return QKeySequence(self.value)

    def beside(self, text: str) -> str:
        """A tool tip: the text with the keys after it."""
        return f"{text} ({self.keys.toString(QKeySequence.SequenceFormat.NativeText)})"


@dataclass(frozen=True, slots=True)
class _Words:
    text: str
    picture: Icon


class Actions(QObject):
    """The window's actions; pages and buttons may show the same ones."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.start_inspection = self._action(
            self.tr("Start an inspection"), Icon.START, Shortcut.START_INSPECTION
        )
        self.refresh = self._action(self.tr("Refresh"), Icon.UNDO, Shortcut.REFRESH)
        self.undo = self._action(self.tr("Undo"), Icon.UNDO, Shortcut.UNDO)
        self.full_screen = self._action(self.tr("Full screen"), Icon.LIST, Shortcut.FULL_SCREEN)
        self.quit = self._action(self.tr("Quit"), Icon.CLOSE, Shortcut.QUIT)
        self.pages = {
            name: self._page_action(number, words)
            for number, (name, words) in enumerate(self._page_words().items(), start=1)
        }

    def page_title(self, name: PageName) -> str:
        """What a page is called, in the rail and above it."""
        return self.pages[name].text()

    def all(self) -> tuple[QAction, ...]:
        """Everything that a window adds so that the shortcuts work."""
        single = (self.start_inspection, self.refresh, self.undo, self.full_screen, self.quit)
        return single + tuple(self.pages.values())

    def _page_words(self) -> dict[PageName, _Words]:
        return {
            PageName.HOME: _Words(self.tr("Home"), Icon.HOME),
            PageName.INSPECTIONS: _Words(self.tr("Inspections"), Icon.INSPECTION),
            PageName.ENTERPRISES: _Words(self.tr("Enterprises"), Icon.ENTERPRISE),
            PageName.BANKS: _Words(self.tr("Question banks"), Icon.BANK),
            PageName.RECTIFICATION: _Words(self.tr("Rectification"), Icon.RECTIFICATION),
            PageName.STATISTICS: _Words(self.tr("Statistics"), Icon.STATISTICS),
            PageName.EXCHANGE: _Words(self.tr("Exchange"), Icon.EXCHANGE),
            PageName.VERIFICATION: _Words(self.tr("Verification"), Icon.GOOD),
            PageName.SETTINGS: _Words(self.tr("Settings"), Icon.SETTINGS),
        }

    def _page_action(self, number: int, words: _Words) -> QAction:
        action = QAction(icon(words.picture, "#dbe6f4"), words.text, self)
        action.setCheckable(True)
        action.setShortcut(QKeySequence(f"Ctrl+{number}"))
        action.setToolTip(f"{words.text} (Ctrl+{number})")
        return action

    def _action(self, text: str, picture: Icon, shortcut: Shortcut) -> QAction:
        action = QAction(icon(picture), text, self)
        action.setShortcut(shortcut.keys)
        action.setToolTip(shortcut.beside(text))
        return action
