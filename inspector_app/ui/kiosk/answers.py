"""Where an answer is given: tiles, lines, a text, or a sheet that asks to show it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.questions import QuestionType
from inspector_app.domain.scoring import Response
from inspector_app.services.attempt_views import BLANK, AttemptItem
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.kiosk.style import part_label
from inspector_app.ui.kiosk.tiles import OptionTile

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_LETTERS = "ABCDEFGH"
_TEXT_LINES_HEIGHT = 190


class AnswerArea(QWidget):
    """`edited` says whether the answer is being typed, and so is not complete at once."""

    edited = Signal(bool)

    def response(self) -> Response:
        return None

    def choose(self, _number: int) -> bool:
        """Take the option with that number, from 0; False if there is none."""
        return False

    def move_focus(self, step: int) -> None:
        """Go `step` options down."""

    def take_focus(self) -> None:
        """Put the keyboard where the answer is given."""
        self.setFocus()


class ChoiceArea(AnswerArea):
    """Tiles, in the order of the paper; letters and numbers choose as well as the finger."""

    def __init__(self, item: AttemptItem, response: Response) -> None:
        super().__init__()
        self._several = item.type is QuestionType.MULTIPLE
        self._values: list[str | bool]
        if item.type is QuestionType.TRUE_FALSE:
            self._values = [True, False]
            texts: Sequence[str] = (self.tr("True"), self.tr("False"))
        else:
            self._values = [option.key for option in item.options]
            texts = [option.text for option in item.options]
        self._group = QButtonGroup(self)
        self._group.setExclusive(not self._several)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self.tiles: list[OptionTile] = []
        for number, text in enumerate(texts):
            tile = OptionTile(_letter(number), text, several=self._several)
            tile.setChecked(self._is_given(number, response))
            self._group.addButton(tile, number)
            self.tiles.append(tile)
            layout.addWidget(tile)
        layout.addStretch()
        self._group.idClicked.connect(self._clicked)

    @override
    def response(self) -> Response:
        chosen = [
            value for value, tile in zip(self._values, self.tiles, strict=True) if tile.isChecked()
        ]
        if not chosen:
            return None
        return tuple(sorted(str(value) for value in chosen)) if self._several else chosen[0]

    @override
    def choose(self, number: int) -> bool:
        if not 0 <= number < len(self.tiles):
            return False
        self.tiles[number].setFocus()
        self.tiles[number].click()
        return True

    @override
    def take_focus(self) -> None:
        given = [tile for tile in self.tiles if tile.isChecked()]
        (given or self.tiles)[0].setFocus()

    @override
    def move_focus(self, step: int) -> None:
        place = next((i for i, tile in enumerate(self.tiles) if tile.hasFocus()), -step)
        self.tiles[min(max(place + step, 0), len(self.tiles) - 1)].setFocus()

    def _is_given(self, number: int, response: Response) -> bool:
        value = self._values[number]
        return value in response if isinstance(response, tuple) else value == response

    def _clicked(self, _number: int) -> None:
        self.edited.emit(False)  # noqa: FBT003 - the signal's payload


class FillArea(AnswerArea):
    """One numbered line for each blank of the stem."""

    def __init__(self, item: AttemptItem, response: Response) -> None:
        super().__init__()
        given = response if isinstance(response, tuple) else ()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.setColumnStretch(1, 1)
        self.lines: list[QLineEdit] = []
        for number in range(item.blanks):
            line = QLineEdit(given[number] if number < len(given) else "")
            line.setMinimumHeight(56)
            line.setMaxLength(200)
            line.setAccessibleName(self.tr("Blank {number}").format(number=number + 1))
            line.textEdited.connect(self._typed)
            layout.addWidget(part_label(CIRCLED[number], "option", wrap=False), number, 0)
            layout.addWidget(line, number, 1)
            self.lines.append(line)

    @override
    def response(self) -> Response:
        texts = tuple(line.text().strip() for line in self.lines)
        return texts if any(texts) else None

    @override
    def take_focus(self) -> None:
        if self.lines:
            self.lines[0].setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = next((i for i, line in enumerate(self.lines) if line.hasFocus()), -1)
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and 0 <= at < len(self.lines) - 1:
            self.lines[at + 1].setFocus()
        else:
            event.ignore()

    def _typed(self, _text: str) -> None:
        self.edited.emit(True)  # noqa: FBT003 - the signal's payload


class TextArea(AnswerArea):
    """Room for a few sentences."""

    def __init__(self, response: Response) -> None:
        super().__init__()
        self.text = _AnswerText(response if isinstance(response, str) else "")
        self.text.setMinimumHeight(_TEXT_LINES_HEIGHT)
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(self.tr("Write your answer here"))
        self.text.setAccessibleName(self.tr("Answer"))
        self.text.textChanged.connect(self._typed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        hint = part_label(self.tr("Ctrl + Enter goes to the next question."))
        theme.set_tone(hint, theme.Tone.MUTED)
        layout.addWidget(hint)

    @override
    def response(self) -> Response:
        return self.text.toPlainText().strip() or None

    @override
    def take_focus(self) -> None:
        self.text.setFocus()
        self.text.moveCursor(QTextCursor.MoveOperation.End)

    def _typed(self) -> None:
        self.edited.emit(True)  # noqa: FBT003 - the signal's payload


class PracticalSheet(AnswerArea):
    """Nothing to fill in: the person shows or says it, and the officer scores it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        card = QFrame()
        theme.set_role(card, "card")
        picture = QLabel()
        picture.setPixmap(icon(Icon.PERSON, theme.colours().accent).pixmap(40, 40))
        words = part_label(
            self.tr("Please show or say this to the officer. Nothing is to be filled in here."),
            "option",
        )
        row = QHBoxLayout(card)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(20)
        row.addWidget(picture)
        row.addWidget(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        hint = part_label(self.tr("When you are done, press Enter or “Next”."))
        theme.set_tone(hint, theme.Tone.MUTED)
        layout.addWidget(hint)


class _AnswerText(QPlainTextEdit):
    """Leaves Ctrl+Enter to the question."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


def answer_area(item: AttemptItem, response: Response) -> AnswerArea:
    """The area for a question, showing the answer given so far."""
    match item.type:
        case QuestionType.SINGLE | QuestionType.MULTIPLE | QuestionType.TRUE_FALSE:
            return ChoiceArea(item, response)
        case QuestionType.FILL:
            return FillArea(item, response)
        case QuestionType.SHORT:
            return TextArea(response)
        case QuestionType.PRACTICAL:
            return PracticalSheet()


def stem_text(item: AttemptItem) -> str:
    """The stem; blanks carry the number of their line."""
    if item.type is not QuestionType.FILL:
        return item.stem
    parts = item.stem.split(BLANK)
    shown = parts[0]
    for number, part in enumerate(parts[1:]):
        shown += f" __{CIRCLED[number]}__ {part}"
    return shown


def _letter(number: int) -> str:
    return _LETTERS[number]
