"""Everyone with a paper: who is next, how far they are, what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.services.attempt_views import AttemptSummary
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon
from inspector_app.ui.labels import attempt_mode_text, attempt_state_text, role_text
from inspector_app.ui.pages.inspection.header import clock_text
from inspector_app.ui.pages.inspection.snapshot import HERE
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import RIGHT, Column
from inspector_app.ui.widgets.records_table import RecordsTable, TableWords

_LESS_NEEDED = (2, 6, 7, 8)
"""Role, answered, time left and how often the window was left."""
OPEN = {AttemptState.WAITING, AttemptState.RUNNING, AttemptState.PAUSED}


def following(queue: Sequence[AttemptSummary]) -> AttemptSummary | None:
    """Who is next: someone whose test here was interrupted, else who waits, else who paused."""
    interrupted = [e for e in queue if e.state is AttemptState.RUNNING and e.mode in HERE]
    waiting = [each for each in queue if each.state is AttemptState.WAITING]
    paused = [e for e in queue if e.state is AttemptState.PAUSED and e.mode in HERE]
    return next(iter((*interrupted, *waiting, *paused)), None)


class QueueTable(QWidget):
    """`opened` carries the summary on Enter; `draw_wanted` when nobody was drawn yet."""

    opened = Signal(object)
    selection_changed = Signal()
    draw_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next = ""
        empty = EmptyState(
            self.tr("Nobody has been drawn yet."), self.tr("Go to the draw"), Icon.DRAW
        )
        empty.action_chosen.connect(self.draw_wanted)
        self.table: RecordsTable[AttemptSummary] = RecordsTable(
            self._columns(),
            TableWords(key=lambda each: each.id, search_text=_search_text, empty=empty),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.table.set_emphasis(self._is_next)
        self.table.opened.connect(self.opened)
        self.table.selection_changed.connect(self.selection_changed)

    def show_queue(self, queue: Sequence[AttemptSummary]) -> None:
        """Show these; who is next stands out and is selected at first."""
        found = following(queue)
        self._next = found.id if found else ""
        self.table.set_records(queue)
        if self.table.current() is None and queue:
            self.table.select(self._next or queue[0].id)

    def select_next(self) -> None:
        """Move the cursor to who is next."""
        if self._next:
            self.table.view.clearSelection()
            self.table.select(self._next)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out what is least needed while the scoring stands beside the list."""
        for column in _LESS_NEEDED:
            self.table.view.setColumnHidden(column, narrow)

    def current(self) -> AttemptSummary | None:
        return self.table.current()

    def _columns(self) -> list[Column[AttemptSummary]]:
        return [
            Column(self.tr("No."), lambda each: each.person.number, width=60),
            Column(self.tr("Name"), lambda each: each.person.name, width=90),
            Column(self.tr("Role"), lambda each: role_text(each.person.role), width=110),
            Column(self.tr("Post"), lambda each: each.person.post, width=0),
            Column(self.tr("State"), self._state, tone=_state_tone, width=110),
            Column(self.tr("Way"), _way, width=110),
            Column(self.tr("Answered"), _answered, lambda each: each.answered, RIGHT, width=80),
            Column(
                self.tr("Time left"), _left, lambda each: each.remaining_seconds, RIGHT, width=80
            ),
            Column(
                self.tr("Left window"),
                lambda each: str(each.left_window) if each.left_window else "",
                lambda each: each.left_window,
                RIGHT,
                lambda _: theme.Tone.WARNING,
                width=80,
            ),
            Column(self.tr("Result"), self._result, _score_key, RIGHT, _result_tone, width=120),
            Column(self.tr("Signed"), self._signed, tone=_signed_tone, width=80),
        ]

    def _is_next(self, each: AttemptSummary) -> bool:
        return each.id == self._next

    def _state(self, each: AttemptSummary) -> str:
        if each.id == self._next:
            again = each.state is not AttemptState.WAITING
            return self.tr("▶ Go on") if again else self.tr("▶ Next")
        if each.needs_rubric:
            return self.tr("To be scored")
        if each.needs_confirmation:
            return self.tr("To be confirmed")
        return attempt_state_text(each.state)

    def _result(self, each: AttemptSummary) -> str:
        if each.score is None:
            return ""
        words = self.tr("{score} ✔ passed") if each.passed else self.tr("{score} ✘ failed")
        return words.format(score=each.score.text)

    def _signed(self, each: AttemptSummary) -> str:
        if each.signed:
            return self.tr("✔ yes")
        return "" if each.state in OPEN else self.tr("not yet")


def _way(each: AttemptSummary) -> str:
    """The way, once there is one, and a sign that an officer reads aloud."""
    if each.state is AttemptState.WAITING:
        return ""
    words = attempt_mode_text(each.mode)
    return f"{words} 🔊" if each.read_aloud_by and each.mode is not AttemptMode.ORAL else words


def _answered(each: AttemptSummary) -> str:
    return f"{each.answered} / {each.question_count}"


def _left(each: AttemptSummary) -> str:
    return clock_text(each.remaining_seconds) if each.state in OPEN else ""


def _score_key(each: AttemptSummary) -> int:
    return each.score.hundredths if each.score else -1


def _state_tone(each: AttemptSummary) -> theme.Tone:
    if each.needs_rubric or each.needs_confirmation:
        return theme.Tone.WARNING
    if each.state in {AttemptState.RUNNING, AttemptState.PAUSED}:
        return theme.Tone.WARNING
    return theme.Tone.INFO if each.state is AttemptState.WAITING else theme.Tone.MUTED


def _result_tone(each: AttemptSummary) -> theme.Tone:
    return theme.Tone.GOOD if each.passed else theme.Tone.BAD


def _signed_tone(each: AttemptSummary) -> theme.Tone:
    return theme.Tone.GOOD if each.signed else theme.Tone.WARNING


def _search_text(each: AttemptSummary) -> str:
    person = each.person
    return f"{person.name} {person.number} {person.post} {person.department}"
