"""The problems that a document names: words, whether major, and by when."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.official_documents import Deadline, FoundProblem
from inspector_app.ui import theme
from inspector_app.ui.context import UiContext
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.paperwork.clause_chooser import ClauseDialog
from inspector_app.ui.widgets.buttons import button
from inspector_app.ui.widgets.date_field import DateField
from inspector_app.ui.widgets.scroll import Scroll

_TEXT_HEIGHT = 64
_QUICK_DAYS = (7, 15, 30)
_PROPOSED_DAYS = 15


class ProblemRows(QWidget):
    """`problems` and, where asked for, `deadlines` give what the rows show."""

    def __init__(self, context: UiContext, *, with_deadlines: bool) -> None:
        super().__init__()
        self._context = context
        self._with_deadlines = with_deadlines
        self._today = context.services.clock().date()
        self.rows: list[ProblemRow] = []
        self._current: ProblemRow | None = None
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, theme.GRID, 0)
        self._column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._bar())
        outer.addWidget(Scroll(self._column), 1)

    def set_problems(
        self, problems: Sequence[FoundProblem], deadlines: Sequence[Deadline] = ()
    ) -> None:
        """Show these, each with its deadline."""
        for row in tuple(self.rows):
            self._remove(row)
        days = {item: deadline.day for deadline in deadlines for item in deadline.items}
        for number, problem in enumerate(problems, start=1):
            self._add(problem, days.get(number))

    def problems(self) -> tuple[FoundProblem, ...]:
        return tuple(row.problem() for row in self.rows)

    def deadlines(self) -> tuple[Deadline, ...]:
        """The problems with the same day together, the earliest day first."""
        items: dict[date, list[int]] = {}
        for number, row in enumerate(self.rows, start=1):
            items.setdefault(row.day.day(), []).append(number)
        return tuple(Deadline(tuple(items[day]), day) for day in sorted(items))

    def add_empty(self) -> None:
        """A problem to be written by hand."""
        self._add(FoundProblem(""), None)
        self.rows[-1].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bar(self) -> QHBoxLayout:
        add = button(self.tr("&Add a problem"), Icon.ADD)
        clause = button(self.tr("Clause…"), Icon.BANK)
        clause.setToolTip(self.tr("Put a clause of the law register into the problem being edited"))
        add.clicked.connect(self.add_empty)
        clause.clicked.connect(self._choose_clause)
        row = QHBoxLayout()
        row.addWidget(add)
        row.addWidget(clause)
        row.addStretch()
        if self._with_deadlines:
            row.addWidget(QLabel(self.tr("All deadlines:")))
            for days in _QUICK_DAYS:
                quick = QPushButton(self.tr("+{days} days").format(days=days))
                quick.setAutoDefault(False)
                quick.clicked.connect(partial(self._all_in, days))
                row.addWidget(quick)
        for each in (add, clause):
            each.setAutoDefault(False)
        return row

    def _add(self, problem: FoundProblem, day: date | None) -> None:
        proposed = day or self._today + timedelta(days=_PROPOSED_DAYS)
        row = ProblemRow(problem, proposed, with_deadline=self._with_deadlines)
        row.remove.clicked.connect(partial(self._remove, row))
        row.text.cursorPositionChanged.connect(partial(self._edited, row))
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        self._number()

    def _remove(self, row: ProblemRow, *_: object) -> None:
        self.rows.remove(row)
        self._current = None if self._current is row else self._current
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._number()

    def _number(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            row.number.setText(f"{number}.")

    def _edited(self, row: ProblemRow) -> None:
        self._current = row

    def _all_in(self, days: int, *_: object) -> None:
        for row in self.rows:
            row.day.set_day(self._today + timedelta(days=days))

    def _choose_clause(self) -> None:
        row = self._current or (self.rows[-1] if self.rows else None)
        if row is not None:
            dialog = ClauseDialog(self._context, self)
            dialog.chosen.connect(row.text.insertPlainText)
            dialog.open()


class ProblemRow(QWidget):
    def __init__(self, problem: FoundProblem, day: date, *, with_deadline: bool) -> None:
        super().__init__()
        self._problem = problem
        self.number = QLabel()
        self.number.setFixedWidth(26)
        self.text = QPlainTextEdit(problem.text)
        self.text.setFixedHeight(_TEXT_HEIGHT)
        self.text.setTabChangesFocus(True)
        self.major = QCheckBox(self.tr("Major hazard"))
        self.major.setChecked(problem.major)
        self.day = DateField(day)
        self.day.setToolTip(self.tr("To be put right before this day"))
        self.day.setVisible(with_deadline)
        self.remove = QPushButton(icon(Icon.REMOVE), "")
        self.remove.setToolTip(self.tr("Leave this problem out"))
        self.remove.setAccessibleName(self.remove.toolTip())
        self.remove.setAutoDefault(False)
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addWidget(self.day)
        side.addWidget(self.major)
        side.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.number, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        row.addLayout(side)
        row.addWidget(self.remove, alignment=Qt.AlignmentFlag.AlignTop)

    def problem(self) -> FoundProblem:
        """The problem as it stands, still tied to the finding it came from."""
        text = " ".join(self.text.toPlainText().split("\n")).strip()
        return dataclasses.replace(self._problem, text=text, major=self.major.isChecked())
