"""The moment that others watch: the commitment in large type, and the digits from outside."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QFont, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.draws import MINIMUM_DIGITS, DigitsBy
from inspector_app.domain.people import Role
from inspector_app.services.draw_views import DrawView
from inspector_app.ui import theme
from inspector_app.ui.labels import digits_by_text, role_text
from inspector_app.ui.pages.inspection.qr import QrLabel
from inspector_app.ui.widgets.section import Section

_QR_SIDE = 210
_CODE_PX = 64
_DIGITS_PX = 44


class DrawMoment(QWidget):
    """`digits_ready` carries whether enough digits stand in the field."""

    digits_ready = Signal(bool)
    draw_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._code = _large(_CODE_PX)
        self._frame = _large(28)
        self._full = QLabel(wordWrap=True)
        theme.set_role(self._full, "caption")
        self._strata = QLabel(wordWrap=True)
        self._qr = QrLabel(_QR_SIDE)
        self.digits = QLineEdit()
        self.digits.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9 ]{0,40}")))
        self.digits.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.digits.setStyleSheet(f"font-size: {_DIGITS_PX}px; font-weight: 600; padding: 8px;")
        self.digits.setPlaceholderText("······")
        self.digits.setAccessibleName(self.tr("Digits"))
        self._left = QLabel()
        self._group = QButtonGroup(self)
        self._lay_out()
        self.digits.textChanged.connect(self._typed)
        self.digits.returnPressed.connect(self._return)

    def show_draw(self, draw: DrawView) -> None:
        """Show what is committed; digits already typed for it stay."""
        if self._shown != draw.id:
            self._shown = draw.id
            self.digits.clear()
            self._group.button(0).setChecked(True)
        self._code.setText(draw.short_commitment)
        self._frame.setText(draw.short_frame)
        words = self.tr("Commitment {commitment}\nFrame {frame}")
        self._full.setText(
            words.format(commitment=_wrapped(draw.commitment), frame=_wrapped(draw.frame_hash))
        )
        self._strata.setText(_strata_text(draw))
        self._qr.show_text(draw.receipt)
        self._typed()

    def given(self) -> tuple[str, DigitsBy]:
        """The digits without spaces, and who gave them."""
        return self._plain(), list(DigitsBy)[self._group.checkedId()]

    def _lay_out(self) -> None:
        left = Section(
            self.tr("The laptop has committed itself"),
            self.tr("Write the code down or scan it. The laptop can no longer change anything."),
        )
        left.add(self._code)
        codes = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(_muted(self.tr("Code of the list of names and numbers")))
        words.addWidget(self._frame)
        words.addWidget(self._strata)
        words.addStretch()
        codes.addLayout(words, 1)
        codes.addWidget(self._qr, alignment=Qt.AlignmentFlag.AlignTop)
        left.body.addLayout(codes)
        left.add(self._full)
        left.body.addStretch()
        right = Section(
            self.tr("Now the digits decide"),
            self.tr(
                "At least {minimum} digits of their own choice: from dice, a banknote, a birthday."
            ).format(minimum=MINIMUM_DIGITS),
        )
        right.add(_muted(self.tr("Who gives the digits?")))
        for number, who in enumerate(DigitsBy):
            button = QRadioButton(digits_by_text(who))
            self._group.addButton(button, number)
            right.add(button)
        right.body.addSpacing(theme.GRID)
        right.add(self.digits)
        right.add(self._left)
        right.body.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID * 2)
        row.addWidget(left, 6)
        row.addWidget(right, 5)

    def _plain(self) -> str:
        return "".join(self.digits.text().split())

    def _typed(self) -> None:
        missing = MINIMUM_DIGITS - len(self._plain())
        if missing > 0:
            self._left.setText(self.tr("{count} more digits").format(count=missing))
            theme.set_tone(self._left, theme.Tone.MUTED)
        else:
            self._left.setText(self.tr("Enough digits; press Enter to draw"))
            theme.set_tone(self._left, theme.Tone.GOOD)
        self.digits_ready.emit(missing <= 0)

    def _return(self) -> None:
        if len(self._plain()) >= MINIMUM_DIGITS:
            self.draw_wanted.emit()


def _large(pixels: int) -> QLabel:
    label = QLabel()
    font = label.font()
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    theme.set_tone(label, theme.Tone.MUTED)
    return label


def _wrapped(digest: str) -> str:
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))


def _strata_text(draw: DrawView) -> str:
    order = tuple(Role)
    lines = sorted(draw.strata, key=lambda each: (each.batch, order.index(each.role)))
    return "\n".join(
        f"{each.batch} · {role_text(each.role)}  {each.quota} / {each.size}"
        for each in lines
        if each.quota
    )
