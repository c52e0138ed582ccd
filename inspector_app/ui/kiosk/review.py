"""All questions before handing in: which are answered, and a way back to each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.services.attempt_views import AttemptItem
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.kiosk.page import KioskPage
from inspector_app.ui.kiosk.session import KioskSession
from inspector_app.ui.kiosk.style import CONTENT_WIDTH, large_button, part_label

_STEM_LENGTH = 28


class ReviewStage(QWidget):
    """`chosen` carries the question to go back to; `submitted` comes after at most one question."""

    chosen = Signal(int)
    submitted = Signal()

    def __init__(self, session: KioskSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked = False
        self.rows: list[QPushButton] = []
        self._summary = part_label("", "big")
        self._page = KioskPage(CONTENT_WIDTH, tells_more=True)
        self._page.column.setSpacing(8)
        self._page.column.addWidget(self._summary)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self._page.column.addLayout(self._list)
        self._page.column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._page, 1)
        layout.addWidget(self._foot())

    def open(self) -> None:
        """Show how every question stands now."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [
            self._row(self._session.item(position))
            for position in range(1, self._session.question_count() + 1)
        ]
        for row in self.rows:
            self._list.addWidget(row)
        open_count = len(self._session.open_positions())
        self._summary.setText(
            self.tr("{count} questions are not answered yet").format(count=open_count)
            if open_count
            else self.tr("All questions are answered")
        )
        self._ask(asking=False)
        self.hand_in.setEnabled(True)
        self.hand_in.setFocus()

    def allow_again(self) -> None:
        """Let the paper be handed in again when it could not be."""
        self.hand_in.setEnabled(True)

    def _row(self, item: AttemptItem) -> QPushButton:
        answered = self._session.responses.get(item.position) is not None
        scheme = theme.colours()
        if answered:
            words, meaning, colour = self.tr("answered"), Icon.GOOD, scheme.good
        elif self._session.before_officer(item):
            words, meaning, colour = self.tr("shown to the officer"), Icon.PERSON, scheme.accent
        else:
            words, meaning, colour = self.tr("not answered"), Icon.WARNING, scheme.warning
        stem = item.stem if len(item.stem) <= _STEM_LENGTH else f"{item.stem[:_STEM_LENGTH]}…"
        text = self.tr("{number}. {stem}   – {state}").format(
            number=item.position, stem=stem, state=words
        )
        row = QPushButton(icon(meaning, colour), text.replace("&", "&&"))
        theme.set_role(row, "row")
        row.setProperty("position", item.position)
        row.clicked.connect(self._row_clicked)
        return row

    def _foot(self) -> QWidget:
        bar = QFrame()
        theme.set_role(bar, "foot")
        self.back = large_button(self.tr("Back to the questions"), Icon.PREVIOUS)
        self._question = part_label()
        theme.set_tone(self._question, theme.Tone.WARNING)
        self.hand_in = large_button("", part="primary")
        self.hand_in.setMinimumWidth(180)
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 10, 24, 10)
        row.setSpacing(16)
        row.addWidget(self.back)
        row.addWidget(self._question, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.hand_in)
        self.back.clicked.connect(self._go_back)
        self.hand_in.clicked.connect(self._hand_in)
        return bar

    def _row_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            self.chosen.emit(int(sender.property("position")))

    def _go_back(self) -> None:
        still_open = self._session.open_positions()
        self.chosen.emit(still_open[0] if still_open else self._session.position)

    def _hand_in(self) -> None:
        if self._session.open_positions() and not self._asked:
            self._ask(asking=True)
            return
        self.hand_in.setEnabled(False)
        self.submitted.emit()

    def _ask(self, *, asking: bool) -> None:
        self._asked = asking
        words = self.tr("Unanswered questions earn no points. Hand in all the same?")
        self._question.setText(words if asking else "")
        self.hand_in.setText(self.tr("Yes, hand in") if asking else self.tr("Hand in"))
