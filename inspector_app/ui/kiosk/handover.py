"""“Please hand the laptop to …”: who is tested, that it is they, and the rules in three lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.attempts import AttemptState
from inspector_app.services.attempt_views import AttemptView
from inspector_app.ui.kiosk.page import KioskPage
from inspector_app.ui.kiosk.style import clock_text, large_button, part_label
from inspector_app.ui.labels import role_text
from inspector_app.ui.theme import Tone, set_role, set_tone

_WIDTH = 760
_MINUTE = 60
_CENTRE = Qt.AlignmentFlag.AlignCenter


class HandOverStage(KioskPage):
    """Begins only when an officer has checked the document and the person says who they are.

    `oral` is for a test that an officer asks; otherwise an officer may read aloud.
    """

    confirmed = Signal()

    def __init__(self, *, oral: bool = False) -> None:
        super().__init__(_WIDTH)
        self._oral = oral
        words = self.tr("Oral test of") if oral else self.tr("Please hand the laptop to")
        self._ask = part_label(words, "big")
        self._name = part_label("", "name")
        self._detail = part_label()
        set_tone(self._detail, Tone.MUTED)
        self._rules = part_label()
        card = QFrame()
        set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.addWidget(self._rules)
        self.checked = QCheckBox(
            self.tr("Officer: I have checked the identity card or the work card")
        )
        self.start = large_button("", part="hero")
        self.start.setMinimumHeight(64)
        self._hint = part_label()
        set_tone(self._hint, Tone.MUTED)
        for label in (self._ask, self._name, self._detail, self._hint):
            label.setAlignment(_CENTRE)
        self.column.setSpacing(10)
        self.column.addStretch()
        for widget in (self._ask, self._name, self._detail, card):
            self.column.addWidget(widget)
        self.column.addWidget(self.checked, 0, _CENTRE)
        self.column.addWidget(self._reader_row(), 0, _CENTRE)
        self.column.addWidget(self.start, 0, _CENTRE)
        self.column.addWidget(self._hint)
        self.column.addStretch()
        self.checked.toggled.connect(self._show_readiness)
        self.start.clicked.connect(self._begin)

    @property
    def reader(self) -> str:
        """The officer who reads aloud or asks; empty for nobody."""
        return str(self.readers.currentData() or "")

    def set_officers(self, names: Sequence[str]) -> None:
        """Who may read aloud; in an oral test one of them asks."""
        self.readers.clear()
        if not self._oral:
            self.readers.addItem(self.tr("nobody"), "")
        for name in names:
            self.readers.addItem(name, name)

    def show_attempt(self, view: AttemptView) -> None:
        """Ask for the person of this attempt; a second time says where the test goes on."""
        person = view.person
        self._name.setText(person.name)
        parts = [part for part in (person.department, person.post) if part]
        parts = [*parts, role_text(person.role), person.number]
        if person.identity:
            parts.append(self.tr("identity card {number}").format(number=person.identity))
        self._detail.setText(" · ".join(parts))
        fresh = view.state is AttemptState.WAITING
        self._rules.setText(self._first_rules(view) if fresh else self._later_rules(view))
        self.start.setText(self._start_words(fresh=fresh).format(name=person.name))
        self.checked.setChecked(False)
        self._show_readiness()
        self.checked.setFocus()

    def allow_again(self) -> None:
        """Let the button be pressed again when the test could not begin."""
        self._show_readiness()

    def _start_words(self, *, fresh: bool) -> str:
        if self._oral:
            return self.tr("Begin asking") if fresh else self.tr("Go on asking")
        return self.tr("I am {name} – begin") if fresh else self.tr("I am {name} – go on")

    def _reader_row(self) -> QWidget:
        self.readers = QComboBox()
        self.readers.setMinimumHeight(40)
        words = self.tr("Asked by") if self._oral else self.tr("An officer reads aloud:")
        label = part_label(words, wrap=False)
        label.setBuddy(self.readers)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label)
        layout.addWidget(self.readers)
        return row

    def _first_rules(self, view: AttemptView) -> str:
        return "\n".join(
            (
                self.tr("• {count} questions, one on each screen; you may go back.").format(
                    count=len(view.items)
                ),
                self.tr("• {minutes} minutes; every answer is saved at once.").format(
                    minutes=view.limit_seconds // _MINUTE
                ),
                self.tr("• {mark} points out of 100 are needed to pass.").format(
                    mark=view.pass_mark
                ),
            )
        )

    def _later_rules(self, view: AttemptView) -> str:
        return "\n".join(
            (
                self.tr("• The test goes on at question {position} of {count}.").format(
                    position=view.position, count=len(view.items)
                ),
                self.tr("• Time left: {time}. All earlier answers are kept.").format(
                    time=clock_text(view.remaining_seconds)
                ),
                self.tr("• {mark} points out of 100 are needed to pass.").format(
                    mark=view.pass_mark
                ),
            )
        )

    def _show_readiness(self) -> None:
        ready = self.checked.isChecked()
        self.start.setEnabled(ready)
        self._hint.setText(
            self.tr("The time starts with this button.")
            if ready
            else self.tr("First the officer checks who you are.")
        )

    def _begin(self) -> None:
        self.start.setEnabled(False)
        self.confirmed.emit()
