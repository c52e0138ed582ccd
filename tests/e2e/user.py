"""What a person does at the laptop: looks, clicks, types, presses keys, and waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QScrollArea,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from inspector_app.ui.widgets.signature_pad import SignaturePad

W = TypeVar("W", bound=QWidget)
PATIENCE_MS = 20_000
_LEFT = Qt.MouseButton.LeftButton
_MOST_TABS = 120
_LOOK_MS = 20


class User:
    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def wait(self, until: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(until, timeout=PATIENCE_MS)

    def sees(self, kind: type[W]) -> W:
        """The one visible widget of a kind, as soon as it is there."""
        self.wait(lambda: any(each.isVisible() for each in _all(kind)))
        (found,) = [each for each in _all(kind) if each.isVisible()]
        self._bring_forward(found.window())
        return found

    def button(self, words: str, inside: QWidget) -> QAbstractButton:
        """The visible button with these words on it."""
        buttons = [each for each in inside.findChildren(QAbstractButton) if each.isVisible()]
        found = [each for each in buttons if _words(each).startswith(words)]
        assert len(found) == 1, (words, [_words(each) for each in buttons])
        return found[0]

    def press(self, words: str, inside: QWidget) -> None:
        """Click the button with these words, once it can be clicked."""
        self.click(self.button(words, inside))

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.wait(lambda: widget.isVisible() and widget.isEnabled())
        _scroll_to(widget)
        self.wait(lambda: not widget.visibleRegion().isEmpty())
        self._bring_forward(widget.window())
        area = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        if at is None and isinstance(widget, QAbstractButton):
            at = QPoint(min(12, widget.width() // 2), widget.height() // 2)
        QTest.mouseClick(area, _LEFT, pos=at or area.rect().center())

    def _bring_forward(self, window: QWidget) -> None:
        """What the desktop does with a window that is clicked, or left over by another."""
        if QApplication.activePopupWidget() is None and not window.isActiveWindow():
            window.activateWindow()
            self.wait(window.isActiveWindow)

    def _keyboard(self) -> QWidget:
        """Where a key goes: to an open list first, then to the focus, then to the window."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        front = QApplication.activeWindow()
        if front is None or not front.isVisible():
            self._bring_forward(_foremost())
        found = QApplication.focusWidget() or QApplication.activeWindow()
        assert isinstance(found, QWidget)
        return found

    def click_row(self, view: QTableView, row: int) -> None:
        self.wait(lambda: view.isVisible() and view.model().rowCount() > row)
        self.click(view, view.visualRect(view.model().index(row, 1)).center())

    def fill(self, field: QWidget, text: str) -> None:
        """Click into a field, and write this instead of what stands there."""
        self.click(field)
        self.wait(field.hasFocus)
        QTest.keyClick(self._keyboard(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.write(text)

    def write(self, text: str) -> None:
        """Type; Chinese comes from an input method, as it does on a real keyboard."""
        for character in text:
            if character.isascii():
                QTest.keyClicks(self._keyboard(), character)
            else:
                event = QInputMethodEvent()
                event.setCommitString(character)
                QApplication.sendEvent(QApplication.focusWidget() or self._keyboard(), event)

    def key(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        times: int = 1,
    ) -> None:
        """Press a key wherever the keyboard is."""
        for _ in range(times):
            QTest.keyClick(self._keyboard(), key, modifier)

    def control(self, key: Qt.Key) -> None:
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def tab_to(self, widget: QWidget) -> None:
        """Press Tab until the keyboard is in this widget."""
        self.wait(lambda: widget.isVisible() and widget.isEnabled())
        met: list[str] = []
        for _ in range(_MOST_TABS):
            focused = self._keyboard()
            met.append(focused.accessibleName() or str(focused))
            if focused is widget or widget.isAncestorOf(focused):
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(widget, dict.fromkeys(met))

    def sign(self, pad: SignaturePad) -> None:
        """Write a name with the mouse."""
        self.wait(pad.isVisible)
        QTest.mousePress(pad, _LEFT, pos=QPoint(40, 40))
        for place in ((120, 90), (200, 30), (260, 100)):
            QTest.mouseMove(pad, QPoint(*place))
        QTest.mouseRelease(pad, _LEFT, pos=QPoint(300, 60))

    def meanwhile(self, kind: type[W], act: Callable[[W], None], do: Callable[[], None]) -> None:
        """Do something that opens a modal dialog of a kind, and act on that dialog."""
        done: list[bool] = []
        wrong: list[BaseException] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, kind) or not dialog.isVisible():
                return
            timer.stop()
            try:
                act(dialog)
            except BaseException as error:  # noqa: BLE001 - raised again below, outside the dialog's own loop
                wrong.append(error)
                if isinstance(dialog, QDialog):
                    dialog.reject()
            done.append(True)

        timer = QTimer()
        timer.setInterval(_LOOK_MS)
        timer.timeout.connect(look)
        timer.start()
        do()
        self.wait(lambda: bool(done))
        if wrong:
            raise wrong[0]

    def choose_file(self, path: str, do: Callable[[], None], *, by_keyboard: bool = False) -> None:
        """Type the path in the file dialog that this opens."""

        def type_path(dialog: QFileDialog) -> None:
            field = dialog.findChild(QLineEdit, "fileNameEdit")
            assert isinstance(field, QLineEdit)
            self._bring_forward(dialog)
            if by_keyboard:
                self.wait(field.hasFocus)
                self.write(path)
            else:
                self.fill(field, path)
            if QApplication.activePopupWidget() is not None:  # completions, not wanted here
                self.key(Qt.Key.Key_Escape)
            QTest.keyClick(field, Qt.Key.Key_Return)

        self.meanwhile(QFileDialog, type_path, do)


def _foremost() -> QWidget:
    """The window that a desktop would activate when another one closes."""
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return max(shown, key=lambda each: (each.isModal(), each.isFullScreen()))


def _all(kind: type[W]) -> list[W]:
    return [each for each in QApplication.allWidgets() if isinstance(each, kind)]


def _words(button: QAbstractButton) -> str:
    return button.text().replace("&", "") or button.accessibleName()


def _scroll_to(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
