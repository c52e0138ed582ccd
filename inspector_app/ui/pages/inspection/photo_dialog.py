"""What a photo of an answer sheet shows: doubts first, keys to correct, then confirmed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.errors import AppError
from inspector_app.domain.officers import Officer
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.scoring import Response
from inspector_app.services.paper_views import PaperSheet
from inspector_app.services.photo_answers import PhotoDraft, ReadQuestion, places_of, response_of
from inspector_app.ui import theme
from inspector_app.ui.context import UiContext
from inspector_app.ui.pages.inspection.photo_sheet_view import PhotoSheetView
from inspector_app.ui.photo_texts import doubt_text
from inspector_app.ui.texts import problem_text

_LETTERS, _DIGITS = "ABCDEFGH", "12345678"
_TABLE_WIDTH = 420
_ANSWER, _DOUBT = 1, 2
_NONE, _LOOK, _SEEN = "—", "⚠", "✓"


class AnswerTable(QTableWidget):
    """Question, answer and doubt; the arrow keys move, all other keys are the dialog's."""

    key_pressed = Signal(object)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if event.key() in moves:
            super().keyPressEvent(event)
        else:
            self.key_pressed.emit(event)


class PhotoDialog(QDialog):
    """`confirmed` carries the paper's sheet after the first entry was made from the photo."""

    confirmed = Signal(object)

    def __init__(
        self,
        context: UiContext,
        draft: PhotoDraft,
        officers: Sequence[Officer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._draft = draft
        self._questions = draft.questions
        self._responses: dict[int, Response] = {q.row.position: q.proposed for q in draft.questions}
        self._undecided = set(draft.doubtful)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.tr("Answer sheet of {name} ({number}), page {page} of {pages}")
        self.setWindowTitle(
            words.format(
                name=draft.person.name,
                number=draft.person.number,
                page=draft.page,
                pages=draft.pages,
            )
        )
        self.view = PhotoSheetView(draft)
        self.table = AnswerTable(len(draft.questions), 3)
        self.officer = QComboBox()
        self.officer.setAccessibleName(self.tr("Confirmed by"))
        for officer in officers:
            self.officer.addItem(officer.name, officer.id)
        self.state = QLabel(wordWrap=True)
        self.error = QLabel(wordWrap=True)
        theme.set_role(self.error, "error")
        self.confirm_button = QPushButton(self.tr("Confirm the answers"))
        theme.set_role(self.confirm_button, "primary")
        self._lay_out()
        self._connect()
        self._fill()

    def set_officer(self, officer_id: str) -> None:
        self.officer.setCurrentIndex(max(0, self.officer.findData(officer_id)))

    @property
    def responses(self) -> dict[int, Response]:
        """The answers as shown."""
        return dict(self._responses)

    def _lay_out(self) -> None:
        heads = (self.tr("Question"), self.tr("Answer"), self.tr("Look at"))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(self.tr("Answers read from the photo"))
        self.table.setFixedWidth(_TABLE_WIDTH)
        hint = QLabel(
            self.tr(
                "A–H or 1–8 change the answer, 0 leaves it open, Enter takes it as it is and goes "
                "to the next doubt. The boxes in the photo can be clicked."
            ),
            wordWrap=True,
        )
        theme.set_role(hint, "caption")
        again = QPushButton(self.tr("Take another photo"))
        again.setAutoDefault(False)
        again.clicked.connect(self.reject)
        self.confirm_button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(QLabel(self.tr("Confirmed by")))
        foot.addWidget(self.officer)
        foot.addWidget(self.error, 1)
        foot.addWidget(again)
        foot.addWidget(self.confirm_button)
        right = QVBoxLayout()
        for widget in (self.state, self.table, hint):
            right.addWidget(widget)
        main = QHBoxLayout()
        main.addWidget(self.view, 1)
        main.addLayout(right)
        column = QVBoxLayout(self)
        column.addLayout(main, 1)
        column.addLayout(foot)
        self.resize(1240, 690)

    def _connect(self) -> None:
        self.table.key_pressed.connect(self._key)
        self.table.itemSelectionChanged.connect(self._show)
        self.view.cell_clicked.connect(self._clicked)
        self.confirm_button.clicked.connect(self._confirm)

    def _fill(self) -> None:
        for line, each in enumerate(self._questions):
            doubts = self._doubts(each)
            for column, text in enumerate((str(each.row.position), "", doubts)):
                item = QTableWidgetItem(text)
                item.setToolTip(doubts)
                self.table.setItem(line, column, item)
        self.table.resizeColumnsToContents()
        self.table.selectRow(self._next_doubt(-1) or 0)
        self.table.setFocus()
        self._show()

    def _doubts(self, each: ReadQuestion) -> str:
        reasons = [doubt_text(doubt) for doubt in each.reading.doubts]
        if each.replaces:
            words = self.tr("entered before as {answer}")
            reasons.insert(0, words.format(answer=_labels(each, each.before)))
        return self.tr(", ", "between doubts").join(reasons)

    def _show(self) -> None:
        for line, each in enumerate(self._questions):
            answer, doubt = self.table.item(line, _ANSWER), self.table.item(line, _DOUBT)
            if answer is not None and doubt is not None:
                answer.setText(_labels(each, self._responses[each.row.position]))
                open_ = each.row.position in self._undecided
                sign = _LOOK if open_ else _SEEN
                doubt.setText(f"{sign} {doubt.toolTip()}" if doubt.toolTip() else "")
        self._show_state()
        self.confirm_button.setEnabled(not self._undecided)
        current = self._current()
        position = self._questions[current].row.position if current is not None else 0
        self.view.show_answers(self._responses, frozenset(self._undecided), position)

    def _show_state(self) -> None:
        words = (
            self.tr("{count} answers are doubtful: look at the photo and decide.")
            if self._undecided
            else self.tr("Every answer is clear or decided.")
        )
        self.state.setText(words.format(count=len(self._undecided)))
        theme.set_tone(self.state, theme.Tone.WARNING if self._undecided else theme.Tone.GOOD)

    def _current(self) -> int | None:
        line = self.table.currentRow()
        return line if 0 <= line < len(self._questions) else None

    def _next_doubt(self, line: int) -> int | None:
        """The next row to decide after this one, or the first of all."""
        doubtful = [
            n for n, each in enumerate(self._questions) if each.row.position in self._undecided
        ]
        return next((n for n in doubtful if n > line), doubtful[0] if doubtful else None)

    def _key(self, event: QKeyEvent) -> None:
        line, text = self._current(), event.text().upper()
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif line is None:
            return
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._accept(line)
        elif text == "0" or event.key() == Qt.Key.Key_Delete:
            self._answer(line, ())
        elif text and text in _LETTERS + _DIGITS:
            place = (_LETTERS if text in _LETTERS else _DIGITS).index(text)
            self._toggle(line, place)

    def _clicked(self, where: tuple[int, int]) -> None:
        position, place = where
        line = next(n for n, q in enumerate(self._questions) if q.row.position == position)
        self.table.selectRow(line)
        self._toggle(line, place)

    def _toggle(self, line: int, place: int) -> None:
        row = self._questions[line].row
        if place >= len(row.cells):
            return
        if row.type is not QuestionType.MULTIPLE:
            self._answer(line, (place,))
            return
        chosen = set(places_of(row, self._responses[row.position])) ^ {place}
        self._answer(line, tuple(sorted(chosen)))

    def _answer(self, line: int, places: Sequence[int]) -> None:
        row = self._questions[line].row
        self._responses[row.position] = response_of(row, places)
        self._undecided.discard(row.position)
        self._show()

    def _accept(self, line: int) -> None:
        """Take the answer as shown; with nothing left to decide, ask for the confirmation."""
        self._undecided.discard(self._questions[line].row.position)
        following = self._next_doubt(line)
        if following is None:
            self.confirm_button.setFocus()
        else:
            self.table.selectRow(following)
        self._show()

    def _confirm(self) -> None:
        self.error.clear()
        self.confirm_button.setEnabled(False)
        service, draft, responses = (
            self._context.services.photo_answers,
            self._draft,
            self.responses,
        )
        officer_id = str(self.officer.currentData())
        self._context.runner.write(
            lambda: service.confirm(draft, responses, officer_id), self._kept, self._failed
        )

    def _kept(self, sheet: PaperSheet) -> None:
        self.confirmed.emit(sheet)
        self.accept()

    def _failed(self, error: AppError) -> None:
        self.confirm_button.setEnabled(True)
        self.error.setText(problem_text(error))


def _labels(each: ReadQuestion, response: Response) -> str:
    """An answer by the letters printed in its boxes."""
    row = each.row
    return "".join(row.cells[place].label for place in places_of(row, response)) or _NONE
