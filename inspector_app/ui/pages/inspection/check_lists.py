"""The officers and the question banks of an inspection, as lists to tick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from inspector_app.domain.officers import Officer
from inspector_app.domain.questions import QuestionBank

_ROW = 28


@dataclass(frozen=True, slots=True)
class Choice:
    """One line to tick; `hint` is shown behind the text, and says why where not `possible`."""

    id: str
    text: str
    hint: str = ""
    possible: bool = True


class CheckList(QScrollArea):
    """Ticks in a fixed height, so that a long list does not push the rest away."""

    changed = Signal()

    def __init__(self, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most_rows = rows
        self._boxes: dict[str, QCheckBox] = {}
        self._titles: dict[str, str] = {}
        self._inside = QWidget()
        self._inside.setProperty("part", "page")
        self._layout = QVBoxLayout(self._inside)
        self._layout.setContentsMargins(0, 2, 0, 2)
        self._layout.setSpacing(2)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; ticks made so far stay."""
        kept = self.chosen()
        for box in self._boxes.values():
            self._layout.removeWidget(box)
            box.deleteLater()
        self._boxes = {}
        self._titles = {choice.id: choice.text for choice in choices}
        for choice in choices:
            text = f"{choice.text}    {choice.hint}" if choice.hint else choice.text
            box = QCheckBox(text.replace("&", "&&"))
            box.setEnabled(choice.possible)
            box.setToolTip(text)
            box.setMinimumHeight(_ROW - 4)
            box.clicked.connect(self.changed)
            self._boxes[choice.id] = box
            self._layout.addWidget(box)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.set_chosen(kept)
        self.setFixedHeight(min(max(len(choices), 1), self._most_rows) * _ROW + 4)

    def chosen(self) -> tuple[str, ...]:
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def titles(self) -> dict[str, str]:
        """The words of every choice by its id."""
        return dict(self._titles)

    def set_chosen(self, wanted: Iterable[str]) -> None:
        """Tick these and no others, without emitting `changed`."""
        keys = set(wanted)
        for key, box in self._boxes.items():
            box.setChecked(key in keys)


class OfficerList(CheckList):
    def show_officers(self, officers: Sequence[Officer], today: date) -> None:
        """The officers with the validity of their certificates; an expired one cannot be ticked."""
        choices = [self._choice(officer, today) for officer in officers]
        none = Choice("", self.tr("No officers yet: enter them in the settings."), possible=False)
        self.set_choices(choices or [none])

    def _choice(self, officer: Officer, today: date) -> Choice:
        valid = officer.certificate_valid_on(today)
        words = (
            self.tr("{certificate}, valid until {day}")
            if valid
            else self.tr("expired {day}, choose someone else")
        )
        hint = words.format(
            certificate=officer.certificate_number, day=officer.valid_until.isoformat()
        )
        return Choice(officer.id, officer.name, hint, possible=valid)


class BankList(CheckList):
    def show_banks(self, banks: Sequence[QuestionBank], proposed: Iterable[str]) -> None:
        """The banks, those proposed for the enterprise first and marked as such."""
        first = set(proposed)
        ordered = sorted(banks, key=lambda bank: bank.id not in first)
        choices = [self._choice(bank, bank.id in first) for bank in ordered]
        none = Choice("", self.tr("No question bank is loaded yet."), possible=False)
        self.set_choices(choices or [none])

    def _choice(self, bank: QuestionBank, proposed: bool) -> Choice:  # noqa: FBT001 - a fact of the bank
        words = (
            self.tr("{count} questions · suggested") if proposed else self.tr("{count} questions")
        )
        return Choice(bank.id, bank.title, words.format(count=bank.count))
