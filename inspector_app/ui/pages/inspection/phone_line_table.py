"""Everyone's phone as it is now: code, whether a phone holds it, how far, how long."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.services.phones import PhoneLine
from inspector_app.ui import theme
from inspector_app.ui.labels import attempt_mode_text, attempt_state_text
from inspector_app.ui.pages.inspection.header import clock_text
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import RIGHT, Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords

_OVER = {AttemptState.SUBMITTED, AttemptState.ABANDONED}


class PhoneLineTable(QWidget):
    """`opened` carries the line on Enter or a double click."""

    opened = Signal(object)
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: RecordsTable[PhoneLine] = RecordsTable(
            self._columns(),
            TableWords(
                key=lambda line: line.summary.id,
                search_text=lambda line: f"{line.summary.person.name} {line.summary.person.number}",
                empty=EmptyState(self.tr("Nobody has been drawn yet.")),
                several=True,
            ),
        )
        self.table.search.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.table.opened.connect(self.opened)
        self.table.selection_changed.connect(self.selection_changed)

    def show_lines(self, lines: Sequence[PhoneLine]) -> None:
        if tuple(lines) != self.table.records:
            self.table.set_records(lines)

    def _columns(self) -> list[Column[PhoneLine]]:
        return [
            Column(self.tr("Name"), lambda line: line.summary.person.name, width=0),
            Column(self.tr("Code"), lambda line: line.code.code, width=70),
            Column(self.tr("Phone"), self._phone, tone=_phone_tone, width=80),
            Column(self.tr("State"), self._state, width=90),
            Column(
                self.tr("Answered"),
                lambda line: f"{line.summary.answered} / {line.summary.question_count}",
                lambda line: line.summary.answered,
                RIGHT,
                width=95,
            ),
            Column(
                self.tr("Time left"),
                lambda line: (
                    ""
                    if line.summary.state in _OVER
                    else clock_text(line.summary.remaining_seconds)
                ),
                lambda line: line.summary.remaining_seconds,
                RIGHT,
                width=95,
            ),
            Column(
                self.tr("Left page"),
                lambda line: str(line.summary.left_window or ""),
                lambda line: line.summary.left_window,
                RIGHT,
                lambda _: theme.Tone.WARNING,
                width=95,
            ),
        ]

    def _phone(self, line: PhoneLine) -> str:
        if line.code.locked:
            return self.tr("locked")
        return self.tr("in use") if line.code.device_hash else self.tr("none yet")

    def _state(self, line: PhoneLine) -> str:
        summary = line.summary
        if summary.state in _OVER or summary.mode is AttemptMode.PHONE:
            return attempt_state_text(summary.state)
        begun = summary.state is not AttemptState.WAITING
        return attempt_mode_text(summary.mode) if begun else attempt_state_text(summary.state)


def _phone_tone(line: PhoneLine) -> theme.Tone:
    if line.code.locked:
        return theme.Tone.BAD
    return theme.Tone.GOOD if line.code.device_hash else theme.Tone.MUTED
