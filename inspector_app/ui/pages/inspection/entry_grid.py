"""Answers typed from a sheet of paper: one key a question, arrow keys, the mouse where wanted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.answer_sheet import LETTERS, SCAN_START
from inspector_app.domain.printed_papers import FALSE_SIGN, TRUE_SIGN, key_text, response_text
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.scoring import MARKS_PER_POINT, Response
from inspector_app.services.paper_views import PaperRow
from inspector_app.ui import theme
from inspector_app.ui.labels import question_type_text

RIGHT_KEYS, WRONG_KEYS = "+√", "-×"
"""What an officer types for a blank that is right or wrong, without copying its words."""
_RIGHT, _WRONG = "√", "×"
_OPEN_KEYS = "0-"
_TRUE_KEYS, _FALSE_KEYS = "1AYT", "2BNF"
_NUMBER, _KIND, _FIRST_BOX = 0, 1, 2
_FEWEST_BOXES = 4
_ROW_HEIGHT = 28
_WRITTEN = {QuestionType.FILL, QuestionType.SHORT}
_BETWEEN = re.compile(r"[;；|]")


@dataclass(frozen=True, slots=True)
class Keyed:
    """An answer as it was just typed."""

    position: int
    response: Response


class EntryGrid(QTableWidget):
    """`answered` carries a `Keyed`; `ended` follows the last question's.

    `scan_begun` says that a scanner has begun to type here.
    """

    answered = Signal(object)
    ended = Signal()
    scan_begun = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PaperRow, ...] = ()
        self._responses: dict[int, Response] = {}
        self._entered: set[int] = set()
        self._editable = False
        self._showing = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Answers on the paper"))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.cellClicked.connect(self._clicked)
        self.itemChanged.connect(self._written)

    def show_rows(self, rows: Sequence[PaperRow], *, editable: bool) -> None:
        """Show what is kept; where the cursor stands it stays, with the same questions."""
        fresh = [r.item.question.ref for r in rows] != [r.item.question.ref for r in self._rows]
        self._rows, self._editable = tuple(rows), editable
        self._responses = {row.item.position: row.response for row in rows}
        self._entered = {row.item.position for row in rows if row.entered}
        if fresh:
            self._lay_out()
        for number in range(len(rows)):
            self._paint(number)

    @property
    def place(self) -> int:
        """The position of the question under the cursor; 0 without one."""
        number = self.currentRow()
        return self._rows[number].item.position if 0 <= number < len(self._rows) else 0

    def go_to_first_open(self) -> None:
        """Put the cursor on the first question that is not entered."""
        waiting = (n for n, row in enumerate(self._rows) if not row.entered and row.needed)
        self.setCurrentCell(next(waiting, 0), _FIRST_BOX)
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text().upper()
        if text == SCAN_START:
            self.scan_begun.emit()
            return
        number = self.currentRow()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._advance()
        elif event.isAutoRepeat() or not (self._editable and 0 <= number < len(self._rows)):
            super().keyPressEvent(event)
        elif not self._typed(number, event.key(), text):
            if self._rows[number].item.question.type in _WRITTEN and text:
                self.setCurrentCell(number, _FIRST_BOX)
            super().keyPressEvent(event)

    def _typed(self, number: int, key: int, text: str) -> bool:
        """Whether the key was an answer to the question in this row."""
        row = self._rows[number]
        type_ = row.item.question.type
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._answer(number, None)
            return True
        if type_ in _WRITTEN:
            return self._judged(number, text)
        if not text:
            return False
        if text in _OPEN_KEYS:
            self._answer(number, None, advance=True)
        elif key == Qt.Key.Key_Space:
            self._choose(number, self.currentColumn() - _FIRST_BOX)
        elif (box := _box(type_, text)) is not None:
            self._choose(number, box)
        else:
            return text.isalpha()
        return True

    def _judged(self, number: int, text: str) -> bool:
        row = self._rows[number]
        answer = row.item.question.answer
        if row.item.question.type is not QuestionType.FILL or not isinstance(answer, tuple):
            return False
        if not text or text not in f"{RIGHT_KEYS}{WRONG_KEYS}0":
            return False
        sign = _RIGHT if text in RIGHT_KEYS else _WRONG
        self._answer(number, None if text == "0" else tuple(sign for _ in answer), advance=True)
        return True

    def _choose(self, number: int, box: int) -> None:
        """The person filled this box: set it, or with several answers turn it over."""
        item = self._rows[number].item
        if item.question.type is QuestionType.TRUE_FALSE:
            if box in {0, 1}:
                self._answer(number, box == 0, advance=True)
            return
        if not 0 <= box < len(item.option_order):
            return
        key = item.option_order[box]
        if item.question.type is QuestionType.SINGLE:
            self._answer(number, key, advance=True)
            return
        kept = self._responses.get(item.position)
        chosen = set(kept) if isinstance(kept, tuple) else set()
        chosen ^= {key}
        self._answer(number, tuple(each for each in item.option_order if each in chosen) or None)

    def _answer(self, number: int, response: Response, *, advance: bool = False) -> None:
        position = self._rows[number].item.position
        self._responses[position] = response
        self._entered.add(position)
        self._paint(number)
        self.answered.emit(Keyed(position, response))
        if advance:
            self._advance()

    def _advance(self) -> None:
        following = self.currentRow() + 1
        if following < len(self._rows):
            self.setCurrentCell(following, _FIRST_BOX)
        else:
            self.ended.emit()

    def _clicked(self, number: int, column: int) -> None:
        row = self._rows[number]
        if self._editable and column >= _FIRST_BOX and row.item.question.type not in _WRITTEN:
            self._choose(number, column - _FIRST_BOX)

    def _written(self, cell: QTableWidgetItem) -> None:
        """What was typed into a row for words; parts are divided by a semicolon."""
        if self._showing:
            return
        number = cell.row()
        item, text = self._rows[number].item, cell.text().strip()
        if item.question.type is QuestionType.SHORT:
            self._answer(number, text or None)
            return
        blanks = item.question.answer if isinstance(item.question.answer, tuple) else ()
        parts = [_sign(part.strip()) for part in _BETWEEN.split(text)]
        parts += [""] * (len(blanks) - len(parts))
        self._answer(number, tuple(parts) if text else None)

    def _lay_out(self) -> None:
        widest = max((len(row.item.option_order) for row in self._rows), default=0)
        boxes = max(widest, _FEWEST_BOXES)
        self.clearSpans()
        self.setRowCount(len(self._rows))
        self.setColumnCount(boxes + 3)
        heads = [self.tr("No."), self.tr("Kind"), *LETTERS[:boxes], self.tr("Marks")]
        self.setHorizontalHeaderLabels(heads)
        header = self.horizontalHeader()
        for column in (_NUMBER, _KIND, boxes + _FIRST_BOX):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for number, row in enumerate(self._rows):
            if row.item.question.type in _WRITTEN:
                self.setSpan(number, _FIRST_BOX, 1, boxes)
        if self._rows:
            self.setCurrentCell(0, _FIRST_BOX)

    def _paint(self, number: int) -> None:
        self._showing = True
        row, last = self._rows[number], self.columnCount() - 1
        item = row.item
        cells = [str(item.position), question_type_text(item.question.type)]
        cells += [""] * (last - _FIRST_BOX)
        cells.append(self._marks_text(row))
        for column, text in enumerate(cells):
            self._put(number, column, text)
        if item.question.type in _WRITTEN:
            self._paint_words(number)
        else:
            self._paint_boxes(number)
        self._showing = False

    def _paint_words(self, number: int) -> None:
        item = self._rows[number].item
        cell = self._put(number, _FIRST_BOX, response_text(item, self._responses[item.position]))
        if self._editable:
            cell.setFlags(cell.flags() | Qt.ItemFlag.ItemIsEditable)
        cell.setToolTip(key_text(item))

    def _paint_boxes(self, number: int) -> None:
        item = self._rows[number].item
        response = self._responses[item.position]
        judged = item.question.type is QuestionType.TRUE_FALSE
        labels = [TRUE_SIGN, FALSE_SIGN] if judged else list(LETTERS[: len(item.option_order)])
        shown = response_text(item, response)
        scheme = theme.colours()
        for box, label in enumerate(labels):
            cell = self._put(number, _FIRST_BOX + box, label)
            cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            cell.setForeground(QBrush(QColor(scheme.muted)))
            if label in shown:
                font = QFont(self.font())
                font.setBold(True)
                cell.setFont(font)
                cell.setText(f"■ {label}")
                cell.setForeground(QBrush(QColor(scheme.accent)))

    def _marks_text(self, row: PaperRow) -> str:
        position = row.item.position
        if row.differs:
            return f"≠ {response_text(row.item, row.other) or '—'}"
        if position not in self._entered:
            return ""
        if self._responses[position] != row.response or row.marks is None:
            return "…" if row.needed else ""
        full = row.item.points * MARKS_PER_POINT
        sign = "√" if row.marks >= full else "△" if row.marks else "×"
        return f"{sign} {row.marks / MARKS_PER_POINT:g}"

    def _put(self, number: int, column: int, text: str) -> QTableWidgetItem:
        cell = QTableWidgetItem(text)
        cell.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        if self._rows[number].differs and column in {_NUMBER, self.columnCount() - 1}:
            cell.setForeground(QBrush(theme.colours().of(theme.Tone.BAD)))
        self.setItem(number, column, cell)
        return cell


def _sign(part: str) -> str:
    if part and part in RIGHT_KEYS:
        return _RIGHT
    return _WRONG if part and part in WRONG_KEYS else part


def _box(type_: QuestionType, text: str) -> int | None:
    """Which box a letter or a digit names."""
    if type_ is QuestionType.TRUE_FALSE:
        return int(text in _FALSE_KEYS) if text in _TRUE_KEYS + _FALSE_KEYS else None
    if text.isdecimal():
        return int(text) - 1
    return LETTERS.index(text) if text in LETTERS else None
