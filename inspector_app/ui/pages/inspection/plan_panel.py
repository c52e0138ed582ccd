"""Choosing the plan of the papers, with what the banks lack for it beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.blueprints import PRESETS, Blueprint, Shortage
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.labels import question_type_text, role_text, topic_text


class PlanPanel(QWidget):
    """The plans to choose from; `edit_wanted` carries the plan to start the editor with."""

    changed = Signal()
    edit_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plans: list[Blueprint] = []
        self.combo = QComboBox()
        self.edit = QPushButton(icon(Icon.EDIT), self.tr("Customise…"))
        self._totals = QLabel(wordWrap=True)
        theme.set_role(self._totals, "caption")
        self.shortage = QLabel(wordWrap=True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.combo, 1)
        row.addWidget(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._totals)
        column.addWidget(self.shortage)
        self.setFocusProxy(self.combo)
        self.combo.activated.connect(self._changed)
        self.edit.clicked.connect(self._edit)

    def set_plans(self, plans: Sequence[Blueprint]) -> None:
        """Offer these and keep the choice made so far."""
        kept = self.plan()
        self._plans = list(plans)
        self._fill()
        self.choose(kept or PRESETS[0])

    def plan(self) -> Blueprint | None:
        place = self.combo.currentIndex()
        return self._plans[place] if 0 <= place < len(self._plans) else None

    def choose(self, plan: Blueprint) -> None:
        """Show this plan, also one that is not among the saved ones."""
        known = [each.id for each in self._plans]
        if plan.id in known:
            self._plans[known.index(plan.id)] = plan
        else:
            self._plans.append(plan)
        self._fill()
        self.combo.setCurrentIndex([each.id for each in self._plans].index(plan.id))
        self._show_totals()

    def show_shortages(self, found: Sequence[Shortage]) -> None:
        """Say in plain words what is missing and what to do, or that the banks suffice."""
        lines = [self._sentence(each) for each in found]
        if lines:
            lines.append(self.tr("Tick another bank, or choose a smaller plan."))
        text = "\n".join(lines) or self.tr("The ticked banks have enough questions.")
        self.shortage.setText(text)
        theme.set_tone(self.shortage, theme.Tone.WARNING if found else theme.Tone.GOOD)

    def _sentence(self, shortage: Shortage) -> str:
        kind = question_type_text(shortage.cell.type)
        if shortage.cell.topic:
            topic = topic_text(shortage.cell.topic)
            kind = self.tr("{kind} ({topic})").format(kind=kind, topic=topic)
        return self.tr("{role}: {kind} needs {needed}, the banks have {available}.").format(
            role=role_text(shortage.role),
            kind=kind,
            needed=shortage.cell.count,
            available=shortage.available,
        )

    def _fill(self) -> None:
        self.combo.clear()
        for plan in self._plans:
            words = self.tr("{title} ({count} questions, {minutes} min)")
            self.combo.addItem(
                words.format(title=plan.title, count=plan.question_count, minutes=plan.minutes)
            )

    def _changed(self, _place: int) -> None:
        self._show_totals()
        self.changed.emit()

    def _show_totals(self) -> None:
        plan = self.plan()
        self._totals.setText(plan_text(plan, self.tr("pass mark {mark} of 100")) if plan else "")

    def _edit(self) -> None:
        plan = self.plan()
        if plan is not None:
            self.edit_wanted.emit(plan)


def plan_text(plan: Blueprint, pass_words: str) -> str:
    """A plan in a line: how many of each type, and the pass mark."""
    counts: dict[str, int] = {}
    for cell in plan.cells:
        kind = question_type_text(cell.type)
        counts[kind] = counts.get(kind, 0) + cell.count
    parts = [f"{kind} {count}" for kind, count in counts.items()]
    return " · ".join([*parts, pass_words.format(mark=plan.pass_mark)])
