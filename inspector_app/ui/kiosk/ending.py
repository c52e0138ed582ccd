"""After the test: thanks, the result if it is known, the signature, and the laptop goes back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.services.attempt_views import AttemptView
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.kiosk.page import KioskPage
from inspector_app.ui.kiosk.style import large_button, part_label
from inspector_app.ui.theme import Tone, colours, set_role, set_tone
from inspector_app.ui.widgets.signature_dialog import SignaturePanel

_WIDTH = 820
_ICON = 40
_CENTRE = Qt.AlignmentFlag.AlignCenter


class EndStage(KioskPage):
    """Asks for the signature on the person's own paper, then for the laptop."""

    hand_back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_WIDTH)
        self._title = part_label("", "big")
        self._result_icon = QLabel()
        self._result = part_label("", "big")
        self.signing = QFrame()
        set_role(self.signing, "card")
        self._please_sign = part_label()
        self.panel = SignaturePanel()
        inside = QVBoxLayout(self.signing)
        inside.setContentsMargins(20, 14, 20, 10)
        inside.addWidget(self._please_sign)
        inside.addWidget(self.panel)
        self._thanks = part_label(self.tr("Please give the laptop back to the officer."))
        set_role(self._thanks, "big")
        self.hand_back = large_button(self.tr("The officer takes the laptop"), Icon.LOCK, "primary")
        for label in (self._title, self._thanks):
            label.setAlignment(_CENTRE)
        self.column.addStretch()
        self.column.addWidget(self._title)
        self.column.addWidget(self._result_row())
        self.column.addWidget(self.signing)
        self.column.addWidget(self._thanks)
        self.column.addWidget(self.hand_back, 0, _CENTRE)
        self.column.addStretch()
        self.hand_back.clicked.connect(self.hand_back_wanted)

    def word_for_officer(self) -> None:
        """Say it to the officer, who has the laptop already."""
        self._thanks.setText(self.tr("The oral test is finished."))
        self.hand_back.setText(self.tr("Back to the inspection"))

    def show_attempt(self, view: AttemptView, *, time_is_up: bool) -> None:
        """Show how the test ended."""
        self._title.setText(
            self.tr("The time is up. Your answers have been handed in.")
            if time_is_up
            else self.tr("Handed in. Thank you!")
        )
        self._show_result(view)
        self._please_sign.setText(
            self.tr("{name}, please sign here for your test paper:").format(name=view.person.name)
        )
        self._show_signed(signed=view.signed)

    def signature_kept(self) -> None:
        """Go on from signing to giving the laptop back."""
        self.panel.set_busy(False)
        self._show_signed(signed=True)

    def show_problem(self, sentence: str) -> None:
        """Say why the signature could not be kept; it stays on the pad."""
        self.panel.set_busy(False)
        self.panel.show_problem(sentence)

    def _show_signed(self, *, signed: bool) -> None:
        self.signing.setVisible(not signed)
        self._thanks.setVisible(signed)
        self.hand_back.setVisible(signed)
        if signed:
            self.hand_back.setFocus()
        else:
            self.panel.refuse_button.setFocus()

    def _show_result(self, view: AttemptView) -> None:
        if view.score is None:
            self._result_icon.clear()
            self._result.setText(
                self.tr("The officer still scores some questions; the result comes later.")
            )
            set_role(self._result, "")
            set_tone(self._result, Tone.MUTED)
            return
        tone, meaning = (Tone.GOOD, Icon.GOOD) if view.passed else (Tone.BAD, Icon.BAD)
        words = (
            self.tr("{score} points – passed")
            if view.passed
            else self.tr("{score} points – not passed, {mark} are needed")
        )
        self._result.setText(words.format(score=view.score.text, mark=view.pass_mark))
        self._result_icon.setPixmap(icon(meaning, colours().of(tone)).pixmap(_ICON, _ICON))
        set_role(self._result, "big")
        set_tone(self._result, tone)

    def _result_row(self) -> QWidget:
        row = QWidget()
        self._result.setWordWrap(False)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch()
        layout.addWidget(self._result_icon)
        layout.addWidget(self._result)
        layout.addStretch()
        return row
